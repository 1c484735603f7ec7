"""Payments of the year, what went back of them, and exchange rates."""

import datetime

from .deals import FIRST, LAST, day


def rates(draw):
    """Three pairs, every five days, so that none is older than a week on any day."""
    made = []
    level = {("EUR", "USD"): 11600, ("GBP", "USD"): 13400, ("EUR", "GBP"): 8600}
    date = day(FIRST, 1)
    while date < day(LAST + 1, 4):
        for (source, target), value in sorted(level.items()):
            value += draw.randint(-60, 60)
            level[source, target] = value
            made.append((date, source, target, f"{value // 10000}.{value % 10000:04d}"))
        date += datetime.timedelta(days=5)
    return made


def events(draw, deals):
    """What was paid, went back or ended, in the order in which it became known."""
    made = []
    for deal in deals:
        if deal["outcome"] == "won":
            life(draw, deal, made)
    made.sort(key=lambda event: (event["known"], event["day"], event["id"]))
    return made


def life(draw, deal, made):
    invoices = {"annual": 1, "monthly": 3, "usage": 4}[deal["revenue"]]
    start = deal["close"] + 1
    first = day(start, 5)
    left = first + datetime.timedelta(days=deal["leaves"]) if deal["leaves"] else None
    number = 0
    for month in range(start, LAST + 1):
        if deal["revenue"] == "annual" and month > start:
            break
        for place in range(invoices):
            date = first if number == 0 else day(month, draw.randint(6 + place * 5, 10 + place * 5))
            if left and date > left:
                continue
            gross = deal["price"] * (10 if deal["revenue"] == "annual" else 1)
            gross = gross // invoices + draw.randint(-9999, 9999)
            discount = gross // 10 if draw.random() < 0.15 else 0
            tax = (gross - discount) // 6 if draw.random() < 0.25 else 0
            payment = event(
                draw, deal, "payment", f"in_{deal['number']:02d}{number:03d}", date, gross, discount,
                tax)
            made.append(payment)
            number += 1
            if draw.random() < 0.05:
                goes_back(draw, deal, payment, made)
    if left and left < day(LAST, 30):
        made.append(event(draw, deal, "churn", f"ch_{deal['number']:02d}", left))


def goes_back(draw, deal, payment, made):
    net = payment["gross"] - payment["discount"] - payment["tax"]
    date = payment["day"] + datetime.timedelta(days=draw.randint(2, 50))
    if date > day(LAST, 28):
        return
    whole = draw.random() < 0.3
    kind = "chargeback" if whole and draw.random() < 0.5 else "refund"
    back = event(draw, deal, kind, f"re_{payment['id'][3:]}", date,
                 net if whole else net * draw.randint(10, 60) // 100)
    back["payment"] = payment["id"]
    back["known"] = max(back["known"], payment["known"])
    made.append(back)


def event(draw, deal, kind, id, date, gross=0, discount=0, tax=0):
    month = (date.year - 2026) * 12 + date.month
    # Some become known when their month is closed already.
    late = kind == "payment" and date.day > 15 and month < LAST and draw.random() < 0.08
    return dict(kind=kind, id=id, deal=deal, day=date, gross=gross, discount=discount, tax=tax,
                known=month + late)
