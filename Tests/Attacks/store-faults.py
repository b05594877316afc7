#!/usr/bin/env python3
"""Makes the disk fail under every command that writes to a pilot store, and kills it there: afterwards the old state or the new, never another.

usage: store-faults.py BINARY [--share N] [--only WORDS]     (every Nth place only, 1 is all of them; only the command
of this name, or those with these words in it)

At each write, sync, truncation, link, rename and removal that a command makes in the store's folder, and where it makes a file there, three things
happen in turn: the call fails as on a broken disk (EIO), fails as on a full one (ENOSPC), or the program is killed as it enters the call. Then:
  - the store passes SQLite's own integrity and foreign key checks, and lls's own;
  - its rows are those from before, value by value, or as many as after the command, table by table;
  - a command that said it was done (0) has done it; one that could not, ended with 74 (or 73 where a file could not be made, 75 where it
    was taken for a lock) and said what was wrong and how to mend it;
  - where somebody is erased, the same command typed again ends it, and no byte of any file in the folder holds the code after that.
At the end a disk of 1 MiB is filled for real, where this user may mount one.
"""
import hashlib, os, pty, re, shutil, sqlite3, subprocess, sys, tempfile, threading

BINARY = os.path.realpath(sys.argv[1])
SHARE = int(sys.argv[sys.argv.index("--share") + 1]) if "--share" in sys.argv else 1
ONLY = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else ""
HERE = os.path.dirname(os.path.realpath(__file__))
CALLS = ["pwrite64", "write", "fdatasync", "fsync", "ftruncate", "link", "rename", "unlink", "openat", "mkdir"]
WORK = tempfile.mkdtemp(prefix="lls-faults-")
ENV = dict(os.environ, LLS_TOOLKIT=os.path.realpath(os.path.join(HERE, "..", "..", "Modules")), LLS_BY="staff-1", HOME=WORK,
           XDG_DATA_HOME=WORK + "/data", NO_COLOR="1", TMPDIR=WORK)
SAMPLE, BASE, LIVE = WORK + "/sample", WORK + "/base", WORK + "/live"
KEY, OTHER = WORK + "/key.txt", WORK + "/other.txt"
STORE = "pilots.llsstore"
# What the copy that a command ends with adds to the store: a command may have done all but that.
COPY = {"store_copy": 1, "batch": 1, "batch_secret": 1, "audit": 1}
problems = []


def problem(said):
    problems.append(said)
    print("store-faults:", said, file=sys.stderr, flush=True)


class Step:
    """A command, and how the attack on it differs from the others."""

    def __init__(self, name, *arguments, typed=None, terminal=False, codes=(), between=None, apart=False, make=None, gone=None, by=None,
                 blank=False):
        self.name, self.arguments, self.typed, self.terminal, self.by = name, list(arguments), typed, terminal, by
        # Exit codes besides the usual ones; rows by which a state in between may be short of the new one.
        self.codes, self.between = codes, between
        # Whether later steps go on without it; what is made ready in the folder first; what must be nowhere in it afterwards.
        self.apart, self.make, self.gone = apart, make, gone
        # Whether a store with nothing in it counts as the old state: one that the command makes on its way.
        self.blank = blank

    def command(self, folder):
        arguments = [a.replace("{here}", folder) for a in self.arguments]
        return [BINARY] + arguments + ["--store", f"{folder}/{STORE}"] + (["--by", self.by] if self.by else [])


def steps():
    """Every command that writes, in the order of a pilot's life."""
    code, other = [line.split(",")[1] for line in open(f"{SAMPLE}/enrolment.csv").read().splitlines()[1:3]]
    p, copy = ["--pilot", "p"], WORK + "/copy.backup"
    first, journals = "2016-10-10", sorted(f"{SAMPLE}/journals/{n}" for n in os.listdir(f"{SAMPLE}/journals"))[:12]
    own = [path for path in journals if path.endswith("group-a.journal")]
    before = [*p, "--instrument", "where-i-stand", "--wave", "pre"]
    card = [*p, "--instrument", "exit-card", "--wave", "session", "--day", first, "--group", "group-a"]
    evidence = ["--unit", "landing", "--outcome", "know-ways-out", "--day", first]
    save(WORK + "/evidence.csv", f"code,unit,outcome,kind,minutes,day\n{code},landing,know-ways-out,worksheet,10,{first}\n")
    save(WORK + "/register.csv", f"code,status,minutes\n{code},part,30\n")
    save(WORK + "/map.csv", open(f"{SAMPLE}/where-i-stand-after.csv").read())

    def shelve(folder):
        for path in own:
            shutil.copy(path, folder + "/journals")

    def copied(folder, to):
        here, there = sqlite3.connect(f"{folder}/{STORE}"), sqlite3.connect(to)
        here.backup(there)
        here.close(), there.close()

    def keep(folder):
        """A copy, outside the folder, to go back to once people have said no."""
        copied(folder, copy)

    def yesterday(folder):
        """A copy of an earlier day, which an erasure has to take away."""
        copied(folder, f"{folder}/{STORE}.2016-12-01.backup")

    def damage(folder):
        sqlite3.connect(f"{folder}/{STORE}").close()
        with open(f"{folder}/{STORE}", "r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * 40960)

    def lose(folder):
        os.remove(f"{folder}/{STORE}")

    ledgers = [Step(f"pilot ledger {name}", "pilot", "ledger", "import", name, f"{SAMPLE}/{name}.csv", *p)
               for name in ["progression-criteria", "peer-reviews", "practitioner-tests", "influence", "youth-proofing", "supervision"]]
    return [
        Step("store init sealed", "store", "init", "--passphrase-file", KEY, apart=True),
        Step("pilot new, no store", "pilot", "new", "p", "--title", "P", "--synthetic", apart=True, blank=True),
        Step("pilot setup", "pilot", "setup", "p", "--title", "P", "--module", "landing", "--service", "s", "--group",
             "group-a,pilot,yes,site-1,north,england,8", "--basis", "public-task", "--keep-until", "2027-08-31", "--wave",
             "pre=2016-09-01..2016-09-30", "--yes", apart=True, blank=True),
        Step("store init", "store", "init", "--no-passphrase"),
        Step("pilot new", "pilot", "new", "p", "--title", "P", "--synthetic"),
        Step("store backup", "store", "backup"),
        Step("group import", "group", "import", f"{SAMPLE}/groups.csv", *p),
        Step("group add", "group", "add", "group-x", *p, "--site", "site-9", "--region", "west", "--nation", "wales", "--cse", "no"),
        Step("group open", "group", "open", "group-a", *p, "--date", "2016-09-20"),
        Step("group close", "group", "close", "group-x", *p, "--date", "2016-09-21"),
        Step("participant enrol", "participant", "enrol", f"{SAMPLE}/enrolment.csv", *p),
        Step("participant enrol new", "participant", "enrol", *p, "--group", "group-a", "--new", "2"),
        Step("participant ready", "participant", "ready", code, *p, "--state", "ready", "--date", "2016-09-25"),
        Step("store encrypt", "store", "encrypt", "--new-passphrase-file", OTHER, between=COPY),
        Step("store encrypt again", "store", "encrypt", "--passphrase-file", OTHER, "--new-passphrase-file", KEY, "--forget-copies",
             between=COPY),
        *ledgers,
        Step("pilot ledger add", "pilot", "ledger", "add", "harms", *p, "quarter=2016/17-q2", "count=0"),
        Step("pilot basis", "pilot", "basis", "p", "--basis", "public-task", "--keep-until", "2027-08-31"),
        Step("pilot wave", "pilot", "wave", "p", "pre=2016-09-01..2016-09-30"),
        Step("delivery import", "delivery", "import", *journals, *p, make=shelve),
        Step("delivery log", "delivery", "log", f"{SAMPLE}/training-2016-17.csv"),
        Step("delivery add", "delivery", "add", "--date", "2016-10-03", "--audience", "professionals", "--setting", "Education",
             "--sessions", "1", "--attended", "34"),
        Step("feedback import", "feedback", "import", f"{SAMPLE}/where-i-stand-before.csv", *before),
        Step("feedback type", "feedback", "type", "--plain", *card, "--mode", "paper", "--helper", "nobody",
             typed=f"{code}\n3\n3\n3\n3\nlonger breaks\n\n", codes=(65,)),
        Step("feedback second", "feedback", "second", "--plain", *before, typed=f"{code}\n" + "3\n" * 9 + "\n", codes=(65,)),
        Step("feedback compare", "feedback", "compare", "--plain", *before, typed="2\n" * 9, codes=(65,)),
        Step("comments read", "comments", "read", "--plain", *p, "--role", "reader-of-cards", "--passphrase-file", KEY,
             typed="n\nm\nm\n\x04\x04\x04", terminal=True, codes=(130,), apart=True),
        Step("register", "register", *p, "--group", "group-a", "--day", first, "--from", WORK + "/register.csv", "--correct",
             "typing-mistake", "--closed-by", "reader-of-cards"),
        Step("accreditation import", "accreditation", "import", WORK + "/evidence.csv", *p),
        Step("accreditation add", "accreditation", "add", *p, "--code", other, "--kind", "worker-note", "--minutes", "5", *evidence),
        Step("accreditation take-back", "accreditation", "take-back", "2", *p, "--because", "wrong-code"),
        Step("accreditation sample", "accreditation", "check-sample", *p, "--draw", "--seed", "s", by="w2"),
        Step("accreditation check", "accreditation", "check", "1.1", "agreed", *p, by="w2"),
        Step("evaluate --release", "evaluate", "p", "--release", "--to", "funder", "-o", "{here}/summary.html"),
        Step("participant move", "participant", "move", other, *p, "--group", "group-b", "--date", "2016-11-01"),
        Step("participant leave", "participant", "leave", other, *p, "--date", "2016-11-02"),
        Step("participant consent", "participant", "consent", code, *p, "--scope", "quote", "--state", "withdrawn", "--decided-by",
             "young-person", "--form-version", "v1", "--date", "2016-12-01", make=keep),
        Step("participant withdraw", "participant", "withdraw", other, *p, "--decided-by", "young-person"),
        Step("store backup sealed", "store", "backup", "--to", "{here}/taken.age", "--passphrase-file", KEY),
        Step("pilot list-destroyed", "pilot", "list-destroyed", "p", "--site", "site-1"),
        Step("store restore", "store", "restore", copy, "--yes", apart=True),
        Step("store restore damaged", "store", "restore", copy, "--yes", apart=True, make=damage),
        Step("store restore lost", "store", "restore", "{here}/taken.age", "--yes", "--passphrase-file", KEY, apart=True, make=lose),
        Step("participant erase", "participant", "erase", code, *p, "--yes", "--confirm", code, make=yesterday, gone=code),
        Step("store restore erased", "store", "restore", copy, "--yes", apart=True),
        Step("pilot close", "pilot", "close", "p"),
        Step("pilot reopen", "pilot", "reopen", "p"),
        Step("store compact", "store", "compact"),
    ]


def save(path, text):
    with open(path, "w") as file:
        os.fchmod(file.fileno(), 0o600)
        file.write(text)


def run(command, folder, typed=None, terminal=False):
    """Runs a command, with what is typed; at a terminal of its own where it wants one."""
    env = dict(ENV, LLS_JOURNALS=folder + "/journals")
    if not terminal:
        return subprocess.run(command, env=env, capture_output=True, text=True, errors="replace", input=typed or "", timeout=120)
    ours, theirs = pty.openpty()
    started = subprocess.Popen(command, env=env, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, text=True, errors="replace")
    os.close(theirs)
    os.write(ours, typed.encode())
    shown = []

    def look():
        try:
            while piece := os.read(ours, 4096):
                shown.append(piece)
        except OSError:
            pass

    eye = threading.Thread(target=look)
    eye.start()
    said = started.stderr.read()
    code = started.wait(timeout=120)
    eye.join()
    os.close(ours)
    return subprocess.CompletedProcess(command, code, b"".join(shown).decode(errors="replace"), said)


def state(folder):
    """How many rows each table has that has any, or what is wrong, or nothing where there is no store; and a digest of every value."""
    store = f"{folder}/{STORE}"
    if not os.path.exists(store) or os.path.getsize(store) == 0 and not os.path.exists(store + "-wal"):
        return None, ""
    base = sqlite3.connect(store)
    try:
        if base.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            return "its pages are damaged", ""
        if base.execute("PRAGMA foreign_key_check").fetchone():
            return "a row points nowhere", ""
        counted, digest = {}, hashlib.sha256()
        for (name,) in base.execute("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name").fetchall():
            values = sorted(map(repr, base.execute(f'SELECT * FROM "{name}"')))
            digest.update("\n".join([name, *values]).encode())
            if values and not name.startswith("sqlite_"):
                counted[name] = len(values)
        return counted, digest.hexdigest() if counted else ""
    except sqlite3.DatabaseError:
        return "it cannot be read", ""
    finally:
        base.close()


def prepare():
    """The sample's files, and the store's folder as each command finds it and leaves it."""
    os.makedirs(BASE + "/journals")
    save(KEY, "seven quiet herons\n")
    save(OTHER, "nine loud geese here\n")
    made = run([BINARY, "pilot", "sample", "-o", SAMPLE], BASE)
    if made.returncode:
        sys.exit(f"store-faults: {made.stderr}")
    all = []
    for step in steps():
        folder = f"{WORK}/before-{len(all)}"
        if step.make:
            shutil.copytree(BASE, BASE + "-kept")
            step.make(BASE)
        shutil.copytree(BASE, folder)
        before = state(BASE)
        done = run(step.command(BASE), BASE, step.typed, step.terminal)
        if done.returncode:
            sys.exit(f"store-faults: {step.name} ended with {done.returncode}: {done.stdout} {done.stderr}")
        all.append((step, folder, before, state(BASE)))
        if step.apart:
            shutil.rmtree(BASE)
            shutil.move(BASE + "-kept", BASE) if step.make else shutil.copytree(folder, BASE)
        shutil.rmtree(BASE + "-kept", ignore_errors=True)
    return all


def traced(step, inject=()):
    log = WORK + "/calls"
    command = ["strace", "-f", "--seccomp-bpf", "-y", "-s0", "-qq", "-o", log, "-e", "trace=" + ",".join(CALLS), *inject] + step.command(LIVE)
    return run(command, LIVE, step.typed, step.terminal)


def places():
    """Which calls of the last run touch the folder: the call, and the how manyth of its kind it was in its thread."""
    counted, found = {}, []
    for line in open(WORK + "/calls", errors="replace"):
        seen = re.match(r"(\d+) +(\w+)\((.*)", line)
        if not seen:
            continue
        thread, call, what = seen.groups()
        number = counted[thread, call] = counted.get((thread, call), 0) + 1
        # Opening is looked at only where it makes a file; what is written elsewhere is the terminal's.
        if LIVE in what and (call != "openat" or "O_CREAT" in what) and (call, number) not in found:
            found.append((call, number))
    return found


def holding(code):
    """The files in the folder with a byte of it."""
    return [os.path.join(place, name) for place, _, names in os.walk(LIVE) for name in names
            if code.encode() in open(os.path.join(place, name), "rb").read()]


def fresh(folder):
    shutil.rmtree(LIVE, ignore_errors=True)
    shutil.copytree(folder, LIVE)


def attack(step, folder, before, after):
    fresh(folder)
    done = traced(step)
    if done.returncode:
        sys.exit(f"store-faults: {step.name}, only looked at, ended with {done.returncode}: {done.stdout} {done.stderr}")
    all = places()
    chosen = [place for number, place in enumerate(all) if (number + len(step.name)) % SHARE == 0]
    for call, number in chosen:
        for fault in ["error=EIO", "error=ENOSPC", "signal=KILL"]:
            fresh(folder)
            done = traced(step, ["-e", f"inject={call}:{fault}:when={number}"])
            judge(step, f"{step.name}: {fault} at {call} {number}", done, fault == "signal=KILL", before, after)
    return 3 * len(chosen), all


def judge(step, where, done, killed, before, after):
    found = state(LIVE)
    short = {t: n - (step.between or {}).get(t, 0) for t, n in after[0].items()}
    allowed = [after[0], {t: n for t, n in short.items() if n}] + [{}] * step.blank
    if found != before and found[0] not in allowed:
        changed = found[0] if not isinstance(found[0], dict) else {
            t: (found[0].get(t, 0), after[0].get(t, 0)) for t in {*found[0], *after[0]} if found[0].get(t) != after[0].get(t)} or "values"
        problem(f"{where}: neither the old state nor the new: {changed}")
    if not killed:
        if done.returncode == 0 and found[0] != after[0]:
            problem(f"{where}: said it was done, and it is not")
        if done.returncode not in (0, 73, 74, 75, *step.codes):
            problem(f"{where}: ended with {done.returncode}: {done.stderr.strip()[:200]}")
        # A screen says it in a line of its own, and stays.
        if done.returncode and "= help:" not in done.stderr and not (step.terminal and re.search("failed|full|cannot", done.stdout)):
            problem(f"{where}: no remedy: {done.stderr.strip()[:200]}")
    # The next command finds a store that it can use, whatever was left beside it, and that is all as it was entered.
    if isinstance(found[0], dict):
        check = run([BINARY, "store", "verify", "--store", f"{LIVE}/{STORE}"], LIVE)
        left = re.findall(r"session.*not in the pilots|was begun and not finished", check.stdout + check.stderr)
        if check.returncode and not left:
            problem(f"{where}: afterwards store verify ends with {check.returncode}: {(check.stdout + check.stderr).strip()[:300]}")
    if step.gone:
        again = run(step.command(LIVE), LIVE)
        # 66: there is nobody with this code any more.
        if again.returncode not in (0, 66):
            problem(f"{where}: typed again it ends with {again.returncode}: {again.stderr.strip()[-200:]}")
        if state(LIVE)[0] != after[0]:
            problem(f"{where}: typed again, it is not done")
        if files := holding(step.gone):
            problem(f"{where}: typed again, the code is still in {', '.join(os.path.relpath(f, LIVE) for f in files)}")


def small_disk(all):
    place = WORK + "/small"
    os.makedirs(place)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True).returncode:
        return "not tried: this user may not mount one"
    try:
        os.makedirs(place + "/journals")
        ended = {}
        for step, *_ in all:
            if step.apart or step.make and not step.gone:
                continue
            before = state(place)
            done = run(step.command(place), place, step.typed, step.terminal)
            ended[step.name] = done.returncode
            found = state(place)
            if isinstance(found[0], str):
                problem(f"disk of 1 MiB: {step.name}: {found[0]}")
            # Erasing is done once it is in the store; what remains of the bytes goes when it is typed again, and it says so.
            if done.returncode == 74 and found != before and "again" not in done.stderr and not step.between:
                problem(f"disk of 1 MiB: {step.name} ended with 74 and changed something")
            if done.returncode == 74 and "= help:" not in done.stderr:
                problem(f"disk of 1 MiB: {step.name}: no remedy: {done.stderr.strip()[:200]}")
        return ", ".join(f"{n} {c}" for n, c in ended.items())
    finally:
        subprocess.run(["umount", place], capture_output=True)


try:
    all = prepare()
    total = 0
    for step, *rest in [one for one in all if one[0].name == ONLY] or [one for one in all if ONLY in one[0].name]:
        tried, seen = attack(step, *rest)
        total += tried
        counts = {call: sum(c == call for c, _ in seen) for call in CALLS}
        print(f"  {step.name:24} {tried:5} faults over " + ", ".join(f"{n} {c}" for c, n in counts.items() if n), flush=True)
    if not ONLY:
        print("  a disk of 1 MiB:", small_disk(all))
finally:
    shutil.rmtree(WORK, ignore_errors=True)
if problems:
    sys.exit(f"store-faults: {len(problems)} of {total} faults left something behind")
print(f"store-faults: {total} faults, each left the old state or the new one")
