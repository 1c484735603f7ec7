"""Matches two lists exactly with DuckDB: `duckdb_match.py OURS THEIRS PAIRS`.

By registrable domain and by cleaned name, as SQL can: each row of theirs gets the first row of
ours with the same domain and name, else the same domain, else the same name.
"""

import sys

import duckdb

import cleaning

LEGAL = "|".join(sorted(cleaning.LEGAL))
SHARED = ", ".join(f"'{host}': true" for host in sorted(cleaning.SHARED))

# The macros say in SQL what cleaning.py says in Python. Plain replacements and splits where they
# will do: a regular expression over every character takes several times as long.
MACROS = rf"""
create macro blanked(name) as replace(replace(replace(replace(replace(replace(
  name, ',', ' '), '-', ' '), '/', ' '), '(', ' '), ')', ' '), '  ', ' ');
create macro folded(name) as rtrim(blanked(
  replace(replace(replace(lower(strip_accents(name)), '&', ' and '), '.', ''), '''', '')));
create macro cleaned(name) as regexp_replace(folded(name), '( ({LEGAL}))+$', '');
create macro host(site) as split_part(split_part(split_part(split_part(
  split_part(lower(site), '://', -1), '/', 1), '?', 1), ':', 1), '@', -1);
create macro registrable(site) as regexp_extract(
  host(site), '[^.]+\.(?:(?:co|com|net|org|gov|ac|edu)\.[a-z][a-z]|[^.]+)$');
"""
# A set to look a domain up in; a list of constants would work it out anew for each of them.
LIST = f"""
create table {{name}} as
select id, nullif(cleaned(name), '') as name,
  case when not map_contains(map {{{{{SHARED}}}}}, domain) then nullif(domain, '') end as domain
from (
  select id, name, registrable(website) as domain
  from read_csv('{{path}}', header = true, all_varchar = true))
"""
PAIRS = """
with exactly as (select domain, name, min(rowid) as row from ours group by all),
  by_domain as (select domain, min(rowid) as row from ours where domain is not null group by all),
  by_name as (select name, min(rowid) as row from ours where name is not null group by all),
  best as (
    select theirs.id as b_id, coalesce(exactly.row, by_domain.row, by_name.row) as our
    from theirs
    left join exactly using (domain, name)
    left join by_domain using (domain)
    left join by_name using (name)
  )
select ours.id as a_id, best.b_id
from best join ours on ours.rowid = best.our
"""


def main(ours, theirs, pairs):
    db = duckdb.connect()
    db.execute(MACROS)
    db.execute(LIST.format(name="ours", path=ours))
    db.execute(LIST.format(name="theirs", path=theirs))
    db.execute(f"copy ({PAIRS}) to '{pairs}' (header, delimiter ',')")


main(*sys.argv[1:])
