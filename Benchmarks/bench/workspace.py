"""The workspace with a million accounts a side: importing, overlapping, showing a page.

Importing is held against the sqlite3 shell's own `.import` of the same file, which checks nothing
and keeps no journal; the overlap against `tandem match` on the files. Each number is the least of
the runs.
"""

import json
import os
import shutil

from . import data, measure

ROWS = 1_000_000
RUNS = 3
PAGES = [
    "overlap", "overlap several", "overlap list Acme --limit 20", "overlap whitespace Acme --limit 20",
    "accounts list", "partner list", "journal log",
]


def run(tandem, report):
    lists = data.scale(ROWS)
    ours, theirs = str(lists / "ours.csv"), str(lists / "partner.csv")
    folder = data.output("workspace")
    report.title(f"workspace: {ROWS:,} accounts a side")

    def command(name, *words):
        return measure.Command(name, [tandem, *words, "-w", folder], data.output("workspace.out"))

    def renew():
        shutil.rmtree(folder, ignore_errors=True)
        measure.cost(measure.Command("init", [tandem, "init", folder, "-q"], data.output("workspace.out")))

    def shell():
        database = data.output("shell.db")
        if os.path.exists(database):
            os.remove(database)
        words = ["sqlite3", database, "-cmd", ".mode csv", f".import {ours} accounts"]
        return measure.cost(measure.Command("sqlite3", words, data.output("workspace.out")))

    imports, shells = [], []
    for _ in range(RUNS):
        renew()
        imports.append(measure.cost(command("import", "accounts", "import", ours, "--ours", "-q")))
        shells.append(shell())
    own, peer = least(imports), least(shells)
    report.table(["", "cpu s", "wall s"], [
        ["tandem accounts import, checks and journal included", f"{own.cpu:.2f}", f"{own.wall:.2f}"],
        ["sqlite3 .import of the same file", f"{peer.cpu:.2f}", f"{peer.wall:.2f}"]])
    report.judge("workspace.import_times", own.wall / peer.wall)

    measure.cost(command("import", "accounts", "import", theirs, "--partner", "Acme", "-q"))
    pairs = data.output("workspace.pairs")
    overlaps, matches = [], []
    for _ in range(RUNS):
        overlaps.append(measure.cost(command("overlap", "overlap", "--fresh", "--json")))
        matches.append(measure.cost(
            measure.Command("match", [tandem, "match", ours, theirs, "--out", pairs, "-q"], data.output("workspace.out"))))
    own, peer = least(overlaps), least(matches)
    report.table(["", "cpu s", "wall s"], [
        ["tandem overlap, in the workspace", f"{own.cpu:.2f}", f"{own.wall:.2f}"],
        ["tandem match, on the files", f"{peer.cpu:.2f}", f"{peer.wall:.2f}"]])
    report.judge("workspace.overlap_times", own.wall / peer.wall)

    rows = []
    for page in PAGES:
        costs = [measure.cost(command(page, *page.split(), "--json")) for _ in range(RUNS)]
        with open(data.output("workspace.out"), encoding="utf-8") as shown:
            json.load(shown)
        rows.append([f"tandem {page}", f"{least(costs).wall * 1000:.0f}"])
    report.table(["", "wall ms"], rows)
    report.judge("workspace.page_ms", max(float(row[1]) for row in rows))
    shutil.rmtree(folder, ignore_errors=True)


def least(costs):
    return min(costs, key=lambda cost: cost.wall)
