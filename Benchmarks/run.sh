#!/bin/sh
# Races the release program against its peers: what `make bench` runs.
#
#   Benchmarks/run.sh [TANDEM] [--full] [--markdown] [split|calc|score|start_up|read|match|normalise|workspace|ledger|templates|reviews ...]
#
# --full adds what takes many minutes: string_grouper on lists of 1,000,000 rows, and lists of
# 10,000,000. --markdown prints the tables for a README.
#
# Needs python3 with its venv module. Peers that are missing are installed: those of the
# requirements files from PyPI, into Benchmarks/.venv and Benchmarks/.venv-string-grouper; sqlite3,
# hledger and ledger as the Debian packages of those names. Data is made once, from fixed seeds, in Benchmarks/.data.
# The exit status is 1 when a threshold is missed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tandem=${1:-$here/../.build/release/tandem}
[ $# = 0 ] || shift
if ! [ -x "$tandem" ]; then
  echo "there is no program at $tandem: run 'make build' first" >&2
  exit 2
fi

missing=
for peer in sqlite3 hledger ledger; do
  command -v "$peer" > /dev/null || missing="$missing $peer"
done
if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi
  $as_root apt-get update -qq
  # shellcheck disable=SC2086 # Several words.
  $as_root apt-get install -y -qq --no-install-recommends $missing
fi
# Into Benchmarks/.venv and the like: environment SUFFIX MODULES
environment() {
  if ! "$here/.venv$1/bin/python" -c "import $2" 2> /dev/null; then
    python3 -m venv --clear "$here/.venv$1"
    "$here/.venv$1/bin/pip" install --quiet --requirement "$here/requirements$1.txt"
  fi
}
environment "" duckdb,pandas,pymcdm,skcriteria,beancount,minijinja,jinja2,tldextract,cleanco
environment -string-grouper string_grouper

# The reader and the templates alone, which are no libraries for others; the variable changes the
# package, so they are built in a folder of their own.
for product in read-table render-template; do
  (cd "$here/.." && BENCH=1 "${SWIFT:-swift}" build --quiet --configuration release \
    --product "$product" --static-swift-stdlib --scratch-path .build-bench >&2)
done

# What is timed within a process: the engines alone.
"${SWIFT:-swift}" build --quiet --package-path "$here" --configuration release >&2

# Not with the venv's python: the less it holds, the less it disturbs.
PYTHONPATH="$here" exec python3 -m bench "$tandem" "$@"
