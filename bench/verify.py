"""Are the cells those of the reference? verify.py REFDIR DIR FILE... [--uvp | --margin X]

The reference and the peers write `;` and hours in hundredths as a whole number. Rows must stand in the same order;
cells must be the same, but for the way they are quoted.
  --uvp       DIR holds what uvp wrote: `,`, and hours as a decimal with no more decimals than needed; compared exactly
  --margin X  numbers may differ by X (figures that a peer computed in binary)
"""
import argparse, csv, decimal, itertools, re, sys


def rows(path, delimiter):
    with open(path, encoding="utf-8", newline="") as f:
        yield from csv.reader(f, delimiter=delimiter)


def decimals(found):
    """The rows of uvp with their hours in hundredths; what is not written as it should be stays as it is."""
    header = next(found, [])
    yield header
    uren = header.index("uren") if "uren" in header else -1
    for row in found:
        if uren >= 0 and len(row) == len(header) and re.fullmatch(r"-?\d+(\.\d?[1-9])?", row[uren]):
            row[uren] = str(int(decimal.Decimal(row[uren]) * 100))
        yield row


def close(x, y, margin):
    try:
        return x == y or abs(float(x) - float(y)) <= margin
    except ValueError:
        return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reference")
    parser.add_argument("folder")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--uvp", action="store_true")
    parser.add_argument("--margin", type=float, default=0)
    options = parser.parse_args()

    wrong = 0
    for name in options.files:
        expected = rows(f"{options.reference}/{name}", ";")
        found = rows(f"{options.folder}/{name}", "," if options.uvp else ";")
        for line, (x, y) in enumerate(itertools.zip_longest(expected, decimals(found) if options.uvp else found), 1):
            same = x == y or (options.margin and x and y and len(x) == len(y)
                              and all(close(p, q, options.margin) for p, q in zip(x, y)))
            if not same:
                wrong += 1
                if wrong <= 3:
                    print(f"{name}, row {line}: expected {x}, found {y}", file=sys.stderr)
    if wrong:
        sys.exit(f"{wrong} rows differ")


if __name__ == "__main__":
    main()
