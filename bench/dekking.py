"""The coverage of the intervals of `prognose` on simulated years: the full run of a test that is short otherwise."""
import os, subprocess

from measure import ROOT, say, table

SUITE = "DekkingTests"
YEARS = 20_000
COLUMNS = ["wat", "maand", "jaren", "80 %", "90 %"]


def report(swift):
    """Copies the lines `dekking;…` that the suite prints into a table, in order of name and month."""
    tests = os.path.join(ROOT, "Tests")
    if not any(SUITE in file for _, _, files in os.walk(tests) for file in files):
        say(f"dekking van de intervallen: er is geen {SUITE}")
        return []
    say("dekking van de intervallen")
    try:
        done = subprocess.run([swift, "test", "-Xswiftc", "-O", "--filter", SUITE], cwd=ROOT, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, env={**os.environ, "UVP_SIMULATIE": str(YEARS)})
    except FileNotFoundError:
        say("dekking van de intervallen: swift ontbreekt")
        return []
    lines = [line.split(";")[1:] for line in done.stdout.splitlines() if line.startswith("dekking;")]
    lines.sort(key=lambda line: (line[0], int(line[1])))
    if done.returncode:
        say("dekking van de intervallen: " + (done.stdout + done.stderr)[-500:])
    if not lines:
        return []
    return ["## Dekking van de intervallen van `prognose`", "",
            f"Gesimuleerde jaren, {YEARS:,} per methode".replace(",", ".")
            + f" (`{SUITE}`; hoe de jaren worden gemaakt staat in rekenregels.md, R-12)"
            f"{'' if done.returncode == 0 else '; **de toets faalt**'}.", "", *table(COLUMNS, lines), ""]
