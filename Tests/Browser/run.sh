#!/bin/sh
# The pages in a real browser: run.sh BINARY. Installs what it needs, by name, where it is missing.
set -e
here=$(cd "$(dirname "$0")" && pwd)
binary=$1
venv="$here/../../.build/browser"

# Not to have looked is no success where somebody relies on it.
refuse() {
  echo "browser tests were NOT run: $1" >&2
  [ -z "$CI" ] && exit 0
  exit 1
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing=
command -v chromium > /dev/null || missing="$missing chromium fonts-dejavu-core"
python3 -c 'import ensurepip, venv' 2> /dev/null || missing="$missing python3 python3-venv"
if [ -n "$missing" ]; then
  command -v apt-get > /dev/null || refuse "install$missing"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  { as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends $missing; } \
    > /dev/null || refuse "can't install$missing"
fi
if ! "$venv/bin/python" -c 'import playwright' 2> /dev/null; then
  { python3 -m venv "$venv" && "$venv/bin/pip" install -q playwright; } || refuse "can't install playwright"
fi
exec "$venv/bin/python" "$here/scoreboard.py" "$binary"
