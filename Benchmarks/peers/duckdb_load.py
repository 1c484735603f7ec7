"""Loads a CSV file into a table of DuckDB, with one thread: `duckdb_load.py FILE`.

Prints the seconds of the load alone, by the clock and of this process's work, and the rows and
bytes of each column's values.
"""

import sys
import time

import duckdb


def main(path):
    db = duckdb.connect()
    db.execute("set threads = 1")
    wall, cpu = time.perf_counter(), time.process_time()
    db.execute(
        f"create table loaded as select * from read_csv('{path}', header = true, all_varchar = true)"
    )
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    names = [row[0] for row in db.execute("describe loaded").fetchall()]
    lengths = ", ".join(f"coalesce(sum(strlen({name})), 0)::bigint" for name in names)
    rows, *lengths = db.execute(f"select count(*), {lengths} from loaded").fetchone()
    print("wall", wall)
    print("cpu", cpu)
    print("rows", rows)
    print("lengths", *lengths)


main(*sys.argv[1:])
