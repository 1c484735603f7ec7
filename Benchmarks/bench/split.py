"""`tandem split` over a file of deals, beside DuckDB, pandas and plain Python."""

import filecmp
import random
from fractions import Fraction

from . import data, measure

DEALS = 333_334
PAYEES = ["acme", "bolt", "crux", "dune", "east", "fern", "gale", "hive", "iris", "jade"]
EXPONENTS = {"USD": 2, "EUR": 2, "GBP": 2, "JPY": 0, "KWD": 3}


def make_deals(out):
    """Deals of three payees whose weights add up to the whole; pools are positive."""
    chance = random.Random(20260401)
    currencies = ["USD", "USD", "USD", "EUR", "EUR", "GBP", "JPY", "KWD"]
    out.write("deal,date,currency,pool_minor,payee,weight_bps\n")
    for deal in range(1, DEALS + 1):
        day = f"2026-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}"
        head = f"D{deal:07d},{day},{chance.choice(currencies)},{chance.randrange(1, 100_000_000)}"
        low, high = sorted((chance.randrange(10_001), chance.randrange(10_001)))
        weights = (low, high - low, 10_000 - high)
        for payee, weight in zip(chance.sample(PAYEES, 3), weights):
            out.write(f"{head},{payee},{weight}\n")


def commands(tandem, deals):
    def peer(name, script, *words):
        return measure.Command(
            name, [data.PYTHON, str(data.PEERS / script), deals, *words], data.output(name + ".sum")
        )

    ours = measure.Command(
        "tandem",
        [tandem, "split", deals, "--out", data.output("tandem.csv")],
        errors=data.output("tandem.sum"),
    )
    return [
        ours,
        peer("duckdb, sums only", "duckdb_split.py"),
        peer("duckdb, all rows", "duckdb_split.py", data.output("duckdb.csv")),
        peer("pandas, sums only", "pandas_split.py"),
        peer("python, all rows", "python_split.py", data.output("python.csv")),
    ]


def check(tandem, deals, racers):
    """All must agree: the rows to the byte, and the sums of those that write no rows."""
    check_pandas = measure.Command(
        "pandas, all rows",
        [data.PYTHON, str(data.PEERS / "pandas_split.py"), deals, data.output("pandas.csv")],
    )
    for command in [*racers, check_pandas]:
        measure.cost(command)
    for peer in ("duckdb", "pandas", "python"):
        if not filecmp.cmp(data.output("tandem.csv"), data.output(peer + ".csv"), shallow=False):
            raise SystemExit(f"the payouts of {peer} differ: Benchmarks/.data/{peer}.csv")
    told = dict(line.split()[:2] for line in open(data.output("tandem.sum"), encoding="utf-8"))
    ours = {code: int(Fraction(text) * 10 ** EXPONENTS[code]) for code, text in told.items()}
    for command in racers[1:]:
        lines = open(command.output, encoding="utf-8")
        theirs = {code: int(minor) for code, minor in (line.split() for line in lines)}
        if theirs != ours:
            raise SystemExit(f"the sums of {command.name} differ: {theirs}, ours {ours}")


def run(tandem, report):
    deals = data.made("deals-1.csv", make_deals)
    racers = commands(tandem, deals)
    report.title(f"split: {3 * DEALS:,} rows, {DEALS:,} deals of three")
    check(tandem, deals, racers)
    print("all payouts agree row by row, and all sums")
    costs = measure.race(racers)
    peaks = {command.name: measure.peak_bytes(command) / 1e6 for command in racers}
    ours = costs["tandem"]
    rows = [
        [name, f"{one.cpu:.3f}", f"{one.wall:.3f}", f"{peaks[name]:.1f}", f"{one.cpu / ours.cpu:.2f}"]
        for name, one in costs.items()
    ]
    report.table(["", "cpu s", "wall s", "peak MB", "cpu ratio"], rows)
    best = min(one.cpu for name, one in costs.items() if name != "tandem")
    report.judge("split.cpu_ratio", best / ours.cpu)
    report.judge("split.peak_mb", peaks["tandem"])
