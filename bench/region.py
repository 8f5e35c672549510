"""A large fictional region, the same on every run: region.py DIR [DEELNEMERS [PRODUCTS]]"""
import os, sys

folder = sys.argv[1]
deelnemers, products = (int(x) for x in (sys.argv[2:] + ["1000", "200"])[:2])
os.makedirs(f"{folder}/2025", exist_ok=True)


def write(name, header, rows):
    with open(f"{folder}/{name}", "w", encoding="utf-8", newline="") as f:
        f.write(header + "\n" + "".join(row + "\n" for row in rows))


codes = [f"A{1 + i // 50}.{i % 50 + 1:02d}.00" for i in range(products)]
write("pdc-groot.csv", "code;product;programma;kental;bron",
      (f"{c};Product nummer {i};programma {1 + i // 50};{1 + i % 40},{i % 4 * 25:02d};fictief" for i, c in enumerate(codes)))
# Shares in thousandths of a percent, adding up to 100.
base, rest = divmod(100000, deelnemers)
shares = [base + (1 if i < rest else 0) for i in range(deelnemers)]
write("deelnemers.csv", "deelnemer;aliassen;soort;aandeel;bron",
      (f"Gemeente {i};G{i};gemeente;{s // 1000},{s % 1000:03d};fictief" for i, s in enumerate(shares)))
write("2025/uitgangspunten.csv", "sleutel;waarde;eenheid;bron", ["uurtarief;100,25;euro per uur;fictief"])
write("2025/prognose.csv", "deelnemer;code;aantal;kental;bron",
      (f"Gemeente {d};{c};{(d * 7 + i * 3) % 90};;fictief, rij {i}" for d in range(deelnemers) for i, c in enumerate(codes)))
write("2025/projecten.csv", "code;project;uren;financiering;sleutel;bron",
      (f"OD{i};Project {i};{100 + i};verdeelsleutel;inbreng;fictief" for i in range(50)))
