"""A year of registered deals: whose they are, how they end, how their commission is shared."""

import datetime

from .companies import formal

# Months are counted from January 2026: July 2025 is -5, June 2026 is 6.
FIRST, LAST = -5, 6
# How the deals of a partner go, one after the other: the month of the registration, how many months
# later it is closed, and how it ends. What nobody closes expires after 120 days.
LIVES = [
    (-5, 1, "won"), (-5, 2, "won"), (-3, 1, "won"), (-4, 9, "open"), (-1, 2, "won"),
    (0, 2, "won"), (2, 2, "won"), (-2, 2, "lost"), (1, 2, "won"), (3, 3, "lost"), (5, 9, "open"),
]
FEW = [(-5, 1, "won"), (-3, 1, "won"), (0, 2, "won"), (2, 2, "won"), (4, 9, "open")]


def day(month, date):
    return datetime.date(2026 + (month - 1) // 12, (month - 1) % 12 + 1, date)


def deals(draw, partners, ours):
    """About 60 deals, in the order of their registration."""
    taken, made = set(), []
    mine = {id(one): one for one in ours}
    for partner in partners:
        # New companies, and such as we are talking to; what is a customer already is no deal.
        free = [one for one in partner["known"]
                if id(one) not in mine or mine[id(one)]["population"] != "customer"]
        count = partner["deals"]
        for life in LIVES[:count] if count > 5 else FEW[-count:]:
            if life[2] == "open" and partner["id"] not in ("brackenfield", "osterpell"):
                life = (max(life[0], 4), *life[1:])
            company = next(one for one in free if one["domain"] not in taken)
            taken.add(company["domain"])
            made.append(deal(draw, partner, company, *life))
    made.sort(key=lambda one: one["month"])
    for number, one in enumerate(made):
        one["number"] = number
    special(made)
    return made


def deal(draw, owner, company, month, later, outcome):
    tied = owner["pay"] in ("volume", "plan")
    currency = owner["currency"]
    if not tied and month < 0 and draw.random() < 0.35:
        currency = draw.choice(["USD", "EUR", "GBP"])
    kind = draw.choice(["monthly", "monthly", "usage", "annual"])
    if "option" in owner:
        # The table has no such variant for other kinds of revenue.
        kind = "monthly"
    split = [(owner["id"], 100, None)] if owner["tier"] == "solution" else None
    return dict(
        account=formal(company), domain=company["domain"], owner=owner, currency=currency,
        month=month, close=month + later if outcome != "open" else None, outcome=outcome,
        revenue=kind, price=draw.randint(300, 2400) * 100, split=split,
        rival=None, disputed=None, direct=False, contact=None, flagged=False, leaves=None,
        touches=[], extended=False)


def special(made):
    """What makes this year worth looking at."""
    def of(partner, place, outcome="won"):
        return [one for one in made
                if one["owner"]["id"] == partner and one["outcome"] == outcome][place]

    # Shares that were agreed before the close: two ways, three ways, with a cap. None stands for us,
    # who keep what remains.
    of("brackenfield", 0)["split"] = [("brackenfield", 70, None), (None, None, None)]
    of("brackenfield", 1)["split"] = [
        ("brackenfield", 60, None), ("hallimede", 30, 60000), (None, None, None)]
    of("osterpell", 0)["split"] = [
        ("osterpell", 45, None), ("brackenfield", 25, 40000), ("hallimede", 15, None),
        (None, None, None)]
    of("osterpell", 2)["split"] = [("osterpell", 80, None), ("hallimede", 20, None)]
    of("hallimede", 1)["split"] = [("hallimede", 65, None), (None, None, None)]
    # On one nobody agreed before the close: it is held.
    of("brackenfield", 3)["split"] = []
    # Partners who were later than another one, and lose.
    for partner, place, rival in (
            ("quillon", 0, "solvane"), ("quillon", 2, "marrowby"), ("solvane", 0, "quillon"),
            ("osterpell", 3, "brackenfield"), ("hallimede", 2, "osterpell"),
            ("marrowby", 1, "junipero")):
        of(partner, place)["rival"] = rival
    # We had met these customers before: a referral loses, an integration may keep.
    lost = of("marrowby", 2)
    lost["direct"], lost["contact"] = True, -20
    of("quillon", 3)["contact"] = -2
    # Others helped to win these: the registrant has half, the rest goes by touches.
    of("quillon", 1)["touches"] = ["quillon", "marrowby"]
    of("quillon", 1)["split"] = [("quillon", 75, None), ("marrowby", 25, None)]
    of("solvane", 1)["touches"] = ["brackenfield", "solvane", "brackenfield"]
    of("solvane", 1)["split"] = [("solvane", 4, None), ("brackenfield", 2, None)]
    # Influence without a share: their splits were agreed.
    helpers = ["marrowby", "junipero", "quillon"]
    agreed = [one for one in made if one["owner"]["tier"] == "solution"
              and one["outcome"] == "won"]
    for place, one in enumerate(agreed[::2]):
        one["touches"] = [helpers[place % 3]] * (1 + place % 2)
    # One dispute was settled, one is open still.
    of("solvane", 2)["disputed"] = (-1, 1)
    of("osterpell", 4)["disputed"] = (6, 99)
    # The partner's own company as a customer earns nothing.
    of("junipero", 1)["flagged"] = True
    # Customers who leave, with the days from their first payment.
    for partner, place, days in (
            ("quillon", 4, 40), ("marrowby", 0, 45), ("junipero", 0, 70), ("solvane", 3, 75),
            ("hallimede", 0, 90), ("kestrelway", 0, 88)):
        of(partner, place)["leaves"] = days
    # One registration was prolonged before it ended.
    of("osterpell", 0, "open")["extended"] = True
