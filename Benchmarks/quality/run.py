#!/usr/bin/env python3
"""Measures the quality of rankings on data sets, stores the figures, and compares two such stores.

    python3 run.py DATA [DATA...] [--as-of 2026-11-23] [--passerelle PATH] [--fit 0.8]
    python3 run.py --compare results/OLD.json results/NEW.json

See README.md beside this file. Standard library only.
"""

import argparse
import datetime
import json
import os
import platform
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=HERE).stdout.strip()


def commit():
    changed = output("git", "status", "--porcelain", "--untracked-files=no")
    return output("git", "rev-parse", "--short", "HEAD") + ("-changed" if changed else "")


def methods():
    folder = os.path.join(HERE, "methods")
    return sorted(os.path.join(folder, name) for name in os.listdir(folder)
                  if name.endswith(".json"))


def measure(program, data, options):
    command = [program, "evaluate", "--data", data, "--as-of", options.as_of, "--outcome",
               "--fit", str(options.fit), "--format", "ndjson"]
    for path in methods():
        command += ["--weights", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    figures = [json.loads(line) for line in done.stdout.splitlines()]
    for figure in figures:
        figure["subject"] = os.path.basename(figure["subject"])
        figure["data"] = os.path.basename(os.path.normpath(data))
    return figures


def run(options):
    figures = [figure for data in options.data
               for figure in measure(os.path.abspath(options.passerelle), data, options)]
    stamp = datetime.datetime.now().strftime("%Y-%m-%d-%H%M")
    result = {"date": stamp, "commit": commit(), "machine": platform.node(),
              "processor": platform.machine(), "asOf": options.as_of, "fit": options.fit,
              "figures": figures}
    folder = os.path.join(HERE, "results")
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f"{stamp}-{result['commit']}-{result['machine']}.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(result, file, indent=1)
    print(f"{len(figures)} figures in {path}")


def key(figure):
    return tuple(figure[name] for name in ("data", "section", "subject", "measure"))


def changed(old, new):
    """Whether a figure moved beyond noise."""
    if old["low"] is not None and new["low"] is not None:
        return new["low"] > old["high"] or new["high"] < old["low"]
    return abs(new["value"] - old["value"]) > 0.01 * max(abs(old["value"]), 1e-9)


def compare(old_path, new_path):
    results = []
    for path in (old_path, new_path):
        with open(path, encoding="utf-8") as file:
            results.append(json.load(file))
    old, new = ({key(figure): figure for figure in result["figures"]} for result in results)
    print(f"{results[0]['commit']} of {results[0]['date']} against "
          f"{results[1]['commit']} of {results[1]['date']}")
    if any(results[0][name] != results[1][name] for name in ("asOf", "fit")):
        print("measured on another day or with another fit: not comparable")
        return 1
    moved = [name for name in old if name in new and changed(old[name], new[name])]
    for name in moved:
        print(f"{': '.join(name)}: {old[name]['value']:.4f} to {new[name]['value']:.4f}")
    print(f"{len(moved)} of {len(old.keys() & new.keys())} figures changed beyond noise, "
          f"{len(new.keys() - old.keys())} new, {len(old.keys() - new.keys())} gone")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="*")
    parser.add_argument("--compare", nargs=2, metavar=("OLD", "NEW"))
    parser.add_argument("--as-of", default="2026-11-23")
    parser.add_argument("--fit", type=float, default=0.8)
    parser.add_argument("--passerelle", default=os.path.join(HERE, "../../.build/release/passerelle"))
    options = parser.parse_args()
    if options.compare:
        return compare(*options.compare)
    if not options.data:
        parser.error("give a data set, or --compare")
    return run(options)


if __name__ == "__main__":
    sys.exit(main())
