#!/usr/bin/env python3
"""Makes the disk fail under every command that writes to a pilot store, and kills it there: afterwards the old state or the new, never another.

usage: store-faults.py BINARY [--share N]     (every Nth place only; 1 is all of them)

At each write, sync, rename, truncation and removal that a command makes of the store or the files beside it, three things happen in turn: the
call fails as on a broken disk (EIO), fails as on a full one (ENOSPC), or the program is killed as it enters the call. Then:
  - the store passes SQLite's own integrity and foreign key checks, and lls's own;
  - its rows are those from before or those from after the command, table by table;
  - a command that said it was done (0) has done it; one that could not, ended with 74 (or 73 where a file could not be made, 75 where it
    was taken for a lock) and said what was wrong and how to mend it.
At the end a disk of 1 MiB is filled for real, where this user may mount one.
"""
import os, re, shutil, signal, sqlite3, subprocess, sys, tempfile, time

BINARY = os.path.realpath(sys.argv[1])
SHARE = int(sys.argv[sys.argv.index("--share") + 1]) if "--share" in sys.argv else 1
HERE = os.path.dirname(os.path.realpath(__file__))
TOOLKIT = os.path.join(HERE, "..", "..", "Modules")
CALLS = ["pwrite64", "write", "fdatasync", "fsync", "ftruncate", "rename", "unlink", "openat"]
WORK = tempfile.mkdtemp(prefix="lls-faults-")
ENV = dict(os.environ, LLS_TOOLKIT=os.path.realpath(TOOLKIT), LLS_BY="staff-1", HOME=WORK, XDG_DATA_HOME=WORK + "/data",
           LLS_JOURNALS=WORK + "/journals", NO_COLOR="1", TMPDIR=WORK)
problems = []


def run(arguments, **more):
    return subprocess.run([BINARY] + arguments, env=ENV, capture_output=True, text=True, errors="replace",
                          stdin=subprocess.DEVNULL, timeout=120, **more)


def must(arguments):
    done = run(arguments)
    if done.returncode:
        sys.exit(f"store-faults: {' '.join(arguments)} ended with {done.returncode}: {done.stderr}")
    return done


def rows(store):
    """How many rows each table has that has any; nothing where there is no store yet, or only its empty tables."""
    if not os.path.exists(store) or os.path.getsize(store) == 0 and not os.path.exists(store + "-wal"):
        return {}
    base = sqlite3.connect(store)
    try:
        if base.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            return "its pages are damaged"
        if base.execute("PRAGMA foreign_key_check").fetchone():
            return "a row points nowhere"
        names = [n for (n,) in base.execute("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")]
        counted = {n: base.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0] for n in names}
        return {n: c for n, c in sorted(counted.items()) if c}
    except sqlite3.DatabaseError as error:
        return f"it cannot be read: {error}"
    finally:
        base.close()


def prepare():
    """The sample's files, and a store as each command finds it."""
    base = WORK + "/base"
    os.makedirs(base)
    must(["pilot", "sample", "-o", WORK + "/sample"])
    sample = WORK + "/sample"
    commands = [
        ("pilot new", ["pilot", "new", "p", "--title", "P", "--synthetic"]),
        ("store backup", ["store", "backup"]),
        ("group import", ["group", "import", f"{sample}/groups.csv", "--pilot", "p"]),
        ("participant enrol", ["participant", "enrol", f"{sample}/enrolment.csv", "--pilot", "p"]),
        ("pilot ledger", ["pilot", "ledger", "import", "progression-criteria", f"{sample}/progression-criteria.csv", "--pilot", "p"]),
        ("delivery import", ["delivery", "import"] + sorted(
            f"{sample}/journals/{n}" for n in os.listdir(f"{sample}/journals"))[:12] + ["--pilot", "p"]),
        ("feedback import", ["feedback", "import", f"{sample}/where-i-stand-before.csv", "--pilot", "p",
                             "--instrument", "where-i-stand", "--wave", "pre"]),
        ("delivery log", ["delivery", "log", f"{sample}/training-2016-17.csv"]),
    ] + MORE(sample)
    steps = []
    store = base + "/pilots.llsstore"
    for name, arguments in commands:
        folder = f"{WORK}/before-{len(steps)}"
        shutil.copytree(base, folder)
        before = rows(folder + "/pilots.llsstore")
        must(arguments + ["--store", store])
        steps.append((name, arguments, folder, before, rows(store)))
    return steps


def MORE(sample):
    code = open(f"{sample}/enrolment.csv").read().splitlines()[1].split(",")[1]
    return [
        ("participant consent", ["participant", "consent", code, "--pilot", "p", "--scope", "quote", "--state", "withdrawn",
                                 "--decided-by", "young-person", "--form-version", "v1", "--date", "2016-12-01"]),
        ("participant erase", ["participant", "erase", code, "--pilot", "p", "--yes", "--confirm", code]),
        ("store compact", ["store", "compact"]),
    ]


def traced(arguments, store, inject):
    log = WORK + "/calls"
    paths = []
    for end in ["", "-wal", "-shm", "-journal"]:
        paths += ["-P", store + end]
    paths += ["-P", os.path.dirname(store)]
    command = ["strace", "-f", "-qq", "-o", log, "-e", "trace=" + ",".join(CALLS)] + paths + inject
    return subprocess.run(command + [BINARY] + arguments + ["--store", store], env=ENV, capture_output=True, text=True,
                          errors="replace", stdin=subprocess.DEVNULL, timeout=120), open(log, errors="replace").read()


def attack(name, arguments, folder, before, after):
    live = WORK + "/live"
    store = live + "/pilots.llsstore"

    def fresh():
        shutil.rmtree(live, ignore_errors=True)
        shutil.copytree(folder, live)

    fresh()
    done, log = traced(arguments, store, [])
    counted = {call: len(re.findall(rf"\b{call}\(", log)) for call in CALLS}
    tried = 0
    for call in CALLS:
        if call == "openat":
            continue
        for place in range(1, counted[call] + 1):
            if (place + tried) % SHARE:
                continue
            for fault in ["error=EIO", "error=ENOSPC", "signal=KILL"]:
                tried += 1
                fresh()
                done, _ = traced(arguments, store, ["-e", f"inject={call}:{fault}:when={place}"])
                where = f"{name}: {fault} at {call} {place} of {counted[call]}"
                found = rows(store)
                if found != before and found != after:
                    changed = found if isinstance(found, str) else {
                        t: n for t, n in found.items() if before.get(t) != n}
                    problems.append(f"{where}: neither the old state nor the new: {changed}")
                if done.returncode == 0 and found != after:
                    problems.append(f"{where}: said it was done, and it is not")
                killed = fault == "signal=KILL"
                if not killed and done.returncode not in (0, 73, 74, 75):
                    problems.append(f"{where}: ended with {done.returncode}: {done.stderr.strip()[:200]}")
                if not killed and done.returncode and "= help:" not in done.stderr:
                    problems.append(f"{where}: no remedy: {done.stderr.strip()[:200]}")
                # The next command finds a store that it can use, whatever was left beside it.
                if os.path.exists(store):
                    again = run(["pilot", "list", "--store", store])
                    if again.returncode:
                        problems.append(f"{where}: afterwards pilot list ends with {again.returncode}: {again.stderr.strip()[:200]}")
    return tried, counted


def small_disk(steps):
    place = WORK + "/small"
    os.makedirs(place)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True).returncode:
        return "not tried: this user may not mount one"
    try:
        store = place + "/pilots.llsstore"
        ended = {}
        for name, arguments, *_ in steps:
            before = rows(store)
            done = run(arguments + ["--store", store])
            ended[name] = done.returncode
            found = rows(store)
            if isinstance(found, str):
                problems.append(f"disk of 1 MiB: {name}: {found}")
            # Erasing is done once it is in the store; what remains of the bytes goes when it is typed again, and it says so.
            if done.returncode == 74 and found != before and "again" not in done.stderr:
                problems.append(f"disk of 1 MiB: {name} ended with 74 and changed something")
            if done.returncode == 74 and "= help:" not in done.stderr:
                problems.append(f"disk of 1 MiB: {name}: no remedy: {done.stderr.strip()[:200]}")
        return ", ".join(f"{n} {c}" for n, c in ended.items())
    finally:
        subprocess.run(["umount", place], capture_output=True)


try:
    steps = prepare()
    total = 0
    for step in steps:
        tried, counted = attack(*step)
        total += tried
        print(f"  {step[0]:22} {tried:5} faults over " + ", ".join(f"{n} {c}" for c, n in counted.items() if n), flush=True)
    print("  a disk of 1 MiB:", small_disk(steps))
finally:
    shutil.rmtree(WORK, ignore_errors=True)
for problem in problems[:40]:
    print("store-faults:", problem, file=sys.stderr)
if problems:
    sys.exit(f"store-faults: {len(problems)} of {total} faults left something behind")
print(f"store-faults: {total} faults, each left the old state or the new one")
