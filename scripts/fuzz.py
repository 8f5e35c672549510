#!/usr/bin/env python3
"""Feeds the program mutated data folders: whatever comes in, it must end well and give no figure from bad input.

  scripts/fuzz.py [-n RUNS] [--seed SEED]     needs .build/release/uvp; standard library only

Well means: exit code 0 to 4, no signal, nothing on standard output with 2 and up, a message with 2 and up, and messages
without control characters. A folder that breaks this is kept and named.
"""
import argparse, os, random, shutil, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
UVP = os.path.join(ROOT, ".build", "release", "uvp")
BASES = [os.path.join(ROOT, "Tests", "UVPKitTests", "Cases", "basis"), os.path.join(ROOT, "data")]
COMMANDS = [
    ["plan", "--alle"], ["plan", "--alle", "--kosten", "--formaat", "json"], ["plan", "--regio", "--kosten"], ["toets"],
    ["plan", "--alle", "--formaat", "csv"], ["plan", "--alle", "--formaat", "markdown", "--codering", "windows-1252"],
    ["uitleg", "projecten"], ["plan", "--regio", "--decimaal", "punt", "--breedte", "40"],
    ["diff"], ["diff", "--formaat", "json", "--tolerantie", "0,5;1%"], ["diff", "--formaat", "csv", "--sleutel", "code"],
    ["diff", "--sleutel", "deelnemer", "--codering", "windows-1252"],
    ["realisatie", "--per", "deelnemer,code,maand"], ["realisatie", "--verdraag", "3", "--formaat", "json"],
    ["monitor", "--alle", "--peil", "2025-06"], ["monitor", "--alle", "--formaat", "csv", "--verdraag", "2"],
    ["monitor", "--regio", "--formaat", "json", "--peil", "2025-06-15", "--drempel", "10%"],
    ["prognose", "--alle"], ["prognose", "--regio", "--formaat", "csv"], ["prognose", "--alle", "--terugtoets"],
    ["prognose", "--alle", "--methode", "seizoen", "--formaat", "json"],
    ["capaciteit", "--trekkingen", "100"], ["capaciteit", "--productieve-uren", "1350", "--formaat", "json"],
    ["verdeel"], ["verdeel", "--eenheid", "0,25", "--formaat", "json"], ["verdeel", "--formaat", "csv"],
    ["controles", "--alle", "--hc", "20%"], ["controles", "--alle", "--formaat", "csv"],
    ["kentallen"], ["kentallen", "--onvoltooid", "meetellen", "--formaat", "json", "--minimum", "2"],
    ["scenario", "2025/scenario.csv", "--alle"], ["scenario", "2025/scenario.csv", "--alle", "--formaat", "json"],
    ["vergelijk"], ["vergelijk", "--alle", "--formaat", "csv"], ["doelen"], ["doelen", "--formaat", "csv"],
    ["nieuw", "2031", "--index", "3,77%"], ["nieuw", "2031", "--formaat", "json"],
    ["rapport", "uitvoeringsprogramma", "--alle"], ["rapport", "jaarverslag", "--regio", "--formaat", "html"],
    ["rapport", "najaar", "--alle", "--peil", "2025-08-31"], ["voltooiing", "gemeenten"], ["voltooiing", "codes"],
    ["plan", "--alle", "--formaat", "html"], ["capaciteit", "--grafiek", "--trekkingen", "50", "--formaat", "html"],
    ["afrekening"], ["afrekening", "--formaat", "csv", "--verdraag", "5"], ["afrekening", "--formaat", "json", "--kort"],
]
# Written hours: the columns in another order, a correction, a region, and a column that is nobody's business.
HOURS = """medewerker;uren;code;deelnemer;datum;aantal;zaak
nr. 1;8,25;V1.01.00;Noord;2025-01-06;3;Z0
nr. 2;-2;v1.01.00;gemeente noord;6-1-2025;;Z0
nr. 2;"1.204,5";OD1;regio;2025-02-28;;Z1
nr. 1;4;A1.05.00;Enschede;2025-03-01;1;Z1
nr. 1;40,5;V1.02.00;Zuid aan Zee;2025-03-02;1;Z2
nr. 3;12;P1;regio;2025-04-01;0;Z2
nr. 3;-3;D1;regio;2025-05-01;0;Z3
nr. 3;7;L1;Noord;2025-06-15;0;Z3
nr. 3;7;X1;Noord;2024-06-15;0;Z4
""".encode()
# The tables of the planner, with the names and codes that each of the two folders has.
TABLES = {
    "toezicht.csv": """deelnemer;branche;bedrijven;frequentie;code;motivering
{een};Bakkerijen;12;0,5;{toezicht};
{twee};Bakkerijen;5;0,25;{toezicht};n.v.t.
{een};Horeca;40;PM;{toezicht};
""",
    "formatie.csv": """team;functie;fte;bezetting;productieve_uren;bedient
Vergunningen;adviseur;2;1,8;1350;regio
Toezicht;toezichthouder;6;3,9;;{een}|{twee}
""",
    "teams.csv": "code;team\n{begin};Vergunningen\n{toezicht};Toezicht\n",
    "doelen.csv": """doel;indicator;deelnemer;streefwaarde;gerealiseerd;richting;rekenwijze
Naleven;HC/PC;;maximaal 20 %;;minder;hc_pc
Naleven;toetsen;{een};8 tot 10;9;meer;
Kosten;a;;575-600k;590000 euro;;
""",
    "scenario.csv": """scenario;wat;sleutel;deelnemer;van;naar;factor
meer;aantal;{begin};;;;1,10
minder;kental;{begin};;;;0,5
""",
}
NAMES = [
    {"een": "Noord", "twee": "Zuid aan Zee", "toezicht": "T2.01.00", "begin": "V1"},
    {"een": "Enschede", "twee": "Almelo", "toezicht": "A2.02.05", "begin": "A1"},
]
PIECES = [
    b";", b";;", b'"', b'""', b"\n", b"\r\n", b"\r", b"\t", b",", b".", b"'", b"=", b"-", b"\x00", b"\x1b[31m", b"\xff", b"\xc3",
    b"\xe2\x80\xae", b"\xef\xbb\xbf", b"PM", b"n.v.t.", b"1.234", b"1,5", b"1.5", b"-1", b"0", b"999999999999999999",
    b"0,00000000000000001", b"1e9", b"100", b"%", "€".encode(), "½".encode(), b"regio", b"verdeelsleutel", b"extern", b"ja", b" ",
]


def mutate(rng, data):
    data = bytearray(data)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
        at = rng.randrange(len(data) + 1)
        kind = rng.randrange(7)
        if kind == 0:
            data[at:at] = rng.choice(PIECES)
        elif kind == 1:
            del data[at:at + rng.choice((1, 2, 5, 40))]
        elif kind == 2 and at < len(data):
            data[at] = rng.randrange(256)
        elif kind == 3:
            lines = data.split(b"\n")
            lines.insert(rng.randrange(len(lines) + 1), rng.choice(lines))
            data = bytearray(b"\n".join(lines))
        elif kind == 4:
            lines = data.split(b"\n")
            line = rng.randrange(len(lines))
            cells = lines[line].split(b";")
            cells[rng.randrange(len(cells))] = rng.choice(PIECES)
            lines[line] = b";".join(cells)
            data = bytearray(b"\n".join(lines))
        elif kind == 5:
            data = data[:at]
        else:
            data = data.replace(b";", rng.choice((b",", b"\t", b";")), rng.choice((1, -1)))
    return bytes(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    codes = {}
    with tempfile.TemporaryDirectory() as scratch:
        folder = os.path.join(scratch, "data")
        for run in range(options.n):
            if run % 4 == 0:
                base = rng.choice(BASES)
                shutil.rmtree(folder, ignore_errors=True)
                os.makedirs(os.path.join(folder, "2025"))
                names = [n for part in ("", "2025/") for n in
                         (part + e for e in sorted(os.listdir(os.path.join(base, part))) if e.endswith(".csv"))]
                broken = set(rng.sample(names, rng.choice((0, 1, 1, 2))))
                for name in names:
                    data = open(os.path.join(base, name), "rb").read()
                    with open(os.path.join(folder, name), "wb") as f:
                        f.write(mutate(rng, data) if name in broken else data)
                for name, text in TABLES.items():
                    with open(os.path.join(folder, "2025", name), "wb") as f:
                        text = text.format(**NAMES[BASES.index(base)])
                        f.write(mutate(rng, text.encode()) if rng.random() < 0.1 else text.encode())
                for year in ("2024", "2025"):
                    os.makedirs(os.path.join(folder, year), exist_ok=True)
                    with open(os.path.join(folder, year, "realisatie.csv"), "wb") as f:
                        f.write(mutate(rng, HOURS) if rng.random() < 0.3 else HOURS)
            command = rng.choice(COMMANDS)
            if command[0] == "diff":
                name = rng.choice(sorted(broken or names))
                pair = [os.path.join(base, name), os.path.join(folder, name)]
                if rng.random() < 0.3:
                    pair[0] = os.path.join(scratch, "uren.csv")
                    with open(pair[0], "wb") as f:
                        f.write(mutate(rng, HOURS))
                    pair[1] = os.path.join(folder, "2025/prognose.csv") if rng.random() < 0.7 else pair[0]
                rng.shuffle(pair)
                command = command[:1] + pair + command[1:]
            if command[0] == "scenario":
                command = ["scenario", os.path.join(folder, command[1])] + command[2:]
            if command[0] == "vergelijk":
                command = ["vergelijk", base, folder] + command[1:] + ["--jaar", "2025"]
            if command[0] == "rapport":
                command = command + ["--map", os.path.join(scratch, "uit"), "--bijwerken"]
            where = [] if command[0] == "vergelijk" else ["--data", folder]
            done = subprocess.run([UVP] + command + where, capture_output=True, timeout=60)
            code = done.returncode
            for made in (os.path.join(folder, "2031"), os.path.join(scratch, "uit")):
                shutil.rmtree(made, ignore_errors=True)
            codes[code] = codes.get(code, 0) + 1
            acts = [b for b in done.stderr + done.stdout.replace(b"\r", b"").replace(b"\t", b"")
                    if b < 32 and b != 10 or b == 127]
            if code not in (0, 1, 2, 3, 4) or code >= 2 and (done.stdout or not done.stderr) or acts:
                kept = tempfile.mkdtemp(prefix="uvp-fuzz-")
                shutil.copytree(folder, os.path.join(kept, "data"))
                print(f"run {run}, exit {code}: uvp {' '.join(command)} --data {kept}/data".replace(folder, f"{kept}/data"))
                print(done.stderr[-500:].decode("utf-8", "replace"))
                return 1
    print(f"{options.n} runs, exit codes: " + ", ".join(f"{k}: {v}" for k, v in sorted(codes.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
