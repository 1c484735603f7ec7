"""Works out what every partner is owed in a year, as a spreadsheet would.

Written from the rules alone, without sight of the program: every figure is worked out anew from
all events that are known, and a difference to what was written down before is written down. It is
slow and simple. The comments name the rules.
"""

import datetime
from collections import defaultdict
from fractions import Fraction

from invent import EXPONENT, YEAR, month_end

LOW_END = {
    ("referral", "monthly"): 10, ("referral", "annual"): 10, ("referral", "usage"): 10,
    ("integration", "monthly"): 20, ("integration", "annual"): 20, ("integration", "usage"): 20,
    ("solution", "monthly"): 30, ("solution", "annual"): 30, ("solution", "usage"): 30,
}
ORDER = {"payment": 0, "refund": 1, "chargeback": 1, "churn": 2}


def month_of(day):
    """Months are counted on through the years: January of YEAR is 1, the December before it 0."""
    return (day.year - YEAR) * 12 + day.month


def half_away(value):
    """R-17: to the nearest whole unit, a half away from zero."""
    whole, rest = divmod(abs(value.numerator), value.denominator)
    whole += 1 if rest * 2 >= value.denominator else 0
    return -whole if value < 0 else whole


def add_months(day, months):
    """R-13: adding months stays within the month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    following = datetime.date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return datetime.date(year, month + 1, min(
        day.day, (following - datetime.timedelta(days=1)).day))


def shares(pool, parts):
    """R-18: floor, then one unit each to the largest remainders; ties in the order told."""
    total = sum(weight for _, weight in parts)
    quotas = [Fraction(abs(pool) * weight, total) for _, weight in parts]
    units = [quota.numerator // quota.denominator for quota in quotas]
    left = abs(pool) - sum(units)
    order = sorted(range(len(parts)), key=lambda i: (-(quotas[i] - units[i]), i))
    for place in order[:left]:
        units[place] += 1
    sign = -1 if pool < 0 else 1
    return {name: sign * unit for (name, _), unit in zip(parts, units)}


class Sheet:
    """The year's ledger, month by month."""

    def __init__(self, year):
        self.year = year
        self.partners = {partner["id"]: partner for partner in year.partners}
        self.posted = defaultdict(int)
        self.lines = []
        self.payouts = []
        self.paid = set()

    # Exchange

    def converted(self, minor, source, target, day):
        """R-25: the newest rate on or before the day; the inverse is exact; rounded once."""
        if source == target:
            return minor
        def newest(one, other):
            known = [r for r in self.year.rates if r[0] <= day and r[1] == one and r[2] == other]
            return max(known, key=lambda r: r[0]) if known else None
        direct, inverse = newest(source, target), newest(target, source)
        if direct and (not inverse or direct[0] >= inverse[0]):
            rate = Fraction(direct[3])
        else:
            rate = 1 / Fraction(inverse[3])
        scale = Fraction(10) ** (EXPONENT[target] - EXPONENT[source])
        return half_away(minor * rate * scale)

    # What a payment earns

    def parts(self, deal):
        """R-36: what was agreed before the close; nothing agreed for Solution is held."""
        if deal["split"] is None:
            return [(deal["owner"]["id"], 1)]
        if not deal["split"]:
            return [("(unassigned)", 1)]
        named = sum(weight for _, weight in deal["split"] if weight is not None)
        return [(name, 100 - named if weight is None else weight)
                for name, weight in deal["split"]]

    def shared(self, pool, deal):
        """What each payee has of a deal's pool."""
        return shares(pool, self.parts(deal))

    def plain(self, payment, remaining, first):
        """R-12, R-13, R-21: the rate of what remains, within the months that it holds for."""
        owner, deal = payment["deal"]["owner"], payment["deal"]
        if owner["pay"] != "table":
            return half_away(Fraction(remaining * owner.get("share", 0), 100))
        rate = owner.get(deal["revenue"], LOW_END[owner["tier"], deal["revenue"]])
        if owner["tier"] == "referral":
            months = 12
            if deal["revenue"] == "monthly" and owner.get("option") == "first_month":
                rate, months = 15, 1
            if payment["day"] >= add_months(first, months):
                rate = 0
        return half_away(Fraction(remaining * rate, 100))

    def standing(self, payments, remaining, first):
        """What each payment's pool is, after everything that ties payments together."""
        pools = {}
        # the flat amount goes to the customer's first payment of which enough is left.
        flat_given = set()
        capped = defaultdict(int)
        stretch = defaultdict(int)
        volume = defaultdict(int)
        for payment in payments:
            deal, owner = payment["deal"], payment["deal"]["owner"]
            left = remaining[payment["id"]]
            pool = 0
            if owner["pay"] == "volume":
                # what the total earns with the payment, less what it earned without.
                key = (owner["id"], self.stretch(payment["day"], owner["over"]))
                before = self.banded(volume[key], owner["bands"])
                volume[key] += left
                pool = self.banded(volume[key], owner["bands"]) - before
            elif owner["pay"] == "bounty":
                if left > 0 and deal["number"] not in flat_given:
                    flat_given.add(deal["number"])
                    pool = owner["bounty"]
            else:
                pool = self.plain(payment, left, first[deal["account"]])
                if "cpa" in owner and deal["account"] not in flat_given:
                    if left >= owner["cpa_minimum"]:
                        flat_given.add(deal["account"])
                        pool += owner["cpa"]
            # first the cap of the customer, then that of the partner and the stretch.
            if "cap_customer" in owner:
                pool = self.cap(capped, (owner["id"], deal["account"]), pool,
                                owner["cap_customer"])
            if "cap_period" in owner:
                key = (owner["id"], self.stretch(payment["day"], owner["cap_over"]))
                pool = self.cap(stretch, key, pool, owner["cap_period"])
            pools[payment["id"]] = pool
        return pools

    @staticmethod
    def stretch(day, over):
        return month_of(day) if over == "month" else (month_of(day) - 1) // 3

    @staticmethod
    def cap(sums, key, pool, most):
        before = min(sums[key], most)
        sums[key] += pool
        return min(sums[key], most) - before

    @staticmethod
    def banded(total, bands):
        """R-24: marginal, over half-open bands."""
        exact = Fraction(0)
        for (start, rate), (end, _) in zip(bands, bands[1:] + [(None, 0)]):
            top = total if end is None else min(total, end)
            if top > start:
                exact += Fraction((top - start) * rate, 100)
        return half_away(exact)

    def owed(self, payments, pools):
        """What each payment brings each payee, in the payee's currency (R-18, R-20, R-25)."""
        owed = {}
        sums = defaultdict(int)
        for payment in payments:
            deal = payment["deal"]
            before = self.shared(sums[deal["number"]], deal)
            sums[deal["number"]] += pools[payment["id"]]
            after = self.shared(sums[deal["number"]], deal)
            for name in after:
                if name == "us":
                    continue
                partner = self.partners.get(name)
                currency = partner["currency"] if partner else deal["currency"]
                minor = self.converted(
                    after[name] - before[name], deal["currency"], currency, payment["day"])
                owed[payment["id"], name] = (minor, currency)
        return owed

    # Events one after the other

    def replay(self, known):
        """What each event changes: {(event, part, payee): (minor, currency, ...)}."""
        result = {}
        order = sorted(known, key=lambda e: (e["day"], ORDER[e["kind"]], self.key(e)))
        groups = defaultdict(list)
        # Deals of partners whose payments are tied together are looked at together.
        for event in order:
            owner = event["deal"]["owner"]
            tied = owner["pay"] == "volume" or "cap_period" in owner
            groups[owner["id"] if tied else event["deal"]["number"]].append(event)
        for events in groups.values():
            self.replay_group(events, result)
        return result

    @staticmethod
    def key(event):
        return f"{event['kind']}/billing/{event['id']}".encode()

    def replay_group(self, events, result):
        payments, remaining, first, churned = [], {}, {}, {}
        before, clawed = {}, {}
        for event in events:
            deal = event["deal"]
            if event["kind"] == "payment":
                payments.append(event)
                remaining[event["id"]] = event["gross"] - event["discount"] - event["tax"]
                first.setdefault(deal["account"], event["day"])
            elif event["kind"] == "churn":
                if deal["account"] in first:
                    churned[deal["account"]] = event
            else:
                remaining[event["payment"]] -= event["gross"]
            after = self.owed(payments, self.standing(payments, remaining, first))
            for (part, payee), (minor, currency) in after.items():
                change = minor - before.get((part, payee), (0, ""))[0]
                if change:
                    result[event["id"], event["kind"], part, payee] = (change, currency)
            before = after
            self.claw(event, payments, after, first, churned, clawed, result)

    def claw(self, event, payments, owed, first, churned, clawed, result):
        """R-26, R-27, R-28: what the customers who left take back."""
        for account, churn in churned.items():
            own = [p for p in payments if p["deal"]["account"] == account]
            payees = {payee for (part, payee) in owed}
            for payee in payees:
                found = [owed[p["id"], payee] for p in own if (p["id"], payee) in owed]
                if not found:
                    continue
                earned = sum(minor for minor, _ in found)
                days = (churn["day"] - first[account]).days
                tier = churn["deal"]["owner"]["tier"]
                back = 0
                if tier == "referral" and days <= 60:
                    back = earned
                if tier == "integration" and days <= 90:
                    back = earned - half_away(Fraction(earned * days, 90))
                change = back - clawed.get((account, payee), 0)
                if change:
                    clawed[account, payee] = back
                    result[event["id"], event["kind"], "clawback", payee] = (
                        -change, found[0][1])

    # Months

    def close(self, month):
        """Posts what is new at the end of a month, and closes it (R-41)."""
        known = [event for event in self.year.events if event["known"] <= month]
        self.first = {}
        for event in sorted(known, key=lambda e: e["day"]):
            if event["kind"] == "payment":
                self.first.setdefault(event["deal"]["account"], event["day"])
        events = {(event["id"], event["kind"]): event for event in known}
        now = self.replay(known)
        for key in sorted(set(now) | set(self.posted)):
            minor, currency = now.get(key, (0, None))
            change = minor - self.posted[key]
            if not change:
                continue
            event = events[key[0], key[1]]
            if currency is None:
                currency = next(l["currency"] for l in self.lines if l["key"] == key)
            self.posted[key] = minor
            # A refund may change what another payment earns: the line is about that one's deal.
            about = event if key[2] == "clawback" else events[key[2], "payment"]
            self.lines.append(dict(
                key=key, payee=key[3], minor=change, currency=currency, day=event["day"],
                # A closed month is never posted to: the next open one is this.
                period=max(month_of(event["day"]), month), deal=about["deal"],
                clawback=key[2] == "clawback", due=self.due(event, key, events)))

    def due(self, event, key, events):
        """R-45: the first day on which a line may be paid."""
        if key[2] == "clawback":
            return event["day"]
        payment = events[key[2], "payment"]
        owner = payment["deal"]["owner"]
        if owner["tier"] == "referral":
            due = payment["day"] + datetime.timedelta(days=30)
        else:
            due = month_end(month_of(payment["day"])) + datetime.timedelta(days=1)
        if owner.get("hold"):
            # free on the day after the last on which anything can come back.
            start = self.first[payment["deal"]["account"]]
            due = max(due, start + datetime.timedelta(days=61))
        return max(due, event["day"]) if event["kind"] != "payment" else due

    def pay(self, month, day):
        """R-45, R-46: what a run pays after a month was closed."""
        open_lines = defaultdict(list)
        for place, line in enumerate(self.lines):
            if place not in self.paid and line["payee"] in self.partners:
                open_lines[line["payee"], line["currency"]].append(place)
        for (payee, currency), places in sorted(open_lines.items()):
            if self.partners[payee]["papers"] > month:
                continue
            due = [place for place in places if self.lines[place]["due"] <= day
                   and not self.is_disputed(self.lines[place], month)]
            total = sum(self.lines[place]["minor"] for place in due)
            minimum = self.partners[payee]["minimum"]
            if self.partners[payee]["currency"] != currency:
                minimum = 0
            if total > 0 and total >= minimum:
                self.paid.update(due)
                self.payouts.append(dict(
                    payee=payee, currency=currency, minor=total, month=month + 1))

    @staticmethod
    def is_disputed(line, month):
        span = line["deal"]["disputed"]
        # What a customer who left takes back is about no one deal.
        return bool(span) and not line["clawback"] and span[0] <= month < span[1]

    def statement(self, payee, month):
        """{currency: opening, lines by day and deal, clawbacks, payouts, closing}."""
        result = {}
        def row(currency):
            return result.setdefault(currency, dict(
                opening=0, lines=defaultdict(int), clawbacks=defaultdict(int), payouts=[],
                closing=0))
        for line in self.lines:
            if line["payee"] != payee:
                continue
            one = row(line["currency"])
            if line["period"] < month:
                one["opening"] += line["minor"]
            if line["period"] <= month:
                one["closing"] += line["minor"]
            if line["period"] == month:
                kind = "clawbacks" if line["clawback"] else "lines"
                place = None if line["clawback"] else line["deal"]["number"]
                one[kind][line["day"].isoformat(), place] += line["minor"]
        for payout in self.payouts:
            if payout["payee"] != payee:
                continue
            one = row(payout["currency"])
            if payout["month"] < month:
                one["opening"] -= payout["minor"]
            if payout["month"] <= month:
                one["closing"] -= payout["minor"]
            if payout["month"] == month:
                one["payouts"].append(payout["minor"])
        for one in result.values():
            for kind in ("lines", "clawbacks"):
                one[kind] = {key: sum for key, sum in one[kind].items() if sum}
        return result
