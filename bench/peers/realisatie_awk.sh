#!/bin/sh
# Written hours summed with awk and sort: realisatie_awk.sh IN OUTDIR [mawk|gawk]
# Leans on the layout: only zaak (4th) is ever quoted and no field holds a line break, so columns 2 and 3 are counted
# from the left and uren, aantal from the right. It would misread any other quoting.
set -e
export LC_ALL=C
src=$1 out=$2 awk=${3:-mawk}
"$awk" -F';' 'NR > 1 {
    v = $(NF-1); i = index(v, ",")
    if (i) { f = substr(v, i+1); if (length(f) == 1) f = f "0"; v = substr(v, 1, i-1) f } else v = v "00"
    k = $2 ";" $3 ";" substr($1, 1, 7); u[k] += v; a[k] += $NF
  } END { for (k in u) printf "%s;%d;%d\n", k, u[k], a[k] }' "$src" | sort -t';' -k1,1 -k2,2 -k3,3 > "$out/dcm.body"
{ echo 'deelnemer;code;maand;uren;aantal'; cat "$out/dcm.body"; } > "$out/dcm.csv"
"$awk" -F';' 'BEGIN { print "deelnemer;code;uren;aantal" }
  { k = $1 ";" $2; if (k != p && NR > 1) { printf "%s;%d;%d\n", p, u, a; u = a = 0 } p = k; u += $4; a += $5 }
  END { if (NR) printf "%s;%d;%d\n", p, u, a }' "$out/dcm.body" > "$out/dc.csv"
rm "$out/dcm.body"
