"""Lines that share a pool."""

from datetime import timedelta

from .values import CURRENCIES, MAX, MIN, PARTNERS, ZONES, Values


class Sharing(Values):
    """Inputs of split, split_refund, refund and attribution."""

    def payees(self):
        r = self.r
        n = self.pick([1, 2, 2, 3, 3, 3, 4, 5, 7, 12])
        ids = r.sample(
            [
                "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "us", "Acme GmbH", "é",
                "日本"
            ], n
        )
        style = r.randrange(8)
        out = []
        equal = self.pick([1, 1, 2, 10, 3333])
        for i in ids:
            if style <= 1:
                w = equal
            elif style <= 4:
                w = self.pick(
                    [
                        0, 1, 1, 2, 3, 5, 7, 10, 25, 30, 50, 100, 3333, 3334, 6667,
                        r.randrange(10001)
                    ]
                )
            elif style == 5:
                w = self.pick([1, 2, MAX, MAX - 1, 2**53, 2**53 + 1, 10**18, r.randrange(MAX)])
            else:
                d = self.pick([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12])
                d = self.pick([d, r.randrange(1, 1000), 10**9 + 7, MAX])
                w = f"{r.randrange(0, 3 * min(d, 50) + 1)}/{d}" if self.chance(.8) else r.randrange(
                    0, 9
                )
            out.append({"id": i, "weight": w})
        x = r.random()
        if x < .02:
            self.pick(out)["weight"] = self.pick([-1, "-1/2", MIN])
        elif x < .035:
            for p in out:
                p["weight"] = self.pick([0, "0/1", "0/7"])
        elif x < .055 and n > 1 and any(str(p["weight"]).split("/")[0] != "0" for p in out):
            out[-1]["id"] = out[0]["id"]
        return out

    def split(self):
        d = {"currency": self.pick(CURRENCIES), "pool_minor": self.amount()}
        payees = self.payees()
        self.opt(
            d, "method", self.pick(["largest_remainder", "first_in_order", "first_in_order"]), .35
        )
        d["payees"] = payees
        return d

    def refunds(self, whole):
        out, left = [], max(whole, 0)
        for _ in range(self.pick([0, 1, 1, 2, 3, 5])):
            k = self.pick(["zero", "one", "half", "all", "part", "part"])
            x = {
                "zero": 0,
                "one": min(1, left),
                "half": left // 2,
                "all": left,
                "part": self.r.randrange(left + 1)
            }[k]
            out.append(x)
            left -= x
        if self.chance(.06):
            out.append(left + self.pick([1, 1, 100]))
            if out[-1] > MAX:
                out[-1] = MAX
        return out

    def split_refund(self):
        pool = self.amount(negative=.08)
        refunds = self.refunds(pool)
        return {"pool_minor": pool, "payees": self.payees(), "refunds_minor": refunds}

    def refund(self):
        pay = self.amount(negative=.1)
        return {"payment_minor": pay, "rate_bps": self.bps(), "refunds_minor": self.refunds(pay)}

    def touches(self, z, conv_day, conv, window):
        out = []
        names = self.r.sample(PARTNERS, 4)
        for i in range(self.pick([0, 1, 2, 3, 4, 6, 9])):
            k = self.r.randrange(6)
            if k == 0:
                at = self.near(conv)
            elif k == 1 and out:
                at = self.near(self.pick(out)[1])
            else:
                at = self.local(
                    z, conv_day - timedelta(
                        days=self.pick(
                            [
                                0, 1, 5, 29, 30, 31, window - 1, window, window, window +
                                1, window + 2
                            ]
                        )
                    )
                )
            seq = self.pick([i + 1, i + 1, 1, 2, self.r.randrange(1, 20)])
            who = self.pick(names)
            out.append((who, at, seq))
        return [{"partner": w, "at": self.text(a), "seq": s} for w, a, s in out]

    def attribution(self):
        k = self.r.randrange(8)
        if k <= 4:
            z = self.pick(ZONES)
            day = self.day(z)
            conv = self.local(z, day)
            window = self.pick([90, 90, 30, 60, 0, 1, 365])
            d = {
                "mode": "first_touch",
                "tz": z,
                "window_days": window,
                "conversion_at": self.text(conv),
                "touches": self.touches(z, day, conv, window)
            }
            if k >= 2:
                d["mode"] = "multi_touch_registration"
                d["pool_minor"] = self.amount()
                names = [t["partner"] for t in d["touches"]]
                self.opt(
                    d, "registrant",
                    self.pick(names) if names and self.chance(.5) else self.pick(PARTNERS), .75
                )
                d["priority_bps"] = self.pick(
                    [5000, 5000, 5000, 0, 1, 3333, 10000,
                     self.r.randrange(10001)]
                )
            return d
        if k == 5:
            n = self.pick([1, 2, 2, 3, 4])
            cuts = sorted(
                self.r.choices(
                    [0, 1, 2500, 3333, 5000, 6667, 9999, 10000,
                     self.r.randrange(10001)], k=n - 1
                )
            )
            parts = [b - a for a, b in zip([0] + cuts, cuts + [10000])]
            self.r.shuffle(parts)
            late = self.chance(.3)
            if self.chance(.08):
                parts[0] += self.pick([1, 5])
            close = self.local("UTC", self.day())
            d = {
                "mode":
                "split_credit",
                "agreement":
                [{
                    "partner": p,
                    "bps": b
                } for p, b in zip(self.r.sample(PARTNERS, n), parts)]
            }
            rec = close + timedelta(milliseconds=self.pick([0, 1, 1000, 86400000])) if late else \
                close - timedelta(milliseconds=self.pick([1, 1000, 3600000, 86400000 * 30]))
            self.opt(d, "recorded_at", self.text(rec), .9)
            d["closed_at"] = self.text(close)
            d["pool_minor"] = self.amount()
            return d
        order = self.r.sample(
            ["direct_exclusion", "registration", "referral", "affiliate", "marketplace"],
            self.pick([1, 2, 3, 4, 5])
        )
        t = self.local("UTC", self.day())
        claims = []
        for _ in range(self.pick([0, 1, 2, 3, 5])):
            c = {
                "partner": self.pick(PARTNERS),
                "program": self.pick(order),
                "at": self.text(self.near(t))
            }
            self.opt(c, "valid", self.chance(.6), .5)
            claims.append(c)
        return {"mode": "precedence", "order": order, "claims": claims}
