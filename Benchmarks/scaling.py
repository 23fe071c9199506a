#!/usr/bin/env python3
"""Times `passerelle match` as a whole process against learners, courses and needs, and draws it.

    swift build -c release
    python3 Benchmarks/scaling.py --taxonomy ESCO [--output Benchmarks/scaling.svg] [--runs 3]

Data sets come from `passerelle synthesize` over the taxonomy, seed 1; one size varies while the
others stand at 20 000 learners, 5 000 courses and 40 000 needs. Points are medians. The line below is
the limit: the time that the product of learners x courses x 64 (what the dense criteria take) would
last at the rate that `passerelle doctor` measures, were there nothing else to do. Writes the figures
beside the drawing as CSV.
"""
import argparse
import csv
import math
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time

AS_OF = "2026-11-23"
BASE = {"learners": 20_000, "courses": 5_000, "needs": 40_000}
SIZES = {
    "learners": (2_000, 10_000, 50_000, 100_000),
    "courses": (1_250, 5_000, 20_000),
    "needs": (5_000, 20_000, 80_000),
}
WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 300, 260, 56, 40, 44


def measure(binary, data, runs):
    """The median seconds and the peak MiB of several runs, after one that warms the page cache."""
    seconds, peak = [], 0
    for number in range(runs + 1):
        start = time.monotonic()
        process = subprocess.Popen(
            [binary, "match", data, "--as-of", AS_OF, "--format", "ndjson", "--quiet",
             "--output", os.path.join(data, "out.ndjson")])
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{data}: exit {os.waitstatus_to_exitcode(status)}")
        if number > 0:
            seconds.append(time.monotonic() - start)
        peak = max(peak, usage.ru_maxrss / 1024)
    return statistics.median(seconds), peak


def rate(binary):
    """The bare product's rate in GFLOP/s on all cores, and the BLAS, as the doctor tells them."""
    text = subprocess.run([binary, "doctor"], capture_output=True, text=True, check=True).stdout
    gigaflops = float(re.search(r"([\d.]+)\s*GFLOP/s", text).group(1))
    return gigaflops * os.cpu_count(), text.split()[1]


def panel(x, axis, points, limit):
    """One plot with logarithmic axes, as SVG."""
    sizes = [size for size, _ in points]
    low, high = 0.01, 30.0
    def across(size):
        return x + LEFT + math.log(size / sizes[0]) / math.log(sizes[-1] / sizes[0]) * (
            WIDTH - LEFT - 16)
    def up(seconds):
        return HEIGHT - BOTTOM - math.log(max(seconds, low) / low) / math.log(high / low) * (
            HEIGHT - BOTTOM - TOP)
    parts = [f'<text x="{x + LEFT}" y="24" class="title">seconds against {axis}</text>']
    for tick in (0.01, 0.1, 1, 10):
        parts.append(f'<line x1="{x + LEFT}" x2="{x + WIDTH - 16}" y1="{up(tick):.1f}" '
                     f'y2="{up(tick):.1f}" class="grid"/>')
        parts.append(f'<text x="{x + LEFT - 6}" y="{up(tick) + 4:.1f}" class="end">{tick:g}</text>')
    for size in (sizes[0], sizes[len(sizes) // 2], sizes[-1]):
        parts.append(f'<text x="{across(size):.1f}" y="{HEIGHT - 22}" class="middle">'
                     f'{size:,}</text>'.replace(",", " "))
    for name, line in (("limit", [(s, limit(s)) for s in sizes]), ("ours", points)):
        path = " ".join(f"{across(s):.1f},{up(t):.1f}" for s, t in line)
        parts.append(f'<polyline points="{path}" class="{name}"/>')
    for size, seconds in points:
        parts.append(f'<circle cx="{across(size):.1f}" cy="{up(seconds):.1f}" r="3"/>')
        parts.append(f'<text x="{across(size):.1f}" y="{up(seconds) - 8:.1f}" class="middle">'
                     f'{seconds:.1f}</text>')
    return "\n".join(parts)


def draw(figures, gigaflops, caption):
    panels = []
    for number, axis in enumerate(SIZES):
        points = [(row["size"], row["seconds"]) for row in figures if row["axis"] == axis]
        def limit(size, axis=axis):
            sizes = {**BASE, axis: size}
            return 2 * sizes["learners"] * sizes["courses"] * 64 / (gigaflops * 1e9)
        panels.append(panel(number * WIDTH, axis, points, limit))
    body = "\n".join(panels)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {3 * WIDTH} {HEIGHT}" role="img">
<title>Time of passerelle match against learners, courses and needs</title>
<desc>{caption}</desc>
<style>
text {{ font: 11px sans-serif; fill: #333 }} .title {{ font-size: 13px; font-weight: bold }}
.end {{ text-anchor: end }} .middle {{ text-anchor: middle }} .grid {{ stroke: #ccc }}
polyline {{ fill: none; stroke-width: 2 }} .ours {{ stroke: #1f5fa8 }} circle {{ fill: #1f5fa8 }}
.limit {{ stroke: #a8481f; stroke-dasharray: 5 4 }}
@media (prefers-color-scheme: dark) {{ text {{ fill: #ddd }} .grid {{ stroke: #444 }}
.ours {{ stroke: #7db4f0 }} circle {{ fill: #7db4f0 }} .limit {{ stroke: #f0a07d }} }}
</style>
{body}
<text x="{LEFT}" y="{HEIGHT - 4}">{caption}</text>
</svg>
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--taxonomy", required=True)
    parser.add_argument("--output", default="Benchmarks/scaling.svg")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--binary", default=".build/release/passerelle")
    options = parser.parse_args()
    gigaflops, blas = rate(options.binary)
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        for axis, sizes in SIZES.items():
            for size in sizes:
                data = os.path.join(folder, f"{axis}-{size}")
                arguments = [f"--{name}={n}" for name, n in {**BASE, axis: size}.items()]
                subprocess.run(
                    [options.binary, "synthesize", data, *arguments, "--taxonomy",
                     options.taxonomy, "--seed", "1", "--as-of", AS_OF, "--quiet"], check=True)
                seconds, peak = measure(options.binary, data, options.runs)
                print(f"{axis:8} {size:7} {seconds:7.2f} s {peak:6.0f} MiB", flush=True)
                figures.append({"axis": axis, "size": size, "seconds": round(seconds, 3),
                                "MiB": round(peak)})
                subprocess.run(["rm", "-rf", data], check=True)
    caption = (f"medians of {options.runs}; {os.cpu_count()} cores, {platform.machine()}, {blas}; "
               f"dashed: the bare product alone at {gigaflops:.0f} GFLOP/s")
    with open(options.output, "w", encoding="utf-8") as file:
        file.write(draw(figures, gigaflops, caption))
    with open(os.path.splitext(options.output)[0] + ".csv", "w", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=["axis", "size", "seconds", "MiB"])
        writer.writeheader()
        writer.writerows(figures)


if __name__ == "__main__":
    main()
