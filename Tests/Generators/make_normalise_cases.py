#!/usr/bin/env python3
"""Writes what normalise_twin.py makes of many names, websites and countries, for the Swift tests.

    python3 Tests/Generators/make_normalise_cases.py [FOLDER]

FOLDER is a folder of lists with the columns name, website and country, of which some rows are
taken; without it, the inputs of the files that stand are taken again. Other inputs are recombined
here, from a seed. In the files, tabs, line ends and backslashes are written as backslash letters.
"""

import csv
import pathlib
import random
import sys

import normalise_twin as twin

DATA = pathlib.Path(__file__).resolve().parents[1] / "OverlapTests/Data"

NAMES = r"""
Foster L B Co|L.B. Foster Company|Novozymes A/S|Banco Bradesco PFD 04|SHIONOGI+CO.LTD SP.ADR
Fb Bancorp, Inc. /Md/|California Bancorp \\ Ca|BioNTech SE (formerly Foo GmbH)|AT&T Inc.
PT Wijaya Karya (Persero) Tbk.|KSB SE & Co. KGaA|Kyoto Financial Group Inc/Adr|PENTA I ZAO
Aktiebolaget SKF (publ)|トヨタ自動車株式会社|ＡＢＣ Ｌｔｄ．|BERKSHIRE HATHAWAY A|LINDE PLC EO 0,001
Daimler AG NA O.N.|UTD.INTERNET AG NA|Churchill Capital Corp VII|TECK RES LTD. B SUB.VTG
Łódź Spółka Akcyjna|Construcciones y Auxiliar de Ferrocarriles, S.A.|Ternium S.A. Ternium S.A.
Siam Cement Public Company Limited|INTERCONTINENTAL EXCH.INC|The York Water Company|ООО Ромашка
中国石油天然气股份有限公司|삼성전자 주식회사|(주)카카오|㈱日立製作所|ΑΛΦΑ ΤΡΑΠΕΖΑ ΑΕ|Ελλάκτωρ Α.Ε.|Йота ПАО
Йога Лайф|Ёлка ОАО|Œuvre d’Art S.A.R.L.|Straße & Söhne GmbH & Co. KG|Mueller Elektro GmbH
Muller+Partner|the of and|The|Inc.|Co|&|+|...|()|(publ)|Limited|A|AB|A B|A.B.|A. B. C. Foo|F.O.O
x-y-z corp|a/b c/d|S. p. A. Foo|Foo S. p. A.|Foo S p A|Foo s.r.o.|Foo spol. s r.o.|Foo Sp. z o.o.
Foo Sdn. Bhd.|Foo S.A.B. de C.V.|Foo S. de R.L. de C.V.|Foo Oyj Abp|Foo Pty Ltd|Foo (Pty) Ltd
Foo Class A|Foo Cl. B Shares|Foo Series C|Foo Ser 3|Foo Reg S|Foo Pref 12|Foo No 4|Foo Units 2
Foo Holdings II|Foo Holdings I|I Foo|V Foo V|Foo X Bar|Foo 12345678|Foo 123456789|Foo ١٢٣|Foo ❶
Foo 3M 3|1st Foo|Foo Ltd Ltd Inc Co|Foo and|and Foo and Bar and|Foo & Co & Ltd|Foo (Deutschland) GmbH
Foo (Inc) Bar|(Foo) Bar|(Foo) (Bar)|Foo (Bar|Foo) Bar|Foo [Bar] Inc|Foo (NYSE: FOO)|Foo (OTCQB:F) Inc
Foo [ nasdaq gs: foo ] Ltd|Foo (nysex) Inc|Foo (formerly Bar Inc.) Ltd|Foo, formerly Bar|fka Bar
Foo fka Bar (NYSE: B)|Foo f/k/a Bar|Foo (ex-Bar)|Foo ex- Bar|Forex-Bar|Foo d/b/a Bar Co|Foo dba: Bar
Foo t/a Bar|Foo trading as Bar|Foo trading asx|Foo formerly known as Bar|Foo formerly known asp
Foo (formerly )|Foo - formerly|Foo (vormals Bär & Söhne AG) KG|Foo antes Bar formerly Qux
Foo /DE/ /NEW/|Foo/adr|Foo /abc/|Foo //|Foo / de /|Foo\\ny\\|Foo DL 1|Foo DL-,01|Foo EO -,05 x
Foo YC 0,5 bar|Foo dl 12345|Foo dl,5|Foo sk1|foo eo 1,2\nbar|foo eo 1,2\n|O'Reilly's Inc|O`Reilly
Foo, Inc., The|A and B|Société Générale (Société Anonyme)|Foo AG (publ)|Foo (AG)|Foo e.V.|e.on se
Foo, L.L.C.|Bank of the|Poe Duel Inc|ae oe|sae sae|Foo € Bar|Foo® Bar™|№ 5 Foo|ﬁne ﬂow Ltd|Foo…Bar
Ǆ Foo|İstanbul A.Ş.|ISTANBUL A.S.|Türkiye İş Bankası A.Ş.|Dziękuję Sp. z o.o.|Đuro Đaković d.d.
Þór hf.|Æ ÆØÅ A/S|naïve café|ℌ𝔢𝔩𝔩𝔬 𝕎𝕠𝕣𝕝𝕕|Foo​Bar|Foo Bar|Foo　Bar|﷽|ｶﾞｽ株式会社|हिन्दी लिमिटेड|étude
йога|й̣х|и́̆х|̆|각 各 각|Å K Ω|ſtop|ŉ foo|ΟΔΟΣ ς|ǅ ǈ
""".strip()

SITES = r"""
https://www.foo.co.uk:443/a|info@gmail.com|info@lanternpharma.com|tbd| HTTP://omv.com. |N/A|–|
https://sites.google.com/view/medicox-co-ltd|linkedin.com/company/mitac-holdings-corporation/about
http://mic-holdings.com.tw/en-us/home.html / mic-holdings.net|https:// atoss.com/en/|//grse.in/
müller.de|http://xn--mller-kva.de|MÜLLER.DE|müller.de|x.com|https://x.com/foo|foo.blogspot.com
http://group.bnpparibas|https://qingdao.business.site|https://shop.wixsite.com/home|www|http://
食狮.公司.cn|xn--85x722f.xn--55qx5d.cn|www.食狮.中国|例え.テスト|foo。com|foo｡co｡jp|ＦＯＯ．ｃｏｍ|straße.de|faß.at
mailto:jo@foo.de|jo@sub.foo.de; bar.com|a.com, b.com|a.com|b.com c.com a.com|<a.com>|"a.com"|'a.com'
http:/foo.com|http//foo.com|ttps://foo.com|htp:foo.com|https:http://foo.com|ftp://foo.com|x+y.z:/foo.com
http:\\\\foo.com\\bar|foo.com?x=1|foo.com#y|user:pw@foo.com/x|http://u@h@foo.com|foo.com:8080|foo.com:
192.168.0.1|http://10.0.0.1/x|1.2.3|1.2.3.com|[::1]|localhost|foo|foo.invalid|co.uk|com|www.ck|foo.ck
www.foo.ck|foo.bar.ck|city.kawasaki.jp|foo.kawasaki.jp|a.foo.kawasaki.jp|kawasaki.jp|foo.github.io
github.io|github.com|github.com/foo|foo.github.com|-foo.com|foo-.com|f_o.com|foo..com|.foo.com|foo.com..
a.b.c.d.e.f.com|facebook.com|facebook.com/|m.facebook.com|facebook.com/@foo|facebook.com/pages/foo-bar
de.linkedin.com/in/jo|youtube.com/@Foo|t.me/foo|linktr.ee/foo|foo.myshopify.com/pages/about
foo.wordpress.com|wordpress.com|https://apps.apple.com/us/app/foo|apple.com|apple.com/iphone
jo@apple.com|bit.ly/3xYz|foo@yahoo.co.jp|blog.google.com|https://example.com|na.com|foo@web.de|web.de
muellergroup.de|foo-bar.com|xn--a.com|xn--.com|xn---.com|xn--99zzzz.com|xn--abc-.com|xn--ls8h.la|💩.la
www.foo.s3.amazonaws.com|foo.compute.amazonaws.com|foo.eu|foo.uk|foo.gov.uk|parliament.uk|foo.йога.рф
президент.рф|xn--d1abbgf6aiiy.xn--p1ai|δοκιμή.ελ|ελλάκτωρ.ΕΛ|foo.xn--|한국.한국|각.kr|http:// | / |-|/-
https://www.facebook.com/profile.php?id=1|https://www.facebook.com/Ünï-Cödé|vk.com/foo|ok.ru|/|;
""".strip()

COUNTRIES = r"""
Korea, Republic of|U.S.|Türkiye|PR China|GB|Hong Kong SAR|Deutschland|The Netherlands|Côte d'Ivoire
zzz|DEU|us|U S A|Germany (Federal Republic)|Iran (Islamic Republic of)|Bolivia, Plurinational State of
Taiwan, Province of China|Korea (South)|(France)|France (|France )|,|, France|France,|Trinidad & Tobago
中国|日本|대한민국|Россия|Ελλάδα|ÖSTERREICH|Oesterreich|Brasil.|São Tomé and Príncipe|EL|UK|XK|El Salvador
x (a) Spain (b)|Spain\n(x\ny)|-|   |N/A|Virgin Islands, British|Micronesia (Federated States of)
""".strip()


def escaped(text):
    """A text as it stands in the files."""
    text = text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
    return text.replace("\r", "\\r")


def unescaped(text):
    out, rest = "", iter(text)
    for c in rest:
        out += {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}[next(rest)] if c == "\\" else c
    return out


def split_list(block):
    return [unescaped(item) for item in block.replace("\n", "|").split("|")]


def decorated(names, rng, count):
    """Names put together from pieces of others, in the ways in which lists spoil them."""
    forms = list(twin.FORMS) + ["& Co. KG", "S.p.A.", "(publ)", "A/S", "Co.,Ltd.", "Inc/DE"]
    words = sorted({w for name in names for w in name.split()})
    plain = sorted(twin.PLAIN) + sorted(twin.AMBIGUOUS)
    notes = ["(NASDAQ: ABC)", "/MD/", "SP.ADR", "DL-,01", "EO 1", "CL.A", "Series B", "IV", "7"]
    notes += ["(formerly {})", "fka {}", ", vormals {}", "({})", "(d/b/a {})", "- {}", "& {}", "{}"]
    swaps = {"a": "áàâäãåāａ", "e": "éèêëēеｅ", "o": "óòôöõøоｏ", "n": "ñńň", "s": "śšşѕ", "A": "ÁÄÅАＡ"}
    for _ in range(count):
        parts = [rng.choice(words) for _ in range(rng.randint(1, 3))]
        if rng.random() < 0.4:
            parts.insert(rng.randrange(len(parts) + 1), rng.choice(plain))
        for _ in range(rng.choice((0, 1, 1, 2))):
            note = rng.choice(notes).format(rng.choice(words) + " " + rng.choice(forms))
            parts.insert(rng.randint(1, len(parts)), note)
        for _ in range(rng.choice((0, 1, 1, 2))):
            parts.append(rng.choice(forms))
        if rng.random() < 0.1:
            parts.insert(0, rng.choice(list(twin.PREFIXES)))
        text = rng.choice((" ", " ", " ", "  ", ", ", "-", ".")).join(parts)
        text = rng.choice((str, str, str.upper, str.title))(text)
        yield "".join(rng.choice(swaps[c]) if c in swaps and rng.random() < 0.05 else c for c in text)


def spoiled(sites, rng, count):
    """Websites put together from pieces of others."""
    suffixes = sorted(twin.suffix_rules())
    hosts = sorted(twin.HOSTS)
    labels = sorted({l for s in sites for l in s.replace("/", ".").split(".") if 2 < len(l) < 20})
    for _ in range(count):
        host = rng.choice((rng.choice(suffixes).replace("*", "abc"), rng.choice(hosts), "com", "de"))
        for _ in range(rng.choice((0, 1, 1, 2))):
            host = rng.choice(labels + ["www", "müller", "食狮", "foo-bar"]) + "." + host
        text = rng.choice(("", "", "http://", "https://www.", "HTTPS://", "mailto:x@", "jo@")) + host
        text += rng.choice(("", "", "/", ":80", "/company/foo", "/@bar", "?q=a.b/c", "/en/home.html"))
        yield rng.choice((str, str, str.upper))(text)


def token_text(token):
    """A word as `raw>text#number~meaning`, small words in * and bracketed ones in ()."""
    text = token.raw
    if token.text != token.raw:
        text += ">" + token.text
    if token.number is not None:
        text += f"#{token.number}"
    if token.soft:
        text += "~" + token.soft
    text = f"*{text}*" if token.small else text
    return f"({text})" if token.bracketed else text


def name_fields(name):
    return [
        " ".join(token_text(t) for t in name.tokens),
        " ".join(sorted(name.forms)),
        name.joined,
        name.words,
        name.full,
        " ".join(name.initials),
        " ".join(str(n) for n in name.numbers),
        str(name.given_length),
    ]


def name_lines(given):
    name = twin.Name(given)
    yield "\t".join([escaped(given), *name_fields(name)])
    if name.former:
        yield "\t".join(["^", *name_fields(name.former)])


def site_line(given):
    site = twin.Website(given)
    own = " ".join(f"{domain}={label}" for domain, label in site.own)
    shared = " ".join(f"{kind}={handle}" for kind, handle in site.shared)
    return "\t".join([escaped(given), own, shared, site.withheld])


def lists_of(folder):
    """Some rows of the lists in a folder: names, websites, countries."""
    rows = []
    for path in sorted(pathlib.Path(folder).glob("*/[op]*.csv")):
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows += list(csv.DictReader(file))[::9]
    return [[r[c] for r in rows if r[c]] for c in ("name", "website", "country")]


def inputs_of(file):
    lines = (DATA / file).read_text(encoding="utf-8").split("\n")
    return [unescaped(line.split("\t")[0]) for line in lines if line and not line.startswith("^")]


def write(file, lines):
    (DATA / file).write_text("".join(line + "\n" for line in lines), encoding="utf-8", newline="\n")


def main():
    if len(sys.argv) > 1:
        rng = random.Random(20261121)
        names, sites, countries = lists_of(sys.argv[1])
        names = split_list(NAMES) + names + list(decorated(names, rng, 1000))
        sites = split_list(SITES) + sites + list(spoiled(sites, rng, 800))
        sample = rng.sample(sorted(twin.countries()), 250)
        countries = split_list(COUNTRIES) + countries + sample
    else:
        names, sites, countries = map(inputs_of, ("names.tsv", "websites.tsv", "countries.tsv"))
    names, sites, countries = (list(dict.fromkeys(x)) for x in (names, sites, countries))
    write("names.tsv", [line for name in names if name for line in name_lines(name)])
    write("websites.tsv", [site_line(site) for site in sites if site])
    write("countries.tsv", [f"{escaped(c)}\t{twin.country(c)}" for c in countries if c])


if __name__ == "__main__":
    main()
