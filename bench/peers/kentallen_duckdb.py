"""Kentallen with DuckDB: kentallen_duckdb.py IN OUTDIR [THREADS]"""
import sys
import duckdb

src, out = sys.argv[1:3]
threads = sys.argv[3] if len(sys.argv) > 3 else 2
con = duckdb.connect()
con.execute(f"SET threads={threads}; SET preserve_insertion_order=false; SET enable_progress_bar=false")
con.execute(f"""COPY (
  WITH z AS (SELECT code, zaak, CAST(sum(uren)*100 AS BIGINT) AS u
    FROM read_csv('{src}', delim=';', header=true, quote='"', escape='"', decimal_separator=',', auto_detect=false,
      columns={{'datum':'VARCHAR','deelnemer':'VARCHAR','code':'VARCHAR','zaak':'VARCHAR','medewerker':'VARCHAR',
               'uren':'DECIMAL(9,2)','aantal':'INTEGER'}})
    GROUP BY code, zaak)
  SELECT code, n, printf('%.4f', m) AS gemiddelde, printf('%.4f', q[2]) AS mediaan,
         printf('%.4f', q[1]) AS p10, printf('%.4f', q[3]) AS p90
  FROM (SELECT code, count(*) AS n, avg(u) AS m, quantile_cont(u::DOUBLE, [0.1, 0.5, 0.9]) AS q FROM z GROUP BY code)
  ORDER BY code) TO '{out}/kentallen.csv' (FORMAT CSV, DELIMITER ';', HEADER)""")
