#!/usr/bin/env python3
"""Kills writers of a pilot store at random moments, and lets pairs of them race: nothing acknowledged is lost, nothing is there in parts, nobody is stuck.

usage: store-races.py BINARY [--kills N] [--pairs N] [--seed N]

Kills: an import of filled-in forms, and a person typing forms in, each cut off by SIGKILL. What was called entered or saved is in the store; an import
is there whole or not at all; each typed form has an answer or a reason for every question; the store's own check is well.
Pairs: two windows enter different lines of the training log at once. Both end well, and both lines are there.
"""
import os, random, shutil, signal, sqlite3, subprocess, sys, tempfile, threading, time

BINARY = os.path.realpath(sys.argv[1])


def option(name, default):
    return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default


KILLS, PAIRS, SEED = option("--kills", 200), option("--pairs", 200), option("--seed", 2016)
HERE = os.path.dirname(os.path.realpath(__file__))
WORK = tempfile.mkdtemp(prefix="lls-races-")
ENV = dict(os.environ, LLS_TOOLKIT=os.path.realpath(os.path.join(HERE, "..", "..", "Modules")), LLS_BY="staff-1", HOME=WORK,
           XDG_DATA_HOME=WORK + "/data", LLS_JOURNALS=WORK + "/journals", NO_COLOR="1", TMPDIR=WORK)
random.seed(SEED)
problems = []


def run(arguments, **more):
    return subprocess.run([BINARY] + arguments, env=ENV, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120, **more)


def must(arguments):
    done = run(arguments)
    if done.returncode:
        sys.exit(f"store-races: {' '.join(arguments)} ended with {done.returncode}: {done.stderr}")


def ask(store, sql):
    base = sqlite3.connect(store)
    try:
        return base.execute(sql).fetchall()
    finally:
        base.close()


def sound(store, where):
    if ask(store, "PRAGMA integrity_check") != [("ok",)] or ask(store, "PRAGMA foreign_key_check"):
        problems.append(f"{where}: the store is damaged")
    partial = ask(store, """SELECT count(*) FROM submission JOIN instrument ON instrument.key = submission.instrument
      WHERE (SELECT count(*) FROM answer WHERE answer.submission = submission.number)
        <> (SELECT count(*) FROM item WHERE item.instrument = submission.instrument)""")[0][0]
    if partial:
        problems.append(f"{where}: {partial} forms are there in parts")


def prepare():
    sample, base = WORK + "/sample", WORK + "/base"
    os.makedirs(base)
    must(["pilot", "sample", "-o", sample])
    store = ["--store", base + "/pilots.llsstore"]
    must(["store", "init", "--no-passphrase"] + store)
    must(["pilot", "new", "p", "--title", "P", "--synthetic"] + store)
    must(["group", "import", f"{sample}/groups.csv", "--pilot", "p"] + store)
    must(["participant", "enrol", f"{sample}/enrolment.csv", "--pilot", "p"] + store)
    return sample, base


def fresh(base):
    live = WORK + "/live"
    shutil.rmtree(live, ignore_errors=True)
    shutil.copytree(base, live)
    return live + "/pilots.llsstore"


def kill_imports(sample, base, times):
    arguments = ["feedback", "import", f"{sample}/where-i-stand-before.csv", "--pilot", "p", "--instrument", "where-i-stand",
                 "--wave", "pre"]
    began = time.monotonic()
    must(arguments + ["--store", fresh(base)])
    length = time.monotonic() - began
    whole = ask(WORK + "/live/pilots.llsstore", "SELECT count(*) FROM submission")[0][0]
    cut = kept = 0
    for turn in range(times):
        store = fresh(base)
        writer = subprocess.Popen([BINARY] + arguments + ["--store", store], env=ENV, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        time.sleep(random.random() * length * 1.1)
        writer.send_signal(signal.SIGKILL)
        said = "".join(writer.communicate())
        found = ask(store, "SELECT count(*) FROM submission")[0][0]
        if found not in (0, whole):
            problems.append(f"import killed, turn {turn}: {found} of {whole} forms are there")
        if "entered:" in said and found != whole:
            problems.append(f"import killed, turn {turn}: called entered, and not there")
        sound(store, f"import killed, turn {turn}")
        cut, kept = cut + (found == 0), kept + (found == whole)
    return f"{times} imports killed: {cut} left nothing, {kept} all of it"


def kill_typing(sample, base, times):
    """Types forms in line mode, as a person with a screen reader does, and stops the program somewhere."""
    codes = [line.split(",")[0] for line in open(f"{sample}/where-i-stand-before.csv").read().splitlines()[1:]]
    # A code, nine answers, and Enter on the whole form.
    script = [line for code in codes for line in [code] + ["3"] * 9 + [""]]
    acknowledged = 0
    for turn in range(times):
        store = fresh(base)
        writer = subprocess.Popen(
            [BINARY, "feedback", "type", "--plain", "--pilot", "p", "--instrument", "where-i-stand", "--wave", "pre",
             "--mode", "paper", "--helper", "nobody", "--store", store],
            env=ENV, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        saved = []

        def listen():
            for line in writer.stdout:
                if line.startswith("saved:"):
                    saved.append(line)

        ear = threading.Thread(target=listen)
        ear.start()

        def type_in():
            try:
                for line in script:
                    writer.stdin.write(line + "\n")
                    writer.stdin.flush()
            except (BrokenPipeError, ValueError):
                pass

        hand = threading.Thread(target=type_in)
        hand.start()
        time.sleep(0.05 + random.random() * 0.6)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        hand.join()
        ear.join()
        found = ask(store, "SELECT count(*) FROM submission")[0][0]
        # The last form may have reached the disk before its word reached the pipe.
        if not len(saved) <= found <= len(saved) + 1:
            problems.append(f"typing killed, turn {turn}: {len(saved)} forms were called saved, {found} are there")
        sound(store, f"typing killed, turn {turn}")
        acknowledged += len(saved)
    return f"{times} typists killed: {acknowledged} forms called saved, all there"


def race(base, pairs):
    store = fresh(base)
    head = "id,date,audience,setting,sessions,attended,remark\n"
    slowest = 0.0
    for pair in range(pairs):
        writers = []
        began = time.monotonic()
        for side in "ab":
            path = f"{WORK}/line-{side}.csv"
            with open(path, "w") as file:
                file.write(head + f"2016-05-pair-{pair}-{side},2016-05-03,professionals,Education,1,{10 + pair},\n")
            writers.append(subprocess.Popen([BINARY, "delivery", "log", path, "--store", store], env=ENV, stdin=subprocess.DEVNULL,
                                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True))
        for writer in writers:
            try:
                said = writer.communicate(timeout=60)[0]
            except subprocess.TimeoutExpired:
                writer.kill()
                problems.append(f"pair {pair}: one is stuck")
                continue
            if writer.returncode:
                problems.append(f"pair {pair}: one ended with {writer.returncode}: {said[:200]}")
        slowest = max(slowest, time.monotonic() - began)
    found = ask(store, "SELECT count(*) FROM delivery_log")[0][0]
    if found != 2 * pairs:
        problems.append(f"{found} of {2 * pairs} lines are there after the races")
    sound(store, "after the races")
    return f"{pairs} pairs raced: {found} lines there, the slowest pair took {slowest:.1f} s"


def refusals(base):
    """What the database itself refuses, asked by another program."""
    sample = WORK + "/sample"
    store = fresh(base)
    must(["feedback", "import", f"{sample}/where-i-stand-before.csv", "--pilot", "p", "--instrument", "where-i-stand", "--wave", "pre",
          "--store", store])
    for sql in ["UPDATE answer SET number = 1", "DELETE FROM answer", "INSERT OR REPLACE INTO answer SELECT * FROM answer",
                "UPDATE submission SET wave = 'post'", "DELETE FROM submission", "REPLACE INTO submission SELECT * FROM submission"]:
        try:
            ask(store, sql)
            problems.append(f"the database let through: {sql}")
        except sqlite3.DatabaseError:
            pass


try:
    sample, base = prepare()
    print(" ", kill_imports(sample, base, KILLS // 2), flush=True)
    print(" ", kill_typing(sample, base, KILLS - KILLS // 2), flush=True)
    print(" ", race(base, PAIRS), flush=True)
    refusals(base)
finally:
    shutil.rmtree(WORK, ignore_errors=True)
for problem in problems[:40]:
    print("store-races:", problem, file=sys.stderr)
if problems:
    sys.exit(f"store-races: {len(problems)} problems")
print("store-races: nothing lost, nothing in parts, nobody stuck; edits refused by the database")
