#!/usr/bin/env python3
"""Writes Tests/CommonMarkTests/Data/raw-html.txt: what examples with raw HTML come to, as text.

    python3 Tests/Generators/make_raw_html_cases.py

Needs PyPI's markdown-it-py (4.3.0 wrote the file that is kept). That reader gives the specified
output for each of these examples; with its two rules for raw HTML replaced by ones that escape, it
says what is to be expected, independently of ours. Each case is the example's number on a line of
its own behind `### `, then the output.
"""

import pathlib
import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml

DATA = pathlib.Path(__file__).resolve().parents[1] / "CommonMarkTests/Data"
EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)


def escape(self, tokens, index, options, env):
    return escapeHtml(tokens[index].content)


def main():
    raw, escaped = MarkdownIt("commonmark"), MarkdownIt("commonmark")
    escaped.add_render_rule("html_block", escape)
    escaped.add_render_rule("html_inline", escape)
    text = (DATA / "spec.txt").read_text().replace("→", "\t")
    cases = []
    for number, (source, html) in enumerate(EXAMPLE.findall(text), start=1):
        if raw.render(source) != escaped.render(source):
            assert raw.render(source) == html, number
            cases.append(f"### {number}\n{escaped.render(source)}")
    (DATA / "raw-html.txt").write_text("".join(cases))


if __name__ == "__main__":
    main()
