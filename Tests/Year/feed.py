"""Feeds an invented year through the command line of `tandem`, as a user would type it."""

import csv
import datetime
import json
import os
import subprocess

from invent import YEAR, month_end, text


class Refused(Exception):
    """A command that did not exit with 0."""


class Tandem:
    """The program in a workspace of its own."""

    def __init__(self, binary, folder):
        self.binary, self.folder = os.path.abspath(binary), folder
        self.now = f"{YEAR}-01-01T06:00:00Z"
        self.count = 0

    def run(self, *line, by="ann", data=None):
        self.count += 1
        environment = {"PATH": "/usr/bin:/bin", "TANDEM_NOW": self.now, "TANDEM_BY": by,
                       "HOME": self.folder}
        done = subprocess.run(
            [self.binary, *line], cwd=self.folder, env=environment, input=data,
            capture_output=True, text=True, timeout=3600)
        if done.returncode != 0:
            raise Refused(f"{' '.join(line)}: {done.returncode} {done.stderr[:2000]}")
        return done.stdout

    def json(self, *line, **more):
        return json.loads(self.run(*line, "--json", **more))

    def at(self, day, hour=9, second=0):
        """Moves the clock on; it never goes back."""
        now = f"{day.isoformat()}T{hour:02d}:{second // 60 % 60:02d}:{second % 60:02d}Z"
        assert now >= self.now, (now, self.now)
        self.now = now


def agreement_options(partner):
    """What was agreed, as options of `tandem agreement add`."""
    currency = partner["currency"]
    def money(name, key):
        return [f"--{name}", f"{currency} {text(partner[key], currency)}"] if key in partner else []
    line = ["--tier", partner["tier"], "--currency", currency, "--from", f"{YEAR}-01-01"]
    for kind in ("monthly", "annual"):
        if kind in partner:
            line += ["--rate", f"{kind}={partner[kind]}%"]
    if "option" in partner:
        line += ["--option", partner["option"]]
    if partner["pay"] == "plan":
        line += money("cpa", "cpa") + money("cpa-minimum", "cpa_minimum")
        line += ["--share", f"{partner['share']}%"]
    line += money("bounty", "bounty") + money("cap-customer", "cap_customer")
    line += money("cap-period", "cap_period")
    if "cap_over" in partner:
        line += ["--cap-over", partner["cap_over"]]
    if partner["pay"] == "volume":
        bands = ", ".join(
            f"{text(start, currency)}:{rate}%" for start, rate in partner["bands"])
        line += ["--volume", bands, "--volume-mode", "marginal", "--volume-over", partner["over"]]
    if partner["minimum"]:
        line += money("minimum", "minimum")
    if partner.get("hold"):
        line += ["--hold", "yes"]
    return line


class Feeder:
    """Plays a year, month after month."""

    def __init__(self, year, tandem):
        self.year, self.tandem = year, tandem
        self.deal_ids = {}

    def write(self, name, header, rows):
        path = os.path.join(self.tandem.folder, name)
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *rows])
        return name

    def begin(self):
        tandem = self.tandem
        tandem.run("init")
        for number, partner in enumerate(self.year.partners):
            name = partner["id"]
            tandem.run("partner", "add", name, "--tier", partner["tier"], "--type",
                       {"referral": "referral", "integration": "technology"}.get(
                           partner["tier"], "agency"), "--agreement-signed", f"{YEAR}-01-01")
            tandem.run("agreement", "add", name, *agreement_options(partner))
            tandem.run("document", "add", "Disclosure", "--partner", name, "--type", "disclosure",
                       "--accepted", f"{YEAR}-01-01")
            tandem.run("person", "add", f"Accounts of {name}", "--partner", name, "--payee", "yes",
                       "--email", f"{name}@pay.example", "--account", iban(number))
        rows = [[day.isoformat(), source, target, rate]
                for day, source, target, rate in self.year.rates]
        tandem.run("fx", "import", self.write("rates.csv", ["date", "from", "to", "rate"], rows))

    def open_month(self, month):
        """Papers that come now, and the deals of the month from registration to close."""
        tandem = self.tandem
        second = 0
        def tick():
            nonlocal second
            second += 1
            tandem.at(datetime.date(YEAR, month, 5), 9 + second // 3600, second)
        for partner in self.year.partners:
            if partner["papers"] == month:
                tick()
                tandem.run("document", "add", "Tax form", "--partner", partner["id"], "--type",
                           "tax_form", "--accepted", datetime.date(YEAR, month, 1).isoformat())
        deals = [deal for deal in self.year.deals if deal["month"] == month]
        def register(chosen, partner, name):
            tick()
            rows = [[deal["account"], deal[partner]["id"], 1000, deal["currency"]]
                    for deal in chosen]
            file = self.write(name, ["account", "partner", "value", "currency"], rows)
            done = tandem.json("deal", "import", file) if rows else {"registrations": []}
            return [one for one in done["registrations"]]
        made = register(deals, "owner", f"deals-{month:02d}.csv")
        for deal, one in zip(deals, made):
            self.deal_ids[deal["number"]] = one["deal"]
        rivals = [deal for deal in deals if deal["rival"] and deal["rival"] is not deal["owner"]]
        others = register(rivals, "rival", f"rivals-{month:02d}.csv")
        for one in made + others:
            for step in ("review", "approve"):
                tick()
                tandem.run("deal", step, one["registration"])
        for deal in deals:
            tick()
            if deal["split"]:
                terms = ", ".join(f"{name} remaining" if weight is None else f"{name} {weight}%"
                                  for name, weight in deal["split"])
                tandem.run("split", "agree", self.deal_ids[deal["number"]], terms, "--with", "bob")
            tick()
            tandem.run("deal", "won", self.deal_ids[deal["number"]])

    def disputes(self, month):
        tandem = self.tandem
        for deal in self.year.deals:
            if not deal["disputed"]:
                continue
            begin, end = deal["disputed"]
            if month == begin:
                tandem.run("dispute", "open", self.deal_ids[deal["number"]], "--partner",
                           deal["owner"]["id"], "--note", "whose is it?")
            if month == end:
                tandem.run("dispute", "resolve", self.deal_ids[deal["number"]], "--note", "ours")

    def close_month(self, month):
        """What is known by now, the run, the close and the payouts."""
        tandem = self.tandem
        rows = []
        for event in self.year.events:
            if event["known"] != month:
                continue
            deal = event["deal"]
            def money(minor):
                return text(minor, deal["currency"]) if minor else ""
            paid = event["kind"] == "payment"
            churned = event["kind"] == "churn"
            rows.append([
                event["kind"], event["id"], event["day"].isoformat(),
                self.deal_ids[deal["number"]] if paid else "",
                deal["account"] if churned else "", event.get("payment", ""),
                "" if churned else deal["currency"],
                "" if churned else text(event["gross"], deal["currency"]),
                money(event["discount"]), money(event["tax"]),
                deal["revenue"] if paid else ""])
        following = month_end(month) + datetime.timedelta(days=1)
        tandem.at(following, 6)
        header = ["type", "id", "date", "deal", "customer", "payment", "currency", "amount",
                  "discount", "tax", "revenue"]
        if rows:
            file = self.write(f"revenue-{month:02d}.csv", header, rows)
            line = ["revenue", "import", file, "--source", "billing"]
            tandem.run(*line)
            if self.year.random.random() < 0.3:
                # Taken back and told again: nothing must be left of the first time.
                tandem.run("undo")
                tandem.run(*line)
            # What is known already changes nothing.
            tandem.run(*line)
        tandem.run("commission", "run")
        tandem.run("period", "close", f"{YEAR}-{month:02d}")
        tandem.at(following, 7)
        self.disputes(month)
        tandem.at(following + datetime.timedelta(days=4), 5)
        told = tandem.json("payout", "run")
        if self.year.random.random() < 0.3 and any(one["payout"] for one in told["proposals"]):
            # Cancelled proposals are free, and come again just so.
            tandem.run("payout", "cancel", "--all", "--reason", "once more")
            told = tandem.json("payout", "run")
        again = tandem.json("payout", "run")["proposals"]
        if any(one["payout"] for one in again):
            raise Refused(f"a second run after {month} proposes something")
        return told

    def settle(self, month):
        """Approves, exports and pays what was proposed; gives the bank's file."""
        tandem = self.tandem
        if not tandem.json("payout", "list", "--state", "proposed")["payouts"]:
            return None
        day = (month_end(month) + datetime.timedelta(days=5)).isoformat()
        tandem.run("payout", "approve", "--all", by="bob")
        if self.year.random.random() < 0.3:
            tandem.run("undo")
            tandem.run("payout", "approve", "--all", by="bob")
        file = tandem.run("payout", "export", "--format", "pain001", "--debtor", "Example Inc",
                          "--debtor-account", "DE89370400440532013000", "--on", day)
        tandem.run("payout", "paid", "--all", "--on", day, "--ref", f"batch {month}")
        if self.year.random.random() < 0.3:
            # The last one bounced, and was sent again.
            tandem.run("undo")
            tandem.run("payout", "paid", "--all", "--on", day, "--ref", f"batch {month}, again")
        return file


def iban(number):
    """A German IBAN with right check digits."""
    bank = f"37040044{number:010d}"
    check = 98 - int(bank + "131400") % 97
    return f"DE{check:02d}{bank}"
