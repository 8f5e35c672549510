"""Kentallen with Polars: kentallen_polars.py IN OUTDIR [THREADS]"""
import os, sys

src, out = sys.argv[1:3]
os.environ["POLARS_MAX_THREADS"] = sys.argv[3] if len(sys.argv) > 3 else "2"
import polars as pl

schema = {"datum": pl.String, "deelnemer": pl.String, "code": pl.Categorical, "zaak": pl.String,
          "medewerker": pl.String, "uren": pl.Float64, "aantal": pl.Int64}
u = pl.col("uren")
z = (pl.scan_csv(src, separator=";", schema=schema, decimal_comma=True)
     .select("code", "zaak", uren=(u * 100).round().cast(pl.Int64))
     .group_by("code", "zaak").agg(u.sum()).collect(engine="streaming"))
(z.group_by("code").agg(n=pl.len(), gemiddelde=u.mean(), mediaan=u.median(),
                        p10=u.quantile(0.1, "linear"), p90=u.quantile(0.9, "linear"))
 .with_columns(pl.col("code").cast(pl.String)).sort("code")
 .write_csv(f"{out}/kentallen.csv", separator=";", float_precision=4))
