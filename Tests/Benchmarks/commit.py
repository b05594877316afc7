#!/usr/bin/env python3
"""How long it takes until a typed form is called saved, beside one bare fdatasync of a page on the same disk, in one run.

usage: commit.py BINARY

Types the sample's forms, about 130, of nine questions into `lls feedback type --plain`: from Enter on the whole form until its word "saved", so checking, the digest, the
audit and the commit with PRAGMA synchronous = FULL are all in it. On the disk of the folder for temporary files, and in memory where there is a place for it.
"""
import os, statistics, subprocess, sys, tempfile, time

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
    return statistics.median(times) * 1e3


def typed(folder):
    environment = dict(os.environ, LLS_TOOLKIT=TOOLKIT, LLS_BY="bench", HOME=folder, XDG_DATA_HOME=folder, NO_COLOR="1")

    def must(*arguments):
        subprocess.run([BINARY, *arguments, "--store", folder + "/p.llsstore"], env=environment, check=True, capture_output=True)

    subprocess.run([BINARY, "pilot", "sample", "-o", folder + "/sample"], env=environment, check=True, capture_output=True)
    must("store", "init", "--no-passphrase")
    must("pilot", "new", "p", "--title", "P", "--synthetic")
    must("group", "import", folder + "/sample/groups.csv", "--pilot", "p")
    must("participant", "enrol", folder + "/sample/enrolment.csv", "--pilot", "p")
    times = []
    for wave, name in [("pre", "before"), ("post", "after")]:
        lines = open(f"{folder}/sample/where-i-stand-{name}.csv").read().splitlines()[1:]
        hand = subprocess.Popen(
            [BINARY, "feedback", "type", "--plain", "--pilot", "p", "--instrument", "where-i-stand", "--wave", wave, "--mode", "paper",
             "--helper", "nobody", "--store", folder + "/p.llsstore"],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)

        def until(*words):
            for said in hand.stdout:
                if any(word in said for word in words):
                    return said
            sys.exit("commit: the program ended early")

        for line in lines:
            hand.stdin.write(line.split(",")[0] + "\n")
            hand.stdin.write("3\n" * 9)
            until("Enter saves")
            began = time.perf_counter()
            hand.stdin.write("\n")
            until("saved:")
            times.append(time.perf_counter() - began)
        hand.stdin.close()
        hand.wait()
    times.sort()
    return times


for name, place in [("disk", None), ("memory", "/dev/shm")]:
    if place and not os.path.isdir(place):
        continue
    with tempfile.TemporaryDirectory(dir=place) as folder:
        alone = bare(folder)
        times = typed(folder)
        print(f"  {name}: {len(times)} forms, median {statistics.median(times) * 1e3:.2f} ms, p95 {times[int(len(times) * .95)] * 1e3:.2f} ms; "
              f"one bare fdatasync {alone:.3f} ms (bar: 1 ms at the median)")
