"""Lines that earn."""

from datetime import date, timedelta

from .values import CURRENCIES, MAX, MIN, TIERS, Values


class Earning(Values):
    """Inputs of rate, tier, volume_tier, hybrid and fx."""

    def rate(self):
        d = {
            "currency": self.pick(CURRENCIES),
            "amount_minor": self.amount(huge=.2),
            "rate_bps": self.bps()
        }
        self.opt(d, "rounding", self.pick(["half_up", "half_even", "half_even", "down"]), .6)
        return d

    def tier(self):
        tier, model = self.pick(TIERS), self.pick(["monthly", "annual", "usage", "outcome"])
        d = {"tier": tier, "revenue_model": model}
        x = self.r.random()
        if model == "monthly" and tier == "referral":
            self.opt(d, "option", self.pick(["recurring", "first_month", "first_month"]), .6)
        elif x < .04:
            d["option"] = self.pick(["first_month", "quarterly"])
        if self.chance(.02):
            d[self.pick(["tier", "revenue_model"])] = self.pick(["gold", "weekly", "none"])
        self.opt(
            d, "rate_bps",
            self.pick(
                [
                    999, 1000, 1000, 1250, 1500, 1500, 1501, 1999, 2000, 2000, 2250, 2500, 2501,
                    2999, 3000, 3000, 3500, 3500, 3999, 4000, 4001, 0, 10000
                ]
            ), .4
        )
        start = self.day()
        d["customer_start"] = start.isoformat()
        dates = []
        for _ in range(self.pick([0, 1, 2, 3, 5, 13])):
            k = self.r.randrange(7)
            if k == 0:
                x = start + timedelta(days=self.pick([-1, 0, 0, 1]))
            elif k == 1:
                x = start + timedelta(days=self.pick([27, 28, 29, 30, 31, 32]))
            elif k == 2:
                x = start + timedelta(days=self.pick([363, 364, 365, 366, 367]))
            elif k == 3:
                x = date(start.year, start.month, 28) + timedelta(days=self.r.randrange(5))
            elif k == 4:
                y = start.year + start.month // 12
                x = date(y, start.month % 12 + 1,
                         1) + timedelta(days=self.pick([-1, 0, 26, 27, 28, 29, 30]))
            elif k == 5:
                x = date(start.year + 1, start.month,
                         1) + timedelta(days=self.pick([-1, 0, 27, 28, 29, 30]))
            else:
                x = start + timedelta(days=self.r.randrange(-20, 900))
            dates.append(x)
        nets = self.amounts(len(dates))
        d["payments"] = [{"date": x.isoformat(), "net_minor": n} for x, n in zip(dates, nets)]
        return d

    def bands(self):
        start, out = 0, []
        for _ in range(self.pick([1, 2, 3, 3, 5])):
            out.append(
                {
                    "from_minor": start,
                    "rate_bps": self.pick([0, 500, 1000, 1250, 1500, 2000, 3333, 9999, 10000])
                }
            )
            start += self.pick(
                [1, 5, 10, 100, 1000, 10000, 50000, 10**6,
                 self.r.randrange(1, 10**8)]
            )
        if self.chance(.04):
            k = self.r.randrange(3)
            if k == 0:
                out[0]["from_minor"] = self.pick([1, 5, -1])
            elif k == 1 and len(out) > 1:
                out[-1]["from_minor"] = out[-2]["from_minor"]
            elif len(out) > 2:
                out[-1]["from_minor"], out[-2]["from_minor"] = out[-2]["from_minor"], out[-1][
                    "from_minor"]
        return out

    def volume_tier(self):
        tiers = self.bands()
        deals, total = [], 0
        edges = [t["from_minor"] for t in tiers]
        for _ in range(self.pick([0, 1, 2, 4, 8])):
            k = self.r.randrange(6)
            if k <= 1:
                x = self.pick(edges) - total + self.pick([-1, 0, 0, 1])
                if x < 0 and self.chance(.7):
                    x = self.small()
            elif k == 2:
                x = -self.r.randrange(max(total, 0) + 1)
            else:
                x = self.small()
            if self.chance(.02):
                x = self.huge()
            if self.chance(.01):
                x = -max(total, 0) - 1
            x = max(MIN, min(MAX, x))
            deals.append(x)
            total += x
        return {"mode": self.pick(["marginal", "cliff"]), "tiers": tiers, "deals_minor": deals}

    def hybrid(self):
        least = self.pick([0, 1, 100, 5000, 10000])
        pays = [
            max(0, least + self.pick([-1, 0, 1])) if self.chance(.3) else self.small()
            for _ in range(self.pick([0, 1, 2, 3, 6]))
        ]
        if pays and self.chance(.3):
            pays[-1] = -self.small()
        if pays and self.chance(.03):
            pays[-1] = self.huge()
        d = {
            "cpa_minor": self.pick([0, 1, 500, 5000, self.small()]),
            "revshare_bps": self.bps(),
            "payments_minor": pays,
            "cpa_min_payment_minor": least
        }
        self.opt(d, "cap_minor", self.pick([0, 1, 600, 5000, 6000, self.small()]), .5)
        return d

    def fx(self):
        a, b = self.pick(CURRENCIES), self.pick(CURRENCIES)
        on = self.day()
        rates, seen = [], set()
        for _ in range(self.pick([0, 1, 2, 3, 5, 8])):
            day = on - timedelta(days=self.pick([0, 0, 1, 2, 6, 7, 8, 30, 31, -1, -2]))
            x, y = self.pick(
                [(a, b), (a, b), (b, a), (self.pick(CURRENCIES), self.pick(CURRENCIES))]
            )
            if x == y or (day, x, y) in seen:
                continue
            seen.add((day, x, y))
            text = self.pick(
                [
                    "1", "0.5", "2", "0.92", "1.10", "150.25", "0.307", "0.00204", "0.0245", "3",
                    "0.333333", "1.0000", "5800.5", "0.000001",
                    f"{self.r.randrange(1, 10 ** 7) / 10 ** 4:.4f}",
                    f"0.{self.r.randrange(1, 10 ** 6):06d}"
                ]
            )
            rates.append({"date": day.isoformat(), "from": x, "to": y, "rate": text})
        d = {
            "amount_minor": self.amount(),
            "from": a,
            "to": b,
            "on": on.isoformat(),
            "rates": rates
        }
        self.opt(d, "max_age_days", self.pick([0, 1, 7, 30]), .5)
        return d
