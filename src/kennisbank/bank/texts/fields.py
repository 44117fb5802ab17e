"""Texts: what people wrote in a record, each with its place."""

from collections.abc import Iterator, Sequence
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

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
