"""The written hours of the fictional region: what became of its programme, zaak by zaak and booking by booking.

Made from the prognose of each year: a factor on the number, hours per zaak around the kental, and each zaak written in
some bookings along the season. `slips` then makes of it what such files look like in practice.
"""
from dataclasses import replace
from datetime import date

from .bookings import Writer, quarters
from .mechanisms import draw, records, scaled, table
from .seasons import werkdag_na
from .slips import slips
from .tables import (DEELNEMERS, DIENSTEN, ENERGIE, JAREN, LOKALE_PROJECTEN, OUDE_PRODUCTEN, PRODUCTEN, PROGRAMMAS,
                     PROJECTEN, in_jaar, mag_vragen, prognose)

# the last day on which hours were entered; earlier years were closed after it
LAATSTE_DAG = date(2026, 8, 31)
KOP = "datum;deelnemer;code;zaak;medewerker;uren;aantal"

# (jaar, code): realised number in % of the prognose, where it is clearly another than planned
OPVALLEND = {
    (2024, "T2.07.00"): 128, (2024, "V1.11.01"): 138, (2024, "T2.08.00"): 68,
    (2025, "V1.11.01"): 147, (2025, "T2.02.02"): 64, (2025, "H3.02.00"): 55, (2025, "T2.07.00"): 131,
    (2026, "V1.05.00"): 52, (2026, "V1.11.01"): 118, (2026, "T2.04.00"): 141, (2026, "H3.02.01"): 124,
}

# hours of a zaak in % of the kental, the same every year; other products draw theirs
WERKELIJK = {"T2.02.03": 104, "V1.12.00": 96, "V1.02.00": 112, "V1.02.01": 118, "A4.06.00": 121, "H3.02.01": 127,
             "V1.13.00": 88, "T2.02.02": 97}
# hours of a zaak where the catalogue has no kental, and a number where the prognose has none
ZONDER_KENTAL = {"A4.10.00": "14,5"}
ZONDER_AANTAL = 2

# deelnemer;code;number in each year
OUDE_ZAKEN = """
Brinkvoorde;W-01;4|2|-
Fazantsluis;W-03;9|4|1
Klavermonde;W-02;10|5|4
Klavermonde;W-12;14|-|-
Lindrecht;W-21;6|3|1
Reeënhout;W-31;5|2|1
Stoppelrade;W-11;3|1|-
Veldermeer;W-03;40|19|11
Veldermeer;W-31;8|4|1
Wolverdam aan de Elver;W-01;6|4|2
Wolverdam aan de Elver;W-12;35|17|12
Wolverdam aan de Elver;W-31;7|5|3
provincie Elverland;W-02;7|3|1
provincie Elverland;W-21;2|1|-
"""

# hours of regional work that has none in the programme (n.v.t.), in each year
UREN_BUITEN_BEGROTING = {"RP7": (310, 345, 330), "RP8": (420, 265, 0)}

# (jaar, code): first and last month, where a project does not run all year
LOOPTIJD = {
    (2024, "RP6"): (9, 12), (2024, "RP9"): (1, 6), (2025, "RP3"): (9, 12), (2025, "RP5"): (1, 6), (2025, "RP8"): (1, 9),
    (2026, "RP2"): (1, 6), (2026, "RP10"): (9, 12), (2026, "LV7"): (4, 12),
}


def realised(planned, jaar, deelnemer, code):
    """How many of the planned number came, for one deelnemer; a part of one comes or does not."""
    of_product = OPVALLEND.get((jaar, code)) or draw(92, 108, "aantal", str(jaar), code)
    own = draw(80, 120, "aantal", str(jaar), deelnemer, code)
    percent = of_product * own // 100
    if (jaar, code) not in OPVALLEND:
        percent = min(130, max(70, percent))
    return (planned * percent + draw(0, 99, "rest", str(jaar), deelnemer, code)) // 100


def per_zaak(kental, code):
    """The hours that a zaak really takes, in hundredths."""
    return scaled(kental or ZONDER_KENTAL[code]) * (WERKELIJK.get(code) or draw(92, 108, "werkelijk", code)) // 100


def direct(jaar):
    """What was written on the products of the prognose, and now and then on one that was not expected."""
    kentallen = {code: kental for code, _, kental, *_ in records(PRODUCTEN)}
    planned = {(deelnemer, code): (int(aantal) if aantal.isdigit() else ZONDER_AANTAL, kental)
               for deelnemer, code, aantal, kental, _ in prognose(jaar)}
    for deelnemer in (row[0] for row in records(DEELNEMERS)):
        for code in kentallen:
            if (deelnemer, code) in planned:
                aantal, kental = planned[deelnemer, code]
                count = realised(aantal, jaar, deelnemer, code)
            else:
                kental = ""
                unexpected = draw(1, 3, "onverwacht", str(jaar), deelnemer, code) == 1
                count = int(mag_vragen(deelnemer, code, jaar) and unexpected)
            writer = Writer(jaar, deelnemer, code, PROGRAMMAS[code[:2]])
            yield from writer.zaken(count, per_zaak(kental or kentallen[code], code))


def oude_catalogus(jaar):
    products = {code: (programma, kental) for code, _, programma, kental, *_ in records(OUDE_PRODUCTEN)}
    for deelnemer, code, aantal in in_jaar(OUDE_ZAKEN, jaar):
        programma, kental = products[code]
        yield from Writer(jaar, deelnemer, code, programma).zaken(int(aantal), per_zaak(kental, code))


def regionaal(jaar):
    """Projecten, diensten, energie and lokale projecten: hours spread over the year, or over the months they run."""
    work = [(code, "regio", uren) for code, _, uren, *_ in in_jaar(PROJECTEN, jaar) + in_jaar(DIENSTEN, jaar)]
    work += [(code, deelnemer, uren) for code, deelnemer, _, _, uren in in_jaar(LOKALE_PROJECTEN, jaar)]
    for code, _, _, kental, aantal, uren, _, _ in in_jaar(ENERGIE, jaar):
        if aantal.isdigit():
            count = realised(int(aantal), jaar, "regio", code)
            yield from Writer(jaar, "regio", code, "regio").zaken(count, per_zaak(kental, code))
        elif uren.isdigit():
            work.append((code, "regio", uren))
    for code, deelnemer, uren in work:
        if uren == "n.v.t.":
            uren = str(UREN_BUITEN_BEGROTING[code][JAREN.index(jaar)])
        percent = draw(80, 115, "uren", str(jaar), code)
        writer = Writer(jaar, deelnemer, code, "regio", LOOPTIJD.get((jaar, code), (1, 12)))
        writer.hours(scaled(uren) * percent // 100, 775)
        yield from writer.bookings


def corrections(bookings):
    """Bookings taken back later, whole or in part; a finished zaak that is taken back is booked again."""
    for booking in bookings:
        draws = (booking.key, "correctie")
        if booking.uren < 100 or draw(1, 1000, *draws) > 5:
            continue
        whole = not booking.zaak.verzamel and draw(1, 10, *draws, "geheel") <= 6
        uren, aantal = (booking.uren, booking.aantal) if whole else (booking.uren // 50 * 25, 0)
        datum = werkdag_na(booking.datum, draw(3, 40, *draws, "later"))
        booking.odd = True
        yield replace(booking, datum=datum, ingevoerd=datum, uren=-uren, aantal=-aantal, key=f"{booking.key};terug")
        if aantal:
            datum = werkdag_na(datum, draw(5, 30, *draws, "heropend"))
            yield replace(booking, datum=datum, ingevoerd=datum, key=f"{booking.key};opnieuw",
                          uren=quarters(uren * draw(70, 130, *draws, "opnieuw") // 100))


def numbered(bookings):
    """Gives every zaak its number, in the order in which the zaken began; some with a remark of their own."""
    zaken = {booking.zaak.key: booking.zaak for booking in bookings if not booking.zaak.text}
    numbers = {}
    for zaak in sorted(zaken.values(), key=lambda zaak: (zaak.begin, zaak.key)):
        series = (zaak.jaar, "V" if zaak.verzamel else "")
        # of the year before the first only the end is here
        numbers[series] = numbers.get(series, 0 if zaak.jaar >= JAREN[0] else 9000) + 1
        zaak.text = f"fictief-{zaak.jaar}-{series[1]}{numbers[series]:05d}"
        if draw(1, 100, zaak.key, "toevoeging") <= 3:
            remarks = ("; tweede fase", ' "spoed"', "; deelzaak B", '; zie ook "bezwaar"')
            zaak.text += remarks[draw(0, len(remarks) - 1, zaak.key, "welke")]


def written(uren, medewerker):
    """Hours as people write them: "7,5" and "4", some always "7,50", some "4,0"."""
    whole, part = divmod(abs(uren), 100)
    decimals = f"{part:02d}"
    if medewerker % 7:
        decimals = decimals.rstrip("0") or ("0" if medewerker % 11 == 0 else "")
    return f"{'-' * (uren < 0)}{whole}{',' * bool(decimals)}{decimals}"


def all_bookings():
    """The bookings of all years, by the year of their file; the year before the first only for what ran on into it."""
    bookings = list(direct(JAREN[0] - 1))
    for jaar in JAREN:
        year = [*direct(jaar), *oude_catalogus(jaar), *regionaal(jaar)]
        year += list(corrections(year))
        bookings += year
    return slips(bookings, LAATSTE_DAG)


def realisatie():
    """The tables of written hours by their path under data/voorbeeld, in the order in which the hours were entered."""
    years = all_bookings()
    numbered([booking for jaar in JAREN for booking in years[jaar]])
    return {f"{jaar}/realisatie.csv": table(KOP, (
        [booking.datum.isoformat(), booking.deelnemer, booking.code, booking.zaak.text, f"M-{booking.medewerker:03d}",
         written(booking.uren, booking.medewerker), str(booking.aantal)] for booking in years[jaar]))
        for jaar in JAREN}
