"""The map of the regions, and what it shows as words: which have findings, and which not yet."""

from dataclasses import dataclass

from kennisbank.model import Gemeente, Kennisbank, Regio
from kennisbank.model.zinnen import word_regiokaart
from kennisbank.queries.plekken.bevindingen import (
    gemeenten_met_bevindingen,
    praktijken_at,
    tegels,
)
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
    )


def kaartplek(bank: Kennisbank, plek: Plek) -> Kaartplek:
    """What one place has."""
    return Kaartplek(
        plek,
        verdeel(praktijken_at(bank, plek)),
        gemeenten_met_bevindingen(bank, plek.id),
    )
