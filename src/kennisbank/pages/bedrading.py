"""The bedrading: the parties of a network below each other, and a line from one to the other.

Each hand-over is a line in a lane of its own beside the parties, so that it may have several
parties at either end, lead back up, and never run through a name. All of it is numbers: a template
draws it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist
from textwrap import wrap

from kennisbank.queries import Netwerk, Schakel

BREED, MARGE = 172, 2  # of the box of a party; around all
LETTERS, WOORD_MAX = 18, 24  # in a line of a name, and in a word of it: a longer one is cut
RUIM = 19  # so many letters of a word that is longer than a line fit in a box as they are
REGEL, RAND = 19, 9  # how high a line of a name is, and the white above and below it
TUSSEN = 16  # between two boxes
STAP = 17  # between two lines that come to the same box
BAAN, EERSTE = 24, 36  # between two lanes, and from the boxes to the first
RUIMTE, VRIJ = 44, 14  # that two numbers like between them, and a number and the line of another
BOCHT = 6


@dataclass(frozen=True)
class Vak:
    """The box of a party, with the lines of its name: (y, text, whether that must be squeezed)."""

    y: int
    hoog: int
    regels: tuple[tuple[int, str, bool], ...]


@dataclass(frozen=True)
class Draad:
    """The line of a hand-over, the ends where it leaves and comes, and where its number stands."""

    schakel: Schakel
    pad: str
    van: tuple[int, ...]
    naar: tuple[int, ...]
    x: int
    y: int


@dataclass(frozen=True)
class Bedrading:
    """All that is drawn, and how large that is."""

    breed: int
    hoog: int
    vakken: tuple[Vak, ...]
    draden: tuple[Draad, ...]
    banen: int
    vak: int = BREED
    rechts: int = MARGE + BREED  # where the boxes end
    vol: int = BREED - 18  # how wide a name may be


def bedrading_of(netwerk: Netwerk) -> Bedrading:
    """Where everything of a network stands."""
    lanes = lanes_of(netwerk.schakels)
    ends = ends_of(netwerk, lanes)
    names = [cut(naam) for naam in netwerk.partijen]
    vakken: list[Vak] = []
    y = MARGE
    for number, lines in enumerate(names):
        high = max(len(lines) * REGEL + 2 * RAND, len(ends[number]) * STAP + 8)
        first = y + (high - len(lines) * REGEL) // 2 + 14
        rows = [(first + at * REGEL, line, len(line) > RUIM) for at, line in enumerate(lines)]
        vakken.append(Vak(y, high, tuple(rows)))
        y += high + TUSSEN
    slots = slots_of(vakken, ends)
    count = max(lanes, default=-1) + 1
    draden: list[Draad] = []
    busy = sorted(y for ys in slots.values() for y in ys)
    both = zip(netwerk.schakels, lanes, strict=True)
    for schakel, lane in sorted(both, key=lambda pair: pair[1]):  # the shortest chooses first
        draden.append(draad_of(schakel, lane, slots, busy, [(one.x, one.y) for one in draden]))
    wide = MARGE + BREED + EERSTE + count * BAAN
    return Bedrading(wide, y - TUSSEN + MARGE, tuple(vakken), by_number(draden), count)


def by_number(draden: Iterable[Draad]) -> tuple[Draad, ...]:
    """The lines in the order of their numbers."""
    return tuple(sorted(draden, key=lambda draad: draad.schakel.nummer))


def cut(naam: str) -> list[str]:
    """A name in lines that fit in a box; a word that fits in none is cut."""
    words = " ".join(
        "- ".join(wrap(word, WOORD_MAX - 1)) if len(word) > WOORD_MAX else word
        for word in naam.split()
    )
    return wrap(words, LETTERS, break_long_words=False, break_on_hyphens=True)


def span_of(schakel: Schakel) -> tuple[int, int]:
    """The uppermost and the lowest party of a hand-over."""
    both = (*schakel.van, *schakel.naar)
    return min(both), max(both)


def lanes_of(schakels: Sequence[Schakel]) -> list[int]:
    """The lane of each, the shortest nearest: in one lane no two run beside the same stretch."""
    taken: list[list[tuple[int, int]]] = []
    lanes = [0] * len(schakels)
    for at in sorted(range(len(schakels)), key=lambda at: length_of(schakels[at])):
        top, low = span_of(schakels[at])
        free = (
            lane
            for lane, spans in enumerate(taken)
            if all(low <= other[0] or other[1] <= top for other in spans) and top < low
        )
        lane = next(free, len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((top, max(low, top + 1)))
        lanes[at] = lane
    return lanes


def length_of(schakel: Schakel) -> int:
    """How many parties down a hand-over reaches."""
    top, low = span_of(schakel)
    return low - top


End = tuple[int, bool]  # which hand-over, and whether it comes here


def ends_of(netwerk: Netwerk, lanes: Sequence[int]) -> list[list[End]]:
    """Per party what leaves and comes there, from top to bottom, so that few lines cross.

    What leads up stands above what leads down; of what leads down the outermost is the highest.
    """
    ends: list[list[End]] = [[] for _ in netwerk.partijen]
    for at, schakel in enumerate(netwerk.schakels):
        for comes, parties in ((False, schakel.van), (True, schakel.naar)):
            for party in parties:
                ends[party].append((at, comes))

    def order(party: int, end: End) -> tuple[int, int, bool]:
        top, low = span_of(netwerk.schakels[end[0]])
        lane = lanes[end[0]]
        if party == low and top < low:
            return 0, lane, end[1]
        return (2, -lane, end[1]) if party == top else (1, lane, end[1])

    return [sorted(found, key=lambda end: order(party, end)) for party, found in enumerate(ends)]


def slots_of(vakken: Iterable[Vak], ends: Iterable[Sequence[End]]) -> dict[End, list[int]]:
    """At which heights each hand-over leaves (False) and comes (True)."""
    slots: dict[End, list[int]] = {}
    for vak, found in zip(vakken, ends, strict=True):
        first = vak.y + (vak.hoog - (len(found) - 1) * STAP) // 2
        for at, end in enumerate(found):
            slots.setdefault(end, []).append(first + at * STAP)
    return slots


def draad_of(
    schakel: Schakel,
    lane: int,
    slots: dict[End, list[int]],
    busy: Sequence[int],
    numbers: Sequence[tuple[int, int]],
) -> Draad:
    """The line from the boxes to its lane, along that, and back to the boxes.

    `busy` is at which heights any line runs to or from a box, `numbers` where others have theirs.
    """
    at = schakel.nummer - 1
    van, naar = slots[at, False], slots[at, True]
    edge, x = MARGE + BREED, MARGE + BREED + EERSTE + lane * BAAN
    top, *between, low = sorted((*van, *naar))
    bend = f"Q{x} {top} {x} {top + BOCHT}V{low - BOCHT}Q{x} {low} {x - BOCHT} {low}"
    stubs = "".join(f"M{edge} {y}H{x}" for y in between)
    path = f"M{edge} {top}H{x - BOCHT}{bend}H{edge}{stubs}"
    return Draad(schakel, path, tuple(van), tuple(naar), x, number_at(x, (top, low), busy, numbers))


def number_at(
    x: int, span: tuple[int, int], busy: Sequence[int], numbers: Sequence[tuple[int, int]]
) -> int:
    """Half way between two lines that cross, away from other numbers, and near the middle."""
    top, low = span
    ys = [top, *(y for y in busy if top < y < low), low]
    middles = [((one + other) // 2, (other - one) // 2) for one, other in pairwise(ys)]

    def worth(place: tuple[int, int]) -> tuple[float, int, int]:
        y, free = place
        apart = min((dist((x, y), other) for other in numbers), default=RUIMTE)
        return min(apart, RUIMTE), min(free, VRIJ), -abs(2 * y - top - low)

    return max(middles, key=worth)[0]
