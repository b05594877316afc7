#!/usr/bin/env bash
# Writes the committed outputs of the sample toolkit and the sample pilot. Nothing else writes there.
# usage: write-exports.sh BINARY FOLDER
set -euo pipefail
lls=$1
exports=$2
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

"$(dirname "$0")/main-job.sh" "$lls" "$out" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
export LLS_STORE="$out/sample.llsstore" LLS_BY=sample LLS_TOOLKIT=Modules
rm -rf "$exports"
mkdir -p "$exports"
"$lls" pack --group-size 8 --start 16:30 -o "$exports/facilitator-pack.html"
"$lls" evaluate sample-pilot -o "$exports/evaluation-summary.html"
chmod 644 "$exports/evaluation-summary.html"
cp "$out/training-2016-17.md" "$exports/training-2016-17.md"
"$lls" run landing first-landing --group group-a --nation england --script "$(dirname "$0")/demonstration.script" \
  --at "2016-10-03 16:30" --film "$exports/session.svg"
cp "$out/first-session.txt" "$exports/first-session.txt"
"$lls" schema --manual "$exports/manual" 2>/dev/null
cat >"$exports/README.md" <<'TEXT'
# Exports

What the sample toolkit and the synthetic sample pilot give: to read, and to compare with. `make exports` writes this folder anew.

- `facilitator-pack.html`: the facilitator pack of all modules
- `evaluation-summary.html`: the evaluation summary; all data are synthetic, nobody in them is real
- `manual/`: the reference manual of the module language, a page for each element; begin with `index.html`
- `session.svg`: the screen of a session, drawn by `lls run --script … --film` while a synthetic script was played
- `first-session.txt`: one session as it was played from typed lines
- `training-2016-17.md`: the training tables of 2016/17, from published totals
TEXT
