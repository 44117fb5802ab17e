"""Onderwerpen of a theme, each with the choice of praktijken that are about it."""

from dataclasses import dataclass

from kennisbank.model import Element, Kennisbank, Thema
from kennisbank.model.thema import Onderwerp
from kennisbank.queries.groups import praktijken_of


@dataclass(frozen=True)
class Onderwerpkeuze:
    """A subject, the `keuze` of the overview that gives its praktijken, and how many those are.

    They name an element of the subject, or without one their title or summary says its name.
    """

    onderwerp: Onderwerp
    keuze: str
    aantal: int
    elementen: tuple[Element, ...] = ()


def onderwerpen_of(bank: Kennisbank, thema: Thema) -> tuple[Onderwerpkeuze, ...]:
    """The subjects of a theme."""
    return tuple(choose(bank, thema, onderwerp) for onderwerp in thema.onderwerpen)


def choose(bank: Kennisbank, thema: Thema, onderwerp: Onderwerp) -> Onderwerpkeuze:
    """What one subject gives."""
    praktijken = praktijken_of(bank, "thema", thema.id)
    if elementen := set(onderwerp.elementen):
        aantal = sum(not elementen.isdisjoint(one.elementen) for one in praktijken)
        keuze = f"thema={thema.id}&element={','.join(onderwerp.elementen)}"
    else:
        naam = onderwerp.naam.casefold()
        texts = (f"{one.titel} {one.samenvatting}".casefold() for one in praktijken)
        aantal = sum(naam in text for text in texts)
        keuze = f"thema={thema.id}&tekst={onderwerp.naam}"
    elements = tuple(bank.elementen[id] for id in onderwerp.elementen)
    return Onderwerpkeuze(onderwerp, keuze, aantal, elements)
