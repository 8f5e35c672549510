#!/bin/sh
# Makes reports of the real and the fictional data as pages, and shows them as a reader sees them: on a screen and on paper.
# Not a test: it is for looking. Without Chromium only the pages are made.
set -eu
cd "$(dirname "$0")/.."
out=.build/looks
uvp=.build/release/uvp
rm -rf "$out"
mkdir -p "$out"
for report in \
  'uitvoeringsprogramma --gemeente Enschede' \
  'uitvoeringsprogramma --regio --data data/voorbeeld' \
  'najaar --gemeente Klavermonde --data data/voorbeeld' \
  'jaarverslag --jaar 2025 --gemeente Klavermonde --data data/voorbeeld'; do
  # shellcheck disable=SC2086
  "$uvp" rapport $report --map "$out" --formaat html >/dev/null
  # shellcheck disable=SC2086
  "$uvp" rapport $report --map "$out/markdown" >/dev/null
done
chromium=${CHROMIUM:-}
for name in chromium chromium-browser google-chrome; do
  [ -n "$chromium" ] || chromium=$(command -v "$name" || true)
done
if [ -z "$chromium" ]; then
  echo "looks: geen Chromium gevonden; de pagina's staan in $out"
  exit 0
fi
for page in "$out"/*.html; do
  name=$(basename "$page" .html)
  url="file://$(pwd)/$page"
  for width in 400 1200; do
    "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="$width,2400" \
      --screenshot="$out/$name-$width.png" "$url" >/dev/null 2>&1
  done
  "$chromium" --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$out/$name.pdf" "$url" >/dev/null 2>&1
done
ls "$out"
