#!/usr/bin/env python3
"""torture.py BINARY SHIM [--every N] [--changes N] [--shipped BINARY]: breaks each command of a workspace everywhere.

Six parts, each printing its counts, and exit status 1 where anything was not as promised:

faults   each changing command runs again and again, and each time another of its system calls fails
         (I/O error, disk full, short write; once or from then on) or the program is killed right
         before or after it. Afterwards the workspace holds the old state or the new one, verifies,
         the next run finds no litter, and the exit status tells the truth.
kills    the same commands are killed at random instants, every other time not before they write: what
         was acknowledged is there, and nothing is torn.
writers  8 and then 32 processes write at once, some of them killed: whatever was acknowledged is
         there, once, and the journal verifies.
tampers  every column of every table is altered, rows and tails are removed: verify says no.
damage   files cut short, overwritten here and there, foreign and newer ones are refused or found, and
         stay as they are.
places   the same commands under other zones, languages and folders give the same bytes, open no
         socket, start no program (where strace is installed), and make files for their owner alone.

BINARY must be linked dynamically (a debug build), as the faults come through LD_PRELOAD; all that needs
no faults runs with the shipped one, where it is given.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

NOW = "2026-01-05T09:00:00Z"
EXITS = {0, 1, 2, 3, 4, 5}
faults = []


def complain(text):
    faults.append(text)
    print("WRONG:", text, file=sys.stderr)


class Tandem:
    def __init__(self, binary, shim, scratch, shipped=None):
        self.binary, self.shim, self.scratch = shipped or binary, shim, scratch
        self.breakable = binary
        self.base = {"PATH": "/usr/bin:/bin", "TANDEM_NOW": NOW, "TANDEM_BY": "ann", "HOME": scratch}

    def run(self, line, folder, **more):
        return subprocess.run(
            [self.breakable if "LD_PRELOAD" in more else self.binary, *line], cwd=folder, env={**self.base, **more},
            capture_output=True, text=True, timeout=120)

    def faulty(self, line, folder, at, kind, stays=False, reads=False):
        """The run, how many calls there were, and whether the fault came."""
        log = os.path.join(self.scratch, "calls")
        if os.path.exists(log):
            os.remove(log)
        more = {"LD_PRELOAD": self.shim, "FAULT_AT": str(at), "FAULT_KIND": kind, "FAULT_LOG": log}
        if stays:
            more["FAULT_STAYS"] = "1"
        if reads:
            more["FAULT_READS"] = "1"
        done = self.run(line, folder, **more)
        count, fired = map(int, open(log).read().split()) if os.path.exists(log) else (0, 0)
        return done, count, fired

    def head(self, folder):
        """The head of a sound workspace; None where there is none; a sentence where it is unsound."""
        if not os.path.exists(os.path.join(folder, "tandem.db")):
            return None
        done = self.run(["journal", "verify", "--json"], folder)
        if done.returncode != 0:
            return "unsound: " + (done.stdout + done.stderr)[:400]
        return json.loads(done.stdout)["head"]["hash"]


# What each command starts from, what it is, and how the state after it is told.
SETUP = [["init"], ["partner", "add", "Acme"], ["note", "add", "Hello"]]
LIST = "id,name,website,population\n" + "".join(f"a{n},Company {n},c{n}.example,customer\n" for n in range(40))
LATER = LIST.replace("Company 7,", "Company 7b,").replace("a9,Company 9,c9.example,customer\n", "")
SCENARIOS = [
    ("init", [], ["init"]),
    ("partner add", SETUP, ["partner", "add", "Beta"]),
    ("partner edit", SETUP, ["partner", "edit", "acme", "--tier", "referral"]),
    ("undo", SETUP, ["undo"]),
    ("accounts import", SETUP, ["accounts", "import", "list.csv", "--ours"]),
    ("overlap decide", SETUP + [["accounts", "import", "list.csv", "--ours"], ["accounts", "import", "list.csv", "--partner", "acme"]],
     ["overlap", "decide", "acme", "a1", "a2", "same"]),
    ("accounts import again", SETUP + [["accounts", "import", "list.csv", "--ours"]],
     ["accounts", "import", "later.csv", "--ours"]),
    ("backup", SETUP, ["backup", "copy.db"]),
    ("restore", SETUP + [["backup", "copy.db"], ["note", "add", "More"]], ["restore", "copy.db", "--force"]),
    ("erase", SETUP + [["person", "add", "Ada", "--partner", "acme"]], ["erase", "Ada", "--yes"]),
]
# A small program with a closed month behind it: what its books hold, and each command that changes them.
DAY = "2026-01-01"
PROGRAM = [
    ["init"], ["partner", "add", "Acme"], ["agreement", "add", "acme", "--tier", "integration", "--from", "2025-11-01"],
    ["document", "add", "Contract", "--partner", "acme", "--type", "agreement", "--accepted", DAY],
    ["document", "add", "Disclosure", "--partner", "acme", "--type", "disclosure", "--accepted", DAY],
    ["document", "add", "Tax form", "--partner", "acme", "--type", "tax_form", "--accepted", DAY],
    ["deal", "register", "one.example", "--partner", "acme", "--submit", "--value", "USD 900.00"]]
REVIEWED = PROGRAM + [["deal", "review", "one.example"]]
WON = REVIEWED + [["deal", "approve", "one.example"], ["deal", "won", "one.example"]]
PAID = WON + [["revenue", "import", "pay.csv"]]
POSTED = PAID + [["commission", "run"]]
CLOSED = POSTED + [["period", "close", "2025-12"]]
PROPOSED = CLOSED + [["payout", "run"]]
APPROVED = PROPOSED + [["payout", "approve", "acme", "--alone", "--note", "so be it"]]
EARLY = ["revenue", "import", "early.csv"]
SCENARIOS += [
    ("deal register", PROGRAM, ["deal", "register", "two.example", "--partner", "acme", "--submit"]),
    ("deal approve", REVIEWED, ["deal", "approve", "one.example"]),
    ("deal won", WON[:-1], ["deal", "won", "one.example"]),
    ("contact add", PROGRAM, ["contact", "add", "one.example"]),
    ("protect", PROGRAM, ["protect", "acme", "two.example"]),
    ("touch import", PROGRAM, ["touch", "import", "touches.csv"]),
    ("split agree", WON[:-1], ["split", "agree", "one.example", "acme 60%, us remaining", "--with", "bo"]),
    ("split amend", WON, ["split", "amend", "one.example", "acme 60%, us remaining", "--with", "bo", "--reason", "Asked"]),
    ("fx import", WON, ["fx", "import", "rates.csv"]),
    ("revenue import", WON, ["revenue", "import", "pay.csv"]),
    ("revenue import, early", WON, EARLY),
    ("revenue undo", PAID, ["undo"]),
    ("commission run", PAID, ["commission", "run"]),
    ("commission run, late", CLOSED + [EARLY], ["commission", "run"]),
    ("period close", POSTED, ["period", "close", "2025-12"]),
    ("true-up", CLOSED, ["true-up", "2025Q4"]),
    ("payout run", CLOSED, ["payout", "run"]),
    ("payout approve", PROPOSED, ["payout", "approve", "acme", "--alone", "--note", "so be it"]),
    ("payout paid", APPROVED, ["payout", "paid", "acme", "--on", "2026-01-05"]),
    ("payout cancel", PROPOSED, ["payout", "cancel", "acme", "--reason", "Wrong"]),
]
BOOKS = {
    "more.csv": "id,date,type,deal,amount_minor,currency,payment,customer\nm1,2026-01-03,payment,one.example,7,USD,,\n",
    "pay.csv": "id,date,type,deal,amount_minor,currency,payment,customer\n"
               + "".join(f"p{n},2025-12-{n + 1:02d},payment,one.example,{1000 + n},USD,,\n" for n in range(20)),
    "early.csv": "id,date,type,deal,amount_minor,currency,payment,customer\n"
                 "r1,2025-12-20,refund,,500,USD,p3,\nr2,2025-12-21,refund,,500,USD,p99,\n",
    "rates.csv": "date,from,to,rate\n2025-12-01,EUR,USD,1.1\n2025-12-08,EUR,USD,1.2\n",
    "touches.csv": "id,type,at,partner,account\nt1,meeting,2025-12-01T09:00:00Z,acme,one.example\n"
                   "t2,demo,2025-12-02T09:00:00Z,acme,one.example\n",
}
# The commands around lists, at other sizes and from other states.
BIG = "id,name,website,population,owner\n" + "".join(
    f"a{n},Company {n},c{n}.example,{'customer' if n % 3 else 'prospect'},{'Zoe' if n % 2 else ''}\n" for n in range(1000))
OURS, THEIRS = ["accounts", "import", "list.csv", "--ours"], ["accounts", "import", "list.csv", "--partner", "acme"]
LISTS = SETUP + [OURS, THEIRS, ["overlap"]]
SHARE = ["overlap", "share", "acme", "--population", "customer", "--level", "names"]
SAME = ["overlap", "decide", "acme", "a1", "a2", "same"]
SCENARIOS += [
    ("note add", SETUP, ["note", "add", "More"]),
    ("accounts import of many", SETUP, ["accounts", "import", "big.csv", "--ours"]),
    ("accounts import of many after few", SETUP + [OURS], ["accounts", "import", "big.csv", "--ours"]),
    ("accounts import of few after many", SETUP + [["accounts", "import", "big.csv", "--ours"]], OURS),
    ("accounts import of a partner", SETUP + [OURS], THEIRS),
    ("overlap", LISTS[:-1], ["overlap"]),
    ("overlap matched again", LISTS, ["overlap", "acme", "--fresh"]),
    ("overlap after a decision", LISTS + [SAME], ["overlap"]),
    ("overlap decide otherwise", LISTS + [SAME], ["overlap", "decide", "acme", "a1", "a2", "different"]),
    ("overlap decide nothing any more", LISTS + [SAME], ["overlap", "decide", "acme", "a1", "a2", "undecided"]),
    ("overlap share", LISTS, SHARE),
    ("overlap for the partner", LISTS + [SHARE], ["overlap", "acme", "--audience", "partner"]),
    ("undo of an import", LISTS + [["accounts", "import", "later.csv", "--ours"]], ["undo"]),
    ("undo of a decision", LISTS + [SAME], ["undo"]),
    ("erase an owner", SETUP + [["accounts", "import", "big.csv", "--ours"]], ["erase", "--owner", "Zoe", "--yes"]),
    ("backup of lists", LISTS + [SHARE], ["backup", "copy.db"]),
    ("restore of lists", LISTS + [["backup", "copy.db"], ["accounts", "import", "big.csv", "--ours"]],
     ["restore", "copy.db", "--force"]),
]
# What these do is a copy, or kept beside the journal.
UNJOURNALED = {"backup", "restore", "backup of lists", "overlap", "overlap matched again", "overlap after a decision"}
KINDS = [("before", False), ("after", False), ("io", False), ("io", True), ("full", False), ("full", True), ("short", True)]


def prepare(tandem, setup, folder):
    os.makedirs(folder)
    with open(os.path.join(folder, "list.csv"), "w") as file:
        file.write(LIST)
    for name, text in [("later.csv", LATER), ("big.csv", BIG), *BOOKS.items()]:
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)
    for line in setup:
        done = tandem.run(line, folder)
        if done.returncode != 0:
            return f"{' '.join(line)}: {done.stderr.strip()}"
    return None


def litter(folder):
    return [name for root, _, names in os.walk(folder) for name in names if name.startswith(".") or "journal" in name]


def scenarios(tandem, part):
    """Each command with the folder it starts from, the head there, and the head after it."""
    for name, setup, line in SCENARIOS:
        base = os.path.join(tandem.scratch, "base")
        shutil.rmtree(base, ignore_errors=True)
        trouble = prepare(tandem, setup, base)
        if trouble:
            print(f"{part:7} {name}: left out, {trouble}")
            continue
        old = tandem.head(base)
        clean = os.path.join(tandem.scratch, "clean")
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(base, clean)
        if tandem.run(line, clean).returncode != 0:
            complain(f"{name}: fails without a fault")
            continue
        new = tandem.head(clean)
        if new == old and name not in UNJOURNALED:
            complain(f"{name}: changes nothing")
        yield name, line, base, old, tandem.head(clean)


def torture_faults(tandem, every):
    for name, line, base, old, new in scenarios(tandem, "faults"):
        runs = 0
        for kind, stays in KINDS:
            for reads in (False, True) if kind == "io" else (False,):
                at = 1
                while True:
                    folder = os.path.join(tandem.scratch, "work")
                    shutil.rmtree(folder, ignore_errors=True)
                    shutil.copytree(base, folder)
                    done, _, fired = tandem.faulty(line, folder, at, kind, stays, reads)
                    if not fired:
                        break
                    runs += 1
                    where = f"{name}, {kind}{' from' if stays else ' at'} call {at}{' (reads too)' if reads else ''}"
                    judge(tandem, where, done, folder, old, new, name, line)
                    at += every
        print(f"faults  {name}: {runs} runs")


def judge(tandem, where, done, folder, old, new, name, line):
    killed = done.returncode == -signal.SIGKILL
    if not killed and done.returncode not in EXITS:
        complain(f"{where}: exit status {done.returncode}, {done.stderr[-300:]}")
    if not killed and done.returncode != 0 and not done.stderr.strip():
        complain(f"{where}: exit status {done.returncode} without a word")
    head = tandem.head(folder)
    if head not in (old, new):
        complain(f"{where}: neither the old state nor the new one, but {head}")
    if done.returncode == 0 and head != new:
        complain(f"{where}: acknowledged, and not there")
    copy = os.path.join(folder, "copy.db")
    if name.startswith("backup") and os.path.exists(copy):
        again = os.path.join(folder, "again")
        done = tandem.run(["restore", "copy.db", "-w", again], folder)
        if done.returncode != 0 or tandem.head(again) != old:
            complain(f"{where}: the copy is not sound")
    tandem.run(line + ["--force"] if name.startswith("backup") else line, folder)
    if litter(folder):
        complain(f"{where}: litter after the next run: {litter(folder)}")


def torture_kills(tandem, kills):
    draw = random.Random(3)
    points = acknowledged = late = 0
    for name, line, base, old, new in scenarios(tandem, "kills"):
        took = []
        while len(took) < max(4, kills // len(SCENARIOS) + 4):
            folder = os.path.join(tandem.scratch, "work")
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(base, folder)
            before = written(folder)
            begun = time.monotonic()
            process = subprocess.Popen(
                [tandem.binary, *line], cwd=folder, env=tandem.base, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            if len(took) < 4:
                process.communicate()
                took.append(time.monotonic() - begun)
                continue
            if len(took) % 2:
                while process.poll() is None and written(folder) == before:
                    pass
                late += process.returncode is None
            took.append(0)
            time.sleep(draw.uniform(0, min(took[:4]) * (0.6 if len(took) % 2 == 0 else 1)))
            process.kill()
            texts = process.communicate()
            points += process.returncode == -signal.SIGKILL
            done = subprocess.CompletedProcess(line, process.returncode, *texts)
            where = f"{name}, killed at an instant ({len(took)})"
            if new and new != old and new in texts[0] + texts[1]:
                acknowledged += 1
                if tandem.head(folder) != new:
                    complain(f"{where}: acknowledged, and not there")
            judge(tandem, where, done, folder, old, new, name, line)
    print(f"kills   {points} killed at random instants, {late} of them not before they wrote, "
          f"{acknowledged} after their receipt was read")


def written(folder):
    """What changes as soon as a command writes: names, lengths and moments of the files in a folder."""
    try:
        with os.scandir(folder) as files:
            return sorted((file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files)
    except FileNotFoundError:
        return None  # It went while it was looked at: that is a change, too.


def torture_writers(tandem, writers, changes):
    folder = os.path.join(tandem.scratch, f"writers{writers}")
    if prepare(tandem, SETUP, folder):
        return complain("no workspace to write to")
    draw = random.Random(writers)
    running, acknowledged, attempts, waits = [], [], 0, []
    killed = 0
    while attempts < changes or running:
        while attempts < changes and len(running) < writers:
            text = f"text {attempts}"
            process = subprocess.Popen(
                [tandem.binary, "note", "add", text, "--json"], cwd=folder, env=tandem.base, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, text=True)
            ends = time.monotonic() + draw.uniform(0.005, 0.25) if draw.random() < 0.3 else None
            running.append((process, text, ends, time.monotonic()))
            attempts += 1
        for one in list(running):
            process, text, ends, begun = one
            if process.poll() is None:
                if ends and time.monotonic() > ends:
                    process.kill()
                continue
            running.remove(one)
            output, errors = process.communicate()
            if process.returncode == 0:
                acknowledged.append(text)
                waits.append(time.monotonic() - begun)
            elif process.returncode == -signal.SIGKILL:
                killed += 1
            else:
                complain(f"writers: exit status {process.returncode}: {errors.strip()}")
        time.sleep(0.001)
    head = tandem.head(folder)
    if head is None or head.startswith("unsound"):
        complain(f"writers: {head}")
    notes = [note["text"] for note in json.loads(tandem.run(["note", "list", "--json"], folder).stdout)["notes"]]
    lost = [text for text in acknowledged if notes.count(text) != 1]
    if lost or len(notes) != len(set(notes)):
        complain(f"writers: {len(lost)} of {len(acknowledged)} acknowledged changes lost or doubled")
    waits.sort()
    late = waits[int(len(waits) * 0.99)] if waits else 0
    print(f"writers {writers}: {attempts} changes, {killed} killed, {len(acknowledged)} acknowledged, "
          f"{len(lost)} lost; 99 of 100 within {late:.2f} s, the program's start included")


def torture_tampers(tandem):
    base = os.path.join(tandem.scratch, "tampers")
    trouble = prepare(tandem, APPROVED + [
        ["payout", "paid", "acme", "--on", "2026-01-05"], ["fx", "import", "rates.csv"], ["touch", "import", "touches.csv"],
        EARLY, ["commission", "run"], ["revenue", "import", "more.csv"], ["undo"], ["protect", "acme", "two.example"],
        ["accounts", "import", "list.csv", "--ours"], ["accounts", "import", "list.csv", "--partner", "acme"],
        ["note", "add", "Hello"], ["person", "add", "Ada", "--partner", "acme"],
        ["partner", "edit", "acme", "--type", "technology"], ["overlap"], SHARE,
        ["overlap", "acme", "--audience", "partner"]], base)
    if trouble:
        return complain(f"tampers: {trouble}")
    path = os.path.join(base, "tandem.db")
    database = sqlite3.connect(path)
    tables = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
    columns = {table: [row[1] for row in database.execute(f"PRAGMA table_info({table})")] for table in tables}
    # Of each book and of each kind of record something is altered and removed.
    parts = [(table, None, None) for table in tables]
    for table, column in (("book_row", "book"), ("book_batch", "book"), ("record", "kind")):
        values = [row[0] for row in database.execute(f"SELECT DISTINCT {column} FROM {table} ORDER BY 1")]
        parts += [(table, column, value) for value in values]
    database.close()
    tried = 0
    for table, key, value in parts:
        for change in [f"column {column}" for column in columns[table]] + ["a row", "the last row"]:
            folder = os.path.join(tandem.scratch, "tampered")
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(base, folder)
            if not tamper(os.path.join(folder, "tandem.db"), table, change, key, value):
                continue
            tried += 1
            if table == "journal" and change == "the last row":
                # A cut tail leaves a sound chain: only an old receipt shows it.
                head = tandem.head(base)
                done = tandem.run(["journal", "verify", "--head", head], folder)
            else:
                done = tandem.run(["journal", "verify"], folder)
            if done.returncode != 1:
                complain(f"tampers: {table} {value or ''}, {change}: not noticed (exit {done.returncode}) {done.stderr[:200]}")
    print(f"tampers: {tried} in {len(tables)} tables, {len(parts) - len(tables)} books and kinds of records by themselves")


def tamper(path, table, change, key=None, value=None):
    """Alters one row behind the program's back, perhaps of one kind; false where there is none to alter."""
    database = sqlite3.connect(path, isolation_level=None)
    guards = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", [table]).fetchall()
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("PRAGMA ignore_check_constraints = ON")
    for name, _ in guards:
        database.execute(f"DROP TRIGGER {name}")
    rowid = "rowid"
    try:
        database.execute(f"SELECT rowid FROM {table} LIMIT 1")
    except sqlite3.OperationalError:
        rowid = None
    keys = [row[1] for row in database.execute(f"PRAGMA table_info({table})") if row[5]]
    order = rowid or ", ".join(keys)
    some, own = (f"WHERE {key} = ?", [value]) if key else ("", [])
    row = database.execute(f"SELECT * FROM {table} {some} ORDER BY {order} DESC LIMIT 1", own).fetchone()
    names = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
    if row is None:
        return False
    match = " AND ".join(f"{key} IS ?" for key in (keys or names))
    values = [row[names.index(key)] for key in (keys or names)]
    try:
        if change.startswith("column "):
            column = change.removeprefix("column ")
            old = row[names.index(column)]
            if isinstance(old, int):
                new = old + 1
            elif isinstance(old, bytes):
                new = bytes([old[0] ^ 1]) + old[1:] if old else b"x"
            elif isinstance(old, str):
                new = old + " " if not old.startswith("{") else old.replace(":", ": ", 1) if False else old[:-1] + ',"x":1}'
            else:
                declared = {r[1]: r[2] for r in database.execute(f"PRAGMA table_info({table})")}[column]
                new = {"INTEGER": 7, "BLOB": b"x" * 32}.get(declared, "x")
            done = database.execute(f"UPDATE {table} SET {column} = ? WHERE {match}", [new, *values])
        else:
            if change == "a row":
                row = database.execute(
                    f"SELECT * FROM {table} {some} ORDER BY {order} LIMIT 1 OFFSET 1", own).fetchone() or row
                values = [row[names.index(key)] for key in (keys or names)]
            done = database.execute(f"DELETE FROM {table} WHERE {match}", values)
        changed = done.rowcount == 1
    except sqlite3.IntegrityError:
        changed = False
    for _, sql in guards:
        database.execute(sql)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return changed


def torture_damage(tandem, rounds):
    base = os.path.join(tandem.scratch, "damage")
    prepare(tandem, SETUP + [["accounts", "import", "list.csv", "--ours"], ["journal", "verify"]], base)
    sound = checkpointed(os.path.join(base, "tandem.db"))
    original = contents(os.path.join(base, "tandem.db"))
    draw = random.Random(1)
    damaged = [sound[:length] for length in (0, 1, 15, 99, 100, 4095, 4096, 8192, len(sound) - 1, len(sound) - 4096)]
    damaged += [b"x" * 5000, sound[:68] + b"ABCD" + sound[72:], sound[:60] + bytes([0, 0, 0, 99]) + sound[64:]]
    for _ in range(rounds):
        bytes_ = bytearray(sound)
        for _ in range(draw.choice([1, 1, 2, 16])):
            bytes_[draw.randrange(len(bytes_))] ^= draw.randrange(1, 256)
        damaged.append(bytes(bytes_))
    found = 0
    for number, bytes_ in enumerate(damaged):
        folder = os.path.join(tandem.scratch, "damaged")
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        path = os.path.join(folder, "tandem.db")
        with open(path, "wb") as file:
            file.write(bytes_)
        codes = [tandem.run(line, folder).returncode for line in (["partner", "list"], ["journal", "verify"], ["doctor"])]
        if any(code not in EXITS for code in codes):
            complain(f"damage {number}: exit statuses {codes}")
        if codes[1] == 0 and contents(path) != original:
            complain(f"damage {number}: not found by verify")
        found += codes[1] != 0
        if open(path, "rb").read() != bytes_:
            complain(f"damage {number}: looking changed the file")
    print(f"damage  {len(damaged)} files, {found} refused or found; the others differ in bytes that hold nothing")


def checkpointed(path):
    database = sqlite3.connect(path)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return open(path, "rb").read()


def contents(path):
    """All rows, in text; None where they can't be read."""
    try:
        database = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        return "\n".join(database.iterdump())
    except (sqlite3.Error, UnicodeDecodeError):
        return None


def torture_places(tandem, rounds):
    lines = [["init"], ["partner", "add", "Żółw & Söhne"], ["accounts", "import", "list.csv", "--ours"],
             ["accounts", "import", "list.csv", "--partner", "żółw"], ["overlap"], ["overlap", "--json"], ["partner", "list", "--json"],
             ["journal", "log"], ["journal", "verify", "--json"], ["backup", "copy.db"]]
    seen = set()
    draw = random.Random(2)
    for number in range(rounds):
        folder = os.path.join(tandem.scratch, "p" * draw.randrange(1, 60) + str(number))
        os.makedirs(folder)
        with open(os.path.join(folder, "list.csv"), "w") as file:
            file.write(LIST)
        more = {"TZ": draw.choice(["UTC", "Asia/Kathmandu", "America/St_Johns"]),
                "LANG": draw.choice(["C", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG"]), "LC_ALL": draw.choice(["C", "tr_TR.UTF-8"])}
        said = []
        for line in lines:
            done = tandem.run(line, folder, **more)
            said.append((done.returncode, done.stdout, done.stderr))
        said.append(open(os.path.join(folder, "copy.db"), "rb").read())
        seen.add(hash(str(said)))
        for root, folders, names in os.walk(folder):
            for name in names:
                mode = os.stat(os.path.join(root, name)).st_mode & 0o777
                if name != "list.csv" and mode != 0o600:
                    complain(f"places: {name} has the rights {mode:o}")
        shutil.rmtree(folder)
    if len(seen) != 1:
        complain(f"places: {len(seen)} different answers")
    print(f"places  {rounds} runs of {len(lines)} commands: {len(seen)} answer")
    if not shutil.which("strace"):
        return print("places  no strace here: calls not traced")
    folder = os.path.join(tandem.scratch, "traced")
    os.makedirs(folder)
    with open(os.path.join(folder, "list.csv"), "w") as file:
        file.write(LIST)
    calls = 0
    for line in lines:
        done = subprocess.run(
            ["strace", "-f", "-o", os.path.join(tandem.scratch, "trace"), "-e", "trace=network,execve,fork,vfork", tandem.binary, *line],
            cwd=folder, env=tandem.base, capture_output=True, text=True)
        rows = [row for row in open(os.path.join(tandem.scratch, "trace")) if "(" in row and "exited" not in row]
        calls += len(rows) - 1
        if len(rows) != 1:
            complain(f"places: {' '.join(line)} calls {rows[1:3]}")
    print(f"places  {len(lines)} commands traced: {calls} calls for sockets or programs")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("binary")
    options.add_argument("shim")
    options.add_argument("--every", type=int, default=1, help="break at every Nth call only")
    options.add_argument("--changes", type=int, default=2000, help="how many changes the writers try")
    options.add_argument("--kills", type=int, help="how many are killed at random instants (as many as --changes)")
    options.add_argument("--shipped", help="a binary for all that needs no faults: faster, and the one that users have")
    options.add_argument("--parts", default="faults,kills,writers,tampers,damage,places")
    given = options.parse_args()
    scratch = tempfile.mkdtemp(prefix="tandem-torture-")
    shipped = os.path.abspath(given.shipped) if given.shipped else None
    tandem = Tandem(os.path.abspath(given.binary), os.path.abspath(given.shim), scratch, shipped)
    try:
        if "faults" in given.parts:
            torture_faults(tandem, given.every)
        if "kills" in given.parts:
            torture_kills(tandem, given.changes if given.kills is None else given.kills)
        if "writers" in given.parts:
            for writers in (8, 32):
                torture_writers(tandem, writers, given.changes // 2)
        if "tampers" in given.parts:
            torture_tampers(tandem)
        if "damage" in given.parts:
            torture_damage(tandem, given.changes // 10)
        if "places" in given.parts:
            torture_places(tandem, given.changes // 20)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"{len(faults)} faults found")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
