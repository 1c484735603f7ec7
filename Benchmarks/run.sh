#!/bin/sh
# Races the release program against its peers: what `make bench` runs.
#
#   Benchmarks/run.sh [TANDEM] [split|calc|score|start_up ...]
#
# Needs python3 with its venv module. Peers that are missing are installed: those of
# requirements.txt from PyPI into Benchmarks/.venv, sqlite3 as the Debian package of that name. Data
# is made once, from
# fixed seeds, in Benchmarks/.data. The exit status is 1 when a threshold is missed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tandem=${1:-$here/../.build/release/tandem}
[ $# = 0 ] || shift
if ! [ -x "$tandem" ]; then
  echo "there is no program at $tandem: run 'make build' first" >&2
  exit 2
fi

if ! command -v sqlite3 > /dev/null; then
  if [ "$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq --no-install-recommends sqlite3
fi
if ! "$here/.venv/bin/python" -c 'import duckdb, pandas, pymcdm, skcriteria' 2> /dev/null; then
  python3 -m venv --clear "$here/.venv"
  "$here/.venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
fi

# What is timed within a process: the engines alone.
"${SWIFT:-swift}" build --quiet --package-path "$here" --configuration release >&2

# Not with the venv's python: the less it holds, the less it disturbs.
PYTHONPATH="$here" exec python3 -m bench "$tandem" "$@"
