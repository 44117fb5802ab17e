"""Fields: which fields of a record refer to something, to what, and all that one refers to."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from pydantic import BaseModel

from kennisbank.documents import Value
from kennisbank.model import Record
from kennisbank.problems import Loc, model_within

# The field that refers -> the kind of thing that it refers to.
REFERENCES: Mapping[str, str] = {
    "bron": "bron",
    "thema": "thema",
    "themas": "thema",
    "regio": "regio",
    "gemeente": "gemeente",
    "indicator": "indicator",
    "indicatoren": "indicator",
    "vraag": "vraag",
    "vragen": "vraag",
    "element": "element",
    "elementen": "element",
    "normen": "norm",
    "verwant": "praktijk",
    "praktijken": "praktijk",
    "vervolg": "moment",
    "vervangen_door": "praktijk",
    "naar": "praktijk",
    "criteria": "criterium",
    "kaderthema": "kaderthema",
    "hoofdvraag": "hoofdvraag",
    "operationalisering": "operationalisering",
}

TO_ELEMENT = {**REFERENCES, "vervangen_door": "element", "naar": "element"}

Reference = tuple[Loc, str, str]  # (where, field, value)
References = Iterable[Reference]


@cache
def fields_to_walk(model: type[BaseModel]) -> tuple[tuple[str, type[BaseModel] | None], ...]:
    """The fields that matter to a rule: (name, the model of the records that it holds)."""
    return tuple(
        (name, model_within(info.annotation))
        for name, info in model.model_fields.items()
        if name in REFERENCES or name == "kenmerk" or model_within(info.annotation)
    )


def walk(record: Record, loc: Loc = ()) -> Iterator[Reference]:
    """Each kenmerk and each reference in a record, however deep: (where, field, value)."""
    for name, inner in fields_to_walk(type(record)):
        value = getattr(record, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                if inner:
                    yield from walk(item, (*loc, name, index))
                else:
                    yield (*loc, name, index), name, item
        elif isinstance(value, Record):
            yield from walk(value, (*loc, name))
        elif value is not None:
            yield (*loc, name), name, value


def walk_all(record: Record, known: dict[Reference, Reference]) -> tuple[Reference, ...]:
    """All of them at once, to keep; what another record has at the same place as well is `known`,
    and kept once."""
    return tuple(known.setdefault(each, each) for each in walk(record))


def walk_typed(model: type[BaseModel], data: Value, loc: Loc = ()) -> Iterator[Reference]:
    """As `walk`, for what was typed where it is no valid record."""
    for name, inner in fields_to_walk(model) if isinstance(data, dict) else ():
        value = data.get(name, "") if isinstance(data, dict) else ""
        many = isinstance(value, list)
        for index, item in enumerate(value if isinstance(value, list) else [value]):
            here = (*loc, name, index) if many else (*loc, name)
            if inner:
                yield from walk_typed(inner, item, here)
            elif isinstance(item, str) and item.strip():
                yield here, name, item.strip()
