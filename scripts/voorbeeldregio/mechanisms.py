"""What every table of the fictional region is made with: rows from text, decimals as whole numbers, and variation."""
import csv
import io
import re
import zlib

BRON = "fictief: voorbeeldregio"


def records(block, year=None):
    """The rows of a block, as lists of fields; with `year` = (position, count) those of one year of several.

    A field "1100|1200|-" then stands for a value per year, and a row with "-" does not exist in that year.
    """
    rows = [line.split(";") for line in block.strip().split("\n")]
    if year is None:
        return rows
    position, count = year
    chosen = [[of_year(field, position, count) for field in row] for row in rows]
    return [row for row in chosen if "-" not in row]


def of_year(field, position, count):
    values = field.split("|")
    assert len(values) in (1, count), f"one value, or one for each of {count} years: {field}"
    return values[position] if len(values) > 1 else field


def table(header, rows):
    """The rows of a file as dictionaries by column, with `bron` filled in where the file has it."""
    columns = header.split(";")
    result = []
    for row in rows:
        row = list(row)
        if "bron" in columns:
            row.insert(columns.index("bron"), BRON)
        assert len(row) == len(columns), f"row does not fit {header}: {row}"
        result.append(dict(zip(columns, row)))
    return result


def encoded(rows):
    """A table as the bytes of its CSV file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def decoded(content):
    """The inverse of `encoded`."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), delimiter=";", strict=True))


def scaled(text, places=2):
    """A decimal text as a whole number: "12,5" is 1250 and "-12,5" is -1250."""
    assert re.fullmatch(r"-?\d+(,\d{1,%d})?" % places, text), f"not a number: {text!r}"
    whole, _, part = text.lstrip("-").partition(",")
    return int(whole + part.ljust(places, "0")) * (-1 if text[0] == "-" else 1)


def fixed(value, places=2):
    """The inverse of `scaled`, with all its decimals: 1250 is "12,50"."""
    whole, part = divmod(abs(value), 10 ** places)
    return f"{'-' * (value < 0)}{whole},{part:0{places}d}"


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
