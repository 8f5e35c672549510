#!/bin/sh
# Kentallen with Miller: kentallen_mlr.sh IN OUTDIR
set -e
src=$1 out=$2
mlr --csv --fs ';' put '$uren = int(round(float(sub(string($uren), ",", ".")) * 100))' then \
  stats1 -a sum -f uren -g code,zaak then stats1 -i -a count,mean,median,p10,p90 -f uren_sum -g code then \
  sort -f code then \
  put -q 'func f(x) { return ";" . fmtnum(x, "%.4lf") }
    print $code . ";" . $uren_sum_count . f($uren_sum_mean) . f($uren_sum_median) . f($uren_sum_p10) . f($uren_sum_p90)' \
  "$src" > "$out/k.body"
{ echo 'code;n;gemiddelde;mediaan;p10;p90'; cat "$out/k.body"; } > "$out/kentallen.csv"
rm "$out/k.body"
