"""The engine of `tandem score` beside numpy and the libraries for such decisions.

What runs within a process is timed there, by each side itself; a round of every racer follows the
other. Judged is processor time: numpy may use several cores, ours uses one.
"""

import random
import statistics
import subprocess

from . import data, measure

ROUNDS, EACH = 5, 5
FEW = 1_000
ALMOST = 0.02
CORE = data.ROOT / "Benchmarks/.build/release/ScoreCore"


def core(task):
    return [str(CORE), task]


def peer(script, task):
    return [data.PYTHON, str(data.PEERS / script), task]


def race(racers):
    """The median milliseconds of wall and processor time of each, and its answer."""
    seen = {name: [] for name in racers}
    checks = {}
    for _ in range(ROUNDS):
        for name, words in racers.items():
            words = [*words, str(EACH)]
            text = subprocess.run(words, check=True, capture_output=True, text=True).stdout
            head, *rounds = text.splitlines()
            checks[name] = [int(word) for word in head.split()[1:]]
            seen[name] += [tuple(map(float, line.split())) for line in rounds]
    return {
        name: measure.Cost(*(statistics.median(column) for column in zip(*rounds)))
        for name, rounds in seen.items()
    }, checks


def compete(report, title, racers, agree):
    """Races, compares the answers, prints; the processor time of each."""
    costs, checks = race(racers)
    ours = checks["tandem"]
    for name, check in checks.items():
        if not agree(ours, check):
            raise SystemExit(f"{title}: {name} found {check}, ours {ours}")
    report.table(
        [title, "cpu ms", "wall ms", "cpu ratio"],
        [
            [name, f"{one.cpu:.2f}", f"{one.wall:.2f}", f"{one.cpu / costs['tandem'].cpu:.2f}"]
            for name, one in costs.items()
        ],
    )
    print()
    return {name: one.cpu for name, one in costs.items()}


def same(ours, theirs):
    return ours == theirs


def nearly(ours, theirs):
    """Two estimates from ten thousand draws, at most two in a hundred apart: three standard errors."""
    return abs(ours[0] - theirs[0]) <= ALMOST * 10_000


def make_list(out):
    """A thousand candidates with inputs, one in ten of some unknown."""
    chance = random.Random(20260403)
    out.write(
        "id,name,shared_accounts,strategic_fit,gtm_commitment,api_available,build_weeks,"
        "market_signal\n"
    )
    for number in range(FEW):
        fit = chance.choice(["adjacent", "complementary", "tangential"])
        commitment = chance.choice(["budget_committed", "willing", "integration_only"])
        signal = chance.choice(["requested", "competitor_has_it", "nice_to_have"])
        weeks = chance.choice(["1.5", "2", "4.5", "8", "12", ""])
        api = chance.choice(["true", "true", "false"])
        out.write(
            f"c{number:04d},Candidate {number},{chance.randrange(80)},{fit},{commitment},{api},"
            f"{weeks},{signal}\n"
        )


def run(tandem, report):
    report.title("score: exact engine, figures of one process")
    cpu = compete(
        report,
        "1,000,000 × 5 sums",
        {
            "tandem": core("sums"),
            "numpy": peer("score_numpy.py", "sums"),
            "pymcdm": peer("score_mcda.py", "pymcdm"),
        },
        same,
    )
    report.judge("score.sums_beside_numpy", cpu["tandem"] / cpu["numpy"])
    report.judge("score.sums_beside_pymcdm", cpu["pymcdm"] / cpu["tandem"])
    cpu = compete(
        report,
        "1,000,000 sums, ranked",
        {
            "tandem": core("ranks"),
            "numpy": peer("score_numpy.py", "ranks"),
        },
        same,
    )
    report.judge("score.ranks_beside_numpy", cpu["tandem"] / cpu["numpy"])
    library = race({"scikit-criteria": peer("score_mcda.py", "skcriteria")})[0]["scikit-criteria"]
    print(f"scikit-criteria, which always ranks: {library.cpu:.2f} ms cpu, {library.wall:.2f} ms wall")
    report.judge("score.ranks_beside_scikit_criteria", library.cpu / cpu["tandem"])
    cpu = compete(
        report,
        "10,000 draws × 1,000",
        {"tandem": core("draws"), "numpy": peer("score_numpy.py", "draws")},
        nearly,
    )
    report.judge("score.draws_beside_numpy", cpu["tandem"] / cpu["numpy"])
    ours, _ = race({"tandem": core("breakpoints")})
    print(f"breakpoints, 1,000 candidates, top 20: {ours['tandem'].wall:.1f} ms wall")
    report.judge("score.breakpoints_ms", ours["tandem"].cpu)
    path = data.made("score-1.csv", make_list)
    whole = measure.race([measure.Command("tandem score", [tandem, "score", path])], 21)
    one = whole["tandem score"]
    print(f"tandem score of 1,000 candidates, start to finish: {1e3 * one.wall:.1f} ms wall")
    report.judge("score.whole_ms", 1e3 * one.cpu)
