"""Reading CSV alone, beside DuckDB's load into a table with one thread.

Each prints the seconds that reading took within it, so that starting Python counts for nothing;
what was read is checked with Python's csv module.
"""

import csv

from . import data, measure

ROWS = 1_000_000
RUNS = 5


def told(command):
    """What a run prints, by the first word of the line."""
    measure.cost(command)
    with open(command.output, encoding="utf-8") as lines:
        return {word: rest for word, rest in (line.rstrip().split(" ", 1) for line in lines)}


def checked(path):
    """What a reader must find: rows, the bytes of each column, and read-table's checksum."""
    checksum, rows = 0, 0
    with open(path, encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        lengths = [0] * len(next(reader))
        for row in reader:
            for column, text in enumerate(row):
                value = text.encode()
                lengths[column] += len(value)
                if value:
                    ends = value[0] << 8 | value[-1]
                    checksum += (rows * 31 + column + 1) * (ends + (len(value) << 16))
            rows += 1
    return str(rows), " ".join(map(str, lengths)), str(checksum % 2**64)


def run(tandem, report):
    path = str(data.scale(ROWS) / "ours.csv")
    program = str(data.ROOT / ".build-bench/release/read-table")
    racers = [
        measure.Command("tandem, into columns", [program, path, "load"], data.output("load.read")),
        measure.Command("tandem, looked at", [program, path, "scan"], data.output("scan.read")),
        measure.Command(
            "DuckDB, into a table",
            [data.PYTHON, str(data.PEERS / "duckdb_load.py"), path],
            data.output("duckdb.read"),
        ),
    ]
    with open(path, "rb") as file:
        size = file.seek(0, 2)
    report.title(f"read: {ROWS:,} rows of 5 columns, {size / 1e6:.0f} MB, one thread")
    rows, lengths, checksum = checked(path)
    runs = {racer.name: [] for racer in racers}
    for _ in range(RUNS):
        for racer in racers:
            found = told(racer)
            if (found["rows"], found["lengths"]) != (rows, lengths):
                raise SystemExit(f"{racer.name} read something else: {found}")
            if found.get("checksum", checksum) != checksum:
                raise SystemExit(f"{racer.name} read other values, or in other places")
            runs[racer.name].append(measure.Cost(float(found["wall"]), float(found["cpu"])))
    print("all read the same rows, and Python's csv module too")
    costs = {name: measure.median(all_) for name, all_ in runs.items()}
    peer = costs["DuckDB, into a table"]
    table = [
        [name, f"{one.cpu:.3f}", f"{one.wall:.3f}", f"{size / 1e6 / one.cpu:.0f}",
         f"{peer.cpu / one.cpu:.2f}", f"{peer.wall / one.wall:.2f}"]
        for name, one in costs.items()
    ]
    heads = ["", "cpu s", "wall s", "MB per cpu s", "DuckDB's cpu beside it", "its wall"]
    report.table(heads, table)
    report.judge("read.load_ratio", peer.cpu / costs["tandem, into columns"].cpu)
    report.judge("read.scan_ratio", peer.cpu / costs["tandem, looked at"].cpu)
