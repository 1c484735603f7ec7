"""Account lists as the comparison sees them: normalised by the twin of the Swift normalisers."""

import csv
import pathlib
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(REPOSITORY / "Tests/Generators"))

import normalise_twin as twin  # noqa: E402

LISTS = ("us_names", "intl", "web")


class Record:
    """A row: its names (a former name is a second one), own domains and country."""

    def __init__(self, row):
        self.id = row["id"]
        self.own = twin.Website(row["website"] or "").own
        self.country = twin.country(row["country"] or "")
        main = twin.Name(row["name"])
        if not main.full:
            self.go_by_label(main)
        self.names = [main]
        if main.former and main.former.full:
            self.names.append(main.former)
        for name in self.names:
            name.compared = [token for token in name.tokens if not token.small]

    def go_by_label(self, name):
        """A name without letters is its domain's label, or nothing."""
        label = self.own[0][1] if self.own else ""
        name.tokens = [twin.Token(twin.Word(label, False), True)] if label else []
        for token in name.tokens:
            token.text, token.soft, token.small = label, "", False
        name.joined = name.words = label
        name.given_length = len(label)

    @property
    def main(self):
        return self.names[0]


def read(folder):
    """Our records, theirs, and the true pairs of ids."""
    folder = pathlib.Path(folder)

    def rows(file):
        with open(folder / file, encoding="utf-8-sig", newline="") as lines:
            return list(csv.DictReader(lines))

    ours = [Record(row) for row in rows("ours.csv")]
    theirs = [Record(row) for row in rows("partner.csv")]
    return ours, theirs, {(row["a_id"], row["b_id"]) for row in rows("truth.csv")}
