"""How work becomes rows: one zaak, a week of small zaken, or plain hours, as bookings along the season of the year."""
from dataclasses import dataclass
from datetime import date

from .mechanisms import apportioned, draw
from .seasons import YEAR, dag

# programma: first and last number of its medewerkers, and the most working days between two bookings of a zaak
MEDEWERKERS = {"vergunningen": (1, 34), "toezicht": (35, 78), "handhaving": (79, 86), "advies": (87, 94),
               "regio": (95, 110)}
TUSSENTIJD = {"vergunningen": 16, "toezicht": 8, "handhaving": 12, "advies": 7, "regio": 8}

# written per week under one number, not per zaak
VERZAMELD = {"V1.11.02", "V1.12.00", "V1.13.00", "T2.05.00", "T2.07.00", "T2.09.00", "H3.02.00", "EN6"}


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
        """Small zaken, written per week (a fortnight where they are few): more of them to a row, under one number."""
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
