"""Plays with tandem's scoreboard in a real browser and holds every answer against tandem itself.

usage: scoreboard.py BINARY

The page and the program rank apart from each other, one in JavaScript and one in Swift; exact
fractions of Python are the third opinion.
"""
import csv
import io
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction

from playwright.sync_api import sync_playwright

BINARY = os.path.abspath(sys.argv.pop(1))
ROOT = pathlib.Path(__file__).resolve().parents[2]
FIRST = ROOT / "datasets" / "first-steps" / "candidates.csv"
ROWS = """() => [...document.querySelectorAll('tr[data-id]')].filter(r => r.offsetParent !== null)
  .map(r => [r.dataset.id, r.querySelector('[data-rank]').textContent, r.querySelector('[data-score]').textContent])"""

HOSTILE = [
    "</script><script>window.pwned=1</script>", "<img src=x onerror=window.pwned=1>", "<!--", "=1+1",
    "\" autofocus onfocus=\"window.pwned=1", "' & \u2028 \u2029", "{{name}}", "\u202efdp.exe", "@SUM(A1)",
]


class Pages(unittest.TestCase):
    """One browser for all; a page fails its test if it says anything on the console or asks for anything."""

    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
        cls.browser = cls.playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="tandem-browser-"))

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        shutil.rmtree(cls.folder)

    def setUp(self):
        self.noise = []

    def tearDown(self):
        self.assertEqual(self.noise, [], "the page said or asked for something")

    def tandem(self, *words):
        done = subprocess.run([BINARY, *map(str, words)], capture_output=True, text=True, cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def write(self, name, candidates):
        (self.folder / name).write_text(json.dumps(candidates), encoding="utf-8")
        return name

    def first(self):
        shutil.copy(FIRST, self.folder / "candidates.csv")
        return "candidates.csv"

    def page(self, file, *options, scripts=True, hash="", **context):
        target = self.folder / "board.html"
        self.tandem("scoreboard", file, *options, "--out", target, "--quiet")
        context = self.browser.new_context(
            offline=True, java_script_enabled=scripts, accept_downloads=True,
            viewport={"width": 1280, "height": 900}, **context)
        self.addCleanup(context.close)
        page = context.new_page()
        page.on("console", lambda m: self.noise.append(m.text))
        page.on("pageerror", lambda e: self.noise.append(str(e)))
        page.on("request", lambda r: r.url.startswith((target.as_uri(), "blob:")) or self.noise.append(r.url))
        page.goto(target.as_uri() + hash)
        return page

    def settle(self, page):
        """Waits until what follows a change later is drawn too."""
        page.wait_for_timeout(450)

    def expect(self, page, answer):
        """The page's rows are those of `tandem score --json`: order, ranks and rounded scores."""
        rows = page.evaluate(ROWS)
        wanted = json.loads(answer)["candidates"]
        self.assertEqual([row[0] for row in rows], [one["id"] for one in wanted])
        self.assertEqual([row[1] for row in rows], [str(one["rank"]) for one in wanted])
        for row, one in zip(rows, wanted):
            self.assertLessEqual(abs(Fraction(row[2]) - Fraction(one["score"])), Fraction(1, 200), one["id"])

    def command(self, page):
        """What the page says to type, run: its ranking as JSON."""
        self.settle(page)
        text = page.locator("#command").text_content()
        done = subprocess.run(
            text.replace("tandem ", f"'{BINARY}' ", 1) + " --json", shell=True, capture_output=True, text=True,
            cwd=self.folder)
        self.assertEqual(done.returncode, 0, text + done.stderr)
        return done.stdout


class Ranking(Pages):
    def test_table_is_complete_without_scripts(self):
        file = self.first()
        page = self.page(file, scripts=False)
        rows = [[row.get_attribute("data-id"), row.locator("[data-rank]").text_content(),
                 row.locator("[data-score]").text_content()] for row in page.locator("tr[data-id]").all()]
        wanted = json.loads(self.tandem("score", file, "--json"))["candidates"]
        self.assertEqual([row[:2] for row in rows], [[one["id"], str(one["rank"])] for one in wanted])
        self.assertEqual([Fraction(row[2]) for row in rows], [Fraction(one["score"]) for one in wanted])
        self.assertFalse(page.locator("#w0").is_visible())

    def test_every_move_ranks_as_tandem_does(self):
        page = self.page(self.first())
        draws = random.Random(7)
        for move in range(24):
            slider = page.locator(f"#w{draws.randrange(5)}")
            if move % 3 == 0:
                slider.focus()
                page.keyboard.press(draws.choice(["ArrowRight", "ArrowLeft", "PageUp", "End"]))
            else:
                slider.fill(str(draws.randrange(1, 101)))
            self.expect(page, self.command(page))

    def test_ties_share_a_rank_in_byte_order(self):
        names = ["b", "a", "B", "\uffee", "\U0001f600", "é", "e\u0301", "aa"]
        file = self.write("ties.json", [{"id": name, "points": [50, 50]} for name in names]
                          + [{"id": "low", "points": [25, 50]}, {"id": "top", "points": ["66.67", 60]}])
        page = self.page(file, "--weights", "50,50", "--top", "1")
        self.expect(page, self.tandem("score", file, "--weights", "50,50", "--json"))
        rows = page.evaluate(ROWS)
        self.assertEqual([row[0] for row in rows[1:-1]], sorted(names, key=lambda name: name.encode()))
        self.assertEqual({row[1] for row in rows[1:-1]}, {"2"})
        self.assertEqual(rows[-1][1], "10")

    def test_huge_and_fine_numbers(self):
        zeros = "50." + "0" * 40
        file = self.write("fine.json", [
            {"id": "a", "points": [zeros + "2", "0.3333333333", "99.999999999999999999"]},
            {"id": "b", "points": [zeros + "1", "0.3333333333", "99.999999999999999999"]},
            {"id": "c", "points": [zeros + "1", "0.3333333333", "99.999999999999999999"]},
            {"id": "d", "points": [100, "0", "0.142857"]}])
        for first, second in (("50/3", "50/3"), ("1/7000003", "50"), ("33.33", "33.33"), ("12.5", "0")):
            weights = f"{first},{second},{100 - Fraction(first) - Fraction(second)}"
            page = self.page(file, "--weights", weights)
            self.expect(page, self.tandem("score", file, "--weights", weights, "--json"))
            page.locator("#w1").fill("7")
            self.expect(page, self.command(page))
            page.locator("#w0").focus()
            page.keyboard.press("End")
            self.expect(page, self.command(page))

    def test_weights_finer_than_a_browser_counts(self):
        file = self.write("odd.json", [{"id": "a", "points": [100, 25]}, {"id": "b", "points": [25, 100]}])
        above = Fraction(10**17 + 1, 2 * 10**17 + 3) * 100
        weights = f"{above},{100 - above}"
        page = self.page(file, "--weights", weights)
        self.expect(page, self.tandem("score", file, "--weights", weights, "--json"))
        self.expect(page, self.command(page))

    def test_all_weights_zero(self):
        page = self.page(self.first())
        for i in range(5):
            page.locator(f"#w{i}").fill("0")
        self.settle(page)
        self.assertIn("nothing can be ranked", page.locator("#say").text_content())
        page.locator("[data-reset]").click()
        self.expect(page, self.tandem("score", "candidates.csv", "--json"))

    def test_a_thousand(self):
        draws = random.Random(5)
        file = self.write("many.json", [
            {"id": f"c{i:04}", "points": [draws.choice([25, 50, 60, 75, 100]) for _ in range(5)],
             "build_weeks": draws.randrange(1, 12)} for i in range(1000)])
        page = self.page(file, "--draws", "100")
        took = []
        for value in ("90", "10", "45"):
            took.append(page.evaluate("""value => { const slider = document.querySelector('#w0'); slider.value = value;
              const start = performance.now(); slider.dispatchEvent(new Event('input'));
              document.body.getBoundingClientRect(); return performance.now() - start; }""", value))
            self.expect(page, self.command(page))
        print(f"a thousand candidates ranked anew and laid out in {min(took):.0f} ms", file=sys.stderr)


class Insight(Pages):
    def test_marks_stand_where_the_top_changes(self):
        file = self.first()
        for top in (1, 2, 3, 5):
            page = self.page(file, "--top", top)
            self.settle(page)
            answer = json.loads(self.tandem("score", file, "--stability", "--top", top, "--json"))
            for i, one in enumerate(answer["stability"]["sensitivity"]):
                weight = Fraction(one["weight"])
                for side, key in (("above", "up_to"), ("below", "down_to")):
                    # At a share t of all weight, the others' sum being R, the slider stands at t·R / (1 − t).
                    share = None if one[key] is None else Fraction(one[key])
                    others = (1 - weight) * 100
                    value = None if share is None or share == 1 else share * others / (1 - share)
                    if value is not None and value > 100:
                        value = None
                    found = page.locator(f"#w{i}-ticks line[data-side={side}]"
                                         + (".first" if top == 1 else ".turn")).first
                    at = found.get_attribute("data-at") if found.count() else None
                    self.assertEqual(at and Fraction(at), value, (top, one["factor"], side))

    def test_plan_is_that_of_tandem(self):
        draws = random.Random(11)
        files = [self.first(), self.write("plan.json", [
            {"id": f"p{i:02}", "points": [draws.choice([25, 60, 100]) for _ in range(5)],
             "effort": draws.choice([None, "1", "1.5", "2", "7/3", "5", "0"])} for i in range(30)])]
        for file in files:
            page = self.page(file)
            for weeks in ("0", "1", "2.5", "6", "8", "13"):
                page.locator("#weeks-box").fill(weeks)
                self.settle(page)
                wanted = json.loads(self.tandem("plan", file, "--capacity", weeks, "--json"))
                chosen = [row.get_attribute("data-chosen") for row in page.locator("#plan tr[data-chosen]").all()]
                self.assertEqual(chosen, wanted["chosen"], (file, weeks))
                total = Fraction(page.locator("#plan [data-total]").text_content())
                self.assertLessEqual(abs(total - Fraction(wanted["total"])), Fraction(1, 200))
                self.assertEqual(Fraction(page.locator("#plan [data-used]").text_content()), Fraction(str(wanted["used"])))

    def test_what_if_of_inputs(self):
        page = self.page(self.first())
        for name, label, value in (("form", "shared_accounts", "20"), ("form", "build_weeks", "1.5"),
                                   ("survey", "strategic_fit", "adjacent"), ("sign", "api_available", "true"),
                                   ("crm", "gtm_commitment", "")):
            button = page.locator(f"tr[data-id={name}] [data-detail]")
            if button.get_attribute("aria-expanded") == "false":
                button.press("Enter")
            control = page.locator(f"tr[data-id={name}] + tr.detail [aria-label^={label}]")
            if control.evaluate("one => one.tagName") == "SELECT":
                control.select_option(value)
            else:
                control.fill(value)
                control.press("Tab")
            answer = self.command(page)
            self.expect(page, answer)
        self.assertIn("--set form.shared_accounts=20", page.locator("#command").text_content())
        self.assertIn("what if", page.locator("tr[data-id=form]").text_content())

    def test_what_if_of_points(self):
        file = self.write("points.json", [{"id": "x y", "points": [50, None]}, {"id": "z", "points": [60, 30]}])
        page = self.page(file, "--weights", "reach=60,price=40", "--top", "1")
        page.locator("tr[data-id='x y'] [data-detail]").press("Enter")
        control = page.locator(".detail [aria-label^=price]")
        control.fill("80.5")
        control.press("Tab")
        self.expect(page, self.command(page))
        self.assertEqual(page.evaluate(ROWS)[0][0], "x y")


class Hands(Pages):
    def test_sorting_says_what_is_sorted(self):
        page = self.page(self.first())
        page.locator("th[data-sort=name] button").press("Enter")
        names = [row[0] for row in page.evaluate(ROWS)]
        self.assertEqual(names, ["survey", "bi", "form", "sign", "erp", "chat", "crm"])
        self.assertEqual(page.locator("th[aria-sort]").count(), 1)
        self.assertEqual(page.locator("th[data-sort=name]").get_attribute("aria-sort"), "ascending")
        page.locator("th[data-sort=name] button").press("Enter")
        self.assertEqual([row[0] for row in page.evaluate(ROWS)], names[::-1])
        page.locator("th[data-sort=weeks] button").click()
        self.assertEqual([row[0] for row in page.evaluate(ROWS)], ["survey", "bi", "chat", "crm", "erp", "form", "sign"])

    def test_filter(self):
        page = self.page(self.first())
        page.locator("[data-filter]").fill("chA")
        self.settle(page)
        self.assertEqual([row[0] for row in page.evaluate(ROWS)], ["bi", "chat"])
        self.assertEqual([row[1] for row in page.evaluate(ROWS)], ["2", "5"])
        self.assertIn("2 shown", page.locator("#say").text_content())

    def test_status_says_what_moved(self):
        page = self.page(self.first())
        self.settle(page)
        page.locator("#w2").fill("5")
        self.settle(page)
        self.assertIn("Palaver Chat up 2 to 3; Ledgerhall ERP down 1 to 4", page.locator("#say").text_content())
        self.assertIn("up 2", page.locator("tr[data-id=chat] .move").text_content())

    def test_presets_and_boxes(self):
        page = self.page(self.first())
        page.locator("#preset").select_option("equal")
        self.expect(page, self.tandem("score", "candidates.csv", "--weights", "20,20,20,20,20", "--json"))
        page.locator("#w3-box").fill("33")
        self.assertEqual(page.locator("#w3").input_value(), "33")
        self.assertEqual(page.locator("#w2").input_value(), "20")
        self.assertEqual(page.locator("#preset").input_value(), "own")
        self.expect(page, self.command(page))

    def test_state_lives_in_the_address(self):
        page = self.page(self.first())
        page.locator("#w1").fill("60")
        page.locator("#threshold").fill("65")
        page.locator("#top").fill("2")
        page.locator("#weeks-box").fill("4")
        page.locator("th[data-sort=score] button").click()
        page.locator("tr[data-id=form] [data-detail]").click()
        page.locator("[aria-label^=build_weeks]").fill("1")
        page.locator("[aria-label^=build_weeks]").press("Tab")
        self.settle(page)
        before = (page.evaluate(ROWS), page.locator("#command").text_content(), page.locator("#plan").text_content())
        address = page.url
        page.goto("about:blank")
        page.goto(address)
        self.settle(page)
        self.assertEqual((page.evaluate(ROWS), page.locator("#command").text_content(),
                          page.locator("#plan").text_content()), before)
        page.locator("[data-reset]").click()
        self.settle(page)
        self.assertEqual(page.url.split("#")[-1], "")

    def test_an_address_that_makes_no_sense(self):
        for hash in ("#w=1,2", "#w=a,b,c,d,e", "#w=-1,0,0,0,200", "#set=nobody.x=1&set=form.build_weeks=zz&at=x&top=-3",
                     "#sort=constructor&weeks=1/0", "#%E0%A4%A"):
            page = self.page(self.first(), hash=hash)
            self.expect(page, self.tandem("score", "candidates.csv", "--json"))

    def test_no_motion_where_none_is_wanted(self):
        for motion, moves in (("reduce", False), ("no-preference", True)):
            page = self.page(self.first(), reduced_motion=motion)
            page.locator("#w2").fill("5")
            self.assertEqual(page.evaluate("document.getAnimations().length > 0"), moves, motion)

    def test_csv(self):
        file = self.write("hostile.json", [
            {"id": f"h{i}", "name": name, "points": [50 + i, 60]} for i, name in enumerate(HOSTILE)])
        page = self.page(file, "--weights", "50,50")
        with page.expect_download() as download:
            page.locator("[data-export]").click()
        text = pathlib.Path(download.value.path()).read_text(encoding="utf-8")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        wanted = json.loads(self.tandem("score", file, "--weights", "50,50", "--json"))["candidates"]
        self.assertEqual([(row["id"], row["rank"], row["score"]) for row in rows],
                         [(one["id"], str(one["rank"]), one["score"]) for one in wanted])
        names = {row["id"]: row["name"] for row in rows}
        self.assertEqual((names["h3"], names["h8"]), ("'=1+1", "'@SUM(A1)"))

    def test_copying_the_command(self):
        page = self.page(self.first())
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator("#w0").fill("40")
        self.settle(page)
        page.locator("#copy").click()
        page.wait_for_function("document.querySelector('#copied').textContent !== ''")
        self.assertEqual(page.evaluate("navigator.clipboard.readText()"), page.locator("#command").text_content())


class Safety(Pages):
    def test_hostile_names_stay_text(self):
        file = self.write("hostile.json", [
            {"id": name, "name": name, "points": [50 + i, 60]} for i, name in enumerate(HOSTILE)])
        page = self.page(file, "--weights", "<b>x</b>=50,'\"=50")
        answer = json.loads(self.tandem("score", file, "--weights", "50,50", "--json"))["candidates"]
        self.assertEqual([row[0] for row in page.evaluate(ROWS)], [one["id"] for one in answer])
        page.locator("#w0").fill("70")
        for button in page.locator("[data-detail]").all():
            button.click()
        self.settle(page)
        self.assertIsNone(page.evaluate("window.pwned ?? null"))
        self.assertEqual(page.locator("img, b:not(.meta b):not(.turns b)").count(), 0)
        self.assertEqual(page.locator("script").count(), 2)
        self.assertEqual(page.locator("[style], [onerror], [onfocus]").count(), 0)
        shown = page.locator("[data-detail]").all_text_contents()
        self.assertIn(HOSTILE[0], shown)
        self.assertIn("\\u{202E}fdp.exe", shown)

    def test_print_shows_the_present_state(self):
        page = self.page(self.first())
        page.locator("#w2").fill("5")
        page.emulate_media(media="print")
        self.assertFalse(page.locator("#w2").is_visible())
        self.assertFalse(page.locator("#filter").is_visible())
        self.assertEqual(page.locator("#w2-share").text_content(), "5.9 %")
        self.assertEqual([row[0] for row in page.evaluate(ROWS)][:3], ["crm", "bi", "chat"])
        self.assertGreater(len(page.pdf()), 10_000)
        self.assertEqual(page.evaluate("getComputedStyle(document.querySelector('thead')).display"), "table-header-group")

    def test_narrow_screens_do_not_scroll_sideways(self):
        page = self.page(self.first())
        page.set_viewport_size({"width": 390, "height": 844})
        page.locator("[data-detail]").first.click()
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 390)


if __name__ == "__main__":
    unittest.main(verbosity=1)
