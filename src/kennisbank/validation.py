"""Validation: one document becomes one record, or all problems of that document."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import ValidationError

from kennisbank.messages import name_of_field, word_read_error, word_validation_error
from kennisbank.model import Record
from kennisbank.problems import Problem
from kennisbank.reading import Document, Loc, ReadError, Value

R = TypeVar("R", bound=Record)


def validate_record(
    model: type[R], document: Document, identity: str | None = None, within: Loc = ()
) -> R | list[Problem]:
    """The record at `within` of a document; `identity` is its id where the file name gives it."""
    data: Value = document.data
    for part in within:
        data = data[part]  # type: ignore[index]
    if not isinstance(data, dict):
        return [problem_at(document, within, "er staan geen velden.", NO_FIELDS, "KB015")]
    problems = []
    if identity is not None:
        if "id" in data:
            hoe = "Haal de regel weg: de naam van het bestand is de id."
            wat = "dit veld hoort niet in het bestand."
            problems.append(problem_at(document, (*within, "id"), wat, hoe, "KB021"))
        data = {**data, "id": identity}
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        return problems + list(word_errors(error, model, document, within))
    return problems or record


NO_FIELDS = "Schrijf op elke regel een veld, een dubbele punt en de tekst: `titel: Korte lijnen`."


def word_errors(
    error: ValidationError, model: type[Record], document: Document, within: Loc
) -> Iterator[Problem]:
    """Every error of a record as a problem with its place."""
    for detail in error.errors(include_url=False):
        loc: Loc = (*within, *detail["loc"])
        wording = word_validation_error(detail, model)
        if detail["type"] == "missing":
            regel, kolom = document.place_of(loc[:-1])
        elif detail["type"] == "extra_forbidden":
            regel, kolom = document.place_of_key(loc)
        else:
            regel, kolom = document.place_of(loc)
        veld = name_of_field(loc)
        yield Problem(document.name, regel, kolom, veld, wording.wat, wording.hoe, wording.code)


def problem_at(document: Document, loc: Loc, wat: str, hoe: str, code: str) -> Problem:
    """A problem of our own at a field of a document."""
    regel, kolom = document.place_of(loc)
    return Problem(document.name, regel, kolom, name_of_field(loc), wat, hoe, code)


def problem_of_reading(name: str, error: ReadError) -> Problem:
    """A file that could not be read, as a problem."""
    wording = word_read_error(error)
    return Problem(name, *error.place, "", wording.wat, wording.hoe, wording.code)
