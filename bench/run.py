#!/usr/bin/env python3
"""Measures uvp side by side with the peers that are installed, in one run; checks that all give the same sums.

  bench/run.py [-n RUNS]     writes docs/prestaties.md

Commands run in turn (A B C A B C …); the figures are medians of the whole process. Standard library only.
"""
import argparse, os, platform, shutil, statistics, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
UVP = os.path.join(ROOT, ".build", "release", "uvp")
YEAR, NAME = "2025", "Enschede"
FILES = ["data/pdc-omgevingswet.csv", "data/deelnemers.csv"] + [
    f"data/{YEAR}/{name}.csv" for name in ("prognose", "projecten", "diensten", "lokale-projecten", "werkvoorraad")]


def measure(jobs, runs, warmup):
    """Medians per job: seconds of wall time and MiB of peak memory."""
    seen = {name: [] for name, _ in jobs}
    for i in range(-warmup, runs):
        for name, command in jobs:
            start = time.perf_counter()
            child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
            wall = time.perf_counter() - start
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode:
                sys.exit(f"{name}: exit {child.returncode}")
            if i >= 0:
                seen[name].append((wall, usage.ru_maxrss / 1024))
    return {name: tuple(statistics.median(x) for x in zip(*rows)) for name, rows in seen.items()}


def sums_of_uvp():
    """The sums per section, from the CSV."""
    text = subprocess.run([UVP, "plan", "--gemeente", NAME, "--formaat", "csv", "--profiel", "rfc4180", "--stil"],
                          cwd=ROOT, capture_output=True, text=True, check=True).stdout
    import csv
    sums = {}
    for row in csv.DictReader(text.splitlines()):
        sums[row["onderdeel"]] = sums.get(row["onderdeel"], 0) + int(row["uren"])
    return "".join(f"{k};{v}\n" for k, v in sums.items()) + f"totaal;{sum(sums.values())}\n"


def comma(value, places):
    return f"{value:.{places}f}".replace(".", ",")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=200)
    options = parser.parse_args()

    jobs = [("true", ["true"])]
    for awk in ("mawk", "gawk"):
        if shutil.which(awk):
            jobs.append((awk, [awk, "-F;", "-v", f"g={NAME}", "-f", "bench/peers/plan.awk"] + FILES))
    jobs.append(("python3", [sys.executable, "bench/peers/plan_python.py", "data", YEAR, NAME]))
    expected = sums_of_uvp()
    for name, command in jobs[1:]:
        got = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        if got != expected:
            sys.exit(f"{name} gives other sums than uvp:\n{got}\n{expected}")
    plan = [UVP, "plan", "--gemeente", NAME]
    jobs += [("uvp plan", plan), ("uvp plan --formaat json", plan + ["--formaat", "json"]), ("uvp help", [UVP, "help"])]
    jobs.append(("uvp uitleg", [UVP, "uitleg", "--gemeente", NAME, "A2.02.05"]))
    w1 = measure(jobs, options.n, 10)

    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "bench/region.py", folder], cwd=ROOT, check=True)
        whole = [UVP, "plan", "--alle", "--stil", "--data", folder]
        large = measure([("overzicht (--kort)", whole + ["--kort"]), ("alle tabellen", whole),
                         ("CSV", whole + ["--formaat", "csv"]), ("JSON", whole + ["--formaat", "json"]),
                         ("Markdown", whole + ["--formaat", "markdown"])], 5, 1)

    mawk = w1.get("mawk")
    out = [
        "# Prestaties", "",
        "Gemaakt met `make bench`: alle programma's om en om in één run, het hele proces, mediaan van "
        f"{options.n} keer. Verhoudingen zeggen meer dan milliseconden. Machine: {os.cpu_count()} kernen, "
        f"{platform.machine()}, {platform.system()}.", "",
        "## Het plan van Enschede", "",
        "De andere programma's rekenen alleen de kale sommen per onderdeel uit, zonder controles, tabellen en noten; "
        "`bench/run.py` gaat na dat ze op dezelfde getallen uitkomen.", "",
        "| programma | ms | × mawk |" if mawk else "| programma | ms |", "|---|---:|---:|" if mawk else "|---|---:|"]
    for name, _ in jobs:
        ratio = f" {comma(w1[name][0] / mawk[0], 2)} |" if mawk else ""
        out.append(f"| {name} | {comma(w1[name][0] * 1000, 2)} |{ratio}")
    if mawk:
        ratio = w1["uvp plan"][0] / mawk[0]
        out += ["", f"Doel: hoogstens 2 × mawk. Gemeten: {comma(ratio, 2)} ×: "
                    f"{'gehaald' if ratio <= 2 else 'niet gehaald'}."]
    out += [
        "", "## Een regio van 1.000 deelnemers × 200 producten", "",
        "200.000 rijen prognose, 50 projecten, alle aandelen bekend (`bench/region.py`); mediaan van 5 keer.", "",
        "| uitvoer van `plan --alle` | s | MiB |", "|---|---:|---:|"]
    for name, (wall, mib) in large.items():
        out.append(f"| {name} | {comma(wall, 2)} | {round(mib)} |")
    worst = max(wall for wall, _ in large.values())
    out += ["", f"Doel: onder de seconde. Gemeten: hoogstens {comma(worst, 2)} s: "
                f"{'gehaald' if worst < 1 else 'niet gehaald'}.", ""]
    with open(os.path.join(ROOT, "docs", "prestaties.md"), "w", encoding="utf-8") as f:
        f.write("\n".join(out))
    print("\n".join(out))


if __name__ == "__main__":
    main()
