"""Gezien: at which places a werkzaam element was seen or told, and what to read about it."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from kennisbank.model import Element, Kennisbank
from kennisbank.queries.bewijs import bewijs_of
from kennisbank.queries.verband import Vermelding, vermeldingen_of

DOET = ("gezien", "verteld")


def gezien_of(bank: Kennisbank, element: Element) -> tuple[Vermelding, ...]:
    """The records in which an element was seen or told, those that can be used now first."""
    return index_gezien(bank).get(element.id, ())


@lru_cache(maxsize=2)
def index_gezien(bank: Kennisbank) -> Mapping[str, tuple[Vermelding, ...]]:
    """By the id of the element."""
    return {
        element.id: tuple(
            sorted(
                (v for v in vermeldingen_of(bank, element) if v.betekenis in DOET),
                key=lambda v: getattr(v.record, "status", "actueel") != "actueel",
            )
        )
        for element in bank.elementen.values()
    }


def ongezien(bank: Kennisbank) -> tuple[Element, ...]:
    """The elements that were seen or told nowhere, first those that lacked at most places."""
    found = [
        element
        for element in bank.elementen.values()
        if element.status == "actueel" and not gezien_of(bank, element)
    ]
    return tuple(sorted(found, key=lambda each: -bewijs_of(bank, each).of("ontbrak").aantal))


def count_plekken(vermeldingen: Iterable[Vermelding]) -> int:
    """At how many places; the study as a whole counts as one, and each other source."""
    return len({v.plek.sleutel if v.plek else v.waar for v in vermeldingen})
