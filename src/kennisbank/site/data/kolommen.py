"""Columns: what one can choose by of very many praktijken, in so few bytes that all is fetched.

A column is text with one sign for each praktijk, or several when there are more values than signs:
then first the last figure of all, as gzip makes most of what stands together.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar
from zlib import crc32

SIGNS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")  # need no escape
CHECK = len(SIGNS) ** 3  # so many values has a check on the ids of one part

Value = TypeVar("Value", bound=Hashable)

# As browsers sort Dutch (the order of Unicode): signs, then figures as numbers, then letters, and
# capitals and accents only count when all else is equal.
EARLY = "_-‐‑–—,;:!¡?¿.…'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%‰†‡•`´^¨°©®+±÷×<=>|~¤¢$£¥€"
ORDER = str.maketrans(
    {" ": "\x01", **{sign: chr(2 + at) for at, sign in enumerate(EARLY)}}
    | {"æ": "ae", "œ": "oe", "ø": "o"}
    | {str(figure): chr(0x56 + figure) for figure in range(10)}
)
NUMBER = re.compile(r"\d+")
ACCENT = re.compile(r"[\u0300-\u036f]")


def pack(numbers: Sequence[int]) -> str:
    """Whole numbers from 0 as text, which `unpack` in kolommen.js reads."""
    base, figures, most = len(SIGNS), 1, max(numbers, default=0)
    while base**figures <= most:
        figures += 1
    return "".join(
        "".join([SIGNS[number // base**figure % base] for number in numbers])
        for figure in range(figures)
    )


def to_kolom(values: Sequence[Value]) -> tuple[list[Value], str]:
    """Each different value once, the most frequent first, and for each praktijk which it is."""
    different = [value for value, _ in Counter(values).most_common()]
    place = {value: at for at, value in enumerate(different)}
    return different, pack([place[value] for value in values])


def to_lijst(lists: Sequence[Sequence[str]], place: Mapping[str, int]) -> tuple[str, str]:
    """How long the list of each praktijk is, and all of them in a row.

    For what has very many values: hardly two praktijken have the same list.
    """
    return pack([len(one) for one in lists]), pack([place[id] for one in lists for id in one])


def check_of(ids: Iterable[str]) -> int:
    """A number that changes when other praktijken stand in a part, or in another order."""
    return crc32("\n".join(ids).encode()) % CHECK


def ranks(titles: Sequence[str]) -> list[int]:
    """At which place each title stands in the order of the alphabet."""
    places = [0] * len(titles)
    for rank, at in enumerate(sorted(range(len(titles)), key=lambda at: alphabetical(titles[at]))):
        places[at] = rank
    return places


def alphabetical(title: str) -> tuple[str, str, str]:
    """What a title is sorted by: its letters, its accents, its capitals."""
    whole = NUMBER.sub(lambda number: number[0].zfill(12), title)
    if whole.isascii():
        return whole.casefold().translate(ORDER), "", whole.swapcase()
    whole = unicodedata.normalize("NFKD", whole)
    letters = ACCENT.sub("", whole)
    accents = whole.casefold() if whole != letters else ""
    return letters.casefold().translate(ORDER), accents, whole.swapcase()
