#!/bin/sh
# Written hours summed with the sqlite3 shell, in memory: realisatie_sqlite.sh IN OUTDIR
set -e
src=$1 out=$2
sqlite3 -bail :memory: >/dev/null <<SQL
CREATE TABLE r(datum TEXT, deelnemer TEXT, code TEXT, zaak TEXT, medewerker TEXT, uren TEXT, aantal INTEGER);
.mode csv
.separator ; "\n"
.import --skip 1 "$src" r
CREATE TABLE m AS
  SELECT deelnemer, code, substr(datum, 1, 7) AS maand,
    sum(CAST(round(CAST(replace(uren, ',', '.') AS REAL) * 100) AS INTEGER)) AS uren, sum(aantal) AS aantal
  FROM r GROUP BY 1, 2, 3;
.headers on
.once "$out/dcm.csv"
SELECT * FROM m ORDER BY 1, 2, 3;
.once "$out/dc.csv"
SELECT deelnemer, code, sum(uren) AS uren, sum(aantal) AS aantal FROM m GROUP BY 1, 2 ORDER BY 1, 2;
SQL
