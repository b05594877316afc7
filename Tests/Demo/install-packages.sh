#!/usr/bin/env bash
# Installs the named Debian packages where they are missing; elsewhere says what to do. Quick and silent when all is there.
set -euo pipefail

if ! command -v "${SWIFT:-swift}" >/dev/null 2>&1; then
  echo "Swift is missing. Install Swift 6.2 or newer from https://www.swift.org/install and run this again." >&2
  exit 69
fi
if ! command -v dpkg-query >/dev/null 2>&1; then
  for file in libxml/parser.h sqlite3.h; do
    if ! echo "#include <$file>" | cc -E -I/usr/include/libxml2 - >/dev/null 2>&1; then
      echo "This system is not Debian or Ubuntu, and $file was not found. Install the development files of" >&2
      echo "libxml2 and SQLite 3 (Fedora: dnf install libxml2-devel sqlite-devel), then run this again." >&2
      exit 69
    fi
  done
  exit 0
fi

missing=()
for package in "$@"; do
  if [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" != installed ]; then
    missing+=("$package")
  fi
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing ${missing[*]} …"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "These packages are missing: ${missing[*]}. Ask somebody who may install them to run:" >&2
    echo "  apt-get install ${missing[*]}" >&2
    exit 69
  fi
  as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
