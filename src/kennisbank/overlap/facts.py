"""Facts: the numbers and the names of places in a text, however they were written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kennisbank.overlap.words import WORD, Named, listed, marked, plain_word, words_of

UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
TEENS = ("tien", "elf", "twaalf", *(f"{one}tien" for one in ("der", "veer", *UNITS[4:])))
TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
SPELLED: dict[str, str] = {
    **{word: str(number) for number, word in enumerate((*UNITS, *TEENS), 1)},
    **{word: str(10 * number) for number, word in enumerate(TENS, 2)},
    **{
        f"{unit}en{word}": str(10 * number + one)
        for number, word in enumerate(TENS, 2)
        for one, unit in enumerate(UNITS, 1)
    },
    "honderd": "100",
    "duizend": "1000",
    "anderhalf": "1.5",
    "anderhalve": "1.5",
    "half": "0.5",
    "halve": "0.5",
    "helft": "0.5",
    "beide": "2",
    "beiden": "2",
}
NO_FACT = frozenset(("een", "beide", "beiden"))  # in a source these are mostly no number
# A number after one of these is the name of a part, and no fact.
PARTS = listed(
    "artikel bijlage bladzijde figuur hoofdstuk indicator nummer nr onderdeel pagina paragraaf "
    "punt stap tabel thema vraag voetnoot"
)
TOKEN = re.compile(rf"(?<![^\W_])\d+(?:[.,]\d+)*(?![^\W_])|{WORD.pattern}")
THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
LISTED = re.compile(r"\s*\d{1,2}[.)]?\s")  # the number of a point
WEB = re.compile(r"(?:https?://|www\.)\S+")


@dataclass(frozen=True)
class Fact:
    """A number or a place: what it comes to, as it was typed, and whether it is surely meant."""

    value: str
    typed: str
    told: bool = True


def numbers_in(text: str) -> Iterator[Fact]:
    """Every number of a text; one of a point or of a part of the source is not told as a fact."""
    text = WEB.sub(" ", text)
    listed = LISTED.match(text)
    before = ""
    for found in TOKEN.finditer(text):
        typed = found.group()
        plain = plain_word(typed)
        value = value_of(typed) if typed[0].isdigit() else SPELLED.get(plain, "")
        if value:
            point = listed and found.end() <= listed.end()
            told = value not in ("0", "1") and plain not in NO_FACT and before not in PARTS
            yield Fact(value, typed, told and not point)
            if value == "0.5" and text[found.end() :].lstrip().startswith("jaar"):
                yield Fact("6", typed, False)  # months
        before = plain


def value_of(typed: str) -> str:
    """A number in digits, of which a dot may part the thousands; nothing for a word with digits."""
    if not all(sign.isdigit() or sign in ".," for sign in typed):
        return ""
    return typed.replace(".", "") if THOUSANDS.fullmatch(typed) else typed.replace(",", ".")


def places_in(text: str, places: Named) -> Iterator[Fact]:
    """The places that a text names; a single word that begins a sentence may be another word."""
    words = words_of(text)
    for first, last, name in marked(words, places):
        typed = text[words[first].begin : words[last].end]
        if typed[0].isupper():
            yield Fact(name, typed, first > 0 or last > first)
