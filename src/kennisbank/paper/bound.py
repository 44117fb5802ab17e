"""The bound of a side: how many lines a text takes, and how many items of each part still fit."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from textwrap import wrap
from typing import NamedTuple

from kennisbank.paper.letters import lines_set

WIDE = re.compile(r"[A-ZÀ-Þmw@%&–…]")  # a letter of which half as many fit on a line

# Millimetres for each point of the size: itself, a line down, and the room of a row.
POINT, LINE, ROOM = 0.353, 0.43, 0.03
PLAIN, ROUGH = 0.16, 0.2  # a letter of running text, and one with the room at the ends of lines
SIGNS = 5.8  # millimetres of the least row, with its signs and numbers
REGEL = 4.4  # from line to line in a column of 10 points


@lru_cache(maxsize=16_384)  # many sheets tell the same, and a preview sets all of them again
def lines_of(text: str, breedte: int) -> int:
    """How many lines of so many letters a text takes; a word that is too long is broken."""
    return len(wrap(WIDE.sub("mm", text), breedte))


def row_height(name: str, maat: float, breed: float) -> float:
    """How high a row is, in millimetres: a bold name in letters of so many points."""
    lines = max(lines_set(name, breed / (POINT * maat), vet=True), 1)
    return max((LINE * lines + ROOM) * maat, SIGNS)


def share(parts: Sequence[Sequence[str]], lines: int, breedte: int, vooraan: int = 0) -> list[int]:
    """How many texts of each part fit in so many lines."""
    return divide([[lines_of(text, breedte) for text in part] for part in parts], lines, vooraan)


def divide(
    parts: Sequence[Sequence[float]], room: float, vooraan: int = 0, achteraan: int = 0
) -> list[int]:
    """How many items of each part fit, given what each of them needs.

    Each part has its first item before any has its second. Then the parts `vooraan` have all that
    fits, and the others one of each in turn; the last parts, `achteraan`, have what is left. A part
    ends at its first item that does not fit.
    """
    behind = len(parts) - achteraan
    items = [(at, number) for at, part in enumerate(parts) for number in range(len(part))]
    kept, ended = [0] * len(parts), set[int]()
    for at, number in sorted(items, key=lambda item: turn_of(item[0], item[1], vooraan, behind)):
        need = parts[at][number]
        if at in ended or need > room:
            ended.add(at)
        else:
            room -= need
            kept[at] += 1
    return kept


def taken(parts: Sequence[Sequence[float]], kept: Sequence[int]) -> float:
    """What the items that are kept need together."""
    return sum(sum(part[:number]) for part, number in zip(parts, kept, strict=True))


def turn_of(at: int, number: int, vooraan: int, behind: int) -> tuple[int, int, int]:
    """When it is the turn of an item, given the number of its part and its own number in it."""
    if at >= behind:
        return 3, number, at
    if number == 0:
        return 0, 0, at
    return (1, at, number) if at < vooraan else (2, number, at)


def height_of(text: str, breed: float, punten: float) -> float:
    """How many millimetres high a text is on lines so wide, in letters of so many points."""
    return lines_of(text, int(breed / (PLAIN * punten))) * LINE * punten


def rough_height(text: str, breed: float, punten: float) -> float:
    """The same in a tenth of the time, where a line more or less does no harm."""
    letters = len(text) + len(WIDE.findall(text))
    return -(-letters * ROUGH * punten // breed) * LINE * punten


def cut(heights: Sequence[float], again: Sequence[float] = ()) -> tuple[int, float]:
    """Before which of these the second of two columns begins, and how high the higher one is then.

    Of equal height, as late as can be, so that the first is not the shorter. `again` is what stands
    above each when the column begins with it: the heading of a part that goes on.
    """
    tops = [*accumulate(heights, initial=0)]
    more = [*again, *[0.0] * (len(tops) - len(again))]
    high, at = min(
        (max(top, tops[-1] - top + extra), -at)
        for at, (top, extra) in enumerate(zip(tops, more, strict=True))
    )
    return -at, high


class Gevuld(NamedTuple):
    """How many items of each part stand in two columns, before which block the second begins, and
    how many millimetres the higher one is."""

    aantallen: list[int]
    knip: int
    hoog: float


def fill(
    parts: Sequence[Sequence[str]],
    room: float,
    *,
    breedte: int,
    vooraan: int = 0,
    achteraan: int = 0,
    kop: float = 3,
    tussen: float = 0,
    soorten: bool = False,
    opnieuw: bool = False,
) -> Gevuld:
    """As much of each part as there is room for in two columns so high.

    A block is an item, with so many lines `tussen` it and the next; the first of a part has its
    heading of `kop` lines. Of `soorten` that stands there without an item too; of those, and
    `opnieuw`, it stands again where the second column begins with another item.
    """
    needs = [[lines_of(text, breedte) + tussen for text in part] for part in parts]
    lines = 2 * room / REGEL
    while True:
        kept = divide(needs, lines, vooraan, achteraan)
        high: list[float] = []
        again: list[float] = []
        for part, most in zip(needs, kept, strict=True):
            if most or soorten:
                high += [kop + sum(part[:1][:most]), *part[1:most]]
                again += [0, *[kop * (soorten or opnieuw)] * (most - 1)]
        knip, higher = cut(high, again)
        if higher * REGEL <= room or not any(kept):
            return Gevuld(kept, knip, higher * REGEL)
        lines = min(lines, sum(high)) - 1
