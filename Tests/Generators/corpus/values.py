"""What lines are made of: amounts on edges, days around changes of clocks, texts of instants."""

from datetime import date, datetime, timedelta, timezone
from random import Random
from zoneinfo import ZoneInfo

MAX, MIN = 2**63 - 1, -(2**63)
UTC = timezone.utc
ZONES = [
    "UTC", "Etc/UTC", "GMT", "America/New_York", "America/Los_Angeles", "America/Chicago",
    "America/St_Johns", "America/Sao_Paulo", "Europe/Berlin", "Europe/London", "Europe/Lisbon",
    "Europe/Dublin", "Africa/Johannesburg", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Tokyo",
    "Asia/Tehran", "Australia/Lord_Howe", "Australia/Sydney", "Australia/Adelaide",
    "Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia", "Pacific/Kiritimati",
    "Pacific/Pago_Pago", "Pacific/Marquesas", "Antarctica/Troll", "Asia/Jerusalem", "US/Eastern",
    "Etc/GMT+12"
]
INFO = {z: ZoneInfo(z) for z in ZONES}
DAYS = [
    "2026-03-08", "2026-11-01", "2026-03-29", "2026-10-25", "2026-04-05", "2026-10-04",
    "2026-09-27", "2026-01-31", "2026-02-28", "2024-02-28", "2024-02-29", "2024-03-01",
    "2023-02-28", "2025-12-31", "2026-01-01", "2026-03-31", "2026-04-30", "2026-08-31",
    "2027-11-07", "2050-07-01", "2050-11-06", "2026-06-30", "2028-02-29", "2026-04-04"
]
APIA = ["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01"]
GAPS = [
    0, 0, 1, 1, 2, 13, 14, 15, 16, 29, 30, 31, 44, 45, 46, 59, 60, 61, 62, 88, 89, 90, 91, 92, 119,
    120, 121, 122, 180, 364, 365, 366
]
CLOCKS = [
    (0, 0, 0), (0, 0, 1), (0, 30, 0), (1, 30, 0), (2, 0, 0), (2, 30, 0), (3, 0, 0), (9, 0, 0),
    (12, 0, 0), (13, 15, 0), (18, 15, 0), (23, 0, 0), (23, 30, 0), (23, 59, 59)
]
OFFSETS = [0, 0, 0, 60, 120, -300, -480, 330, 345, 570, -210, 840, -720]
CURRENCIES = [
    "USD", "USD", "EUR", "GBP", "JPY", "KWD", "CLF", "BHD", "CHF", "KRW", "TND", "UYW", "ISK"
]
PARTNERS = [
    "acme", "bolt", "crux", "dune", "Acme", "zinc", "éclair", "a", "ab", "B", "日本", "p-10", "p-9"
]
TIERS = ["referral", "integration", "solution"]


class Values:
    """Draws values from one seeded source of chance."""

    def __init__(self, seed):
        self.r = Random(seed)

    def chance(self, p):
        return self.r.random() < p

    def pick(self, xs):
        return xs[self.r.randrange(len(xs))]

    def small(self):
        r = self.r
        return self.pick(
            [
                0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 49, 50, 51, 99, 100, 101, 105, 999, 1000, 1001,
                4999, 5000, 5001, 9999, 10000, 10001,
                r.randrange(100),
                r.randrange(10000),
                r.randrange(10**7),
                r.randrange(10**12)
            ]
        )

    def huge(self):
        r = self.r
        return self.pick(
            [
                MAX, MAX, MAX - 1, MAX // 2, MAX // 2 + 1, MAX // 3, 2**53 + 1, 2**62, 4 * 10**18,
                9007199254740993,
                r.randrange(10**15, MAX)
            ]
        )

    def amount(self, negative=0.25, huge=0.08):
        n = self.huge() if self.chance(huge) else self.small()
        if self.chance(negative):
            n = MIN if n == MAX and self.chance(.7) else -n
        return n

    def amounts(self, n, negative=0.15, huge=0.03):
        """a list whose running sums pass 64 bits only if the whole does"""
        if self.chance(huge):
            out = [self.huge() if self.chance(.4) else self.small() for _ in range(n)]
            return [-x for x in out] if self.chance(negative) else out
        return [-self.small() if self.chance(negative) else self.small() for _ in range(n)]

    def bps(self):
        x = self.pick(
            [
                0, 1, 333, 500, 999, 1000, 1001, 1250, 1450, 1500, 2000, 2500, 3000, 3333, 3334,
                3500, 4000, 5000, 6667, 9999, 10000,
                self.r.randrange(10001)
            ]
        )
        if self.chance(.03):
            x = self.pick([10001, 15000, 20000, -1, -1000, MAX])
        return x

    def day(self, zone=None):
        if zone == "Pacific/Apia" and self.chance(.4):
            return date.fromisoformat(self.pick(APIA))
        d = date.fromisoformat(self.pick(DAYS))
        if self.chance(.4):
            d += timedelta(days=self.r.randrange(-40, 41))
        return d

    def local(self, zone, d):
        """an instant on that local day, as a datetime in UTC"""
        h, m, s = self.pick(CLOCKS) if self.chance(.8) else (
            self.r.randrange(24), self.r.randrange(60), self.r.randrange(60)
        )
        t = datetime(d.year, d.month, d.day, h, m, s, tzinfo=INFO[zone], fold=self.r.randrange(2))
        t = t.astimezone(UTC)
        if self.chance(.12):
            t += timedelta(milliseconds=self.pick([1, 2, 500, 999]))
        return t

    def text(self, t):
        off = self.pick(OFFSETS)
        t = t.astimezone(timezone(timedelta(minutes=off)))
        s = t.strftime("%Y-%m-%dT%H:%M:%S")
        if t.microsecond:
            s += f".{t.microsecond // 1000:03d}"
        elif self.chance(.03):
            s += ".000"
        if off == 0:
            return s + ("Z" if self.chance(.95) else "+00:00")
        return s + f"{'+' if off > 0 else '-'}{abs(off) // 60:02d}:{abs(off) % 60:02d}"

    def near(self, t):
        return t + timedelta(
            milliseconds=self.
            pick([0, 0, 0, 1, -1, 1000, -1000, 3600000, -3600000, 86400000, -86400000])
        )

    def opt(self, d, key, value, p=.5):
        if self.chance(p):
            d[key] = value
        elif self.chance(.15):
            d[key] = None
