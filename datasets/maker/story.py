"""The year as a script of command lines: what a lead types, when, and why."""

import datetime
import io
import csv

from .deals import FIRST, LAST, day
from .partners import EXPONENT
from .quarters import quarters


def money(minor, currency):
    places = EXPONENT[currency]
    digits = str(minor).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}"


def amount(minor, currency):
    return f"'{currency} {money(minor, currency)}'"


def quoted(word):
    plain = word and all(letter.isalnum() or letter in "-_.,/:@+=%" for letter in word)
    return word if plain else "'" + word.replace("'", "'\\''") + "'"


def table(header, rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return out.getvalue()


class Story:
    """Steps in the order of their moments, and the files that they read."""

    def __init__(self):
        self.steps, self.files, self.next = [], {}, []

    def step(self, date, time, why, *lines):
        moment = f"{date.isoformat()}T{time}:00Z"
        self.steps.append((moment, len(self.steps), why, lines))

    def file(self, name, text):
        self.files[name] = text
        return f"data/{name}"

    def script(self, before):
        text, quarter = before, ""
        for moment, _, why, lines in sorted(self.steps):
            year, month = int(moment[:4]), int(moment[5:7])
            present = f"{year}Q{(month + 2) // 3}"
            if present != quarter:
                text += f"\n= {present}\n"
                quarter = present
            text += f"\n# {why}\n@{moment}\n" + "".join(f"tandem {line}\n" for line in lines)
        for why, line in self.next:
            text += f"\n# {why}\n> tandem {line}\n"
        return text


def tell(story, world):
    begin(story, world)
    for month in range(FIRST, LAST + 1):
        register(story, world, month)
        meet(story, world, month)
        close(story, world, month)
        settle(story, world, month)
    quarters(story, world)
    lost = next(deal for deal in world.deals if deal["rival"])
    story.next = [
        (f"why {lost['rival']} lost the deal, as it may be told",
         f"deal explain {lost['domain']} --for {lost['rival']}"),
        ("what Kestrelway earned, and why it waits",
         "statement kestrelway --period 2026Q2 --audience partner"),
        ("what would make two-way sync score more, and what it rests on",
         "score --why quillon-two-way"),
    ]


# The first day

def begin(story, world):
    first = day(FIRST, 1)
    story.step(first, "08:00", "An empty workspace, and the rules of our own program", "init",
               "program apply data/program.json5")
    for partner in world.partners:
        start_partner(story, partner, first)
    rows = [[date.isoformat(), source, target, rate] for date, source, target, rate in world.rates
            if date <= first]
    lines = [f"accounts import {story.file('ours.csv', world.ours_text)} --ours --preset salesforce"]
    for partner in world.partners:
        name = f"{partner['id']}.{'json' if partner['style'] == 'json' else 'csv'}"
        line = f"accounts import {story.file(name, partner['text'])} --partner {partner['id']}"
        if partner["style"] in ("salesforce", "hubspot", "crossbeam"):
            line += f" --preset {partner['style']}"
        if partner["style"] == "german":
            line += " --map population=Segment,owner=Betreuer"
        if partner["style"] == "domains":
            line += " --population customer"
        lines.append(line)
    story.step(first, "11:00", "Our accounts and each partner's, as their systems export them",
               *lines)
    story.step(first, "11:30", "Who has what in common", "overlap")
    lines = []
    for partner in world.partners:
        for population in ("customer", "opportunity"):
            if partner["level"] != "hidden":
                lines.append(f"overlap share {partner['id']} --population {population}"
                             f" --level {partner['level']}")
        lines.append(f"overlap share {partner['id']} --agreed {partner['rows'] + 50}")
    story.step(first, "12:00", "What each partner may see of it, and how long its list may be",
               *lines)
    story.step(first, "12:30", "Kestrelway sees that there is little, and not how little",
               "overlap kestrelway --audience partner")


def start_partner(story, partner, first):
    id, signed = partner["id"], first.isoformat()
    add = (f"partner add {quoted(partner['name'])} --id {id} --type {partner['type']} --tier"
           f" {partner['tier']} --website {id}.example --country {partner['country']}"
           f" --start {signed} --agreement-signed {signed} --onboarding-done {signed}")
    lines = [add, f"agreement add {id} {agreement(partner)} --from {signed}",
             f"document add 'Endorsement disclosure' --partner {id} --type disclosure"
             f" --accepted {signed}"]
    if partner["papers"] == FIRST:
        lines.append(f"document add 'Tax form' --partner {id} --type tax_form --accepted {signed}")
    lines.append(f"person add {quoted('Accounts of ' + partner['name'])} --partner {id} --payee yes"
                 f" --email pay@{id}.example --account {iban(len(story.steps))}")
    story.step(first, f"09:{len(story.steps):02d}",
               f"{partner['name']}: {partner['type']}, {terms(partner)}", *lines)
    if FIRST < partner["papers"] <= LAST:
        date = day(partner["papers"], 5)
        story.step(date, "08:30", f"{partner['name']} sends its tax form",
                   f"document add 'Tax form' --partner {id} --type tax_form --accepted {date}")


def terms(partner):
    if partner["pay"] == "volume":
        return "paid by the volume of a quarter"
    if "cpa" in partner:
        return "a flat amount for each customer and a share behind it"
    if partner["pay"] == "plan":
        return "a share with a cap"
    return f"the {partner['tier']} tier's table"


def agreement(partner):
    """What was agreed, as options of `agreement add`."""
    currency = partner["currency"]
    words = ["--tier", partner["tier"], "--currency", currency]
    for kind in ("monthly", "annual"):
        if kind in partner:
            words += ["--rate", f"{kind}={partner[kind]}%"]
    for key in ("cpa", "cpa_minimum", "cap_customer", "cap_period"):
        if key in partner:
            words += [f"--{key.replace('_', '-')}", amount(partner[key], currency)]
    if partner["pay"] == "plan":
        words += ["--share", f"{partner['share']}%"]
    if "cap_over" in partner:
        words += ["--cap-over", partner["cap_over"]]
    if partner["pay"] == "volume":
        bands = ", ".join(f"{start // 100}:{rate}%" for start, rate in partner["bands"])
        words += ["--volume", quoted(bands), "--volume-mode", "marginal", "--volume-over",
                  partner["over"]]
    if "option" in partner:
        words += ["--option", partner["option"]]
    if partner["minimum"]:
        words += ["--minimum", amount(partner["minimum"], currency)]
    if partner.get("hold"):
        words += ["--hold", "yes"]
    return " ".join(words)


def iban(number):
    """An account number that is well formed and belongs to nobody's bank."""
    bank = f"00000000{number:010d}"
    return f"DE{98 - int(bank + '131400') % 97:02d}{bank}"


# Every month

def register(story, world, month):
    chosen = [deal for deal in world.deals if deal["month"] == month]
    if not chosen:
        return
    date = day(month, 4)
    rows = []
    for deal in chosen:
        value = money(deal["price"] * 12, deal["currency"])
        met = date - datetime.timedelta(days=6)
        rows.append([
            deal["account"], deal["domain"], deal["owner"]["id"], value, deal["currency"],
            day(month + 3, 15).isoformat(), f"{met}T10:00:00Z"])
    name = story.file(f"deals-{date:%Y-%m}.csv", table(
        ["account", "website", "partner", "value", "currency", "close", "first_contact"], rows))
    all = " ".join(deal["domain"] for deal in chosen)
    story.step(date, "09:00", f"What partners registered by {date:%B %-d}, looked at and accepted",
               f"deal import {name}", f"deal review {all}", f"deal approve {all}")
    for deal in chosen:
        if deal["contact"]:
            story.step(date + datetime.timedelta(days=deal["contact"]), "10:00",
                       f"We meet {deal['account']} ourselves"
                       + (", before its partner registers it" if deal["direct"] else ""),
                       f"contact add {quoted(deal['account'])} --website {deal['domain']}"
                       + (" --active" if deal["direct"] else ""))
        if deal["rival"]:
            rival, domain = deal["rival"], deal["domain"]
            story.step(day(month, 11), "10:00",
                       f"{rival} registers the same customer, a week after {deal['owner']['id']}",
                       f"deal register {domain} --partner {rival} --submit",
                       f"deal review {domain} --partner {rival}",
                       f"deal approve {domain} --partner {rival}")
        if deal["extended"]:
            story.step(day(month + 3, 20), "10:00", "A registration would end before its deal",
                       f"deal extend {deal['domain']} --reason 'the budget moved to the new year'")


def meet(story, world, month):
    rows = []
    for deal in world.deals:
        for place, partner in enumerate(deal["touches"]):
            if deal["month"] == month:
                kind = ["introduction", "meeting", "demo"][place]
                rows.append([f"{day(month, 14 + place)}T10:00:00Z", kind, partner, deal["domain"],
                             f"t{deal['number']:02d}{place}"])
    if rows:
        rows.sort()
        name = story.file(f"touches-{day(month, 1):%Y-%m}.csv",
                          table(["at", "kind", "partner", "account", "id"], rows))
        story.step(day(month, 17), "09:00", "Whom partners introduced, met and showed the product",
                   f"touch import {name} --source calendar")


def close(story, world, month):
    ending = [deal for deal in world.deals if deal["close"] == month]
    for deal in ending:
        split = deal["split"]
        if deal["owner"]["tier"] == "solution" and split and deal["outcome"] == "won":
            story.step(day(month, 20), f"14:{len(story.steps) % 60:02d}",
                       f"The commission of {deal['account']} is shared before the close",
                       f"split agree {deal['domain']} {quoted(shares(deal, split))} --with bob")
    lines = []
    for deal in ending:
        if deal["outcome"] == "lost":
            lines.append(f"deal lost {deal['domain']} --note 'no budget'")
            continue
        line = f"deal won {deal['domain']} --value {amount(deal['price'] * 12, deal['currency'])}"
        if deal["owner"]["type"] in ("reseller", "agency"):
            line += f" --delivered {deal['owner']['id']}"
        lines.append(line)
    if lines:
        story.step(day(month, 24), "15:00", "How deals ended", *lines)
    for deal in ending:
        if deal["flagged"]:
            story.step(day(month, 27), "12:00", "A partner's own company is no customer it brought",
                       f"flag add self_referral --customer {quoted(deal['domain'])}"
                       " --reason 'the same owner'")


def shares(deal, split):
    words = []
    for name, weight, cap in split:
        words.append(f"{name or 'us'} {'remaining' if weight is None else f'{weight}%'}"
                     + (f" max {deal['currency']} {money(cap, deal['currency'])}" if cap else ""))
    return ", ".join(words)


def settle(story, world, month):
    """What is known by the end of a month; it is posted, closed and paid."""
    name = f"{day(month, 1):%Y-%m}"
    after = day(month + 1, 1)
    rows = []
    for event in world.events:
        if event["known"] != month:
            continue
        deal, paid = event["deal"], event["kind"] == "payment"
        def text(minor):
            return money(minor, deal["currency"]) if minor else ""
        rows.append([
            event["kind"], event["id"], event["day"].isoformat(), deal["domain"] if paid else "",
            deal["domain"] if event["kind"] == "churn" else "", event.get("payment", ""),
            deal["currency"] if event["gross"] else "", text(event["gross"]),
            text(event["discount"]), text(event["tax"]), deal["revenue"] if paid else ""])
    fresh = [[date.isoformat(), source, target, rate] for date, source, target, rate in world.rates
             if (date.year - 2026) * 12 + date.month == month]
    lines = [f"fx import {story.file(f'rates-{name}.csv', table(['date', 'from', 'to', 'rate'], fresh))}"]
    if rows:
        file = story.file(f"revenue-{name}.csv", table(
            ["type", "id", "date", "deal", "customer", "payment", "currency", "amount", "discount",
             "tax", "revenue"], rows))
        lines.append(f"revenue import {file} --source billing")
    lines += ["commission run", f"period close {name}"]
    story.step(after, "06:00", f"{after:%B}: last month's money, what it earned, and the month closed",
               *lines)
    for deal in world.deals:
        if deal["disputed"] and month in deal["disputed"]:
            is_begin = month == deal["disputed"][0]
            words = (f"dispute open {deal['domain']} --partner {deal['owner']['id']}"
                     " --note 'the invoice names other seats'" if is_begin else
                     f"dispute resolve {deal['domain']} --note 'the invoice was right'")
            story.step(after, "07:00",
                       "A partner disagrees: the deal's payout waits" if is_begin
                       else "Both sides agree again", words)
    lines = ["payout run"]
    if month > FIRST + 1:
        lines.append("payout approve --all --by bob")
        if month == LAST:
            lines.append("payout export --format csv --out payouts.csv")
        lines.append(f"payout paid --all --on {day(month + 1, 2)} --ref 'batch {name}'")
    story.step(day(month + 1, 2), "08:00", "What is due is proposed, approved by another, and paid",
               *lines)
