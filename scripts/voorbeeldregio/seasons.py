"""When the fictional region works: a share of the year per month, the same every year but for some percents."""
from bisect import bisect_right
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate

from .mechanisms import draw

# a year, in which a position from 0 stands for the share of the year's work that is done
YEAR = 1_000_000

# the work of january to december; handhaving follows toezicht by two months
PROFIELEN = {
    "vergunningen": (8, 9, 11, 11, 9, 8, 5, 4, 9, 11, 10, 5),
    "toezicht": (6, 7, 8, 9, 12, 12, 6, 5, 10, 11, 10, 4),
    "handhaving": (11, 5, 6, 7, 8, 9, 12, 12, 6, 6, 10, 6),
    "advies": (9, 8, 9, 9, 8, 9, 7, 7, 9, 9, 9, 7),
    "regio": (8, 8, 9, 9, 8, 9, 6, 5, 9, 10, 10, 6),
}
RUIS = 4  # percents up or down, per year and month
VRIJ = {(1, 1), (4, 27), (12, 25), (12, 26)}


def is_werkdag(day):
    return day.weekday() < 5 and (day.month, day.day) not in VRIJ


def werkdag_na(day, days):
    """The first working day that is at least so many days later."""
    day += timedelta(days)
    while not is_werkdag(day):
        day += timedelta(1)
    return day


@lru_cache(maxsize=None)
def werkdagen(jaar, profiel, van, tot):
    """The working days of a year from month to month, and how much of the year's work is done at the end of each."""
    start = date(jaar, 1, 1)
    days = [start + timedelta(n) for n in range((date(jaar + 1, 1, 1) - start).days)]
    days = [day for day in days if is_werkdag(day) and van <= day.month <= tot]
    in_month = [sum(day.month == month for day in days) for month in range(13)]
    share = [draw(100 - RUIS, 100 + RUIS, str(jaar), profiel, str(month)) * PROFIELEN[profiel][month - 1]
             for month in range(1, 13)]
    done = list(accumulate(share[day.month - 1] * 1_000_000 // in_month[day.month] for day in days))
    return days, done


def dag(jaar, profiel, position, van=1, tot=12):
    """The working day at a position of the year; beyond the end of the year it is a day of the next one."""
    if position >= YEAR:
        return dag(jaar + 1, profiel, position - YEAR, van, tot)
    days, done = werkdagen(jaar, profiel, van, tot)
    return days[bisect_right(done, position * done[-1] // YEAR)]
