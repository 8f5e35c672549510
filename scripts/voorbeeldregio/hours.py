"""The written hours of the fictional region: what became of its programme, zaak by zaak and booking by booking.

Made from the prognose of each year: a factor on the number, hours per zaak around the kental, and each zaak written in
some bookings along the season. `slips` then makes of it what such files look like in practice.
"""
from dataclasses import dataclass, replace
from datetime import date

from .mechanisms import apportioned, draw, records, scaled, table
from .seasons import YEAR, dag, werkdag_na
from .slips import slips
from .tables import (DEELNEMERS, DIENSTEN, ENERGIE, JAREN, LOKALE_PROJECTEN, OUDE_PRODUCTEN, PRODUCTEN, PROGRAMMAS,
                     PROJECTEN, in_jaar, mag_vragen, prognose)

# the last day on which hours were entered; earlier years were closed after it
LAATSTE_DAG = date(2026, 8, 31)
KOP = "datum;deelnemer;code;zaak;medewerker;uren;aantal"

# programma: first and last number of its medewerkers, and the most working days between two bookings of a zaak
MEDEWERKERS = {"vergunningen": (1, 34), "toezicht": (35, 78), "handhaving": (79, 86), "advies": (87, 94),
               "regio": (95, 110)}
TUSSENTIJD = {"vergunningen": 16, "toezicht": 8, "handhaving": 12, "advies": 7, "regio": 8}

# written per week under one number, not per zaak
VERZAMELD = {"V1.11.02", "V1.12.00", "V1.13.00", "T2.05.00", "T2.07.00", "T2.09.00", "H3.02.00", "EN6"}

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


@dataclass
class Zaak:
    """A zaak, or a week of small ones under one number; its text is made when all are known (`numbered`)."""

    jaar: int
    begin: date
    key: str
    verzamel: bool = False
    text: str = ""


@dataclass
class Booking:
    """One row: hours in hundredths, number of finished zaken, and the day on which it was entered."""

    datum: date
    deelnemer: str
    code: str
    zaak: Zaak
    medewerker: int
    uren: int
    aantal: int
    key: str
    ingevoerd: date
    odd: bool = False  # has a mistake, or belongs to a correction: nothing else happens to it


def quarters(hundredths):
    """To the nearest quarter of an hour, at least one."""
    return max(25, (hundredths + 12) // 25 * 25)


def parted(uren, count, *key):
    """Hours in so many parts of uneven size, in quarters, none of them nothing."""
    count = min(count, uren // 25)
    weights = [draw(50, 150, *key, str(n)) for n in range(count)]
    return [25 + 25 * part for part in apportioned(uren // 25 - count, weights)]


class Writer:
    """Writes the bookings of one year's work on one code for one deelnemer."""

    def __init__(self, jaar, deelnemer, code, profiel, looptijd=(1, 12)):
        self.jaar, self.deelnemer, self.code, self.profiel, self.looptijd = jaar, deelnemer, code, profiel, looptijd
        self.key = (str(jaar), deelnemer, code)
        self.bookings = []

    def draw(self, low, high, *key):
        return draw(low, high, *self.key, *map(str, key))

    def dag(self, position):
        return dag(self.jaar, self.profiel, position, *self.looptijd)

    def position(self, n, count):
        """Where in the year the nth of so many stands: evenly, with a place of its own in its part."""
        return (n * YEAR + self.draw(0, YEAR - 1, "position", n)) // count

    def medewerker(self, *key):
        return self.draw(*MEDEWERKERS[self.profiel], "medewerker", *key)

    def book(self, zaak, datum, medewerker, uren, aantal, *key):
        if medewerker % 13 == 0 and uren > 50:  # writes the minutes, not quarters
            uren += self.draw(-9, 9, "minuten", zaak.key, *key)
        key = ";".join([zaak.key, *map(str, key)])
        self.bookings.append(Booking(datum, self.deelnemer, self.code, zaak, medewerker, uren, aantal, key, datum))

    def zaak(self, n, count, kental):
        """One zaak: hours around the kental, in one to five bookings (more only where they would be over-long)."""
        percent = (self.draw(60, 140, "a", n) + self.draw(60, 140, "b", n)) // 2
        outlier = self.draw(1, 100, "uitschieter", n)
        percent = percent * (self.draw(180, 300, "maal", n) if outlier > 97 else 35 if outlier == 1 else 100) // 100
        uren = quarters(kental * percent // 100)
        parts = max(min(5, 1 + (uren + self.draw(0, 300, "delen", n)) // 1200), -(-uren // 1600))
        position = self.position(n, count)
        zaak = Zaak(self.jaar, self.dag(position), ";".join([*self.key, str(n)]))
        medewerker = self.medewerker(n)
        finished = self.draw(1, 100, "klaar", n) > 3
        planned = parted(uren, parts, *self.key, str(n))
        for k, part in enumerate(planned):
            last = k == len(planned) - 1
            if not last or finished or k == 0:
                other = self.draw(1, 100, "ander", n, k) <= 15
                self.book(zaak, self.dag(position), self.medewerker(n, k) if other else medewerker, part,
                          int(last and finished), k)
            position += self.draw(1, TUSSENTIJD[self.profiel], "later", n, k) * YEAR // 250

    def collected(self, count, kental):
        """Small zaken, written per week, or per fortnight where that is little: more cases to a row, under one number."""
        monday = date(self.jaar, 1, 1).toordinal() - date(self.jaar, 1, 1).weekday()
        days = 7 if count * kental > 300_00 else 14
        weeks = {}
        for n in range(count):
            datum = self.dag(self.position(n, count))
            weeks.setdefault((datum.toordinal() - monday) // days, []).append(datum)
        for week, dates in weeks.items():
            uren = quarters(len(dates) * kental * self.draw(82, 118, "week", week) // 100)
            parts = parted(uren, 1 + uren // 1000, *self.key, "week", str(week))
            zaak = Zaak(self.jaar, dates[0], ";".join([*self.key, "week", str(week)]), verzamel=True)
            for k, (part, aantal) in enumerate(zip(parts, apportioned(len(dates), parts))):
                datum = dates[self.draw(0, len(dates) - 1, "dag", week, k)]
                self.book(zaak, datum, self.medewerker(week, k), part, aantal, k)

    def hours(self, uren, size):
        """Hours without zaken, over the year in bookings of about this size."""
        parts = parted(quarters(uren), max(1, uren // size), *self.key)
        zaak = Zaak(self.jaar, self.dag(0), ";".join(self.key))
        zaak.text = f"fictief-{self.jaar}-{self.code}"
        for n, part in enumerate(parts):
            self.book(zaak, self.dag(self.position(n, len(parts))), self.medewerker(n), part, 0, n)

    def zaken(self, count, kental):
        if self.code in VERZAMELD:
            self.collected(count, kental)
        else:
            for n in range(count):
                self.zaak(n, count, kental)
        return self.bookings


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
                count = int(mag_vragen(deelnemer, code, jaar) and draw(1, 3, "onverwacht", str(jaar), deelnemer, code) == 1)
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
    """Gives every zaak of the bookings its number, in the order in which the zaken began; some with a remark of their own."""
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
