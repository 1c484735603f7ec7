"""`tandem normalise` on a million rows, beside a Python pipeline of tldextract and cleanco.

Both read the same file and write it with more columns, tandem to its standard output, as a filter does:
with --out it would also wait for the disk, which the pipeline does not. tandem writes thirteen, of which the block keys
alone are most of the bytes; the pipeline writes three. Constant memory is the peak at 1,000,000 rows
over that at 100,000.
"""

from . import data, measure

ROWS = 1_000_000


def racers(tandem, rows):
    ours = str(data.scale(rows) / "ours.csv")
    script = str(data.PEERS / "normalise_tldextract.py")
    return (
        measure.Command("tandem", [tandem, "normalise", ours], output=data.output("keys.csv")),
        measure.Command("tldextract and cleanco",
                        [data.PYTHON, script, ours, data.output("keys.python.csv")],
                        writes=(data.output("keys.python.csv"),)),
    )


def run(tandem, report):
    report.title(f"normalise: {ROWS:,} rows, one core")
    ours, python = racers(tandem, ROWS)
    seen = measure.race_watched([ours], 5)
    seen |= measure.race_watched([python], 1)
    _, small = measure.watched(racers(tandem, ROWS // 10)[0], measure.LOOK_EVERY)
    cost, peak = seen["tandem"]
    report.table(
        ["", "cpu s", "wall s", "rows a cpu second", "peak MB", "cpu beside tandem"],
        [[name, f"{one.cpu:.3g}", f"{one.wall:.3g}", f"{ROWS / one.cpu:,.0f}", f"{memory / 1e6:.1f}",
          f"{one.cpu / cost.cpu:.3g}"] for name, (one, memory) in seen.items()],
    )
    report.judge("normalise.rows_a_second", ROWS / cost.cpu)
    report.judge("normalise.beside_python", seen["tldextract and cleanco"][0].cpu / cost.cpu)
    report.judge("normalise.memory_growth", peak / small)
