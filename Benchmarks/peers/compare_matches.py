#!/usr/bin/env python3
"""Compares two outputs of `match --format ndjson`, learner by learner.

    python3 compare_matches.py A.ndjson B.ndjson [--tolerance 2e-6] [--without-reasons]

SCORING.md: independent implementations must agree to 2e-6 on every score, gain and part. Courses
and their order, sessions, excluded counts, closes, missing and assumed must be equal; with
--without-reasons the last three are not looked at, as whole_job.py leaves them out. Prints
what it found; exit 0 when all agree, else 1. Standard library only.
"""

import argparse
import json
import sys
from decimal import Decimal

KINDS = ("only in A", "only in B", "line order", "courses", "near ties", "rank", "session",
         "score", "gain", "parts", "excluded", "closes", "missing", "assumed")
REASONS = ("closes", "missing", "assumed")
SHOWN = 5


class Findings:
    """The differing lines by kind, the greatest difference, the first few in words."""

    def __init__(self):
        self.learners = {kind: set() for kind in KINDS}
        self.greatest = Decimal(0)
        self.greatestWhere = ""
        self.words = []

    def add(self, kind, learner, words):
        self.learners[kind].add(learner)
        if len(self.words) < SHOWN:
            self.words.append("learner %s: %s: %s" % (learner, kind, words))

    def saw(self, difference, where):
        if difference > self.greatest:
            self.greatest, self.greatestWhere = difference, where

    def any(self):
        return any(self.learners.values())


def read(path):
    """learner -> line, in the order of the file; numbers exactly as they are written."""
    lines = {}
    with open(path, encoding="utf-8", newline="\n") as file:
        for text in file:
            if text.strip():
                line = json.loads(text, parse_float=Decimal)
                if line["learner"] in lines:
                    sys.exit("%s: learner %s has two lines" % (path, line["learner"]))
                lines[line["learner"]] = line
    return lines


def is_near_tie(a, b, tolerance):
    """Whether two different rankings swap only courses whose scores are within the tolerance.

    A course that only one side lists counts as swapped with the other side's last ones: its
    score must be within the tolerance of its own list's last score, and the two last scores of
    each other.
    """
    if len(a) != len(b):
        return False
    scoreA = {m["course"]: m["score"] for m in a}
    scoreB = {m["course"]: m["score"] for m in b}
    for own, other, matches in ((scoreA, scoreB, a), (scoreB, scoreA, b)):
        for course in own:
            if course not in other and abs(own[course] - matches[-1]["score"]) > tolerance:
                return False
    if set(scoreA) != set(scoreB) and abs(a[-1]["score"] - b[-1]["score"]) > tolerance:
        return False
    inA = [m["course"] for m in a if m["course"] in scoreB]
    placeInB = {m["course"]: place for place, m in enumerate(b)}
    for i, x in enumerate(inA):
        for y in inA[i + 1:]:
            if placeInB[x] > placeInB[y]:
                if max(abs(scoreA[x] - scoreA[y]), abs(scoreB[x] - scoreB[y])) > tolerance:
                    return False
    return True


def compare_order(learner, a, b, tolerance, findings):
    """The same courses in the same order."""
    coursesA, coursesB = [m["course"] for m in a], [m["course"] for m in b]
    if coursesA == coursesB:
        return
    kind = "near ties" if is_near_tie(a, b, tolerance) else "courses"
    if len(a) != len(b):
        words = "A has %d matches, B has %d" % (len(a), len(b))
    else:
        i = next(i for i in range(len(a)) if coursesA[i] != coursesB[i])
        words = "at rank %d A has %s (%s), B has %s (%s)" % (
            i + 1, coursesA[i], a[i]["score"], coursesB[i], b[i]["score"])
    findings.add(kind, learner, words)


def compare_number(kind, learner, where, a, b, tolerance, findings):
    """A score, a gain or a part, to the tolerance."""
    difference = abs(Decimal(a) - Decimal(b))
    findings.saw(difference, "learner %s, %s" % (learner, where))
    if difference > tolerance:
        findings.add(kind, learner, "%s: A has %s, B has %s" % (where, a, b))


def compare_match(learner, a, b, tolerance, findings, reasons):
    """Two matches of one course."""
    course = "course " + a["course"]
    if a["session"] != b["session"]:
        findings.add("session", learner,
                     "%s: A has %s, B has %s" % (course, a["session"], b["session"]))
    compare_number("score", learner, course, a["score"], b["score"], tolerance, findings)
    compare_number("gain", learner, course, a["gain"], b["gain"], tolerance, findings)
    if list(a["parts"]) != list(b["parts"]):
        findings.add("parts", learner, "%s: A names %s, B names %s" % (
            course, ", ".join(a["parts"]), ", ".join(b["parts"])))
    for name in a["parts"]:
        if name in b["parts"]:
            compare_number("parts", learner, "%s, %s" % (course, name),
                           a["parts"][name], b["parts"][name], tolerance, findings)
    for kind in reasons:
        if a[kind] != b[kind]:
            findings.add(kind, learner, "%s: %s" % (course, list_words(a[kind], b[kind])))


def list_words(a, b):
    """Where two lists first differ."""
    for i, (x, y) in enumerate(zip(a, b)):
        if x != y:
            return "item %d: A has %s, B has %s" % (i + 1, plain(x), plain(y))
    return "A has %d items, B has %d" % (len(a), len(b))


def plain(value):
    return json.dumps(value, ensure_ascii=False, default=str)


def compare_line(learner, a, b, tolerance, findings, reasons):
    """Two lines of one learner; the courses that both list are compared with each other."""
    compare_order(learner, a["matches"], b["matches"], tolerance, findings)
    for side, line in (("A", a), ("B", b)):
        for place, match in enumerate(line["matches"], start=1):
            if match["rank"] != place:
                findings.add("rank", learner, "match %d of %s says rank %s"
                             % (place, side, match["rank"]))
    inB = {m["course"]: m for m in b["matches"]}
    for match in a["matches"]:
        if match["course"] in inB:
            compare_match(learner, match, inB[match["course"]], tolerance, findings, reasons)
    if list(a["excluded"].items()) != list(b["excluded"].items()):
        findings.add("excluded", learner, "A has %s, B has %s"
                     % (plain(a["excluded"]), plain(b["excluded"])))


def compare(linesA, linesB, tolerance, reasons=REASONS):
    findings = Findings()
    both = [learner for learner in linesA if learner in linesB]
    for learner in linesA:
        if learner not in linesB:
            findings.add("only in A", learner, "no such line in B")
    for learner in linesB:
        if learner not in linesA:
            findings.add("only in B", learner, "no such line in A")
    for inA, inB in zip(both, [learner for learner in linesB if learner in linesA]):
        if inA != inB:
            findings.add("line order", inA, "B has learner %s here" % inB)
    for learner in both:
        compare_line(learner, linesA[learner], linesB[learner], tolerance, findings, reasons)
    return len(both), findings


def main():
    parser = argparse.ArgumentParser(description="Compares two match outputs.")
    parser.add_argument("a")
    parser.add_argument("b")
    parser.add_argument("--tolerance", type=Decimal, default=Decimal("2e-6"))
    parser.add_argument("--without-reasons", action="store_true",
                        help="do not compare closes, missing and assumed")
    arguments = parser.parse_args()

    sys.stdout.reconfigure(encoding="utf-8")
    compared, findings = compare(read(arguments.a), read(arguments.b), arguments.tolerance,
                                 () if arguments.without_reasons else REASONS)
    differing = set().union(*findings.learners.values())
    print("lines compared: %d" % compared)
    print("lines that differ: %d" % len(differing))
    for kind in KINDS:
        if findings.learners[kind]:
            print("  %s: %d" % (kind, len(findings.learners[kind])))
    where = " (%s)" % findings.greatestWhere if findings.greatestWhere else ""
    print("greatest difference of a score, gain or part: %s%s"
          % (format(findings.greatest, "f"), where))
    for words in findings.words:
        print("- " + words)
    if compared == 0:
        print("nothing was compared")
    sys.exit(1 if findings.any() or compared == 0 else 0)


if __name__ == "__main__":
    main()
