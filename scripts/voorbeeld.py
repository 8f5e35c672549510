#!/usr/bin/env python3
"""Writes data/voorbeeld/: a complete, FICTIONAL region of an omgevingsdienst (standard library only, Python 3.9+).

  voorbeeld.py               writes the files
  voorbeeld.py --controleer  compares the files on disk with what it would write; exit 1 when they differ
  voorbeeld.py --totalen     prints the hours per onderdeel, to set beside those of uvp

The same script writes the same bytes on every machine: explicit tables, whole numbers only, and variation that
depends on the row's own key (see `draw`), so that a new row, product or year leaves the others as they were.
The blocks below hold the columns of their file without `bron`, which `table` fills in.
"""
import argparse
import csv
import io
import re
import sys
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MAP = "data/voorbeeld"
BRON = "fictief: voorbeeldregio"
JAAR = 2025

# code prefix -> programma, in the order of the catalogue
PROGRAMMAS = {"V1": "vergunningen", "T2": "toezicht", "H3": "handhaving", "A4": "advies"}

# code;product;kental;status;rol;aantal in the whole region in an ordinary year;opmerking
PRODUCTEN = """
V1.01.00;Vooroverleg milieubelastende activiteit;9;vastgesteld;;320;
V1.02.00;Omgevingsvergunning milieubelastende activiteit, regulier;48;vastgesteld;;130;
V1.02.01;Omgevingsvergunning milieubelastende activiteit, uitgebreid;96;vastgesteld;;22;
V1.05.00;Actualisatietoets omgevingsvergunning;16;vastgesteld;;240;
V1.08.00;Intrekken omgevingsvergunning;12,25;indicatief;;60;gemiddelde van weinig zaken
V1.11.00;Melding milieubelastende activiteit;5;vastgesteld;;1150;
V1.11.01;Melding bodemenergiesysteem;7;vastgesteld;;210;
V1.11.02;Melding toepassen grond of baggerspecie;4;vastgesteld;;900;
V1.12.00;Melding slopen en asbest verwijderen;2,5;vastgesteld;;5200;
V1.13.00;Informatieplicht milieubelastende activiteit;3;vastgesteld;;1400;
V1.14.00;Maatwerkvoorschrift;18;vastgesteld;;120;
T2.01.00;Opleveringscontrole;14;vastgesteld;;110;
T2.02.01;Periodieke controle zwaar bedrijf;38;vastgesteld;PC;75;
T2.02.02;Periodieke controle middelzwaar bedrijf;20;vastgesteld;PC;260;
T2.02.03;Periodieke controle licht bedrijf;9;vastgesteld;PC;2900;
T2.03.00;Hercontrole;8;vastgesteld;HC;740;
T2.03.01;Tweede hercontrole;6;vastgesteld;HHC;150;
T2.04.00;Aspectcontrole;7;vastgesteld;;480;
T2.05.00;Administratieve controle;2,5;vastgesteld;;300;
T2.07.00;Milieuklacht;3;vastgesteld;;1900;
T2.07.01;Ongewoon voorval;12,25;indicatief;;95;tijdsbesteding loopt per voorval sterk uiteen
T2.08.00;Controle grondverzet en bodemsanering;6;vastgesteld;;800;
T2.09.00;Controle asbestverwijdering;4;vastgesteld;;620;
H3.01.00;Handhavingsverzoek;15;vastgesteld;;30;
H3.02.00;Waarschuwingsbrief;0,75;indicatief;;640;nieuw product in 2025
H3.02.01;Last onder dwangsom;11;vastgesteld;;230;
H3.02.02;Last onder bestuursdwang;13;vastgesteld;;14;
H3.03.00;Invordering dwangsom;9;vastgesteld;;40;
H3.04.00;Strafrechtelijk optreden boa;21;vastgesteld;;85;
A4.01.00;Juridisch advies;10;vastgesteld;;70;
A4.02.00;Bezwaar en beroep;26;vastgesteld;;24;
A4.05.00;Advies bodem;5;vastgesteld;;420;
A4.06.00;Advies geluid;7;vastgesteld;;350;
A4.07.00;Advies externe veiligheid;9;vastgesteld;;160;
A4.08.00;Advies lucht en geur;12;indicatief;;55;
A4.10.00;Advies omgevingsplan;;indicatief;;48;kental volgt na een jaar ervaring, tot dan zijn de uren PM
"""

# deelnemer;aliassen;aandeel in %;inwoners (empty: no part in the key inwoners);opmerking
DEELNEMERS = """
Brinkvoorde;Gemeente Brinkvoorde;7,42;41870;
Fazantsluis;Gemeente Fazantsluis;2,21;12940;
Grutterhoek;Gemeente Grutterhoek;4,66;24315;
Klavermonde;Gemeente Klavermonde|Klavermonde-Stad;13,65;88260;
Kwartelzand;Gemeente Kwartelzand;3,31;19480;
Lindrecht;Gemeente Lindrecht;6,55;37725;
Nieuw-'t Wold;Gemeente Nieuw-'t Wold|Nieuw 't Wold|Nieuwtwold;2,87;15610;
Reeënhout;Gemeente Reeënhout|Reeenhout;5,17;30205;
Stoppelrade;Gemeente Stoppelrade;3,78;21090;
Súdermora;Gemeente Súdermora|Sudermora;4,12;23655;
Turfhorne;Gemeente Turfhorne;1,92;4830;
Veldermeer;Gemeente Veldermeer;11,27;69340;
Wichterhoven;Gemeente Wichterhoven;5,83;33950;
Wolverdam aan de Elver;Gemeente Wolverdam aan de Elver|Wolverdam|Wolverdam a/d Elver;18,40;128415;centrumgemeente
provincie Elverland;Elverland|Prov. Elverland;8,84;;doet niet mee in de sleutel inwoners
"""

# what a provincie asks of its omgevingsdienst; a gemeente may ask for every product
PRODUCTEN_PROVINCIE = set("""
V1.01.00 V1.02.00 V1.02.01 V1.05.00 V1.08.00 V1.14.00 T2.01.00 T2.02.01 T2.02.02 T2.03.00 T2.03.01 T2.04.00 T2.07.00
T2.07.01 H3.01.00 H3.02.00 H3.02.01 H3.04.00 A4.01.00 A4.07.00 A4.08.00
""".split())

UITGANGSPUNTEN = """
uurtarief;98,50;euro per uur
productieve_uren;1350;uur per fte
peil_voorjaar;2025-04-30;datum
peil_najaar;2025-08-31;datum
"""

# deelnemer;code;aantal (empty: as computed);kental;opmerking: where a deelnemer departs from the ordinary
AFWIJKINGEN = """
Klavermonde;V1.12.00;;3;meldingen komen op papier binnen en worden overgetypt
Reeënhout;A4.06.00;;6,25;gemeente levert het akoestisch rekenmodel aan
Stoppelrade;T2.07.00;;3,5;klachten worden altijd ter plaatse bekeken
Veldermeer;V1.02.01;PM;;wacht op het besluit over het bedrijvenpark
Wolverdam aan de Elver;T2.02.01;;44,5;zwaardere bedrijven in het havengebied
provincie Elverland;V1.02.01;;112;meerdere installaties per aanvraag
provincie Elverland;T2.03.00;6;;volgt het kleinere aantal periodieke controles
provincie Elverland;T2.03.01;1;;volgt het kleinere aantal periodieke controles
"""

PROJECTEN = """
RP1;Milieuregels in het omgevingsplan;1200;verdeelsleutel;inbreng;Realisatiefase;
RP2;Bedrijvenbestand op orde;650;verdeelsleutel;inbreng;Realisatiefase;
RP3;Circulaire ketens;420;verdeelsleutel;inbreng;Initiatiefase;
RP4;Geluidproductieplafonds bedrijventerreinen;900;verdeelsleutel;inbreng;Realisatiefase;
RP5;Voorlichting houtstook;275;verdeelsleutel;inwoners;Initiatiefase;alleen voor gemeenten
RP6;Zorgwekkende stoffen in afvalwater;535;verdeelsleutel;inbreng;Initiatiefase;
RP7;Meetnet fijnstof;n.v.t.;extern;;Realisatiefase;subsidie
RP8;Vervanging zaaksysteem;n.v.t.;begroting;;Afrondingsfase;
"""

DIENSTEN = """
RD1;Accounthouders;1600;verdeelsleutel;inbreng;
RD2;Beleidscyclus en rapportages;1340;verdeelsleutel;inbreng;
RD3;Bereikbaarheid buiten kantooruren;880;verdeelsleutel;inbreng;
RD4;Ketentoezicht;590;begroting;;uren ter informatie, niet doorbelast
RD5;Register externe veiligheid;1125;verdeelsleutel;inbreng;
RD6;Beheer bodeminformatie;955;verdeelsleutel;inbreng;
"""

LOKALE_PROJECTEN = """
LV1;Wolverdam aan de Elver;Havenkwartier;Toezicht op de verplaatsing van drie bedrijven;420
LV2;Wolverdam aan de Elver;Stadswarmte;Advies over bodemenergie in de binnenstad;160
LV3;Súdermora;Oude stortplaatsen;Onderzoek naar de nazorg van twee locaties;85
LV4;Nieuw-'t Wold;Evenementen;Geluidmetingen bij het dorpsfeest;37,5
LV5;Lindrecht;Buitengebied;Controles van stoppende veehouderijen;240
"""

WERKVOORRAAD = """
Brinkvoorde;Vergunningaanvragen van voor 2024;V1.02.00;3;48;;nee
Brinkvoorde;Nazorg bodemdossiers;;;;46;nee
Klavermonde;Revisievergunningen volgens het oude kental;V1.02.01;2;104;;nee
Klavermonde;Achterstand actualisatietoetsen;V1.05.00;9;16;;ja
Reeënhout;Lopende dwangsommen;H3.02.01;4;11;;nee
Veldermeer;Onbeoordeelde meldingen;V1.11.00;31;5;;nee
Wolverdam aan de Elver;Archief oude sloopmeldingen;;;;122,5;nee
Wolverdam aan de Elver;Meldingen zonder afsluitbrief;V1.12.00;57;2,5;;nee
"""

# code;financiering;product;kental;aantal;uren (empty: kental x aantal);kosten (empty: uren x uurtarief);opmerking
ENERGIE = """
EN1;gemeenten;Energiecontrole informatieplicht;10;120;;;
EN2;gemeenten;Energiecontrole onderzoeksplicht;17;24;;;
EN3;gemeenten;Hercontrole energie;4,5;96;;;
EN4;gemeenten;Advies energiebesparing;n.v.t.;n.v.t.;840;;
EN5;gemeenten;Juridische ondersteuning;n.v.t.;n.t.b.;310;;aantal zaken nog niet bekend
EN6;SPUK THE;Administratieve controle informatieplicht;1,25;260;;;
EN7;SPUK THE;Energiecontrole informatieplicht, tweede ronde;10;75;;;
EN8;SPUK THE;Controle EU-ETS-bedrijf;36;3;;;
EN9;SPUK THE;Projectleiding;n.v.t.;n.v.t.;180;;
EN10;SPUK THE;Opleiding toezichthouders;n.v.t.;n.v.t.;n.v.t.;14250;alleen kosten
"""

LEESMIJ = """\
# Voorbeeldregio

Alles in deze map is **fictief**: de gemeenten en de provincie bestaan niet, en geen getal komt uit een echt programma.
Elke rij zegt dat ook zelf, in de kolom `bron`.

De map laat een volledige regio zien met vijftien deelnemers: alle aandelen zijn bekend, er is een tweede verdeelsleutel
(`inwoners`), enkele deelnemers hebben een eigen kental, en er staan waarden in die geen getal zijn (`PM`, `n.v.t.`, `n.t.b.`).

`scripts/voorbeeld.py` maakt deze bestanden. Verander ze niet met de hand, maar pas het script aan en draai het opnieuw;
`scripts/voorbeeld.py --controleer` meldt verschillen en `scripts/voorbeeld.py --totalen` geeft de uren per onderdeel.
"""


# Mechanisms

def records(block):
    """The rows of a block above, as lists of fields."""
    return [line.split(";") for line in block.strip().split("\n")]


def table(header, rows):
    """The rows of a file as dictionaries by column, with `bron` filled in."""
    columns = header.split(";")
    at = columns.index("bron")
    result = []
    for row in rows:
        assert len(row) == len(columns) - 1, f"row does not fit {header}: {row}"
        result.append(dict(zip(columns, [*row[:at], BRON, *row[at:]])))
    return result


def encoded(rows):
    """A table as the bytes of its CSV file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def scaled(text, places=2):
    """A decimal text as a whole number: "12,5" is 1250."""
    assert re.fullmatch(r"\d+(,\d{1,%d})?" % places, text), f"not a number: {text!r}"
    whole, _, part = text.partition(",")
    return int(whole + part.ljust(places, "0"))


def fixed(value, places=2):
    """The inverse of `scaled`, with all its decimals: 1250 is "12,50"."""
    whole, part = divmod(value, 10 ** places)
    return f"{whole},{part:0{places}d}"


def draw(low, high, *key):
    """A number from low to high that depends on the key alone (one step of a linear congruential generator)."""
    seed = zlib.crc32(";".join(key).encode("utf-8"))
    state = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return low + (state >> 33) % (high - low + 1)


def apportioned(total, weights):
    """Whole parts of total in proportion to the weights, by largest remainder; ties by order."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: -(total * weights[i] % whole))
    for i in by_remainder[:total - sum(parts)]:
        parts[i] += 1
    return parts


# The region

def catalogus():
    return [[code, product, PROGRAMMAS[code[:2]], kental, status, rol, opmerking]
            for code, product, kental, status, rol, _, opmerking in records(PRODUCTEN)]


def soort(deelnemer):
    return "provincie" if deelnemer.startswith("provincie ") else "gemeente"


def deelnemers():
    return [[deelnemer, aliassen, soort(deelnemer), aandeel, opmerking]
            for deelnemer, aliassen, aandeel, _, opmerking in records(DEELNEMERS)]


def prognose(jaar):
    """aantal = what the region asks x aandeel x 80 to 120 %; a product of which less than one is expected is left out."""
    afwijkingen = {(deelnemer, code): rest for deelnemer, code, *rest in records(AFWIJKINGEN)}
    rows = []
    for deelnemer, _, aandeel, _, _ in records(DEELNEMERS):
        for code, _, _, _, _, regio, _ in records(PRODUCTEN):
            if soort(deelnemer) == "provincie" and code not in PRODUCTEN_PROVINCIE:
                continue
            percent = draw(80, 120, str(jaar), deelnemer, code)
            aantal = int(regio) * scaled(aandeel) * percent // (100_00 * 100)
            eigen_aantal, kental, opmerking = afwijkingen.pop((deelnemer, code), ("", "", ""))
            if eigen_aantal or aantal:
                rows.append([deelnemer, code, eigen_aantal or str(aantal), kental, opmerking])
    assert not afwijkingen, f"no such row: {list(afwijkingen)}"
    return rows


def sleutel_inwoners():
    inwoners = {row[0]: int(row[3]) for row in records(DEELNEMERS) if row[3]}
    return [["inwoners", deelnemer, fixed(part, 3)]
            for deelnemer, part in zip(inwoners, apportioned(100_000, list(inwoners.values())))]


def tables():
    """All tables by their path under data/voorbeeld."""
    return {
        "pdc-voorbeeld.csv": table("code;product;programma;kental;status;rol;bron;opmerking", catalogus()),
        "deelnemers.csv": table("deelnemer;aliassen;soort;aandeel;bron;opmerking", deelnemers()),
        f"{JAAR}/uitgangspunten.csv": table("sleutel;waarde;eenheid;bron", records(UITGANGSPUNTEN)),
        f"{JAAR}/prognose.csv": table("deelnemer;code;aantal;kental;bron;opmerking", prognose(JAAR)),
        f"{JAAR}/projecten.csv": table(
            "code;project;uren;financiering;sleutel;fase;bron;opmerking", records(PROJECTEN)),
        f"{JAAR}/diensten.csv": table("code;dienst;uren;financiering;sleutel;bron;opmerking", records(DIENSTEN)),
        f"{JAAR}/verdeelsleutels.csv": table("sleutel;deelnemer;aandeel;bron", sleutel_inwoners()),
        f"{JAAR}/lokale-projecten.csv": table("code;deelnemer;project;opdracht;uren;bron", records(LOKALE_PROJECTEN)),
        f"{JAAR}/werkvoorraad.csv": table(
            "deelnemer;omschrijving;code;aantal;kental;uren;in_prognose;bron", records(WERKVOORRAAD)),
        f"{JAAR}/energie.csv": table(
            "code;financiering;product;kental;aantal;uren;kosten;bron;opmerking", records(ENERGIE)),
    }


# Checks and totals, over the rows as they are written

def of_year(files, name):
    return files[f"{JAAR}/{name}.csv"]


def verify(files):
    """What must hold in every data folder that uvp reads, and what this region promises beyond that."""
    def unique(values, what):
        values = list(values)
        assert len(set(values)) == len(values), f"{what}: not unique"
        return set(values)

    prognose, werkvoorraad, projecten, diensten, lokale_projecten, energie, verdeelsleutels = (
        of_year(files, name) for name in ("prognose", "werkvoorraad", "projecten", "diensten", "lokale-projecten",
                                          "energie", "verdeelsleutels"))
    namen = unique((row["deelnemer"] for row in files["deelnemers.csv"]), "deelnemer")
    aliassen = [alias for row in files["deelnemers.csv"] for alias in row["aliassen"].split("|")]
    unique((naam.casefold() for naam in [*namen, *aliassen]), "deelnemer or alias")
    codes = unique((row["code"] for row in files["pdc-voorbeeld.csv"]), "product")
    assert all(re.fullmatch(r"[VTHA]\d\.\d\d\.\d\d", code) for code in codes), "shape of a product code"
    assert PRODUCTEN_PROVINCIE <= codes, "product of the provincie"
    unique([*codes, *(row["code"] for row in [*projecten, *diensten, *lokale_projecten, *energie])], "code")
    unique(((row["deelnemer"], row["code"]) for row in prognose), "prognose")
    unique(((row["sleutel"], row["deelnemer"]) for row in verdeelsleutels), "verdeelsleutel")

    for path, rows in files.items():
        assert all(row["bron"].startswith("fictief") for row in rows), f"{path}: bron"
        assert all(row["deelnemer"] in namen for row in rows if "deelnemer" in row), f"{path}: unknown deelnemer"
    for row in [*prognose, *werkvoorraad]:
        assert row["code"] in codes or (not row["code"] and row.get("uren")), f"unknown product: {row}"

    gemeenten = {row["deelnemer"] for row in files["deelnemers.csv"] if row["soort"] == "gemeente"}
    assert sum(scaled(row["aandeel"]) for row in files["deelnemers.csv"]) == 100_00, "inbreng is not 100 %"
    assert sum(scaled(row["aandeel"], 3) for row in verdeelsleutels) == 100_000, "inwoners is not 100 %"
    assert {row["deelnemer"] for row in verdeelsleutels} == gemeenten, "inwoners is not of the gemeenten"
    sleutels = {"inbreng"} | {row["sleutel"] for row in verdeelsleutels}
    for row in [*projecten, *diensten]:
        charged = row["financiering"] == "verdeelsleutel"
        assert (row["sleutel"] in sleutels) if charged else not row["sleutel"], f"sleutel: {row}"
        assert not charged or row["uren"].isdigit(), f"charged hours are not whole: {row}"

    asked = {naam: {row["code"] for row in prognose if row["deelnemer"] == naam} for naam in namen}
    assert all(20 <= len(products) for products in asked.values()), "fewer than 20 products"
    assert all(len(asked[provincie]) < len(asked[gemeente])
               for provincie in namen - gemeenten for gemeente in gemeenten), "provincie has too many products"
    assert all(row["code"] in asked[row["deelnemer"]] for row in werkvoorraad
               if row["in_prognose"] == "ja"), "werkvoorraad in no prognose"


def hours(row, kentallen):
    """Hours in hundredths: those given, else aantal x kental; None where a value is absent (PM, n.v.t., empty)."""
    if row.get("uren"):
        return scaled(row["uren"]) if row["uren"][0].isdigit() else None
    kental = row["kental"] or kentallen.get(row["code"], "")
    return int(row["aantal"]) * scaled(kental) if row["aantal"].isdigit() and kental[:1].isdigit() else None


def totals(files):
    """(onderdeel, hours in hundredths, rows without hours) for every onderdeel of the region."""
    kentallen = {row["code"]: row["kental"] for row in files["pdc-voorbeeld.csv"]}

    def total(onderdeel, name, belongs=lambda row: True):
        found = [hours(row, kentallen) for row in of_year(files, name) if belongs(row)]
        return onderdeel, sum(uren for uren in found if uren is not None), found.count(None)

    def charged(row):
        return row["financiering"] == "verdeelsleutel"

    return [
        *(total(programma, "prognose", lambda row: row["code"].startswith(prefix))
          for prefix, programma in PROGRAMMAS.items()),
        total("prognose", "prognose"),
        total("projecten, doorbelast", "projecten", charged),
        total("diensten, doorbelast", "diensten", charged),
        total("lokale-projecten", "lokale-projecten"),
        total("werkvoorraad, niet in prognose", "werkvoorraad", lambda row: row["in_prognose"] != "ja"),
        total("werkvoorraad, in prognose", "werkvoorraad", lambda row: row["in_prognose"] == "ja"),
        *(total(f"energie, {financiering}", "energie", lambda row: row["financiering"] == financiering)
          for financiering in ("gemeenten", "SPUK THE")),
    ]


# Commands

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
    choice.add_argument("--totalen", action="store_true", help="toon de uren per onderdeel, schrijf niets")
    options = parser.parse_args()

    files = tables()
    verify(files)
    if options.totalen:
        print("onderdeel;uren;rijen zonder uren")
        for onderdeel, uren, absent in totals(files):
            print(f"{onderdeel};{fixed(uren)};{absent}")
        return 0

    contents = {"LEESMIJ.md": LEESMIJ.encode("utf-8"), **{path: encoded(rows) for path, rows in files.items()}}
    if options.controleer:
        found = list(differences(contents, ROOT / MAP))
        for line in found:
            print(line, file=sys.stderr)
        return 1 if found else 0

    for path, content in contents.items():
        target = ROOT / MAP / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
