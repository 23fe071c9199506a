"""How often --link takes free text for the right skill, by its confidence.

    swift build -c release --product passerelle
    python3 Benchmarks/link_precision.py ESCO --mapping ../shared/data/competent-be/*.csv

ESCO is a folder with skills_*.csv. What is asked is kept from the taxonomy that is read: of a third of
the skills one other label ("held out"); of a tenth all ("absent": any answer is wrong); of a third one
label is asked with a typing error ("typo"), and stays. --mapping adds a national mapping to ESCO as a
source of labels: half of the competences that are exactly a skill are kept from it, and their labels
asked, by language. A text that names several skills is not asked: once it is kept from one of them,
it would seem to name the other alone.
"""

import argparse
import collections
import csv
import json
import pathlib
import random
import re
import subprocess
import tempfile

csv.field_size_limit(1 << 30)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
FOUND = re.compile(r"(is taken for|may mean) (\S+) \(.*?\), confidence ([0-9.]+)")


def is_askable(text):
    return len(text) >= 4 and not set(text) & set(";=,\"\n")


def mistyped(text, source):
    place = source.randrange(1, len(text))
    before, after = text[:place], text[place:]
    return source.choice(
        [
            before + after[1:],
            before + source.choice(LETTERS) + after,
            before + source.choice(LETTERS) + after[1:],
            before[:-1] + after[0] + before[-1] + after[1:],
        ]
    )


def owners(taxonomy, mapping):
    """The skills that each text names, in the taxonomy and the mapping as published."""
    found = collections.defaultdict(set)
    for path in taxonomy.glob("skills_*.csv"):
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                for label in [row["preferredLabel"]] + row["altLabels"].split("\n"):
                    found[label.strip().lower()].add(row["conceptUri"])
    if mapping:
        rows, start, place = mapping_rows(mapping)
        for row in rows[start + 1 :]:
            for language in ("FR", "NL"):
                label = row[place[f"Classification 2 PrefLabel {language}"]]
                found[label.strip().lower()].add(row[place["Classification 1 URL"]])
    return found


def mapping_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    start = next(i for i, row in enumerate(rows) if "Mapping Relation" in row)
    return rows, start, {name: i for i, name in enumerate(rows[start])}


def split_skills(taxonomy, folder, source):
    """Writes the taxonomy that is read; returns what is asked: kind, text, right skill."""
    asked = []
    fates = {}
    for path in sorted(taxonomy.glob("skills_*.csv")):
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows, columns = list(reader), reader.fieldnames
        kept = []
        for row in rows:
            skill = row["conceptUri"]
            fate = fates.setdefault(skill, source.random())
            others = [label.strip() for label in row["altLabels"].split("\n") if label.strip()]
            labels = [label for label in [row["preferredLabel"]] + others if is_askable(label)]
            if fate < 0.1:
                asked += [("absent", source.choice(labels), skill)] if labels else []
                continue
            if fate < 0.43:
                taken = [
                    label
                    for label in others
                    if is_askable(label) and label.lower() != row["preferredLabel"].lower()
                ]
                if taken:
                    held = source.choice(taken)
                    asked.append(("held out", held, skill))
                    others = [label for label in others if label.lower() != held.lower()]
            elif fate < 0.76 and labels:
                asked.append(("typo", mistyped(source.choice(labels), source), skill))
            kept.append({**row, "altLabels": "\n".join(others)})
        with open(folder / path.name, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(kept)
    return asked


def split_mapping(path, folder, source):
    rows, start, place = mapping_rows(path)
    asked = []
    for row in rows[start + 1 :]:
        if row[place["Mapping Relation"]] != "skos:exactMatch" or source.random() < 0.5:
            continue
        own = row[place["Classification 1 PrefLabel"]].lower()
        for language in ("FR", "NL"):
            column = place[f"Classification 2 PrefLabel {language}"]
            label, row[column] = row[column], ""
            if is_askable(label) and label.lower() != own:
                asked.append((f"mapping {language}", label, row[place["Classification 1 URL"]]))
    with open(folder / path.name, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return asked


def answers(binary, folder, asked):
    """For each text: whether it is taken, the best candidate, the confidence.

    What a text is taken for is told at its first row alone.
    """
    with open(folder / "learners.csv", "w", encoding="utf-8") as file:
        file.write("id,skills\n")
        file.writelines(f"{number},{text}\n" for number, (_, text, _) in enumerate(asked))
    for name in ("courses.csv", "needs.csv"):
        (folder / name).write_text(
            ("id,teaches" if name == "courses.csv" else "id,skills") + "\n"
        )
    issues = folder / "issues.ndjson"
    command = [binary, "validate", folder, "--link", "--strict"]
    command += ["--keep-going", "--issues", issues, "-q"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    found = {}
    for line in issues.read_text(encoding="utf-8").splitlines():
        issue = json.loads(line)
        match = FOUND.search(issue["message"])
        if issue["column"] == "skills" and match:
            text = asked[int(issue["id"])][1]
            found[text] = (match[1] == "is taken for", match[2], float(match[3]))
    return [found.get(text, (False, None, 0.0)) for _, text, _ in asked]


def show(name, pairs):
    taken = [right for right, (is_taken, _, _) in pairs if is_taken]
    share, right = len(taken) / len(pairs), sum(taken) / max(len(taken), 1)
    print(f"{name:12} {len(pairs):6} texts, {share:6.1%} taken, {right:6.1%} of them right")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("taxonomy", type=pathlib.Path)
    parser.add_argument("--mapping", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", default=".build/release/passerelle")
    arguments = parser.parse_args()
    source = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "taxonomy").mkdir()
        asked = split_skills(arguments.taxonomy, folder / "taxonomy", source)
        if arguments.mapping:
            asked += split_mapping(arguments.mapping, folder / "taxonomy", source)
        skills = owners(arguments.taxonomy, arguments.mapping)
        asked = [ask for ask in asked if len(skills[ask[1].strip().lower()]) <= 1]
        found = answers(arguments.binary, folder, asked)
    kinds = collections.defaultdict(list)
    bins = collections.defaultdict(list)
    for (kind, _, skill), answer in zip(asked, found):
        right = kind != "absent" and answer[1] == skill
        kinds[kind].append((right, answer))
        if not kind.startswith("mapping"):
            kinds["all but mapping"].append((right, answer))
            bins["1" if answer[2] == 1 else f"{int(answer[2] * 10) / 10}–"].append(right)
    for kind, pairs in kinds.items():
        show(kind, pairs)
    for confidence, rights in sorted(bins.items()):
        print(f"confidence {confidence:4} {len(rights):6} texts, {sum(rights) / len(rights):6.1%} right")


main()
