#!/bin/sh
# Written hours summed with Miller: realisatie_mlr.sh IN OUTDIR. The second call reads the (small) monthly result.
set -e
src=$1 out=$2
mlr --csv --fs ';' \
  put '$maand = substr($datum, 0, 6); $uren = int(round(float(sub(string($uren), ",", ".")) * 100))' then \
  stats1 -a sum -f uren,aantal -g deelnemer,code,maand then \
  sort -f deelnemer,code,maand then rename uren_sum,uren,aantal_sum,aantal "$src" > "$out/dcm.csv"
mlr --csv --fs ';' stats1 -a sum -f uren,aantal -g deelnemer,code then \
  rename uren_sum,uren,aantal_sum,aantal "$out/dcm.csv" > "$out/dc.csv"
