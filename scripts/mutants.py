#!/usr/bin/env python3
"""Breaks the program on purpose, one small change at a time, and counts how often the tests notice.

  scripts/mutants.py [-n COUNT] [--seed SEED] [FOLDER ...]    default: 40 changes in Numbers, Calculation, Checks, CSV

Works on the checkout itself and puts every file back; run it on a clean one. A change that does not build is skipped.
"""
import argparse, os, random, re, subprocess, sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SWAPS = [
    (r" \+ ", " - "), (r" - ", " + "), (r" \* ", " + "), (r" < ", " <= "), (r" > ", " >= "), (r" <= ", " < "),
    (r" >= ", " > "), (r" == ", " != "), (r" != ", " == "), (r" && ", " || "), (r" \|\| ", " && "),
    (r"\btrue\b", "false"), (r"\bfalse\b", "true"), (r"\bcontinue\b", "break"), (r" \? 1 : 0", " ? 0 : 1"),
    (r"\b0\b", "1"), (r"\b1\b", "2"), (r"!(\w)", r"\1"), (r" \+= ", " -= "),
]


def candidates(folders):
    for folder in folders:
        base = os.path.join(ROOT, "Sources", "UVPKit", folder)
        for name in sorted(os.listdir(base)):
            if not name.endswith(".swift"):
                continue
            path = os.path.join(base, name)
            lines = open(path, encoding="utf-8").read().split("\n")
            for number, line in enumerate(lines):
                if line.strip().startswith("//") or "precondition" in line or "reserveCapacity" in line:
                    continue
                for pattern, swap in SWAPS:
                    for match in re.finditer(pattern, line):
                        if line[:match.start()].count('"') % 2:
                            continue
                        yield path, number, line[:match.start()] + match.expand(swap) + line[match.end():]


def run(*command):
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300).returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("folders", nargs="*", default=["Numbers", "Calculation", "Checks", "CSV"])
    options = parser.parse_args()
    pool = list(candidates(options.folders))
    random.Random(options.seed).shuffle(pool)
    killed, alive = 0, []
    for path, number, line in pool:
        if killed + len(alive) == options.n:
            break
        text = open(path, encoding="utf-8").read()
        lines = text.split("\n")
        before, lines[number] = lines[number], line
        try:
            open(path, "w", encoding="utf-8").write("\n".join(lines))
            if run("swift", "build", "--build-tests", "-Xswiftc", "-O"):
                continue
            try:
                noticed = run("swift", "test", "--skip-build", "-Xswiftc", "-O") != 0
            except subprocess.TimeoutExpired:
                noticed = True
        finally:
            open(path, "w", encoding="utf-8").write(text)
        if noticed:
            killed += 1
        else:
            alive.append(f"{os.path.relpath(path, ROOT)}:{number + 1}: {before.strip()}  →  {line.strip()}")
        print(".", end="", flush=True)
    print(f"\n{killed} of {killed + len(alive)} noticed")
    print("\n".join(alive))
    return 0 if killed * 10 >= 9 * (killed + len(alive)) else 1


if __name__ == "__main__":
    sys.exit(main())
