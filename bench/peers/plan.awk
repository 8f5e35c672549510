# The bare sums of `uvp plan --gemeente NAAM`: no quotes, no checks, no notes. Hours in whole numbers only.
#   mawk -F';' -v g=NAAM -f plan.awk pdc deelnemers prognose projecten diensten lokale-projecten werkvoorraad
FNR == 1 { nf++; next }
nf == 1 { k[$1] = $4; p[$1] = $3; if (!($3 in seen)) { seen[$3] = 1; name[++n] = $3 } }
nf == 2 && $1 == g { share = $4; sub(",", ".", share) }
nf == 3 && $1 == g { uren[p[$2]] += $3 * ($4 == "" ? k[$2] : $4) }
nf == 4 && $4 == "verdeelsleutel" { projecten += $3 }
nf == 5 && $4 == "verdeelsleutel" { diensten += $3 }
nf == 6 && $2 == g { lokaal += $5 }
nf == 7 && $1 == g { voorraad += $6 }
END {
  uren["projecten"] = int(projecten * share / 100 + 0.5); name[++n] = "projecten"
  uren["diensten"] = int(diensten * share / 100 + 0.5); name[++n] = "diensten"
  uren["lokale-projecten"] = lokaal + 0; name[++n] = "lokale-projecten"
  uren["werkvoorraad"] = voorraad + 0; name[++n] = "werkvoorraad"
  for (i = 1; i <= n; i++) { printf "%s;%d\n", name[i], uren[name[i]]; totaal += uren[name[i]] }
  printf "totaal;%d\n", totaal
}
