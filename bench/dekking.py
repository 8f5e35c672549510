"""The coverage of the intervals of `prognose` on simulated years: the full run of a test that is short otherwise."""
import os, subprocess

from measure import ROOT, say, table

SUITE = "DekkingTests"


def report(swift):
    """Copies the lines `dekking;…` that the suite prints into a table: the first holds the names of the columns."""
    tests = os.path.join(ROOT, "Tests")
    if not any(SUITE in file for _, _, files in os.walk(tests) for file in files):
        say(f"dekking van de intervallen: er is geen {SUITE}")
        return []
    say("dekking van de intervallen")
    try:
        done = subprocess.run([swift, "test", "--filter", SUITE], cwd=ROOT, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, env={**os.environ, "UVP_SIMULATIE": "1"})
    except FileNotFoundError:
        say("dekking van de intervallen: swift ontbreekt")
        return []
    lines = [line.split(";")[1:] for line in done.stdout.splitlines() if line.startswith("dekking;")]
    if done.returncode:
        say("dekking van de intervallen: " + (done.stdout + done.stderr)[-500:])
    if not lines:
        return []
    return ["## Dekking van de intervallen van `prognose`", "",
            f"Gesimuleerde jaren, de volle run van `{SUITE}`"
            f"{'' if done.returncode == 0 else '; **de toets faalt**'}.", "", *table(lines[0], lines[1:]), ""]
