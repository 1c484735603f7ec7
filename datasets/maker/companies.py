"""Companies that nobody founded, and the lists in which they stand as people write them."""

STEMS = (
    "Alder Brack Cald Dorn Elver Fenn Gorse Hasel Ivel Jarr Kelp Lind Mosk Nettle Orm Pell Quern"
    " Rusk Sedge Tarn Ulver Vetch Wend Yarrow Zeal Birch Corn Drift Ember Flint").split()
ENDS = (
    "by combe dale field gate holm ister mere ness owick ridge stow thorpe wick worth bourne"
    " shaw fold cliffe haven").split()
TRADES = (
    "Foods Logistics Robotics Clinics Textiles Energy Insurance Hotels Software Steel Freight"
    " Dental Schools Optics Brewing Interiors Airways Plastics Gardens Pharma").split()
# How companies of a country call their form, and how else people write it.
FORMS = {
    "US": [("Inc.", "Inc", "Incorporated", ""), ("LLC", "L.L.C.", "")],
    "GB": [("Ltd", "Limited", "Ltd.", ""), ("plc", "PLC", "")],
    "DE": [("GmbH", "gmbh", ""), ("AG", "")],
    "FR": [("SAS", "S.A.S.", "")],
    "NL": [("BV", "B.V.", "")],
    "ES": [("SL", "S.L.", "")],
    "SE": [("AB", "")],
}
COUNTRIES = ["US"] * 8 + ["GB"] * 4 + ["DE"] * 3 + ["FR", "NL", "ES", "SE"]
NAMES = {
    "US": "United States", "GB": "United Kingdom", "DE": "Germany", "FR": "France",
    "NL": "Netherlands", "ES": "Spain", "SE": "Sweden"}
ENDINGS = {"GB": "co.uk", "DE": "de", "FR": "fr", "NL": "nl", "ES": "es", "SE": "se"}


def companies(draw, count):
    """So many companies, no two of one name or one domain."""
    stems = [stem + end for stem in STEMS for end in ENDS]
    draw.shuffle(stems)
    made = []
    for number in range(count):
        # Every eighth bears the name of one before it in another trade: easily mistaken for it.
        if number % 8 == 7:
            stem = made[draw.randrange(len(made))]["stem"]
        else:
            stem = stems[number % len(stems)]
        taken = {one["trade"] for one in made if one["stem"] == stem}
        trade = draw.choice([trade for trade in TRADES if trade not in taken])
        country = draw.choice(COUNTRIES)
        made.append(dict(
            stem=stem, trade=trade, country=country, form=draw.choice(FORMS[country]),
            domain=f"{stem}-{trade}.{ENDINGS.get(country, 'com')}".lower()))
    return made


def formal(company):
    """The name as the register has it."""
    return f"{company['stem']} {company['trade']} {company['form'][0]}"


def as_written(draw, company):
    """The name and the website as another salesperson typed them."""
    name = f"{company['stem']} {company['trade']}"
    site = company["domain"]
    luck = draw.random()
    if luck < 0.10:
        name = misspelt(draw, name)
    elif luck < 0.16:
        name = name.upper()
    elif luck < 0.22:
        # A subsidiary with a site of its own.
        name += draw.choice([" Europe", " Holding", " Group"])
        site = site.replace(".", "-group.", 1)
    name = f"{name} {draw.choice(company['form'])}".strip()
    site = draw.choice([site, site, f"www.{site}", f"https://www.{site}/", f"http://{site}/en",
                        site.capitalize()])
    if draw.random() < 0.12:
        site = ""
    return name, site


def misspelt(draw, name):
    """Two neighbouring letters change places, or one is missing."""
    place = draw.randrange(2, len(name.split()[0]) - 1)
    if draw.random() < 0.5:
        return name[:place] + name[place + 1] + name[place] + name[place + 2:]
    return name[:place] + name[place + 1:]
