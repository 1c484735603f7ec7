"""Operations that earn: rate, tier, refund, volume_tier, hybrid, fx."""

import re

from .exact import div_round, fit, rated
from .fields import (
    EXPONENT,
    Bad,
    No,
    P,
    choice,
    days,
    ints,
    objects,
    opt_nat,
    opt_str,
    req_currency,
    req_date,
    req_int,
    req_nat,
    req_str,
)
from .sharing import read_refunds

ROUNDINGS = ("half_up", "half_even", "down")


def op_rate(inp):
    req_currency(inp, "currency", P)
    amount = req_int(inp, "amount_minor", P)
    bps = req_nat(inp, "rate_bps", P)
    mode = opt_str(inp, "rounding", P)
    mode = "half_up" if mode is None else choice(mode, ROUNDINGS, "input.rounding")
    return {"commission_minor": fit(rated(amount, bps, mode))}


# (model, tier, option) -> (low bps, high bps, which payments earn)
_CELLS = {
    ("monthly", "referral", None): (1000, 1000, "12 months"),
    ("monthly", "referral", "recurring"): (1000, 1000, "12 months"),
    ("monthly", "referral", "first_month"): (1500, 1500, "1 month"),
    ("monthly", "integration", None): (2000, 2000, "lifetime"),
    ("monthly", "solution", None): (3000, 4000, "lifetime"),
    ("annual", "referral", None): (1000, 1500, "12 months"),
    ("annual", "integration", None): (2000, 2500, "lifetime"),
    ("annual", "solution", None): (3000, 4000, "lifetime"),
    ("usage", "referral", None): (1000, 1000, "12 months"),
    ("usage", "integration", None): (2000, 2000, "lifetime"),
    ("usage", "solution", None): (3000, 3000, "lifetime"),
    ("outcome", "referral", None): (1000, 1000, "first"),
    ("outcome", "integration", None): (2000, 2000, "lifetime"),
    ("outcome", "solution", None): (3500, 3500, "lifetime"),
}


def month_length(y, m):
    if m == 2:
        return 29 if y % 4 == 0 and (y % 100 != 0 or y % 400 == 0) else 28
    return 30 if m in (4, 6, 9, 11) else 31


def add_months(d, n):
    """R-13: clamps to the month's last day; a (y, m, d) triple, so that year 10000 is no trouble"""
    k = d.year * 12 + d.month - 1 + n
    y, m = k // 12, k % 12 + 1
    return (y, m, min(d.day, month_length(y, m)))


def op_tier(inp):
    tier = req_str(inp, "tier", P)
    model = req_str(inp, "revenue_model", P)
    option = opt_str(inp, "option", P)
    pinned = opt_nat(inp, "rate_bps", P)
    start = req_date(inp, "customer_start", P)
    payments = [
        (req_date(e, "date", p), req_int(e, "net_minor", p)) for p, e in objects(inp, "payments", P)
    ]
    cell = _CELLS.get((model, tier, option))
    if cell is None:
        raise No("unknown_combination")
    low, high, span = cell
    if pinned is not None and not low <= pinned <= high:
        raise No("rate_out_of_range")
    bps = low if pinned is None else pinned
    if span == "lifetime":
        earns = [d >= start for d, _ in payments]
    elif span == "first":
        on_time = [i for i, (d, _) in enumerate(payments) if d >= start]
        first = (
            min(on_time, key=lambda i: payments[i][0]) if on_time else None
        )  # min keeps the first of ties
        earns = [i == first for i in range(len(payments))]
    else:
        end = add_months(start, 12 if span == "12 months" else 1)
        earns = [d >= start and (d.year, d.month, d.day) < end for d, _ in payments]
    commissions = [fit(rated(net, bps)) if e else 0 for (_, net), e in zip(payments, earns)]
    return {"rate_bps": bps, "commissions": commissions, "total": fit(sum(commissions))}


def op_refund(inp):
    payment = req_int(inp, "payment_minor", P)
    bps = req_nat(inp, "rate_bps", P)
    refunds = read_refunds(inp)
    left = payment
    standing = fit(rated(left, bps))
    entries = [standing]
    for r in refunds:
        if r > max(left, 0):
            raise No("refund_exceeds_payment")
        left -= r
        now = fit(rated(left, bps))
        entries.append(fit(now - standing))
        standing = now
    return {"entries": entries, "standing": standing}


def read_tiers(inp):
    tiers = []
    for p, e in objects(inp, "tiers", P):
        tiers.append((req_nat(e, "from_minor", p), req_nat(e, "rate_bps", p)))
    return tiers


def check_bands(tiers):
    """R-24: the first starts at 0, no gap, no overlap"""
    if not tiers:
        raise Bad("input.tiers", "empty")
    for i, (start, _) in enumerate(tiers):
        if start != 0 if i == 0 else start <= tiers[i - 1][0]:
            raise Bad(f"input.tiers[{i}].from_minor", "bands start at 0 and rise")


def volume_commission(total, tiers, mode):
    """R-24: R(f(total)), bands half open"""
    if total < 0:
        raise No("refund_exceeds_payment")
    if mode == "cliff":
        bps = [r for start, r in tiers if start <= total][-1]
        return fit(rated(total, bps))
    acc = 0
    for i, (start, r) in enumerate(tiers):
        if total > start:
            end = tiers[i + 1][0] if i + 1 < len(tiers) else total
            acc += (min(total, end) - start) * r
    return fit(div_round(acc, 10000))


MODES = ("marginal", "cliff")


def op_volume_tier(inp):
    mode = choice(req_str(inp, "mode", P), MODES, "input.mode")
    tiers = read_tiers(inp)
    check_bands(tiers)
    deals = ints(inp, "deals_minor", P)
    total, standing, entries = 0, 0, []
    for d in deals:
        total += d
        now = volume_commission(fit(total) if total > 0 else total, tiers, mode)
        entries.append(fit(now - standing))
        standing = now
    return {"entries": entries, "total": standing}


def op_hybrid(inp):
    cpa = req_int(inp, "cpa_minor", P)
    least = req_int(inp, "cpa_min_payment_minor", P)
    bps = req_nat(inp, "revshare_bps", P)
    payments = ints(inp, "payments_minor", P)
    cap = opt_nat(inp, "cap_minor", P)
    raw, standing, entries, paid_cpa = 0, 0, [], False
    for p in payments:
        raw += rated(p, bps)
        if not paid_cpa and p >= least:
            raw += cpa
            paid_cpa = True
        now = fit(raw if cap is None else min(raw, cap))
        entries.append(fit(now - standing))
        standing = now
    return {"entries": entries, "total": standing}


_DECIMAL = re.compile(r"([0-9]+)(?:\.([0-9]+))?\Z")


def op_fx(inp):
    amount = req_int(inp, "amount_minor", P)
    src, dst = req_currency(inp, "from", P), req_currency(inp, "to", P)
    on = req_date(inp, "on", P)
    rates = []
    for p, e in objects(inp, "rates", P):
        d = req_date(e, "date", p)
        a, b = req_currency(e, "from", p), req_currency(e, "to", p)
        m = _DECIMAL.match(req_str(e, "rate", p))
        if not m or not int(m[1] + (m[2] or "")):
            raise Bad(f"{p}.rate", "not a decimal above zero")
        rates.append((d, a, b, int(m[1] + (m[2] or "")), 10 ** len(m[2] or "")))
    age = opt_nat(inp, "max_age_days", P)
    if src == dst:
        return {"amount_minor": amount, "rate_date": None}
    best = None  # newest; the same date: direct before inverse; first named
    for d, a, b, n, s in rates:
        if d <= on and (a, b) in ((src, dst), (dst, src)):
            key = (d, a == src)
            if best is None or key > best[0]:
                best = (key, n, s)
    if best is None:
        raise No("no_rate")
    (d, direct), n, s = best
    if age is not None and days(d, on) > age:
        raise No("stale_rate")
    num, den = (amount * n, s) if direct else (amount * s, n)
    shift = EXPONENT[dst] - EXPONENT[src]
    if shift >= 0:
        num *= 10**shift
    else:
        den *= 10**-shift
    return {"amount_minor": fit(div_round(num, den)), "rate_date": d.isoformat()}
