#!/usr/bin/env python3
"""Opens what uvp writes in a Dutch LibreOffice, without its windows, and reads back what LibreOffice saves.

  rekenblad.py [PROGRAM]     default .build/release/uvp, else .build/debug/uvp

Says what it looked at, and every cell that came out wrong; exit 1 when there is one. Where LibreOffice is not
installed it says so, and exits 0.

1. Every cell of a CSV by uvp: a number is that number, text is that text, nothing is a formula or a date it was not;
   both with LibreOffice's own settings and with the one that looks for dates and percentages, as Excel always does.
2. Every table of the data, and what uvp writes of strange codes, saved by LibreOffice as CSV and as XLSX and then CSV:
   no different to `uvp diff`, and the same plan comes of the tables.
"""
import csv
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(,[0-9]+)?")
# What a spreadsheet that looks for them makes a date, share or truth of, without losing what it says.
KEPT = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?|-?[0-9]+(,[0-9]+)? ?%|WAAR|ONWAAR|€ ?[0-9]+(,[0-9]+)?")

# Dutch in every respect.
LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>nl-NL</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="DefaultLocale"><value>nl-NL</value></prop></item>
</oor:items>
"""

# Codes and names that a spreadsheet would take for something else.
CODES = """A1.05.00;Één product
1.234;Tweeëntwintig
007;=1+1
1-2;+31 6
1E5;@SUM(A1)
3/4;-5
12:30;10%
2025-03;WAAR
12345678901234567;€ 5
1,50;mrt-25
1-mei;'s avonds
12.5;'=al beveiligd
X-ł;"met ""aanhaling"" en ; erin\""""

COMMANDS = [
    ["plan", "--alle"], ["plan", "--alle", "--kosten"], ["plan", "--regio", "--kosten"], ["toets"], ["doelen"],
    ["realisatie", "--per", "deelnemer,maand"], ["monitor", "--alle"], ["prognose", "--alle"], ["afrekening"],
]


def office(profile, *arguments):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", *arguments], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


def cells(path):
    """The rows of a flat spreadsheet: (kind, value, formula) a cell; repeated cells written out."""
    rows = []
    for row in ET.parse(path).iter(TABLE + "table-row"):
        out = []
        for cell in row.iter(TABLE + "table-cell"):
            kind = cell.get(OFFICE + "value-type")
            text = "\n".join("".join(p.itertext()) for p in cell.iter(TEXT + "p"))
            value = float(cell.get(OFFICE + "value")) if kind == "float" else text
            times = int(cell.get(TABLE + "number-columns-repeated", "1"))
            out += [(kind, value, cell.get(TABLE + "formula"))] * min(times, 64)
        rows += [out] * min(int(row.get(TABLE + "number-rows-repeated", "1")), 4)
    return rows


def wrong(written, shown, looks):
    """What is wrong with a cell, if anything."""
    kind, value, formula = shown
    if formula:
        return "formula"
    if written == "":
        return None if kind is None else f"not empty: {value}"
    if NUMBER.fullmatch(written):
        if kind != "float" or value != float(written.replace(",", ".")):
            return f"{kind} {value!r} and not this number"
        return None
    if kind == "string" and value.replace("\n", " ") == written.replace("\r\n", "\n").replace("\n", " "):
        return None
    if looks and KEPT.fullmatch(written):
        return None
    return f"{kind} {value!r}"


def hostile(folder):
    (folder / "2025").mkdir(parents=True)
    (folder / "deelnemers.csv").write_text("deelnemer;aandeel\nSúdwest-Fryslân;60\nNieuw-'t Wold;40\n", "utf-8")
    rows = CODES.split("\n")
    (folder / "pdc-a.csv").write_text(
        "code;product;programma;kental\n" + "".join(f"{row};toezicht;1,5\n" for row in rows), "utf-8")
    (folder / "2025/prognose.csv").write_text(
        "deelnemer;code;aantal\n" + "".join(f"Súdwest-Fryslân;{row.split(';')[0]};1000\n" for row in rows), "utf-8")
    return folder


def main():
    if not shutil.which("soffice"):
        print("rekenblad: LibreOffice (soffice) is er niet; overgeslagen")
        return 0
    programs = sys.argv[1:] or [ROOT / ".build/release/uvp", ROOT / ".build/debug/uvp"]
    program = next((Path(p).resolve() for p in programs if Path(p).exists()), None)
    if not program:
        print("rekenblad: uvp is er niet; make build maakt het")
        return 1
    failures, counted = [], 0
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        profile = work / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user/registrymodifications.xcu").write_text(LOCALE, "utf-8")
        counted += written(work, profile, program, failures)
        back(work, profile, program, failures)
    for failure in failures:
        print("FOUT " + failure)
    print(f"rekenblad: {counted} cellen van uvp bekeken, {len(failures)} fout")
    return 1 if failures else 0


def uvp(program, *arguments):
    return subprocess.run(
        [program, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


def written(work, profile, program, failures):
    """What uvp writes, opened."""
    files = work / "csv"
    files.mkdir()
    for data, label in [("data", "echt"), ("data/voorbeeld", "voorbeeld"), (hostile(work / "raar"), "raar")]:
        for command in COMMANDS:
            path = files / f"{label}-{''.join(command)}.csv"
            uvp(program, *command, "--data", data, "--stil", "-o", path)
    counted = 0
    for looks in (False, True):
        out = work / f"open-{looks}"
        office(
            profile, f"--infilter=CSV:59,34,76,1,,1043,false,{str(looks).lower()}", "--convert-to", "fods", "--outdir",
            out, *sorted(files.glob("*.csv")))
        for path in sorted(files.glob("*.csv")):
            rows = list(csv.reader(path.read_text("utf-8-sig").splitlines(keepends=True), delimiter=";"))
            shown = cells(out / (path.stem + ".fods"))
            for number, (row, seen) in enumerate(zip(rows, shown), 1):
                for column, text in enumerate(row):
                    cell = seen[column] if column < len(seen) else (None, "", None)
                    counted += 1
                    problem = wrong(text, cell, looks)
                    if problem:
                        failures.append(f"{path.name}:{number}:{column + 1} {text!r} werd {problem}")
            if len(shown) < len(rows):
                failures.append(f"{path.name}: {len(rows)} rijen werden er {len(shown)}")
    return counted


def back(work, profile, program, failures):
    """The tables of the data, saved by LibreOffice and read again."""
    folders = {"echt": ROOT / "data", "voorbeeld": ROOT / "data/voorbeeld", "raar": work / "raar/uit"}
    # What a hand types unguarded no one can save; what uvp writes must come back.
    folders["raar"].mkdir()
    shutil.copy(work / "csv/raar-plan--alle.csv", folders["raar"])
    save = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true,false"
    for label, folder in folders.items():
        tables = [p for p in folder.glob("*.csv")] + [p for p in folder.glob("20*/*.csv") if p.name != "realisatie.csv"]
        for way in ("csv", "xlsx"):
            target = work / f"terug-{label}-{way}"
            for part in sorted({p.parent for p in tables}):
                out = target / part.relative_to(folder)
                here = sorted(p for p in tables if p.parent == part)
                middle = out / "xlsx"
                read = "--infilter=CSV:59,34,76,1,,1043,false,false"
                if way == "xlsx":
                    office(profile, read, "--convert-to", "xlsx", "--outdir", middle, *here)
                    office(profile, "--convert-to", save, "--outdir", out, *sorted(middle.glob("*.xlsx")))
                    shutil.rmtree(middle)
                else:
                    office(profile, read, "--convert-to", save, "--outdir", out, *here)
            for table in sorted(tables):
                again = target / table.relative_to(folder)
                outcome = uvp(program, "diff", table, again)
                if outcome.returncode or outcome.stderr:
                    failures.append(f"{label}/{table.relative_to(folder)} via {way}:\n{outcome.stdout[:800]}{outcome.stderr[:800]}")
            for jaar in sorted(p.name for p in folder.glob("20*")):
                plans = [
                    uvp(program, "plan", "--alle", "--jaar", jaar, "--data", which, "--formaat", "json")
                    for which in (folder, target)]
                if plans[0].stdout != plans[1].stdout or plans[1].stderr:
                    failures.append(f"plan {jaar} van {label} via {way} is anders:\n{plans[1].stderr[:800]}")


if __name__ == "__main__":
    sys.exit(main())
