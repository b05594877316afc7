#!/usr/bin/env python3
"""How long it takes until a typed form is called saved, and how much of it is the commit, beside one bare fdatasync of a page on the same disk.

usage: commit.py BINARY

Types the sample's forms, about 120, of nine questions into `lls feedback type --plain`, on the disk of the folder for temporary files, and in memory where there is a place for it:
  - saved: from Enter on the whole form until its word "saved", with PRAGMA synchronous = FULL;
  - commit: the transaction alone, from the lock that it begins with to the end of it: everything that is looked up in it, all rows, the link in
    the audit and the sync. Seen from outside, in a second run: by perf where it may look at system calls, which costs less than a microsecond each;
    else under strace, which stops the program at every lock and sync, so that the figure is half as long again.
The first ten forms of each run are left out: the first of a day makes the day's copy.
"""
import os, re, shutil, statistics, subprocess, sys, tempfile, time

BINARY = os.path.realpath(sys.argv[1])
TOOLKIT = os.path.realpath(os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "..", "Modules"))


def bare(folder):
    file = os.open(folder + "/page", os.O_RDWR | os.O_CREAT, 0o600)
    times = []
    for turn in range(300):
        os.pwrite(file, b"x" * 4096, turn * 4096)
        began = time.perf_counter()
        os.fdatasync(file)
        times.append(time.perf_counter() - began)
    os.close(file)
    return times


def typed(folder, trace=None):
    """Seconds from Enter to "saved", by form."""
    environment = dict(os.environ, LLS_TOOLKIT=TOOLKIT, LLS_BY="bench", HOME=folder, XDG_DATA_HOME=folder, NO_COLOR="1")
    store = folder + "/p.llsstore"

    def must(*arguments):
        subprocess.run([BINARY, *arguments, "--store", store], env=environment, check=True, capture_output=True)

    subprocess.run([BINARY, "pilot", "sample", "-o", folder + "/sample"], env=environment, check=True, capture_output=True)
    must("store", "init", "--no-passphrase")
    must("pilot", "new", "p", "--title", "P", "--synthetic")
    must("group", "import", folder + "/sample/groups.csv", "--pilot", "p")
    must("participant", "enrol", folder + "/sample/enrolment.csv", "--pilot", "p")
    times = []
    for wave, name in [("pre", "before"), ("post", "after")]:
        lines = open(f"{folder}/sample/where-i-stand-{name}.csv").read().splitlines()[1:]
        tracer = ["perf", "record", "-q", "-o", f"{trace}-{wave}"] + PERF if trace and PERF else ["strace", "-f", "--seccomp-bpf", "-qq", "-ttt", "-T", "-o", f"{trace}-{wave}", "-e", "trace=fcntl,fdatasync"] if trace else []
        hand = subprocess.Popen(
            tracer + [BINARY, "feedback", "type", "--plain", "--pilot", "p", "--instrument", "where-i-stand", "--wave", wave, "--mode", "paper",
                      "--helper", "nobody", "--store", store],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)

        def until(*words):
            for said in hand.stdout:
                if any(word in said for word in words):
                    return said
            sys.exit("commit: the program ended early")

        run = []
        for line in lines:
            hand.stdin.write(line.split(",")[0] + "\n")
            hand.stdin.write("3\n" * 9)
            until("Enter saves")
            began = time.perf_counter()
            hand.stdin.write("\n")
            until("saved:")
            run.append(time.perf_counter() - began)
        hand.stdin.close()
        hand.wait()
        times += run[10:]
    return times


def perf():
    """perf's options, where it may look at system calls here."""
    options = [part for name in ["enter_fcntl", "enter_pwrite64", "enter_fdatasync", "exit_fdatasync"] for part in ["-e", f"syscalls:sys_{name}"]]
    if not shutil.which("perf"):
        return []
    with tempfile.NamedTemporaryFile() as file:
        tried = subprocess.run(["perf", "record", "-q", "-o", file.name, *options, "true"], capture_output=True)
    return options if tried.returncode == 0 else []


def perf_commits(trace):
    """The same as ``commits`` from perf's marks: from the last lock before a transaction writes to the first lock call after its sync."""
    whole, syncs = [], []
    for wave in ["pre", "post"]:
        said = subprocess.run(["perf", "script", "-i", f"{trace}-{wave}", "-F", "time,event"], capture_output=True, text=True).stdout
        lock = began = synced = sync = None
        run = []
        for line in said.splitlines():
            found = re.match(r" *([\d.]+): +syscalls:sys_(\w+):", line)
            if not found:
                continue
            at, call = float(found[1]), found[2]
            if call == "enter_fcntl":
                if began and sync:
                    run.append((at - began, sync))
                lock, began, sync = at, None, None
            elif call == "enter_pwrite64":
                began = began or lock
            elif call == "enter_fdatasync":
                synced = at
            elif synced:
                sync = sync or at - synced
        whole += [pair[0] for pair in run[10:]]
        syncs += [pair[1] for pair in run[10:]]
    return whole, syncs


def commits(trace):
    """Seconds of each transaction that synced, and of its sync: from when it had SQLite's lock for writers, byte 120, to the first lock call after its sync."""
    whole, syncs = [], []
    for wave in ["pre", "post"]:
        began = sync = None
        run = []
        for line in open(f"{trace}-{wave}"):
            found = re.match(r"\d+ +([\d.]+) (fcntl|fdatasync)\((.*)<([\d.]+)>$", line)
            if not found:
                continue
            at, call, what, took = float(found[1]), found[2], found[3], float(found[4])
            if call == "fdatasync":
                sync = sync or took
            elif "F_WRLCK" in what and "l_start=120," in what:
                began, sync = at + took, None
            elif began and sync:
                run.append((at - began, sync))
                began = None
        whole += [pair[0] for pair in run[10:]]
        syncs += [pair[1] for pair in run[10:]]
    return whole, syncs


def said(times):
    times = sorted(times)
    return f"median {statistics.median(times) * 1e3:.2f} ms, p95 {times[int(len(times) * .95)] * 1e3:.2f} ms"


PERF = perf()
for name, place in [("disk", None), ("memory", "/dev/shm")]:
    if place and not os.path.isdir(place):
        continue
    with tempfile.TemporaryDirectory(dir=place) as folder, tempfile.TemporaryDirectory(dir=place) as traced:
        alone = bare(folder)
        saved = typed(folder)
        print(f"  {name}: {len(saved)} forms, from Enter to saved {said(saved)}")
        typed(traced, trace=traced + "/trace")
        whole, syncs = (perf_commits if PERF else commits)(traced + "/trace")
        print(f"    the commit alone, seen by {'perf' if PERF else 'strace'}, {said(whole)} (bar: 1 ms at the median); the sync in it {said(syncs)}")
        print(f"    one bare fdatasync of a page before {said(alone)}, after {said(bare(traced))}")
