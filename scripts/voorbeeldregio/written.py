"""What the rows of written hours say, read as any reader would: nothing here knows how they were made."""
from datetime import date

from .mechanisms import scaled
from .tables import JAREN

CATEGORIES = ("direct", "lokaal", "projecten", "diensten", "energie", "onbekende code", "onbekende deelnemer",
              "product op regio", "buiten het jaar")


def names(files):
    """Name or alias, without regard to case -> deelnemer."""
    return {name.casefold(): row["deelnemer"] for row in files["deelnemers.csv"]
            for name in [row["deelnemer"], *row["aliassen"].split("|")]}


def kinds(files, jaar):
    """Code -> category of what is booked on it in a year."""
    tables = {"direct": ("pdc-voorbeeld.csv", "pdc-voorbeeld-wabo.csv"), "lokaal": (f"{jaar}/lokale-projecten.csv",),
              "projecten": (f"{jaar}/projecten.csv",), "diensten": (f"{jaar}/diensten.csv",),
              "energie": (f"{jaar}/energie.csv",)}
    return {row["code"]: kind for kind, paths in tables.items() for path in paths for row in files[path]}


def category(row, jaar, kind_of, name_of):
    """Where a row belongs: the year first, then the code, and the deelnemer only where the hours are his own."""
    if row["datum"][:4] != str(jaar):
        return "buiten het jaar"
    kind = kind_of.get(row["code"], "onbekende code")
    if kind != "direct" or row["deelnemer"].casefold() in name_of:
        return kind
    return "product op regio" if row["deelnemer"] == "regio" else "onbekende deelnemer"


def categorised(files, jaar):
    """(category, row) for every row of a year."""
    kind_of, name_of = kinds(files, jaar), names(files)
    return [(category(row, jaar, kind_of, name_of), row) for row in files[f"{jaar}/realisatie.csv"]]


def written_totals(files, jaar):
    """(category, hours in hundredths, rows) for each of CATEGORIES."""
    found = {name: [0, 0] for name in CATEGORIES}
    for name, row in categorised(files, jaar):
        found[name][0] += scaled(row["uren"])
        found[name][1] += 1
    return [(name, *found[name]) for name in CATEGORIES]


def quarterly(files, jaar, code):
    """Hours in hundredths on a code per quarter of the year."""
    uren = [0, 0, 0, 0]
    for row in files[f"{jaar}/realisatie.csv"]:
        if row["code"] == code and row["datum"][:4] == str(jaar):
            uren[(int(row["datum"][5:7]) - 1) // 3] += scaled(row["uren"])
    return uren


def verify_written(files, sizes):
    """What must hold in the written hours of all years: shape, sums beside the plan, and every kind of row there is."""
    assert sum(sizes.values()) <= 3_500_000, f"too large: {sizes}"
    seen = {}
    for jaar in JAREN:
        rows = files[f"{jaar}/realisatie.csv"]
        whole = jaar != JAREN[-1]
        assert (15_000 if whole else 10_000) <= len(rows) <= 20_000, f"{jaar}: {len(rows)} rows"
        verify_shape(rows, jaar, whole)
        verify_corrections(rows, seen)
        verify_categories(files, jaar)
        verify_season(files, jaar, whole)


def verify_shape(rows, jaar, whole):
    latest, late = "", 0
    for row in rows:
        assert row["zaak"].startswith("fictief-"), f"does not say that it is fictional: {row}"
        assert date.fromisoformat(row["datum"]).weekday() < 5, f"no working day: {row}"
        assert 0 < abs(scaled(row["uren"])) <= 40_00, f"hours: {row}"
        assert not any(character in value for value in row.values() for character in "\r\n"), f"line break: {row}"
        if row["datum"][:4] == str(jaar):
            late += bool(latest) and (date.fromisoformat(latest) - date.fromisoformat(row["datum"])).days > 20
            latest = max(latest, row["datum"])
    assert latest == (f"{jaar}-12-31" if whole else f"{jaar}-08-31"), f"{jaar} ends on {latest}"
    per_thousand = [
        ("late", late, 6, 14), ("negative", sum(row["uren"][0] == "-" for row in rows), 3, 8),
        ("quoted", sum(";" in row["zaak"] or '"' in row["zaak"] for row in rows), 20, 40),
        ("reopened", sum(row["aantal"] == "-1" for row in rows), 1, 5),
    ]
    for what, count, low, high in per_thousand:
        assert low * len(rows) <= count * 1000 <= high * len(rows), f"{jaar}: {count} {what} rows of {len(rows)}"
    mean = sum(scaled(row["uren"]) for row in rows) // len(rows)
    assert 6_00 <= mean <= 10_00, f"{jaar}: {mean} hundredths of an hour in a row"


def verify_corrections(rows, seen):
    """Hours that are taken back were booked before: `seen` holds the bookings so far, over the years."""
    for row in rows:
        key, uren = (row["deelnemer"], row["code"], row["zaak"]), scaled(row["uren"])
        assert uren > 0 or -uren <= seen.get(key, 0), f"nothing to take back: {row}"
        seen[key] = max(seen.get(key, 0), uren)
        assert int(row["aantal"]) >= -1 and (uren > 0 or int(row["aantal"]) <= 0), f"aantal: {row}"


def verify_categories(files, jaar):
    """Each category has its share of the hours, and its number of rows where it is a mistake."""
    found = {name: (uren, rows) for name, uren, rows in written_totals(files, jaar)}
    total = sum(uren for uren, _ in found.values())
    assert total == sum(scaled(row["uren"]) for row in files[f"{jaar}/realisatie.csv"])
    for name, low, high in (("direct", 84, 90), ("projecten", 2, 5), ("diensten", 4, 6), ("energie", 2, 4)):
        assert low * total <= found[name][0] * 100 <= high * total, f"{jaar}: {name} {found[name]} of {total}"
    for name, low, high in (("lokaal", 40, 200), ("onbekende code", 8, 20), ("onbekende deelnemer", 5, 10),
                            ("product op regio", 5, 10), ("buiten het jaar", 5, 10)):
        assert low <= found[name][1] <= high, f"{jaar}: {name} in {found[name][1]} rows"
    assert all(uren > 0 for uren in quarterly(files, jaar, "RD4")[:4 if jaar != JAREN[-1] else 3]), "ketentoezicht"
    name_of = names(files)
    regional = [row["deelnemer"] for name, row in categorised(files, jaar) if name in ("projecten", "diensten")]
    assert 5 <= sum(name.casefold() in name_of for name in regional) <= 60, f"{jaar}: regional on a deelnemer"
    assert all(name == "regio" or name.casefold() in name_of for name in regional)
    own = [row["deelnemer"] for name, row in categorised(files, jaar) if name == "direct"]
    assert 5 * len(own) <= 1000 * sum(name != name_of[name.casefold()] for name in own) <= 15 * len(own), "aliases"
    old = {row["code"] for row in files["pdc-voorbeeld-wabo.csv"]}
    assert sum(row["code"] in old for row in files[f"{jaar}/realisatie.csv"]) >= 30, f"{jaar}: old catalogue"


def verify_season(files, jaar, whole):
    """The year has its quiet and its busy months, per programma."""
    programma_of = {row["code"]: row["programma"] for row in files["pdc-voorbeeld.csv"]}
    months = {programma: [0] * 13 for programma in programma_of.values()}
    for name, row in categorised(files, jaar):
        if name == "direct" and row["code"] in programma_of:
            months[programma_of[row["code"]]][int(row["datum"][5:7])] += scaled(row["uren"])
    assert 3 * (months["vergunningen"][7] + months["vergunningen"][8]) < 2 * (
        months["vergunningen"][3] + months["vergunningen"][4]), f"{jaar}: vergunningen in summer"
    assert months["toezicht"].index(max(months["toezicht"])) in (5, 6), f"{jaar}: toezicht in spring"
    assert months["handhaving"].index(max(months["handhaving"])) in (7, 8), f"{jaar}: handhaving after toezicht"
    if whole:
        for programma, uren in months.items():
            assert uren[12] * 1000 < 80 * sum(uren), f"{jaar}: {programma} in december"
