"""Written hours summed with pyarrow: realisatie_pyarrow.py IN OUTDIR [THREADS]

Hours are read as float64 and rounded to hundredths per row: the reader of decimal128 aborts on ten million of these.
"""
import sys
import pyarrow as pa, pyarrow.compute as compute, pyarrow.csv as csv

src, out = sys.argv[1:3]
pa.set_cpu_count(int(sys.argv[3]) if len(sys.argv) > 3 else 2)
text = pa.string()
types = {"datum": text, "deelnemer": text, "code": text, "uren": pa.float64(), "aantal": pa.int64()}
t = csv.read_csv(src, read_options=csv.ReadOptions(block_size=4 << 20),
                 parse_options=csv.ParseOptions(delimiter=";", newlines_in_values=True),
                 convert_options=csv.ConvertOptions(decimal_point=",", include_columns=list(types), column_types=types))
t = t.append_column("maand", compute.utf8_slice_codeunits(t["datum"], 0, 7))
t = t.append_column("u", compute.cast(compute.round(compute.multiply(t["uren"], 100.0)), pa.int64()))
dcm = t.group_by(["deelnemer", "code", "maand"]).aggregate([("u", "sum"), ("aantal", "sum")])
del t
dcm = dcm.rename_columns(["deelnemer", "code", "maand", "uren", "aantal"])
dc = dcm.group_by(["deelnemer", "code"]).aggregate([("uren", "sum"), ("aantal", "sum")])
dc = dc.rename_columns(["deelnemer", "code", "uren", "aantal"])
for name, sums, keys in (("dcm", dcm, ["deelnemer", "code", "maand"]), ("dc", dc, ["deelnemer", "code"])):
    csv.write_csv(sums.sort_by([(key, "ascending") for key in keys]), f"{out}/{name}.csv",
                  csv.WriteOptions(delimiter=";", quoting_style="needed"))
