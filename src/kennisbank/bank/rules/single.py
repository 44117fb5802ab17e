"""Rules about one record, each a `check_`; what they need of others are names."""

import re
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.names import REGIO_OF_GEMEENTE
from kennisbank.bank.references import REFERENCES, References, fields_to_walk
from kennisbank.model import (
    LANDELIJK,
    Element,
    Factsheet,
    Gesprek,
    Levend,
    Praktijk,
    Rapport,
    Record,
    Toezichtkader,
)
from kennisbank.model.gesprek import DUUR
from kennisbank.problems import Loc, model_within


def check_folder(praktijk: Praktijk, file: str, content: Content) -> Iterator[Finding]:
    """A praktijk stands in the folder of its regio, where that exists."""
    folder = file.split("/")[-2]
    known = {LANDELIJK, *content.names.get("regio", {}).values()}
    if folder != praktijk.regio and praktijk.regio in known:
        wat = f"dit bestand staat in de map `{folder}`, en de regio is `{praktijk.regio}`."
        hoe = f"Zet het bestand in practices/{praktijk.regio}/ of verander de regio."
        yield Finding(praktijk, ("regio",), wat, hoe, "KB044")


def check_reserved_name(record: Praktijk | Element) -> Iterator[Finding]:
    """No record takes the address of the page from which all of its kind are made."""
    if record.id == "sjabloon":
        wat = "de bestandsnaam `sjabloon.yml` kan hier niet."
        yield Finding(record, (), wat, "Geef het bestand een andere naam.", "KB053")


def check_gemeente_in_regio(record: Praktijk | Rapport, content: Content) -> Iterator[Finding]:
    """The gemeente lies in the regio."""
    regio = content.names.get(REGIO_OF_GEMEENTE, {}).get(record.gemeente or "")
    known = {LANDELIJK, *content.names.get("regio", {}).values()}
    if regio and record.regio in known and regio != record.regio:
        wat = f"`{record.gemeente}` ligt niet in `{record.regio}`."
        yield Finding(record, ("gemeente",), wat, f"Maak de regio `{regio}`.", "KB041")


def check_numbers(record: Record) -> Iterator[Finding]:
    """The kenmerk of an indicator or question ends in the number of its page."""
    if isinstance(record, Toezichtkader):
        field, letters, zero = "indicatoren", "I", "0"
    elif isinstance(record, Factsheet):
        field, letters, zero = "vragen", "VR", ""
    else:
        return
    for index, item in enumerate(getattr(record, field)):
        if not re.fullmatch(rf"[A-Z]+-{letters}\d+", item.kenmerk):
            wat = f"`{item.kenmerk}` eindigt niet op {letters} en een nummer."
            hoe = f"Schrijf bijvoorbeeld `{item.kenmerk[:3]}-{letters}{zero}{index + 1}`."
            yield Finding(record, (field, index, "kenmerk"), wat, hoe, "KB049")


def check_twice(record: Record, references: References) -> Iterator[Finding]:
    """A list of references names nothing twice, and a record is not its own relative."""
    seen: set[tuple[Loc, str]] = set()
    own = getattr(record, "id", None)
    for loc, field, value in references:
        if field in ("verwant", "vervangen_door") and value == own:
            hoe = "Noem een ander record, of haal de regel weg."
            yield Finding(record, loc, "dit record verwijst naar zichzelf.", hoe, "KB045")
        if field == "kenmerk" or not isinstance(loc[-1], int):
            continue
        if (loc[:-1], value) in seen:
            yield Finding(
                record, loc, f"`{value}` staat er twee keer.", "Haal er een weg.", "KB050"
            )
        seen.add((loc[:-1], value))


def check_same_item(record: Record) -> Iterator[Finding]:
    """No list has the same text or group of fields twice, as when two people add it."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        if not isinstance(value, tuple) or name in REFERENCES or len({*value}) == len(value):
            continue
        for index, item in enumerate(value):
            if item in value[:index]:
                wat = f"dit staat ook bij punt {value.index(item) + 1}."
                yield Finding(record, (name, index), wat, "Haal er een weg.", "KB050", "let op")


def check_toedeling(record: Record) -> Iterator[Finding]:
    """Only a field that is filled can have been assigned by the editors."""
    for loc, item in records_within(record):
        for index, name in enumerate(getattr(item, "toedeling_redactie", ())):
            if not getattr(item, name, None):
                wat = f"het veld `{name}` is niet ingevuld."
                hoe = f"Haal `{name}` hier weg, of vul het veld in."
                here = (*loc, "toedeling_redactie", index)
                writing = isinstance(record, Levend) and record.concept
                yield Finding(record, here, wat, hoe, "KB047", "let op" if writing else "fout")


def records_within(record: Record, loc: Loc = ()) -> Iterator[tuple[Loc, Record]]:
    """The record itself and each record in it that can say what the editors assigned."""
    yield loc, record
    for name, inner in fields_to_walk(type(record)):
        value = getattr(record, name) if inner and has_toedeling(inner) else None
        for index, item in enumerate(value if isinstance(value, tuple) else ()):
            yield from records_within(item, (*loc, name, index))


@cache
def has_toedeling(model: type[BaseModel]) -> bool:
    """Whether a record of this model, or one within it, can say what the editors assigned."""
    fields = model.model_fields
    inner = (model_within(info.annotation) for info in fields.values())
    return "toedeling_redactie" in fields or any(map(has_toedeling, filter(None, inner)))


def check_duration(gesprek: Gesprek) -> Iterator[Finding]:
    """The points of the agenda together fill the meeting, and no more."""
    total = sum(punt.minuten for punt in gesprek.agenda)
    if total != DUUR:
        wat = f"de punten duren samen {total} minuten, en dat moet {DUUR} zijn."
        verschil = f"Haal er {total - DUUR} af" if total > DUUR else f"Doe er {DUUR - total} bij"
        hoe = f"{verschil}, bij een of meer punten."
        yield Finding(gesprek, ("agenda",), wat, hoe, "KB056")
