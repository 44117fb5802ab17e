"""Alfabet: a long list of names under the letters with which they begin, to jump to."""

import re
from collections.abc import Callable, Iterable, Sized
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar
from unicodedata import normalize

Ding = TypeVar("Ding")
LANG = 40  # so many names one looks through without letters
SMALL = re.compile(r"^['’][st][- ]")  # what stands before a name and is not looked up


@dataclass(frozen=True)
class Letter(Generic[Ding]):
    """A letter, where it stands on the page, and what begins with it."""

    teken: str
    anker: str
    dingen: tuple[Ding, ...]


def is_long(dingen: Sized) -> bool:
    """Whether a list asks for letters."""
    return len(dingen) > LANG


def by_letter(
    dingen: Iterable[Ding], name: Callable[[Ding], str], anker: str = "letter"
) -> tuple[Letter[Ding], ...]:
    """The letters that occur, and under each what begins with it, as one looks it up."""
    found = sorted(dingen, key=lambda ding: look_up(name(ding)))
    return tuple(
        Letter(teken, f"{anker}-{teken.lower()}", tuple(some))
        for teken, some in groupby(found, key=lambda ding: look_up(name(ding))[:1].upper())
    )


def look_up(name: str) -> str:
    """How one looks for a name: `’s-Gravenhage` under G, `Één` under E, `1Gezin` under 1."""
    plain = normalize("NFD", SMALL.sub("", name)).casefold()
    return "".join(sign for sign in plain if sign.isalnum() or sign == " ").strip()
