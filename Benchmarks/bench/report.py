"""Prints figures and holds them to the thresholds."""

import pathlib

THRESHOLDS = pathlib.Path(__file__).resolve().parents[1] / "thresholds.txt"


def read_thresholds(text):
    """Name, kind and value of each line that says something."""
    lines = (line.split() for line in text.splitlines() if line.strip() and line[0] != "#")
    return {name: (kind, float(value)) for name, kind, value in lines}


class Report:
    """Collects what was missed on the way."""

    def __init__(self, thresholds=None, markdown=False):
        self.markdown = markdown
        text = THRESHOLDS.read_text(encoding="utf-8") if thresholds is None else thresholds
        self.thresholds = read_thresholds(text)
        self.missed = []

    def title(self, text):
        print(f"\n### {text}\n" if self.markdown else f"\n{text}\n{'-' * len(text)}")

    def table(self, heads, rows):
        """Columns as wide as they need; all but the first flush right."""
        if self.markdown:
            lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *rows]
            print()
            print("\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n")
            return
        widths = [max(len(row[i]) for row in [heads, *rows]) for i in range(len(heads))]
        for row in [heads, *rows]:
            first, *rest = (cell.ljust if i == 0 else cell.rjust for i, cell in enumerate(row))
            print("  ".join([first(widths[0]), *(to(w) for to, w in zip(rest, widths[1:]))]))

    def judge(self, name, value):
        """Compares a figure with its threshold; a figure without one is a mistake."""
        kind, limit = self.thresholds[name]
        holds = value >= limit if kind == "at-least" else value <= limit
        if not holds:
            self.missed.append(name)
        verdict = "ok" if holds else "MISSED"
        print(f"{verdict:>6}  {name} {value:.3g} ({kind.replace('-', ' ')} {limit:g})")

    def finish(self):
        """The exit status."""
        print(f"\n{'missed: ' + ', '.join(self.missed) if self.missed else 'all thresholds held'}")
        return 1 if self.missed else 0
