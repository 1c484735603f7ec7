"""Cleaning of names, websites and countries, as a careful user of a matching library does it."""

import csv
import re
import unicodedata

LEGAL = frozenset(
    "inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh ag kg se sa sas "
    "sarl spa srl bv nv ab as asa oy oyj pty pvt aps kk holding holdings group".split()
)
# Registrable domains are one label longer below these.
SECOND_LEVEL = frozenset(
    f"{kind}.{country}"
    for kind in ("co", "com", "net", "org", "gov", "ac", "edu")
    for country in ("uk", "au", "nz", "jp", "kr", "in", "br", "mx", "ar", "tr", "za", "cn", "hk",
                    "sg", "tw", "my", "th", "id", "il", "ph", "vn", "pl", "pe", "ng")
)
SHARED = frozenset(
    "linkedin.com facebook.com twitter.com x.com instagram.com youtube.com linktr.ee "
    "wordpress.com wixsite.com blogspot.com github.io google.com apple.com gmail.com yahoo.com "
    "hotmail.com outlook.com aol.com gmx.de web.de".split()
)
COUNTRIES = {"us": "united states", "usa": "united states", "united states of america":
             "united states", "uk": "united kingdom", "gb": "united kingdom", "de": "germany",
             "deutschland": "germany", "fr": "france", "ca": "canada", "nl": "netherlands",
             "se": "sweden", "au": "australia", "in": "india", "br": "brazil"}
SCHEME = re.compile(r"^[a-z]+://")
REST = re.compile(r"[/?#:\s].*", re.DOTALL)
WWW = re.compile(r"^www\d*\.")
OTHER = re.compile(r"[^a-z0-9]+")
MARKS = re.compile(r"['’]|(?<=\b\w)\.(?=\w\b)")


def name(text):
    """Folded to plain letters, without legal forms at the end."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = OTHER.sub(" ", MARKS.sub("", text.lower().replace("&", " and "))).split()
    while len(words) > 1 and words[-1] in LEGAL:
        words.pop()
    return " ".join(words)


def domain(text):
    """The registrable domain of a website; empty for a host that many share."""
    if not text:
        return ""
    host = REST.sub("", SCHEME.sub("", text.strip().lower()).rpartition("@")[2])
    labels = WWW.sub("", host).rstrip(".").split(".")
    if len(labels) < 2:
        return ""
    keep = 3 if ".".join(labels[-2:]) in SECOND_LEVEL else 2
    found = ".".join(labels[-keep:])
    return "" if found in SHARED else found


def country(text):
    text = text.strip().lower()
    return COUNTRIES.get(text, text)


def rows(path):
    """Id, cleaned name, domain and country of each row."""
    with open(path, encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines)
        header = next(reader)
        at = [header.index(column) for column in ("id", "name", "website", "country")]
        for row in reader:
            one, two, three, four = (row[i] for i in at)
            yield one, name(two), domain(three), country(four)
