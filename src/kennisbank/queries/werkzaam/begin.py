"""Begin: with which werkzame elementen a municipality can begin of which nothing was taken up."""

from dataclasses import dataclass

from kennisbank.model import Element, Kennisbank, zinnen
from kennisbank.queries.werkzaam.bewijs import word_waar
from kennisbank.queries.werkzaam.element import count_plekken, gezien_of
from kennisbank.queries.werkzaam.verband import Vermelding

BEGIN_MAX = 6


@dataclass(frozen=True)
class Begin:
    """An element to begin with: why it stands here in words, and what to read of it."""

    element: Element
    aantal: int
    reden: str
    lezen: Vermelding


def begin_met(bank: Kennisbank) -> tuple[Begin, ...]:
    """The elements that were seen or told at most places, of those what asks least first.

    What is unknown is not little: an element without conditions comes after those that have some.
    """
    found = [
        to_begin(element, seen)
        for element in bank.elementen.values()
        if element.status == "actueel" and (seen := gezien_of(bank, element)) and seen[0].geldt
    ]
    return tuple(sorted(found, key=order)[:BEGIN_MAX])


def order(begin: Begin) -> tuple[int, bool, int, str]:
    """By places, then by known conditions."""
    asked = len(begin.element.randvoorwaarden)
    return -begin.aantal, not asked, asked, begin.element.kenmerk


def to_begin(element: Element, seen: tuple[Vermelding, ...]) -> Begin:
    """One element with the reason in words."""
    reason = zinnen.anderen.ELDERS.format(waar=word_waar(seen))
    return Begin(element, count_plekken(seen), f"{reason} {word_voorwaarden(element)}", seen[0])


def word_voorwaarden(element: Element) -> str:
    """How many conditions were taken up; none is not the same as nothing needed."""
    asked = len(element.randvoorwaarden)
    if not asked:
        return zinnen.bewijs.GEEN_VOORWAARDEN
    return (
        zinnen.bewijs.EEN_VOORWAARDE
        if asked == 1
        else zinnen.bewijs.VOORWAARDEN.format(aantal=asked)
    )
