#!/usr/bin/env python3
"""Prints which lines and regions of Sources the tests reach, after `swift test --enable-code-coverage`."""
import json, os, subprocess, sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
path = subprocess.run(["swift", "test", "--show-codecov-path"], cwd=ROOT, capture_output=True, text=True, check=True)
with open(path.stdout.strip(), encoding="utf-8") as f:
    files = json.load(f)["data"][0]["files"]

rows = []
total = [0, 0, 0, 0]
for file in files:
    name = os.path.relpath(file["filename"], ROOT)
    if not name.startswith("Sources/"):
        continue
    lines, regions = file["summary"]["lines"], file["summary"]["regions"]
    rows.append((lines["percent"], name, lines, regions))
    for i, value in enumerate((lines["covered"], lines["count"], regions["covered"], regions["count"])):
        total[i] += value
for percent, name, lines, regions in sorted(rows):
    if lines["covered"] < lines["count"] or "-v" in sys.argv:
        print(f"{percent:6.1f} %  {regions['percent']:6.1f} %  {name}")
print(f"{100 * total[0] / total[1]:6.1f} %  {100 * total[2] / total[3]:6.1f} %  all lines, all regions")
