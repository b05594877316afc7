#!/usr/bin/env bash
# The main job, from end to end, on the sample toolkit and a synthetic pilot: what `make demo` runs.
# usage: main-job.sh BINARY FOLDER
set -euo pipefail
lls=$1
out=$2
step() { printf '\n%s\n' "$1"; }

# What earlier runs of this script wrote is made anew; anything else in the folder stays.
rm -rf "$out/sample" "$out/journals" "$out/first-session.journal" "$out"/sample.llsstore*
mkdir -p "$out"
ln -sfn "$(realpath "$lls")" "$out/lls"
export LLS_STORE="$out/sample.llsstore" LLS_JOURNALS="$out/journals" LLS_BY=sample LLS_TOOLKIT=Modules

step '1. Check the modules'
"$lls" check

step '2. Write a facilitator pack'
"$lls" pack landing --group-size 8 --start 16:30 -o "$out"

step '3. Make the synthetic pilot, and play one whole session of it from typed lines'
"$lls" pilot sample -o "$out/sample"
first=$(sed -n 's/^# Synthetic: the first session of group-a, \([0-9-]*\),.*/\1/p' "$out/sample/first-session.script")
"$lls" run landing first-landing --group group-a --script "$out/sample/first-session.script" --at "$first 16:30" \
  --journal "$out/first-session.journal" >"$out/first-session.txt"
tail -n 12 "$out/first-session.txt"

step '4. Bring everything into a pilot store, as a team would'
"$lls" pilot new sample-pilot --title 'Sample pilot' --service sample-service --synthetic >/dev/null
"$lls" group import "$out/sample/groups.csv" --pilot sample-pilot
"$lls" participant enrol "$out/sample/enrolment.csv" --pilot sample-pilot
for list in progression-criteria peer-reviews practitioner-tests influence youth-proofing supervision; do
  "$lls" pilot ledger "$list" "$out/sample/$list.csv" --pilot sample-pilot
done
"$lls" delivery import "$out/first-session.journal" "$out"/sample/journals/*.journal --pilot sample-pilot
"$lls" feedback import "$out/sample/where-i-stand-before.csv" --pilot sample-pilot --instrument where-i-stand --wave pre
"$lls" feedback import "$out/sample/where-i-stand-after.csv" --pilot sample-pilot --instrument where-i-stand --wave post
"$lls" feedback import "$out/sample/exit-cards.csv" --pilot sample-pilot --instrument exit-card --wave session
"$lls" delivery log "$out/sample/training-2016-17.csv"

step '5. Write the evaluation summary and the training tables'
"$lls" evaluate sample-pilot -o "$out/"
"$lls" delivery table --year 2016/17 -o "$out/training-2016-17.md"

cat <<TEXT

Done. The results are in $out/ (synthetic data: nobody in them is real):
  facilitator-pack-landing.html   a facilitator pack; open it in a browser, or print it
  first-session.txt               one session as it was played, and first-session.journal, its record
  sample.llsstore                 the pilot store
  evaluation-summary-sample-pilot.html   the evaluation summary
  training-2016-17.md             the training tables of 2016/17

Try next, by hand:
  $out/lls check Modules/landing
  $out/lls run landing first-landing --group group-a
  $out/lls pilot show sample-pilot --store $out/sample.llsstore
TEXT
