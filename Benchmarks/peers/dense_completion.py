#!/usr/bin/env python3
"""Completion by dense products beside `passerelle complete`, which solves a sparse system.

    OPENBLAS_NUM_THREADS=1 .venv/bin/python dense_completion.py MODEL ESCO --passerelle PROGRAM

MODEL is what `passerelle learn --taxonomy ESCO` wrote. The dense way factors YY' + lambda I once
(Cholesky) and then solves and multiplies for blocks of 512 profiles, all by BLAS in Double, before
numpy's partition picks the best 20. Prints seconds of processor time, which a busy machine changes
little, and how many profiles get other skills. Needs numpy and scipy.
"""

import argparse
import csv
import os
import resource
import subprocess
import tempfile
import time

import numpy
import scipy.linalg
import scipy.sparse

TOP = 20
BLOCK = 512


class Model:
    """The sparse features, the ridge and the scales of a model file; see SkillSpace+File.swift."""

    def __init__(self, path):
        self.data = open(path, "rb").read()
        self.place = len(b"passerelle skill space\n") + 12
        for _ in range(self.number()):
            length = self.number()
            self.place += length
        self.place += 32
        self.skills, previous = [], b""
        for _ in range(self.number()):
            shared, rest = self.number(), self.number()
            previous = previous[:shared] + self.data[self.place:self.place + rest]
            self.place += rest
            self.skills.append(previous.decode())
        features, self.ridge = self.number(), self.number() / 1000
        self.scales, rows, columns, values = [], [], [], []
        for skill in range(len(self.skills)):
            self.scales.append(self.number() / 1e6)
            for feature, thousandths in self.pairs():
                rows.append(feature)
                columns.append(skill)
                values.append(thousandths / 1000)
            self.pairs()
        shape = (features, len(self.skills))
        self.y = scipy.sparse.csr_matrix((values, (rows, columns)), shape=shape)

    def number(self):
        number = shift = 0
        while True:
            byte = self.data[self.place]
            self.place += 1
            number |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return number

    def pairs(self):
        found, key = [], -1
        for _ in range(self.number()):
            key += self.number() + 1
            found.append((key, self.number()))
        return found


def profiles(model, folder, count):
    """The skills of some occupations, as places in the model."""
    place = {skill: index for index, skill in enumerate(model.skills)}
    related = {}
    with open(os.path.join(folder, "occupationSkillRelations.csv"), encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            related.setdefault(row["occupationUri"], set()).add(place[row["skillUri"]])
    chosen = sorted(related)[:: max(1, len(related) // count)][:count]
    return [sorted(related[occupation])[::2] for occupation in chosen]


def sparse_way(model, chosen, program, path):
    with tempfile.TemporaryDirectory() as folder:
        lines, run = os.path.join(folder, "P.tsv"), os.path.join(folder, "R.trec")
        with open(lines, "w") as file:
            for number, profile in enumerate(chosen):
                file.writelines("p%d\t%s\n" % (number, model.skills[s]) for s in profile)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([program, "complete", "--model", path, "--profiles", lines, "--run", run,
                        "--top", str(TOP), "--threads", "1", "--quiet"], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found = {}
        for line in open(run):
            fields = line.split()
            found.setdefault(int(fields[0][1:]), []).append(fields[2])
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, [found.get(number, []) for number in range(len(chosen))]


def dense_way(model, chosen):
    start = time.process_time()
    gram = (model.y @ model.y.T).toarray()
    gram[numpy.diag_indices_from(gram)] += model.ridge
    factor = scipy.linalg.cho_factor(gram, overwrite_a=True, check_finite=False)
    factored = time.process_time()
    transposed, scales, found = model.y.T.tocsr(), numpy.array(model.scales), []
    for first in range(0, len(chosen), BLOCK):
        block = chosen[first:first + BLOCK]
        x = numpy.zeros((len(model.skills), len(block)))
        for column, profile in enumerate(block):
            x[profile, column] = 1
        scores = transposed @ scipy.linalg.cho_solve(factor, model.y @ x, check_finite=False)
        scores *= scales[:, None]
        scores[x > 0] = -1
        for column in range(len(block)):
            best = numpy.argpartition(-scores[:, column], TOP)[:TOP]
            order = sorted(best, key=lambda s: (-round(scores[s, column] * 1e6), s))
            found.append([model.skills[s] for s in order])
    return factored - start, time.process_time() - factored, found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("esco")
    parser.add_argument("--passerelle", required=True)
    parser.add_argument("--profiles", type=int, default=BLOCK)
    options = parser.parse_args()
    model = Model(options.model)
    chosen = profiles(model, options.esco, options.profiles)
    none, _ = sparse_way(model, chosen[:1], options.passerelle, options.model)
    sparse, ours = sparse_way(model, chosen, options.passerelle, options.model)
    factoring, solving, theirs = dense_way(model, chosen)
    print("%d profiles, %d features, %d skills" % ((len(chosen),) + model.y.shape))
    print("sparse: %.2f s beyond %.2f s for one profile" % (sparse - none, none))
    print("dense: %.2f s to factor, %.2f s for the profiles" % (factoring, solving))
    print("other skills for %d profiles" % sum(a != b for a, b in zip(ours, theirs)))


if __name__ == "__main__":
    main()
