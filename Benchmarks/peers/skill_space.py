#!/usr/bin/env python3
"""Completion of skill profiles: passerelle beside its peers, on one split of one taxonomy.

    .venv/bin/python skill_space.py ESCO --passerelle PROGRAM [--seed S] [--occupations 600]

ESCO is an unpacked ESCO download with occupationSkillRelations. Occupations are held out by the
seed; a fifth of the skills of each is hidden, and every method ranks all skills that are not among
those shown. The figure is the mean nDCG@20 with gains 0 and 1. `passerelle learn` gets a folder
without the relations of the occupations held out, `passerelle complete` the skills shown: files
alone, as a stranger would use it. Needs numpy and scipy; implicit is skipped where it is missing.
"""

import argparse
import csv
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy
import scipy.sparse
import scipy.sparse.linalg

DEPTH = 20
HIDDEN_SHARE = 0.2


def relations_file(folder):
    """The file whose header names an occupation, a relation and a skill."""
    for path in sorted(folder.glob("*.csv")):
        with open(path, encoding="utf-8-sig", newline="") as file:
            if {"occupationUri", "relationType", "skillUri"} <= set(next(csv.reader(file), [])):
                return path
    sys.exit("%s holds no occupationSkillRelations" % folder)


class Split:
    """The rows of the relations, the occupations held out, what is shown of them and hidden."""

    def __init__(self, folder, seed, count):
        self.folder, self.path = folder, relations_file(folder)
        with open(self.path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            self.columns, self.rows = reader.fieldnames, list(reader)
        skillsOf = {}
        for row in self.rows:
            skillsOf.setdefault(row["occupationUri"], set()).add(row["skillUri"])
        self.skills = sorted({row["skillUri"] for row in self.rows})
        self.place = {skill: index for index, skill in enumerate(self.skills)}
        draw = random.Random(seed)
        eligible = sorted(o for o in skillsOf if len(skillsOf[o]) >= 5)
        self.heldOut = draw.sample(eligible, min(count, len(eligible)))
        self.shown, self.hidden = [], []
        for occupation in self.heldOut:
            order = sorted(skillsOf[occupation])
            draw.shuffle(order)
            cut = max(1, round(HIDDEN_SHARE * len(order)))
            self.hidden.append({self.place[s] for s in order[:cut]})
            self.shown.append(sorted(self.place[s] for s in order[cut:]))
        kept = sorted(set(skillsOf) - set(self.heldOut))
        self.train = self.matrix([[self.place[s] for s in skillsOf[o]] for o in kept])
        self.test = self.matrix(self.shown)

    def matrix(self, rows):
        starts = numpy.cumsum([0] + [len(row) for row in rows])
        columns = numpy.array([c for row in rows for c in row], dtype=numpy.int32)
        return scipy.sparse.csr_matrix(
            (numpy.ones(len(columns), numpy.float32), columns, starts),
            shape=(len(rows), len(self.skills)))

    def best(self, scores):
        """The DEPTH best skills that are not shown, for each profile."""
        scores = numpy.array(scores, dtype=numpy.float64)
        scores[self.test.nonzero()] = -numpy.inf
        return numpy.argsort(-scores, axis=1, kind="stable")[:, :DEPTH]

    def ndcg(self, lists):
        discounts = [1 / math.log2(rank + 2) for rank in range(DEPTH)]
        values = []
        for found, hidden in zip(lists, self.hidden):
            gained = sum(discounts[r] for r, skill in enumerate(found) if skill in hidden)
            values.append(gained / sum(discounts[:len(hidden)]))
        return sum(values) / len(values)


def popularity(split):
    counts = numpy.asarray(split.train.sum(axis=0)).ravel()
    return split.best(numpy.tile(counts, (len(split.shown), 1)))


def cosine(split):
    lengths = numpy.sqrt(numpy.asarray(split.train.sum(axis=0)).ravel()).clip(1)
    scaled = split.train @ scipy.sparse.diags(1 / lengths)
    return split.best((split.test @ (scaled.T @ scaled)).toarray())


def pure_svd(split, rank=256):
    _, _, factors = scipy.sparse.linalg.svds(split.train, k=rank, random_state=0)
    return split.best((split.test @ factors.T) @ factors)


def ease(split, ridge=10):
    gram = (split.train.T @ split.train).toarray()
    gram[numpy.diag_indices_from(gram)] += ridge
    inverse = numpy.linalg.inv(gram)
    weights = inverse / -numpy.diag(inverse)
    weights[numpy.diag_indices_from(weights)] = 0
    return split.best(split.test @ weights)


def implicit_als(split, rank=256):
    from implicit.cpu.als import AlternatingLeastSquares
    from threadpoolctl import threadpool_limits
    model = AlternatingLeastSquares(
        factors=rank, regularization=0.05, alpha=10, iterations=15, random_state=0)
    # implicit has threads of its own, which those of BLAS get in the way of.
    with threadpool_limits(1, "blas"):
        model.fit(split.train, show_progress=False)
        rows = numpy.arange(len(split.shown))
        return model.recommend(
            rows, split.test, N=DEPTH, filter_already_liked_items=True, recalculate_user=True)[0]


def passerelle(split, program):
    """Ours, by its commands; tells how long each took."""
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        taxonomy = scratch / "taxonomy"
        taxonomy.mkdir()
        for path in split.folder.glob("*.csv"):
            if path != split.path:
                os.symlink(path.resolve(), taxonomy / path.name)
        heldOut = set(split.heldOut)
        with open(taxonomy / split.path.name, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, split.columns)
            writer.writeheader()
            writer.writerows(r for r in split.rows if r["occupationUri"] not in heldOut)
        with open(scratch / "profiles.tsv", "w", encoding="utf-8") as file:
            for number, shown in enumerate(split.shown):
                file.writelines("%d\t%s\n" % (number, split.skills[s]) for s in shown)
        begun = time.perf_counter()
        subprocess.run([program, "learn", "--taxonomy", taxonomy, "--output", scratch / "model",
                        "--quiet"], check=True)
        learned = time.perf_counter()
        # Skills that no row of the folder names any more are reported and left out.
        subprocess.run([program, "complete", "--model", scratch / "model", "--profiles",
                        scratch / "profiles.tsv", "--top", str(DEPTH), "--run", scratch / "run",
                        "--keep-going", "--issues", scratch / "issues", "--quiet"], check=True)
        completed = time.perf_counter()
        lists = [[] for _ in split.shown]
        with open(scratch / "run", encoding="utf-8") as file:
            for line in file:
                number, _, skill, _, _, _ = line.split()
                lists[int(number)].append(split.place.get(skill, -1))
        size = (scratch / "model").stat().st_size
        print("passerelle: learn %.1f s, complete %.1f s, model %d bytes"
              % (learned - begun, completed - learned, size))
        for found, shown in zip(lists, split.shown):
            known = [s for s in found if s >= 0]  # others are skills that no occupation has
            assert len(set(known)) == len(known) and not set(known) & set(shown)
        return lists


def main():
    parser = argparse.ArgumentParser(description="Skill profiles completed by ours and by peers.")
    parser.add_argument("taxonomy", type=Path)
    parser.add_argument("--passerelle", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--occupations", type=int, default=600)
    parser.add_argument("--only", nargs="*", help="names of methods")
    arguments = parser.parse_args()
    csv.field_size_limit(2**31 - 1)
    split = Split(arguments.taxonomy, arguments.seed, arguments.occupations)
    print("%d occupations to learn from, %d held out by seed %d, %d skills"
          % (split.train.shape[0], len(split.heldOut), arguments.seed, len(split.skills)))
    methods = {
        "popularity": popularity, "cosine": cosine, "PureSVD-256": pure_svd, "EASE": ease,
        "ALS-256": implicit_als, "passerelle": lambda s: passerelle(s, arguments.passerelle)}
    for name, method in methods.items():
        if arguments.only and name not in arguments.only:
            continue
        begun = time.perf_counter()
        try:
            lists = method(split)
        except ImportError as missing:
            print("%-12s skipped: %s" % (name, missing))
            continue
        print("%-12s nDCG@%d %.4f  %6.1f s"
              % (name, DEPTH, split.ndcg(lists), time.perf_counter() - begun), flush=True)


if __name__ == "__main__":
    main()
