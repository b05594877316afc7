#!/usr/bin/env bash
# Files made to take long or to fill the memory: each is refused with words in at most 2 s and 64 MiB, and opens nothing outside its folder.
# usage: hostile-files.sh BINARY
set -euo pipefail
lls=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "hostile-files: $1" >&2; exit 1; }
python3 - "$work" <<'PY'
import os, random, sys
folder = sys.argv[1]
ns = 'xmlns="https://livelearnsurvive.org/ns/module" format="1" id="m"'
def put(name, data):
    if isinstance(data, str): data = data.encode()
    os.makedirs(f'{folder}/{name}'); open(f'{folder}/{name}/module.xml', 'wb').write(data)
laughs = '<!DOCTYPE m [<!ENTITY a "ha">' + ''.join(f'<!ENTITY {chr(98+i)} "{("&%s;" % chr(97+i))*10}">' for i in range(10)) + ']><m>&k;</m>'
put('entity-bomb', laughs)
put('quadratic-blow-up', '<!DOCTYPE m [<!ENTITY a "' + 'x' * 50000 + '">]><m>' + '&a;' * 50000 + '</m>')
put('attributes-100000', f'<module {ns} ' + ' '.join(f'a{i}=""' for i in range(100000)) + '/>')
put('attributes-in-many-tags', f'<module {ns}>' + ''.join('<p ' + ' '.join(f'a{i}=""' for i in range(2000)) + '/>' for _ in range(50)) + '</module>')
put('names-1000000', f'<module {ns}>' + ''.join(f'<n{i}/>' for i in range(1000000)) + '</module>')
put('names-100000', f'<module {ns}>' + ''.join(f'<n{i}/>' for i in range(100000)) + '</module>')
put('nesting-1000000', '<p>' * 1000000)
put('nesting-250000', '<p>' * 250000)
put('nul', f'<module {ns}>\0</module>')
put('trailing-nul', f'<module {ns}/>\0')
put('utf-7', '+ADw-module+AD4-')
put('utf-7-declared', '<?xml version="1.0" encoding="UTF-7"?><module/>')
put('utf-16-le', f'<module {ns}/>'.encode('utf-16'))
put('utf-16-be', b'\xfe\xff' + f'<module {ns}/>'.encode('utf-16-be'))
put('utf-16-without-mark', f'<?xml version="1.0"?><module {ns}/>'.encode('utf-16-le'))
put('utf-32', f'<module {ns}/>'.encode('utf-32'))
put('ebcdic', '<?xml version="1.0"?><module/>'.encode('cp037'))
put('latin-1', f'<module {ns}><title>caf\xe9</title></module>'.encode('latin-1'))
put('signs-only', '<' * 1000000)
put('ampersands-only', f'<module {ns}>' + '&' * 1000000)
put('end-tags-only', f'<module {ns}>' + '</p>' * 250000)
put('wrong-end-tags', f'<module {ns}>' + '<p>x</q>' * 120000 + '</module>')
put('open-quotes', f'<module {ns}>' + '<p a="x>y</p>' * 70000 + '</module>')
put('open-comments', f'<module {ns}>' + '<!-- x ' * 140000 + '</module>')
put('comments-with-hyphens', f'<module {ns}>' + '<!-- a -- b -->' * 60000 + '</module>')
put('prefixes', f'<module {ns}>' + ''.join(f'<p{i}:x/>' for i in range(60000)) + '</module>')
put('one-attribute-twice', f'<module {ns}>' + '<p a="1" a="2"/>' * 60000 + '</module>')
put('instructions', '<?a ' * 250000)
put('sections', f'<module {ns}>' + '<![CDATA[' * 100000)
put('too-large', 'x' * (8 << 20))
random.seed(7)
for number in range(20): put(f'random-{number:02}', bytes(random.randrange(256) for _ in range(1 << random.randrange(4, 20))))
PY
worst_time=0 worst_memory=0 count=0
# From here no toolkit is found, so that none is read.
cd "$work"
for folder in "$work"/*/; do
  name=$(basename "$folder")
  status=0
  /usr/bin/time -f '%e %M' -o "$work/used" "$lls" check "$folder" >"$work/said" 2>&1 || status=$?
  read -r seconds kibibytes < <(tail -1 "$work/used")
  [ "$status" = 1 ] || fail "$name ended with $status"
  grep -q '^error\[LLS' "$work/said" || fail "$name was refused without a word"
  ! grep -qE "parser stopped here|XML's basic rules" "$work/said" || fail "$name: the message says nothing"
  awk -v t="$seconds" 'BEGIN { exit !(t <= 2) }' || fail "$name took $seconds s"
  [ "$kibibytes" -le 65536 ] || fail "$name took $kibibytes KiB"
  worst_time=$(awk -v a="$worst_time" -v b="$seconds" 'BEGIN { print (b > a) ? b : a }')
  [ "$kibibytes" -le "$worst_memory" ] || worst_memory=$kibibytes
  strace -f -e trace=openat,open,connect,socket -o "$work/calls" "$lls" check "$folder" >/dev/null 2>&1 || true
  ! grep -qE 'connect\(|socket\(' "$work/calls" || fail "$name made a connection"
  ! grep -E 'open(at)?\(' "$work/calls" | grep -vE "ENOENT|\"($work|/etc/ld.so|/lib|/usr/lib|/proc|/dev|/sys|/etc/localtime|/usr/share/zoneinfo)|\"(module.xml|\\.)\"|\"$name\"" | grep -q . ||
    fail "$name opened something else: $(grep -E 'open(at)?\(' "$work/calls" | grep -vE "ENOENT|\"($work|/etc/ld.so|/lib|/usr/lib|/proc|/dev|/sys|/etc/localtime|/usr/share/zoneinfo)|\"(module.xml|\\.)\"|\"$name\"" | head -1)"
  count=$((count + 1))
done
echo "hostile-files: $count files refused in at most $worst_time s and $((worst_memory / 1024)) MiB, nothing else opened"
