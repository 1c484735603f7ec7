"""Reviews: a thousand partners' quarters, each as HTML for both audiences and as Markdown.

No peer writes such pages; the figure is held against ten seconds for all three thousand files.
"""

import csv
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

PARTNERS = 1_000
DEALS = 300
NOW = {"TANDEM_BY": "bench", "TANDEM_NOW": "2026-01-05T09:00:00Z"}


def run(tandem, report):
    report.title(f"reviews: {PARTNERS:,} partners, {DEALS} deals")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tandem-reviews-"))
    try:
        environment = {**os.environ, **NOW, "TANDEM_WORKSPACE": str(folder / "work")}

        def do(*words, **more):
            subprocess.run([tandem, *words], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, env={**environment, **more})

        do("init", str(folder / "work"))
        for number in range(PARTNERS):
            do("partner", "add", f"Partner {number}", "--type", "technology")
        with open(folder / "deals.csv", "w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["partner", "account", "value"])
            for number in range(DEALS):
                rows.writerow([f"partner-{number}", f"account{number}.example", f"USD {1000 + number}.00"])
        do("deal", "import", str(folder / "deals.csv"))
        start, before = time.perf_counter(), os.times()
        do("review", "--all", "--quarter", "2026Q1", "--out", str(folder / "pages"),
           TANDEM_NOW="2026-04-02T09:00:00Z")
        wall, after = time.perf_counter() - start, os.times()
        cpu = after.children_user + after.children_system - before.children_user - before.children_system
        files = list((folder / "pages").rglob("*.*"))
        if len(files) != 3 * PARTNERS + 2:
            raise SystemExit(f"reviews: {len(files)} files")
        largest = max(file.stat().st_size for file in files if file.parent.name == "reviews")
        report.table(
            ["pages", "wall s", "cpu s", "largest KiB"],
            [[f"{len(files):,}", f"{wall:.2f}", f"{cpu:.2f}", f"{largest / 1024:.0f}"]],
        )
        report.judge("reviews.seconds_of_ten", wall / 10)
        report.judge("reviews.largest_of_200_kib", largest / (200 * 1024))
    finally:
        shutil.rmtree(folder)
