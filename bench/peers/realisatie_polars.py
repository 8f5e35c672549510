"""Written hours summed with Polars, streaming: realisatie_polars.py IN OUTDIR [THREADS]"""
import os, sys

src, out = sys.argv[1:3]
os.environ["POLARS_MAX_THREADS"] = sys.argv[3] if len(sys.argv) > 3 else "2"
import polars as pl

schema = {"datum": pl.Date, "deelnemer": pl.Categorical, "code": pl.Categorical, "zaak": pl.String,
          "medewerker": pl.String, "uren": pl.Float64, "aantal": pl.Int64}
maand = pl.format("{}-{}", pl.col("maand") // 100, (pl.col("maand") % 100).cast(pl.String).str.zfill(2))
sums = pl.col("uren").sum(), pl.col("aantal").sum()
dcm = (pl.scan_csv(src, separator=";", schema=schema, decimal_comma=True)
       .with_columns(maand=pl.col("datum").dt.year() * 100 + pl.col("datum").dt.month(),
                     uren=(pl.col("uren") * 100).round().cast(pl.Int64))
       .group_by("deelnemer", "code", "maand").agg(*sums)
       .collect(engine="streaming")
       .with_columns(pl.col("deelnemer", "code").cast(pl.String), maand=maand))
dcm.sort("deelnemer", "code", "maand").write_csv(f"{out}/dcm.csv", separator=";")
dcm.group_by("deelnemer", "code").agg(*sums).sort("deelnemer", "code").write_csv(f"{out}/dc.csv", separator=";")
