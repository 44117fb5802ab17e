"""Indents: lines of which the few spaces before them do not put them where they seem to stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kennisbank.drafts.opmaak.typed.fault import Fault
from kennisbank.problems import shorten

POINT = re.compile(r"( *)([-*+]|\d{1,9}\.)([ \t]+)\S")
LINE = re.compile(r" *([-*_] *){3,}")
OPENS = re.compile(r'( *)(?:(?:!!!|\?\?\?\+?) ?[\w"-]|=== ?")')
BELOW = re.compile(r" {0,3}(?:\*?\[[^\]\n]+\]:|</)")  # an address, a note; the end of HTML
QUOTE = re.compile(r" {0,3}(?:> ?)+")
FOUR = "Spring vier spaties in."


@dataclass
class Run:
    """The points that belong together, until a line that stands apart."""

    base: int
    last: int
    numbered: bool
    blank: bool = False
    told: bool = False


def find_indents(text: str, plain: str) -> Iterator[Fault]:
    """The lines that stand too far to the left to belong to what they stand under."""
    run: Run | None = None
    block: tuple[int, bool] | None = None  # how far it is indented, and whether it has text
    at, against = 0, False
    for typed, line in zip(text.split("\n"), plain.split("\n"), strict=True):
        begin, end = at, at + len(typed)
        at = end + 1
        if quote := QUOTE.match(line):
            begin += quote.end()
            typed, line = typed[quote.end() :], line[quote.end() :]
        if not typed.strip() or BELOW.match(typed):  # what is not drawn there
            if run:
                run.blank = True
            against = False
            continue
        above, against = against, True
        indent = len(typed) - len(typed.lstrip(" "))
        if block and indent <= block[0]:
            if above and block[1] and not OPENS.match(line) and indent == block[0]:
                wat = f"{shown(typed)} staat buiten het blok erboven."
                hoe = f"{FOUR} Of laat er een regel boven leeg."
                yield Fault(begin + indent, end, wat, hoe, "KB154")
            block = None
        elif block and indent >= block[0] + 4:
            block = block[0], True
        elif block and block[1]:
            wat = f"{shown(typed)} staat buiten het blok erboven."
            yield Fault(begin + indent, end, wat, f"{FOUR} Of laat de spaties weg.", "KB154")
            block = None
        if opens := OPENS.match(line):
            block, run = (len(opens[1]), False), None
        elif (point := POINT.match(line)) and not LINE.fullmatch(line):
            if run and not run.told and (wrong := judge_point(run, point)):
                yield Fault(begin + indent, end, *wrong, "KB154")
                run.told = True
            run = follow(run, point)
        elif run and run.blank:
            if run.base < indent < run.base + 4 and not run.told:
                wat = f"{shown(typed)} hoort zo niet bij het punt erboven."
                after = text.find("\n\n", end)
                end = after if after > 0 else len(text)
                yield Fault(begin + indent, end, wat, f"{FOUR} Of laat de spaties weg.", "KB154")
            run = run if indent >= run.base + 4 else None


def judge_point(run: Run, point: re.Match[str]) -> tuple[str, str] | None:
    """What is wrong with a point after others, and what to do."""
    indent, numbered = len(point[1]), point[2][0].isdigit()
    words = shown(point.string)
    if 2 <= indent - run.last <= 3:
        wat = f"{words} komt niet onder het vorige punt te staan, maar ernaast."
        return wat, "Spring een punt onder een punt vier spaties in."
    if indent < run.last and (indent - run.base) % 4 > 1:
        wat = f"{words} springt terug, en staat niet recht onder een ander punt."
        return wat, "Zet het recht onder het punt waar het naast hoort: steeds vier spaties verder."
    if indent == run.last and numbered != run.numbered:
        what = "met een teken" if run.numbered else "met een getal"
        wat = f"{words} begint {what}, maar komt in de lijst erboven."
        return wat, "Begin alle punten gelijk, of zet een gewone alinea tussen de lijsten."
    return None


def follow(run: Run | None, point: re.Match[str]) -> Run:
    """The run with this point in it."""
    indent, numbered = len(point[1]), point[2][0].isdigit()
    if run is None or indent < run.base:
        return Run(indent, indent, numbered)
    return Run(run.base, indent, numbered, False, run.told)


def shown(line: str) -> str:
    """A line as it may be shown in a message."""
    words = shorten(line.strip(" `~"), 40)
    return f"`{words}`" if "`" not in words and words else "deze regel"
