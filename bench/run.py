#!/usr/bin/env python3
"""Measures uvp side by side with the peers that are installed, in one run; checks that all give the same cells.

  bench/run.py                      everything; writes docs/prestaties.md
  bench/run.py --rijen 1000000      a quick look on fewer rows: prints, writes nothing
  bench/run.py --alleen realisatie  one part of plan, realisatie, kentallen, dekking: prints, writes nothing

Commands run in turn (A B C A B C …); the figures are medians of the whole process. Standard library only.
"""
import argparse, os, platform, subprocess, sys

import dekking, installed, kentallen, plan, realisatie
from measure import CACHE, ROOT, say

ROWS = 10_000_000
PARTS = ("plan", "realisatie", "kentallen", "dekking")


def knows(uvp, command):
    """Whether uvp has a command; says so where it has not."""
    done = subprocess.run([uvp, "help", command], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode:
        say(f"{command}: opdracht bestaat nog niet")
    return done.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=5, help="runs of the work on written hours (5; slow peers at most 3)")
    parser.add_argument("--plan-n", type=int, default=200, help="runs of the interactive work (200)")
    parser.add_argument("--rijen", type=int, default=ROWS, help=f"rows of written hours ({ROWS})")
    parser.add_argument("--alleen", choices=PARTS, action="append", help="only this part")
    parser.add_argument("--uvp", default=os.path.join(ROOT, ".build", "release", "uvp"), help="another build of uvp")
    options = parser.parse_args()
    if options.rijen < 1000:
        parser.error("--rijen: at least 1000")
    parts = options.alleen or PARTS
    uvp = os.path.abspath(options.uvp)
    os.makedirs(CACHE, exist_ok=True)

    versions = installed.versions()
    out = ["# Prestaties", "",
           "Gemaakt met `make bench`: alle programma's om en om in één run, het hele proces, mediaan. Verhoudingen "
           f"zeggen meer dan seconden. Machine: {os.cpu_count()} kernen, {platform.machine()}, {platform.system()}"
           f"{'; ' + versions if versions else ''}.", ""]
    if "plan" in parts:
        out += plan.enschede(uvp, options.plan_n) + plan.region(uvp, 5)
    if "realisatie" in parts and knows(uvp, "realisatie"):
        out += realisatie.report(uvp, options.rijen, options.n)
    if "kentallen" in parts and knows(uvp, "kentallen"):
        out += kentallen.report(uvp, options.rijen, options.n)
    if "dekking" in parts:
        out += dekking.report(os.environ.get("SWIFT", "swift"))

    print("\n".join(out))
    if options.rijen != ROWS or options.alleen:
        say("een deel, of minder rijen: docs/prestaties.md blijft zoals het is")
        return
    with open(os.path.join(ROOT, "docs", "prestaties.md"), "w", encoding="utf-8") as f:
        f.write("\n".join(out))


if __name__ == "__main__":
    main()
