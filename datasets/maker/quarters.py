"""What happens once a quarter or once a year: budgets, promises, targets, candidates, plans."""

import datetime

BUDGETS = {"quillon": ("USD", 8000), "brackenfield": ("EUR", 6000), "solvane": ("EUR", 4000),
           "osterpell": ("USD", 10000), "hallimede": ("GBP", 5000)}
TARGETS = {"quillon": (20000, 2, 3), "brackenfield": (15000, 2, 2), "solvane": (12000, 1, 2),
           "marrowby": (8000, 1, 2), "osterpell": (25000, 2, 3), "hallimede": (12000, 1, 2),
           "junipero": (5000, 1, 1), "kestrelway": (6000, 1, 1)}
# What was promised: to whom, whose promise, what, by when, and what came of it.
PROMISES = {
    "2026Q1": [
        ("quillon", "ours", "Joint webinar on two-way sync", "2026-02-26", "done"),
        ("quillon", "theirs", "Listing in the Quillon directory", "2026-03-13", "done"),
        ("brackenfield", "theirs", "Two consultants certified", "2026-03-31", "budget cut"),
        ("brackenfield", "ours", "Sandbox for the consultants", "2026-01-30", "done"),
        ("solvane", "theirs", "Case study with a joint customer", "2026-03-20", "done"),
        ("osterpell", "theirs", "Pipeline review each month", "2026-03-31", "done"),
        ("hallimede", "ours", "Office hours with our engineers", "2026-03-31", "done"),
    ],
    "2026Q2": [
        ("quillon", "ours", "E-mail to the customers in common", "2026-05-15", "done"),
        ("quillon", "theirs", "Five introductions at their spring fair", "2026-06-12", "three came"),
        ("brackenfield", "theirs", "The two certificates of the first quarter", "2026-05-29", "done"),
        ("solvane", "ours", "Status page for the integration", "2026-06-19", "done"),
        ("marrowby", "theirs", "Disclosure on every landing page", "2026-04-30", "done"),
        ("osterpell", "theirs", "A second sales engineer", "2026-06-30", "the hire fell through"),
        ("hallimede", "theirs", "Dashboard template for our users", "2026-06-26", "done"),
        ("junipero", "ours", "New one-pager for consultants", "2026-05-22", "done"),
        ("kestrelway", "theirs", "Tax form", "2026-04-17", None),
    ],
    "2026Q3": [
        ("quillon", "ours", "Field mapping screen in the product", "2026-08-28", None),
        ("quillon", "theirs", "Joint session at their autumn day", "2026-09-18", None),
        ("brackenfield", "theirs", "Offer for hospitals", "2026-09-30", None),
        ("solvane", "ours", "Refund webhook", "2026-08-14", None),
        ("osterpell", "ours", "Price list for public buyers", "2026-07-31", None),
        ("hallimede", "theirs", "Joint customer council", "2026-09-10", None),
        ("junipero", "theirs", "Ten consultants onboarded", "2026-09-30", None),
        ("kestrelway", "theirs", "Tax form", "2026-07-31", None),
    ],
}


def quarters(story, world):
    budgets(story)
    promises(story)
    targets(story, world)
    build(story)
    gather(story, world)
    match(story, world)
    look(story)
    report(story)


def budgets(story):
    for quarter, start in (("2026Q1", datetime.date(2026, 1, 6)),
                           ("2026Q2", datetime.date(2026, 4, 7))):
        story.step(start, "09:30", f"Co-marketing budgets for {quarter}", *[
            f"mdf budget {partner} --quarter {quarter} --amount '{currency} {units}.00'"
            for partner, (currency, units) in BUDGETS.items()])
    story.step(datetime.date(2026, 2, 27), "16:00", "What was spent of them, with proof", 
               "mdf claim quillon --quarter 2026Q1 --activity webinars --amount 'USD 2400.00'"
               " --proof webinar-recording.mp4",
               "mdf claim osterpell --quarter 2026Q1 --activity events --amount 'USD 3500.00'"
               " --proof fair-invoice.pdf",
               "mdf claim hallimede --quarter 2026Q1 --activity swag --amount 'GBP 900.00'")
    story.step(datetime.date(2026, 3, 4), "10:00", "One has no proof and is turned down",
               "mdf approve quillon --by bob", "mdf approve osterpell --by bob",
               "mdf reject hallimede --reason 'no proof of the work'",
               "mdf pay quillon --on 2026-03-06 --ref 'wire 2207'",
               "mdf pay osterpell --on 2026-03-06 --ref 'wire 2208'")
    story.step(datetime.date(2026, 5, 20), "16:00", "Claims of the second quarter",
               "mdf claim brackenfield --quarter 2026Q2 --activity content --amount 'EUR 1800.00'"
               " --proof guide.pdf",
               "mdf claim solvane --quarter 2026Q2 --activity paid --amount 'EUR 1250.00'"
               " --proof campaign-report.pdf",
               "mdf claim hallimede --quarter 2026Q2 --activity webinars --amount 'GBP 1600.00'"
               " --proof recording.mp4")
    story.step(datetime.date(2026, 5, 22), "10:00", "Two are right; one is looked at still",
               "mdf approve brackenfield --by bob", "mdf approve solvane --by bob",
               "mdf pay brackenfield --on 2026-05-26 --ref 'wire 2290'")


def promises(story):
    moments = {"2026Q1": datetime.date(2026, 1, 8), "2026Q2": datetime.date(2026, 4, 9),
               "2026Q3": datetime.date(2026, 7, 2)}
    ends = {"2026Q1": datetime.date(2026, 4, 8), "2026Q2": datetime.date(2026, 7, 1)}
    number = 0
    for quarter, list in PROMISES.items():
        story.step(moments[quarter], "14:00", f"What both sides promise for {quarter}", *[
            f"commitment add '{text}' --partner {partner} --side {side} --quarter {quarter}"
            f" --due {due} --owner {'ann' if side == 'ours' else partner}"
            for partner, side, text, due, _ in list])
        edits = []
        for partner, side, text, due, end in list:
            if end == "done":
                edits.append(f"commitment edit '{text}' --done {due}")
            elif end:
                edits.append(f"commitment edit '{text}' --done no --reason '{end}'")
        if edits:
            story.step(ends[quarter], "15:00", f"What came of the promises for {quarter}", *edits)


def targets(story, world):
    currency = {partner["id"]: partner["currency"] for partner in world.partners}
    for quarter, start in (("2026Q1", datetime.date(2026, 1, 7)),
                           ("2026Q2", datetime.date(2026, 4, 8))):
        lines = []
        for partner, (revenue, won, registered) in TARGETS.items():
            lines += [
                f"target add 'Sourced revenue' --quarter {quarter} --value {revenue}"
                f" --unit {currency[partner]} --partner {partner}",
                f"target add 'Deals won' --quarter {quarter} --value {won} --partner {partner}",
                f"target add 'Deals registered' --quarter {quarter} --value {registered}"
                f" --partner {partner}"]
        story.step(start, "10:00", f"Targets for {quarter}", *lines)


def build(story):
    day = datetime.date
    story.step(day(2026, 1, 12), "09:00", "Twelve integrations that could be built, with evidence",
               "candidate import data/candidates.csv", "score",
               "score --why kestrelway-sync")
    story.step(day(2026, 1, 12), "09:30", "With whom each of them would be built", *[
        f"candidate edit {candidate} --partner {candidate.split('-')[0]}" for candidate in (
            "quillon-two-way", "solvane-payouts", "hallimede-dashboards", "kestrelway-sync",
            "osterpell-sso", "brackenfield-kit")])
    story.step(day(2026, 1, 13), "09:00", "Who thinks otherwise, and how firm the first three are", 
               "vote add ann --candidate quillon-two-way --field build_weeks --value 4",
               "vote add dora --candidate quillon-two-way --field build_weeks --value 6",
               "vote add emre --candidate quillon-two-way --field build_weeks --value 5",
               "score --stability --top 3")
    story.step(day(2026, 1, 14), "09:00", "The best set that fits into two quarters",
               "plan --capacity 2026Q1=10,2026Q2=12",
               "plan --capacity 2026Q1=10,2026Q2=12 --format md --out roadmap.md")
    story.step(day(2026, 1, 15), "09:00", "The first one gets its dates and tasks",
               "playbook --start 2026-01-19 --build-weeks 4 --keep --partner quillon", 
               "task list --partner quillon")
    for date, why, tasks in (
            (day(2026, 1, 23), "The first week is done",
             "overlap feasibility commitment"),
            (day(2026, 1, 30), "Both sides can reach the other's sandbox", "access"),
            (day(2026, 2, 27), "Built and tested, a week late", "integration beta"),
            (day(2026, 3, 13), "Launched", "directory email story webinar"),
            (day(2026, 4, 9), "The monthly sync", "sync-1"),
            (day(2026, 5, 11), "The monthly sync", "sync-2"),
            (day(2026, 6, 12), "The monthly sync, and the first campaign", "sync-3 campaign-1")):
        story.step(date, "15:00", why, *[f"task tick quillon-{task}" for task in tasks.split()])
    story.step(day(2026, 2, 20), "09:00", "The build takes longer than was thought",
               "candidate edit quillon-two-way --build-weeks 5"
               " --build-weeks-source 'first sprint' --build-weeks-date 2026-02-20",
               "score --since 2026-02-01")
    story.step(day(2026, 3, 13), "16:00", "What is known of the partner now",
               "partner edit quillon --live-integration 2026-03-09 --joint-customers 6"
               " --co-marketing-commitment 2026-02-26 --dedicated-member no")


def gather(story, world):
    day = datetime.date
    story.step(day(2025, 10, 7), "09:00", "What else is worth remembering",
               "note add 'Their head of alliances wants a joint roadmap' --partner hallimede"
               " --date 2025-10-06",
               "note add 'Asks for net 15; we stay at the table' --partner quillon"
               " --date 2025-10-07",
               "asset add 'Integration one-pager' --partner quillon --type one_pager --owner ann"
               " --asset-version 1 --approved 2025-10-01 --expires 2026-05-31",
               "asset add 'Launch banner' --partner marrowby --type banner --owner marrowby"
               " --approved 2025-09-15 --expires 2026-12-31",
               "asset add 'Case study' --partner osterpell --type case_study --owner dora"
               " --asset-version 2 --approved 2025-10-02")
    story.step(day(2025, 7, 3), "09:00", "A link that says who sent a visitor",
               "link add marrowby --to https://www.ferrowick.example/start --campaign summer"
               " --code MARROWBY")
    story.step(day(2026, 1, 5), "09:00", "Accounts that a partner has for itself this quarter", *[
        f"protect {deal['owner']['id']} {deal['domain']} --quarter 2026Q1"
        for deal in world.deals if deal["month"] == 1 and deal["owner"]["tier"] == "solution"])


def match(story, world):
    quillon = world.partners[0]
    (ours, theirs), (other, its) = quillon["groups"][:2]
    story.step(datetime.date(2025, 7, 2), "09:00", "Pairs that a person should look at, and two answers",
               "overlap quillon --review --limit 6",
               f"overlap decide quillon {ours} {bare(theirs)} same --note 'one group, one contract'",
               f"overlap decide quillon {other} {bare(its)} different --note 'sold in 2024'")
    file = story.file("quillon-2026-04.csv", world.later)
    story.step(datetime.date(2026, 4, 13), "09:00", "Quillon's list of April: what came and went",
               f"accounts import {file} --partner quillon --preset salesforce",
               "overlap changes quillon --limit 8")


def bare(address):
    """The domain that an address names."""
    return address.lower().split("//")[-1].removeprefix("www.").split("/")[0]


def look(story):
    day = datetime.date
    story.step(day(2026, 7, 2), "10:00", "Who brought what, and what to look at",
               "deal figures --quarter 2026Q2", "deal conflicts", "clawback forecast")
    story.step(day(2026, 7, 2), "11:00", "What we owe and what waits behind which gate",
               "ledger balance", "payout run --dry-run", "mdf list --quarter 2026Q2")
    story.step(day(2026, 7, 2), "12:00", "Everything is sound, and a copy is kept", 
               "ledger check", "journal verify", "backup")


def report(story):
    story.step(datetime.date(2026, 7, 3), "09:00", "The pages to bring to the meetings",
               "scoreboard --out reports/scoreboard.html",
               "review --all --quarter 2026Q2 --out reports")
