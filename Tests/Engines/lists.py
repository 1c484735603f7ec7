"""Lists to match, what tandem match makes of them, and how an engine's result is held against it."""
import csv
import os
import subprocess


class Lists:
    """Two lists in a folder of their own, and tandem's own result."""

    def __init__(self, name, tandem, ours, theirs, folder, slices):
        self.name, self.tandem, self.folder, self.slices = name, tandem, folder, slices
        self.files = {"ours_keys": ours, "theirs_keys": theirs}
        os.makedirs(folder, exist_ok=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def normalise(self):
        """Writes the keys of both lists and returns their paths."""
        keys = {}
        for table, file in self.files.items():
            keys[table] = self.path(table + ".csv")
            subprocess.run([self.tandem, "normalise", file, "--out", keys[table]], check=True)
        return keys

    def match(self):
        """Has tandem match the lists."""
        subprocess.run(
            [self.tandem, "match", self.files["ours_keys"], self.files["theirs_keys"], "--out",
             self.path("match.csv"), "--quiet"], check=True)

    def matches(self):
        """The pairs of tandem match: (a_id, b_id) -> (score, tier, reason)."""
        with open(self.path("match.csv"), newline="") as file:
            return {(row["a_id"], row["b_id"]): (row["score"], row["tier"], row["reason"])
                    for row in csv.DictReader(file)}

    def populations(self, table):
        with open(self.files[table], newline="") as file:
            return {row["id"]: row.get("population", "") for row in csv.DictReader(file)}

    def matrix(self, pairs):
        """Our accounts with an exact or strong pair, by both populations."""
        ours, theirs = self.populations("ours_keys"), self.populations("theirs_keys")
        cells = {}
        for (a, b), (_, tier, _) in pairs.items():
            if tier in ("exact", "strong"):
                cells.setdefault((ours[a], theirs[b]), set()).add(a)
        return {cell: len(accounts) for cell, accounts in cells.items()}

    def white_space(self, pairs):
        """How many rows of theirs have no exact or strong pair."""
        shared = {b for (_, b), (_, tier, _) in pairs.items() if tier in ("exact", "strong")}
        return len(self.populations("theirs_keys")) - len(shared)


def statements(lists, dialect, part):
    """The statements of a part, one after another, without comments."""
    text = subprocess.run(
        [lists.tandem, "match", "export-sql", "--dialect", dialect, "--part", part, "--slices",
         str(lists.slices)], check=True, capture_output=True, text=True).stdout
    lines = [line for line in text.split("\n") if not line.lstrip().startswith("--")]
    return [one.strip() for one in "\n".join(lines).split(";\n") if one.strip()]


def compare(lists, found, matrix, white_space):
    """Prints how a result differs; true where the exact tier, the matrix and the rest are the same."""
    expected = lists.matches()
    exact = {pair for pair, row in expected.items() if row[1] == "exact"}
    found_exact = {pair for pair, row in found.items() if row[1] == "exact"}
    same_matrix = matrix == lists.matrix(expected)
    same_space = white_space == lists.white_space(expected)
    missing, extra = sorted(expected.keys() - found.keys()), sorted(found.keys() - expected.keys())
    other = sorted(pair for pair in expected.keys() & found.keys() if expected[pair] != found[pair])
    print(f"    {len(expected)} pairs, {len(exact)} exact: exact tier "
          f"{'same' if exact == found_exact else 'DIFFERS'}, matrix "
          f"{'same' if same_matrix else 'DIFFERS'}, white space "
          f"{'same' if same_space else 'DIFFERS'}; {len(missing)} missing, {len(extra)} more, "
          f"{len(other)} with another score, tier or reason")
    for what, pairs in (("missing", missing), ("more", extra), ("other", other)):
        for pair in pairs[:10]:
            print(f"      {what}: {pair} {expected.get(pair)} {found.get(pair)}")
    return exact == found_exact and same_matrix and same_space and not (missing or extra or other)
