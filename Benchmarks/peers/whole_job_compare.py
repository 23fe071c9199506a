#!/usr/bin/env python3
"""Times `passerelle match` and whole_job.py in turn on one data set, as whole processes.

    swift build -c release
    sh Benchmarks/peers/setup.sh
    Benchmarks/peers/.venv/bin/python Benchmarks/peers/whole_job_compare.py DATA [--learners 200]

Runs A B A B …, after one unmeasured run of each that warms the page cache, and prints the
machine, the BLAS of both, versions, sizes, medians and the ratio of the medians. Before anything
is reported, both outputs must hold the same top courses, sessions, scores, parts and excluded
counts for every learner. With --learners M both get a copy of the data set with its first M
learners.

What is compared is not the same amount of work: the command also validates every file, the whole
taxonomy among them, and writes the reasons of every match; whole_job.py does neither, and pays
for starting Python and loading its packages.
"""

import argparse
import csv
import importlib.metadata
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLES = ("learners", "courses", "sessions", "needs")
PACKAGES = ("polars", "numpy", "scipy")


def run(command):
    """Runs a command once: wall seconds, processor seconds with children, peak MiB."""
    start = time.monotonic()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit("exit code %d: %s" % (process.returncode, " ".join(command)))
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def first_learners(data, count, folder):
    """A data set with the first learners of another, everything else linked."""
    for path in data.iterdir():
        if path.name != "learners.csv":
            (folder / path.name).symlink_to(path.resolve())
    with open(data / "learners.csv", encoding="utf-8-sig", newline="") as file:
        rows = [row for row, _ in zip(csv.reader(file), range(count + 1))]
    with open(folder / "learners.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return folder


def sizes(data):
    """The rows of each table, and whether there is a taxonomy."""
    words = []
    for name in TABLES:
        path = data / (name + ".csv")
        if path.exists():
            with open(path, encoding="utf-8-sig", newline="") as file:
                words.append("%d %s" % (sum(1 for _ in csv.reader(file)) - 1, name))
    words.append("a taxonomy" if (data / "taxonomy").is_dir() else "no taxonomy")
    return ", ".join(words)


def processor():
    """The processor's name, or the architecture where it has none to read."""
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.machine()


def blas_of(binary):
    """The BLAS that the command says it loads."""
    answer = subprocess.run([binary, "doctor"], capture_output=True, text=True)
    for line in answer.stdout.splitlines():
        if line.startswith("BLAS"):
            return line.partition("BLAS")[2].strip()
    return "unknown"


def numpy_blas():
    """The BLAS that numpy was built with. whole_job.py has sparse products, which use none."""
    program = ("import numpy; "
               "print('{name} {version}'.format(**"
               "numpy.show_config(mode='dicts')['Build Dependencies']['blas']))")
    return subprocess.run([sys.executable, "-c", program], capture_output=True,
                          text=True, check=True).stdout.strip()


def same_matches(a, b):
    """Ends the program unless two outputs agree on every number that both have.

    In a process of its own: memory that this one has used would count as its children's peak.
    """
    answer = subprocess.run([sys.executable, str(HERE / "compare_matches.py"), a, b,
                             "--without-reasons", "--tolerance", "0"],
                            capture_output=True, text=True)
    if answer.returncode != 0:
        sys.exit("the outputs differ:\n" + answer.stdout + answer.stderr)


def report(name, results):
    """Prints a median with its range, and returns it."""
    wall = [seconds for seconds, _, _ in results]
    median = statistics.median(wall)
    print("%-14s %.3f s (min %.3f, max %.3f), processor %.3f s, peak %.0f MiB" % (
        name, median, min(wall), max(wall), statistics.median(r[1] for r in results),
        max(r[2] for r in results)))
    return median


def measure(binary, data, options, folder):
    """Runs both in turn, compares their outputs and prints what was found."""
    common = [str(data), "--as-of", options.as_of, "--top", str(options.top),
              "--threads", str(options.threads)]
    outputs = [str(folder / "passerelle.ndjson"), str(folder / "python.ndjson")]
    commands = [
        [binary, "match", *common, "--format", "ndjson", "--quiet", "--output", outputs[0]],
        [sys.executable, str(HERE / "whole_job.py"), *common, "--output", outputs[1]],
    ]
    for command in commands:
        run(command)
    same_matches(*outputs)
    results = [[], []]
    for _ in range(options.runs):
        for command, own in zip(commands, results):
            own.append(run(command))
    same_matches(*outputs)
    print("same top %d for every learner" % options.top)
    print("medians of %d runs, in turn, %d threads, peak of the greatest process:"
          % (options.runs, options.threads))
    ours, theirs = report("passerelle", results[0]), report("whole_job.py", results[1])
    paired = [b[0] / a[0] for a, b in zip(*results)]
    print("whole_job.py / passerelle: %.2f (in single turns %.2f to %.2f)"
          % (theirs / ours, min(paired), max(paired)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--learners", type=int, help="only the first so many, for both")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--top", type=int, default=10)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--as-of", default="2026-11-23")
    parser.add_argument("--binary", default=str(HERE.parents[1] / ".build/release/passerelle"))
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    for path in (binary, options.data / "learners.csv"):
        if not os.path.exists(path):
            parser.error("%s: no such file" % path)

    csv.field_size_limit(2**31 - 1)
    print("%s, %d cores, %s" % (processor(), os.cpu_count(), platform.platform()))
    print("passerelle: %s" % blas_of(binary))
    print("Python %s, %s, numpy with %s" % (
        platform.python_version(),
        ", ".join("%s %s" % (name, importlib.metadata.version(name)) for name in PACKAGES),
        numpy_blas()))
    with tempfile.TemporaryDirectory() as name:
        folder, data = Path(name), options.data
        if options.learners is not None:
            (folder / "data").mkdir()
            data = first_learners(data, options.learners, folder / "data")
        print("data: %s" % sizes(data))
        measure(binary, data, options, folder)


if __name__ == "__main__":
    main()
