"""The ledger with a million payments: importing, a commission run, payouts, balances, journals.

The exported journal is balanced by hledger, ledger and beancount in the same run; what is not
there is left out with a note.
"""

import os
import random
import shutil
import subprocess

from . import data, measure

PAYMENTS = 1_000_000
DEALS = 200
PARTNERS = 10
ENV = {"TANDEM_NOW": "2026-01-02T09:00:00Z"}
PEERS = [
    ("hledger", ["hledger", "-f", "{journal}", "balance"]),
    ("ledger", ["ledger", "-f", "{journal}", "balance"]),
    ("beancount", ["bean-check", "--no-cache", "{beancount}"]),
]
# What opens the gates of a payout.
DOCUMENTS = ("agreement", "disclosure", "tax_form")
VENV = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), ".venv", "bin")


def run(tandem, report, payments=PAYMENTS):
    folder, out = data.output("ledger"), data.output("ledger.out")
    report.title(f"ledger: {payments:,} payments of {DEALS} deals")
    shutil.rmtree(folder, ignore_errors=True)
    before = dict(os.environ)
    os.environ.update(ENV)

    def command(name, *words):
        return measure.Command(name, [tandem, *words, "-w", folder], out)

    def quietly(*words):
        subprocess.run([tandem, *words, "-q", "-w", folder], check=True, capture_output=True)

    subprocess.run([tandem, "init", folder, "-q"], check=True, capture_output=True)
    deals(folder, quietly)
    os.environ["TANDEM_NOW"] = "2027-02-01T09:00:00Z"
    rows, journal, beancount = (data.output(name) for name in (
        "payments.csv", "ledger.journal", "ledger.beancount"))
    write(rows, payments)
    steps = [
        ("revenue import", command("import", "revenue", "import", rows, "-q")),
        ("commission run", command("run", "commission", "run", "-q")),
        ("payout run", command("payout", "payout", "run", "-q")),
        ("commission run again", command("again", "commission", "run", "-q")),
        ("ledger balance, with the check", command("balance", "ledger", "balance")),
        ("ledger export, hledger", command("export", "ledger", "export", "--out", journal, "--force")),
        ("ledger export, beancount", command(
            "export", "ledger", "export", "--format", "beancount", "--out", beancount, "--force")),
        ("journal verify", command("verify", "journal", "verify")),
    ]
    costs = {}
    lines = []
    for name, step in steps:
        cost, peak = measure.watched(step, 0.01)
        costs[name] = cost
        lines.append([f"tandem {name}", f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{peak / 2**20:.0f}"])
    for name, words in PEERS:
        program = shutil.which(words[0]) or shutil.which(words[0], path=VENV)
        if program is None:
            print(f"{name} is not installed and was left out")
            continue
        words = [program] + [word.format(journal=journal, beancount=beancount) for word in words[1:]]
        cost, peak = measure.watched(measure.Command(name, words, out), 0.01)
        costs[name] = cost
        lines.append([name, f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{peak / 2**20:.0f}"])
    report.table(["", "cpu s", "wall s", "peak MB"], lines)
    if "ledger" in costs:
        own = sum(costs[name].wall for name in ("revenue import", "commission run", "payout run"))
        report.judge("ledger.run_part", own / costs["ledger"].wall)
    report.judge("ledger.balance_s", costs["ledger balance, with the check"].wall)
    shutil.rmtree(folder, ignore_errors=True)
    os.environ.clear()
    os.environ.update(before)


def deals(folder, quietly):
    for partner in range(PARTNERS):
        quietly("partner", "add", f"p{partner}", "--type", "referral")
        for document in DOCUMENTS:
            quietly(
                "document", "add", document, "--partner", f"p{partner}", "--type", document,
                "--accepted", "2026-01-01")
        quietly("agreement", "add", f"p{partner}", "--share", f"{5 + partner}%", "--from", "2026-01-01")
    for deal in range(DEALS):
        account = f"c{deal}.example"
        quietly(
            "deal", "register", account, "--partner", f"p{deal % PARTNERS}", "--submit",
            "--value", "USD 1000.00")
        for step in ("review", "approve", "won"):
            quietly("deal", step, account)


def write(path, payments):
    chance = random.Random(7)
    with open(path, "w", encoding="ascii") as file:
        file.write("id,date,deal,amount,currency,tax\n")
        for number in range(payments):
            day = number * 365 // payments
            month, rest = 1, day
            for length in (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31):
                if rest < length:
                    break
                month, rest = month + 1, rest - length
            cents = chance.randrange(100, 100_000)
            file.write(
                f"ch_{number:08d},2026-{month:02d}-{rest + 1:02d},c{chance.randrange(DEALS)}.example,"
                f"{cents // 100}.{cents % 100:02d},USD,\n")
