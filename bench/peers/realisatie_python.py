"""Written hours summed with Python's csv module: realisatie_python.py IN OUTDIR

The reference: whole numbers of hundredths, every kind of quoting, rows in byte order of their keys.
"""
import csv, sys

src, out = sys.argv[1:3]


def hundredths(text):
    whole, _, part = text.lstrip("-").partition(",")
    value = int(whole) * 100 + int((part + "00")[:2])
    return -value if text.startswith("-") else value


def write(name, keys, sums):
    with open(f"{out}/{name}.csv", "w", encoding="utf-8", newline="") as f:
        writer = csv.writer(f, delimiter=";", lineterminator="\n")
        writer.writerow(keys + ["uren", "aantal"])
        for key in sorted(sums, key=lambda key: [part.encode() for part in key]):
            writer.writerow([*key, *sums[key]])


dcm = {}
with open(src, encoding="utf-8", newline="") as f:
    rows = csv.reader(f, delimiter=";")
    next(rows)
    for datum, deelnemer, code, _, _, uren, aantal in rows:
        cell = dcm.setdefault((deelnemer, code, datum[:7]), [0, 0])
        cell[0] += hundredths(uren)
        cell[1] += int(aantal)
dc = {}
for (deelnemer, code, _), (uren, aantal) in dcm.items():
    cell = dc.setdefault((deelnemer, code), [0, 0])
    cell[0] += uren
    cell[1] += aantal
write("dcm", ["deelnemer", "code", "maand"], dcm)
write("dc", ["deelnemer", "code"], dc)
