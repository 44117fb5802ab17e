"""Lists: lines that were to be points of a list and stand in the text one after another."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from kennisbank.drafts.opmaak.printed.alinea import Alinea
from kennisbank.drafts.opmaak.printed.sign import Left, shown

IN_CELL = (
    re.compile(r"(?:^|(?<=\s))[-*+•–][ \t]+[^\W\d_]"),
    re.compile(r"(?:^|(?<=\s))\d{1,2}[.)][ \t]+[^\W\d_]"),
)


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
    if alinea.tag in ("td", "th"):
        yield from find_in_cell(alinea)
        return
    if re.fullmatch("h[1-6]", alinea.tag):
        return
    lines = alinea.text.split("\n")
    for point in POINTS:
        found = [at for at, line in enumerate(lines) if point.form.match(line)]
        if found and is_list(point, found, lines):
            first, begin = found[0], sum(len(line) + 1 for line in lines[: found[0]])
            begin += len(lines[first]) - len(lines[first].lstrip())
            wat = f"`{shown(lines[first])}` is geen punt van een lijst geworden."
            end = len(alinea.text) if lines[first].lstrip()[0] in "*+" else begin + 1
            yield Left(begin, end, wat, how(point, alinea.tag, lines[first]), "KB154")
            return


def how(point: Point, tag: str, line: str) -> str:
    """What to do about a point; with so many spaces before it an empty line would make it code."""
    if point.hoe is not EMPTY or not line.startswith(" " * 4):
        return point.hoe
    return BELOW if tag == "li" else f"{EMPTY} Haal de spaties voor de punten weg."


def find_in_cell(alinea: Alinea) -> Iterator[Left]:
    """A list within a cell of a table, which cannot be one."""
    begins = [0, *alinea.cuts]
    parts = [alinea.text[at:end] for at, end in pairwise([*begins, len(alinea.text)])]
    for form in IN_CELL:
        if form.match(alinea.text) and sum(len(form.findall(part)) for part in parts) > 1:
            wat = f"`{shown(parts[0])}` is geen lijst geworden: die kan niet in een vak."
            hoe = "Schrijf in het vak `<ul><li>punt</li><li>punt</li></ul>`, of maak meer rijen."
            yield Left(0, len(alinea.text), wat, hoe, "KB154")
            return


def find_numbers(body: LexborNode) -> Iterator[tuple[str, str, str, str]]:
    """Each year that has become the number of a point: what is wrong, what to do, the code, what to
    look for."""
    for node in body.css("ol[start]"):
        number = node.attributes.get("start") or ""
        if len(number) > 2:
            wat = f"`{number}.` aan het begin van een regel is een punt van een lijst geworden."
            yield (
                wat,
                f"Schrijf `{number}\\.`, of begin met een ander woord.",
                "KB154",
                f"{number}.",
            )


def is_list(point: Point, found: list[int], lines: list[str]) -> bool:
    """Whether these lines are points, and not words that begin alike."""
    if len(found) > 1:
        return any(after == before + 1 for before, after in pairwise(found)) or point.below
    (only,) = found
    if only == 0:
        return point.alone
    return point.below or lines[only - 1].rstrip().endswith(":")
