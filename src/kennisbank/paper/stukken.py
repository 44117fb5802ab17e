"""The pieces of a sheet in two columns: on which side they stand, and how high the columns are."""

from collections.abc import Sequence
from typing import NamedTuple

from kennisbank.paper.blad import Data

MARGE = 0.8  # lines that a column is higher than was reckoned
HEADS = ("thema", "gemiskop")  # what stands above the pieces after it, and again in a column


class Stuk(NamedTuple):
    """So many lines; a `kop` stays with the next."""

    regels: float
    data: Data
    kop: bool = False


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
    hoog, half = level(stukken)
    if hoog <= rest - boven - MARGE:
        return Kanten([in_columns(stukken, half)], hoog + MARGE)
    at = fill(stukken, first - MARGE)
    number = at + max(fill(again(stukken, at), first - MARGE) - goes_on(stukken, at), 0)
    two = again(stukken, number)
    hoog, half = level(two)
    if not (two or boven) or hoog > last - boven - MARGE:
        return None  # an empty side is none: with a little less it is one
    return Kanten([in_columns(stukken[:number], at), in_columns(two, half)], hoog + MARGE)


def in_columns(stukken: Sequence[Stuk], at: int) -> list[Data]:
    """The pieces of a side, of which the second column begins with that one."""
    first, second = stukken[:at], again(stukken, at)
    if not first or not second:
        return [stuk.data for stuk in stukken]
    return [*(one.data for one in first), {"is": "kolom"}, *(one.data for one in second)]


def goes_on(stukken: Sequence[Stuk], at: int) -> bool:
    """Whether this piece is below a heading before it; a note is below none."""
    if not 0 < at < len(stukken) or stukken[at].data["is"] in (*HEADS, "klein"):
        return False
    return any(stuk.data["is"] in HEADS for stuk in stukken[:at])


def again(stukken: Sequence[Stuk], at: int) -> list[Stuk]:
    """The pieces from this one on, below their heading when they go on with a part."""
    if not goes_on(stukken, at):
        return [*stukken[at:]]
    head = next(stuk for stuk in reversed(stukken[:at]) if stuk.data["is"] in HEADS)
    return [head._replace(data=head.data | {"vervolg": True, "heel": 0}, kop=True), *stukken[at:]]


def level(stukken: Sequence[Stuk]) -> tuple[float, int]:
    """How high two columns are that hold these, and with which the second begins."""
    tops, end, kop, head = [(0.0, 0.0, 0)], 0.0, False, 0.0
    for number, stuk in enumerate(stukken):
        begins = stuk.data["is"] in HEADS
        head = stuk.regels if begins else head
        if not kop:
            tops.append((end, 0.0 if begins or stuk.data["is"] == "klein" else head, number))
        end, kop = end + stuk.regels, stuk.kop
    tops.append((end, 0.0, len(stukken)))
    high, at = min((max(top, end - top + more), -number) for top, more, number in tops)
    return high, -at


def fill(stukken: Sequence[Stuk], hoog: float) -> int:
    """How many of these a column of that height holds."""
    number = held = 0
    while number < len(stukken) and stukken[number].regels <= hoog:
        hoog -= stukken[number].regels
        number += 1
        if not stukken[number - 1].kop:
            held = number
    return held
