"""Texts: what people wrote in a record, each with its place."""

from collections.abc import Iterator, Sequence
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from kennisbank.documents import Value
from kennisbank.model import Record
from kennisbank.model.base import Citaat, Id, Kenmerk, Regels
from kennisbank.problems import Loc

Texts = Sequence[tuple[Loc, str]]


def texts_of(record: Record, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text that people write in a record, however deep, with the field it is in."""
    for name in written_fields(type(record)):
        value = getattr(record, name)
        if isinstance(value, str):
            yield (*loc, name), value
        elif isinstance(value, Record):
            yield from texts_of(value, (*loc, name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    yield from texts_of(item, (*loc, name, index))
                elif isinstance(item, str):
                    yield (*loc, name, index), item


def texts_typed(model: type[Record], data: Value, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text in what should be a record and is none, also in a field that it has not, and the
    name of that."""
    if not isinstance(data, dict):
        yield from texts_within(data, (), loc)
        return
    for name, value in data.items():
        if name not in model.model_fields:
            yield (*loc, name), name  # a text with a colon in it is read as a name
            yield from texts_within(value, (), (*loc, name))
        elif name in written_fields(model):
            yield from texts_within(value, records_in(model, name), (*loc, name))


def texts_within(
    value: Value, models: Sequence[type[Record]], loc: Loc
) -> Iterator[tuple[Loc, str]]:
    """Every text in a value where a text stands, or a record of one of these models, or more."""
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts_within(item, models, (*loc, index))
    elif isinstance(value, dict):
        if models:
            yield from texts_typed(models[0], value, loc)
        else:
            for name, item in value.items():
                yield from texts_within(item, (), (*loc, name))


@cache
def records_in(model: type[Record], name: str) -> tuple[type[Record], ...]:
    """The models of the records that a field may hold."""
    return tuple(models_in(get_type_hints(model)[name]))


def models_in(annotation: Any) -> Iterator[type[Record]]:
    """Each model that a type names."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for one in get_args(annotation):
        yield from models_in(one)


@cache
def written_fields(model: type[Record]) -> tuple[str, ...]:
    """The fields with texts or records: not those that only take a code, a choice or a date,
    or the words of somebody else."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(name for name in model.model_fields if is_written(hints[name]))


def is_written(annotation: Any) -> bool:
    """Whether a field of this type may hold words."""
    if get_origin(annotation) in (tuple, Union, UnionType):
        return any(map(is_written, get_args(annotation)))
    if annotation in (Citaat, Id, Kenmerk, Regels) or get_origin(annotation) is Literal:
        return False
    if get_origin(annotation) is Annotated:
        return is_written(get_args(annotation)[0])
    return isinstance(annotation, type) and issubclass(annotation, str | Record)
