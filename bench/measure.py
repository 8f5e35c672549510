"""What the benchmarks share: commands measured in turn, made files kept, tables. Standard library only."""
import collections, hashlib, os, shutil, statistics, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BENCH = os.path.join(ROOT, "bench")
CACHE = os.path.join(ROOT, ".build", "bench")

Figures = collections.namedtuple("Figures", "wall mib")     # seconds of the whole process, MiB of peak memory


def measure(jobs, runs, warmup=0):
    """Medians by name of (name, command) pairs, run in turn: A B C A B C …

    The peak is that of the largest process among a command and those it waited for, as the system counts it; it cannot
    read below the few MiB of this program.
    """
    seen = {name: [] for name, _ in jobs}
    for i in range(-warmup, runs):
        for name, command in jobs:
            start = time.perf_counter()
            child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
            wall = time.perf_counter() - start
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode:
                sys.exit(f"{name}: exit {child.returncode}")
            if i >= 0:
                seen[name].append((wall, usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)))
    return {name: Figures(*map(statistics.median, zip(*rows))) for name, rows in seen.items()}


def failure(command):
    """Runs a command once: the end of what it complained of, or None where it succeeds."""
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, errors="replace")
    return (done.stderr.strip()[-500:] or f"exit {done.returncode}") if done.returncode else None


def kept(name, makers, command):
    """The path of a file or folder in the cache.

    `command`, given that path as its last argument, makes it anew unless it stands there as the same command and the
    same makers (files) left it, by its size.
    """
    path = os.path.join(CACHE, name)
    digest = hashlib.sha256(repr(command).encode())
    for maker in makers:
        with open(maker, "rb") as f:
            digest.update(f.read())

    def stamp():
        files = [os.path.join(path, f) for f in sorted(os.listdir(path))] if os.path.isdir(path) else [path]
        return f"{digest.hexdigest()} {sum(os.path.getsize(f) for f in files)}\n"

    if os.path.exists(path) and os.path.exists(path + ".stamp"):
        with open(path + ".stamp", encoding="utf-8") as f:
            if f.read() == stamp():
                return path
    say(f"maak {name}")
    if os.path.exists(path + ".stamp"):
        os.remove(path + ".stamp")
    subprocess.run([sys.executable] + command + [path], cwd=ROOT, check=True)
    with open(path + ".stamp", "w", encoding="utf-8") as f:
        f.write(stamp())
    return path


def empty_folder(*names):
    """A folder in the cache with nothing in it."""
    path = os.path.join(CACHE, *names)
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    return path


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def comma(value, places):
    return f"{value:.{places}f}".replace(".", ",")


def grouped(number):
    return f"{number:,}".replace(",", ".")


def table(header, rows):
    """Markdown: the first column is text, the others are numbers."""
    lines = [header, ["---"] + ["---:"] * (len(header) - 1)] + rows
    return ["|" + "|".join(cells) + "|" if cells[0] == "---" else "| " + " | ".join(cells) + " |" for cells in lines]
