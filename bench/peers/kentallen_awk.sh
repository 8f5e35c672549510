#!/bin/sh
# Kentallen with awk, sort and awk: kentallen_awk.sh IN OUTDIR [mawk|gawk]
# Leans on the layout as realisatie_awk.sh does.
set -e
export LC_ALL=C
src=$1 out=$2 awk=${3:-mawk}
"$awk" -F';' 'NR > 1 {
    v = $(NF-1); i = index(v, ",")
    if (i) { f = substr(v, i+1); if (length(f) == 1) f = f "0"; v = substr(v, 1, i-1) f } else v = v "00"
    z = $4; for (i = 5; i <= NF-3; i++) z = z ";" $i
    u[$3 ";" z] += v
  } END { for (k in u) { i = index(k, ";"); printf "%s;%d\n", substr(k, 1, i-1), u[k] } }' "$src" |
sort -t';' -k1,1 -k2,2n |
"$awk" -F';' 'function q(p,  h, i) { h = (n-1)*p; i = int(h); return i+1 >= n ? v[i] : v[i] + (h-i)*(v[i+1]-v[i]) }
  function flush() { printf "%s;%d;%.4f;%.4f;%.4f;%.4f\n", c, n, s/n, q(.5), q(.1), q(.9) }
  BEGIN { print "code;n;gemiddelde;mediaan;p10;p90" }
  { if ($1 != c && n) { flush(); n = s = 0 } c = $1; v[n++] = $2; s += $2 } END { if (n) flush() }' > "$out/kentallen.csv"
