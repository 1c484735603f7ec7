#!/usr/bin/env python3
"""demo.py BINARY FOLDER: compares what `tandem demo` made in FOLDER with a recomputation.

The facts come from the generator of the example program (`datasets/make.py`), the figures from the
sheet that was written from the rules alone (`sheet.py`): every line, clawback, payout and balance of
every statement. Exit status 1 where anything differs.
"""

import datetime
import json
import os
import subprocess
import sys
from fractions import Fraction

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "datasets"))

from invent import EXPONENT, month_end
from make import World
from maker.deals import FIRST, LAST, day
from sheet import Sheet

import year

EXPONENT["GBP"] = 2


class DemoSheet(Sheet):
    """The sheet with what the example program has beyond the made-up years: caps within shares."""

    def shared(self, pool, deal):
        """R-18, R-19: a cap takes off, what remains is ours; then the units left over."""
        split = deal["split"]
        if not split:
            return super().shared(pool, deal)
        if all(cap is None and weight for _, weight, cap in split):
            return super().shared(pool, dict(deal, split=[(name, weight)
                                                          for name, weight, _ in split]))
        size, sign = abs(pool), -1 if pool < 0 else 1
        quotas = []
        for name, weight, cap in split:
            if weight is None:
                quota = size - sum(other for _, other in quotas)
            else:
                quota = Fraction(size * weight, 100)
                quota = min(quota, cap) if cap is not None else quota
            quotas.append((name or "us", Fraction(quota)))
        units = [quota.numerator // quota.denominator for _, quota in quotas]
        order = sorted(range(len(quotas)), key=lambda i: (-(quotas[i][1] - units[i]), i))
        for place in order[:size - sum(units)]:
            units[place] += 1
        return {name: sign * unit for (name, _), unit in zip(quotas, units)}


    def due(self, event, key, events):
        """R-45: a share of another tier's deal is due as the payee's own agreement says."""
        payee = self.partners.get(key[3])
        if key[2] == "clawback" or payee is None:
            return super().due(event, key, events)
        payment = events[key[2], "payment"]
        own = dict(payment, deal=dict(payment["deal"], owner=payee))
        return super().due(event, key, {**events, (key[2], "payment"): own})


class Demo:
    """What the demo made, asked by the command line."""

    def __init__(self, binary, folder):
        self.binary, self.folder = os.path.abspath(binary), folder

    def json(self, *words):
        done = subprocess.run(
            [self.binary, *words, "--json"], cwd=self.folder, capture_output=True, text=True,
            env={"PATH": "/usr/bin:/bin", "TANDEM_NOW": "2026-07-03T12:00:00Z"})
        if done.returncode:
            sys.exit(f"{' '.join(words)}: {done.returncode} {done.stderr[:2000]}")
        return json.loads(done.stdout)


class Ids:
    """The numbers of deals by their ids, in the place of a feeder's."""

    def __init__(self, demo, world):
        numbers = {deal["domain"]: deal["number"] for deal in world.deals}
        self.deal_ids = {numbers[one["domain"]]: one["id"] for one in demo.json("deal", "list")["deals"]
                         if one["domain"] in numbers}


def main():
    binary, folder = sys.argv[1:]
    world, demo = World(), Demo(binary, folder)
    for event in world.events:
        # The sheet knows customers by the account.
        event["deal"]["account"] = event["deal"]["domain"]
    # What earns nothing: the customer whom we met first, the partner's own company.
    world.events = [event for event in world.events
                    if not event["deal"]["direct"] and not event["deal"]["flagged"]]
    sheet = DemoSheet(world)
    comparison = year.Comparison(world, demo, Ids(demo, world), sheet)
    months = range(FIRST, LAST + 1)
    for month in months:
        sheet.close(month)
        sheet.pay(month, month_end(month) + datetime.timedelta(days=2))
    for month in months:
        for partner in world.partners:
            name = f"{day(month, 1):%Y-%m}"
            told = demo.json("statement", partner["id"], "--period", name)
            due = sheet.statement(partner["id"], month)
            found = {one["currency"]: one for one in told["statements"]}
            for currency in sorted(set(found) | set(due)):
                label = f"{partner['id']} {currency} {name}"
                if currency not in found:
                    year.complain(f"{label}: no statement, sheet {due[currency]}")
                elif currency in due:
                    comparison.statement(label, currency, found[currency], due[currency])
                elif year.minor(found[currency]["closing"], currency):
                    year.complain(f"{label}: the sheet has none")
    print(f"{comparison.statements} statements with {comparison.lines} lines and"
          f" {len(sheet.payouts)} payouts compared, {len(year.wrong)} differences")
    sys.exit(1 if year.wrong else 0)


if __name__ == "__main__":
    main()
