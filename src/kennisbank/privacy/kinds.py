"""Kinds: what a word can be, as far as that tells of a person, and the lists of words and names."""

import re
from functools import cache
from importlib.resources import files
from itertools import pairwise
from unicodedata import combining, normalize

# The kinds of words. What is none of these is OTHER.
OTHER, UNKNOWN, KNOWN = "o", "C", "K"  # UNKNOWN: with a capital; KNOWN: that, and no person
FIRST, MAYBE, SURNAME = "F", "A", "S"  # MAYBE: a first name that is also a word
LOWER_FIRST, LOWER_SURNAME, LOWER_MAYBE = "f", "s", "a"  # the same, typed without a capital
INITIALS, LETTER, PREFIX, CAPITAL_PREFIX = "I", "L", "v", "V"
TITLE, FAMILY, RELATIVE, OFFICIAL, BY_NAME = "T", "G", "R", "P", "Y"  # BY_NAME: as `juf` is
PUBLIC, BODY, PLACE = "M", "O", "w"  # before a minister; an organisation; a school, club or church
CALLED, FIGURE, COUNT, DIGITS, SMALL, AGED, BORN, AT, STREET, ADDRESS, JOINED, AND = "hNndDjB@QUXe"
ONE, MONTH, RARE, NAMED_PLACE, NIL, TOLD = "umZW0z"
KNOWN_SURNAME, OWNER, LOWER_INITIAL, OF, SPAN = "EHiqJ"  # E: a surname and a place
WORD_SURNAME, UNIT, PLATES, YEAR = "tky9"  # `Bakker`; a room or a floor; `kenteken`; `2019`
OCCUPATION, EVENT, DAY_WORD, TRAIT, TWIN = (
    "bglx2"  # `notaris`; `sloeg`; `gisteren`; `doof`; `tweeling`
)
# What stands behind a word: nothing, a comma or the like, the end of a sentence.
PLAIN, COMMA, STOP = " ", ",", "."
BORDER = "\x00"  # stands between two texts as a word of its own
MOST = 50_000  # so many different words are remembered

LEADING = "(\"'“‘„«[{*_~`<>-–—•#|\\"
TRAILING = ")\"'”’»]}*_~`<>.,;:!?…-–—|\\"
MARKUP = re.compile(r"[*`~\\\x01\x02]|</?[a-zA-Z][^<>]*>")
SILENT = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
# Letters of other scripts that look like ours.
ALIKE = str.maketrans(
    "аеорсухіјѕһԁԛԝАВЕКМНОРСТХУІЈЅαβενορτυχικΑΒΕΖΗΙΚΜΝΟΡΤΥΧıłŁøØđĐ‐‑‒–—−ß",
    "aeopcyxijshdqwABEKMHOPCTXYIJSabevoptuxikABEZHIKMNOPTYXilLoOdD------s",
)
NEAR_NAME = {TITLE, FAMILY, RELATIVE, TWIN, BY_NAME}
NAMES = {FIRST, MAYBE, SURNAME, UNKNOWN, WORD_SURNAME}
SHORTENED = {
    "ms",
    "mrs",
    "sra",
    "mme",
    "mw",
    "mevr",
    "dhr",
    "hr",
    "fam",
    "mej",
    "dr",
    "drs",
    "mr",
    "ir",
    "prof",
    "st",
    "geb",
}
YEAR_FORM = re.compile(r"(?:19|20)\d\d")
NAME_PARTS = re.compile(r"[^\W\d_]+")
# Endings that only names of people have.
SURNAME_FORM = re.compile(r"\w{3}(?:stra|jnsma|inga|oglu|[wck]ski|[wck]ska|wicz|enko|escu)$")
PROVIDER = re.compile(
    r"^(?:gmail|hotmail|outlook|live|ziggo|kpnmail|xs4all|icloud|yahoo|planet|hetnet|home|telfort"
    r"|casema|upcmail|proton(?:mail)?|quicknet|msn|gmx|wp|onet|ukr|mail)\.(?:com|nl|org|net|me|pl|ru|de|be|net)$",
    re.I,
)
HIDDEN_AT = re.compile(r"[(\[{<](?:at|apen?staart(?:je)?)[)\]}>]", re.I)
CAMEL = re.compile(r"[a-z][A-Z]")
CAMEL_PARTS = re.compile(r"[A-Z]?[a-z]+")
LETTERS_APART = re.compile(r"[^\W\d_](?:[.·*-][^\W\d_]){3,}")
CASES = {
    *["casus", "zaak", "gezin", "familie", "dossier", "cliënt", "moeder", "vader", "baby", "kind"]
}
CLUBS = {"OBS", "CBS", "VV", "SV", "KDV", "BSO", "RKSV"}
ABBREVIATED = re.compile(r"[A-Z]\.(?:[a-z]{1,3}\.?){1,2}[A-Z]\.?")  # J.d.B.
STREET_FORM = re.compile(
    r"(?:straat|laan|weg|plein|gracht|kade|singel|dreef|plantsoen|steeg|dijk|pad|hof|hofje|str)$"
)
SURE_STREET = re.compile(r"\w{4}(?:straat|laan|plein|gracht|singel|dreef|plantsoen)$")
PLACE_FORM = re.compile(r"(?:school|college|kerk|kapel|moskee|gemeente)$")
COUNTED = re.compile(
    r"(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)en(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
)
# `doktersvrouw`, `melkveebedrijf`.
WORK_FORM = re.compile(r"\w{3,20}(?:(?:s|en)(?:vrouw|zoon|dochter|gezin|echtpaar)|\wbedrijf)")
FILE_FORM = re.compile(r".+\.(?:docx?|odt|pdf|xlsx?|msg|eml|jpe?g|png)", re.I)
INITIALS_FORM = re.compile(r"(?:[A-Z][a-z]?\.-?){2,}[A-Z]?|[A-Za-z]\.")
# Letters that Dutch words do not have, and names of another script.
FOREIGN = re.compile("[şğıİłńśźżćčšžřěňůőűđøåñŞĞŁŚŹŻĆČŠŽŘŐŰĐØÅ]")
OTHER_CAPITALS = re.compile(r"[\u0391-\u03ab\u0400-\u042f][\u03ac-\u03ce\u0430-\u045f\u0491]+")
IRISH = re.compile(r"[OD]['’][A-Z][a-z]{2}")  # O'Neill, D'Ancona
NAME_FORM = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def fold(word: str) -> str:
    """The word in small letters of our alphabet, without accents."""
    if word.isascii():
        return word.lower()
    spread = normalize("NFD", word.translate(ALIKE))
    return "".join(sign for sign in spread if not combining(sign)).translate(ALIKE).lower()


@cache
def read_list(name: str) -> frozenset[str]:
    """A list of names that comes with the package."""
    text = files("kennisbank.privacy").joinpath(name).read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


@cache
def kinds_of_words() -> dict[str, str]:
    """The kind of each word that says what stands beside it."""
    lines = (line.split() for line in sorted(read_list("woorden.txt")))
    return {word: kind for kind, *words in lines if kind != KNOWN for word in words}


@cache
def safe_words() -> frozenset[str]:
    """Words with a capital that are no name, beside what the bank itself names."""
    lines = (line.split() for line in read_list("woorden.txt"))
    return frozenset(fold(word) for kind, *words in lines if kind == KNOWN for word in words)


def names_within(kinds: list[str]) -> bool:
    """Whether a name stands behind a role within one word."""
    return any(one in NEAR_NAME and other in NAMES for one, other in pairwise(kinds))


def kind_of_name(word: str, capital: bool) -> str:
    """The kind of a word that is on a list of names, or nothing."""
    also_word = word in read_list("ook-woorden.txt")
    if word in read_list("voornamen.txt"):
        if also_word:
            return MAYBE if capital else LOWER_MAYBE
        return FIRST if capital else LOWER_FIRST
    if word in read_list("achternamen.txt"):
        if capital:
            return WORD_SURNAME if also_word else SURNAME
        return LOWER_MAYBE if also_word else LOWER_SURNAME
    return ""


def kind_of_form(word: str, capital: bool) -> str:
    """The kind of a word that is on no list, by how it ends."""
    if word.endswith(("jarig", "jarige")):
        return AGED
    if COUNTED.fullmatch(word):
        return COUNT
    if WORK_FORM.fullmatch(word):
        return OCCUPATION
    if STREET_FORM.search(word) and (capital or SURE_STREET.search(word)):
        return STREET
    if not capital:
        return OTHER
    if PLACE_FORM.search(word):
        return NAMED_PLACE
    if word.endswith(("sche", "se")) and len(word) > 4:
        return KNOWN
    return SURNAME if SURNAME_FORM.search(word) else UNKNOWN
