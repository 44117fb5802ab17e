"""The tijd in a few Dutch words: from which day to which day, no finer than the words say."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kennisbank.queries.taal.dutch import MONTHS

Vorm = Literal["dag", "maand", "open", "tot", "vanaf"]
# Parts of a year as (first month, last month); those of a season as meteorologists have them.
PARTS = {
    "lente": (3, 5),
    "voorjaar": (3, 5),
    "zomer": (6, 8),
    "herfst": (9, 11),
    "najaar": (9, 11),
    "begin": (1, 4),
    "midden": (5, 8),
    "eind": (9, 12),
    **{name: (number, number) for number, name in enumerate(MONTHS, 1)},
}
PERIOD = re.compile(
    rf"(?:(?:(\d{{1,2}}) )?({'|'.join(PARTS)})(?: van)? )?\b((?:19|20)\d\d)\b", re.I
)
UNTIL = re.compile(r"^(?:uiterlijk )?(v[oó]{2}r|uiterlijk|tot en met)\b", re.I)
FROM = re.compile(r"^(?:na|vanaf|sinds)\b|\b(?:en daarna|en later)$", re.I)


@dataclass(frozen=True)
class Tijd:
    """The first and the last day, and how that shows: with `tot` and `vanaf` one end is open.

    Of a stretch that begins or ends somewhere in a season or a year, `zeker` is what lies between.
    """

    begin: date
    eind: date
    vorm: Vorm
    zeker: tuple[date, date] | None = None


def read_tijd(words: str) -> Tijd | None:
    """When that was: `zomer 2018 tot midden 2020`; None when the words name no year.

    ValueError for a day that does not exist, and for an end before the begin.
    """
    periods = list(periods_in(words))
    if not periods:
        return None
    begin, eind = periods[0].begin, periods[-1].eind
    if eind < begin:
        raise ValueError(words)
    if found := UNTIL.search(words) if len(periods) == 1 else None:
        return Tijd(begin, eind if found[1].startswith("t") else begin, "tot")
    if found := FROM.search(words):
        return Tijd(eind if found[0].casefold() == "na" else begin, eind, "vanaf")
    if len(periods) == 1 or not any(named(one) for one in periods):
        return Tijd(begin, eind, periods[0].vorm)
    return Tijd(begin, eind, "maand", sure_in(periods[0], periods[-1]))


def named(period: Tijd) -> bool:
    """Whether the words name more than a year."""
    return (period.begin.month, period.eind.month) != (1, 12)


def sure_in(first: Tijd, last: Tijd) -> tuple[date, date] | None:
    """What lies for sure between two periods, of which one says only about when."""
    begin = first.eind + timedelta(days=1) if first.vorm == "open" else first.begin
    eind = last.begin - timedelta(days=1) if last.vorm == "open" else last.eind
    return (begin, eind) if (begin, eind) != (first.begin, last.eind) and begin <= eind else None


def periods_in(words: str) -> Iterator[Tijd]:
    """Each day, month, season or year that the words name, in their order."""
    for found in PERIOD.finditer(words):
        part, year = (found[2] or "").casefold(), int(found[3])
        first, last = PARTS.get(part, (1, 12))
        if found[1] and part in MONTHS:
            day = date(year, first, int(found[1]))
            yield Tijd(day, day, "dag")
            continue
        end = date(year, last, monthrange(year, last)[1])
        yield Tijd(date(year, first, 1), end, "maand" if part in MONTHS else "open")
