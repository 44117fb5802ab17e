"""Validation: one document becomes one record, or all problems of that document."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kennisbank.bank.life.concept import complete, is_concept, is_lacking, word_unfinished
from kennisbank.bank.texts.quotes import check_quotes
from kennisbank.documents import READING, Document, Value
from kennisbank.model import Record
from kennisbank.model.base import compact
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.problems import (
    Ernst,
    Loc,
    Problem,
    meant_by,
    name_of_field,
    names_in,
    stops,
    word_validation_error,
)

R = TypeVar("R", bound=Record)


def validate_record(
    model: type[R], document: Document, identity: str | None = None, within: Loc = ()
) -> R | list[Problem]:
    """The record at `within` of a document, or what is wrong with it."""
    record, problems = judge_record(model, document, identity, within)
    return problems if record is None else record


def judge_record(
    model: type[R], document: Document, identity: str | None = None, within: Loc = ()
) -> tuple[R | None, list[Problem]]:
    """The record at `within` of a document, unless there is a `fout`; and all problems.

    `identity` is its id where the file name gives it.
    """
    data = value_at(document, within)
    if not isinstance(data, dict):
        return None, [
            problem_at(document, within, "er staan geen velden.", fields_for(model), "KB015")
        ]
    problems = []
    unquoted = list(check_quotes(model, document, data, within))
    if identity is not None:
        if "id" in data:
            hoe = "Haal de regel weg: de naam van het bestand is de id."
            wat = "dit veld hoort niet in het bestand."
            problems.append(problem_at(document, (*within, "id"), wat, hoe, "KB021"))
        data = {**data, "id": identity}
    record, details, writing = read_as(model, data)
    if details:
        if identity is not None and any(detail["loc"] == ("id",) for detail in details):
            problems.append(wrong_file_name(document))
        problems += islice(word_errors(details, model, document, within, writing), MAX_PROBLEMS + 1)
        told = {problem.veld for problem in problems}  # with another value it needs no quotes
        problems += (problem for problem in unquoted if problem.veld not in told)
        if len(problems) > MAX_PROBLEMS:
            last = problems[MAX_PROBLEMS]
            rest = Problem(last.bestand, last.regel, last.kolom, "", *READING["KB035"], "KB035")
            problems[MAX_PROBLEMS:] = [rest]
    else:
        problems += unquoted
    return None if stops(problems) or record is None else compact(record), problems


def read_as(
    model: type[R], data: dict[str, Value]
) -> tuple[R | None, Sequence[ErrorDetails], bool]:
    """The record, if there can be one, all errors, and whether some say what a concept lacks."""
    try:
        return model.model_validate(data), (), False
    except ValidationError as error:
        details = [one for one in error.errors(include_url=False) if not is_echo(one)]
    if not is_concept(model, data):
        return None, details, False
    if not all(is_lacking(model, detail) for detail in details):
        return None, details, True
    try:
        return complete(model, data, details), details, True
    except ValidationError:  # with what is lacking it says something wrong
        return None, details, False


def value_at(document: Document, loc: Loc) -> Value:
    """What was typed at a place of a document."""
    data: Value = document.data
    for part in loc:
        data = data[part]  # type: ignore[index]
    return data


NO_FIELDS = "Schrijf op elke regel een veld, een dubbele punt en de tekst: `titel: Korte lijnen`."


def fields_for(model: type[Record]) -> str:
    """How fields are written; what leads on is written on one line."""
    if model is Doorverwijzing:
        return "Schrijf een regel als `- {van: oude-naam, naar: nieuwe-naam}`."
    return NO_FIELDS


MAX_PROBLEMS = 50  # of one record; who has more pasted something wrong, and mends that first


def word_errors(
    details: Iterable[ErrorDetails],
    model: type[Record],
    document: Document,
    within: Loc,
    writing: bool,
) -> Iterator[Problem]:
    """Every error of a record as a problem with its place; who is `writing` may lack something."""
    details = list(details)
    halves = set(items_in_two(details, document, within))
    for half in halves:
        hoe = "Zet twee spaties in plaats van het streepje en de spatie."
        yield problem_at(document, half, "dit hoort bij het punt erboven.", hoe, "KB207")
    unknown = [one for one in details if one["type"] == "extra_forbidden"]
    meant = {
        way
        for one in unknown[:MAX_PROBLEMS]  # as many as are told: each takes a while to compare
        for way in meant_by(model, one["loc"], one["input"], beside(document, within, one))
    }
    lacking: list[ErrorDetails] = []
    for detail in details:
        loc: Loc = (*within, *detail["loc"])
        if loc == ("id",):
            continue  # the name of the file is worded as such
        if detail["type"] == "missing" and names_in(detail["loc"]) in meant:
            continue  # it is there, by another name or at another place
        if detail["type"] == "missing" and {loc[:-1], next_to(loc[:-1])} & halves:
            continue  # it is in the other half
        if writing and is_lacking(model, detail):
            lacking.append(detail)
            continue
        wording = word_validation_error(detail, model, beside(document, within, detail))
        if detail["type"] == "missing":
            regel, kolom = document.place_of(loc[:-1])
        elif detail["type"] == "extra_forbidden":
            regel, kolom = document.place_of_key(loc)
        else:
            regel, kolom = document.place_of(loc)
        veld = name_of_field(loc)
        words = wording.wat, wording.hoe, wording.code
        yield Problem(document.name, regel, kolom, veld, *words)
    if lacking:
        yield unfinished(lacking, document, within)


def beside(document: Document, within: Loc, detail: ErrorDetails) -> Collection[str]:
    """The names of the fields that stand where an unknown one does."""
    if detail["type"] != "extra_forbidden":
        return ()
    around = value_at(document, (*within, *detail["loc"][:-1]))
    return [*around] if isinstance(around, dict) else ()


def unfinished(lacking: Sequence[ErrorDetails], document: Document, within: Loc) -> Problem:
    """All that a concept lacks as one remark, where the first of it stands empty."""
    typed = [(*within, *one["loc"]) for one in lacking if one["type"] != "missing"]
    regel, kolom = min(map(document.place_of, typed), default=document.place_of(within))
    wording = word_unfinished(lacking)
    words = wording.wat, wording.hoe, wording.code
    return Problem(document.name, regel, kolom, "", *words, "let op")


def items_in_two(details: Iterable[ErrorDetails], document: Document, within: Loc) -> Iterator[Loc]:
    """The second half of each item of a list of which a dash in the middle made two."""
    lacking = defaultdict[Loc, set[str]](set)
    for detail in details:
        if detail["type"] == "missing" and len(detail["loc"]) > 2:
            lacking[(*within, *detail["loc"][:-1])].add(str(detail["loc"][-1]))
    for loc, lost in lacking.items():
        below = next_to(loc)
        if below in lacking:
            one, other = value_at(document, loc), value_at(document, below)
            if not set(one) & set(other) and lost <= set(other) and lacking[below] <= set(one):
                yield below


def next_to(loc: Loc) -> Loc:
    """The place of the next item of the same list; of what is no item, nowhere."""
    *way, at = loc or ("",)
    return (*way, at + 1) if isinstance(at, int) else ()


def is_echo(detail: ErrorDetails) -> bool:
    """Pydantic calls a list too short when its items are wrong; the items have their own errors."""
    items = detail["input"]
    return detail["type"] == "too_short" and isinstance(items, list) and len(items) > 0


def wrong_file_name(document: Document) -> Problem:
    """The id of a record is the name of its file, so that name has rules."""
    wat = f"de bestandsnaam `{document.name.rpartition('/')[2]}` kan hier niet."
    hoe = "Gebruik kleine letters zonder accenten, cijfers en streepjes, zoals `korte-lijnen.yml`."
    return Problem(document.name, 1, 1, "", wat, hoe, "KB053")


def problem_at(
    document: Document, loc: Loc, wat: str, hoe: str, code: str, ernst: Ernst = "fout"
) -> Problem:
    """A problem of our own at a field of a document."""
    regel, kolom = document.place_of(loc)
    return Problem(document.name, regel, kolom, name_of_field(loc), wat, hoe, code, ernst)
