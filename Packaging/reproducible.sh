#!/bin/sh
# Makes the release of the present commit twice, as two people would: in two folders, at two times, under
# two languages, zones and masks; then compares byte by byte. Two whole builds: too slow for CI.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/tandem-reproducible-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
one=$work/a
two=$work/another/folder/with-a-longer-name

git clone -q "$root" "$one"
git clone -q "$root" "$two"
(cd "$one" && umask 022 && TZ=UTC LC_ALL=C make release)
(cd "$two" && umask 077 && TZ=Pacific/Auckland LC_ALL=C.UTF-8 make release)

if cmp "$one"/.build/release-files/*.tar.gz "$two"/.build/release-files/*.tar.gz; then
  echo "the same bytes twice"
else
  for folder in "$one" "$two"; do
    tar -xzf "$folder"/.build/release-files/*.tar.gz -C "$folder/.build" --strip-components=1 \
      --one-top-level=unpacked
  done
  diff -rq "$one/.build/unpacked" "$two/.build/unpacked" || true
  exit 1
fi
if strings "$one/.build/release/tandem" | grep -F "$work"; then
  echo "the program holds the folder that it was built in" >&2
  exit 1
fi
