"""The strook: where a moment stands on a line of years, in percents of its width."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kennisbank.queries import Tijd, Vorm

JAREN_MAX = 8  # so many years stand side by side on a phone with all their names
SMAL = 3  # a bar is at least so long


@dataclass(frozen=True)
class Strook:
    """One mark: its form, where it begins and how long it is."""

    vorm: Vorm
    x: float
    breed: float
    zeker: tuple[float, float] | None = None  # what of a bar is sure: where it begins, how long


@dataclass(frozen=True)
class Jaar:
    """The begin of a year on the line, and its name where there is room for it."""

    x: float
    naam: str


def strook_of(tijd: Tijd | None, jaren: Sequence[int]) -> Strook | None:
    """The mark of a moment; none when nobody knows in which year that was."""
    if not tijd:
        return None
    begin, eind = place(tijd.begin, jaren), place(tijd.eind + timedelta(days=1), jaren)
    if tijd.vorm == "tot":
        return Strook("tot", place(tijd.eind, jaren), 0)
    if tijd.vorm == "vanaf":
        return Strook("vanaf", begin, round(100 - begin, 2))
    if eind - begin < SMAL:  # else nobody sees it
        return Strook("dag", round((begin + eind) / 2, 2), 0)
    if not tijd.zeker:
        return Strook(tijd.vorm, begin, round(eind - begin, 2))
    first, last = (place(day, jaren) for day in (tijd.zeker[0], tijd.zeker[1] + timedelta(days=1)))
    return Strook(tijd.vorm, begin, round(eind - begin, 2), (first, round(last - first, 2)))


def place(day: date, jaren: Sequence[int]) -> float:
    """Where the begin of a day stands."""
    first = date(jaren[0], 1, 1)
    return round(100 * (day - first).days / (date(jaren[-1] + 1, 1, 1) - first).days, 2)


def jaren_of(jaren: Sequence[int]) -> tuple[Jaar, ...]:
    """The begin of each year; of a long row only some have their name there."""
    step = -(-len(jaren) // JAREN_MAX)
    return tuple(
        Jaar(place(date(jaar, 1, 1), jaren), "" if number % step else str(jaar))
        for number, jaar in enumerate(jaren)
    )
