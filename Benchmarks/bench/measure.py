"""Runs whole processes and says what they cost.

Processor time is what the kernel counted for the child alone. Peak memory is not taken from there:
a child starts as a copy of this process, and the kernel keeps the larger peak of the two. It is
read from the child itself instead, every few milliseconds: in runs that are not timed where these
are short, and in the timed ones where a second run would take minutes.
"""

import os
import statistics
import time
from dataclasses import dataclass

RUNS = 5
LOOK_EVERY = 0.002


@dataclass
class Command:
    """A process to run: `succeeds` lists the statuses that are no failure, and `writes` the files that it
    makes, which are taken away before: emptying a file of a run before is no part of this one."""

    name: str
    words: list
    output: str = os.devnull
    errors: str = os.devnull
    succeeds: tuple = (0,)
    writes: tuple = ()


@dataclass
class Cost:
    """Seconds of wall and processor time."""

    wall: float
    cpu: float


def start(command):
    for path in (*command.writes, command.output):
        if path != os.devnull and os.path.exists(path):
            os.remove(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, command.output, flags, 0o644),
        (os.POSIX_SPAWN_OPEN, 2, command.errors, flags, 0o644),
    ]
    return os.posix_spawnp(command.words[0], command.words, os.environ, file_actions=actions)


def check(command, status):
    code = os.waitstatus_to_exitcode(status)
    if code not in command.succeeds:
        raise SystemExit(f"{command.name} ended with {code}: {' '.join(command.words)}")


def cost(command):
    """Runs a command once."""
    begin = time.perf_counter()
    _, status, usage = os.wait4(start(command), 0)
    wall = time.perf_counter() - begin
    check(command, status)
    return Cost(wall, usage.ru_utime + usage.ru_stime)


def race(commands, runs=RUNS):
    """The median costs of several commands, run in turn so that a busy spell meets them all."""
    costs = {command.name: [] for command in commands}
    for _ in range(runs):
        for command in commands:
            costs[command.name].append(cost(command))
    return {name: median(seen) for name, seen in costs.items()}


def peak_bytes(command):
    """The most memory that a command held at once."""
    return watched(command, LOOK_EVERY)[1]


def watched(command, look_every):
    """The cost of a command and the most memory that it held at once."""
    begin = time.perf_counter()
    pid = start(command)
    peak = 0
    while True:
        ended, status, usage = os.wait4(pid, os.WNOHANG)
        if ended:
            wall = time.perf_counter() - begin
            check(command, status)
            return Cost(wall, usage.ru_utime + usage.ru_stime), peak
        peak = max(peak, high_water_mark(pid))
        time.sleep(look_every)


def race_watched(commands, runs, look_every=0.01):
    """The median costs of several commands and their highest peaks, run in turn."""
    seen = {command.name: [] for command in commands}
    for _ in range(runs):
        for command in commands:
            seen[command.name].append(watched(command, look_every))
    return {
        name: (median([cost for cost, _ in all_]), max(peak for _, peak in all_))
        for name, all_ in seen.items()
    }


def median(costs):
    return Cost(*(statistics.median(getattr(one, key) for one in costs) for key in ("wall", "cpu")))


def high_water_mark(pid):
    with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as lines:
        for line in lines:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0  # The process has ended and is only waiting to be told about.
