"""Writes the records and pairs that the Swift tests are held to, by the model that ships.

Nothing here knows the Swift code: what it must come to is what these scripts come to.
"""

import random

import accounts
import blocks
import lists
from features import FEATURES, measure
from model import Model
from rarity import Rarity
from standing import STANDING

OUT = accounts.REPOSITORY / "Tests/OverlapTests/Data/Pairs"
WANTED = ("us_names", "web")
PAIRS = 300


def word_text(token):
    number = "" if token.number is None else str(token.number)
    flags = ("s" if token.small else "") + ("p" if token.bracketed else "")
    return ":".join((token.raw, token.text, token.soft, number, flags))


def record_line(side, record):
    """A record as the folder's README describes it."""
    own = ",".join(f"{domain}:{label}" for domain, label in record.own)
    fields = [side, record.id, record.country, own, str(len(record.names))]
    for name in record.names:
        fields += ["|".join(map(word_text, name.tokens)), name.joined, name.words, name.full]
        fields += [str(name.given_length), ",".join(sorted(name.forms))]
        fields += [",".join(map(str, name.numbers)), ",".join(name.initials)]
    return "\t".join(fields)


def number_text(value):
    return f"{value:.9f}".rstrip("0").rstrip(".")


def chosen_places(probabilities):
    """Half doubtful pairs, as far as there are so many, half any others."""
    draw = random.Random(4)
    doubtful = [i for i, p in enumerate(probabilities) if 0.02 < p < 0.98]
    doubtful = draw.sample(doubtful, min(len(doubtful), PAIRS // 2))
    others = sorted(set(range(len(probabilities))) - set(doubtful))
    return sorted(doubtful + draw.sample(others, PAIRS - len(doubtful)))


def write(file, lines):
    (OUT / file).write_text("".join(line + "\n" for line in lines), encoding="utf-8", newline="\n")


def main():
    model = Model.shipped()
    for name in WANTED:
        ours, theirs, _ = accounts.read(lists.MATCHING / name)
        rarity = Rarity(ours, theirs)
        pairs = blocks.candidates(ours, theirs, rarity)
        measured = [measure(ours[a], theirs[b], rarity) for a, b in pairs]
        logits, standing, probabilities = model.probabilities(pairs, measured)
        records = [record_line("A", r) for r in ours] + [record_line("B", r) for r in theirs]
        write(f"{name}-records.tsv", records)
        lines = ["\t".join(["ours", "partner", "score", *STANDING, "p", *FEATURES])]
        for place in chosen_places(probabilities):
            a, b = pairs[place]
            values = [logits[place], *standing[place], probabilities[place], *measured[place]]
            lines.append("\t".join([ours[a].id, theirs[b].id, *map(number_text, values)]))
        write(f"{name}-pairs.tsv", lines)


if __name__ == "__main__":
    main()
