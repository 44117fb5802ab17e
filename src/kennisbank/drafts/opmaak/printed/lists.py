"""Lists: lines that were to be points of a list and stand in the text one after another."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kennisbank.drafts.opmaak.printed.alinea import Alinea
from kennisbank.drafts.opmaak.printed.sign import Left, shown


class Point(NamedTuple):
    """How a point looks; when it is one for certain, and what to do."""

    form: re.Pattern[str]
    alone: bool  # also as the only line
    below: bool  # also as one line below others
    hoe: str


EMPTY = "Laat boven het eerste punt een regel leeg."
SPACE = "Zet achter het teken een spatie: `- punt`."
BELOW = "Spring een punt onder een punt vier spaties in: `    - punt`."
NUMBER = "Schrijf `1. punt`, met een punt en een spatie achter het getal."
POINTS = (
    Point(re.compile(r"[ \t]*[-*+][ \t]+(?![-*+\s])\S"), False, True, EMPTY),
    Point(re.compile(r"[ \t]*(?:\*{2,3}|--)[ \t]+\w"), False, True, BELOW),
    Point(re.compile(r"[ \t]*\d{1,2}\.[ \t]+\S"), False, False, EMPTY),
    Point(re.compile(r"[ \t]*[•◦▪●·‣\uf0b7][ \t]*\S"), True, True, "Schrijf `- punt`."),
    Point(
        re.compile(r"[ \t]*[–—][ \t]+\S"),
        False,
        False,
        "Schrijf `- punt`, met een gewoon streepje.",
    ),
    Point(re.compile(r"[ \t]*-[^\W\d_\n]"), True, False, SPACE),
    Point(re.compile(r"[ \t]*[*+][^\W\d_\n](?![^*\n]*\*)"), False, False, SPACE),
    Point(re.compile(r"[ \t]*\d{1,2}\.[^\W\d_\n]"), False, False, NUMBER),
    Point(re.compile(r"[ \t]*\d{1,2}\)[ \t]*\S"), True, False, NUMBER),
    Point(
        re.compile(r"[ \t]*(?:[a-zA-Z]|[ivxIVX]{2,4})[.)][ \t]+\S"),
        False,
        False,
        "Schrijf `1. punt` of `- punt`.",
    ),
)


def find_points(alinea: Alinea) -> Iterator[Left]:
    """The first of the lines that look like points."""
    if alinea.tag in ("td", "th") or re.fullmatch("h[1-6]", alinea.tag):
        return
    lines = alinea.text.split("\n")
    for point in POINTS:
        found = [at for at, line in enumerate(lines) if point.form.match(line)]
        if found and is_list(point, found, lines):
            first, begin = found[0], sum(len(line) + 1 for line in lines[: found[0]])
            begin += len(lines[first]) - len(lines[first].lstrip())
            wat = f"`{shown(lines[first])}` is geen punt van een lijst geworden."
            end = len(alinea.text) if lines[first].lstrip()[0] in "*+" else begin + 1
            yield Left(begin, end, wat, point.hoe, "KB154")
            return


def is_list(point: Point, found: list[int], lines: list[str]) -> bool:
    """Whether these lines are points, and not words that begin alike."""
    if len(found) > 1:
        return any(after == before + 1 for before, after in pairwise(found)) or point.below
    (only,) = found
    if only == 0:
        return point.alone
    return point.below or lines[only - 1].rstrip().endswith(":")
