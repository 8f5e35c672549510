"""Written hours summed with pandas: realisatie_pandas.py IN OUTDIR"""
import sys
import pandas as pd

src, out = sys.argv[1:3]
rows = pd.read_csv(src, sep=";", decimal=",", usecols=["datum", "deelnemer", "code", "uren", "aantal"],
                   dtype={"datum": "category", "deelnemer": "category", "code": "category", "aantal": "int64"})
rows["uren"] = (rows["uren"].astype("float64") * 100).round().astype("int64")
days = rows.groupby(["deelnemer", "code", "datum"], observed=True, sort=False)[["uren", "aantal"]].sum().reset_index()
days["maand"] = days["datum"].astype("object").str.slice(0, 7)
for key in ("deelnemer", "code"):
    days[key] = days[key].astype("object")
for name, keys in (("dcm", ["deelnemer", "code", "maand"]), ("dc", ["deelnemer", "code"])):
    days.groupby(keys)[["uren", "aantal"]].sum().reset_index().to_csv(f"{out}/{name}.csv", sep=";", index=False)
