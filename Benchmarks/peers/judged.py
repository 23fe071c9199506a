#!/usr/bin/env python3
"""Compares `passerelle evaluate --data --judgements` with plain loops over what `match` writes.

    python3 judged.py DATA QRELS --as-of 2026-11-23 [--passerelle PATH] [--weights W.json]...

Runs `match --format ndjson --top 5` for the default weights, each criterion alone, version 1's weights
with its policy and the weights given, reads the lists and the grades, and prints every figure. Exit
code 1 when one of them differs by more than 1e-9 from what `evaluate` measured. readiness × novelty
is no weighted sum, so `match` cannot list it. Beside nDCG with grades as gains, which `evaluate`
has, it prints nDCG with gains of 2^grade - 1. Standard library only.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile

NAMES = ["gap", "focus", "readiness", "reach", "soon", "novelty", "demand"]
VERSION_1 = {"gap": 450_000, "readiness": 200_000, "novelty": 100_000, "demand": 100_000,
             "reach": 100_000, "soon": 50_000}
TOP = 5
TOLERANCE = 1e-9


def read_grades(path):
    grades = {}
    with open(path, "rb") as file:
        for line in file:
            fields = line.split()
            if fields:
                grades.setdefault(fields[0], {})[fields[2]] = max(int(fields[3]), 0)
    return grades


def lists(program, data, as_of, options):
    """The first courses of each learner; ids are bytes."""
    command = [program, "match", data, "--as-of", as_of, "--format", "ndjson", "--quiet",
               "--top", str(TOP)] + options
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    found = {}
    for line in done.stdout.splitlines():
        row = json.loads(line)
        if "learner" in row:
            found[row["learner"].encode()] = [match["course"].encode() for match in row["matches"]]
    return found


def discounted(gains):
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains[:TOP]))


def ndcg(shown, judged, gain):
    ideal = discounted(sorted(map(gain, judged.values()), reverse=True))
    return discounted([gain(grade or 0) for grade in shown]) / ideal if ideal else 0.0


def measure(ranked, grades):
    """{measure: value} over the judged learners of the data set."""
    sums = {}

    def add(name, part, whole):
        before = sums.get(name, (0.0, 0.0))
        sums[name] = (before[0] + part, before[1] + whole)

    for learner, judged in grades.items():
        if learner not in ranked:
            continue
        shown = [judged.get(course) for course in ranked[learner]]
        known = [grade for grade in shown if grade is not None]
        good = sum(grade >= 2 for grade in known)
        all_good = sum(grade >= 2 for grade in judged.values())
        add("good@5", good, len(known))
        add("refused@5", sum(grade == 0 for grade in known), len(known))
        add("unjudged@5", len(shown) - len(known), len(shown))
        add("without a list", not shown, 1)
        if shown and shown[0] is not None:
            add("good first", shown[0] >= 2, 1)
        if all_good:
            add("good found@5", good / all_good, 1)
        add("ndcg@5", ndcg(shown, judged, float), 1)
        add("ndcg@5 of 2^grade - 1", ndcg(shown, judged, lambda grade: 2.0 ** grade - 1), 1)
    return {name: part / whole for name, (part, whole) in sums.items() if whole}


def methods(given):
    alone = [(f"{name} alone", {other: 0 for other in NAMES} | {name: 1_000_000}, None)
             for name in NAMES]
    first = ("version 1's weights", {name: 0 for name in NAMES} | VERSION_1, {"showUnasked": True})
    return [("defaults", None, None)] + alone + [first] + [(path, path, None) for path in given]


def options_of(weights, policy, folder):
    options = []
    for option, value in (("--weights", weights), ("--policy", policy)):
        if isinstance(value, dict):
            path = os.path.join(folder, option.strip("-") + ".json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(value, file)
            value = path
        options += [option, value] if value else []
    return options


def evaluated(options):
    command = [options.passerelle, "evaluate", "--data", options.data, "--judgements",
               options.qrels, "--as-of", options.as_of, "--format", "ndjson", "--quiet"]
    for path in options.weights:
        command += ["--weights", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr)
    rows = map(json.loads, done.stdout.splitlines())
    return {(row["subject"], row["measure"]): row["value"] for row in rows
            if row["section"] == "graded"}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("qrels")
    parser.add_argument("--as-of", required=True)
    parser.add_argument("--passerelle", default=".build/release/passerelle")
    parser.add_argument("--weights", action="append", default=[])
    options = parser.parse_args()
    grades = read_grades(options.qrels)
    theirs = evaluated(options)
    ours = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, weights, policy in methods(options.weights):
            ranked = lists(options.passerelle, options.data, options.as_of,
                           options_of(weights, policy, folder))
            for what, value in measure(ranked, grades).items():
                ours[name, what] = value
                print(f"{name:24} {what:24} {value:.4f}")
    compared = {key for key in ours if not key[1].endswith("- 1")}
    expected = {key for key in theirs if key[0] != "readiness × novelty"}
    if compared != expected:
        sys.exit(f"other figures: {sorted(compared ^ expected)[:5]}")
    worst = max(abs(ours[key] - theirs[key]) for key in compared)
    print(f"{len(compared)} figures: greatest difference {worst:.3g}")
    return 1 if worst > TOLERANCE else 0


if __name__ == "__main__":
    sys.exit(main())
