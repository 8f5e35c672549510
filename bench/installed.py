"""Which peers are installed, and how they are called: every one takes IN OUTDIR."""
import os, shutil, subprocess, sys

from measure import BENCH, CACHE

MODULES = {"DuckDB": "duckdb", "Polars": "polars", "pyarrow": "pyarrow", "pandas": "pandas"}
# name: (programs that must be there, script, arguments after IN OUTDIR)
PROGRAMS = {
    "mawk": (("mawk",), "awk", ["mawk"]), "gawk": (("gawk",), "awk", ["gawk"]), "Miller": (("mlr",), "mlr", []),
    "sqlite3": (("sqlite3",), "sqlite", []), "datamash": (("mawk", "datamash"), "datamash", [])}
PYTHON = f"Python {sys.version_info.major}.{sys.version_info.minor} (csv)"


def python_with(module):
    """The first Python that has a module, that of `make bench-peers` before this one; None where none has it."""
    test = f"import importlib.util, sys; sys.exit(importlib.util.find_spec('{module}') is None)"
    for python in (os.path.join(CACHE, "venv", "bin", "python"), sys.executable):
        if os.path.exists(python) and subprocess.run([python, "-c", test]).returncode == 0:
            return python
    return None


def command(name, work, source, folder):
    """The command of a peer for a work (`realisatie`, `kentallen`), or None where the peer is not installed."""
    def script(stem):
        return os.path.join(BENCH, "peers", f"{work}_{stem}")

    if name == PYTHON:
        return [sys.executable, script("python.py"), source, folder]
    if name in MODULES:
        python = python_with(MODULES[name])
        return [python, script(MODULES[name] + ".py"), source, folder] if python else None
    programs, stem, arguments = PROGRAMS[name]
    return ["sh", script(stem + ".sh"), source, folder] + arguments if all(map(shutil.which, programs)) else None


def versions():
    """The versions of the modules that are installed, as one text."""
    found = []
    for name, module in MODULES.items():
        python = python_with(module)
        if python:
            text = f"import importlib.metadata as m; print(m.version('{module}'))"
            done = subprocess.run([python, "-c", text], capture_output=True, text=True)
            found.append(f"{name} {done.stdout.strip()}")
    return ", ".join(found)
