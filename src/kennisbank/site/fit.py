"""Fitting: a sheet that does not fit its sides, and how much text is too much, as problems."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kennisbank.bank import problem_at
from kennisbank.documents import Value, read_document
from kennisbank.model import Kennisbank
from kennisbank.paper import Blad, Pdf, Sheet, list_sheets
from kennisbank.paper.typeset import CACHE, NotSet, changed_sheets, typeset, typeset_one
from kennisbank.problems import Loc, Problem

MANY = 200  # so many changed sheets take a few seconds; the check leaves more to the build
MEASURED = 8  # of so many sheets is told how much is too much; that takes some typesetting
STEP = 50  # what is too much is told in steps of so many characters


def check_paper(bank: Kennisbank, root: Path, site_url: str) -> tuple[list[Problem], int]:
    """What is wrong with the sheets, and how many are left to the build because there are many.

    Only what is not in the cache is typeset, and kept there, so that the build need not do it.
    When the cache is too empty to hold them, not one is looked up.
    """
    unseen = len(bank.praktijken) - sum(1 for _ in (root / CACHE).glob("*"))
    if unseen > MANY:
        return [], unseen
    sheets = tuple(list_sheets(bank))
    problems, changed = list(check_names(sheets)), changed_sheets(sheets, site_url, root / CACHE)
    if len(changed) > MANY:
        return problems, len(changed)
    pdfs = typeset(changed, site_url, root / CACHE).pdfs
    return [*problems, *check_fit(pdfs, root, site_url)], 0


def check_names(sheets: Iterable[Sheet]) -> Iterator[Problem]:
    """No two sheets are the same file."""
    names: set[str] = set()
    for sheet in sheets:
        if sheet.naam in names:
            blad = sheet.compose()
            wat = f"de pdf van dit record krijgt dezelfde naam als een andere: `{blad.url}`."
            hoe = "Geef het bestand een andere naam."
            yield Problem(blad.bestand, 1, 1, "", wat, hoe, "KB092")
        names.add(sheet.naam)


def check_fit(pdfs: Iterable[Pdf], root: Path, site_url: str) -> Iterator[Problem]:
    """Every sheet stays within its sides."""
    for number, pdf in enumerate(pdf for pdf in pdfs if not pdf.past):
        yield too_long(pdf, root, site_url, measured=number < MEASURED)


def too_long(pdf: Pdf, root: Path, site_url: str, measured: bool) -> Problem:
    """Over its budget, and by how much; the place is the field with the most text on the sheet."""
    blad = pdf.blad
    mag = "één kant" if blad.max_kanten == 1 else f"{blad.max_kanten} kanten"
    kanten = f"{pdf.kanten} kanten {blad.papier.upper()}"
    wat = f"de factsheet past niet: {kanten}, en het mag {mag} zijn."
    document = read_document(root / blad.bestand, blad.bestand)
    printed = {text for _, text in texts_at([blad.lead, blad.inhoud])}
    fields: dict[Loc, list[str]] = {}
    for loc, typed in texts_at(document.data):
        if (text := typed.strip()) in printed and " " in text:  # one word may be a kenmerk
            fields.setdefault(loc[:1], []).append(text)
    order = sorted(fields, key=lambda loc: -sum(map(len, fields[loc])))
    texts = [text for loc in order for text in fields[loc]]
    number = characters_over(blad, texts, site_url) if measured else 0
    hoe = "Maak de tekst korter, te beginnen bij dit veld."
    if number:
        hoe = f"Haal er ongeveer {number} tekens af, te beginnen bij dit veld."
    return problem_at(document, order[0] if order else (), wat, hoe, "KB090")


def characters_over(blad: Blad, texts: list[str], site_url: str) -> int:
    """About how many characters to cut from these texts until the sheet fits; 0 if none will do.

    It is tried by typesetting, halving what is left to try each time.
    """
    too_few, enough = 0, -(-sum(map(len, texts)) // STEP)
    if not fits(blad, texts, enough * STEP, site_url):
        return 0
    while enough - too_few > 1:
        middle = (too_few + enough) // 2
        if fits(blad, texts, middle * STEP, site_url):
            enough = middle
        else:
            too_few = middle
    return enough * STEP


def fits(blad: Blad, texts: list[str], number: int, site_url: str) -> bool:
    """Whether the sheet fits without so many characters, cut from the end of the first texts on.

    What a template cannot set without those texts does not fit; the message then has no number.
    """
    cut: dict[str, str] = {}
    for text in dict.fromkeys(texts):
        cut[text] = text[: max(len(text) - number, 0)]
        number = max(number - len(text), 0)
    lead, inhoud = cut.get(blad.lead, blad.lead), without(blad.inhoud, cut)
    try:
        return typeset_one(replace(blad, lead=lead, inhoud=inhoud), site_url).past
    except NotSet:
        return False


def without(data: Any, cut: Mapping[str, str], row: bool = False) -> Any:
    """Plain data with the shorter texts; an item of which nothing is left is gone.

    A text with a name of its own may be a heading, which cannot be empty: it keeps a letter. So
    does a text in a row (a list in a list), of which a template knows how many texts it has.
    """
    if isinstance(data, str):
        return cut.get(data, data)
    if isinstance(data, dict):
        named = {key: without(value, cut) for key, value in data.items()}
        return {key: data[key][:1] if value == "" else value for key, value in named.items()}
    if isinstance(data, list | tuple):
        shorter = [(item, without(item, cut, row=True)) for item in data]
        if row:
            return [item[:1] if less == "" else less for item, less in shorter]
        return [less for item, less in shorter if less != "" or item == ""]
    return data


def texts_at(data: Value | Any, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text in plain data, with its place."""
    if isinstance(data, str):
        yield loc, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts_at(value, (*loc, key))
    elif isinstance(data, list | tuple):
        for index, value in enumerate(data):
            yield from texts_at(value, (*loc, index))
