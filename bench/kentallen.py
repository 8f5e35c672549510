"""Kentallen per code over its zaken (W3): only once the program has the command."""
import os, sys

import installed
from measure import BENCH, comma, empty_folder, failure, grouped, kept, measure, say, table
from realisatie import source

FAST = ("DuckDB", "Polars", "pyarrow", "pandas")
SLOW = ("DuckDB", "mawk", "gawk", "Miller", installed.PYTHON)


def side_by_side(uvp, rows, names, runs):
    """The figures of uvp and of the peers that give the reference's cells. They count every zaak, so uvp must too."""
    file = source(rows)
    peer = os.path.join(BENCH, "peers", "kentallen_python.py")
    cells = kept(os.path.basename(file).replace(".csv", "-kentallen-ref"), [peer, file + ".stamp"],
                 [os.path.join(BENCH, "reference.py"), peer, file])
    target = os.path.join(empty_folder("uit", "kentallen-uvp"), "kentallen.csv")
    jobs = [("uvp", [uvp, "kentallen", file, "--onvoltooid", "meetellen", "--formaat", "csv", "--profiel", "rfc4180",
                     "-o", target])]
    for name in names:
        folder = empty_folder("uit", "kentallen-" + name.replace(" ", ""))
        job = installed.command(name, "kentallen", file, folder)
        said = job and (failure(job) or failure([sys.executable, os.path.join(BENCH, "verify.py"), cells, folder,
                                                 "kentallen.csv", "--margin", "0.001"]))
        if said:
            say(f"{name} valt af: {said}")
        elif job:
            jobs.append((name, job))
    found = measure(jobs, runs)
    duckdb = found.get("DuckDB")
    header = ["programma", "s"] + (["× DuckDB"] if duckdb else []) + ["MiB"]
    lines = [[name, comma(f.wall, 3)] + ([comma(f.wall / duckdb.wall, 2)] if duckdb else []) + [str(round(f.mib))]
             for name, f in found.items()]
    return found, [f"### {grouped(rows)} rijen", "", *table(header, lines), ""]


def report(uvp, rows, runs):
    """The part of docs/prestaties.md on kentallen."""
    say("kentallen")
    found, fast = side_by_side(uvp, rows, FAST, runs)
    _, slow = side_by_side(uvp, rows // 10, SLOW, runs)
    out = ["## Kentallen per code", "",
           "Aantal, gemiddelde, mediaan, p10 en p90 van de uren per zaak. De cellen van de andere programma's zijn "
           f"vergeleken met gewone Python, die van uvp nog niet; mediaan van {runs} keer.", ""]
    if "DuckDB" in found:
        ratio = found["uvp"].wall / found["DuckDB"].wall
        out += [f"Doel: hoogstens 0,45 × DuckDB. Gemeten: {comma(ratio, 2)} ×: "
                f"{'gehaald' if ratio <= 0.45 else 'niet gehaald'}.", ""]
    return out + fast + slow
