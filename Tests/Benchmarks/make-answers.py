#!/usr/bin/env python3
"""Makes a pilot with many answers: groups.csv, enrolment.csv, answers.csv (long, form by form), scattered.csv (the same rows, item by item)
and a copy of the toolkit with the questionnaires that were asked.

usage: make-answers.py COUNT FOLDER [ITEMS]

Four questionnaires of ITEMS questions (25 without it, as many as the common questionnaires on strengths and difficulties have), asked
before, after and some months later. Nothing in it is about real people; the same call gives the same bytes.
"""
import csv
import random
import shutil
import sys
from pathlib import Path

count, folder = int(sys.argv[1]), Path(sys.argv[2])
items = int(sys.argv[3]) if len(sys.argv) > 3 else 25
folder.mkdir(parents=True, exist_ok=True)
chance = random.Random(2016)
letters = "23456789BCDEFGHJKMNPQRSTVWXYZ"
names = ["strengths-a", "strengths-b", "strengths-c", "strengths-d"]
waves = [("pre", "2016-09-26"), ("post", "2017-01-16"), ("follow-up", "2017-06-12")]
groups = [f"group-{letter}" for letter in "abcdefgh"]


def code():
    values = [chance.randrange(29) for _ in range(7)]
    total = sum((8 - place) * value for place, value in enumerate(values))
    return "".join(letters[value] for value in values + [-total % 29])


people = -(-count // (items * len(names) * len(waves)))
codes = []
known = set()
while len(codes) < people:
    made = code()
    if made not in known:
        known.add(made)
        codes.append(made)

with open(folder / "groups.csv", "w", newline="") as file:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(["group", "arm", "cse", "site", "region", "nation"])
    for group in groups:
        rows.writerow([group, "control" if group == "group-h" else "pilot", "yes", f"site-{group[-1]}", "north", "england"])

with open(folder / "enrolment.csv", "w", newline="") as file:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(
        ["group", "code", "take_part", "use_feedback", "quote", "share_data_set", "decided_by", "form_version", "date"])
    for place, person in enumerate(codes):
        rows.writerow([groups[place % 8], person] + ["given"] * 4 + ["young-person", "1.0", "2016-09-26"])

ids = [[f"{name}-{item + 1:02}" for item in range(items)] for name in names]
lines = []
for person in codes:
    for wave, day in waves:
        for name, questions in zip(names, ids):
            for item in questions:
                lines.append(f"{person},{item},{chance.randint(1, 5)},{wave},{day},,paper,nobody,{name}\n")
del lines[count:]
header = "code,item,value,wave,day,session,mode,helper,instrument\n"
with open(folder / "answers.csv", "w") as file:
    file.write(header)
    file.writelines(lines)
with open(folder / "scattered.csv", "w") as file:
    file.write(header)
    for start in range(items):
        file.writelines(lines[start::items])

toolkit = Path(__file__).resolve().parents[2] / "Modules"
copy = folder / "Modules"
if copy.exists():
    shutil.rmtree(copy)
shutil.copytree(toolkit, copy)
points = ["Not true", "A little true", "Partly true", "Mostly true", "Certainly true"]
questionnaires = []
for place, (name, questions) in enumerate(zip(names, ids)):
    asked = "".join(
        f'<item id="{item}" scale="true-5-{place}">Made up line {item} for measuring how long an import takes.</item>\n'
        for item in questions)
    questionnaires.append(
        f'<instrument id="{name}" respondent="participant" wave="pre post follow-up" budget-seconds="900">\n'
        f"<title>Made up questionnaire {name[-1]}</title>\n<intro>Made up.</intro>\n"
        f'<scale id="true-5-{place}" kind="likert" points="5" low="{points[0]}" high="{points[-1]}">'
        + "".join(f"<point>{point}</point>" for point in points)
        + f"</scale>\n{asked}</instrument>\n")
path = copy / "toolkit.xml"
text = path.read_text()
cut = text.index('  <instrument id="exit-card"')
path.write_text(text[:cut] + "".join(questionnaires) + text[cut:])
print(f"{len(lines)} answers, {people} people, {(folder / 'answers.csv').stat().st_size / 1e6:.1f} MB")
