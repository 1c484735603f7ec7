#!/usr/bin/env python3
"""year.py BINARY [--seed N] [--partners N] [--deals N] [--payments N] [--keep DIR]

A year of a made-up program through the command line, compared with a recomputation in Python that
was written from the rules alone (`sheet.py`): every statement of every partner and month, line by
line; every payout; the balances; the journals that hledger and beancount read, where these are
there; the bank's orders against the structure that ISO 20022 prescribes; the workspace's journal.
Exit status 1 where anything differs. The full size is
    --partners 40 --deals 2000 --payments 30000
"""

import argparse
import datetime
import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree
from collections import defaultdict
from decimal import Decimal

from feed import Feeder, Tandem
from invent import EXPONENT, YEAR, Year, month_end
from sheet import Sheet

wrong = []


def complain(what):
    wrong.append(what)
    if len(wrong) <= 20:
        print("WRONG:", what, file=sys.stderr)


def minor(amount, currency):
    """The minor units of a decimal text."""
    value = Decimal(amount).scaleb(EXPONENT[currency])
    assert value == int(value), (amount, currency)
    return int(value)


def numbers(ids):
    return {id: number for number, id in ids.items()}


class Comparison:
    def __init__(self, year, tandem, feeder, sheet):
        self.year, self.tandem, self.feeder, self.sheet = year, tandem, feeder, sheet
        self.statements = 0
        self.lines = 0

    def payouts(self, month, told):
        """What the run proposed, against what the sheet pays."""
        found = {(one["partner"], one["currency"]): minor(one["paid"].split()[1], one["currency"])
                 for one in told["proposals"] if one["payout"]}
        due = {(one["payee"], one["currency"]): one["minor"]
               for one in self.sheet.payouts if one["month"] == month + 1}
        for key in sorted(set(found) | set(due)):
            if found.get(key) != due.get(key):
                complain(f"payout after {month} to {key}: {found.get(key)}, sheet {due.get(key)}")

    def month(self, month):
        """All statements of a month."""
        for partner in self.year.partners:
            told = self.tandem.json("statement", partner["id"], "--period", f"{YEAR}-{month:02d}")
            due = self.sheet.statement(partner["id"], month)
            found = {one["currency"]: one for one in told["statements"]}
            for currency in sorted(set(found) | set(due)):
                name = f"{partner['id']} {currency} {month}"
                if currency not in found:
                    complain(f"{name}: no statement, sheet {due[currency]}")
                elif currency in due:
                    self.statement(name, currency, found[currency], due[currency])
                elif minor(found[currency]["closing"], currency):
                    complain(f"{name}: the sheet has none")

    def statement(self, name, currency, found, due):
        self.statements += 1
        deals = numbers(self.feeder.deal_ids)
        for key in ("opening", "closing"):
            if minor(found[key], currency) != due[key]:
                complain(f"{name}: {key} {found[key]}, sheet {due[key]}")
        for key in ("lines", "clawbacks"):
            sums = defaultdict(int)
            for line in found[key]:
                self.lines += 1
                place = deals[line["deal"]] if key == "lines" else None
                sums[line["day"], place] += minor(line["amount"], currency)
            sums = {place: sum for place, sum in sums.items() if sum}
            for place in sorted(set(sums) | set(due[key]), key=str):
                if sums.get(place) != due[key].get(place):
                    complain(f"{name}: {key} {place}: {sums.get(place)},"
                             f" sheet {due[key].get(place)}")
        paid = sorted(-minor(one["amount"], currency) for one in found["payouts"])
        if paid != sorted(due["payouts"]):
            complain(f"{name}: payouts {paid}, sheet {due['payouts']}")
        total = minor(found["opening"], currency) + sum(
            minor(line["amount"], currency)
            for key in ("lines", "clawbacks", "payouts") for line in found[key])
        if total != minor(found["closing"], currency):
            complain(f"{name}: does not tie")


def balances(sheet):
    """What is owed to each payee at the end."""
    owed = defaultdict(int)
    for line in sheet.lines:
        owed[line["payee"], line["currency"]] += line["minor"]
    for payout in sheet.payouts:
        owed[payout["payee"], payout["currency"]] -= payout["minor"]
    return {key: sum for key, sum in owed.items() if sum}


def check_bank(file):
    """The structure that pain.001.001.09 prescribes, and sums that fit."""
    space = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"
    root = xml.etree.ElementTree.fromstring(file)
    if root.tag != space + "Document":
        return complain("pain.001: wrong root")
    initiation = root[0]
    header, groups = initiation[0], initiation[1:]
    def names(node):
        return [child.tag.replace(space, "") for child in node]
    def value(node, *path):
        for name in path:
            node = node.find(space + name)
        return node.text
    if names(header) != ["MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty"]:
        complain(f"pain.001: header {names(header)}")
    transfers, total, ends = 0, Decimal(0), []
    for group in groups:
        expected = ["PmtInfId", "PmtMtd", "NbOfTxs", "CtrlSum", "ReqdExctnDt", "Dbtr", "DbtrAcct",
                    "DbtrAgt"]
        if names(group)[:8] != expected or set(names(group)[8:]) != {"CdtTrfTxInf"}:
            complain(f"pain.001: group {names(group)}")
        own = group.findall(space + "CdtTrfTxInf")
        amounts = [one.find(f"{space}Amt/{space}InstdAmt") for one in own]
        if len({amount.get("Ccy") for amount in amounts}) != 1:
            complain("pain.001: a group of several currencies")
        if int(value(group, "NbOfTxs")) != len(own):
            complain("pain.001: a group's count")
        if Decimal(value(group, "CtrlSum")) != sum(Decimal(a.text) for a in amounts):
            complain("pain.001: a group's sum")
        transfers += len(own)
        total += sum(Decimal(amount.text) for amount in amounts)
        for one in own:
            ends.append(value(one, "PmtId", "EndToEndId"))
            order = ["PmtId", "Amt", "CdtrAgt", "Cdtr", "CdtrAcct", "RmtInf"]
            if names(one) != [name for name in order if name in names(one)]:
                complain(f"pain.001: transfer {names(one)}")
    if int(value(header, "NbOfTxs")) != transfers or Decimal(value(header, "CtrlSum")) != total:
        complain("pain.001: the header's sums")
    if len(set(ends)) != len(ends) or not all(0 < len(end) <= 35 for end in ends):
        complain("pain.001: EndToEndId")


def check_journals(tandem, due):
    """hledger and beancount take the journals, and hledger gives the same balances."""
    told = []
    for dialect, checker in (("hledger", ["hledger", "check", "-f"]), ("beancount", ["bean-check"])):
        path = os.path.join(tandem.folder, "year." + dialect)
        tandem.run("ledger", "export", "--format", dialect, "--out", path)
        if not shutil.which(checker[0]):
            told.append(f"{checker[0]} is not there")
            continue
        done = subprocess.run([*checker, path], capture_output=True, text=True)
        if done.returncode:
            complain(f"{dialect}: {done.stderr[:500]}{done.stdout[:500]}")
        told.append(f"{checker[0]} took {os.path.getsize(path)} bytes")
    if shutil.which("hledger"):
        path = os.path.join(tandem.folder, "year.hledger")
        done = subprocess.run(
            ["hledger", "-f", path, "balance", "Liabilities", "--flat", "--no-total", "-O", "csv",
             "--layout", "bare"], capture_output=True, text=True)
        found = {}
        for row in done.stdout.splitlines()[1:]:
            account, currency, amount = [cell.strip('"') for cell in row.split(",")]
            sum = -minor(amount, currency)
            if sum:
                found[account.rsplit(":", 1)[1].lower(), currency] = sum
        names = {(payee.strip("()").lower(), currency): sum
                 for (payee, currency), sum in due.items()}
        found = {(payee.replace("x-unassigned-", "unassigned"), currency): sum
                 for (payee, currency), sum in found.items()}
        for key in sorted(set(found) | set(names)):
            if found.get(key) != names.get(key):
                complain(f"hledger {key}: {found.get(key)}, sheet {names.get(key)}")
        told.append(f"{len(found)} balances")
    return ", ".join(told)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--partners", type=int, default=12)
    parser.add_argument("--deals", type=int, default=60)
    parser.add_argument("--payments", type=int, default=500)
    parser.add_argument("--months", type=int, default=12)
    parser.add_argument("--keep")
    given = parser.parse_args()
    scratch = given.keep or tempfile.mkdtemp(prefix="tandem-year-")
    os.makedirs(scratch, exist_ok=True)
    os.chmod(scratch, 0o700)
    start = time.time()
    try:
        year = Year(given.seed, given.partners, given.deals, given.payments)
        tandem = Tandem(given.binary, scratch)
        feeder, sheet = Feeder(year, tandem), Sheet(year)
        comparison = Comparison(year, tandem, feeder, sheet)
        feeder.begin()
        for month in range(1, given.months + 1):
            feeder.open_month(month)
            told = feeder.close_month(month)
            sheet.close(month)
            sheet.pay(month, month_end(month) + datetime.timedelta(days=5))
            comparison.payouts(month, told)
            file = feeder.settle(month)
            if file:
                check_bank(file)
            comparison.month(month)
            if month % 4 == 0:
                tandem.run("journal", "verify")
                tandem.run("ledger", "check")
        due = balances(sheet)
        journals = check_journals(tandem, due)
        verified = tandem.run("journal", "verify").strip()
        print(
            f"seed {given.seed}: {len(year.partners)} partners, {len(year.deals)} deals,"
            f" {len(year.events)} events; {comparison.statements} statements with"
            f" {comparison.lines} lines and {len(sheet.payouts)} payouts compared,"
            f" {len(wrong)} differences; {journals}; {verified};"
            f" {tandem.count} commands in {time.time() - start:.0f} s")
    finally:
        if not given.keep:
            shutil.rmtree(scratch)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
