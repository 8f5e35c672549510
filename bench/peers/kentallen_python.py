"""Kentallen with nothing but Python's csv module: kentallen_python.py IN OUTDIR. The reference."""
import csv, sys

src, out = sys.argv[1:3]


def hundredths(s):
    neg = s.startswith("-")
    whole, _, frac = s.lstrip("-").partition(",")
    v = int(whole) * 100 + int((frac + "00")[:2])
    return -v if neg else v


def quantile(v, p):
    """By linear interpolation (R type 7)."""
    h = (len(v) - 1) * p
    i = int(h)
    return v[i] if i + 1 >= len(v) else v[i] + (h - i) * (v[i + 1] - v[i])


z = {}
with open(src, encoding="utf-8", newline="") as f:
    rows = csv.reader(f, delimiter=";")
    next(rows)
    for _, _, code, zaak, _, uren, _ in rows:
        k = (code, zaak)
        z[k] = z.get(k, 0) + hundredths(uren)
per = {}
for (code, _), u in z.items():
    per.setdefault(code, []).append(u)
with open(f"{out}/kentallen.csv", "w", encoding="utf-8", newline="") as f:
    f.write("code;n;gemiddelde;mediaan;p10;p90\n")
    for code in sorted(per):
        v = sorted(per[code])
        figures = [sum(v) / len(v), quantile(v, .5), quantile(v, .1), quantile(v, .9)]
        f.write(f"{code};{len(v)};" + ";".join(f"{x:.4f}" for x in figures) + "\n")
