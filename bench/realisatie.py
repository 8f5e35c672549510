"""Written hours summed per (deelnemer, code) and per (deelnemer, code, maand), in one reading (W2)."""
import os, subprocess, sys

import installed
from measure import BENCH, CACHE, comma, empty_folder, failure, grouped, kept, measure, say, table

TWO, ONE = "uvp", "uvp --kernen 1"
COUNTS = ("cat", "wc -l")
FAST = ("DuckDB", "Polars", "pyarrow", "pandas")
SLOW = ("mawk", "gawk", "datamash", "sqlite3", "Miller", installed.PYTHON)
LAYOUT_BOUND = ("mawk", "gawk", "datamash")     # they lean on the quoting of the file, so --edge is not for them


def source(rows, *options):
    """The generated file; made when it is not there."""
    gen = os.path.join(BENCH, "gen.py")
    name = f"realisatie-{rows}" + "".join(option.replace("--", "-").replace("order", "") for option in options) + ".csv"
    return kept(name, [gen], [gen, str(rows), *options])


def reference(file):
    """The folder of the cells of a generated file, by plain Python."""
    peer = os.path.join(BENCH, "peers", "realisatie_python.py")
    script = os.path.join(BENCH, "reference.py")
    return kept(os.path.basename(file).replace(".csv", "-ref"), [peer, file + ".stamp"], [script, peer, file])


def command(uvp, name, file, folder):
    if name in COUNTS:
        return name.split() + [file]
    if name in (TWO, ONE):
        return [uvp, "realisatie", file, "--per", "deelnemer,code", "-o", os.path.join(folder, "dc.csv"),
                "--per", "deelnemer,code,maand", "-o", os.path.join(folder, "dcm.csv"),
                "--formaat", "csv", "--profiel", "rfc4180"] + name.split()[1:]
    return installed.command(name, "realisatie", file, folder)


def complaint(name, job, folder, cells):
    """Runs a job once and compares its cells: None, or what is wrong."""
    said = failure(job)
    if said or name in COUNTS:
        return said
    flags = ["--uvp"] if name in (TWO, ONE) else []
    return failure([sys.executable, os.path.join(BENCH, "verify.py"), cells, folder, "dc.csv", "dcm.csv"] + flags)


class Field:
    """The programs that give the right cells on one file, ready to be measured."""

    def __init__(self, uvp, file, names):
        self.file, self.jobs, self.absent = file, [], []
        self.mb = os.path.getsize(file) / 1e6
        cells = reference(file)
        for name in names:
            folder = empty_folder("uit", name.replace(" ", ""))
            job = command(uvp, name, file, folder)
            if not job:
                self.absent.append(f"{name} (niet geïnstalleerd)")
                continue
            said = complaint(name, job, folder, cells)
            if not said:
                self.jobs.append((name, job))
            elif name in (TWO, ONE):
                sys.exit(f"bench: {name} on {os.path.basename(file)}: {said}")
            else:
                say(f"{name} valt af: {said}")
                self.absent.append(f"{name} (valt af: mislukt, of andere cellen)")

    def names(self):
        return [name for name, _ in self.jobs]

    def measured(self, runs):
        """The figures by name, and a table of them with ratios to `wc -l` and DuckDB."""
        found = measure(self.jobs, runs)
        bases = [base for base in ("wc -l", "DuckDB") if base in found]
        rows = [[name, comma(f.wall, 3)] + [comma(f.wall / found[base].wall, 2) for base in bases] + [str(round(f.mib))]
                for name, f in found.items()]
        lines = table(["programma", "s"] + [f"× {base}" for base in bases] + ["MiB"], rows)
        if self.absent:
            lines += ["", f"Niet gemeten: {', '.join(self.absent)}."]
        return found, lines + [""]


def growth(uvp, rows, runs):
    """Time beyond start-up on a hundredth, a tenth and all of the rows; the worst factor of a step of ten."""
    sizes = [rows // 100, rows // 10, rows]
    Field(uvp, source(sizes[0]), (TWO, ONE))    # for its checks; those of the larger files have been made
    jobs = [("help", [uvp, "help"])]
    for size in sizes:
        for name in (TWO, ONE):
            job = command(uvp, name, source(size), empty_folder("uit", f"groei-{size}{name.replace(' ', '')}"))
            jobs.append(((size, name), job))
    found = measure(jobs, runs, 1)
    lines, factors = [], {TWO: [], ONE: []}
    for i, size in enumerate(sizes):
        cells = [grouped(size)]
        for name in (TWO, ONE):
            beyond = found[size, name].wall - found["help"].wall
            cells += [comma(beyond, 4), ""]
            if i:
                factors[name].append(beyond / (found[sizes[i - 1], name].wall - found["help"].wall))
                cells[-1] = comma(factors[name][-1], 2)
            cells.append(comma(found[size, name].mib, 1))
        lines.append(cells)
    header = ["rijen", "s op twee kernen", "× vorige", "MiB", "s op één kern", "× vorige", "MiB"]
    return factors, table(header, lines) + [""]


def goal(text, value, limit, unit="×"):
    if value is None:
        return [text, "niet gemeten", ""]
    return [text, f"{comma(value, 2 if unit else 0)} {unit}".strip(), "gehaald" if value <= limit else "niet gehaald"]


def report(uvp, rows, runs):
    """The part of docs/prestaties.md on written hours."""
    tenth, few = rows // 10, min(runs, 3)
    say(f"{grouped(rows)} rijen")
    big = Field(uvp, source(rows), (TWO, ONE, *COUNTS, *FAST))
    at_big, big_table = big.measured(runs)
    say(f"{grouped(tenth)} rijen")
    small = Field(uvp, source(tenth), (TWO, ONE, *COUNTS, "DuckDB", *SLOW))
    _, small_table = small.measured(few)
    edge = Field(uvp, source(tenth, "--edge"), [n for n in (TWO, ONE, *FAST, *SLOW) if n not in LAYOUT_BOUND])
    say("groei en volgorde")
    factors, growth_table = growth(uvp, rows, 2 * runs + 1)
    shuffled = Field(uvp, source(rows, "--order", "random"), (TWO, ONE, "wc -l", "DuckDB"))
    at_random, random_table = shuffled.measured(runs)

    def ratio(found, name, base):
        return found[name].wall / found[base].wall if base in found else None

    peak = max(f.mib for found in (at_big, at_random) for name, f in found.items() if name in (TWO, ONE))
    goals = [
        goal("twee kernen: hoogstens 0,2 × DuckDB", ratio(at_big, TWO, "DuckDB"), 0.2),
        goal("twee kernen: hoogstens 5 × `wc -l`", ratio(at_big, TWO, "wc -l"), 5),
        goal("één kern: hoogstens 8 × `wc -l`", ratio(at_big, ONE, "wc -l"), 8),
        goal("geheugen: hoogstens 64 MiB", peak, 64, "MiB"),
        goal("tien keer de rijen, twee kernen: hoogstens 10,5 × de tijd", max(factors[TWO]), 10.5),
        goal("tien keer de rijen, één kern: hoogstens 10,5 × de tijd", max(factors[ONE]), 10.5),
        goal("data door elkaar: hoogstens 0,25 × DuckDB", ratio(at_random, TWO, "DuckDB"), 0.25)]
    return [
        "## Geschreven uren: `realisatie`", "",
        "Uren (exact) en aantallen per (deelnemer, code) en per (deelnemer, code, maand) in één lezing. De bestanden "
        "komen uit `bench/gen.py`; een op de tien zaken staat tussen aanhalingstekens. Alle programma's zijn eerst "
        f"cel voor cel vergeleken met gewone Python (`bench/verify.py`); mediaan van {runs} keer. `uvp` gebruikt "
        "vanzelf twee kernen; DuckDB, Polars en pyarrow krijgen er ook twee. `cat` en `wc -l` lezen het bestand alleen. "
        "MiB is de piek van het geheugen; onder die van het meetprogramma zelf "
        f"({round(at_big['cat'].mib)} MiB) komt de meting niet.", "",
        *table(["doel", "gemeten", ""], goals), "",
        f"### {grouped(rows)} rijen, op datum ({grouped(round(big.mb))} MB)", "", *big_table,
        f"### {grouped(tenth)} rijen, ook de langzamere programma's ({grouped(round(small.mb))} MB)", "",
        f"Mediaan van {few} keer.", "", *small_table,
        "### Groei", "", f"De tijd zonder het opstarten (die van `uvp help`); mediaan van {2 * runs + 1} keer.", "",
        *growth_table,
        f"### {grouped(rows)} rijen, data door elkaar", "", *random_table,
        "### Aanhalingstekens en regeleinden", "",
        f"{grouped(tenth)} rijen met regeleinden binnen aanhalingstekens en met aanhalingstekens waar ze niet nodig "
        f"zijn (`--edge`). Dezelfde cellen als de referentie geven: {', '.join(edge.names())}. Awk en datamash kennen "
        "zulke bestanden niet.", ""]
