#!/bin/sh
# Runs what tandem can do on the example data, showing each command as one would type it.
# usage: run.sh TANDEM OUTPUT_DIR
set -eu
tandem=$1
out=$2
data=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$out"
cp "$data"/*.csv "$data"/*.jsonl "$data"/*.json "$data"/*.json5 "$data"/*.md \
  "$out"/
cd "$out"
PATH=$(dirname "$tandem"):$PATH

show() {
  printf '\n$ %s\n' "$*"
}

show "tandem split 'USD 1000.00' 'acme 60%, bolt 30% max USD 200, us remaining'"
tandem split 'USD 1000.00' 'acme 60%, bolt 30% max USD 200, us remaining'

show "tandem split deals.csv --out payouts.csv"
tandem split deals.csv --out payouts.csv
head -4 payouts.csv

show "tandem score candidates.csv"
tandem score candidates.csv

show "tandem score candidates.csv --why form"
tandem score candidates.csv --why form

show "tandem score candidates.csv --stability --json --out stability.json"
tandem score candidates.csv --stability --json --out stability.json

show "tandem score candidates.csv --history history.csv --since 2026-02-01 --why crm"
tandem score candidates.csv --history history.csv --since 2026-02-01 --why crm

show "tandem score candidates.csv --outcomes outcomes.csv --json --out calibration.json"
tandem score candidates.csv --outcomes outcomes.csv --json --out calibration.json

show "tandem weights answers.csv --candidates candidates.csv"
tandem weights answers.csv --candidates candidates.csv

show "tandem program check program.json5"
tandem program check program.json5

show "tandem program init defaults.json5 --force"
tandem program init defaults.json5 --force

show "tandem plan candidates.csv --capacity 2026Q1=6,2026Q2=4 --program program.json5"
tandem plan candidates.csv --capacity 2026Q1=6,2026Q2=4 --program program.json5

show "tandem playbook --start 2026-01-05 --tasks tasks.csv --force"
tandem playbook --start 2026-01-05 --tasks tasks.csv --force

show "tandem playbook tick tasks.csv overlap"
tandem playbook tick tasks.csv overlap

show "tandem advise program --acv 'USD 12000' --year 1"
tandem advise program --acv 'USD 12000' --year 1

show "tandem advise tier --facts partner.json"
tandem advise tier --facts partner.json

show "tandem calc questions.jsonl --explain --out answers.jsonl"
tandem calc questions.jsonl --explain --out answers.jsonl
head -1 answers.jsonl

show "tandem render letter.md letter.json --partials ."
tandem render letter.md letter.json --partials .

printf '\nWritten to %s:\n' "$out"
printf '  payouts.csv    who gets how much of each deal\n'
printf '  stability.json how firm the ranking of candidates.csv is\n'
printf '  tasks.csv      the tasks of a playbook, one of them done\n'
printf '  defaults.json5 every rule of a partner program, to be edited\n'
printf '  answers.jsonl  the answers to questions.jsonl, each with its reasons\n'
printf '\nTry next:\n'
printf '  %s score %s/candidates.csv --set chat.build_weeks=1 --weight gtm=30\n' "$tandem" "$out"
printf '  %s playbook slip %s/tasks.csv access --days 3\n' "$tandem" "$out"
printf '  %s split --help\n' "$tandem"
printf "  %s split 'EUR 0.05' 'acme 1/3, bolt 1/3, us remaining'\n" "$tandem"
printf '  %s calc %s/questions.jsonl --explain\n' "$tandem" "$out"
