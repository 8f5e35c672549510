"""The sums of `uvp plan --gemeente NAAM` with Python's csv and decimal: plan_python.py DIR YEAR NAAM"""
import csv, decimal, sys

folder, year, name = sys.argv[1:]
D = decimal.Decimal


def rows(path):
    with open(f"{folder}/{path}", encoding="utf-8", newline="") as f:
        yield from csv.DictReader(f, delimiter=";")


def d(text):
    return D(text.replace(",", "."))


kental, programma, uren = {}, {}, {}
for r in rows("pdc-omgevingswet.csv"):
    kental[r["code"]], programma[r["code"]] = d(r["kental"]), r["programma"]
    uren.setdefault(r["programma"], D(0))
share = next(d(r["aandeel"]) for r in rows("deelnemers.csv") if r["deelnemer"] == name)
for r in rows(f"{year}/prognose.csv"):
    if r["deelnemer"] == name:
        uren[programma[r["code"]]] += d(r["aantal"]) * (d(r["kental"]) if r["kental"] else kental[r["code"]])
for section in ("projecten", "diensten"):
    total = sum(d(r["uren"]) for r in rows(f"{year}/{section}.csv") if r["financiering"] == "verdeelsleutel")
    uren[section] = (total * share / 100).quantize(D(1), decimal.ROUND_HALF_UP)
uren["lokale-projecten"] = sum(d(r["uren"]) for r in rows(f"{year}/lokale-projecten.csv") if r["deelnemer"] == name)
uren["werkvoorraad"] = sum(d(r["uren"]) for r in rows(f"{year}/werkvoorraad.csv") if r["deelnemer"] == name)
for section, hours in uren.items():
    print(f"{section};{hours}")
print(f"totaal;{sum(uren.values())}")
