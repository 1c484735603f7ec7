"""`tandem calc` over many mixed lines: does memory stay flat, and how fast is it?"""

import json
import random

from . import data, measure

FEW, MANY = 100_000, 1_000_000
CASES = data.ROOT / "Tests/CLITests/Calc/Cases"
ORACLE = data.ROOT / "Tests/Generators/calc_oracle.py"


def worked_cases():
    """Every question of the worked cases: operation and input, good and bad."""
    for path in sorted(CASES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line, parse_float=str)
            if "op" in case and "input" in case:
                yield {"op": case["op"], "input": case["input"]}


def make_lines(count):
    """Writes the cases over and over with ids of their own, shuffled."""

    def write(out):
        texts = [json.dumps(case, ensure_ascii=False)[1:] for case in worked_cases()]
        chance = random.Random(20260402)
        for start in range(0, count, len(texts)):
            chance.shuffle(texts)
            for number, text in enumerate(texts[: count - start], start + 1):
                out.write(f'{{"id": {number}, {text}\n')

    return write


def run(tandem, report):
    few, many = (data.made(f"lines-1-{n}.jsonl", make_lines(n)) for n in (FEW, MANY))
    report.title(f"calc: {MANY:,} mixed lines")
    peaks = {}
    for count, lines in ((FEW, few), (MANY, many)):
        command = measure.Command("tandem", [tandem, "calc", lines], succeeds=(0, 3))
        peaks[count] = measure.peak_bytes(command) / 1e6
    racers = [
        measure.Command("tandem", [tandem, "calc", few], succeeds=(0, 3)),
        measure.Command("python oracle", ["python3", str(ORACLE), few], succeeds=(0, 3)),
    ]
    costs = measure.race(racers)
    ours = costs["tandem"]
    rows = [
        [name, f"{FEW / one.cpu:,.0f}", f"{one.cpu:.3f}", f"{one.wall:.3f}", f"{one.cpu / ours.cpu:.2f}"]
        for name, one in costs.items()
    ]
    report.table([f"{FEW:,} lines", "lines/s", "cpu s", "wall s", "cpu ratio"], rows)
    print(f"peak memory: {peaks[FEW]:.2f} MB at {FEW:,} lines, {peaks[MANY]:.2f} MB at {MANY:,}")
    report.judge("calc.memory_growth", peaks[MANY] / peaks[FEW])
    report.judge("calc.speed_ratio", costs["python oracle"].cpu / ours.cpu)
