"""Our list of accounts and the partners' lists, each as its own system exports it."""

import csv
import io
import json

from .companies import NAMES, as_written, formal

OWNERS = ["Ann", "Bela", "Chidi", "Dora", "Emre"]
STAGES = ["Qualify", "Demo", "Proposal", "Negotiation"]
TYPES = {
    "salesforce": {"customer": "Customer", "opportunity": "Open Opportunity", "prospect": "Prospect"},
    "hubspot": {"customer": "customer", "opportunity": "opportunity", "prospect": "lead"},
}
HEADERS = {
    "salesforce": ["Account ID", "Account Name", "Website", "Billing Country", "Type",
                   "Account Owner"],
    "hubspot": ["Record ID", "Company name", "Company Domain Name", "Country/Region",
                "Lifecycle Stage", "Company owner"],
    "crossbeam": ["Record ID", "Company Name", "Website", "Country", "Population", "AE"],
    "german": ["Konto-ID", "Firma", "Webseite", "Land", "Segment", "Betreuer"],
    "plain": ["company", "website", "country", "segment"],
    "domains": ["domain"],
}


def ours(draw, companies):
    """About 400 accounts: who they are to us, whose they are, how far they are, what they bring."""
    rows = []
    for number, company in enumerate(companies):
        population = ["customer"] * 9 + ["opportunity"] * 4 + ["prospect"] * 7
        company["population"] = population[number % 20]
        is_open = company["population"] == "opportunity"
        amount = draw.randint(40, 900) * 100 if company["population"] != "prospect" else ""
        rows.append([
            f"001F{number:05d}", formal(company), site(draw, company), company["country"],
            TYPES["salesforce"][company["population"]], draw.choice(OWNERS),
            draw.choice(STAGES) if is_open else "", f"{amount}.00" if amount else "",
            draw.choice(["USD", "USD", "EUR", "GBP"]) if amount else ""])
    return text(
        HEADERS["salesforce"] + ["Opportunity Stage", "Amount", "CurrencyIsoCode"], rows)


def site(draw, company):
    return draw.choice([f"https://www.{company['domain']}", company["domain"],
                        f"www.{company['domain']}", company["domain"]])


def theirs(draw, partner, ours, others):
    """A partner's list: some of our companies as they write them, and many that we don't know."""
    # Customers and open opportunities of ours are likelier to be theirs too.
    likely = [one for one in ours for _ in range(1 + 2 * (one["population"] != "prospect"))]
    shared = []
    while len(shared) < partner["shared"]:
        one = draw.choice(likely)
        if one not in shared:
            shared.append(one)
    own = draw.sample(others, partner["rows"] - len(shared))
    entries = []
    for company in shared + own:
        name, address = as_written(draw, company)
        if partner["style"] == "domains" and not address:
            address = company["domain"]
        population = draw.choice(["customer", "customer", "opportunity", "prospect", "prospect"])
        entries.append((company, name, address, population))
    # One company of the list stands there twice.
    entries.append((shared[0], *as_written(draw, shared[0]), "customer"))
    draw.shuffle(entries)
    partner["known"] = [company for company, *_ in entries]
    # Daughter companies with sites of their own: are they one with our account?
    partner["groups"] = [(company["domain"], address) for company, name, address, _ in entries
                         if company in shared and "-group." in address and name.count(" ") > 1]
    return write(draw, partner["style"], entries)


def later(draw, partner, ours, others):
    """The same list months after: some are gone, some are new, of these a few of ours."""
    header, *lines = partner["text"].splitlines(keepends=True)
    kept = [line for number, line in enumerate(lines) if number % 25 != 7]
    fresh = [one for one in ours if one not in partner["known"]][:9] + [
        one for one in others if one not in partner["known"]][:15]
    entries = [(one, *as_written(draw, one), "customer") for one in fresh]
    added = write(draw, partner["style"], entries, start=len(lines)).splitlines(keepends=True)
    return "".join([header, *kept, *added[1:]])


def write(draw, style, entries, start=0):
    rows = []
    for number, (company, name, address, population) in enumerate(entries, start):
        country = draw.choice([company["country"], NAMES[company["country"]], ""])
        owner = draw.choice(OWNERS) + " (" + draw.choice("NESW") + ")"
        word = TYPES["hubspot" if style == "hubspot" else "salesforce"][population]
        if style == "domains":
            rows.append([address])
        elif style == "plain":
            rows.append([name, address, country, population])
        else:
            rows.append([str(50_000_000 + number * 7919), name, address, country, word, owner])
    if style == "json":
        names = ["id", "name", "website", "country", "population", "owner"]
        lines = [json.dumps({key: value for key, value in zip(names, row) if value})
                 for row in rows]
        return "[\n" + ",\n".join(lines) + "\n]\n"
    return text(HEADERS[style], rows, ";" if style == "german" else ",")


def text(header, rows, mark=","):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", delimiter=mark).writerows([header, *rows])
    return out.getvalue()
