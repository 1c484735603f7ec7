"""Registrable domain, name without its legal form and country of each row, as Python people do it.

normalise_tldextract.py IN OUT: the same rows with three columns more. The list of suffixes is the one
that ships with tldextract.
"""

import csv
import sys

import cleanco
import tldextract

from cleaning import country

EXTRACT = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def main(source, target):
    with open(source, newline="", encoding="utf-8") as rows, \
            open(target, "w", newline="", encoding="utf-8") as out:
        reader, writer = csv.reader(rows), csv.writer(out)
        header = next(reader)
        name, website, place = (header.index(one) for one in ("name", "website", "country"))
        writer.writerow(header + ["domain", "base_name", "country_key"])
        for row in reader:
            domain = EXTRACT(row[website]).top_domain_under_public_suffix if row[website] else ""
            writer.writerow(row + [domain, cleanco.basename(row[name]).lower(), country(row[place])])


if __name__ == "__main__":
    main(*sys.argv[1:])
