#!/usr/bin/env bash
# How long the commands take that people wait for, beside the peer that checks the same files, in one run.
# usage: start-up.sh BINARY
set -euo pipefail
lls=$1
module=Modules/my-say-my-right
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

echo '== start: lls --help (bar: 30 ms)'
hyperfine -N --warmup 3 --runs 30 "$lls --help"

echo "== check one module, every rule on (bar: 40 ms), beside xmllint with the generated schema"
hyperfine -N --warmup 3 --runs 30 "$lls check $module" \
  "xmllint --noout --nonet --relaxng Modules/lls-module.rng $module/module.xml"

echo '== the summary of a pilot of eight groups and ninety-six sessions'
Tests/Demo/main-job.sh "$lls" "$out" >/dev/null 2>&1
hyperfine -N --warmup 2 --runs 20 "$lls evaluate sample-pilot --store $out/sample.llsstore -o $out/summary.html"

echo '== the facilitator pack of the whole toolkit'
hyperfine -N --warmup 2 --runs 20 "$lls pack -o $out/pack.html"
