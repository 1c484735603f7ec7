#!/usr/bin/env python3
"""Has an independent parser read calendar files, and says what it read.

    pip install icalendar
    python3 Tests/Generators/check_calendars.py FILE.ics ...

Exits with 1 where a file is not accepted, a line is too long, a line end is wrong, an event has no
whole days, or two events have one UID.
"""

import datetime
import sys

from icalendar import Calendar


def flaws(data):
    """What is wrong with a file's bytes."""
    lines = data.split(b"\r\n")
    if lines[-1] != b"" or b"\n" in data.replace(b"\r\n", b""):
        yield "a line end is not CRLF"
    if any(len(line) > 75 for line in lines):
        yield "a line has more than 75 octets"
    calendar = Calendar.from_ical(data)
    uids = set()
    for event in calendar.walk("VEVENT"):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        if event.errors:
            yield f"{event['UID']}: {event.errors}"
        if type(start) is not datetime.date or type(end) is not datetime.date or start >= end:
            yield f"{event['UID']}: no whole days"
        if "RRULE" in event or "DTSTAMP" not in event or event["UID"] in uids:
            yield f"{event['UID']}: repeated, or without a stamp"
        uids.add(event["UID"])
        print(f"{start} {end} {event['UID']}: {event['SUMMARY']}")
    if not uids:
        yield "no events"


def main():
    found = False
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            for flaw in flaws(file.read()):
                found = True
                print(f"{path}: {flaw}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
