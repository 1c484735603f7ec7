"""Who owns a deal: registration."""

from .fields import (
    TIERS,
    Bad,
    P,
    choice,
    day_of,
    days,
    objects,
    opt_instant,
    opt_nat,
    opt_str,
    req_date,
    req_instant,
    req_int,
    req_nat,
    req_str,
    req_zone,
)


def op_registration(inp):
    zone = req_zone(inp, P)
    window = req_nat(inp, "registration_window_days", P)
    expiry = opt_nat(inp, "expiry_days", P)
    direct = opt_instant(inp, "direct_contact_at", P)
    closed = opt_instant(inp, "closed_at", P)
    protected = [
        (req_str(e, "partner", p), req_date(e, "from", p), req_date(e, "to", p))
        for p, e in objects(inp, "protected", P, optional=True)
    ]
    regs = []
    for p, e in objects(inp, "registrations", P):
        rid = req_str(e, "id", p)
        seq = req_int(e, "seq", p)
        partner = req_str(e, "partner", p)
        tier = choice(req_str(e, "tier", p), TIERS, f"{p}.tier")
        at = req_instant(e, "registered_at", p)
        first = opt_instant(e, "first_contact_at", p)
        status = opt_str(e, "status", p)
        regs.append(
            (
                rid,
                seq,
                partner,
                tier,
                at,
                at if first is None else first,
                "approved" if status is None else status,
            )
        )
    for i, reg in enumerate(regs):
        if any(reg[0] == other[0] for other in regs[:i]):
            raise Bad(f"input.registrations[{i}].id", "duplicate id")
    reasons, eligible = {}, []
    for rid, seq, partner, tier, at, first, status in regs:
        if status != "approved":
            code, ok = "not_approved", False
        elif closed is not None and at > closed:
            code, ok = "registered_after_close", False
        elif (
            closed is not None
            and expiry is not None
            and days(day_of(at, zone), day_of(closed, zone)) > expiry
        ):
            code, ok = "expired", False
        elif direct is None:
            code, ok = "no_direct_contact", True
        elif at <= direct:
            code, ok = "registered_before_direct_contact", True
        elif tier == "referral":
            code, ok = "registered_after_direct_contact", False
        elif tier == "solution" and any(
            w == partner and a <= day_of(direct, zone) <= b for w, a, b in protected
        ):
            code, ok = "protected_account", True
        elif first > direct:
            code, ok = "direct_contact_first", False
        elif 0 <= days(day_of(first, zone), day_of(at, zone)) <= window:
            code, ok = "protected_by_registration_window", True
        else:
            code, ok = "registered_too_late", False
        reasons[rid] = code
        if ok:
            eligible.append((at, first, seq, partner.encode(), rid, partner))
    if not eligible:
        return {
            "winner": None if direct is None else "direct",
            "registration": None,
            "reasons": reasons,
        }
    best = min(eligible, key=lambda e: e[:4])
    for e in eligible:
        if e is not best:
            reasons[e[4]] = "earlier_registration"
    return {"winner": best[5], "registration": best[4], "reasons": reasons}
