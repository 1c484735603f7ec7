"""One thing wrong in a line."""

from .values import MAX, MIN, Values


class Spoiling(Values):
    """Takes a good input and spoils one field of it."""

    BAD = {
        "int": ["12", 1.5, True, MAX + 1, MIN - 1, 10**30, [], {}, "", "@@1.25@@"],
        "str": [5, True, [], {}, "@@0.5@@"],
        "list": [{}, "x", 7, True],
        "dict": [[], "x", 7]
    }
    BADTEXT = {
        "at": [
            "2026-02-30T10:00:00Z", "2026-03-01T10:00:00", "2026-03-01", "", "yesterday",
            "2026-13-01T00:00:00Z", "2026-03-01T25:00:00Z", "2026-03-01T10:61:00Z",
            "2026-03-01T10:00:00+99:99", "2025-02-29T00:00:00Z"
        ],
        "date": [
            "2026-02-30", "2026-2-3", "2026-13-01", "", "03/01/2026", "2026-03-01T10:00:00Z",
            "2025-02-29", "2026-00-10"
        ],
        "tz": ["Mars/Base", "", "Europe/Nowhere", "+25:00"],
        "currency": ["XYZ", "", "DOLLAR", "ZZZ", "US"],
        "enum": ["", "nonsense", "LARGEST"]
    }
    KIND = {
        "tz": "tz",
        "currency": "currency",
        "date": "date",
        "customer_start": "date",
        "on": "date",
        "event_date": "date",
        "run_date": "date",
        "payable_on": "date",
        "hold_until": "date",
        "mode": "enum",
        "method": "enum",
        "rounding": "enum",
        "tier_mode": "enum",
        "type": "enum",
        "start_at": "at",
        "churn_at": "at",
        "direct_contact_at": "at",
        "closed_at": "at",
        "registered_at": "at",
        "first_contact_at": "at",
        "conversion_at": "at",
        "at": "at",
        "recorded_at": "at",
        "cleared_at": "at"
    }

    def spots(self, o):
        """every (container, key) below an input"""
        out = []
        for k in (list(o) if isinstance(o, dict) else range(len(o))):
            v = o[k]
            out.append((o, k))
            if isinstance(v, (dict, list)):
                out += self.spots(v)
        return out

    def spoil(self, op, inp):
        spots = self.spots(inp)
        if not spots:
            return
        o, k = self.pick(spots)
        v = o[k]
        x = self.r.randrange(3)
        if isinstance(k, str) and x == 0:
            del o[k]
            return
        kind = self.KIND.get(k) if isinstance(k, str) else None
        if op == "fx" and k in ("from", "to"):
            kind = "currency"
        if op == "registration" and k in ("from", "to"):
            kind = "date"
        if op == "payout_run" and k == "payable_on":
            kind = "date"
        if k == "tier" and op != "tier":
            kind = "enum"
        if kind and isinstance(v, str) and self.chance(.7):
            o[k] = self.pick(self.BADTEXT[kind])
            return
        if op == "score" and k in ("shared_accounts", "build_weeks") or (op == "score"
                                                                         and isinstance(k, int)):
            o[k] = self.pick(["many", [], {}, True, "1,5", "1e", " 1"])
            return
        if isinstance(v, bool):
            o[k] = self.pick(["true", 1, 0, [], {}])
            if op == "score" and o[k] == "true":
                o[k] = "maybe"
        elif isinstance(v, int):
            o[k] = self.pick(self.BAD["int"])
            if k == "weight" and isinstance(o[k], str) and o[k] == "12":
                o[k] = "1.5.2"
        elif isinstance(v, str):
            o[k] = self.pick(self.BAD["str"])
            if k == "weight":
                o[k] = self.pick([True, [], {}, "1/0", "x/2", "1/", "", "1//2", "@@0.5@@"])
            elif k == "rate":
                o[k] = self.pick(["", "0", "-1", "1,5", "abc", True, [], {}, "0.000"])
        elif isinstance(v, list):
            o[k] = self.pick(self.BAD["list"])
        elif isinstance(v, dict):
            o[k] = self.pick(self.BAD["dict"])
