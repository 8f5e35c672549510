#!/bin/sh
# Written hours summed with mawk, sort and datamash: realisatie_datamash.sh IN OUTDIR
# datamash knows neither quotes nor the decimal comma, so mawk gives it five clean columns, leaning on the layout as
# realisatie_awk.sh does.
set -e
export LC_ALL=C
src=$1 out=$2
mawk -F';' 'NR > 1 {
    v = $(NF-1); i = index(v, ",")
    if (i) { f = substr(v, i+1); if (length(f) == 1) f = f "0"; v = substr(v, 1, i-1) f } else v = v "00"
    print $2 ";" $3 ";" substr($1, 1, 7) ";" v ";" $NF }' "$src" |
sort -t';' -k1,1 -k2,2 -k3,3 | datamash -t';' -g1,2,3 sum 4 sum 5 > "$out/dcm.body"
{ echo 'deelnemer;code;maand;uren;aantal'; cat "$out/dcm.body"; } > "$out/dcm.csv"
{ echo 'deelnemer;code;uren;aantal'; datamash -t';' -g1,2 sum 4 sum 5 < "$out/dcm.body"; } > "$out/dc.csv"
rm "$out/dcm.body"
