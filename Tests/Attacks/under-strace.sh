#!/usr/bin/env bash
# Watches the program's system calls: nothing a module names is opened, no connection is made, and what is called saved is on the disk first.
# usage: under-strace.sh BINARY
set -euo pipefail
lls=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "under-strace: $1" >&2; exit 1; }

# 1. Files that name other files, addresses and catalogues.
mkdir -p "$work/library/trap"
cp -R "$(dirname "$0")/../CommandTests/Samples/small/." "$work/library"
echo 'a secret' >"$work/secret.txt"
module=$work/library/tea-round/module.xml
cp "$module" "$work/good.xml"
bombs=(
  '<!DOCTYPE module [<!ENTITY x SYSTEM "file://SECRET">]>'
  '<!DOCTYPE module SYSTEM "http://127.0.0.1:9/x.dtd">'
  '<!DOCTYPE module [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>'
  '<?oasis-xml-catalog catalog="http://127.0.0.1:9/catalog.xml"?>'
  '<?oasis-xml-catalog catalog="file://SECRET"?>'
  '<?xml-stylesheet href="file://SECRET"?>'
)
for number in "${!bombs[@]}"; do
  bomb=${bombs[$number]//SECRET/$work/secret.txt}
  sed "1a $bomb" "$work/good.xml" >"$module"
  strace -f -e trace=openat,open,connect,socket -o "$work/calls" "$lls" check "$work/library" >/dev/null 2>&1 || true
  ! grep -qE 'connect\(|socket\(' "$work/calls" || fail "bomb $number made a connection: $bomb"
  ! grep -q 'secret.txt' "$work/calls" || fail "bomb $number opened a file outside the library: $bomb"
done
sed 's#</title>#</title><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../../secret.txt"/>#' "$work/good.xml" >"$module"
strace -f -e trace=openat,open,connect,socket -o "$work/calls" "$lls" check "$work/library" >/dev/null 2>&1 || true
! grep -qE 'connect\(|socket\(|secret.txt' "$work/calls" || fail 'an inclusion was followed'
cp "$work/good.xml" "$module"

# 2. A session: each event is written, then brought to the disk, and only then called saved.
printf '+0:00 staff 2\n+0:00 start\n+5:00 next\n+6:00 note cold room\n+33:00 finish\n' >"$work/evening.script"
strace -f -s 64 -e trace=write,pwrite64,fdatasync -o "$work/calls" "$lls" run tea-round the-vote --group g1 \
  --toolkit "$work/library" --script "$work/evening.script" --at '2026-03-02 16:30' --journal "$work/evening.journal" >/dev/null 2>&1
awk '
  /(write|pwrite64)\([0-9]+, "\{/ { written = 1; synced = 0 }
  /fdatasync\(.*= 0/ { if (written) synced = 1 }
  /write\(1, "saved / { saved++; if (!written || !synced) { print "not on the disk when it was called saved: " $0; bad = 1 } written = 0 }
  END { if (saved < 5) { print "only " saved + 0 " events were called saved"; bad = 1 } exit bad }' "$work/calls" ||
  fail 'a session called something saved too early'

# 3. A result: the file is on the disk before it takes its name, and the name is on the disk too.
strace -f -e trace=fsync,rename,renameat,renameat2,linkat -o "$work/calls" "$lls" pack tea-round --toolkit "$work/library" \
  -o "$work/pack.html" >/dev/null 2>&1
awk '/fsync\(.*= 0/ { if (named) after = 1; else before = 1 } /(rename|link)[a-z0-9]*\(.*= 0/ { named = 1 }
  END { exit !(before && named && after) }' "$work/calls" || fail 'a result took its name before it was on the disk'

echo 'under-strace: nothing foreign opened, no connection, everything called saved was on the disk'
