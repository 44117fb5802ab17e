"""Readability: what makes a text of a record hard to read, with what an editor can do about it.

Rules of thumb, so never a mistake: decision 0022 says where the measures come from.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from kennisbank.bank.readability.proza import proza_in, sentences_in, words_in
from kennisbank.bank.texts import Texts
from kennisbank.model import Begrip
from kennisbank.problems import Loc

LANG = 20  # words in a sentence
LANG_WOORD = 21  # letters in a word
# A kenmerk, also a part of one, and a code of the manual: these are names.
CODE = re.compile(r"\b(?:[A-Z]{3}-)?[A-Z]{1,2}\d{1,3}(?:-[A-Z]\d+)?\b|\b[A-Z]{3}-")
Soort = Literal["zin", "passief", "afkorting", "woord"]


@dataclass(frozen=True)
class Remark:
    """One thing that reads hard, where it stands, and what to do."""

    loc: Loc
    soort: Soort
    wat: str
    hoe: str


ABBREVIATION = re.compile(r"\b(?:[A-Z][A-Z0-9+&]{1,}|[A-Z][a-z]?[A-Z]{1,}[a-z]?)\b\+*")
# Known to who reads this, or no abbreviation at all; and long words that everybody knows.
BEKEND = frozenset(("A4", "BV", "EU", "KB", "NL", "PDF", "URL", "II", "III", "IV"))
GEWOON = frozenset(("verantwoordelijkheid", "verantwoordelijkheden"))
WORDEN = frozenset(("word", "wordt", "worden", "werd", "werden"))
# Which end a participle; what begins so too but is none, is named.
PARTICIPLE = re.compile(r"^(?:\w*ge\w{2,}|(?:be|ver|ont|her|er)\w{3,})(?:d|t|en)$")
GEEN_DEELWOORD = frozenset(
    (
        "bedoelingen",
        "begeleiden",
        "begin",
        "begrijpen",
        "behouden",
        "bekend",
        "beleid",
        "beoordelen",
        "bepalen",
        "bepalend",
        "bereiken",
        "berichten",
        "beslissen",
        "besluit",
        "besluiten",
        "bespreken",
        "bestaan",
        "betekent",
        "betrokken",
        "bevindingen",
        "bevoegdheden",
        "bevorderen",
        "bewegen",
        "erkennen",
        "ervaren",
        "gebied",
        "gebruiken",
        "gedrag",
        "geen",
        "gegevens",
        "geheel",
        "geld",
        "gelijken",
        "gemeente",
        "gemeenten",
        "gemeten",
        "gemiddeld",
        "genoeg",
        "geregeld",
        "gericht",
        "gesprek",
        "gesprekken",
        "geval",
        "gevallen",
        "gevaren",
        "geven",
        "gevoel",
        "gevolg",
        "geweest",
        "geweten",
        "gewoon",
        "gezin",
        "gezinnen",
        "gezond",
        "herkennen",
        "herstellen",
        "onderzoeken",
        "ontbreken",
        "ontstaan",
        "ontwikkelen",
        "veranderen",
        "verantwoordelijkheden",
        "verband",
        "verbeteren",
        "verhalen",
        "verkrijgen",
        "verleden",
        "verlenen",
        "verplicht",
        "verschillen",
        "verschillend",
        "verstrekken",
        "vertellen",
        "vertrouwen",
        "verwachten",
        "verzamelen",
    )
)


def remarks_on(texts: Texts, explained: Collection[str]) -> Iterator[Remark]:
    """Everything that reads hard in the texts of one record, in their order.

    `explained` are the words that the begrippenlijst knows.
    """
    prose = list(proza_in(texts))
    whole = " ".join(text for _, text in prose)
    said = set[str]()
    for loc, text in prose:
        sentences = list(sentences_in(text))
        yield from long_sentences(loc, sentences)
        yield from passives(loc, sentences)
        for remark, word in (
            *abbreviations(loc, text, whole, explained),
            *long_words(loc, text, explained),
        ):
            if word not in said:  # once in a record is enough
                said.add(word)
                yield remark


def long_sentences(loc: Loc, sentences: Collection[str]) -> Iterator[Remark]:
    """A sentence has no more than so many words."""
    for sentence in sentences:
        if (count := len(words_in(sentence))) > LANG:
            wat = f"deze zin telt {count} woorden: “{shorten(sentence)}”."
            yield Remark(
                loc, "zin", wat, f"Maak er twee van; meer dan {LANG} woorden leest moeilijk."
            )


def passives(loc: Loc, sentences: Collection[str]) -> Iterator[Remark]:
    """A text says who does what."""
    passive = [sentence for sentence in sentences if is_passive(sentence)]
    if passive:
        more = f" (en nog {len(passive) - 1})" if len(passive) > 1 else ""
        wat = f"deze zin is lijdend: “{shorten(passive[0])}”{more}."
        yield Remark(loc, "passief", wat, "Zeg wie het doet, als de bron dat noemt.")


def is_passive(sentence: str) -> bool:
    """Whether a clause has a form of `worden` and a participle, and names nobody with `door`."""
    for clause in re.split(r"[,;:]", sentence):
        words = [word.lower() for word in words_in(clause)]
        if not WORDEN & set(words) or "door" in words:
            continue
        if any(PARTICIPLE.match(word) and word not in GEEN_DEELWOORD for word in words):
            return True
    return False


def abbreviations(
    loc: Loc, text: str, whole: str, explained: Collection[str]
) -> Iterator[tuple[Remark, str]]:
    """An abbreviation stands in the begrippenlijst, or is written in full in the record."""
    for found in ABBREVIATION.findall(CODE.sub("", text)):
        beside = f"({found})" in whole or re.search(rf"\b{re.escape(found)} \(", whole)
        if found not in explained and found not in BEKEND and not beside:
            wat = f"de afkorting `{found}` wordt nergens uitgelegd."
            hoe = "Schrijf haar voluit, of zet haar in reference/begrippen.yml."
            yield Remark(loc, "afkorting", wat, hoe), found


def long_words(loc: Loc, text: str, explained: Collection[str]) -> Iterator[tuple[Remark, str]]:
    """A long word is a term that is explained, or is written in several words."""
    for word in words_in(text):
        plain = word.lower()
        if (
            len(re.sub(r"\W", "", word)) < LANG_WOORD
            or "-" in word
            or plain in GEWOON
            or is_explained(plain, explained)
        ):
            continue
        wat = f"`{word}` is een lang woord dat niet bij de begrippen staat."
        hoe = (
            "Kies een korter woord of schrijf het in meer woorden, of leg het uit bij de begrippen."
        )
        yield Remark(loc, "woord", wat, hoe), plain


def is_explained(word: str, explained: Collection[str]) -> bool:
    """Whether the begrippenlijst has the word, or the word with an ending."""
    return any(word in (term, f"{term}n", f"{term}en", f"{term}s") for term in explained)


def explained_by(begrippen: Mapping[str, Begrip]) -> frozenset[str]:
    """The words that the begrippenlijst knows, as written and in small letters."""
    names = {
        name
        for begrip in begrippen.values()
        for name in (begrip.term, begrip.afkorting, *begrip.synoniemen)
        if name
    }
    parts = {part for name in names for part in name.split()}
    return frozenset(names | parts | {name.lower() for name in names | parts})


def shorten(sentence: str) -> str:
    """The begin of a sentence, so that an editor finds it."""
    words = sentence.split()
    return sentence if len(words) <= 12 else f"{' '.join(words[:12])} …"
