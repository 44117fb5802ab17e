"""A verzameling: the records of one kind, in the shape that v1 promises.

What is in v1 stays: a field may come, and none may go or get another type (`tests/site/api`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kennisbank import queries
from kennisbank.model import (
    Begrip,
    Bron,
    Element,
    Gemeente,
    Indicator,
    Kennisbank,
    Praktijk,
    Record,
    Regio,
    Thema,
)

Data = dict[str, Any]

ROOT = "api/v1/"
VRIJ = "Vrij te gebruiken met bronvermelding"
CC_BY = "https://creativecommons.org/licenses/by/4.0/"
# For who writes, or for the drawing of the site: no part of what is promised.
INTERN = frozenset(("passage", "voorgesteld", "tegel"))


@dataclass(frozen=True)
class Verzameling:
    """The records of one model: how they are called, and what may be done with them.

    `sleutel` is the field that names a record; `velden` are those of its table, in that order.
    """

    naam: str
    model: type[Record]
    records: Callable[[Kennisbank], Iterable[Any]]
    uitleg: str
    velden: tuple[str, ...]
    sleutel: str = "id"
    licentie: str = VRIJ
    bron: str = ""


VERZAMELINGEN = (
    Verzameling(
        "praktijken",
        Praktijk,
        lambda bank: bank.praktijken.values(),
        "Wat de inspecties zagen of een gemeente vertelt: goede voorbeelden, en wat beter kan.",
        (
            *("kenmerk", "soort", "titel", "samenvatting", "themas", "elementen", "regio"),
            *("gemeente", "indicatoren", "vragen", "herkomst", "bronnen", "gepubliceerd"),
            *("herzien_voor", "status"),
        ),
    ),
    Verzameling(
        "elementen",
        Element,
        lambda bank: bank.elementen.values(),
        "Werkzame elementen: wat volgens de bronnen helpt, los van de plaats waar het is gezien.",
        (
            *("kenmerk", "titel", "samenvatting", "themas", "indicatoren", "vragen", "bronnen"),
            *("gepubliceerd", "herzien_voor", "status"),
        ),
    ),
    Verzameling(
        "themas",
        Thema,
        lambda bank: bank.themas.values(),
        "De thema’s waaronder alles staat.",
        ("naam", "volgorde", "kort", "kernvraag", "indicatoren", "vraag", "bronnen"),
    ),
    Verzameling(
        "regios",
        Regio,
        lambda bank: bank.regios.values(),
        "De regio’s van Veilig Thuis.",
        ("code", "naam", "provincies"),
        licentie=CC_BY,
        bron="CBS gebiedsindelingen 2023/2025, bewerking",
    ),
    Verzameling(
        "gemeenten",
        Gemeente,
        lambda bank: bank.gemeenten.values(),
        "De gemeenten, met hun regio van Veilig Thuis.",
        ("code", "naam", "regio"),
        licentie=CC_BY,
        bron="CBS gebiedsindelingen 2023/2025, bewerking",
    ),
    Verzameling(
        "indicatoren",
        Indicator,
        lambda bank: bank.toezichtkader.indicatoren,
        "Waar de inspecties naar keken, uit het toezichtkader.",
        ("titel", "tekst", "themas", "bronnen"),
        "kenmerk",
    ),
    Verzameling(
        "bronnen",
        Bron,
        lambda bank: bank.bronnen.values(),
        "De bronnen: rapporten, factsheets, pagina’s en wetten.",
        ("kort", "titel", "uitgever", "datum", "tijd", "url"),
    ),
    Verzameling(
        "begrippen",
        Begrip,
        lambda bank: bank.begrippen.values(),
        "Begrippen en afkortingen, met hun uitleg.",
        ("term", "afkorting", "uitleg", "bronnen"),
    ),
)


def to_records(bank: Kennisbank, one: Verzameling, root: str) -> Iterable[tuple[str, Data]]:
    """The name of each record and its data; `root` is where the site stands, or a way to it."""
    pages = pages_of(bank, one)
    for record in one.records(bank):
        name: str = getattr(record, one.sleutel)
        page = pages(record)
        yield (
            name,
            {
                "id": name,
                "pagina": f"{root}{page}" if page else None,
                "licentie": one.licentie,
                **({"bron": one.bron} if one.bron else {}),
                **record.model_dump(mode="json", exclude=INTERN),
            },
        )


def pages_of(bank: Kennisbank, one: Verzameling) -> Callable[[Any], str]:
    """Where the page of a record stands, or the place on one; not every municipality has one."""
    if one.model is Gemeente:
        own = {gemeente.id for gemeente in queries.gemeenten_met_bevindingen(bank)}
        return lambda record: record.url if record.id in own else ""
    if one.model is Bron:
        return lambda record: str(record.url_pagina)
    return lambda record: str(record.url)


def to_shape(one: Verzameling) -> Data:
    """The JSON Schema of its records, from the model; fields that are not known may come."""
    schema = one.model.model_json_schema(mode="serialization")
    fields = {name: part for name, part in schema["properties"].items() if name not in INTERN}
    own: Mapping[str, Data] = {
        "id": {"type": "string", "description": "De naam van het record; die blijft."},
        "pagina": {
            "anyOf": [{"type": "string"}, {"type": "null"}],
            "description": "Het adres van de pagina, als er een is.",
        },
        "licentie": {"type": "string", "description": "Wat u ermee mag."},
        **(
            {"bron": {"type": "string", "description": "Waar het vandaan komt."}}
            if one.bron
            else {}
        ),
    }
    always = (name for name in schema.get("required", ()) if name in fields)
    properties = {**own, **{name: part for name, part in fields.items() if name not in own}}
    shape: Data = open_up(
        {
            **schema,
            "title": one.naam,
            "description": one.uitleg,
            "properties": properties,
            "required": [*dict.fromkeys((*own, *always))],
            "$defs": dict(needed_in(properties, schema.get("$defs", {}))),
        }
    )
    return shape


def needed_in(part: Any, definitions: Mapping[str, Data]) -> Iterator[tuple[str, Data]]:
    """The definitions that a schema refers to, and those which they refer to."""
    if isinstance(part, dict):
        if "$ref" in part:
            name = part["$ref"].rpartition("/")[2]
            yield name, definitions[name]
            yield from needed_in(definitions[name], definitions)
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from needed_in(one, definitions)


def open_up(part: Any) -> Any:
    """The schema without the promise that no field may come."""
    if isinstance(part, dict):
        return {key: open_up(one) for key, one in part.items() if key != "additionalProperties"}
    return [open_up(one) for one in part] if isinstance(part, list) else part
