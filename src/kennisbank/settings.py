"""Settings: what mkdocs.yml may say, read as data before the engine reads it."""

from collections.abc import Iterator
from pathlib import Path

from kennisbank.messages import name_of_field
from kennisbank.problems import Problem
from kennisbank.reading import Document, Loc, ReadError, read_document
from kennisbank.validation import problem_of_reading

NAME = "mkdocs.yml"
MOVED = ("redactie", "beveiliging")  # what once stood under `extra`


def check_settings(root: Path) -> Iterator[Problem]:
    """Every setting is one that can do no harm; without a file there is none."""
    path = root / NAME
    if not path.is_file():
        return
    try:
        document = read_document(path, NAME, labelled=True)
    except ReadError as error:
        yield problem_of_reading(NAME, error)
        return
    yield from check_moved(document)


def check_moved(document: Document) -> Iterator[Problem]:
    """What editors fill in stands in a record of its own."""
    extra = document.data.get("extra") if isinstance(document.data, dict) else None
    for name in MOVED:
        if isinstance(extra, dict) and name in extra:
            wat = f"`{name}` staat niet meer in {NAME}."
            inside = " onder `beveiliging`" if name == "beveiliging" else ""
            hoe = f"Zet deze velden in reference/redactie.yml{inside}, en haal ze hier weg."
            yield problem_at_key(document, ("extra", name), wat, hoe, "KB110")


def problem_at_key(document: Document, loc: Loc, wat: str, hoe: str, code: str) -> Problem:
    """A problem at the name of a setting."""
    regel, kolom = document.place_of_key(loc)
    return Problem(document.name, regel, kolom, name_of_field(loc), wat, hoe, code)
