#!/usr/bin/env python3
"""Compares `passerelle solve` with OR-Tools: the same optimum on many instances, and how long both take.

    Benchmarks/peers/.venv/bin/python Benchmarks/peers/assignment.py agree [--count 1000]
    Benchmarks/peers/.venv/bin/python Benchmarks/peers/assignment.py time [--only NAME]

`agree` invents small random and adversarial instances, solves each with both, has `passerelle verify`
and check_certificate.py accept what `solve` wrote, and has both refuse it with one number changed.
`time` solves large instances once with each, alternating, and prints the medians of three runs: for
OR-Tools 9.15 SimpleMinCostFlow its build and its solve, for passerelle the time that it states for
solving and the whole process with reading and writing files. Needs ortools and numpy (setup.sh).
"""
import argparse
import concurrent.futures
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

import numpy
from ortools.graph.python import min_cost_flow

HERE = os.path.dirname(os.path.abspath(__file__))
CHECKER = os.path.join(HERE, "check_certificate.py")
BINARY = os.path.join(HERE, "..", "..", ".build", "release", "passerelle")


class Instance:
    """Rows with edges to columns: arrays of row, column and score, and a capacity for each column."""

    def __init__(self, rows, row, column, score, capacity):
        self.rows, self.columns = rows, len(capacity)
        self.row, self.column, self.score = row, column, score
        self.capacity = capacity

    def write(self, folder):
        edges, capacities = os.path.join(folder, "E.csv"), os.path.join(folder, "C.csv")
        with open(edges, "w", encoding="utf-8") as file:
            file.write("row,column,score\n")
            for start in range(0, len(self.row), 1 << 18):
                part = slice(start, start + (1 << 18))
                file.write("".join(
                    f"r{row},c{column},{score}\n" for row, column, score in zip(
                        self.row[part].tolist(), self.column[part].tolist(),
                        self.score[part].tolist())))
        with open(capacities, "w", encoding="utf-8") as file:
            file.write("column,capacity\n")
            file.writelines(f"c{column},{room}\n" for column, room in enumerate(self.capacity))
        return edges, capacities


def random_instance(generator, rows, degree, columns, seats, score):
    """Every row with edges to `degree` distinct columns; seats for a share of the rows."""
    degree = min(degree, columns)
    column = numpy.concatenate(
        [numpy.sort(generator.choice(columns, degree, replace=False)) for _ in range(rows)]
        or [numpy.zeros(0, int)])
    row = numpy.repeat(numpy.arange(rows), degree)
    total = int(rows * seats)
    capacity = numpy.full(columns, total // columns)
    capacity[:total % columns] += 1
    return Instance(rows, row, column, score(generator, row, column), capacity)


def uniform(greatest):
    return lambda generator, row, column: generator.integers(1, greatest + 1, len(row))


def small_instance(number):
    generator = numpy.random.default_rng(number)
    rows, columns = int(generator.integers(1, 40)), int(generator.integers(1, 12))
    shapes = [
        uniform(1), uniform(3), uniform(1000), uniform(10**12),
        lambda g, r, c: g.integers(-5, 6, len(r)),                    # pairs of no worth
        lambda g, r, c: numpy.where(c == 0, 10**6, 1),                # all want one column
        lambda g, r, c: 2 ** ((r + c) % 40),                          # each trade twice the last
        lambda g, r, c: 1000 * c + g.integers(0, 2, len(r)),          # near ties
        lambda g, r, c: (r + 1) * (c + 1),                            # long chains of trades
    ]
    instance = random_instance(
        generator, rows, int(generator.integers(1, columns + 1)), columns,
        float(generator.choice([0.3, 0.9, 1.0, 2.0])), shapes[number % len(shapes)])
    if number % 3 == 0:
        instance.capacity = generator.integers(0, 5, columns)         # some of them 0
    return instance


def solve_with_peer(instance):
    """The optimum by OR-Tools, with the seconds of building and of solving."""
    start = time.perf_counter()
    rows, columns, flow = instance.rows, instance.columns, min_cost_flow.SimpleMinCostFlow()
    sink = rows + columns
    flow.add_arcs_with_capacity_and_unit_cost(
        instance.row, rows + instance.column, numpy.ones(len(instance.row), int), -instance.score)
    flow.add_arcs_with_capacity_and_unit_cost(
        numpy.arange(rows), numpy.full(rows, sink), numpy.ones(rows, int), numpy.zeros(rows, int))
    flow.add_arcs_with_capacity_and_unit_cost(
        rows + numpy.arange(columns), numpy.full(columns, sink), instance.capacity,
        numpy.zeros(columns, int))
    supplies = numpy.zeros(sink + 1, int)
    supplies[:rows], supplies[sink] = 1, -rows
    flow.set_nodes_supplies(numpy.arange(sink + 1), supplies)
    built = time.perf_counter()
    status = flow.solve()
    solved = time.perf_counter()
    total = -flow.optimal_cost() if status == flow.OPTIMAL else None
    return total, built - start, solved - built


def solve_with_ours(binary, folder, edges, capacities):
    """The total, and the seconds of solving and of the whole process."""
    paths = [os.path.join(folder, "X.csv"), os.path.join(folder, "certificate.json")]
    start = time.perf_counter()
    run = subprocess.run(
        [binary, "solve", "--edges", edges, "--capacities", capacities, "--output", paths[0],
         "--certificate", paths[1]], capture_output=True, text=True, check=False)
    whole = time.perf_counter() - start
    found = re.search(r"a total of (-?\d+), proven best; solved in ([\d.]+) s", run.stderr)
    if run.returncode > 1 or not found:
        sys.exit(f"solve: exit code {run.returncode}: {run.stderr}")
    return int(found[1]), float(found[2]), whole, paths


def verdicts(binary, edges, capacities, placement, certificate):
    ours = subprocess.run(
        [binary, "verify", "--edges", edges, "--capacities", capacities, "--assignment", placement,
         "--certificate", certificate], capture_output=True, check=False).returncode
    theirs = subprocess.run(
        [sys.executable, CHECKER, edges, capacities, placement, certificate],
        capture_output=True, check=False).returncode
    return ours, theirs


def tamper(certificate, number, capacity):
    """Changes one number of the certificate, another one for each instance.

    The price of a column without room is left alone: it counts for nothing, so that a higher one
    proves as much.
    """
    with open(certificate, encoding="utf-8") as file:
        proof = json.load(file)
    entries = [(proof, "total"), (proof, "gap")]
    entries += [(pair, 1) for pair in proof["prices"] if capacity[int(pair[0][1:])] > 0]
    entries += [(pair, 1) for pair in proof["surpluses"]]
    holder, key = entries[number % len(entries)]
    holder[key] += 1 if number % 2 else -1
    with open(certificate, "w", encoding="utf-8") as file:
        json.dump(proof, file)


def agree_on(job):
    binary, number = job
    instance = small_instance(number)
    expected = solve_with_peer(instance)[0]
    with tempfile.TemporaryDirectory() as folder:
        edges, capacities = instance.write(folder)
        total, _, _, paths = solve_with_ours(binary, folder, edges, capacities)
        accepted = verdicts(binary, edges, capacities, *paths)
        tamper(paths[1], number, instance.capacity)
        refused = verdicts(binary, edges, capacities, *paths)
    problems = []
    if total != expected:
        problems.append(f"total {total}, OR-Tools {expected}")
    if accepted != (0, 0) or refused != (2, 2):
        problems.append(f"verdicts {accepted} and, tampered, {refused}")
    return [f"instance {number}: {problem}" for problem in problems]


def agree(binary, count):
    jobs = [(binary, number) for number in range(count)]
    with concurrent.futures.ProcessPoolExecutor() as pool:
        problems = [problem for found in pool.map(agree_on, jobs, chunksize=10) for problem in found]
    print("\n".join(problems[:20]))
    if problems:
        sys.exit(f"{len(problems)} problems")
    print(f"{count} instances: the same optimum, each certificate accepted by both checkers, and "
          "with one number changed refused by both")


def large_instances():
    def make(rows, degree, columns, seats, score):
        return random_instance(numpy.random.default_rng(7), rows, degree, columns, seats, score)

    def no_room():
        instance = make(50_000, 30, 5_000, 0.9, uniform(10**6))
        instance.capacity[::2] = 0
        return instance

    def skewed(generator, row, column):
        wanted = generator.random(column.max() + 1) ** 3
        return (10**6 * (0.7 * wanted[column] + 0.3 * generator.random(len(row)))).astype(int) + 1

    return {
        "50 000 x 30, 5 000 columns": lambda: make(50_000, 30, 5_000, 0.9, uniform(10**6)),
        "500 000 x 20, 5 000 columns": lambda: make(500_000, 20, 5_000, 0.9, uniform(10**6)),
        "500 000 x 20, 50 000 columns": lambda: make(500_000, 20, 50_000, 0.9, uniform(10**6)),
        "skewed popularity": lambda: make(50_000, 30, 5_000, 0.9, skewed),
        "all want one column": lambda: make(
            50_000, 30, 5_000, 0.9,
            lambda g, r, c: numpy.where(c < 200, 10**6, g.integers(1, 1000, len(r)))),
        "equal scores": lambda: make(50_000, 30, 5_000, 0.9, uniform(1)),
        "scores 1 to 3": lambda: make(50_000, 30, 5_000, 0.9, uniform(3)),
        "half the capacities 0": no_room,
        "scores up to 10^12": lambda: make(50_000, 30, 5_000, 0.9, uniform(10**12)),
        "one column for all": lambda: make(50_000, 1, 1, 0.9, uniform(10**6)),
        "as many seats as rows": lambda: make(50_000, 30, 5_000, 1.0, uniform(10**6)),
        "a seat a column": lambda: make(50_000, 30, 50_000, 1.0, uniform(10**6)),
    }


def measure(binary, only):
    print(f"{'instance':30} {'OR-Tools build':>14} {'solve':>7} {'ours solve':>11} {'process':>8} "
          f"{'ratio':>6}")
    for name, make in large_instances().items():
        if only and only not in name:
            continue
        instance = make()
        with tempfile.TemporaryDirectory() as folder:
            edges, capacities = instance.write(folder)
            runs = []
            for _ in range(3):
                total, build, solve = solve_with_peer(instance)
                ours, seconds, whole, _ = solve_with_ours(binary, folder, edges, capacities)
                if ours != total:
                    sys.exit(f"{name}: total {ours}, OR-Tools {total}")
                runs.append((build, solve, seconds, whole))
        build, solve, seconds, whole = map(statistics.median, zip(*runs))
        print(f"{name:30} {build:14.3f} {solve:7.3f} {seconds:11.3f} {whole:8.3f} "
              f"{solve / seconds:6.1f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("what", choices=["agree", "time"])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--only", help="instances whose name holds this")
    parser.add_argument("--binary", default=BINARY)
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    if not os.path.exists(binary):
        parser.error(f"{binary}: no such file")
    if options.what == "agree":
        agree(binary, options.count)
    else:
        measure(binary, options.only)


if __name__ == "__main__":
    main()
