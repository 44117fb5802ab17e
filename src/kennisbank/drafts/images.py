"""Images: a picture on an editorial page has words for who cannot see it."""

import re
from collections.abc import Iterable, Iterator

from kennisbank.documents import place_of_offset
from kennisbank.problems import Problem, shorten

# Markdown with nothing, the name of a file, or what a program calls every picture, between its
# brackets; HTML without `alt`. An empty `alt=""` is a choice: that picture says nothing.
WITHOUT = re.compile(
    r"(?<!\\)!\[\s*(?:[\w./-]+\.(?:png|jpe?g|gif|svg|webp|avif)|image|img|afbeelding|plaatje"
    r"|figuur|picture|schermafbeelding[\w ._-]*|screenshot[\w ._-]*)?\s*\d*\s*\](?=[(\[])"
    r"(?:\([^)\n]*\)|\[[^\]\n]*\])?"
    r"|<img\b(?![^>]*\salt\s*=)[^>]*>?",
    re.I,
)


# Code, in which a picture is only told about.
FENCE = re.compile(r"[ >]*(`{3,}|~{3,})")
SPAN = re.compile(r"`[^`\n]+`")


def without_code(text: str) -> str:
    """The text with spaces for its code, within a line and in a block, and for its comments."""
    lines = text.split("\n")
    inside = {number for number, _ in read_fences(lines)}
    for number, line in enumerate(lines):
        if number in inside:
            lines[number] = " " * len(line)
        elif "`" in line:
            lines[number] = SPAN.sub(lambda code: " " * len(code[0]), line)
    return without_comments("\n".join(lines))


def read_fences(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The number of each line of a block of code, and what stands behind its opening edge."""
    fence = ""
    for number, line in enumerate(lines):
        edge = FENCE.match(line)
        rest = line[edge.end() :].strip() if edge else ""
        if fence:
            yield number, ""
            fence = "" if edge and edge[1] == fence and not rest else fence
        elif edge:
            yield number, rest
            fence = edge[1]


def without_comments(text: str) -> str:
    """The text with spaces for each comment of HTML that ends."""
    parts, at = [], 0
    while (begin := text.find("<!--", at)) >= 0 and (end := text.find("-->", begin + 4)) >= 0:
        parts += [text[at:begin], re.sub(r"[^\n]", " ", text[begin : end + 3])]
        at = end + 3
    return "".join([*parts, text[at:]])


def check_images(text: str, name: str) -> Iterator[Problem]:
    """Every picture on a page has words; `name` is what editors call the file."""
    for found in WITHOUT.finditer(without_code(text)):
        regel, kolom = place_of_offset(text, found.start())
        wat = f"dit plaatje heeft geen beschrijving: `{shorten(found[0])}`."
        hoe = "Zeg wat erop staat: `![De kaart van de regio’s](kaart.png)`."
        yield Problem(name, regel, kolom, "", wat, hoe, "KB066")
