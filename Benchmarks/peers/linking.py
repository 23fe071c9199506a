"""Lexical linking of job titles to labels: ours beside TF-IDF on characters and BM25 on words.

    sh Benchmarks/peers/setup.sh
    swift build -c release --product passerelle
    Benchmarks/peers/.venv/bin/python Benchmarks/peers/linking.py ../shared/data/melo-fr

DATA holds queries.tsv and corpus_elements.tsv (id, tab, text), annotations.tsv (TREC qrels) and
concept_mapping.tsv (label id, tab, concept). For each method: mean average precision of the first
hundred labels, ties by id, from the labels alone and with the labels of a concept pooled (peers: by
the best label), and queries a second with all that belongs to answering, by the clock and for ours
by the processor time too, since a machine is rarely idle. The peers use one core, ours all.
"""

import argparse
import collections
import math
import pathlib
import re
import resource
import subprocess
import tempfile
import time

import numpy as np
import scipy.sparse as sparse

TOP = 100


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def words(text):
    return re.findall(r"\w+", text.lower())


def grams(text):
    """Characters of words with a space at both ends, 3 to 5: scikit-learn's char_wb."""
    found = []
    for word in re.findall(r"\S+", text.lower()):
        word = f" {word} "
        for length in (3, 4, 5):
            found += [word[i : i + length] for i in range(max(len(word) - length, 0) + 1)]
            if len(word) <= length:
                break
    return found


def counts(texts, places):
    triples = [
        (row, places[term], number)
        for row, text in enumerate(texts)
        for term, number in collections.Counter(text).items()
        if term in places
    ]
    row, column, number = zip(*triples)
    shape = (len(texts), len(places))
    return sparse.csr_matrix((np.array(number, float), (row, column)), shape)


def unit(matrix):
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(1)).ravel())
    length[length == 0] = 1
    return (sparse.diags(1 / length) @ matrix).tocsr()


class TFIDF:
    def __init__(self, labels, terms):
        self.terms = terms
        texts = [terms(label) for label in labels]
        self.places = {t: i for i, t in enumerate(dict.fromkeys(t for x in texts for t in x))}
        matrix = counts(texts, self.places)
        found = np.bincount(matrix.indices, minlength=len(self.places))
        self.idf = sparse.diags(np.log((len(labels) + 1) / (found + 1)) + 1)
        self.labels = unit(matrix @ self.idf).T.tocsr()

    def scores(self, queries):
        vectors = counts([self.terms(query) for query in queries], self.places)
        return (unit(vectors @ self.idf) @ self.labels).toarray()


class BM25:
    K1, B = 1.2, 0.75

    def __init__(self, labels, terms):
        self.terms = terms
        texts = [terms(label) for label in labels]
        self.places = {t: i for i, t in enumerate(dict.fromkeys(t for x in texts for t in x))}
        matrix = counts(texts, self.places).tocoo()
        lengths = np.array([len(text) for text in texts], float)
        found = np.bincount(matrix.col, minlength=len(self.places))
        idf = np.log(1 + (len(labels) - found + 0.5) / (found + 0.5))
        norm = self.K1 * (1 - self.B + self.B * lengths / lengths.mean())
        value = idf[matrix.col] * matrix.data * (self.K1 + 1) / (matrix.data + norm[matrix.row])
        shape = (len(self.places), len(labels))
        self.labels = sparse.csr_matrix((value, (matrix.col, matrix.row)), shape)

    def scores(self, queries):
        vectors = counts([self.terms(query) for query in queries], self.places)
        return (vectors @ self.labels).toarray()


def average_precision(ranked, relevant):
    hits, total = 0, 0.0
    for place, label in enumerate(ranked, 1):
        if label in relevant:
            hits += 1
            total += hits / place
    return total / len(relevant)


def mean_average_precision(run, relevant):
    return math.fsum(average_precision(run.get(q, []), found) for q, found in relevant.items()) / len(
        relevant
    )


def peer(name, method, terms, queries, labels, concepts, relevant):
    # In the order of ids, a stable sort breaks ties by id.
    ids = sorted(labels)
    model = method([labels[i] for i in ids], terms)
    numbers = {c: n for n, c in enumerate(dict.fromkeys(concepts[i] for i in ids))}
    concept = np.array([numbers[concepts[i]] for i in ids])
    plain, pooled = {}, {}
    start = time.perf_counter()
    elapsed = 0.0
    names, texts = list(queries), list(queries.values())
    for first in range(0, len(texts), 128):
        start = time.perf_counter()
        block = model.scores(texts[first : first + 128])
        order = np.argsort(-block, axis=1, kind="stable")[:, :TOP]
        elapsed += time.perf_counter() - start
        for row, query in enumerate(names[first : first + 128]):
            plain[query] = [ids[i] for i in order[row]]
            best = np.full(len(numbers), -1.0)
            np.maximum.at(best, concept, block[row])
            ranked = np.argsort(-best[concept], kind="stable")[:TOP]
            pooled[query] = [ids[i] for i in ranked]
    print(
        f"{name:34} {mean_average_precision(plain, relevant):.3f}"
        f"   {mean_average_precision(pooled, relevant):.3f}   {len(queries) / elapsed:8.0f}"
    )


def ours(program, data, queries, labels, concepts, relevant):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        with open(folder / "concepts.tsv", "w", encoding="utf-8") as file:
            file.writelines(f"{i}\t{text}\t{concepts[i]}\n" for i, text in labels.items())
        # Enough queries to measure: the same ones again under other names.
        with open(folder / "many.tsv", "w", encoding="utf-8") as file:
            for copy in range(12):
                file.writelines(f"{i}x{copy}\t{text}\n" for i, text in queries.items())
        for name, corpus in (
            ("passerelle link, labels alone", data / "corpus_elements.tsv"),
            ("passerelle link, concepts", folder / "concepts.tsv"),
        ):
            link(program, corpus, data / "queries.tsv", folder / "run.trec")
            run = collections.defaultdict(list)
            with open(folder / "run.trec", encoding="utf-8") as file:
                for line in file:
                    query, _, label, _, _, _ = line.split(" ")
                    run[query].append(label)
            words, processor = link(program, corpus, folder / "many.tsv", folder / "many.trec")
            seconds = float(re.search(r"ranked in ([0-9.]+) s", words).group(1))
            print(
                f"{name:34} {mean_average_precision(run, relevant):.3f}"
                f"   {'':5}   {12 * len(queries) / seconds:8.0f}"
                f"   ({12 * len(queries) / processor:.0f} a second of one processor, reading"
                " and indexing among it)"
            )


def link(program, corpus, queries, run):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    command = [program, "link", "--corpus", corpus, "--queries", queries, "--top", str(TOP)]
    done = subprocess.run(
        [*command, "--run", run], check=True, stderr=subprocess.PIPE, text=True
    )
    return done.stderr, resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=pathlib.Path, help="a folder of the MELO benchmark")
    parser.add_argument("--passerelle", default=".build/release/passerelle")
    options = parser.parse_args()
    queries = dict(rows(options.data / "queries.tsv"))
    labels = dict(rows(options.data / "corpus_elements.tsv"))
    concepts = dict(rows(options.data / "concept_mapping.tsv"))
    relevant = collections.defaultdict(set)
    for query, _, label, _ in rows(options.data / "annotations.tsv"):
        relevant[query].add(label)
    print(f"{'MAP of the first 100':34} alone   pooled   queries/s")
    peer("TF-IDF, characters 3-5", TFIDF, grams, queries, labels, concepts, relevant)
    peer("TF-IDF, words", TFIDF, words, queries, labels, concepts, relevant)
    peer("BM25, words", BM25, words, queries, labels, concepts, relevant)
    ours(options.passerelle, options.data, queries, labels, concepts, relevant)


if __name__ == "__main__":
    main()
