"""Templates: ten thousand rows of six escaped cells, read and filled, beside minijinja and jinja2.

What runs within a process is timed there, by each side itself; a round of every racer follows the
other. All must give the same text: how they spell the references of HTML is left open.
"""

import html
import json
import pathlib
import random

from . import data, score

ROWS = 10_000
TEMPLATE = (
    "<h1>{{title}}</h1><table>{{#rows}}<tr><td>{{id}}</td><td>{{account}}</td>"
    "<td>{{partner}}</td><td>{{stage}}</td><td>{{amount}}</td>"
    "<td>{{#won}}yes{{/won}}{{^won}}no{{/won}}</td></tr>\n{{/rows}}</table>"
)


def make_data(out):
    chance = random.Random(20261121)
    names = ["Acme & Co", "Widgets <EU>", "O'Neil \"Ltd\"", "Plain Name"]
    rows = [
        {
            "id": f"D-{number:05d}",
            "account": f"{chance.choice(names)} {number}",
            "partner": f"partner-{number % 40}",
            "stage": chance.choice(["open", "won", "lost"]),
            "amount": f"{chance.randint(1000, 900000):,}.00",
            "won": number % 3 == 0,
        }
        for number in range(ROWS)
    ]
    json.dump({"title": "Deals <Q3> & more", "rows": rows}, out)


def run(tandem, report):
    report.title("templates: 10,000 rows of 6 cells, figures of one process")
    source = data.made("templates-1.json", make_data)
    template = data.made("templates-1.mustache", lambda out: out.write(TEMPLATE))
    program = str(data.ROOT / ".build-bench/release/render-template")
    outs = {name: data.output(f"rendered.{name}") for name in ("tandem", "minijinja", "jinja2")}
    racers = {"tandem": [program, template, source, outs["tandem"]]}
    for name in ("minijinja", "jinja2"):
        racers[name] = [*score.peer("render_python.py", name), source, outs[name]]
    costs, _ = score.race(racers)
    texts = {
        name: html.unescape(pathlib.Path(out).read_text(encoding="utf-8"))
        for name, out in outs.items()
    }
    for name, text in texts.items():
        if text != texts["tandem"]:
            raise SystemExit(f"templates: {name} gives another text")
    report.table(
        ["read and filled", "cpu ms", "wall ms", "cpu ratio"],
        [
            [name, f"{one.cpu:.2f}", f"{one.wall:.2f}", f"{one.cpu / costs['tandem'].cpu:.2f}"]
            for name, one in costs.items()
        ],
    )
    print()
    report.judge("templates.beside_minijinja", costs["tandem"].cpu / costs["minijinja"].cpu)
    report.judge("templates.beside_jinja2", costs["tandem"].cpu / costs["jinja2"].cpu)
