#!/usr/bin/env python3
"""Writes Tests/BasicsTests/Data/zone-cases.txt: what Python's zoneinfo says of PyPI's `tzdata`.

Python reads the compiled files by itself, so that its answers check our generator, our snapshot and
our reader at once. Run it with the same `tzdata` as make_zone_data.py, which tells how.

A line is `zone seconds offset date`: an instant in seconds since 1970, the offset in force in
seconds east of UTC, and the local date (`-` where it lies outside the years 0001…9999). The file
starts with the version.
"""

import datetime
import pathlib
import random
import zoneinfo

import tzdata

OUT = pathlib.Path(__file__).resolve().parents[1] / "BasicsTests/Data/zone-cases.txt"
UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=UTC)
FIRST, LAST = -62135596800, 253402300799

# Zones with something odd, looked at closely; each other zone gets a few cases.
CLOSE = """
Africa/Cairo Africa/Casablanca Africa/El_Aaiun Africa/Monrovia America/Argentina/San_Luis
America/Asuncion America/Caracas America/Chicago America/Havana America/Juneau America/Los_Angeles
America/Metlakatla America/New_York America/Nuuk America/Santiago America/Sao_Paulo
America/Scoresbysund America/St_Johns America/Whitehorse Antarctica/Casey Antarctica/Macquarie
Antarctica/Troll Asia/Almaty Asia/Amman Asia/Calcutta Asia/Gaza Asia/Hebron Asia/Jerusalem
Asia/Kathmandu Asia/Manila Asia/Pyongyang Asia/Tehran Asia/Tokyo Atlantic/Azores Australia/Adelaide
Australia/Eucla Australia/Lord_Howe Australia/Sydney Europe/Amsterdam Europe/Berlin Europe/Dublin
Europe/Istanbul Europe/Lisbon Europe/London Europe/Moscow Europe/Samara Pacific/Apia Pacific/Auckland
Pacific/Chatham Pacific/Easter Pacific/Fakaofo Pacific/Kiritimati Pacific/Kwajalein Pacific/Norfolk
""".split()


def moment(zone, seconds):
    return (EPOCH + datetime.timedelta(seconds=seconds)).astimezone(zone)


def offset(zone, seconds):
    return int(moment(zone, seconds).utcoffset().total_seconds())


def changes(zone, first, last):
    """The instants between two at which the offset changes, found by probing and halving."""
    step = 86400 * 6
    found = []
    before = offset(zone, first)
    for at in range(first + step, last, step):
        after = offset(zone, at)
        if after != before:
            low, high = at - step, at
            while high - low > 1:
                middle = (low + high) // 2
                if offset(zone, middle) == before:
                    low = middle
                else:
                    high = middle
            found.append(high)
            before = after
    return found


def at(year, month=1, day=1, hour=0):
    return int((datetime.datetime(year, month, day, hour, tzinfo=UTC) - EPOCH).total_seconds())


def instants(zone, close, random):
    """The instants to ask a zone about."""
    past = changes(zone, at(1840), at(2038))
    future = changes(zone, at(2085), at(2090)) + changes(zone, at(2399), at(2401))
    end = changes(zone, at(9998), at(9999, 12, 20))
    if close:
        picked = past[:2] + random.sample(past, min(4, len(past))) + past[-4:]
        picked += random.sample(future, min(4, len(future))) + end[-2:]
        yield from (FIRST + 86400, LAST - 86400)
    else:
        picked = random.sample(past + future, min(1, len(past)))
    for change in picked:
        yield from (change - 1, change)
    for low, high in ((1600, 1900), (2038, 9999)):
        yield random.randrange(at(low), at(high))


def line(name, seconds):
    zone = zoneinfo.ZoneInfo(name)
    try:
        local = moment(zone, seconds)
        return f"{name} {seconds} {int(local.utcoffset().total_seconds())} {local.date()}"
    except OverflowError:
        # Python has no such local time; a day further inside the years the offset is the same.
        inner = seconds + 86400 if seconds < 0 else seconds - 86400
        return f"{name} {seconds} {offset(zone, inner)} -"


def main():
    zoneinfo.reset_tzpath(to=[])
    generator = random.Random(20260401)
    lines = set()
    for name in sorted(zoneinfo.available_timezones()):
        zone = zoneinfo.ZoneInfo(name)
        for seconds in instants(zone, name in CLOSE, generator):
            lines.add((name, seconds))
    for name in ("America/New_York", "Asia/Tokyo", "Etc/GMT+12", "Etc/GMT-14", "UTC"):
        lines |= {(name, FIRST), (name, LAST)}
    # The day that Samoa left out.
    lines |= {("Pacific/Apia", at(2011, 12, 30, hour)) for hour in (8, 9, 10, 11)}
    text = f"# tz database {tzdata.IANA_VERSION} as Python's zoneinfo reads it\n"
    text += "".join(line(name, seconds) + "\n" for name, seconds in sorted(lines))
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(text)
    print(f"{len(lines)} cases, {len(text)} bytes")


if __name__ == "__main__":
    main()
