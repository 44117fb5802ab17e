"""Unknown: a field that does not exist where it stands, and which one was meant."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from kennisbank.problems.meant import AROUND, meant_date
from kennisbank.problems.problem import Loc
from kennisbank.problems.shape import model_at, model_within
from kennisbank.problems.suggestion import enumerate_values, nearest

if TYPE_CHECKING:  # who only words what cannot be read, starts without it
    from pydantic import BaseModel

# What people call a field -> its name, where the record has such a field.
OTHER_WORDS = {
    "code": "kenmerk",
    "nummer": "kenmerk",
    "type": "soort",
    "naam": "titel",
    "kop": "titel",
    "onderwerp": "thema",
    "beschrijving": "samenvatting",
    "omschrijving": "samenvatting",
    "inleiding": "samenvatting",
    "uitleg": "toelichting",
    "tekst": "toelichting",
    "voorbeeld": "casus",
    "doelgroep": "doelgroepen",
    "plaats": "gemeente",
    "link": "url",
    "adres": "url",
    "website": "url",
    "pagina": "vindplaats",
    "paragraaf": "vindplaats",
    "hoofdstuk": "vindplaats",
    "regel": "regels",
    "mail": "email",
    "e-mail": "email",
    "tel": "telefoon",
    "publicatiedatum": "gepubliceerd",
    "publicatie": "gepubliceerd",
    "herziening": "herzien_voor",
    "wijziging": "wijzigingen",
    "toelichting": "reden",
    "gerelateerd": "verwant",
    "zie_ook": "verwant",
    "summary": "samenvatting",
    "kern": "samenvatting",
    "source": "bronnen",
    "sources": "bronnen",
    "bronvermelding": "bronnen",
    "municipality": "gemeente",
    "oorsprong": "herkomst",
    "organisatie": "afdeling",
    "vervanger": "vervangen_door",
}
ALSO = {"naam": "afdeling"}  # in another group of fields
SHORT = 3  # so few letters look like many names
GONE = "Haal het weg."
MADE = ("voorgesteld",)  # by a program, so that nobody means to type something there


def hint_for_unknown(
    model: type[BaseModel], loc: Loc, value: object, beside: Collection[str] = ()
) -> str:
    """What to do about a field that does not exist, with this behind it and others `beside` it."""
    fields, ways = names_of(model_at(model, loc[:-1])), meant_by(model, loc, value, beside)
    typed = names_in(loc)[-1]
    if {"datum", "tekst"} <= {*fields} and (day := meant_date(typed)):
        return f"Schrijf op eigen regels `datum: {day}` en `tekst: …`."
    name, colon, rest = typed.partition(":")
    if colon and rest and name in fields:
        return f"Zet een spatie achter de dubbele punt: `{name}: {rest}`."
    if not ways:
        free = [one for one in fields if one not in beside]
        return f"Haal het weg, of kies uit {enumerate_values(free, 30)}." if free else GONE
    if len(ways[0]) == len(names_in(loc)) and ways[0][-1] in beside:
        return f"Het veld `{ways[0][-1]}` staat er al: voeg de twee samen, of haal er een weg."
    if len(ways[0]) == len(names_in(loc)):
        return f"Bedoelde u `{ways[0][-1]}`?"
    if len(ways[0]) == 1:
        return "Hoort het bij het hele record? Zet het dan helemaal vooraan op de regel."
    holders = enumerate_values(str(way[0]) for way in ways)
    return (
        f"Hoort het bij {holders}? Zet het dan daaronder, met evenveel spaties ervoor als de "
        "andere velden daar."
    )


def meant_by(
    model: type[BaseModel], loc: Loc, value: object, beside: Collection[str] = ()
) -> list[Loc]:
    """The names on the way to the field that was meant by one that does not exist; or several.

    What stands `beside` it already was meant only where the name is the same but for its signs.
    """
    *way, typed = names_in(loc)
    fields = names_of(model_at(model, loc[:-1]))
    name = "_".join(typed.strip(f"{AROUND}-*•:").lower().replace("-", " ").split())
    if name in fields:
        return [(*way, name)]
    if way and name in names_of(model):
        return [(name,)]  # one level too deep
    holders = holders_of(model, name) if not way and isinstance(value, str) else []
    if holders:
        return [(holder, name) for holder in holders]  # one level too high
    free = [one for one in fields if one not in beside]
    other = OTHER_WORDS.get(name, "")
    called = [one for one in (other, f"{other}s", ALSO.get(name)) if one in free]
    near = [*called, *(nearest(name, free) if len(name) > SHORT else ())]
    return [(*way, near[0])] if near else []


def holders_of(model: type[BaseModel], name: str) -> list[str]:
    """The fields whose groups have a field with this name."""
    return [
        field
        for field, info in model.model_fields.items()
        if field not in MADE and name in names_of(model_within(info.annotation))
    ]


def names_in(loc: Loc) -> tuple[str, ...]:
    """The names of the fields on the way to a place."""
    return tuple(part for part in loc if isinstance(part, str))


def names_of(owner: type[BaseModel] | None) -> list[str]:
    """The names of the fields that an editor may fill in."""
    fields = owner.model_fields.items() if owner else ()
    return [name for name, info in fields if not info.exclude]
