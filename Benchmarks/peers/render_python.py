"""What `render-template` does, in Python: `render_python.py minijinja|jinja2 DATA OUT ROUNDS`.

Prints a line for the answers, then `wall_ms cpu_ms` for each round of reading and filling the
template; the data is read before.
"""

import json
import sys
import time

ROWS = (
    "<h1>{{title}}</h1><table>{% for r in rows %}<tr><td>{{r.id}}</td><td>{{r.account}}</td>"
    "<td>{{r.partner}}</td><td>{{r.stage}}</td><td>{{r.amount}}</td>"
    "<td>{% if r.won %}yes{% else %}no{% endif %}</td></tr>\n{% endfor %}</table>"
)


def jinja2():
    import jinja2

    environment = jinja2.Environment(autoescape=True)
    return lambda data: environment.from_string(ROWS).render(**data)


def minijinja():
    import minijinja

    environment = minijinja.Environment(auto_escape_callback=lambda name: "html")
    return lambda data: environment.render_str(ROWS, "rows.html", **data)


def main(name, source, out, rounds):
    with open(source, encoding="utf-8") as file:
        data = json.load(file)
    render = {"jinja2": jinja2, "minijinja": minijinja}[name]()
    print("check")
    for _ in range(int(rounds)):
        wall, cpu = time.perf_counter(), time.process_time()
        text = render(data)
        print(1e3 * (time.perf_counter() - wall), 1e3 * (time.process_time() - cpu))
    with open(out, "w", encoding="utf-8", newline="") as file:
        file.write(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
