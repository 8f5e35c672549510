"""What makes written hours of the fictional region like those of practice: late entries, other names, and mistakes."""
from heapq import nsmallest

from .mechanisms import draw, records
from .seasons import is_werkdag, werkdag_na
from .tables import DEELNEMERS, JAREN, PRODUCTEN

VERSCHREVEN = {"Klavermonde": "Klavermode", "Veldermeer": "Veldemeer", "Wolverdam aan de Elver": "Wolverdam ad Elver",
               "Lindrecht": "Lindrect", "Wichterhoven": "Wichtershoven"}
NAMEN = [row[0] for row in records(DEELNEMERS)]
ALIASSEN = {row[0]: row[1].split("|") for row in records(DEELNEMERS)}
CODES = {row[0] for row in records(PRODUCTEN)}


def other_code(booking):
    """A code that is in no table: a point too few, a letter for a figure, or none of the codes."""
    code = booking.code
    kind = draw(0, 3, booking.key, "code")
    booking.code = (code[:5] + code[6:], code.replace("0", "O", 1), "OVERIG", "OVERIG")[kind]


def other_deelnemer(booking):
    booking.deelnemer = VERSCHREVEN[booking.deelnemer]


def on_regio(booking):
    booking.deelnemer = "regio"


def other_year(booking):
    booking.datum = in_other_year(booking)


def in_other_year(booking):
    """The same day a year back where that is early in the year, a year on where it is late."""
    day = booking.datum
    if (day.month, day.day) == (2, 29):
        return None
    other = day.replace(year=day.year + (1 if day.month > 6 else -1))
    return other if is_werkdag(other) else None


# what goes wrong: how often a year, and with which bookings it can
SLIPS = (
    (other_year, 7, lambda booking: booking.datum.month in (1, 2, 8, 12) and in_other_year(booking)),
    (other_code, 14, lambda booking: True),
    (other_deelnemer, 6, lambda booking: booking.deelnemer in VERSCHREVEN),
    (on_regio, 6, lambda booking: True),
)


def make_mistakes(bookings, jaar):
    """A few mistakes in a year, at most one to a booking, and none in what was corrected."""
    for slip, count, possible in SLIPS:
        candidates = (booking for booking in bookings if booking.code in CODES and booking.datum == booking.ingevoerd
                      and not booking.odd and possible(booking))
        for booking in nsmallest(count, candidates, key=lambda booking: draw(
                0, 2 ** 30, booking.key, str(jaar), slip.__name__)):
            slip(booking)
            booking.odd = True


def other_names(bookings):
    """A regional code under the name of a deelnemer, a lokaal project under `regio`, and the aliases of names."""
    for booking in bookings:
        if booking.odd:
            continue
        key = (booking.key, "naam")
        if booking.code[:2] in ("RP", "RD", "EN") and draw(1, 100, *key) <= 2:
            booking.deelnemer = NAMEN[draw(0, len(NAMEN) - 1, *key, "welke")]
        elif booking.code[:2] == "LV" and draw(1, 100, *key) <= 8:
            booking.deelnemer = "regio"
        if booking.deelnemer in ALIASSEN and draw(1, 100, *key, "alias") == 1:
            aliassen = ALIASSEN[booking.deelnemer]
            booking.deelnemer = aliassen[draw(0, len(aliassen) - 1, *key, "alias", "welke")]


def enter_late(bookings):
    """One booking in a hundred is entered three to ten weeks after its day."""
    for booking in bookings:
        if not booking.odd and draw(1, 100, booking.key, "laat") == 1:
            booking.ingevoerd = werkdag_na(booking.datum, draw(21, 67, booking.key, "weken"))


def slips(bookings, last):
    """The bookings by the year of their file, in the order of entry, up to the last day of entry."""
    enter_late(bookings)
    years = {}
    for jaar in JAREN:
        years[jaar] = [booking for booking in bookings if booking.datum.year == jaar and booking.ingevoerd <= last]
    for jaar in JAREN:
        make_mistakes(years[jaar], jaar)
        other_names(years[jaar])
        years[jaar].sort(key=lambda booking: (booking.ingevoerd, booking.medewerker, booking.key))
    return years
