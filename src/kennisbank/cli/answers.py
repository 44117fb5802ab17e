"""Answers for a new praktijk: what the bank or the model has against one, or against all."""

from collections.abc import Iterator

from pydantic import ValidationError

from kennisbank.bank import (
    REFERENCES,
    REGIO_OF_GEMEENTE,
    Harvest,
    to_names,
    unknown,
)
from kennisbank.documents import Value
from kennisbank.intake import kenmerken
from kennisbank.model import LANDELIJK, Praktijk
from kennisbank.problems import Loc, word_validation_error

Answers = dict[str, Value]


def objections(name: str, data: Answers, loc: Loc, harvest: Harvest, regio: str) -> list[str]:
    """What the bank, or else the model, has against the value at a place."""
    value: Value = data
    for part in loc:
        value = value[part]  # type: ignore[index]
    if value and (found := list(clashes(name, str(value), harvest, regio))):
        return found
    try:
        Praktijk.model_validate(data)
    except ValidationError as error:
        details = [detail for detail in error.errors() if detail["loc"] == loc]
        words = [word_validation_error(detail, Praktijk) for detail in details]
        return [f"{wording.wat} {wording.hoe}" for wording in words]
    return []


def clashes(name: str, value: str, harvest: Harvest, regio: str) -> Iterator[str]:
    """Why a value cannot be used in this bank, whatever its form."""
    kinds = to_names(harvest.documents, harvest.files)
    names = kinds.get(REFERENCES.get(name, ""))
    everywhere = name == "regio" and value == LANDELIJK
    if names is not None and value not in names.values() and not everywhere:
        wat, hoe, _ = unknown(value, REFERENCES[name], names, is_item=False)
        yield f"{wat} {hoe}"
    elsewhere = kinds.get(REGIO_OF_GEMEENTE, {}).get(value, regio)
    if name == "gemeente" and elsewhere != regio:
        yield f"`{value}` ligt niet in `{regio}`. Noem een gemeente in die regio."
    if name == "kenmerk" and value in kenmerken(harvest):
        yield f"het kenmerk `{value}` is al gebruikt. Neem een ander nummer."
