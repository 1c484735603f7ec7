"""Operations that share a pool: split, split_refund, attribution."""

from .exact import check_payees, fit, read_payees, split
from .fields import (
    Bad,
    No,
    P,
    choice,
    day_of,
    days,
    ints,
    objects,
    opt_instant,
    opt_str,
    req_currency,
    req_instant,
    req_int,
    req_list,
    req_nat,
    req_str,
    req_zone,
)


def op_split(inp):
    req_currency(inp, "currency", P)
    pool = req_int(inp, "pool_minor", P)
    method = opt_str(inp, "method", P)
    method = METHODS[0] if method is None else choice(method, METHODS, "input.method")
    ids, weights = read_payees(inp, P)
    check_payees(ids, weights)
    return {"shares": dict(zip(ids, split(pool, weights, method)))}


def read_refunds(inp):
    out = ints(inp, "refunds_minor", P)
    for i, r in enumerate(out):
        if r < 0:
            raise Bad(f"input.refunds_minor[{i}]", "a refund is not negative")
    return out


def op_split_refund(inp):
    pool = req_int(inp, "pool_minor", P)
    ids, weights = read_payees(inp, P)
    refunds = read_refunds(inp)
    check_payees(ids, weights)
    initial = split(pool, weights)
    standing, left, entries = initial, pool, []
    for r in refunds:
        if r > max(left, 0):
            raise No("refund_exceeds_pool")
        left -= r
        now = split(left, weights)
        entries.append(dict(zip(ids, (fit(b - a) for a, b in zip(standing, now)))))
        standing = now
    return {
        "initial": dict(zip(ids, initial)),
        "entries": entries,
        "standing": dict(zip(ids, standing)),
    }


METHODS = ("largest_remainder", "first_in_order")


def eligible_touches(inp):
    zone = req_zone(inp, P)
    window = req_nat(inp, "window_days", P)
    conversion = req_instant(inp, "conversion_at", P)
    touches = [
        (req_instant(e, "at", p), req_int(e, "seq", p), req_str(e, "partner", p))
        for p, e in objects(inp, "touches", P)
    ]
    end = day_of(conversion, zone)
    out = [
        (at, seq, who.encode(), who)
        for at, seq, who in touches
        if at <= conversion and 0 <= days(day_of(at, zone), end) <= window
    ]
    out.sort(key=lambda t: t[:3])
    return out


def op_attribution(inp):
    mode = choice(
        req_str(inp, "mode", P),
        ("first_touch", "multi_touch_registration", "split_credit", "precedence"),
        "input.mode",
    )
    if mode == "first_touch":
        t = eligible_touches(inp)
        return {"winner": t[0][3] if t else None}
    if mode == "multi_touch_registration":
        touches = eligible_touches(inp)
        pool = req_int(inp, "pool_minor", P)
        registrant = opt_str(inp, "registrant", P)
        priority = req_int(inp, "priority_bps", P)
        if not 0 <= priority <= 10000:
            raise Bad("input.priority_bps", "outside 0...10000")
        counts = {}
        for _, _, _, who in touches:
            counts[who] = counts.get(who, 0) + 1
        if registrant is None:
            if not counts:
                return {"shares": {}}
            ids, weights = list(counts), list(counts.values())
        elif not counts:
            ids, weights = [registrant], [1]
        else:
            total = len(touches)
            # Times 10000 × total: priority to the registrant, the rest by touches.
            ids = [registrant] + [w for w in counts if w != registrant]
            weights = [
                (priority * total if i == 0 else 0) + (10000 - priority) * counts.get(w, 0)
                for i, w in enumerate(ids)
            ]
        return {"shares": dict(zip(ids, split(pool, weights)))}
    if mode == "split_credit":
        ids, bps = [], []
        for p, e in objects(inp, "agreement", P):
            ids.append(req_str(e, "partner", p))
            bps.append(req_int(e, "bps", p))
        recorded = opt_instant(inp, "recorded_at", P)
        closed = req_instant(inp, "closed_at", P)
        pool = req_int(inp, "pool_minor", P)
        if any(b < 0 for b in bps):
            raise No("negative_weight")
        if len(set(ids)) != len(ids):
            raise No("duplicate_payee")
        if sum(bps) != 10000:
            raise No("weights_not_10000")
        if recorded is None or recorded >= closed:
            return {"status": "hold_split_not_agreed_before_close", "shares": {}}
        return {"status": "payable", "shares": dict(zip(ids, split(pool, bps)))}
    order = []
    for i, name in enumerate(req_list(inp, "order", P)):
        if type(name) is not str:
            raise Bad(f"input.order[{i}]", "not text")
        order.append(name)
    claims = []
    for p, e in objects(inp, "claims", P):
        partner = req_str(e, "partner", p)
        program = choice(req_str(e, "program", p), order, f"{p}.program")
        at = req_instant(e, "at", p)
        valid = e.get("valid")
        if valid is None:
            valid = True
        if type(valid) is not bool:
            raise Bad(f"{p}.valid", "not true or false")
        if valid:
            claims.append((order.index(program), at, partner.encode(), partner))
    return {"winner": min(claims, key=lambda c: c[:3])[3] if claims else None}
