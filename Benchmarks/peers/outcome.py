#!/usr/bin/env python3
"""The published greedy method in plain Python loops, and its outcome by our measure.

    python3 outcome.py DATA [--fit 0.8] [--courses 3]

"Course Recommender Systems Need to Consider the Job Market" (SIGIR 2024) recommends, one after the
other, the course after which a learner can apply for the most jobs, ties by how close all jobs come;
a learner may enrol where 80 % of what a course requires is covered and something is new. Its match
is the mean over a profile's skills of min(own, asked) / asked. DATA is a data set without places,
sessions or target occupations, as the one made from that paper's. Prints, for 1 to --courses
courses, the mean gain in applicable needs by the published match and by the fit of SCORING.md, and
the seconds for one learner. Standard library only; written from the paper's description.
"""

import argparse
import csv
import os
import time


def profile(cell):
    """{skill: level} of a cell such as `a=2;b=3?`; a level that is not given is 2."""
    levels = {}
    for item in filter(None, cell.split(";")):
        skill, _, level = item.rpartition("=") if "=" in item else (item, "", "2")
        levels[skill] = int(level.rstrip("?"))
    return levels


def read(folder, table):
    with open(os.path.join(folder, table + ".csv"), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def importances(cell):
    return {item.rpartition("=")[0]: 0.5 if item.endswith("?") else 1.0
            for item in filter(None, cell.split(";"))}


def match(own, asked):
    """The published match of a profile with another."""
    if not asked:
        return 1.0
    return sum(min(own.get(skill, 0), level) / level for skill, level in asked.items()) / len(asked)


def fit(own, need):
    """SCORING.md's fit."""
    asked, weight = need
    total = sum(weight[skill] * level for skill, level in asked.items())
    covered = sum(weight[skill] * min(own.get(skill, 0), level) for skill, level in asked.items())
    return covered / total if total else 0.0


def taken(own, course):
    after = dict(own)
    for skill, level in course[1].items():
        after[skill] = max(after.get(skill, 0), level)
    return after


def published_step(own, courses, needs, threshold):
    """The course that the published method recommends next."""
    best, best_key = None, (-1, -1.0)
    for course in courses:
        if match(own, course[0]) < threshold or match(own, course[1]) >= 1:
            continue
        matches = [match(taken(own, course), asked) for asked, _ in needs]
        key = (sum(value >= threshold for value in matches), sum(matches))
        if key > best_key:
            best, best_key = course, key
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--fit", type=float, default=0.8)
    parser.add_argument("--courses", type=int, default=3)
    parser.add_argument("--learners", type=int, default=None, help="only the first so many")
    options = parser.parse_args()
    learners = [profile(row["skills"]) for row in read(options.data, "learners")]
    learners = learners[:options.learners]
    courses = [(profile(row["requires"]), profile(row["teaches"]))
               for row in read(options.data, "courses")]
    needs = [(profile(row["skills"]), importances(row["skills"]))
             for row in read(options.data, "needs")]
    gains = [[0.0, 0.0, 0.0] for _ in range(options.courses)]
    start = time.perf_counter()
    for own in learners:
        before = (sum(match(own, asked) >= options.fit for asked, _ in needs),
                  sum(fit(own, need) >= options.fit for need in needs),
                  max(fit(own, need) for need in needs))
        for step in range(options.courses):
            course = published_step(own, courses, needs, options.fit)
            own = taken(own, course) if course else own
            gains[step][0] += sum(match(own, asked) >= options.fit for asked, _ in needs) - before[0]
            gains[step][1] += sum(fit(own, need) >= options.fit for need in needs) - before[1]
            gains[step][2] += max(fit(own, need) for need in needs) - before[2]
    seconds = (time.perf_counter() - start) / len(learners)
    print("courses  applicable, published match  applicable, our fit  closest fit")
    for step, sums in enumerate(gains):
        published, ours, closest = (value / len(learners) for value in sums)
        print(f"{step + 1:7}  {published:27.4f}  {ours:19.4f}  {closest:11.4f}")
    print(f"{len(learners)} learners, {seconds:.3f} s a learner")


if __name__ == "__main__":
    main()
