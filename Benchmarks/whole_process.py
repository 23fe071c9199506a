#!/usr/bin/env python3
"""Times `passerelle match` as a whole process: wall seconds and peak memory, medians of several runs.

    swift build -c release
    python3 Benchmarks/whole_process.py DATA... [--learners 50000] [--runs 5] [--binary PATH]

For each data set the learners are taken as they are and, with --learners, repeated under new ids in a
copy made for the purpose. Every run must exit 0 and print a line for every learner, or nothing is
reported.
"""
import argparse
import csv
import os
import platform
import shutil
import statistics
import sys
import tempfile
import time

AS_OF = "2026-11-23"


def run(command, output):
    """Runs a command once: seconds, peak MiB and exit code."""
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        descriptor = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(descriptor, 1)
        os.execv(command[0], command)
    _, status, usage = os.wait4(pid, 0)
    return time.monotonic() - start, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def repeat_learners(data, count, folder):
    """Copies a data set with its learners repeated, under new ids, up to a count."""
    copy = os.path.join(folder, os.path.basename(os.path.normpath(data)))
    shutil.copytree(data, copy)
    path = os.path.join(copy, "learners.csv")
    csv.field_size_limit(sys.maxsize)
    with open(path, encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    column = header.index("id")
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for number in range(count):
            row = list(rows[number % len(rows)])
            row[column] = f"{row[column]}-{number // len(rows)}"
            writer.writerow(row)
    return copy


def count_learners(data):
    with open(os.path.join(data, "learners.csv"), encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def measure(binary, data, runs):
    command = [binary, "match", data, "--as-of", AS_OF, "--format", "ndjson", "--quiet"]
    learners = count_learners(data)
    with tempfile.NamedTemporaryFile() as output:
        results = []
        for _ in range(runs + 1):
            seconds, mebibytes, code = run(command, output.name)
            with open(output.name, "rb") as file:
                lines = sum(1 for _ in file)
            if code != 0 or lines != learners:
                sys.exit(f"{data}: exit code {code}, {lines} lines for {learners} learners")
            results.append((seconds, mebibytes))
    wall = [seconds for seconds, _ in results[1:]]  # the first warms the page cache
    peak = max(mebibytes for _, mebibytes in results)
    print(f"{learners} learners of {os.path.basename(os.path.normpath(data)) or data}: "
          f"{statistics.median(wall):.3f} s (min {min(wall):.3f}, max {max(wall):.3f}, "
          f"{runs} runs), {peak:.0f} MiB")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", nargs="+")
    parser.add_argument("--learners", type=int)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--binary", default=".build/release/passerelle")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    for path in [binary] + [os.path.join(data, "learners.csv") for data in options.data]:
        if not os.path.exists(path):
            parser.error(f"{path}: no such file")
    blas = os.path.realpath("/etc/alternatives/libblas.so.3-x86_64-linux-gnu")
    print(f"{platform.machine()}, {os.cpu_count()} cores, {blas}")
    for data in options.data:
        csv.field_size_limit(sys.maxsize)
        measure(binary, data, options.runs)
        if options.learners:
            with tempfile.TemporaryDirectory() as folder:
                measure(binary, repeat_learners(data, options.learners, folder), options.runs)


if __name__ == "__main__":
    main()
