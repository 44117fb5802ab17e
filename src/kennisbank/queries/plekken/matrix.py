"""The matrix: what each place has per theme, a place a row."""

from collections import Counter
from dataclasses import dataclass

from kennisbank.model import Kennisbank
from kennisbank.queries.plekken.bevindingen import (
    gemeenten_met_bevindingen,
    plekken_met_bevindingen,
    praktijken_at,
)
from kennisbank.queries.plekken.plek import Plek
from kennisbank.queries.plekken.themadeel import Themadeel, themadelen

MATRIX_GEMEENTEN = 25  # so many municipalities have rows of their own; of more, only the number


@dataclass(frozen=True)
class Matrixrij:
    """One place in the matrix, with what it has per theme in the order of the themes.

    `gemeenten` counts its municipalities with findings that have no row of their own.
    """

    plek: Plek
    delen: tuple[Themadeel, ...]
    aantal: int
    gemeenten: int = 0


def matrix(bank: Kennisbank) -> tuple[Matrixrij, ...]:
    """The whole country, each region, and its municipalities as long as those are few."""
    found = gemeenten_met_bevindingen(bank)
    counts = Counter(gemeente.regio for gemeente in found)
    few = len(found) <= MATRIX_GEMEENTEN
    return tuple(
        Matrixrij(
            plek,
            themadelen(bank, plek),
            len(praktijken_at(bank, plek)),
            0 if few or plek.soort != "regio" else counts[plek.id],
        )
        for plek in plekken_met_bevindingen(bank)
        if few or plek.soort != "gemeente"
    )
