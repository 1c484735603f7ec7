"""Splits a file of deals with window functions of DuckDB: `duckdb_split.py DEALS [PAYOUTS]`.

Without PAYOUTS only the sums are computed, which spares it sorting and writing the rows. One
thread: on more it takes less time by the clock and more of the processor.
"""

import sys

import duckdb

SHARES = """
with numbered as (
  select *, row_number() over () as row
  from read_csv($deals, header = true, columns = {
    'deal': 'varchar', 'date': 'date', 'currency': 'varchar', 'pool_minor': 'bigint',
    'payee': 'varchar', 'weight_bps': 'bigint'})
), weighed as (
  select *, sum(weight_bps) over (partition by deal)::bigint as total from numbered
), floored as (
  select *, pool_minor * weight_bps // total as least, pool_minor * weight_bps % total as rest
  from weighed
), ranked as (
  select *, pool_minor - sum(least) over (partition by deal)::bigint as units_left,
    row_number() over (partition by deal order by rest desc, row) as place
  from floored
), shares as (
  select row, deal, payee, currency, least + (place <= units_left)::bigint as minor from ranked
)
"""
SUMS = SHARES + "select currency, sum(minor)::bigint from shares group by currency order by 1"
ROWS = SHARES + "select deal, payee, currency, minor from shares order by row"


def main(deals, payouts=None):
    db = duckdb.connect()
    db.execute("set threads = 1")
    # A statement that writes a file or makes a table takes no parameters.
    text = {"$deals": f"'{deals}'"}
    if payouts is None:
        sums = db.execute(SUMS.replace("$deals", text["$deals"])).fetchall()
    else:
        rows = ROWS.replace("$deals", text["$deals"])
        db.execute(f"create temp table shares_of_all as {rows}")
        db.execute(f"copy shares_of_all to '{payouts}' (header, delimiter ',')")
        sums = db.execute(
            "select currency, sum(minor)::bigint from shares_of_all group by currency order by 1"
        ).fetchall()
    for currency, minor in sums:
        print(currency, minor)


main(*sys.argv[1:])
