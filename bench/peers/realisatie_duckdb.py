"""Written hours summed with DuckDB: realisatie_duckdb.py IN OUTDIR [THREADS]"""
import sys
import duckdb

src, out = sys.argv[1:3]
threads = sys.argv[3] if len(sys.argv) > 3 else 2
con = duckdb.connect()
con.execute(f"SET threads={threads}; SET preserve_insertion_order=false; SET enable_progress_bar=false")
con.execute(f"""CREATE TEMP TABLE dcm AS
  SELECT deelnemer, code, year(datum) * 100 + month(datum) AS jm, sum(uren) AS u, sum(aantal) AS a
  FROM read_csv('{src}', delim=';', header=true, quote='"', escape='"', decimal_separator=',', auto_detect=false,
    columns={{'datum': 'DATE', 'deelnemer': 'VARCHAR', 'code': 'VARCHAR', 'zaak': 'VARCHAR', 'medewerker': 'VARCHAR',
              'uren': 'DECIMAL(9,2)', 'aantal': 'INTEGER'}})
  GROUP BY ALL""")
con.execute(f"""COPY (
  SELECT deelnemer, code, printf('%d-%02d', jm // 100, jm % 100) AS maand, CAST(u * 100 AS BIGINT) AS uren, a AS aantal
  FROM dcm ORDER BY deelnemer, code, jm) TO '{out}/dcm.csv' (FORMAT CSV, DELIMITER ';', HEADER)""")
con.execute(f"""COPY (
  SELECT deelnemer, code, CAST(sum(u) * 100 AS BIGINT) AS uren, sum(a) AS aantal
  FROM dcm GROUP BY ALL ORDER BY deelnemer, code) TO '{out}/dc.csv' (FORMAT CSV, DELIMITER ';', HEADER)""")
