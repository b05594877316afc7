#!/usr/bin/env python3
"""Writes a toolkit of many made-up modules of about 13 KB each, sound under every rule, for measuring speed.

usage: make-modules.py COUNT FOLDER [TOOLKIT]

The words are ours and mean nothing; the same COUNT gives the same bytes. TOOLKIT is the real toolkit.xml, whose safeguarding page and
lists are kept; only its order of modules is replaced.
"""
import pathlib
import random
import re
import sys

SENTENCES = """Lay the paper where every chair can reach it. Say what comes next before it comes. Ask the group which
corner is the quiet one. Give each pair two cards and a minute to look. Let the first answer stand for a while. A
drawing counts as much as a sentence. Pour the water, pass the pens, and wait. Thank people for what they noticed. The
story is about a bus, a menu and a locked hall. Nobody in it is anybody here. Read the card aloud once, slowly. Put the
cards that belong together on one line. If two places fit, lay the card between them. Say which part was easy and which
took longer. Keep the wall clear of names. Turn the sheet over when the music stops. Leave a line free for a thought
that comes late. The timekeeper holds up one hand at half time. Point to the poster when the word comes up. Somebody
may like to be the one who counts. Count the slips where all can see. Make room on the table for the large sheet. Check
that the door can be reached from every seat. A short answer is a whole answer. Ask what the youth club could do
differently. Let the pair choose who speaks. Bring the basket of quiet things for hands. Each line on the sheet is
one idea. The next group will read what this one leaves. Fold the paper so that the blank side shows.""".replace(
    "\n", " ").split(". ")
SENTENCES = [s.rstrip(".") + "." for s in SENTENCES]
TITLES = ["The open table", "Small changes", "Two roads", "Who keeps the key", "What we noticed", "A fair turn"]
PHASES = [
    ("welcome", "agreement", 10), ("check-in", "check-in", 8), ("warm-up", "game", 7), ("main", "discussion", 25),
    ("share", "exhibition", 12), ("feedback", "reflection", 8), ("close", "grounding", 5)]


def words(dice, count, indent):
    """So many sentences, broken into lines as an author's editor does."""
    lines, line = [], ""
    for word in " ".join(dice.choice(SENTENCES) for _ in range(count)).split():
        if len(line) + len(word) > 100 - indent:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return ("\n" + " " * indent).join(lines + [line])


def activity(dice, number, phase, kind, minutes):
    """One activity with the facilitator's verbs and a way out."""
    serves = ' serves="notice-choices"' if phase == "main" else ' serves="name-a-change"' if phase == "share" else ""
    core = "yes" if phase in ("welcome", "feedback", "close", "main") else "no"
    exit_questions = '\n      <exit-questions ref="short-card"/>' if phase == "feedback" else ""
    needs = "".join(f'\n      <needs ref="{ref}"/>' for ref in (["paper", "pens"] if phase == "main" else ["sheets"]))
    return f"""
    <activity id="step-{number}" phase="{phase}" kind="{kind}" minutes="{minutes}" min="{minutes - 2}" max="{minutes + 5}"
              core="{core}" grouping="{dice.choice(['whole', 'pairs', 'small-groups'])}"{serves}>
      <title>{dice.choice(TITLES)}</title>
      <aim>{words(dice, 1, 8)}</aim>{needs}
      <do>{words(dice, 2, 8)}</do>
      <say>{words(dice, 3, 8)}</say>
      <ask>What stands out on the table?<follow-up>{words(dice, 1, 8)[:-1]}?</follow-up></ask>
      <do minutes="2">{words(dice, 2, 8)}</do>
      <listen-for>{words(dice, 1, 8)} <em>Slowly.</em></listen-for>
      <tip>{words(dice, 2, 8)}</tip>{exit_questions}
      <variation for="reading">{words(dice, 2, 8)}</variation>
      <variation for="online">{words(dice, 2, 8)}</variation>
      <opt-out>Watch, keep the time, or step out.</opt-out>
    </activity>"""


def module(name, seed):
    """One module's file."""
    dice = random.Random(seed)
    steps = [activity(dice, n + 1, *phase) for n, phase in enumerate(PHASES)]
    total = sum(minutes for _, _, minutes in PHASES)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="../lls-module.rnc" type="application/relax-ng-compact-syntax"?>
<module xmlns="https://livelearnsurvive.org/ns/module" format="1" id="{name}" version="1.0.{seed % 9}" status="draft"
        review-by="2099-09-30" xml:lang="en-GB">
  <title>{dice.choice(TITLES)}</title>
  <summary>{words(dice, 3, 4)}</summary>
  <licence id="CC-BY-4.0">Creative Commons Attribution 4.0 International</licence>
  <author>Made up for measuring</author>
  <audience ages="13-18" group="4-10" adults="2" ratio="1:10" sensitivity="low" standby="yes" for="young-people"/>
  <participation mode="collaborative" lundy="voice audience" uncrc="12 13" phase="Finding our voice" level="2"
                 theme="Participation and rights"/>
  <content-note>{words(dice, 4, 4)}</content-note>
  <readiness>{words(dice, 8, 4)}</readiness>
  <aims>
    <aim>{words(dice, 1, 6)}</aim>
    <aim>{words(dice, 1, 6)}</aim>
  </aims>
  <outcomes>
    <outcome id="notice-choices" lundy="voice" gc12="transparent" shier="3" wales="1 4" evidence="items">I can say
      what a choice is made of.</outcome>
    <outcome id="name-a-change" lundy="influence" gc12="accountable" shier="3" wales="5" evidence="items">I can name
      a change I would like.</outcome>
  </outcomes>
  <safety>
    <opt-out-route>{words(dice, 5, 6)}</opt-out-route>
  </safety>
  <materials>
    <material id="paper" per="pair" quantity="2">Plain paper</material>
    <material id="pens" per="participant" consumable="no">A pen each</material>
    <material id="sheets" per="participant" handout="thinking-sheet">The sheet</material>
  </materials>

  <session id="only" minutes="{total}">
    <title>{dice.choice(TITLES)}</title>
    <overview>{words(dice, 6, 6)}</overview>{''.join(steps)}
  </session>

  <handout id="thinking-sheet" for="participant" kind="worksheet">
    <title>{dice.choice(TITLES)}</title>
    <p>{words(dice, 2, 6)}</p>
    <writing-space lines="3">One change I would like</writing-space>
    <list>
      <li>{words(dice, 1, 8)}</li>
      <li>{words(dice, 1, 8)}</li>
      <li>{words(dice, 1, 8)}</li>
    </list>
  </handout>

  <instrument id="short-card" respondent="participant" wave="session" budget-seconds="45">
    <title>Before you go</title>
    <intro>Tick what fits. You can leave any line empty.</intro>
    <scale id="agree" kind="likert" points="3" low="No" high="Yes">
      <point>No</point>
      <point>In between</point>
      <point>Yes</point>
    </scale>
    <item id="choices" scale="agree" outcome="notice-choices">I can say what a choice is made of.</item>
    <item id="change" scale="agree" outcome="name-a-change">I can name a change I would like.</item>
  </instrument>
  <change-log>
    <change version="1.0.{seed % 9}" date="2026-01-01">Made for measuring.</change>
  </change-log>
</module>
"""


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    names = [f"made-up-{number:05}" for number in range(count)]
    for seed, name in enumerate(names):
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / "module.xml").write_text(module(name, seed), encoding="utf-8")
    if len(sys.argv) > 3:
        toolkit = pathlib.Path(sys.argv[3]).read_text(encoding="utf-8")
        order = "".join(f'\n    <module-ref id="{name}"/>' for name in names)
        toolkit = re.sub(r"<order>.*?</order>", lambda _: f"<order>{order}\n  </order>", toolkit, flags=re.S)
        # The real questionnaires name outcomes of the real modules.
        toolkit = re.sub(r' outcome="[^"]*"', "", toolkit)
        # Nothing is shared here.
        toolkit = re.sub(r'\n *<use [^>]*/>', "", toolkit)
        (folder / "toolkit.xml").write_text(toolkit, encoding="utf-8")


if __name__ == "__main__":
    main()
