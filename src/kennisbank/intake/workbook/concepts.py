"""Concepts: the drafts of a report as one sheet, to be written in and marked, and read back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kennisbank.documents import Value
from kennisbank.intake.workbook.book import SHEET, to_texts
from kennisbank.intake.workbook.columns import (
    CHECKED,
    FINGERPRINT,
    OWN_WORDS,
    YES_NO,
    head_of,
    to_columns,
    to_lists,
)
from kennisbank.intake.workbook.rows import Lezing, Rij
from kennisbank.intake.workbook.told import Melding
from kennisbank.intake.workbook.words import Words
from kennisbank.sheets import Book, Column, Sheet

OWN = "samenvatting"
FIRST = (CHECKED, "passage", OWN)
YES = ("ja", "j", "x", "waar", "true", "1")
CHECKED_HINT = "Zet hier ja als u de rij hebt herschreven en nagelezen. Alleen dan gaat zij mee."


def to_concepts(drafts: Mapping[str, Mapping[str, Value]], words: Words) -> Book:
    """The workbook of drafts, by id: the passage stands beside the words that are to come."""
    columns = to_columns(words)
    columns[CHECKED] = Column(head_of(CHECKED), 12, CHECKED_HINT, YES_NO)
    columns[OWN] = replace(columns[OWN], head=OWN_WORDS)
    order = [*FIRST, *(name for name in columns if name not in (*FIRST, FINGERPRINT))]
    columns = {name: columns[name] for name in order if name in columns}
    rows = []
    for identity, data in drafts.items():
        texts = to_texts(identity, data, words)
        rows.append([texts.get(name, "") for name in columns])
    return Book(Sheet(SHEET, [*columns.values()], rows), to_lists(words))


def is_checked(rij: Rij) -> bool:
    """Whether somebody marked the row."""
    return rij.texts.get(CHECKED, "").strip().casefold() in YES


def begun(rijen: Iterable[Rij]) -> Iterator[int]:
    """The rows in which somebody wrote, and that nobody marked."""
    for rij in rijen:
        if rij.texts.get(OWN) and not is_checked(rij):
            yield rij.number


def check_own_words(lezing: Lezing, rij: Rij) -> Iterator[Melding]:
    """A row that is marked has words of its own."""
    own, passage = rij.texts.get(OWN, ""), rij.texts.get("passage", "")
    at = lezing.column_of(OWN)
    if not own.strip():
        wat = "deze rij is nagelezen, en er staan nog geen eigen woorden."
        hoe = "Schrijf hier de kern in een of twee zinnen, of haal `ja` weg."
        yield Melding(rij.number, at, OWN, wat, hoe, "KB214")
    elif passage and bare(own) in bare(passage):
        wat = "dit staat letterlijk zo in de passage."
        hoe = "Zeg het in eigen woorden: een record is geen citaat."
        yield Melding(rij.number, at, OWN, wat, hoe, "KB214")


def bare(text: str) -> str:
    """The words of a text alone."""
    return " ".join(re.findall(r"\w+", text.casefold()))
