#!/usr/bin/env python3
"""How long a long session's journal takes to replay: 200 blocks and 20,000 events (bar: 100 ms).

usage: replay.py BINARY [--runs N]

Plays a script of that length into a journal once, then times `lls runs show --json`, which reads, checks and replays it, beside `lls --version`, which only
starts; the difference is the replay.
"""
import os, re, shutil, statistics, subprocess, sys, tempfile, time

BINARY = os.path.realpath(sys.argv[1])
RUNS = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 15
SAMPLE = os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "CommandTests", "Samples", "small")
WORK = tempfile.mkdtemp(prefix="lls-replay-")
ENV = dict(os.environ, HOME=WORK, XDG_DATA_HOME=WORK + "/data", LLS_TOOLKIT=WORK + "/small")
BLOCKS, EVENTS = 200, 20_000


def make_module():
    shutil.copytree(SAMPLE, WORK + "/small")
    path = WORK + "/small/tea-round/module.xml"
    text = open(path).read()
    # The sample's session with its short break again and again.
    short = re.search(r'    <activity id="stretch".*?</activity>\n', text, re.S)
    many = "".join(short[0].replace('id="stretch"', f'id="stretch-{n}"').replace('minutes="4"', 'minutes="1"') for n in range(BLOCKS - 4))
    many = many.replace('kind="energiser"', 'kind="break"')
    text = text[:short.start()] + many + text[short.end():]
    open(path, "w").write(text.replace('<session id="the-vote" minutes="30">', f'<session id="the-vote" minutes="{26 + BLOCKS - 4}">'))


def script():
    lines = ["+0:00 start"]
    every = EVENTS // BLOCKS
    for number in range(1, EVENTS):
        word = ("next" if number % every == 0 and number // every < BLOCKS else
                ["note a remark of a few words, as they are", f"tally green {number % 90}", "+1", "-1", "park a topic"][number % 5])
        lines.append(f"+{number // 60}:{number % 60:02} {word}")
    return "\n".join(lines) + "\n"


def timed(command):
    times = []
    for _ in range(RUNS):
        begun = time.monotonic()
        subprocess.run(command, env=ENV, check=True, capture_output=True)
        times.append((time.monotonic() - begun) * 1000)
    return statistics.median(times)


try:
    make_module()
    open(WORK + "/long.script", "w").write(script())
    journal = WORK + "/long.journal"
    play = subprocess.run([BINARY, "run", "tea-round", "the-vote", "--group", "g1", "--script", WORK + "/long.script", "--journal", journal, "--at", "2026-03-02T16:30"],
                          env=ENV, capture_output=True, text=True)
    if play.returncode:
        sys.exit(f"replay: the script could not be played: {play.stderr[-600:]}")
    lines = open(journal).read().count("\n")
    size = os.path.getsize(journal)
    whole, start = timed([BINARY, "runs", "show", journal, "--json"]), timed([BINARY, "--version"])
    print(f"replay: {lines} lines, {size / 1e6:.1f} MB, {BLOCKS} blocks: {whole:.0f} ms with the start of the program ({start:.0f} ms), so {whole - start:.0f} ms (bar: 100 ms)")
finally:
    shutil.rmtree(WORK, ignore_errors=True)
