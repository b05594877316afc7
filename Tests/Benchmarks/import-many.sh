#!/usr/bin/env bash
# Importing many answers from a long CSV: parsed, checked, stored in one transaction and indexed, beside sqlite3's own .import with an
# index on the same columns, in one run, on the same file. Time, memory, and the ratio of the two.
# usage: import-many.sh BINARY
set -euo pipefail
lls=$1
here=$(cd "$(dirname "$0")" && pwd)
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
export LLS_BY=bench

# A new pilot with its people, ready for an import, to be copied for each run.
prepare() { # folder
  LLS_STORE="$1/ready.llsstore" "$lls" pilot new bench --title Bench --synthetic --toolkit "$1/Modules" >/dev/null 2>&1
  LLS_STORE="$1/ready.llsstore" "$lls" group import "$1/groups.csv" --pilot bench >/dev/null 2>&1
  LLS_STORE="$1/ready.llsstore" "$lls" participant enrol "$1/enrolment.csv" --pilot bench >/dev/null 2>&1
}

seconds() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }

ours() { # folder file
  rm -f "$1"/run.llsstore*
  cp "$1/ready.llsstore" "$1/run.llsstore"
  /usr/bin/time -f '%e %M %U %S' -o "$made/ours" "$lls" feedback import "$1/$2" --pilot bench --store "$1/run.llsstore" >/dev/null 2>"$made/said" ||
    { cat "$made/said"; exit 1; }
}

theirs() { # folder file
  rm -f "$1"/peer.db
  /usr/bin/time -f '%e %M %U %S' -o "$made/theirs" sqlite3 "$1/peer.db" '.mode csv' ".import $1/$2 answers" \
    'CREATE INDEX answers_by_code ON answers (code, item, wave)'
}

for count in 100000 1000000; do
  folder="$made/$count"
  python3 "$here/make-answers.py" "$count" "$folder"
  prepare "$folder"
  for file in answers.csv scattered.csv; do
    best_ours=999 best_theirs=999 memory=0
    for _ in 1 2 3; do
      theirs "$folder" "$file"
      ours "$folder" "$file"
      read -r time kib user system <"$made/ours"
      read -r other _ _ _ <"$made/theirs"
      best_ours=$(awk -v a="$time" -v b="$best_ours" 'BEGIN {print a < b ? a : b}')
      best_theirs=$(awk -v a="$other" -v b="$best_theirs" 'BEGIN {print a < b ? a : b}')
      [ "$kib" -gt "$memory" ] && memory=$kib
    done
    echo "$count answers, $file: ours $best_ours s (user $user, system $system in the last run), $((memory / 1024)) MiB at most;" \
      "sqlite3 $best_theirs s; ratio $(seconds "$best_ours" "$best_theirs")"
  done
  cat "$made/said"
  LLS_STORE="$folder/run.llsstore" "$lls" doctor >"$made/doctor" 2>&1 || true
  grep -iE 'form|audit|store' "$made/doctor" | head -5
done
echo 'bars: 1,000,000 in 4 s and 150 MiB; 100,000 in 0.4 s; ratio under 1'

echo '== a quote that never closes at the start of 67 MB (bar: 2 s, 200 MiB)'
folder="$made/1000000"
for line in 1 2; do
  sed "${line}s/^/\"/" "$folder/answers.csv" >"$folder/quote.csv"
  rm -f "$folder"/run.llsstore*
  cp "$folder/ready.llsstore" "$folder/run.llsstore"
  /usr/bin/time -f "on line $line: %e s, %M KiB at most" -o "$made/quote" "$lls" feedback import "$folder/quote.csv" --pilot bench \
    --store "$folder/run.llsstore" >/dev/null 2>"$made/said" || true
  tail -1 "$made/quote"
  head -2 "$made/said"
done
