"""What must hold in the tables of the fictional region, and the totals of their rows."""
import re

from .mechanisms import records, scaled
from .tables import JAREN, JAREN_TOEZICHT, ONDER_DE_GRENS, PRODUCTEN_PROVINCIE, PROGRAMMAS
from .written import quarterly, verify_written, written_totals

KETENTOEZICHT = "RD4"


def of_year(files, jaar, *names):
    return [files[f"{jaar}/{name}.csv"] for name in names]


def unique(values, what):
    values = list(values)
    assert len(set(values)) == len(values), f"{what}: not unique"
    return set(values)


def verify(files, sizes):
    """What must hold in every data folder that uvp reads, and what this region promises beyond that.

    `files` holds rows by path, `sizes` the bytes of each file of written hours.
    """
    namen = unique((row["deelnemer"] for row in files["deelnemers.csv"]), "deelnemer")
    aliassen = [alias for row in files["deelnemers.csv"] for alias in row["aliassen"].split("|")]
    unique((naam.casefold() for naam in [*namen, *aliassen]), "deelnemer or alias")
    assert sum(scaled(row["aandeel"]) for row in files["deelnemers.csv"]) == 100_00, "inbreng is not 100 %"
    for path, rows in files.items():
        if not path.endswith("/realisatie.csv"):
            assert all(row["bron"].startswith("fictief") for row in rows), f"{path}: bron"
            # A goal without a deelnemer is one of the region.
            known = {*namen, ""} if path.endswith("/doelen.csv") else namen
            assert all(row["deelnemer"] in known for row in rows if row.get("deelnemer")), f"{path}: unknown deelnemer"
    for name in ("pdc-voorbeeld-wabo.csv", "pdc-voorbeeld.csv"):
        order = list(dict.fromkeys(row["programma"] for row in files[name]))
        assert order == list(PROGRAMMAS.values()), f"{name}: order of the programma's"
    for jaar in JAREN:
        verify_codes(files, jaar)
        verify_sleutels(files, jaar)
        verify_prognose(files, jaar)
        verify_teams(files, jaar)
        if jaar in JAREN_TOEZICHT:
            verify_toezicht(files, jaar)
        verify_written_beside_plan(files, jaar)
    verify_written(files, sizes)


def verify_codes(files, jaar):
    new, old = ({row["code"] for row in files[name]} for name in ("pdc-voorbeeld.csv", "pdc-voorbeeld-wabo.csv"))
    assert all(re.fullmatch(r"[VTHA]\d\.\d\d\.\d\d", code) for code in new), "shape of a product code"
    assert all(re.fullmatch(r"W-\d\d", code) for code in old), "shape of an old product code"
    assert PRODUCTEN_PROVINCIE <= new, "product of the provincie"
    catalogues = [row["code"] for name in ("pdc-voorbeeld.csv", "pdc-voorbeeld-wabo.csv") for row in files[name]]
    others = of_year(files, jaar, "projecten", "diensten", "lokale-projecten", "energie")
    unique([*catalogues, *(row["code"] for rows in others for row in rows)], f"{jaar}: code")
    prognose, werkvoorraad = of_year(files, jaar, "prognose", "werkvoorraad")
    for row in prognose:
        assert row["code"] in new, f"unknown product: {row}"
    for row in werkvoorraad:
        assert row["code"] in new | old or (not row["code"] and row["uren"]), f"unknown product: {row}"
    assert any(row["code"] == KETENTOEZICHT and row["financiering"] == "begroting"
               for row in of_year(files, jaar, "diensten")[0]), f"{jaar}: ketentoezicht"


def verify_sleutels(files, jaar):
    projecten, diensten, verdeelsleutels = of_year(files, jaar, "projecten", "diensten", "verdeelsleutels")
    gemeenten = {row["deelnemer"] for row in files["deelnemers.csv"] if row["soort"] == "gemeente"}
    unique(((row["sleutel"], row["deelnemer"]) for row in verdeelsleutels), "verdeelsleutel")
    assert sum(scaled(row["aandeel"], 3) for row in verdeelsleutels) == 100_000, "inwoners is not 100 %"
    assert {row["deelnemer"] for row in verdeelsleutels} == gemeenten, "inwoners is not of the gemeenten"
    sleutels = {"inbreng"} | {row["sleutel"] for row in verdeelsleutels}
    for row in [*projecten, *diensten]:
        charged = row["financiering"] == "verdeelsleutel"
        assert (row["sleutel"] in sleutels) if charged else not row["sleutel"], f"sleutel: {row}"
        assert not charged or row["uren"].isdigit(), f"charged hours are not whole: {row}"


def verify_prognose(files, jaar):
    prognose, werkvoorraad = of_year(files, jaar, "prognose", "werkvoorraad")
    unique(((row["deelnemer"], row["code"]) for row in prognose), f"{jaar}: prognose")
    soort = {row["deelnemer"]: row["soort"] for row in files["deelnemers.csv"]}
    asked = {naam: {row["code"] for row in prognose if row["deelnemer"] == naam} for naam in soort}
    assert all(20 <= len(products) for products in asked.values()), "fewer than 20 products"
    assert all(len(asked[provincie]) < len(asked[gemeente]) for provincie in soort for gemeente in soort
               if soort[provincie] == "provincie" and soort[gemeente] == "gemeente"), "provincie has too many products"
    assert all(row["code"] in asked[row["deelnemer"]] for row in werkvoorraad
               if row["in_prognose"] == "ja"), "werkvoorraad in no prognose"


def verify_toezicht(files, jaar):
    """Companies x frequency is at most the prognosis, but for the rows of ONDER_DE_GRENS, where it is more."""
    toezicht, prognose = of_year(files, jaar, "toezicht", "prognose")
    unique(((row["deelnemer"], row["branche"], row["code"]) for row in toezicht), f"{jaar}: toezicht")
    aantallen = {(row["deelnemer"], row["code"]): int(row["aantal"]) for row in prognose if row["aantal"].isdigit()}
    controles = {}
    for row in toezicht:
        key = row["deelnemer"], row["code"]
        controles[key] = controles.get(key, 0) + int(row["bedrijven"]) * scaled(row["frequentie"], 3)
    onder = {(deelnemer, code) for deelnemer, code, *_ in records(ONDER_DE_GRENS)}
    for key, som in controles.items():
        assert (som > 1000 * aantallen[key]) == (key in onder), f"{jaar}: toezicht {key}"


def verify_written_beside_plan(files, jaar):
    """Written hours are so much of what was planned, in percents; the last year runs to the end of August."""
    planned = {onderdeel: uren for onderdeel, uren, _ in totals(files, jaar)}
    written = {name: uren for name, uren, _ in written_totals(files, jaar)}
    energie = planned["energie, gemeenten"] + planned["energie, SPUK THE"]
    bounds = [("direct", planned["prognose"], (95, 110), (62, 76)),
              ("projecten", planned["projecten, doorbelast"], (85, 125), (50, 85)),
              ("diensten", planned["diensten, doorbelast"], (90, 125), (55, 85)),
              ("lokaal", planned["lokale-projecten"], (80, 115), (45, 80)),
              ("energie", energie, (80, 115), (50, 80))]
    for name, plan, whole, part in bounds:
        low, high = whole if jaar != JAREN[-1] else part
        assert low * plan <= 100 * written[name] <= high * plan, f"{jaar}: {name} {written[name]} of {plan}"


def verify_teams(files, jaar):
    if f"{jaar}/formatie.csv" not in files:
        return
    formatie, teams = of_year(files, jaar, "formatie", "teams")
    unique(((row["team"], row["functie"]) for row in formatie), f"{jaar}: functie")
    assert {row["team"] for row in teams} == {row["team"] for row in formatie}, f"{jaar}: teams"
    assert all(scaled(row["bezetting"]) <= scaled(row["fte"]) for row in formatie), f"{jaar}: more people than places"
    codes = [row["code"] for name in ("pdc-voorbeeld-wabo.csv", "pdc-voorbeeld.csv") for row in files[name]]
    for rows in of_year(files, jaar, "projecten", "diensten", "lokale-projecten", "energie"):
        codes += [row["code"] for row in rows]
    assert all(any(code.startswith(row["code"]) for code in codes) for row in teams), f"{jaar}: code of a team"


def hours(row, kentallen):
    """Hours in hundredths: those given, else aantal x kental; None where a value is absent (PM, n.v.t., empty)."""
    if row.get("uren"):
        return scaled(row["uren"]) if row["uren"][0].isdigit() else None
    kental = row["kental"] or kentallen.get(row["code"], "")
    return int(row["aantal"]) * scaled(kental) if row["aantal"].isdigit() and kental[:1].isdigit() else None


def totals(files, jaar):
    """(onderdeel, hours in hundredths, rows without hours) for every onderdeel of a year's programme."""
    kentallen = {row["code"]: row["kental"] for name in ("pdc-voorbeeld.csv", "pdc-voorbeeld-wabo.csv")
                 for row in files[name]}

    def total(onderdeel, name, belongs=lambda row: True):
        found = [hours(row, kentallen) for row in of_year(files, jaar, name)[0] if belongs(row)]
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


def report(files):
    """What --totalen prints: jaar, what, onderdeel, hours in hundredths, rows (of a programme: those without hours)."""
    for jaar in JAREN:
        for onderdeel, uren, absent in totals(files, jaar):
            yield jaar, "begroot", onderdeel, uren, absent
        written = written_totals(files, jaar)
        for name, uren, rows in written:
            yield jaar, "geschreven", name, uren, rows
        yield jaar, "geschreven", "alles", sum(row[1] for row in written), sum(row[2] for row in written)
        for quarter, uren in enumerate(quarterly(files, jaar, KETENTOEZICHT), 1):
            yield jaar, "geschreven", f"waarvan ketentoezicht, kwartaal {quarter}", uren, ""
