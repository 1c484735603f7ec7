#!/bin/sh
# Fuzzes every parser that has a folder here, for the given number of seconds each (60).
#
# Fuzz/NAME/Entry.swift is the entry, Fuzz/NAME/corpus/ holds the inputs that are kept, and
# Package.swift lists NAME among its fuzzed modules. New inputs and crashes go to Fuzz/.out/NAME:
# move what is worth keeping into the corpus. Exits with 1 when any input crashed.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
found=0
failed=0

for entry in Fuzz/*/Entry.swift; do
  [ -e "$entry" ] || continue
  found=1
  folder=$(dirname "$entry")
  name=$(basename "$folder")
  out=Fuzz/.out/$name
  mkdir -p "$out/corpus" "$folder/corpus"
  echo "fuzz $name for $seconds s"
  FUZZ=1 swift build --scratch-path .build-fuzz --product "Fuzz$name" \
    -Xswiftc -sanitize=fuzzer,address
  # lld: the default linker complains of every exported symbol.
  swiftc -sanitize=fuzzer,address -use-ld=lld ".build-fuzz/debug/libFuzz$name.a" -o "$out/fuzz"
  # Swift's own backtracer would take the trap and no input would be written.
  if SWIFT_BACKTRACE=enable=no timeout $((seconds + 30)) "$out/fuzz" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$out/" "$out/corpus" "$folder/corpus" > "$out/log" 2>&1; then
    grep -E 'number_of_executed_units|average_exec_per_sec|peak_rss_mb' "$out/log"
  else
    failed=1
    tail -n 20 "$out/log"
    echo "fuzz $name failed: see $out" >&2
  fi
done

if [ "$found" = 0 ]; then echo "there is nothing to fuzz below Fuzz/" >&2; exit 1; fi
exit "$failed"
