#!/usr/bin/env python3
"""make.py: invents the example program in `program/` from one seed.

The same seed gives the same files on every machine. `program/candidates.csv` and
`program/program.json5` are written by hand; all else in the folder comes from here.
"""

import os
import random
import sys

sys.dont_write_bytecode = True

from maker.companies import companies
from maker.deals import deals
from maker.lists import later, ours, theirs
from maker.money import events, rates
from maker.partners import PARTNERS
from maker.story import Story, tell

SEED = 2026
FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "program")
BEFORE = """\
# A year of a made-up partner program, as its lead would type it; made by datasets/make.py.
# A line that begins with = is a heading, with # says why, with @ sets the moment.
"""


class World:
    """Everything that is known of the year."""

    def __init__(self):
        draw = random.Random(SEED)
        all = companies(draw, 1000)
        self.ours, others = all[:400], all[400:]
        self.ours_text = ours(draw, self.ours)
        self.partners = [dict(partner) for partner in PARTNERS]
        for partner in self.partners:
            partner["text"] = theirs(draw, partner, self.ours, others)
        self.rates = rates(draw)
        self.deals = deals(draw, self.partners, self.ours)
        self.events = events(draw, self.deals)
        self.later = later(draw, self.partners[0], self.ours, others)


def main():
    world, story = World(), Story()
    tell(story, world)
    files = dict(story.files, **{"demo.txt": story.script(BEFORE)})
    for name, text in sorted(files.items()):
        with open(os.path.join(FOLDER, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)
    paid = sum(event["kind"] == "payment" for event in world.events)
    print(f"{len(world.deals)} deals, {paid} payments, {len(world.events)} events,"
          f" {len(files)} files, {sum(map(len, files.values()))} bytes,"
          f" {story.script('').count(chr(10) + 'tandem ')} commands")


if __name__ == "__main__":
    main()
