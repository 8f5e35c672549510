"""Kentallen with pyarrow and numpy: kentallen_pyarrow.py IN OUTDIR [THREADS]"""
import sys
import numpy as np
import pyarrow as pa, pyarrow.csv as pc, pyarrow.compute as pcc

src, out = sys.argv[1:3]
pa.set_cpu_count(int(sys.argv[3]) if len(sys.argv) > 3 else 2)
types = {"code": pa.dictionary(pa.int32(), pa.string()), "zaak": pa.string(), "uren": pa.float64()}
t = pc.read_csv(src, read_options=pc.ReadOptions(block_size=4 << 20),
                parse_options=pc.ParseOptions(delimiter=";", newlines_in_values=True),
                convert_options=pc.ConvertOptions(decimal_point=",", include_columns=list(types), column_types=types))
t = t.unify_dictionaries()
names = t["code"].chunk(0).dictionary.to_pylist()
t = pa.table({"code": pa.chunked_array([c.indices for c in t["code"].chunks]), "zaak": t["zaak"],
              "u": pcc.cast(pcc.round(pcc.multiply(t["uren"], 100.0)), pa.int64())})
z = t.group_by(["code", "zaak"]).aggregate([("u", "sum")])
code, u = z["code"].to_numpy(), z["u_sum"].to_numpy()
order = np.argsort(code, kind="stable")
code, u = code[order], u[order]
cuts = np.flatnonzero(np.diff(code)) + 1
rows = []
for c, v in zip(code[np.r_[0, cuts]], np.split(u, cuts)):
    q = np.quantile(v, [.5, .1, .9])
    rows.append(f"{names[c]};{len(v)};{v.mean():.4f};{q[0]:.4f};{q[1]:.4f};{q[2]:.4f}\n")
with open(f"{out}/kentallen.csv", "w", encoding="utf-8") as f:
    f.write("code;n;gemiddelde;mediaan;p10;p90\n" + "".join(sorted(rows)))
