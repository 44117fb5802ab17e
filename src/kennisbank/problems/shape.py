"""Shape: what the type of a field says about what may stand there."""

from __future__ import annotations

from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from kennisbank.problems.problem import Loc

if TYPE_CHECKING:  # who only words what cannot be read, starts without it
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo


def model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """The model that describes the mapping at `loc` within `model`."""
    here: type[BaseModel] | None = model
    for part in loc:
        if isinstance(part, int):
            continue
        info = here.model_fields.get(part) if here else None
        here = model_within(info.annotation) if info else None
    return here


def model_within(annotation: Any) -> type[BaseModel] | None:
    """The model inside `X`, `X | None` or `tuple[X, ...]`."""
    if get_origin(annotation) in (tuple, Union, UnionType):
        return next(filter(None, map(model_within, get_args(annotation))), None)
    return annotation if hasattr(annotation, "model_fields") else None


def is_required(model: type[BaseModel], loc: Loc) -> bool:
    """Whether the field at `loc` must be there."""
    owner = model_at(model, loc[:-1])
    info = owner.model_fields.get(str(loc[-1])) if owner else None
    return info is not None and info.is_required()


def info_at(model: type[BaseModel], loc: Loc) -> FieldInfo | None:
    """What the model says of the field at `loc`, or of the list that `loc` is an item of."""
    names = [part for part in loc if isinstance(part, str)]
    owner = model_at(model, tuple(names[:-1]))
    return owner.model_fields.get(names[-1]) if owner and names else None


def literal_values(model: type[BaseModel], loc: Loc) -> list[str]:
    """The values that the field at `loc` may have."""
    info = info_at(model, loc)
    return [value for value in flatten(info.annotation) if isinstance(value, str)] if info else []


def flatten(annotation: Any) -> list[Any]:
    """All arguments within a type, however deep."""
    inner = get_args(annotation)
    return [leaf for part in inner for leaf in flatten(part)] if inner else [annotation]


def required_fields(model: type[BaseModel] | None) -> list[str]:
    """The names of the fields that must be there."""
    fields = model.model_fields if model else {}
    return [name for name, info in fields.items() if info.is_required() and not info.exclude]
