"""The map of the regions, and what it shows as words: which have findings, and which not yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from kennisbank.model import Gemeente, Kennisbank, Regio
from kennisbank.model.zinnen.plek import word_regiokaart
from kennisbank.queries.plekken.bevindingen import (
    gemeenten_met_bevindingen,
    praktijken_at,
    tegels,
)
from kennisbank.queries.plekken.overzicht import describe_plek
from kennisbank.queries.plekken.plek import Plek, plek_of
from kennisbank.queries.verdeling import Verdeling, verdeel

KAART_MAX = 3  # so many regions, and so many municipalities of each, are told beside the map


@dataclass(frozen=True)
class Kaartplek:
    """A region with what it has, and its municipalities that have findings."""

    plek: Plek
    verdeling: Verdeling
    gemeenten: tuple[Gemeente, ...] = ()

    @property
    def zichtbaar(self) -> tuple[Gemeente, ...]:
        """Those that are told."""
        return self.gemeenten[:KAART_MAX]

    @property
    def rest(self) -> int:
        """How many are not."""
        return max(len(self.gemeenten) - KAART_MAX, 0)


@dataclass(frozen=True)
class Regiokaart:
    """The tiles, the regions that have most, what is of no region, and what all of it comes to."""

    tegels: tuple[tuple[Plek, Regio, int], ...]
    plekken: tuple[Kaartplek, ...]
    landelijk: Kaartplek
    met: int
    uit: Mapping[str, str]  # of each region with praktijken or a report: of whom these are

    @property
    def rest(self) -> int:
        """How many regions with findings stand on the map only."""
        return self.met - len(self.plekken)

    @property
    def zinnen(self) -> tuple[str, str]:
        """How many regions have findings, and what is said of the others."""
        return word_regiokaart(self.met, len(self.tegels))

    @property
    def vak(self) -> tuple[int, int]:
        """How many columns and rows the map has."""
        places = [regio.tegel for _, regio, _ in self.tegels]
        return max(it.kolom for it in places), max(it.rij for it in places)


def regiokaart(bank: Kennisbank) -> Regiokaart:
    """The map of all regions; in words those that have most."""
    tiles = tegels(bank)
    found = sorted(
        ((aantal, plek) for plek, _, aantal in tiles if aantal),
        key=lambda each: (-each[0], each[1].naam),
    )
    return Regiokaart(
        tiles,
        tuple(kaartplek(bank, plek) for _, plek in found[:KAART_MAX]),
        kaartplek(bank, plek_of(None)),
        len(found),
        uit_of(bank),
    )


def regiotabel(
    bank: Kennisbank,
) -> tuple[tuple[tuple[Plek, Regio, str], ...], tuple[Plek, ...]]:
    """The regions that were studied or have findings, with of whom these are; then the others."""
    alle = sorted(bank.regios.values(), key=lambda regio: regio.naam)
    uit = uit_of(bank)
    rows = [(plek_of(one), one, uit.get(one.id, "")) for one in alle]
    first = [row for row in rows if row[1].onderzocht or row[2]]
    return tuple(first), tuple(row[0] for row in rows if row not in first)


def uit_of(bank: Kennisbank) -> Mapping[str, str]:
    """Of each region of which something was taken up: of whom that is."""
    said = {regio.id: describe_plek(bank, regio).uit for regio in bank.regios.values()}
    return {regio: uit for regio, uit in said.items() if uit}


def kaartplek(bank: Kennisbank, plek: Plek) -> Kaartplek:
    """What one place has."""
    return Kaartplek(
        plek,
        verdeel(praktijken_at(bank, plek)),
        gemeenten_met_bevindingen(bank, plek.id),
    )
