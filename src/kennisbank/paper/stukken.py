"""The pieces of a sheet in two columns: on which side they stand, and how high the columns are."""

from collections.abc import Sequence
from typing import NamedTuple

from kennisbank.paper.blad import Data

MARGE = 0.8  # lines that a column is higher than was reckoned


class Stuk(NamedTuple):
    """So many lines; a `kop` stays with the next, a `deelbaar` one may stand in two columns."""

    regels: float
    data: Data
    kop: bool = False
    deelbaar: bool = False


class Kanten(NamedTuple):
    """The pieces of each side, and how many lines high the columns of the last are."""

    stukken: list[list[Data]]
    hoog: float


def over_sides(
    stukken: Sequence[Stuk], rest: float, first: float, last: float, boven: float = 0
) -> Kanten | None:
    """The pieces on one side or two, or nothing when they do not fit.

    The columns are `rest` lines high when there is one side; else `first` and at most `last`. Above
    those of the last side stand `boven` lines of something else.
    """
    if (hoog := level(stukken)) <= rest - boven - MARGE:
        return Kanten([[stuk.data for stuk in stukken]], hoog + MARGE)
    number = fill(stukken, first - MARGE)
    one, two = stukken[:number], stukken[number:]
    if not (two or boven) or (hoog := level(two)) > last - boven - MARGE:
        return None  # an empty side is none: with a little less it is one
    return Kanten([[stuk.data for stuk in one], [stuk.data for stuk in two]], hoog + MARGE)


def level(stukken: Sequence[Stuk]) -> float:
    """How high two columns are that hold these, one filled after the other."""
    ends, end, kop = [0.0], 0.0, False
    for stuk in stukken:
        if not kop:
            ends.append(end)
        if stuk.deelbaar:
            ends += [end + line for line in range(2, int(stuk.regels) - 1)]
        end, kop = end + stuk.regels, stuk.kop
    return min(max(at, end - at) for at in [*ends, end])


def fill(stukken: Sequence[Stuk], hoog: float) -> int:
    """How many of these two columns of that height hold."""
    number = 0
    for _ in range(2):
        left, held = hoog, number
        while number < len(stukken) and stukken[number].regels <= left:
            left -= stukken[number].regels
            number += 1
            if not stukken[number - 1].kop:
                held = number
        number = held
    return number
