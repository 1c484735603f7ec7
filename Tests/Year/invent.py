"""Invents a year of a partner program from a seed: partners, agreements, deals, money, mishaps.

The same seed gives the same year on every machine. Amounts are whole minor units; files for
`tandem` are written by `feed.py`, and `sheet.py` works out from the same facts what must come out.
"""

import datetime
import random

CURRENCIES = ["USD", "EUR", "JPY"]
EXPONENT = {"USD": 2, "EUR": 2, "JPY": 0}
YEAR = 2026


def text(minor, currency):
    """An amount as `tandem` reads it, without its currency."""
    places = EXPONENT[currency]
    sign = "-" if minor < 0 else ""
    digits = str(abs(minor)).rjust(places + 1, "0")
    return sign + (digits[:-places] + "." + digits[-places:] if places else digits)


def month_end(month):
    first = datetime.date(YEAR + month // 12, month % 12 + 1, 1)
    return first - datetime.timedelta(days=1)


# What is agreed with partners: one after the other, and again from the start.
MANNERS = [
    dict(tier="referral", pay="table", currency="USD"),
    dict(tier="integration", pay="table", currency="USD", annual=22),
    dict(tier="solution", pay="table", currency="USD", monthly=32, annual=36),
    dict(tier="referral", pay="plan", currency="USD", cpa=5000, cpa_minimum=3000, share=5,
         cap_customer=9000),
    dict(tier="integration", pay="table", currency="EUR"),
    dict(tier="solution", pay="table", currency="EUR", monthly=35, annual=31, minimum=50000),
    dict(tier="referral", pay="table", currency="USD", annual=15, hold=True),
    dict(tier="solution", pay="volume", currency="USD", over="month",
         bands=[(0, 10), (200000, 15), (600000, 20)]),
    dict(tier="referral", pay="table", currency="USD", option="first_month", minimum=10000),
    dict(tier="integration", pay="plan", currency="USD", share=18, cap_period=60000,
         cap_over="month"),
    dict(tier="referral", pay="bounty", currency="USD", bounty=12000),
    dict(tier="solution", pay="volume", currency="EUR", over="quarter",
         bands=[(0, 12), (500000, 18)]),
]


class Year:
    """Everything that is known of a year, in the order in which it becomes known."""

    def __init__(self, seed, partners, deals, payments):
        self.random = random.Random(seed)
        self.partners = [self.partner(number) for number in range(partners)]
        self.rates = self.exchange_rates()
        self.deals = [self.deal(number, deals) for number in range(deals)]
        self.events = []
        self.most = max(1, payments // max(1, deals))
        for deal in self.deals:
            self.life(deal)
        self.events.sort(key=lambda event: (event["known"], event["day"], event["id"]))

    # Partners

    def partner(self, number):
        manner = dict(MANNERS[number % len(MANNERS)])
        manner["id"] = f"partner-{number:02d}"
        # Some papers come late, one never does.
        manner["papers"] = {4: 4, 7: 6, 9: 13}.get(number % 13, 1)
        manner.setdefault("minimum", 0)
        return manner

    def exchange_rates(self):
        """Rates into dollars, every five days: none is older than that on any day."""
        rates = []
        level = {"EUR": 10800, "JPY": 67}
        day = datetime.date(YEAR, 1, 1)
        while day.year == YEAR:
            for currency, places in (("EUR", 4), ("JPY", 4)):
                step = 60 if currency == "EUR" else 1
                low, high = (9800, 11800) if currency == "EUR" else (58, 76)
                moved = level[currency] + self.random.randint(-step, step)
                level[currency] = min(high, max(low, moved))
                digits = str(level[currency]).rjust(places + 1, "0")
                rates.append((day, currency, "USD", digits[:-places] + "." + digits[-places:]))
            day += datetime.timedelta(days=5)
        return rates

    # Deals

    def deal(self, number, deals):
        owner = self.random.choice(self.partners)
        amounts = "cpa" in owner or owner["pay"] in ("volume", "bounty") or "cap_period" in owner
        if amounts:
            # Amounts in terms say nothing about deals in another currency.
            currency = owner["currency"]
        elif owner["currency"] == "USD":
            currency = self.random.choice(["USD", "USD", "EUR", "JPY"])
        else:
            currency = self.random.choice([owner["currency"], "USD"])
        deal = dict(
            number=number, account=f"Customer {number:04d}", owner=owner, currency=currency,
            # Deals come all through the year, most of them early.
            month=1 + min(self.random.randrange(12), self.random.randrange(12)),
            revenue=self.random.choice(["monthly", "monthly", "monthly", "annual"]),
            split=None, rival=None, disputed=None)
        if "option" in owner:
            # The table has no cell of that name for annual payments.
            deal["revenue"] = "monthly"
        if owner["tier"] == "solution":
            deal["split"] = self.split(owner, currency)
        elif self.random.random() < 0.08:
            deal["rival"] = self.random.choice(self.partners)
        if self.random.random() < 0.03 and deal["month"] < 10:
            deal["disputed"] = (deal["month"] + 1, deal["month"] + 3)
        return deal

    def split(self, owner, currency):
        """What was agreed before the close: mostly all to the owner, sometimes not in time."""
        draw = self.random.random()
        others = [
            one for one in self.partners
            if one["tier"] == "solution" and one is not owner
            and (currency == one["currency"] or "USD" in (currency, one["currency"]))
        ]
        if draw < 0.08:
            return []
        if draw < 0.45 and others:
            other = self.random.choice(others)
            return [(owner["id"], 60), (other["id"], 30), ("us", None)]
        if draw < 0.6:
            return [(owner["id"], 70), ("us", None)]
        return [(owner["id"], 100)]

    # Money

    def life(self, deal):
        """Payments month by month, what goes back of them, and perhaps the customer's leaving."""
        draw = self.random
        count = 1 if deal["revenue"] == "annual" else draw.randint(1, self.most * 2 - 1 or 1)
        price = draw.randint(2000, 90000)
        if deal["revenue"] == "annual":
            price *= 9
        if deal["currency"] == "JPY":
            price = price * 3 // 2
        days = []
        for step in range(count):
            month = deal["month"] + (step if self.most < 20 else step // 2)
            if month <= 12:
                days.append(datetime.date(YEAR, month, draw.randint(6, 27)))
        days.sort()
        left = None
        if draw.random() < 0.15:
            left = days[0] + datetime.timedelta(days=draw.randint(0, 100))
            if left.year != YEAR:
                left = None
        for number, day in enumerate(days):
            if left is not None and day > left:
                break
            gross = price + draw.randint(-300, 300)
            discount = gross // 10 if draw.random() < 0.2 else 0
            tax = (gross - discount) // 6 if draw.random() < 0.3 else 0
            payment = self.event(
                deal, "payment", f"p{deal['number']:04d}-{number:02d}", day, gross, discount, tax)
            first = payment["known"] if number == 0 else first
            if left is None and draw.random() < 0.12:
                self.refund(deal, payment)
        if left is not None:
            event = self.event(deal, "churn", f"c{deal['number']:04d}", left)
            event["known"] = max(event["known"], first)

    def refund(self, deal, payment):
        draw = self.random
        net = payment["gross"] - payment["discount"] - payment["tax"]
        day = payment["day"] + datetime.timedelta(days=draw.randint(0, 70))
        if day.year != YEAR:
            return
        back = net if draw.random() < 0.4 else draw.randint(1, net)
        kind = "chargeback" if draw.random() < 0.2 else "refund"
        event = self.event(deal, kind, "r" + payment["id"], day, back)
        event["payment"] = payment["id"]
        event["known"] = max(event["known"], payment["known"])

    def event(self, deal, kind, id, day, gross=0, discount=0, tax=0):
        known = day.month
        # Some are told a month late, when theirs is closed.
        if self.random.random() < 0.04 and known < 12:
            known += 1
        event = dict(
            kind=kind, id=id, deal=deal, day=day, gross=gross, discount=discount, tax=tax,
            known=known)
        self.events.append(event)
        return event
