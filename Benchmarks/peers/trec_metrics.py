#!/usr/bin/env python3
"""Compares `passerelle evaluate` with pytrec_eval (trec_eval's own C code) on random runs.

    python3 trec_metrics.py [--passerelle PATH] [--runs 200] [--seed 1]
    python3 trec_metrics.py --write FOLDER --queries 50000 --documents 100    # inputs for a timing

Runs have ties in double and in single precision, queries that only one file has, graded and
negative judgements, queries without a relevant document, ids beyond ASCII, and rows in any order.
Exit code 1 when a value differs by more than 1e-9.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

NAMES = {"map": "map", "ndcg": "ndcg", "ndcg@5": "ndcg_cut_5", "ndcg@10": "ndcg_cut_10",
         "rr": "recip_rank", "P@5": "P_5", "P@10": "P_10", "recall@5": "recall_5",
         "recall@100": "recall_100", "Rprec": "Rprec", "success@1": "success_1",
         "success@5": "success_5"}
MEASURES = {"map", "ndcg", "ndcg_cut.5,10", "recip_rank", "P.5,10", "recall.5,100", "Rprec",
            "success.1,5"}
TOLERANCE = 1e-9


def random_pair(rng):
    """A run and judgements as pytrec_eval takes them."""
    queries = [f"q{number}" for number in range(rng.randint(1, 30))]
    documents = [f"d{number}" if rng.random() < 0.9 else f"dé{number}"
                 for number in range(rng.randint(1, 200))]
    levels = rng.choice([[0, 1], [0, 1, 2, 3], [-2, -1, 0, 1, 5], [0]])
    steps = rng.choice([3, 10, 1000])
    run, qrels = {}, {}
    for query in queries:
        if rng.random() < 0.85:
            chosen = rng.sample(documents, rng.randint(1, len(documents)))
            run[query] = {document: score(rng, steps) for document in chosen}
        if rng.random() < 0.85:
            chosen = rng.sample(documents, rng.randint(1, len(documents)))
            qrels[query] = {document: rng.choice(levels) for document in chosen}
            # trec_eval crashes on a query of which all judgements are negative.
            qrels[query][rng.choice(chosen)] = max(rng.choice(levels), 0)
    return run, qrels


def score(rng, steps):
    """Often tied, sometimes in single precision only."""
    value = rng.randint(-steps, steps) / steps
    return value + rng.choice([0, 0, 1e-9, 1e-5])


def write(path, rows, rng):
    rng.shuffle(rows)
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(rows)


def write_pair(folder, run, qrels, rng):
    write(os.path.join(folder, "run.trec"),
          [f"{query} Q0 {document} 0 {value!r} r\n"
           for query, ranked in run.items() for document, value in ranked.items()], rng)
    write(os.path.join(folder, "qrels.txt"),
          [f"{query} 0 {document} {level}\n"
           for query, judged in qrels.items() for document, level in judged.items()], rng)


def ours(program, folder):
    command = [program, "evaluate", "--run", os.path.join(folder, "run.trec"),
               "--qrels", os.path.join(folder, "qrels.txt"), "--per-query", "--format", "ndjson"]
    for name in NAMES:
        command += ["--metric", name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def compare(program, rng, counts):
    """The greatest difference over all queries, metrics and means of one random pair."""
    import pytrec_eval
    run, qrels = random_pair(rng)
    if not run or not qrels:
        return 0.0
    with tempfile.TemporaryDirectory() as folder:
        write_pair(folder, run, qrels, rng)
        figures = ours(program, folder)
    theirs = pytrec_eval.RelevanceEvaluator(qrels, MEASURES).evaluate(run)
    found = {(f["subject"], f["measure"]): f["value"] for f in figures if f["section"] == "query"}
    expected = {(query, name): values[NAMES[name]]
                for query, values in theirs.items() for name in NAMES}
    if found.keys() != expected.keys():
        sys.exit(f"other queries: {sorted(set(found) ^ set(expected))[:5]}")
    worst = max((abs(found[key] - expected[key]) for key in expected), default=0.0)
    for figure in figures:
        if figure["section"] == "metric":
            values = [values[NAMES[figure["measure"]]] for values in theirs.values()]
            worst = max(worst, abs(figure["value"] - sum(values) / len(values)))
    counts["queries"] += len(theirs)
    counts["values"] += len(expected)
    return worst


def write_large(folder, queries, documents, rng):
    """A run in order, and about ten judged documents a query, for a timing."""
    with open(os.path.join(folder, "run.trec"), "w", encoding="utf-8") as run, \
            open(os.path.join(folder, "qrels.txt"), "w", encoding="utf-8") as qrels:
        for query in range(queries):
            chosen = rng.sample(range(100_000), documents)
            for rank, document in enumerate(chosen):
                run.write(f"query-{query} Q0 doc-{document} {rank + 1} {1 - rank / 1000:.6f} r\n")
            for document in chosen[::10]:
                qrels.write(f"query-{query} 0 doc-{document} {rng.randint(0, 3)}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passerelle", default=".build/release/passerelle")
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write")
    parser.add_argument("--queries", type=int, default=50_000)
    parser.add_argument("--documents", type=int, default=100)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    if options.write:
        os.makedirs(options.write, exist_ok=True)
        return write_large(options.write, options.queries, options.documents, rng)
    counts = {"queries": 0, "values": 0}
    worst = max(compare(options.passerelle, rng, counts) for _ in range(options.runs))
    print(f"{options.runs} random runs, {counts['queries']} queries, {counts['values']} values: "
          f"greatest difference {worst:.3g}")
    return 1 if worst > TOLERANCE else 0


if __name__ == "__main__":
    sys.exit(main())
