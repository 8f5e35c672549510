"""Kentallen per code over its zaken (W3)."""
import csv, decimal, os, sys

import installed
from measure import BENCH, comma, empty_folder, failure, grouped, kept, measure, say, table
from realisatie import source

FAST = ("DuckDB", "Polars", "pyarrow", "pandas")
SLOW = ("DuckDB", "mawk", "gawk", "Miller", installed.PYTHON)


def as_peers_write(source, target):
    """Rewrites what uvp wrote, hours with at most six decimals, as hundredths with four: the form of the reference."""
    def hundredths(text):
        return f"{decimal.Decimal(text) * 100:.4f}"

    with open(source, encoding="utf-8", newline="") as read, open(target, "w", encoding="utf-8", newline="") as out:
        out.write("code;n;gemiddelde;mediaan;p10;p90\n")
        for row in csv.DictReader(read):
            figures = [hundredths(row[name]) for name in ("gemiddelde", "mediaan", "p10", "p90")]
            out.write(";".join([row["code"], row["n"]] + figures) + "\n")


def side_by_side(uvp, rows, names, runs):
    """The figures of uvp and of the peers that give the reference's cells. They count every zaak, so uvp must too."""
    file = source(rows)
    peer = os.path.join(BENCH, "peers", "kentallen_python.py")
    cells = kept(os.path.basename(file).replace(".csv", "-kentallen-ref"), [peer, file + ".stamp"],
                 [os.path.join(BENCH, "reference.py"), peer, file])
    own = empty_folder("uit", "kentallen-uvp")
    target = os.path.join(own, "uvp.csv")
    verify = [sys.executable, os.path.join(BENCH, "verify.py"), cells]
    jobs = [("uvp", [uvp, "kentallen", "--realisatie", file, "--onvoltooid", "meetellen", "--profiel", "rfc4180",
                     "--stil", "-o", target])]
    said = failure(jobs[0][1])
    if not said:
        as_peers_write(target, os.path.join(own, "kentallen.csv"))
        # The mean of uvp is rounded once; the reference divides in binary.
        said = failure(verify + [own, "kentallen.csv", "--margin", "0.0002"])
    if said:
        sys.exit(f"uvp: {said}")
    for name in names:
        folder = empty_folder("uit", "kentallen-" + name.replace(" ", ""))
        job = installed.command(name, "kentallen", file, folder)
        said = job and (failure(job) or failure(verify + [folder, "kentallen.csv", "--margin", "0.001"]))
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
           "Aantal, gemiddelde, mediaan, p10 en p90 van de uren per zaak; uvp geeft er ook spreiding, "
           "interval en uitschieters bij. De cellen van alle programma's zijn vergeleken met gewone Python; "
           f"mediaan van {runs} keer.", ""]
    if "DuckDB" in found:
        ratio = found["uvp"].wall / found["DuckDB"].wall
        out += [f"Doel: hoogstens 0,45 × DuckDB. Gemeten: {comma(ratio, 2)} ×: "
                f"{'gehaald' if ratio <= 0.45 else 'niet gehaald'}.", ""]
    return out + fast + slow
