#!/usr/bin/env python3
"""What the session's screen costs, beside the same kind of screen in Python's curses and in Textual, all through a terminal, in one run.

usage: runner-screen.py BINARY [--idle SECONDS] [--keys N] [--starts N]

For each: the time from the start to the first painted page (median), from a key to what it paints (median, 95th of a hundred; our own keys open
and close a page, hide the screen and show it, and the last two are on the disk before they are painted), bytes a second while
nobody does anything, processor time meanwhile, and memory. For the line-by-line face: bytes in an idle minute. Textual is measured where python3 -m venv and
pip can fetch it; else that is said.
"""
import fcntl, os, pty, select, shutil, signal, statistics, struct, subprocess, sys, tempfile, termios, time

BINARY = os.path.realpath(sys.argv[1])
HERE = os.path.dirname(os.path.realpath(__file__))
TOP = os.path.realpath(os.path.join(HERE, "..", ".."))
WORK = tempfile.mkdtemp(prefix="lls-screen-")


def option(name, default):
    return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default


IDLE, KEYS, STARTS = option("--idle", 60), option("--keys", 100), option("--starts", 10)
ENV = dict(os.environ, HOME=WORK, XDG_DATA_HOME=WORK + "/data", LLS_TOOLKIT=TOP + "/Modules", TERM="xterm-256color", LANG="C.UTF-8", COLORTERM="")
ENV.pop("NO_COLOR", None)


class Program:
    def __init__(self, command):
        self.begun = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(WORK)
            os.execvpe(command[0], command, ENV)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.seen = b""

    def read(self, seconds):
        """What comes within so many seconds, at once when something does."""
        if not select.select([self.fd], [], [], max(0, seconds))[0]:
            return b""
        try:
            part = os.read(self.fd, 1 << 16)
        except OSError:
            return b""
        self.seen += part
        return part

    def until(self, mark, seconds=20):
        """The moment at which something was painted that holds the mark; nil where it never came."""
        end, start = time.monotonic() + seconds, len(self.seen)
        while time.monotonic() < end:
            if self.read(end - time.monotonic()) and mark in self.seen[max(0, start - len(mark)):]:
                return time.monotonic()
        return None

    def settle(self, quiet=0.3, most=5):
        end = time.monotonic() + most
        while time.monotonic() < end and self.read(quiet):
            pass

    def press(self, keys):
        os.write(self.fd, keys.encode())

    def processor(self):
        """Time on a processor so far, of every thread. Unit: seconds."""
        total = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/schedstat") as file:
                total += int(file.read().split()[0])
        return total / 1e9

    def memory(self):
        facts = dict(line.split(":", 1) for line in open(f"/proc/{self.pid}/status"))
        return tuple(int(facts[name].split()[0]) / 1024 for name in ("RssAnon", "VmRSS"))

    def end(self):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.fd)


class Peer:
    def __init__(self, name, command, first, begin, keys):
        self.name, self.command, self.first, self.begin, self.keys = name, command, first, begin, keys
        self.number = 0

    def start(self):
        self.number += 1
        return Program([word.replace("JOURNAL", f"{WORK}/{self.name.replace(' ', '-')}-{self.number}.journal") for word in self.command])

    def first_paint(self):
        times = []
        for _ in range(STARTS):
            program = self.start()
            at = program.until(self.first.encode())
            if at is None:
                sys.exit(f"runner-screen: {self.name} never painted {self.first!r}: {program.seen[-400:]!r}")
            times.append((at - program.begun) * 1000)
            program.end()
        return statistics.median(times)

    def ready(self):
        program = self.start()
        program.until(self.first.encode())
        program.settle()
        for keys in self.begin:
            program.press(keys)
            program.settle()
        return program

    def key_to_paint(self, program):
        times = []
        for number in range(KEYS):
            program.settle(0.02, 1)
            begun = time.monotonic()
            program.press(self.keys[number % len(self.keys)])
            if program.read(2):
                times.append((time.monotonic() - begun) * 1000)
        times.sort()
        return statistics.median(times), times[int(len(times) * 0.95) - 1]


def textual():
    try:
        subprocess.run([sys.executable, "-m", "venv", WORK + "/venv"], check=True, capture_output=True, timeout=120)
        subprocess.run([WORK + "/venv/bin/pip", "install", "-q", "textual"], check=True, capture_output=True, timeout=300)
        return WORK + "/venv/bin/python"
    except (subprocess.SubprocessError, OSError):
        print("runner-screen: Textual could not be fetched, so it is not measured")
        return None


def main():
    run = [BINARY, "run", "landing", "--group", "bench", "--nation", "england", "--journal", "JOURNAL"]
    has_screen = "--plain" in subprocess.run([BINARY, "run", "--help"], capture_output=True, text=True).stdout
    peers = []
    if has_screen:
        peers.append(Peer("lls full screen", run, "Space start", [" "], ["?", "\r", ".", "."]))
    alone = [word.replace("bench", "bench-lines") for word in run]
    plain = Peer("lls line by line", alone + (["--plain"] if has_screen else []), "saved 1", ["start\n"], ["status\n"])
    peers += [plain, Peer("python curses", [sys.executable, HERE + "/peers/screen-curses.py"], "Ladder", [], [" "])]
    python = textual()
    if python:
        peers.append(Peer("textual", [python, HERE + "/peers/screen-textual.py"], "Ladder", [], [" "]))
    print(f"{'':18}{'first paint':>12}{'key p50':>10}{'key p95':>10}{'bytes/s':>10}{'CPU':>9}{'anonymous':>11}{'resident':>10}")
    rows = []
    for peer in peers:
        paint = peer.first_paint()
        program = peer.ready()
        middle, late = peer.key_to_paint(program)
        program.settle()
        rows.append((peer, program, paint, middle, late))
    # All sit idle through the same minute.
    before = []
    for _, program, *_ in rows:
        program.settle()
        before.append((program.processor(), len(program.seen)))
    begun = time.monotonic()
    while time.monotonic() - begun < IDLE:
        ready = select.select([program.fd for _, program, *_ in rows], [], [], max(0.0, IDLE - (time.monotonic() - begun)))[0]
        for _, program, *_ in rows:
            if program.fd in ready:
                program.read(0)
    for (peer, program, paint, middle, late), (processor, seen) in zip(rows, before):
        spent = (program.processor() - processor) / IDLE * 100
        sent = (len(program.seen) - seen) / IDLE
        anonymous, resident = program.memory()
        print(f"{peer.name:18}{paint:9.1f} ms{middle:7.2f} ms{late:7.2f} ms{sent:10.1f}{spent:8.3f}%{anonymous:7.1f} MiB{resident:6.1f} MiB")
        if peer is plain:
            silent = len(program.seen) - seen
            print(f"{'':18}{silent} bytes in {IDLE} idle seconds, line by line")
        program.end()
    print("bars: first paint 30 ms, key p95 5 ms, 32 bytes a tick, 0.05 % CPU, 8 MiB anonymous, 32 MiB resident; line by line 0 bytes an idle minute")


try:
    main()
finally:
    shutil.rmtree(WORK, ignore_errors=True)
