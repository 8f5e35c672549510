"""Kentallen with pandas: kentallen_pandas.py IN OUTDIR"""
import sys
import pandas as pd

src, out = sys.argv[1:3]
df = pd.read_csv(src, sep=";", decimal=",", usecols=["code", "zaak", "uren"], dtype={"code": "category"})
df["uren"] = (df["uren"] * 100).round().astype("int64")
z = df.groupby(["code", "zaak"], observed=True, sort=False)["uren"].sum().reset_index()
z["code"] = z["code"].astype("object")
g = z.groupby("code")["uren"]
r = pd.DataFrame({"n": g.size(), "gemiddelde": g.mean(), "mediaan": g.median(), "p10": g.quantile(.1),
                  "p90": g.quantile(.9)})
r.to_csv(f"{out}/kentallen.csv", sep=";", float_format="%.4f")
