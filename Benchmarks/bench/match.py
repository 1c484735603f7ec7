"""`tandem match` on synthetic and labelled lists, beside string_grouper and DuckDB's exact join.

All read the same CSV files and write pairs, which matching/score.py judges. string_grouper takes
minutes for lists of 1,000,000 rows, so it only does so with --full, and then compares three rows
each instead of five; so are lists of 10,000,000 rows only matched with --full.
"""

import json
import re
import subprocess

from . import data, measure

LABELLED = ("us_names", "intl", "web")
RUNS = {10_000: 5, 100_000: 3, 1_000_000: 3, 10_000_000: 1}
SHORT = {10_000: "10k", 100_000: "100k", 1_000_000: "1m", 10_000_000: "10m"}
TANDEM, DUCKDB, STRING_GROUPER = "tandem", "DuckDB, exact join", "string_grouper"


def ours_and_theirs(folder):
    return [str(folder / "ours.csv"), str(folder / "partner.csv")]


def tandem_match(tandem, folder):
    pairs = data.output("tandem.pairs.csv")
    words = [tandem, "match", *ours_and_theirs(folder), "--out", pairs, "--verbose"]
    return measure.Command(TANDEM, words, errors=data.output("tandem.counts"))


def duckdb(folder):
    pairs = data.output("duckdb.pairs.csv")
    script = str(data.PEERS / "duckdb_match.py")
    return measure.Command(DUCKDB, [data.PYTHON, script, *ours_and_theirs(folder), pairs])


def string_grouper(folder, top):
    pairs = data.output("string_grouper.pairs.csv")
    script = str(data.PEERS / "string_grouper_match.py")
    words = [data.STRING_GROUPER_PYTHON, script, *ours_and_theirs(folder), pairs, str(top)]
    return measure.Command(STRING_GROUPER, words)


PAIRS = {TANDEM: "tandem", DUCKDB: "duckdb", STRING_GROUPER: "string_grouper"}


def score(folder, name):
    """Precision, recall and F1 of the pairs that a racer wrote last."""
    words = ["python3", str(data.LISTS / "score.py"), str(folder / "truth.csv")]
    words.append(data.output(PAIRS[name] + ".pairs.csv"))
    told = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    return tuple(float(found) for found in re.findall(r"(?:precision|recall|f1)=([0-9.]+)", told))


def pairs_compared(path):
    with open(path, encoding="utf-8") as lines:
        text = lines.read()
    return int(re.search(r"(\d+) pairs compared", text)[1])


def evaluate(tandem, folder):
    """What blocking costs: the true pairs never compared, those of them lost to caps, all true ones."""
    truth = str(folder / "truth.csv")
    words = [tandem, "match", "evaluate", "--truth", truth, *ours_and_theirs(folder)]
    words += ["--errors", "0", "--json"]
    told = subprocess.run(words, check=True, capture_output=True, text=True)
    report = json.loads(told.stdout)
    lost = report["lost_by_blocking"]
    return lost["pairs"], lost["pairs"] - lost["nothing_shared"], report["at"]["truth"]


def capped_pairs(path):
    with open(path, encoding="utf-8") as lines:
        found = re.findall(r"too large: \d+ with (\d+) pairs", lines.read())
    return sum(int(count) for count in found)


class Size:
    """What the racers did on lists of one size."""

    def __init__(self, tandem, rows, full):
        self.rows = rows
        self.folder = data.scale(rows)
        racers = [tandem_match(tandem, self.folder), duckdb(self.folder)]
        if rows <= 100_000:
            racers.append(string_grouper(self.folder, 5))
        look_every = 0.002 if rows <= 10_000 else 0.01
        self.seen = measure.race_watched(racers, RUNS[rows], look_every)
        if rows == 1_000_000 and full:
            slow = string_grouper(self.folder, 3)
            self.seen |= measure.race_watched([slow], 1, look_every)
        self.scores = {name: score(self.folder, name) for name in self.seen}
        counts = data.output("tandem.counts")
        self.compared, self.capped = pairs_compared(counts), capped_pairs(counts)
        self.lost, self.lost_to_caps, self.truth = evaluate(tandem, self.folder)

    def cost(self, name):
        return self.seen[name][0]

    def ratio(self, name):
        """How much longer a peer takes, by the clock."""
        return self.cost(name).wall / self.cost(TANDEM).wall

    def race_rows(self):
        ours = self.cost(TANDEM)
        for name, (cost, peak) in self.seen.items():
            figures = [f"{cost.wall:.3g}", f"{cost.cpu:.3g}", f"{peak / 1e6:.0f}"]
            figures += [f"{figure:.3f}" for figure in self.scores[name]]
            figures += [f"{cost.wall / ours.wall:.3g}", f"{cost.cpu / ours.cpu:.3g}"]
            yield [f"{self.rows:,} {name}", *figures]

    def growth_row(self):
        cost, peak = self.seen[TANDEM]
        return [
            f"{self.rows:,}", f"{cost.wall:.3g}", f"{cost.cpu:.3g}",
            f"{1e6 * cost.cpu / self.rows:.1f}", f"{peak / 1e6:.0f}", f"{peak / self.rows:.0f}",
            f"{self.scores[TANDEM][2]:.3f}", f"{self.compared:,}", f"{self.capped:,}",
            f"{self.lost:,}", f"{100 * self.lost / self.truth:.2f} %",
            f"{100 * self.lost_to_caps / self.truth:.2f} %",
        ]


def labelled(tandem, report):
    report.title("match: labelled lists of real companies, defaults")
    rows = []
    for name in LABELLED:
        folder = data.LISTS / name
        measure.cost(tandem_match(tandem, folder))
        rows.append((name, score(folder, TANDEM)))
    report.table(
        ["", "precision", "recall", "F1"],
        [[name, *(f"{figure:.4f}" for figure in found)] for name, found in rows],
    )
    for name, found in rows:
        report.judge(f"match.f1.{name}", found[2])


def judge_speed(sizes, report):
    for size in sizes:
        short = SHORT[size.rows]
        report.judge(f"match.f1.{short}", size.scores[TANDEM][2])
        if STRING_GROUPER in size.seen and size.rows >= 100_000:
            report.judge(f"match.string_grouper_ratio.{short}", size.ratio(STRING_GROUPER))
    report.judge("match.wall.10k", sizes[0].cost(TANDEM).wall)
    million = sizes[2]
    report.judge("match.duckdb_times.1m", 1 / million.ratio(DUCKDB))
    report.judge("match.peak_mb.1m", million.seen[TANDEM][1] / 1e6)
    for size in sizes[3:]:
        report.judge(f"match.peak_mb.{SHORT[size.rows]}", size.seen[TANDEM][1] / 1e6)
    for small, large in zip(sizes[1:], sizes[2:]):
        growth = large.cost(TANDEM).cpu / large.rows * small.rows / small.cost(TANDEM).cpu
        report.judge(f"match.growth.{SHORT[large.rows]}", growth)


def run(tandem, report, full=False):
    labelled(tandem, report)
    sizes = [Size(tandem, rows, full) for rows in RUNS if full or rows <= 1_000_000]
    report.title("match: two synthetic lists of so many rows each")
    report.table(
        ["", "wall s", "cpu s", "peak MB", "precision", "recall", "F1", "wall ratio", "cpu ratio"],
        [row for size in sizes for row in size.race_rows()],
    )
    if not full:
        print("string_grouper at 1,000,000 rows, and 10,000,000 rows: with --full only")
    report.title("match: growth, and what blocking costs")
    report.table(
        ["rows", "wall s", "cpu s", "cpu µs a row", "peak MB", "bytes a row", "F1",
         "pairs compared", "pairs capped", "true pairs never compared", "recall lost",
         "by caps alone"],
        [size.growth_row() for size in sizes],
    )
    judge_speed(sizes, report)
