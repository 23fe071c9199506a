#!/usr/bin/env python3
"""Times the dense top k by inner product, of several programs on the very same arrays, in turn.

    Benchmarks/peers/.venv/bin/python Benchmarks/peers/dense_topk.py [--ours PATH] [--rounds 3]

The arrays are seeded normal Float32 numbers, raw little-endian, row by row: queries (n x d) and
items (m x d). Timed, with the same number of threads, in every round:

    faiss   IndexFlatIP.search, the index filled beforehand
    numpy   blocks of queries: product into one buffer, argpartition, sort of the k
    implicit  implicit.cpu.topk, which its recommenders use
    bare    the product alone (numpy's sgemm), in blocks into one buffer that nobody reads
    ours    an executable, built by `PASSERELLE_BENCHMARKS=1 swift build -c release --product
            DenseTopK` and called as

            PATH QUERIES ITEMS n m d k threads runs OUTPREFIX

            which prints `seconds <float>` for each run of its top k and `bare <float>` for each
            run of its own product without a consumer, and writes OUTPREFIX.ids (int32, n x k)
            and OUTPREFIX.scores (float32, n x k), best first

Reading files, starting processes and filling the faiss index are not timed; what `ours` counts is
what it prints. In each round every program runs once unmeasured and then several times, and the
median over all rounds is reported, after a rest, as idle threads of one BLAS spin for a while and
would slow the next program. GFLOP/s are 2nmd over that median, the selection not counted.
faiss, numpy and ours each bring a BLAS of their own, so ours is held against its own bare product
as well. Every answer is checked against that of faiss: distinct ids in range, scores within a
relative 1e-4 rank by rank, other ids only where their exact products tie to within that.
"""

import argparse
import importlib.metadata
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

UNTOUCHED = dict(os.environ)    # for `ours`, which is told its threads as an argument
THREADS = sys.argv[sys.argv.index("--threads") + 1] if "--threads" in sys.argv[:-1] else "2"
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = THREADS

import numpy as np
import threadpoolctl

try:
    import faiss
except ImportError:
    faiss = None
try:
    import implicit.cpu.topk
except ImportError:
    implicit = None

# n queries, m items, d dimensions, k kept.
SHAPES = ((50_000, 5_000, 256, 1), (50_000, 5_000, 256, 10), (50_000, 5_000, 256, 100),
          (1, 5_000, 256, 10), (20, 5_000, 256, 10), (1_000, 5_000, 256, 10),
          (1_237, 777, 93, 7))
SEED = 20261123
BLOCK = 512             # queries whose scores are in numpy's buffer at a time
TOLERANCE = 1e-4
REST = 0.3              # seconds in which the threads of the program before stop spinning
ROWS_CHECKED = 2_000    # rows whose reported scores are recomputed in Float64


@dataclass
class Task:
    """One shape with its arrays, and the files that hold them."""
    n: int
    m: int
    d: int
    k: int
    queries: object
    items: object
    folder: Path

    def runs(self):
        """Measured runs in a round: more where one is short."""
        return int(max(3, min(200, 4e10 / (2 * self.n * self.m * self.d))))

    def gflops(self, seconds):
        return 2e-9 * self.n * self.m * self.d / seconds


def make_task(shape, folder):
    """Draws the arrays of a shape and writes them."""
    n, m, d, k = shape
    random = np.random.default_rng(SEED)
    items = random.standard_normal((m, d), dtype=np.float32)
    queries = random.standard_normal((n, d), dtype=np.float32)
    items.astype("<f4").tofile(folder / "items.f32")
    queries.astype("<f4").tofile(folder / "queries.f32")
    return Task(n, m, d, k, queries, items, folder)


# ---------------------------------------------------------------- the programs

def buffer_for(task):
    return np.empty((min(BLOCK, task.n), task.m), dtype=np.float32)


def products(task, buffer):
    """The scores of a block of queries at a time, in the same memory."""
    for begin in range(0, task.n, BLOCK):
        rows = task.queries[begin:begin + BLOCK]
        yield begin, np.matmul(rows, task.items.T, out=buffer[:len(rows)])


def bare_product(task, buffer):
    for _ in products(task, buffer):
        pass


def numpy_topk(task, buffer):
    """Blocked product, argpartition, and a sort of the k that are left."""
    ids = np.empty((task.n, task.k), dtype=np.int64)
    scores = np.empty((task.n, task.k), dtype=np.float32)
    for begin, block in products(task, buffer):
        if task.k == 1:
            few = block.argmax(axis=1)[:, None]
        else:
            few = np.argpartition(block, task.m - task.k, axis=1)[:, task.m - task.k:]
        values = np.take_along_axis(block, few, axis=1)
        order = np.argsort(-values, axis=1)
        end = begin + len(block)
        ids[begin:end] = np.take_along_axis(few, order, axis=1)
        scores[begin:end] = np.take_along_axis(values, order, axis=1)
    return ids, scores


def faiss_search(task, index):
    scores, ids = index.search(task.queries, task.k)
    return ids, scores


def implicit_topk(task, threads):
    return implicit.cpu.topk.topk(task.items, task.queries, task.k, num_threads=threads)


def time_calls(call, runs):
    """Runs a function once unmeasured, then several times: seconds, and the last result."""
    time.sleep(REST)
    result = call()
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        result = call()
        seconds.append(time.perf_counter() - start)
    return seconds, result


def run_ours(path, task, threads, runs):
    """Calls the executable: seconds of its top k and its bare product (first of each unmeasured),
    ids and scores."""
    prefix = task.folder / "ours"
    outputs = [prefix.with_suffix(".ids"), prefix.with_suffix(".scores")]
    for output in outputs:
        output.unlink(missing_ok=True)
    command = [path, task.folder / "queries.f32", task.folder / "items.f32",
               task.n, task.m, task.d, task.k, threads, runs + 1, prefix]
    time.sleep(REST)
    answer = subprocess.run([str(word) for word in command], env=UNTOUCHED,
                            stdout=subprocess.PIPE, text=True)
    if answer.returncode != 0:
        sys.exit("%s: exit code %d" % (path, answer.returncode))
    lines = [line.split() for line in answer.stdout.splitlines()]
    times = {name: [float(line[1]) for line in lines if len(line) == 2 and line[0] == name]
             for name in ("seconds", "bare")}
    if len(times["seconds"]) != runs + 1:
        sys.exit("%s: %d lines of seconds for %d runs" % (path, len(times["seconds"]), runs + 1))
    arrays = [np.fromfile(output, kind) for output, kind in zip(outputs, ("<i4", "<f4"))]
    if any(array.size != task.n * task.k for array in arrays):
        sys.exit("%s: its files do not hold %d x %d values" % (path, task.n, task.k))
    ids, scores = (array.reshape(task.n, task.k) for array in arrays)
    return times["seconds"][1:], times["bare"][1:] or times["bare"], (ids.astype(np.int64), scores)


# ---------------------------------------------------------------- the checks

def exact_scores(task, rows, ids):
    """The products of some pairs in Float64."""
    return np.einsum("ij,ij->i", task.queries[rows].astype(np.float64),
                     task.items[ids].astype(np.float64))


def differing_ids(name, task, answer, expected):
    """Ends the program unless an answer is that of faiss up to ties and rounding; otherwise the
    number of places at which another id stands."""
    (ids, scores), (expectedIds, expectedScores) = answer, expected
    allowed = TOLERANCE * np.maximum(np.abs(expectedScores), 1)
    problems = []
    if ids.min() < 0 or ids.max() >= task.m:
        sys.exit("%s: an id is out of range" % name)
    ordered = np.sort(ids, axis=1)
    if (ordered[:, 1:] == ordered[:, :-1]).any():
        problems.append("an id stands twice for one query")
    if not (np.abs(scores - expectedScores) <= allowed).all():     # so that NaN fails too
        problems.append("scores differ from those of faiss")
    if (np.diff(scores, axis=1) > 0).any():
        problems.append("scores are not best first")
    rows, places = np.nonzero(ids != expectedIds)
    exact = exact_scores(task, rows, ids[rows, places])
    if not (np.abs(exact - expectedScores[rows, places]) <= allowed[rows, places]).all():
        problems.append("ids differ from those of faiss beyond ties")
    sample = np.unique(np.linspace(0, task.n - 1, min(task.n, ROWS_CHECKED)).astype(np.int64))
    exact = exact_scores(task, np.repeat(sample, task.k), ids[sample].ravel())
    if not (np.abs(exact - scores[sample].ravel()) <= allowed[sample].ravel()).all():
        problems.append("scores are not those of the ids")
    if problems:
        sys.exit("%s, %s: %s" % (name, shape_text(task), "; ".join(problems)))
    return len(rows)


# ---------------------------------------------------------------- measuring and reporting

def measure(task, options):
    """All programs in turn, round after round: name -> seconds, and name -> ids that differ."""
    buffer = buffer_for(task)
    index = None
    if faiss:
        index = faiss.IndexFlatIP(task.d)
        index.add(task.items)
    seconds, differing = {}, {}
    for turn in range(options.rounds):
        answers = {}
        if faiss:
            times, answers["faiss"] = time_calls(lambda: faiss_search(task, index), task.runs())
            seconds.setdefault("faiss", []).append(times)
        times, answers["numpy"] = time_calls(lambda: numpy_topk(task, buffer), task.runs())
        seconds.setdefault("numpy", []).append(times)
        if implicit:
            times, answers["implicit"] = time_calls(
                lambda: implicit_topk(task, options.threads), task.runs())
            seconds.setdefault("implicit", []).append(times)
        times, _ = time_calls(lambda: bare_product(task, buffer), task.runs())
        seconds.setdefault("bare", []).append(times)
        if options.ours:
            times, bare, answers["ours"] = run_ours(options.ours, task, options.threads, task.runs())
            seconds.setdefault("ours", []).append(times)
            if bare:
                seconds.setdefault("ours bare", []).append(bare)
        expected = answers.pop("faiss" if faiss else "numpy")
        if turn == 0:
            differing = {name: differing_ids(name, task, answer, expected)
                         for name, answer in answers.items()}
    return seconds, differing


def shape_text(task):
    return "%d queries x %d items x %d, k = %d" % (task.n, task.m, task.d, task.k)


def median_of(rounds):
    return statistics.median(second for times in rounds for second in times)


def ratio_text(name, over, seconds):
    """A ratio of medians, and its range over the rounds."""
    single = [statistics.median(a) / statistics.median(b)
              for a, b in zip(seconds[name], seconds[over])]
    return "%s / %s %.2f (rounds %.2f to %.2f)" % (
        name, over, median_of(seconds[name]) / median_of(seconds[over]), min(single), max(single))


def report(task, seconds, differing):
    """Prints the medians and ratios of a shape."""
    print("\n%s: %d rounds of %d runs" % (shape_text(task), len(seconds["numpy"]), task.runs()))
    for name, rounds in seconds.items():
        median = median_of(rounds)
        spread = [second for times in rounds for second in times]
        other = ", %d ids differ (ties, rounding)" % differing[name] if name in differing else ""
        print("  %-10s %11.6f s (min %.6f, max %.6f) %7.1f GFLOP/s%s" % (
            name, median, min(spread), max(spread), task.gflops(median), other))
    wanted = (("numpy", "faiss"), ("faiss", "bare"), ("ours", "faiss"), ("ours", "implicit"), ("ours", "bare"),
              ("ours", "ours bare"))
    for name, over in wanted:
        if name in seconds and over in seconds:
            print("  seconds: " + ratio_text(name, over, seconds))
    if "ours bare" in seconds:
        print("  GFLOP/s: ours reaches %.1f %% of its own bare product" % (
            100 * median_of(seconds["ours bare"]) / median_of(seconds["ours"])))


def versions():
    """What runs: packages, and every BLAS and OpenMP that Python has loaded."""
    names = ["numpy"] + (["faiss-cpu"] if faiss else []) + (["implicit"] if implicit else [])
    print("%s, %d cores, Python %s, %s" % (
        platform.platform(), os.cpu_count(), platform.python_version(),
        ", ".join("%s %s" % (name, importlib.metadata.version(name)) for name in names)))
    for pool in threadpoolctl.threadpool_info():
        print("  %s %s, %s, %d threads: %s" % (
            pool["internal_api"], pool["version"] or "", pool.get("architecture", "no kernels"),
            pool["num_threads"], os.path.basename(pool["filepath"])))


def parse_shape(given):
    """`n,m,d,k` as numbers."""
    shape = tuple(int(number) for number in given.split(","))
    if len(shape) != 4 or min(shape) < 1 or shape[3] > shape[1]:
        raise argparse.ArgumentTypeError("%s is not n,m,d,k with k no more than m" % given)
    return shape


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--ours", help="an executable that answers as described above")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--shape", type=parse_shape, action="append", metavar="n,m,d,k",
                        help="instead of the seven shapes; may be repeated")
    options = parser.parse_args()
    if options.ours and not os.access(options.ours, os.X_OK):
        print("ours is left out: %s is not an executable" % options.ours, file=sys.stderr)
        options.ours = None
    if faiss:
        faiss.omp_set_num_threads(options.threads)
    else:
        print("faiss is left out, as it is not installed: numpy is the answer to check against",
              file=sys.stderr)
    versions()
    with tempfile.TemporaryDirectory() as folder:
        for shape in options.shape or SHAPES:
            task = make_task(shape, Path(folder))
            report(task, *measure(task, options))


if __name__ == "__main__":
    main()
