"""Lines about who owns a deal."""

from datetime import timedelta

from .values import INFO, PARTNERS, TIERS, ZONES, Values


class Owning(Values):
    """Inputs of registration."""

    def registration(self):
        z = self.pick(ZONES)
        base = self.day(z)
        window = self.pick([14, 14, 14, 0, 1, 7, 30])
        d = {"tz": z, "registration_window_days": window}
        expiry = self.pick([120, 120, 120, 90, 30, 0])
        self.opt(d, "expiry_days", expiry, .5)
        direct = self.local(z, base)
        self.opt(d, "direct_contact_at", self.text(direct), .7)
        regs, ats = [], []
        for i in range(self.pick([0, 1, 1, 2, 2, 3, 4, 6])):
            k = self.r.randrange(6)
            if k <= 1 or not ats:
                at = self.local(
                    z, base +
                    timedelta(days=self.pick([-1, 0, 0, 1, window, window + 1, -30, 13, 15]))
                )
            elif k <= 3:
                at = self.near(direct)
            else:
                at = self.near(self.pick(ats)[0])
            first = None
            if self.chance(.6):
                try:
                    local_day = at.astimezone(INFO[z]).date()
                    first = self.local(
                        z, local_day - timedelta(
                            days=self.
                            pick([0, 1, window - 1, window, window, window + 1, window + 2])
                        )
                    )
                    if self.chance(.25):
                        first = self.near(direct)
                except OverflowError:
                    first = None
            status = None
            if self.chance(.3):
                status = self.pick(
                    ["approved", "approved", "submitted", "rejected", "expired", "won", "draft"]
                )
            ats.append((at, first))
            regs.append((at, first, status))
        times = [a for a, _, _ in regs]
        last = max(times) if times else direct
        if self.chance(.55):
            k = self.r.randrange(4)
            src = self.pick(times) if times else direct
            if k == 0:
                closed = self.near(src)
            elif k == 1:
                closed = self.local(
                    z,
                    src.astimezone(INFO[z]).date() +
                    timedelta(days=self.pick([expiry - 1, expiry, expiry, expiry + 1]))
                )
            else:
                closed = self.local(
                    z,
                    last.astimezone(INFO[z]).date() + timedelta(days=self.pick([0, 1, 30, 60]))
                )
            d["closed_at"] = self.text(closed)
        out, seqs = [], self.r.sample(range(1, 30), len(regs))
        for i, (at, first, status) in enumerate(regs):
            same = i and self.chance(.25)
            e = {
                "id": f"r{i + 1}",
                "seq": out[-1]["seq"] if same else seqs[i],
                "partner": self.pick(PARTNERS),
                "tier": self.pick(TIERS),
                "registered_at": self.text(at)
            }
            if same and any(x["partner"] == e["partner"] and x["seq"] == e["seq"] for x in out):
                e["seq"] = seqs[i]
            if first is not None:
                e["first_contact_at"] = self.text(first)
            self.opt(e, "status", status, 1 if status else 0)
            out.append(e)
        if self.chance(.5):
            ld = direct.astimezone(INFO[z]).date()
            d["protected"] = []
            for _ in range(self.pick([0, 1, 1, 2, 3])):
                a = ld + timedelta(days=self.pick([-40, -1, 0, 0, 1]))
                b = max(a, ld + timedelta(days=self.pick([-1, 0, 0, 1, 40])))
                d["protected"].append(
                    {
                        "partner": self.pick(out)["partner"] if out else "acme",
                        "from": a.isoformat(),
                        "to": b.isoformat()
                    }
                )
        if self.chance(.02) and len(out) > 1:
            out[-1]["id"] = out[0]["id"]
        d["registrations"] = out
        return d
