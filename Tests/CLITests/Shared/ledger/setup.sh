# A workspace with partners and deals that were won, for the cases of the ledger.
export TANDEM_NOW=2026-01-02T09:00:00Z TANDEM_BY=ann
tandem init -q > /dev/null
hour=10
# won ACCOUNT PARTNER VALUE [TERMS]: a deal from its registration to its close, half an hour later.
won() {
  export TANDEM_NOW=2026-01-02T$hour:00:00Z
  tandem deal register "$1" --partner "$2" --submit --value "$3" -q > /dev/null
  tandem deal review "$1" -q > /dev/null
  tandem deal approve "$1" -q > /dev/null
  [ -z "${4:-}" ] || tandem split agree "$1" "$4" --with bo -q > /dev/null
  export TANDEM_NOW=2026-01-02T$hour:30:00Z
  hour=$((hour + 1))
  tandem deal won "$1" -q > /dev/null 2>&1
}
partner() { tandem partner add "$1" --type "$2" -q > /dev/null; }
