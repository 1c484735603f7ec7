"""Reads the fields of an input: integers, text, lists, dates, instants, zones and currencies."""

import re
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

I64_MIN, I64_MAX = -(2**63), 2**63 - 1


class Bad(Exception):
    """bad_input: the line can't be read or doesn't fit its operation; exit status 3."""

    def __init__(self, path, why=""):
        self.path, self.why = path, why


class No(Exception):
    """a rule that says no: an answer."""

    def __init__(self, code):
        self.code = code


def get(o, key, path):
    v = o.get(key)
    if v is None:
        raise Bad(f"{path}.{key}", "missing")
    return v


def as_int(v, path):
    if type(v) is not int:
        raise Bad(path, "not an integer")
    if not I64_MIN <= v <= I64_MAX:
        raise Bad(path, "outside 64 bits")
    return v


def req_int(o, key, path):
    return as_int(get(o, key, path), f"{path}.{key}")


def opt_int(o, key, path):
    v = o.get(key)
    return None if v is None else as_int(v, f"{path}.{key}")


def req_nat(o, key, path):
    v = req_int(o, key, path)
    if v < 0:
        raise Bad(f"{path}.{key}", "negative")
    return v


def opt_nat(o, key, path):
    return None if o.get(key) is None else req_nat(o, key, path)


def req_str(o, key, path):
    v = get(o, key, path)
    if type(v) is not str:
        raise Bad(f"{path}.{key}", "not text")
    return v


def opt_str(o, key, path):
    return None if o.get(key) is None else req_str(o, key, path)


def req_list(o, key, path):
    v = get(o, key, path)
    if type(v) is not list:
        raise Bad(f"{path}.{key}", "not an array")
    return v


def opt_list(o, key, path):
    return [] if o.get(key) is None else req_list(o, key, path)


def objects(o, key, path, optional=False):
    for i, e in enumerate((opt_list if optional else req_list)(o, key, path)):
        p = f"{path}.{key}[{i}]"
        if type(e) is not dict:
            raise Bad(p, "not an object")
        yield p, e


def ints(o, key, path):
    return [as_int(v, f"{path}.{key}[{i}]") for i, v in enumerate(req_list(o, key, path))]


def choice(v, allowed, path):
    if v not in allowed:
        raise Bad(path, f"not one of {', '.join(allowed)}")
    return v


_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
MONTH = re.compile(r"([0-9]{4})-([0-9]{2})\Z")
_INSTANT = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})"
    r"(?:\.([0-9]{1,9}))?(?:(Z)|([+-])([0-9]{2}):([0-9]{2}))\Z"
)
_EPOCH = date(1970, 1, 1).toordinal()


@lru_cache(maxsize=1 << 16)
def _date(text):
    m = _DATE.match(text)
    if not m:
        return None
    try:
        return date(int(m[1]), int(m[2]), int(m[3]))
    except ValueError:
        return None


def req_date(o, key, path):
    d = _date(req_str(o, key, path))
    if d is None:
        raise Bad(f"{path}.{key}", "not a date")
    return d


def opt_date(o, key, path):
    return None if o.get(key) is None else req_date(o, key, path)


@lru_cache(maxsize=1 << 16)
def _instant(text):
    """nanoseconds since 1970-01-01T00:00:00Z, exact"""
    m = _INSTANT.match(text)
    if not m:
        return None
    try:
        day = date(int(m[1]), int(m[2]), int(m[3])).toordinal() - _EPOCH
    except ValueError:
        return None
    h, mi, s = int(m[4]), int(m[5]), int(m[6])
    if h > 23 or mi > 59 or s > 59:
        return None
    off = 0
    if m[8] is None:
        oh, om = int(m[10]), int(m[11])
        if oh > 23 or om > 59:
            return None
        off = (oh * 3600 + om * 60) * (1 if m[9] == "+" else -1)
    return (day * 86400 + h * 3600 + mi * 60 + s - off) * 10**9 + int((m[7] or "0").ljust(9, "0"))


def req_instant(o, key, path):
    t = _instant(req_str(o, key, path))
    if t is None:
        raise Bad(f"{path}.{key}", "not an instant with an offset")
    return t


def opt_instant(o, key, path):
    return None if o.get(key) is None else req_instant(o, key, path)


@lru_cache(maxsize=1024)
def _zone(name):
    try:
        return ZoneInfo(name)
    except Exception:
        return None


def req_zone(o, path):
    z = _zone(req_str(o, "tz", path))
    if z is None:
        raise Bad(f"{path}.tz", "unknown zone")
    return z


_T0 = datetime(1970, 1, 1, tzinfo=timezone.utc)


@lru_cache(maxsize=1 << 16)
def _local_day(sec, zone):
    return (_T0 + timedelta(seconds=sec)).astimezone(zone).date()


def day_of(instant, zone):
    """R-14: an event's day is its local date in the zone"""
    return _local_day(instant // 10**9, zone)


def days(a, b):
    """R-14: days(a, b) = date(b) - date(a)"""
    return b.toordinal() - a.toordinal()


# ISO 4217, list one: the digits of the minor unit. Codes without one are not money here.
_EXP0 = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split()
_EXP3 = "BHD IQD JOD KWD LYD OMR TND".split()
_EXP4 = "CLF UYW".split()
_EXP2 = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD
MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP
PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT
TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD YER ZAR ZMW ZWG
""".split()
EXPONENT = {
    **dict.fromkeys(_EXP2, 2),
    **dict.fromkeys(_EXP0, 0),
    **dict.fromkeys(_EXP3, 3),
    **dict.fromkeys(_EXP4, 4),
}


def req_currency(o, key, path):
    c = req_str(o, key, path)
    if c not in EXPONENT:
        raise Bad(f"{path}.{key}", "unknown currency")
    return c


TIERS = ("referral", "integration", "solution")
P = "input"
