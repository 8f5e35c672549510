#!/usr/bin/env python3
"""Writes data/voorbeeld/: a complete, FICTIONAL region of an omgevingsdienst (standard library only, Python 3.9+).

  voorbeeld.py               writes the files
  voorbeeld.py --controleer  compares the files on disk with what it would write; exit 1 when they differ
  voorbeeld.py --totalen     adds up the files on disk, to set beside the totals of uvp: hours per year and onderdeel

The same script writes the same bytes on every machine: explicit tables, whole numbers only, and variation that
depends on the row's own key (see `draw`), so that a new row, product or year leaves the others as they were (but for
the numbers of zaken, which run on). The tables and what is done with them lie in voorbeeldregio/.
"""
import argparse
import sys
from pathlib import Path

from voorbeeldregio.checks import report, verify
from voorbeeldregio.hours import realisatie
from voorbeeldregio.mechanisms import decoded, encoded, fixed
from voorbeeldregio.tables import tables

ROOT = Path(__file__).resolve().parent.parent
MAP = "data/voorbeeld"

LEESMIJ = """\
# Voorbeeldregio

Alles in deze map is **fictief**: de gemeenten en de provincie bestaan niet, en geen getal komt uit een echt programma.
Elke rij zegt dat ook zelf: in de kolom `bron`, en in `realisatie.csv` in de kolom `zaak`, waar elk nummer met `fictief-` begint.
De nummers van medewerkers (`M-014`) zijn ook verzonnen.

## Wat er staat

De map laat een volledige regio zien met vijftien deelnemers en drie jaren: alle aandelen zijn bekend, er is een tweede verdeelsleutel
(`inwoners`), enkele deelnemers hebben een eigen kental, en er staan waarden in die geen getal zijn (`PM`, `n.v.t.`, `n.t.b.`).

| | |
|---|---|
| `pdc-voorbeeld.csv` | de catalogus van nu |
| `pdc-voorbeeld-wabo.csv` | de oude catalogus, van voor de Omgevingswet: daarop wordt nog geschreven, elk jaar minder |
| `2024/`, `2025/` | programma en geschreven uren van een heel jaar |
| `2026/` | het programma, en de geschreven uren tot en met 31 augustus |

De dienst ketentoezicht (RD4) staat elk jaar in de begroting en wordt niet doorbelast; de uren worden per kwartaal verantwoord.

## De geschreven uren

`realisatie.csv` is gemaakt uit de prognose van het jaar. Per deelnemer en product komt 70 tot 130 % van het aantal, en bij enkele producten
duidelijk meer of minder. Een zaak kost uren rond het kental, met uitschieters, en staat in een tot vijf boekingen; alleen bij een zeer lange zaak zijn dat er meer.
De boeking waarmee een zaak klaar is heeft `aantal` 1, elke andere 0. Wat klein is en veel voorkomt staat per week of per twee weken
onder een verzamelnummer (`fictief-2025-V00123`), met het aantal zaken. Een zaak kan over de jaargrens lopen; haar nummer is dan van het jaar waarin zij begon.

Elk programma heeft zijn eigen drukke en stille maanden, elk jaar dezelfde op enkele procenten na. Handhaving volgt toezicht met twee maanden.

De rijen staan op volgorde van invoer. En zoals in de praktijk:

| | hoe vaak |
|---|---|
| te laat ingevoerd: de datum ligt 3 tot 10 weken voor die van de rijen ernaast | 1 op de 100 rijen |
| een correctie met negatieve uren, na de boeking zelf; een heropende zaak telt dan -1 en later weer 1 | 1 op de 200 rijen |
| een zaak met `;` of `"` erin | 3 op de 100 zaken |
| een alias in plaats van de naam | 1 op de 100 rijen |
| uren met twee decimalen, met een of zonder, naar wie ze schrijft | |
| een regionale code op naam van een deelnemer, of een lokaal project op `regio` | enkele tientallen per jaar |
| een product dat bij die deelnemer niet in de prognose staat | enkele tientallen zaken per jaar |
| een datum in het vorige of het volgende jaar | 7 per jaar |
| een code die niet bestaat (`V1.0200`, `OVERIG`) | 14 per jaar |
| een verschreven deelnemer | 6 per jaar |
| een product op `regio` | 6 per jaar |

In 2024 en 2025 staan onderaan nog rijen die pas na de jaarwisseling zijn ingevoerd.

## Wijzigen

`scripts/voorbeeld.py` maakt deze bestanden. Verander ze niet met de hand, maar pas de tabellen in `scripts/voorbeeldregio` aan en draai het script opnieuw;
`scripts/voorbeeld.py --controleer` meldt verschillen. `scripts/voorbeeld.py --totalen` telt de bestanden zelf op, los van uvp: de begrote uren per onderdeel,
en de geschreven uren naar waar ze horen. Het jaar gaat daarbij voor, dan de code, en alleen bij een product telt wie de deelnemer is.
"""


def made():
    """The content of all files by their path under data/voorbeeld, checked as it is written."""
    contents = {path: encoded(rows) for path, rows in {**tables(), **realisatie()}.items()}
    sizes = {path: len(content) for path, content in contents.items() if path.endswith("/realisatie.csv")}
    verify({path: decoded(content) for path, content in contents.items()}, sizes)
    return {"LEESMIJ.md": LEESMIJ.encode("utf-8"), **contents}


def differences(contents, folder):
    """One line for each file that is missing, differs, or should not be there."""
    for path, content in contents.items():
        if not (folder / path).is_file():
            yield f"{MAP}/{path}: ontbreekt"
        elif (folder / path).read_bytes() != content:
            yield f"{MAP}/{path}: verschilt"
    present = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file())
    for path in present:
        if path.as_posix() not in contents and not path.name.startswith("."):
            yield f"{MAP}/{path.as_posix()}: niet van dit script"


def main():
    parser = argparse.ArgumentParser(description=f"Schrijft de fictieve voorbeeldregio in {MAP}.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--controleer", action="store_true", help="vergelijk met de bestanden op schijf, schrijf niets")
    choice.add_argument("--totalen", action="store_true", help="tel de bestanden op schijf op, schrijf niets")
    options = parser.parse_args()

    folder = ROOT / MAP
    if options.totalen:
        files = {path.relative_to(folder).as_posix(): decoded(path.read_bytes()) for path in folder.rglob("*.csv")}
        print("jaar;soort;onderdeel;uren;rijen (begroot: zonder uren)")
        for jaar, what, onderdeel, uren, rows in report(files):
            print(f"{jaar};{what};{onderdeel};{fixed(uren)};{rows}")
        return 0

    contents = made()
    if options.controleer:
        found = list(differences(contents, folder))
        for line in found:
            print(line, file=sys.stderr)
        return 1 if found else 0

    for path, content in contents.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
