#!/usr/bin/env python3
"""Writes the end-to-end case calc-zones: days around changes of clocks, asked of `tandem calc`.

    PYTHONTZPATH= VENV/bin/python Tests/Generators/make_zone_lines.py

Run it with the `tzdata` of make_zone_data.py, and with an empty PYTHONTZPATH so that Python takes
that package and not the system's zones. The answers are those of the oracle, so of Python's zoneinfo.
"""

import datetime
import json
import pathlib
import zoneinfo

from oracle.answers import reply

OUT = pathlib.Path(__file__).resolve().parents[1] / "CLITests/Cases/calc-zones"
UTC = datetime.timezone.utc
SECOND = datetime.timedelta(seconds=1)

# A zone and a day of it: is the second before its midnight still the day before?
MIDNIGHTS = [
    ("America/New_York", "2026-03-08"), ("America/New_York", "2026-03-09"),
    ("America/New_York", "2026-11-01"), ("America/New_York", "2026-11-02"),
    ("US/Eastern", "2026-11-02"), ("Europe/Berlin", "2026-03-30"),
    ("Europe/Berlin", "2026-10-26"), ("Europe/Dublin", "2026-10-26"),
    ("America/Havana", "2026-03-08"), ("Africa/Cairo", "2026-04-24"),
    ("Asia/Beirut", "2026-03-29"), ("America/St_Johns", "2026-03-09"),
    ("Australia/Lord_Howe", "2026-04-06"), ("Australia/Lord_Howe", "2026-10-05"),
    ("Asia/Kolkata", "2026-06-01"), ("Asia/Calcutta", "2026-06-01"),
    ("Asia/Kathmandu", "2026-06-01"), ("Pacific/Chatham", "2026-04-06"),
    ("Pacific/Marquesas", "2026-06-01"), ("Pacific/Kiritimati", "2026-01-01"),
    ("Etc/GMT+12", "2026-01-01"), ("Pacific/Apia", "2011-12-29"), ("Pacific/Apia", "2011-12-31"),
    ("Europe/Berlin", "2150-07-01"), ("America/New_York", "9999-11-08"),
    ("Africa/Casablanca", "2026-03-23"),
]  # fmt: skip
# A zone, the instants from and to, and the tier.
SPANS = [
    ("America/New_York", "2026-02-01T04:59:59Z", "2026-04-02T03:59:59Z", "referral"),
    ("America/New_York", "2026-02-01T04:59:59Z", "2026-04-02T04:00:00Z", "referral"),
    ("Europe/Berlin", "2026-09-01T22:00:00Z", "2026-11-01T22:59:59Z", "referral"),
    ("Europe/Berlin", "2026-09-01T22:00:00Z", "2026-11-01T23:00:00Z", "referral"),
    ("Australia/Lord_Howe", "2026-03-01T00:00:00Z", "2026-04-15T13:29:59Z", "integration"),
    ("Australia/Lord_Howe", "2026-03-01T00:00:00Z", "2026-04-15T13:30:00Z", "integration"),
    ("Pacific/Apia", "2011-12-29T09:59:59Z", "2011-12-31T10:00:00Z", "integration"),
    ("America/St_Johns", "2010-11-07T02:30:30Z", "2010-11-07T02:31:30Z", "referral"),
]


def questions():
    for zone, day in MIDNIGHTS:
        local = datetime.datetime.fromisoformat(day).replace(tzinfo=zoneinfo.ZoneInfo(zone))
        for instant in (local.astimezone(UTC) - SECOND, local.astimezone(UTC)):
            text = instant.strftime("%Y-%m-%dT%H:%M:%SZ")
            yield "payable_on", {"cleared_at": text, "tz": zone, "net_days": 0}
    for zone, start, end, tier in SPANS:
        yield "clawback", {
            "tier": tier, "earned_minor": 9000, "start_at": start, "churn_at": end, "tz": zone
        }  # fmt: skip


def main():
    lines, answers = "", ""
    for number, (op, given) in enumerate(questions(), 1):
        line = json.dumps({"id": number, "op": op, "input": given})
        lines += line + "\n"
        answers += reply(line)[0] + "\n"
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "stdin").write_text(lines, encoding="utf-8")
    (OUT / "stdout").write_text(answers, encoding="utf-8")


if __name__ == "__main__":
    main()
