"""Operations that settle: clawback, true_up, period, payable_on, payout_run, ledger."""

from datetime import timedelta

from .earning import MODES, check_bands, read_tiers, volume_commission
from .exact import div_round, fit, rated
from .fields import (
    MONTH,
    TIERS,
    Bad,
    No,
    P,
    as_int,
    choice,
    day_of,
    days,
    objects,
    opt_date,
    opt_str,
    req_currency,
    req_date,
    req_instant,
    req_int,
    req_list,
    req_nat,
    req_str,
    req_zone,
)


def op_clawback(inp):
    tier = choice(req_str(inp, "tier", P), TIERS, "input.tier")
    earned = req_int(inp, "earned_minor", P)
    start = req_instant(inp, "start_at", P)
    churn = req_instant(inp, "churn_at", P)
    zone = req_zone(inp, P)
    if churn < start:
        raise No("churn_before_start")
    n = days(day_of(start, zone), day_of(churn, zone))
    if tier == "referral":
        kept = 0 if 0 <= n <= 60 else earned
    elif tier == "integration":
        kept = div_round(earned * n, 90) if 0 <= n <= 90 else earned
    else:
        kept = earned
    return {"days": n, "returned_minor": fit(earned - kept), "kept_minor": kept}


def op_true_up(inp):
    net, posted = 0, 0
    for p, e in objects(inp, "months", P):
        net += sum(
            as_int(v, f"{p}.net_revenue_minor[{i}]")
            for i, v in enumerate(req_list(e, "net_revenue_minor", p))
        )
        posted += req_int(e, "posted_minor", p)
    if inp.get("tiers") is not None:
        if inp.get("rate_bps") is not None:
            raise Bad("input.tiers", "rate_bps or tiers, not both")
        mode = choice(req_str(inp, "tier_mode", P), MODES, "input.tier_mode")
        tiers = read_tiers(inp)
        check_bands(tiers)
        quarter = volume_commission(net, tiers, mode)
    else:
        bps = req_nat(inp, "rate_bps", P)
        quarter = fit(rated(net, bps))
    return {
        "quarter_commission_minor": quarter,
        "posted_minor": fit(posted),
        "true_up_minor": fit(quarter - posted),
    }


def op_period(inp):
    d = req_date(inp, "event_date", P)
    text = opt_str(inp, "closed_through", P)
    month = d.year * 12 + d.month - 1
    if text is not None:
        m = MONTH.match(text)
        if not m or not 1 <= int(m[2]) <= 12:
            raise Bad("input.closed_through", "not YYYY-MM")
        month = max(month, int(m[1]) * 12 + int(m[2]))
    return {"posting_period": f"{month // 12:04d}-{month % 12 + 1:02d}"}


def op_payable_on(inp):
    cleared = req_instant(inp, "cleared_at", P)
    zone = req_zone(inp, P)
    net = req_nat(inp, "net_days", P)
    hold = opt_date(inp, "hold_until", P)
    try:
        due = day_of(cleared, zone) + timedelta(days=net)
    except OverflowError:
        raise No("overflow")
    if hold is not None and hold > due:
        due = hold
    return {"payable_on": due.isoformat()}


def op_payout_run(inp):
    run = req_date(inp, "run_date", P)
    minimum = req_int(inp, "minimum_minor", P)
    opening = req_int(inp, "opening_minor", P)
    entries = [
        (req_str(e, "id", p), req_int(e, "minor", p), req_date(e, "payable_on", p))
        for p, e in objects(inp, "entries", P)
    ]
    held = set()
    for i, h in enumerate(req_list(inp, "held", P)):
        if type(h) is not str:
            raise Bad(f"input.held[{i}]", "not text")
        held.add(h)
    due, later = opening, 0
    for i, m, on in entries:
        if on <= run and i not in held:
            due += m
        else:
            later += m
    fit(due), fit(later)
    pays = due > 0 and due >= minimum
    return {
        "paid_minor": due if pays else 0,
        "carry_minor": 0 if pays else due,
        "not_due_minor": later,
    }


def op_ledger(inp):
    bodies, duplicates, balances = {}, 0, {}
    events = []
    for p, e in objects(inp, "events", P):
        key = req_str(e, "key", p)
        kind = choice(req_str(e, "type", p), ("accrue", "reverse", "payout"), f"{p}.type")
        partner = req_str(e, "partner", p)
        currency = req_currency(e, "currency", p)
        minor = req_int(e, "minor", p)
        events.append((key, (kind, partner, currency, minor)))
    for key, body in events:
        if key in bodies:
            if bodies[key] != body:
                raise No("idempotency_conflict")
            duplicates += 1
            continue
        bodies[key] = body
        kind, partner, currency, minor = body
        payable, expense, cash = (
            f"payable:{partner}|{currency}",
            f"expense:commission|{currency}",
            f"cash|{currency}",
        )
        dr, cr = {
            "accrue": (expense, payable),
            "reverse": (payable, expense),
            "payout": (payable, cash),
        }[kind]
        balances[dr] = balances.get(dr, 0) + minor
        balances[cr] = balances.get(cr, 0) - minor
    for v in balances.values():
        fit(v)
    return {"balances": dict(sorted(balances.items())), "duplicates": duplicates}
