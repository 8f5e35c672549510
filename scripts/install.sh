#!/bin/sh
# Puts the program, its data, completions, manual page and docs under a prefix, or takes them away again:
#   scripts/install.sh install|uninstall PREFIX [DESTDIR] [PROGRAM]
set -eu
action=$1 prefix=$2 root=${3:-}$2 program=${4:-.build/release/uvp}
cd "$(dirname "$0")/.."

case $prefix in
/*) ;;
*)
  echo "uvp: PREFIX moet een volledig pad zijn, zoals /usr/local of \$HOME/.local, en niet \"$prefix\"" >&2
  exit 1
  ;;
esac

# The files that go in place: where they stand here, and where they come to stand. The fictional region stands beside
# the data and not in them.
files() {
  find data -path data/voorbeeld -prune -o -type f -name '*.csv' -print | sort | while IFS= read -r file; do
    echo "$file share/uvp/$file"
  done
  find data/voorbeeld -type f \( -name '*.csv' -o -name '*.md' \) | sort | while IFS= read -r file; do
    echo "$file share/uvp/${file#data/}"
  done
  for file in docs/*.md docs/besluiten/*.md; do echo "$file share/doc/uvp/${file#docs/}"; done
}

# The files that the program itself makes.
made='bash:share/bash-completion/completions/uvp zsh:share/zsh/site-functions/_uvp
fish:share/fish/vendor_completions.d/uvp.fish man:share/man/man1/uvp.1'

# Says where it went wrong, and what to do: the tools of the system say why.
failed() {
  echo "uvp: kan niet schrijven in $root. Kies een map waarin dat mag: make install PREFIX=\$HOME/.local" >&2
  exit 1
}

place() {
  mkdir -p "$(dirname "$root/$2")" && install -m "$3" "$1" "$root/$2" || failed
}

case $action in
install)
  [ -x "$program" ] || { echo "uvp: $program is er niet; make build maakt het" >&2; exit 1; }
  temporary=$(mktemp)
  trap 'rm -f "$temporary"' EXIT
  place "$program" bin/uvp 755
  files | while read -r from to; do place "$from" "$to" 644; done
  for item in $made; do
    "$program" voltooiing "${item%%:*}" >"$temporary"
    place "$temporary" "${item#*:}" 644
  done
  echo "uvp staat in $root/bin; gegevens in $root/share/uvp/data, een verzonnen regio in $root/share/uvp/voorbeeld"
  ;;
uninstall)
  rm -f "$root/bin/uvp" || failed
  { files | cut -d' ' -f2; for item in $made; do echo "${item#*:}"; done; } | while IFS= read -r file; do
    rm -f "$root/$file" || failed
  done
  # Folders that are empty now, of the program's own only; what someone put there stays.
  for folder in share/uvp share/doc/uvp; do
    [ ! -d "$root/$folder" ] || find "$root/$folder" -depth -type d -empty -delete
    [ ! -d "$root/$folder" ] || echo "uvp: $root/$folder blijft staan: er staat iets in dat niet bij uvp hoort" >&2
  done
  ;;
*)
  echo 'uvp: scripts/install.sh install|uninstall PREFIX [DESTDIR] [PROGRAM]' >&2
  exit 2
  ;;
esac
