"""Drawing: an SVG on the site is shapes and words only, as it can be opened as a page too."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

from kennisbank.documents import ReadError, problem_of_reading, read_text
from kennisbank.problems import Problem, shorten

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
ELEMENTS = frozenset(
    (
        *("circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient"),
        *("marker", "mask", "path", "pattern", "polygon", "polyline", "radialGradient"),
        *("rect", "stop", "svg", "symbol", "text", "title", "tspan", "use"),
    )
)
# What is a place, a size, a colour or a name: letters and digits that lead nowhere.
ATTRIBUTE = re.compile(
    r"[cdrxy]|[cfr][xyr]|[xyr][12]|d[xy]|width|height|points|transform|viewBox|version|id|class|"
    r"role|lang|focusable|offset|opacity|aria-[a-z]+|(?:fill|stroke|stop|font|text|clip|marker|mask)"
    r"(?:-[a-z]+)*|(?:gradient|pattern|clipPath|mask|marker)[A-Z]\w*|preserveAspectRatio|"
    r"vector-effect|shape-rendering|dominant-baseline|letter-spacing|orient|ref[XY]|display|"
    r"spreadMethod|overflow|color|visibility|paint-order|pathLength|enable-background"
)
LOCAL = re.compile(r"url\(\s*#[\w.-]+\s*\)")  # what stands in the drawing itself
MAX_ELEMENTS = 20_000
HOW = "Bewaar de tekening als gewone SVG (in Inkscape: Eenvoudige SVG), of als `.png`."


def check_drawing(path: Path, name: str) -> Iterator[Problem]:
    """Every element and attribute of a drawing is one that only draws."""
    try:
        text = read_text(path)
    except ReadError as error:
        yield problem_of_reading(name, error)
        return
    found = Looker()
    try:
        found.parser.Parse(text, True)
    except expat.ExpatError as error:
        place = error.lineno, error.offset + 1
        yield Problem(name, *place, "", "dit is niet te lezen als SVG.", HOW, "KB101")
    except Stop:
        pass
    for (regel, kolom), wat in found.objections:
        yield Problem(name, regel, kolom, "", wat, HOW, "KB101")


class Stop(Exception):
    """Nothing more needs to be seen."""


class Looker:
    """Looks at each part of a drawing as the parser comes to it, and notes what may not be."""

    def __init__(self) -> None:
        self.objections: list[tuple[tuple[int, int], str]] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.element
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction
        self._seen = 0

    def note(self, wat: str) -> None:
        """Note what is wrong here; ten are enough."""
        self.objections.append(
            ((self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1), wat)
        )
        if len(self.objections) >= 10:
            raise Stop

    def doctype(self, *_: object) -> None:
        """A document type can define what is not in the file."""
        self.note("`<!DOCTYPE>` kan niet in een tekening.")
        raise Stop

    def instruction(self, target: str, _: str) -> None:
        """An instruction can load a stylesheet."""
        self.note(f"`<?{shorten(target, 20)}>` kan niet in een tekening.")

    def element(self, name: str, attributes: Mapping[str, str]) -> None:
        """One element, with its attributes."""
        self._seen += 1
        space, _, tag = name.rpartition(" ")
        if self._seen > MAX_ELEMENTS:
            self.note(f"deze tekening heeft meer dan {MAX_ELEMENTS} onderdelen.")
            raise Stop
        if self._seen == 1 and (space, tag) != (SVG, "svg"):
            self.note("dit is geen SVG.")
            raise Stop
        if space != SVG or tag not in ELEMENTS:
            self.note(f"`<{shorten(tag, 20)}>` kan niet in een tekening.")
            return
        for key, value in attributes.items():
            where, _, attribute = key.rpartition(" ")
            leads = attribute == "href" and where in ("", XLINK)
            if leads and tag == "use" and re.fullmatch(r"#[\w.-]+", value):
                continue
            if where or not ATTRIBUTE.fullmatch(attribute):
                self.note(f"`{shorten(attribute, 20)}` kan niet in een tekening.")
            elif re.search(r"url|[:\\&]|//", LOCAL.sub("", value), re.I):
                self.note(f"`{shorten(value, 30)}` kan niet in een tekening.")
