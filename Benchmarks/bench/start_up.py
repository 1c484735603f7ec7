"""How long it takes to say one's version, beside sqlite3."""

from . import measure

RUNS = 101


def run(tandem, report):
    report.title(f"start-up: --version, median of {RUNS} runs")
    racers = [
        measure.Command("tandem", [tandem, "--version"]),
        measure.Command("sqlite3", ["sqlite3", "--version"]),
        measure.Command("true", ["/bin/true"]),
    ]
    costs = measure.race(racers, RUNS)
    ours = costs["tandem"]
    rows = [[name, f"{1e3 * one.wall:.2f}", f"{1e3 * one.cpu:.2f}"] for name, one in costs.items()]
    report.table(["", "wall ms", "cpu ms"], rows)
    report.judge("start_up.ratio", ours.wall / costs["sqlite3"].wall)
