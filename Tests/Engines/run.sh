#!/bin/sh
# Matching on real engines: run.sh BINARY [--sizes ROWS ...] [--engines NAME ...]. Installs what it needs,
# by name, where it is missing: DuckDB and Spark from PyPI, PostgreSQL and Java from Debian.
set -e
here=$(cd "$(dirname "$0")" && pwd)
venv="$here/../../.build-engines"

# Not to have looked is no success where somebody relies on it.
refuse() {
  echo "engine tests were NOT run: $1" >&2
  [ -z "$CI" ] && exit 0
  exit 1
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing=
ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 || missing="$missing postgresql"
command -v java > /dev/null || missing="$missing openjdk-17-jre-headless"
python3 -c 'import ensurepip, venv' 2> /dev/null || missing="$missing python3 python3-venv"
if [ -n "$missing" ]; then
  command -v apt-get > /dev/null || refuse "install$missing"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  { as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends $missing; } \
    > /dev/null || refuse "can't install$missing"
fi
if ! "$venv/bin/python" -c 'import duckdb, pyspark' 2> /dev/null; then
  { python3 -m venv "$venv" && "$venv/bin/pip" install -q duckdb==2.0.0 pyspark==4.3.0; } \
    || refuse "can't install duckdb and pyspark"
fi
exec "$venv/bin/python" "$here/run.py" "$@"
