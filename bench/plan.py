"""The plan of Enschede and of a large region: start-up and interactive work (W1)."""
import csv, os, shutil, subprocess, sys, tempfile

from measure import ROOT, comma, measure, table

YEAR, NAME = "2025", "Enschede"
FILES = ["data/pdc-omgevingswet.csv", "data/deelnemers.csv"] + [
    f"data/{YEAR}/{name}.csv" for name in ("prognose", "projecten", "diensten", "lokale-projecten", "werkvoorraad")]


def sums_of(uvp):
    """The sums per section, from the CSV."""
    text = subprocess.run([uvp, "plan", "--gemeente", NAME, "--formaat", "csv", "--profiel", "rfc4180", "--stil"],
                          cwd=ROOT, capture_output=True, text=True, check=True).stdout
    sums = {}
    for row in csv.DictReader(text.splitlines()):
        sums[row["onderdeel"]] = sums.get(row["onderdeel"], 0) + int(row["uren"])
    return "".join(f"{k};{v}\n" for k, v in sums.items()) + f"totaal;{sum(sums.values())}\n"


def enschede(uvp, runs):
    jobs = [("true", ["true"])]
    for awk in ("mawk", "gawk"):
        if shutil.which(awk):
            jobs.append((awk, [awk, "-F;", "-v", f"g={NAME}", "-f", "bench/peers/plan.awk"] + FILES))
    jobs.append(("python3", [sys.executable, "bench/peers/plan_python.py", "data", YEAR, NAME]))
    expected = sums_of(uvp)
    for name, command in jobs[1:]:
        got = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        if got != expected:
            sys.exit(f"{name} gives other sums than uvp:\n{got}\n{expected}")
    plan = [uvp, "plan", "--gemeente", NAME]
    jobs += [("uvp plan", plan), ("uvp plan --formaat json", plan + ["--formaat", "json"]), ("uvp help", [uvp, "help"]),
             ("uvp uitleg", [uvp, "uitleg", "--gemeente", NAME, "A2.02.05"])]
    found = measure(jobs, runs, 10)

    out = ["## Het plan van Enschede", "",
           f"Mediaan van {runs} keer. De andere programma's rekenen alleen de kale sommen per onderdeel uit, zonder "
           "controles, tabellen en noten; de run gaat na dat ze op dezelfde getallen uitkomen.", ""]
    mawk = found.get("mawk")
    out += table(["programma", "ms"] + (["× mawk"] if mawk else []),
                 [[name, comma(f.wall * 1000, 2)] + ([comma(f.wall / mawk.wall, 2)] if mawk else [])
                  for name, f in found.items()])
    if mawk:
        ratio = found["uvp plan"].wall / mawk.wall
        out += ["", f"Doel: hoogstens 2 × mawk. Gemeten: {comma(ratio, 2)} ×: "
                    f"{'gehaald' if ratio <= 2 else 'niet gehaald'}."]
    return out + [""]


def region(uvp, runs):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, os.path.join("bench", "region.py"), folder], cwd=ROOT, check=True)
        whole = [uvp, "plan", "--alle", "--stil", "--data", folder]
        found = measure([("overzicht (--kort)", whole + ["--kort"]), ("alle tabellen", whole),
                         ("CSV", whole + ["--formaat", "csv"]), ("JSON", whole + ["--formaat", "json"]),
                         ("Markdown", whole + ["--formaat", "markdown"])], runs, 1)
    worst = max(f.wall for f in found.values())
    return ["## Een regio van 1.000 deelnemers × 200 producten", "",
            "200.000 rijen prognose, 50 projecten, alle aandelen bekend (`bench/region.py`); mediaan van "
            f"{runs} keer.", "",
            *table(["uitvoer van `plan --alle`", "s", "MiB"],
                   [[name, comma(f.wall, 2), str(round(f.mib))] for name, f in found.items()]),
            "", f"Doel: onder de seconde. Gemeten: hoogstens {comma(worst, 2)} s: "
                f"{'gehaald' if worst < 1 else 'niet gehaald'}.", ""]
