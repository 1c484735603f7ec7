#!/bin/sh
# Asks the program and the oracle the same N random lines (100000) and compares the answers.
#
#   Tests/Generators/calc_differential.sh [N] [SEED]
#
# The program is .build/release/tandem, or what TANDEM_BINARY names.
set -eu
count=${1:-100000}
seed=${2:-1}
here=$(cd "$(dirname "$0")" && pwd)
tandem=${TANDEM_BINARY:-$here/../../.build/release/tandem}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Lines of bad input are meant to be there; both programs then end with 3.
expect_bad_lines() {
  "$@" || [ $? = 3 ]
}

python3 "$here/calc_corpus.py" "$seed" "$count" > "$folder/lines"
expect_bad_lines python3 "$here/calc_oracle.py" --paths "$folder/lines" > "$folder/oracle"
expect_bad_lines "$tandem" calc "$folder/lines" > "$folder/tandem" 2> "$folder/told"
python3 "$here/calc_compare.py" "$folder/lines" "$folder/oracle" "$folder/tandem"
