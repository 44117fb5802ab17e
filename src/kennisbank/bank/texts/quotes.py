"""Quotes: a text that another program would read as something else, and give back changed."""

from collections.abc import Iterator
from functools import lru_cache

from kennisbank.documents import BEGINS, Document, Value, kind_to_others
from kennisbank.model import Record
from kennisbank.problems import Loc, Problem, flatten, info_at, name_of_field


def check_quotes(
    model: type[Record], document: Document, data: Value, within: Loc = ()
) -> Iterator[Problem]:
    """What another program takes for a number, a date or nothing stands between quotes."""
    for loc, text, kind in texts_in(data):
        place = (*within, *loc)
        if is_text(model, loc) and document.is_plain(place):
            wat = f"`{text}` is voor andere programma’s {kind}, en dan kan het veranderen."
            hoe = f'Zet er aanhalingstekens om: `"{text}"`.'
            regel, kolom = document.place_of(place)
            yield Problem(document.name, regel, kolom, name_of_field(place), wat, hoe, "KB200")


def texts_in(data: Value, loc: Loc = ()) -> list[tuple[Loc, str, str]]:
    """Each text of the data that is something else to others: its place, itself, and what."""
    found: list[tuple[Loc, str, str]] = []
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        if not isinstance(value, str):
            found += texts_in(value, (*loc, step))
        elif value[:1] in BEGINS and (kind := kind_to_others(value)):
            found.append(((*loc, step), value, kind))
    return found


def is_text(model: type[Record], loc: Loc) -> bool:
    """Whether the model has a text there, and no number or date."""
    return holds_text(model, tuple(part for part in loc if isinstance(part, str)))


@lru_cache(maxsize=512)
def holds_text(model: type[Record], names: tuple[str, ...]) -> bool:
    """The same, given the names of the fields down to it."""
    info = info_at(model, names)
    leaves = flatten(info.annotation) if info else ()
    return any(leaf is str or isinstance(leaf, str) for leaf in leaves)
