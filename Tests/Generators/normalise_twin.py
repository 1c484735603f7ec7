"""An independent twin of Overlap's normalisers: plain Python, regular expressions, no speed.

It shares the vocabularies with them (the tables in Sources/Overlap/Data), but no line of code, and
takes letters from Python's own Unicode data. `make_normalise_cases.py` writes what it finds.
"""

import functools
import pathlib
import re
import unicodedata

DATA = pathlib.Path(__file__).resolve().parents[2] / "Sources/Overlap/Data"


# --- Tables ---------------------------------------------------------------------------------------


def table(file, name):
    """The lines of a string constant in a Swift file."""
    text = (DATA / f"{file}.swift").read_text(encoding="utf-8")
    body = re.search(rf'static let {name} = """\n(.*?)\n +"""', text, re.S).group(1)
    return [line.strip() for line in body.split("\n")]


def words_of(file, name):
    return " ".join(table(file, name)).split()


def keyed(file, name, separator=None):
    """`key: value, value` as {value: key}."""
    found = {}
    for line in table(file, name):
        key, values = line.split(": ", 1)
        for value in values.split(separator):
            found[value.strip()] = "" if key == "-" else key
    return found


FOLD = {}
for entry in words_of("LetterFolds", "folds"):
    FOLD[entry[0]] = entry[2:].replace("_", " ")
FORMS = keyed("LegalFormWords", "forms", ",")
PREFIXES = keyed("LegalFormWords", "prefixes", ",")
ANYWHERE = set(words_of("LegalFormWords", "anywhere"))
LOCAL = words_of("LegalFormWords", "local")
PLAIN = keyed("Abbreviations", "plain")
AMBIGUOUS = keyed("Abbreviations", "ambiguous")
SMALL = set(words_of("NameWords", "small"))
TAILS = set(words_of("NameWords", "tails"))
CLASS_LETTERS = set(words_of("NameWords", "classLetters"))
ROMAN = {word: n for n, word in enumerate(words_of("NameWords", "romanNumerals"), 1)}
PLACEHOLDERS = set(words_of("NameWords", "placeholders"))
HOSTS = keyed("SharedHosts", "hosts")
OWNERS = set(words_of("SharedHosts", "owners"))
LONGEST_FORM = max(len(form.split()) for form in FORMS)

# --- Letters --------------------------------------------------------------------------------------


def fold(text):
    """Full width and compatibility forms to plain ones, accents off, lower case, FOLD's letters."""
    text = unicodedata.normalize("NFKC", text)
    text = "".join(FOLD.get(c, c) for c in text).lower()
    text = "".join(FOLD.get(c, c) for c in text)
    text = unicodedata.normalize("NFKD", text)
    return "".join(FOLD.get(c, c) for c in text if not unicodedata.combining(c))


def collapse(word):
    """Umlaut digraphs as one letter, in words of three letters and more."""
    if len(word) < 3:
        return word
    return word.replace("oe", "o").replace("ae", "a").replace("ue", "u")


# --- Names ----------------------------------------------------------------------------------------

FORMER = re.compile(
    r"[\(\[,;-]?\s*\b(?:formerly known as|formerly|previously|fka|f/k/a|ex-|vormals|anciennement"
    r"|antes|d/b/a|dba|trading as|t/a|doing business as)\b[: ]*([^\)\]]*)[\)\]]?"
)
TICKER = re.compile(
    r"[\(\[]\s*(?:nasdaq|nyse|otc\w*|lse|tsx\w*|asx|amex|xetra|euronext|fse|etr|sehk|hkex|sgx|nse"
    r"|bse|jse|ticker|isin|wkn)\b[^\)\]]*[\)\]]?"
)
SECTION = re.compile(r"\s*[/\\]\s*(adr|ads|new|old|[a-z]{2}|can|del)\s*[/\\]?\s*$")
NOMINAL = re.compile(
    r"\b(?:dl|eo|ls|sf|hd|yc|rc|ts|nk|sk|dk|ad|cd|nd|sd|rp|bp|zy|lp|pw|tn|mp|ar|dm|kr)"
    r"\s?[-.]?\s?\d*,\d+.*$|\s(?:dl|eo|ls|sf|hd|yc|sk|nk|dk)\s?\d{1,4}\s*$"
)
PIECE = re.compile(r"[^\W_]+|&|\+|\(|\)|\.|-|/|\s+|.", re.S)
JOINING_GAPS = ("", ".", " ", ". ", "/", "-", ". -")


class Word:
    def __init__(self, text, bracketed):
        self.text = text
        self.bracketed = bracketed


class Token:
    def __init__(self, word, is_first):
        self.raw = word.text
        self.text = collapse(PLAIN.get(self.raw, self.raw))
        self.soft = collapse(AMBIGUOUS.get(self.raw, ""))
        self.small = self.raw in SMALL
        self.bracketed = word.bracketed and not is_first
        self.number = None


def read_words(text):
    """The words of a folded text; runs of single letters are one word, "&" and "+" are "and"."""
    words, bracketed, in_run, gap = [], False, False, "x"
    for match in PIECE.finditer(text):
        piece = match.group()
        if piece[0].isalnum():
            single = len(piece) == 1 and piece.isalpha()
            last = words[-1] if words else None
            if single and in_run and gap in JOINING_GAPS and last.bracketed == bracketed:
                last.text += piece
            else:
                words.append(Word(piece, bracketed))
            in_run, gap = single, ""
        elif piece in "&+":
            words.append(Word("and", bracketed))
            in_run, gap = False, "x"
        elif piece in "()":
            bracketed, in_run, gap = piece == "(", False, "x"
        else:
            gap += " " if piece.isspace() else piece
            if piece not in ".-/" and not piece.isspace():
                in_run = False
    return words


def is_significant(words):
    return any(word.text not in SMALL for word in words)


def cut_end(words, forms):
    """Cuts legal forms, share classes and small words from the end, again and again."""
    while len(words) > 1:
        cut = cut_form(words, forms) or cut_tail(words)
        if not cut:
            break
        words = words[:-cut]
    return words


def cut_form(words, forms):
    if words[-1].text == "and":
        return 0
    for count in range(min(LONGEST_FORM, len(words) - 1), 0, -1):
        form = " ".join(w.text for w in words[-count:] if w.text != "and")
        if form in FORMS and is_significant(words[:-count]):
            forms.add(FORMS[form])
            return count
    return 0


def cut_tail(words):
    last = words[-1].text
    before = words[-2].text
    if len(words) > 2 and last in CLASS_LETTERS and before in ("class", "cl", "ser", "series", "kl"):
        return 2
    if (last in TAILS or last in ("and", "the")) and is_significant(words[:-1]):
        return 1
    if len(words) > 2 and last.isdecimal() and (before in TAILS or before == "no"):
        if before not in ("on", "st", "na", "act", "series", "ser"):
            return 2
    return 0


def cut_front(words, forms):
    """Cuts legal forms and articles from the front."""
    while len(words) > 1:
        for count in (3, 2, 1):
            front = " ".join(w.text for w in words[:count])
            if len(words) > count and front in PREFIXES and is_significant(words[count:]):
                if PREFIXES[front]:
                    forms.add(PREFIXES[front])
                words = words[count:]
                break
        else:
            break
    return words


def cut_inside(words, forms):
    """Cuts plain legal forms behind the first word."""
    kept = words[:1]
    for word in words[1:]:
        if word.text in ANYWHERE:
            forms.add(FORMS.get(word.text, "co"))
        else:
            kept.append(word)
    while len(kept) > 1 and kept[-1].text == "and":
        kept.pop()
    return kept


def without_bracketed_forms(words):
    if all(w.bracketed for w in words):
        return words
    kept = [w for w in words if not (w.bracketed and w.text in FORMS)]
    return kept or words


class Name:
    """A name as the engine compares it."""

    def __init__(self, given, may_have_former=True):
        self.given_length = len(given.strip())
        self.former = None
        text = self.without_notes(fold(given), may_have_former)
        words = read_words(text)
        self.full = "".join(w.text for w in words)
        self.forms = set()
        kept = cut_inside(cut_front(cut_end(words, self.forms), self.forms), self.forms)
        kept = without_bracketed_forms(kept or [Word("?", False)])
        self.tokens = [Token(word, index == 0) for index, word in enumerate(kept)]
        for index, token in enumerate(self.tokens):
            token.number = number_of(token.raw, index, len(kept))
        if len("".join(t.raw for t in self.tokens if not t.small)) < 2:
            for token in self.tokens:
                token.small = False
        self.halve_if_doubled()
        significant = [t for t in self.tokens if not t.small]
        self.numbers = sorted({t.number for t in self.tokens if t.number is not None})
        self.joined = "".join(collapse(t.raw) for t in significant)
        self.words = "".join(t.raw for t in self.tokens)
        self.initials = []
        for letters in (
            "".join(t.raw[0] for t in significant if not t.bracketed),
            "".join(t.raw[0] for t in self.tokens if t.raw != "and"),
            "".join(w.text[0] for w in words if w.text != "and"),
        ):
            if len(letters) >= 2 and letters not in self.initials:
                self.initials.append(letters)

    def without_notes(self, text, may_have_former):
        for form in LOCAL:
            text = text.replace(fold(form), " ")
        match = FORMER.search(text)
        if match and match.start() > 0:
            if match.group(1).strip() and may_have_former:
                self.former = Name(match.group(1).strip(), may_have_former=False)
            text = text[: match.start()] + " " + text[match.end() :]
        text = TICKER.sub(" ", text)
        text = SECTION.sub("", SECTION.sub("", text))
        return NOMINAL.sub("", text).replace("'", "")

    def halve_if_doubled(self):
        """A name that is given twice counts once."""
        texts = [t.text for t in self.tokens if t.text not in FORMS]
        half = len(texts) // 2
        if len(texts) >= 2 and texts[:half] == texts[half:]:
            self.tokens = self.tokens[:half]


def number_of(word, index, count):
    if word.isdecimal():
        return int(word) if len(word) < 9 else None
    if index > 0 and word in ROMAN and (len(word) > 1 or index == count - 1):
        return ROMAN[word]
    return None


# --- Countries ------------------------------------------------------------------------------------


def country_key(text):
    """What countries are looked up by."""
    text = fold(text).replace("'", "").replace(".", "").replace("&", " and ")
    return " ".join(re.findall(r"[^\W_]+", text))


@functools.cache
def countries():
    """The table's names by their key."""
    found = {}
    for line in table("CountryNames", "names"):
        code, names = line.split(": ", 1)
        found.update((name.strip(), code) for name in names.split(","))
    return found


def country(text):
    found = countries().get(country_key(text))
    if found is None and "," in text:
        before, behind = text.split(",", 1)
        found = countries().get(country_key(behind + " " + before))
        found = found or countries().get(country_key(behind))
    return found or countries().get(country_key(re.sub(r"\s*\(.*?\)", "", text)), "")


# --- Websites -------------------------------------------------------------------------------------

HOST = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.(?!-)[a-z0-9_-]{1,63})+")
PLAIN_PARTS = set(words_of("SharedHosts", "pageFolders"))
PLAIN_LABELS = set(words_of("SharedHosts", "plainLabels"))


@functools.cache
def suffix_rules():
    """The Public Suffix List: {rule in punycode: whether it is an exception}."""
    rules = {}
    for line in (DATA / "public_suffix_list.dat").read_text(encoding="utf-8").split("\n"):
        rule = line.split()[0] if line.strip() and not line.startswith("//") else ""
        if rule:
            rules[punycoded(rule.lstrip("!"))] = rule.startswith("!")
    return rules


def punycoded(host):
    """A host in ASCII; letters are made plain and lower case first."""
    host = unicodedata.normalize("NFKC", host)
    host = unicodedata.normalize("NFKC", "".join(c.lower() for c in host)).replace("\u3002", ".")
    labels = host.split(".")
    return ".".join(l if l.isascii() else "xn--" + l.encode("punycode").decode() for l in labels)


def unpunycoded(label):
    if not label.startswith("xn--"):
        return label
    try:
        text = label[4:].encode().decode("punycode")
        text.encode("utf-8")
        return text
    except UnicodeError:
        return label


def suffix_length(labels):
    """How many labels the public suffix has; 0 where no rule knows the last label."""
    rules, count, best = suffix_rules(), len(labels), 0
    for start in range(count):
        rest = ".".join(labels[start:])
        if rules.get(rest):
            return count - start - 1
        behind = ".".join(labels[start + 1 :])
        if rest in rules or (behind and "*." + behind in rules):
            best = max(best, count - start)
    return best


def letters_and_digits(text):
    return re.sub(r"[^a-z0-9]", "", fold(text))


class Website:
    """What a website field says."""

    def __init__(self, text):
        self.own, self.shared, self.reasons = [], [], []
        text = text.strip()
        if not text:
            self.reasons.append("empty")
        elif fold(text) in PLACEHOLDERS:
            self.reasons.append("placeholder")
        else:
            text = re.sub(r"(://)\s+", r"\1", text)
            for piece in re.split(r"[;,|\s<>\"']+", text):
                if piece and piece not in "/-":
                    self.read(piece)
        self.reasons.append("unreadable")

    @property
    def withheld(self):
        return "" if self.own else self.reasons[0]

    def read(self, piece):
        piece = "".join(c.lower() for c in piece)
        piece = piece.removeprefix("mailto:")
        piece = re.sub(r"^[a-z][a-z0-9+.\-]*:/+", "", piece)
        piece = re.sub(r"^(https?|ttps?|htp)[:;/]+", "", piece).lstrip("/\\")
        host, path = re.match(r"([^/?#\\]*)[/\\]?([^?#]*)", piece).groups()
        is_mail = "@" in host
        host = punycoded(host.rsplit("@", 1)[-1].split(":")[0]).strip(".")
        if not HOST.fullmatch(host):
            self.reasons.append("unreadable")
        elif re.fullmatch(r"[\d.]+", host):
            self.reasons.append("numericAddress")
        elif not self.is_shared(host.split("."), path, is_mail):
            self.take(host.split("."))

    def is_shared(self, labels, path, is_mail):
        for start in range(len(labels) - 1):
            base = ".".join(labels[start:])
            if base in HOSTS:
                break
        else:
            return False
        parts = [p for p in path.split("/") if p and p not in PLAIN_PARTS]
        below = [l for l in labels[:start] if l not in PLAIN_LABELS]
        if base in OWNERS and not parts and not below and not is_mail:
            return False
        kind, handle = HOSTS[base], ""
        if below and (kind == "builder" or not parts):
            handle = below[-1]
        elif parts:
            handle = parts[0].lstrip("@")
        self.shared.append((kind, letters_and_digits(handle)))
        self.reasons.append(kind)
        return True

    def take(self, labels):
        count = suffix_length(labels)
        if count == 0 or count >= len(labels):
            self.reasons.append("publicSuffix" if count else "unknownSuffix")
            return
        label = labels[-count - 1]
        domain = ".".join(labels[-count - 1 :])
        if all(domain != own for own, _ in self.own):
            self.own.append((domain, collapse(letters_and_digits(unpunycoded(label)))))
