#!/usr/bin/env bash
# Checking many modules, every rule on, beside xmllint and jing with the generated schemas on the same files, in one run: time, memory,
# growth from 100 to 10,000 modules, and instructions a module.
# usage: check-many.sh BINARY
set -euo pipefail
lls=$1
here=$(cd "$(dirname "$0")" && pwd)
schema=Modules/lls-module.rng
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

for count in 20 100 120 1000 10000; do
  python3 "$here/make-modules.py" "$count" "$made/$count" Modules/toolkit.xml
done
ls "$made"/1000/*/module.xml >"$made/1000.list"
ls "$made"/10000/*/module.xml >"$made/10000.list"
echo "== $(wc -c <"$made/1000/made-up-00000/module.xml") bytes in the first module"
"$lls" check "$made/1000"

echo '== 1,000 modules, beside xmllint and jing'
hyperfine -N --warmup 1 --runs 5 "$lls check $made/1000" \
  "xargs -a $made/1000.list xmllint --noout --nonet --relaxng $schema" \
  "xargs -a $made/1000.list jing $schema"

echo '== 10,000 modules, beside xmllint (bar: half its time)'
hyperfine -N --warmup 1 --runs 5 --export-json "$made/many.json" "$lls check $made/10000" \
  "xargs -n 10000 -a $made/10000.list xmllint --noout --nonet --relaxng $schema"
python3 - "$made/many.json" <<'PY'
import json, sys
ours, peer = json.load(open(sys.argv[1]))["results"]
print(f"ours / xmllint, wall time: {ours['mean'] / peer['mean']:.2f} (bar 0.50)")
PY

echo '== memory and growth (bar: 64 MiB, and linear)'
for count in 100 1000 10000; do
  /usr/bin/time -f "$count modules: %e s, %M KiB at most" "$lls" check "$made/$count" >"$made/out"
done

if command -v valgrind >/dev/null; then
  echo '== instructions a module, from 20 to 120 modules (bar: 0.75 of xmllint)'
  # Debugging information of Swift stops valgrind.
  strip -g -o "$made/lls" "$lls"
  count_instructions() { valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null | awk '/Collected/ {print $4}'; }
  ours=$(($(count_instructions "$made/lls" check "$made/120") - $(count_instructions "$made/lls" check "$made/20")))
  peer=$(($(count_instructions xmllint --noout --relaxng $schema "$made"/120/*/module.xml) -
    $(count_instructions xmllint --noout --relaxng $schema "$made"/20/*/module.xml)))
  awk -v a="$ours" -v b="$peer" 'BEGIN {printf "ours %.2f M, xmllint %.2f M, ratio %.2f\n", a / 1e8, b / 1e8, a / b}'
fi
