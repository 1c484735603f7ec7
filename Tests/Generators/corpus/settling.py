"""Lines that settle, and scores."""

from datetime import timedelta

from .values import GAPS, MAX, PARTNERS, TIERS, ZONES, Values


class Settling(Values):
    """Inputs of clawback, true_up, period, payable_on, payout_run, ledger and score."""

    def clawback(self):
        z = self.pick(ZONES)
        day = self.day(z)
        start = self.local(z, day)
        churn = self.local(z, day + timedelta(days=self.pick(GAPS)))
        if self.chance(.06):
            churn = self.near(start)
        if self.chance(.03):
            start, churn = churn, start
        return {
            "tier": self.pick(TIERS),
            "earned_minor": self.amount(negative=.1),
            "start_at": self.text(start),
            "churn_at": self.text(churn),
            "tz": z
        }

    def true_up(self):
        n = self.pick([3, 3, 3, 1, 0])
        months = [
            {
                "net_revenue_minor": self.amounts(self.pick([0, 1, 2, 4]), huge=.01),
                "posted_minor": self.pick([0, self.small(), -self.small()])
            } for _ in range(n)
        ]
        d = {"months": months}
        if self.chance(.5):
            d["rate_bps"] = self.bps()
        else:
            d["tiers"] = self.bands()
            d["tier_mode"] = self.pick(["marginal", "cliff"])
        return d

    def period(self):
        day = self.day()
        closed = self.day()
        if self.chance(.3):
            closed = day
        return {
            "event_date": day.isoformat(),
            "closed_through": None if self.chance(.2) else closed.isoformat()[:7]
        }

    def payable_on(self):
        z = self.pick(ZONES)
        day = self.day(z)
        net = self.pick([0, 1, 14, 15, 30, 30, 30, 60, 90, 365])
        d = {"cleared_at": self.text(self.local(z, day)), "tz": z, "net_days": net}
        self.opt(
            d, "hold_until", (day + timedelta(days=net + self.pick([-1, 0, 1, 30]))).isoformat(), .4
        )
        return d

    def payout_run(self):
        run = self.day()
        n = self.pick([0, 1, 2, 3, 6])
        minors = self.amounts(n, negative=.25)
        entries = [
            {
                "id": f"e{i + 1}",
                "minor": m,
                "payable_on": (run + timedelta(days=self.pick([-30, -1, 0, 0, 1, 30]))).isoformat()
            } for i, m in enumerate(minors)
        ]
        big = max((abs(m) for m in minors), default=0) > 10**14
        opening = 0 if big else self.pick([0, 0, self.small(), -self.small()])
        due = opening + sum(e["minor"] for e in entries if e["payable_on"] <= run.isoformat())
        minimum = self.pick([0, 1, 5000, max(0, min(due, MAX)), max(0, min(due + 1, MAX))])
        held = [e["id"] for e in entries if self.chance(.2)]
        return {
            "run_date": run.isoformat(),
            "minimum_minor": minimum,
            "opening_minor": opening,
            "entries": entries,
            "held": held
        }

    def ledger(self):
        big = self.chance(.02)
        events = []
        for i in range(self.pick([0, 1, 2, 3, 5, 10])):
            if events and self.chance(.25):
                e = dict(self.pick(events))
                if self.chance(.06):
                    k = self.pick(["minor", "partner"])
                    e[k] = e[k] + 1 if k == "minor" and e[
                        k] < MAX else "other" if k == "partner" else e[k]
                events.append(e)
                continue
            events.append(
                {
                    "key": f"k{i + 1}",
                    "type":
                    "accrue" if big else self.pick(["accrue", "accrue", "reverse", "payout"]),
                    "partner": self.pick(PARTNERS[:4]),
                    "currency": self.pick(["USD", "EUR", "JPY"]),
                    "minor": self.huge() if big and self.chance(.5) else self.small()
                }
            )
        return {"events": events}

    def decimal(self, xs):
        """a whole number, decimal text, or a bare JSON decimal (written between marks, see Raw)"""
        x = self.pick(xs)
        k = self.r.randrange(3)
        if "." not in x and k == 0:
            return int(x)
        return x if k <= 1 else "@@" + x + "@@"

    def score(self):
        if self.chance(.4):
            pts = []
            for _ in range(5):
                x = self.pick(
                    [
                        "25", "50", "60", "75", "100", "62.5", "69.75", "33.333", "99.99",
                        str(self.r.randrange(25, 101))
                    ]
                )
                pts.append(
                    None if self.chance(.1) else (
                        int(x) if "." not in x and self.chance(.7) else
                        (x if self.chance(.5) else "@@" + x + "@@")
                    )
                )
            return {"points": pts}
        d = {}
        n = self.pick([0, 9, 10, 19, 20, 49, 50, 1000, self.r.randrange(70)])
        self.opt(d, "shared_accounts", str(n) if self.chance(.1) else n, .85)
        self.opt(
            d, "strategic_fit", self.pick(["adjacent", "complementary", "tangential", ""]), .85
        )
        self.opt(
            d, "gtm_commitment", self.pick(["budget_committed", "willing", "integration_only"]), .85
        )
        self.opt(d, "api_available", self.chance(.7), .85)
        self.opt(
            d, "build_weeks",
            self.decimal(
                [
                    "0", "1", "1.9", "1.999999999999999999", "2", "2.0", "2.1", "7.9", "7.99", "8",
                    "8.0", "8.1", "20"
                ]
            ), .85
        )
        self.opt(
            d, "market_signal", self.pick(["requested", "competitor_has_it", "nice_to_have"]), .85
        )
        return d
