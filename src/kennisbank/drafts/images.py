"""Images: a picture on an editorial page has words for who cannot see it."""

import re
from collections.abc import Iterator

from kennisbank.documents import place_of_offset
from kennisbank.problems import Problem, shorten

# Markdown with nothing, or the name of a file, between its brackets; HTML without `alt`. An
# empty `alt=""` is a choice: that picture says nothing.
WITHOUT = re.compile(
    r"(?<!\\)!\[\s*(?:[\w./-]+\.(?:png|jpe?g|gif|svg|webp|avif))?\s*\](?=[(\[])"
    r"(?:\([^)\n]*\)|\[[^\]\n]*\])?"
    r"|<img\b(?![^>]*\salt\s*=)[^>]*>?",
    re.I,
)


# Code, in which a picture is only told about.
FENCE = re.compile(r"```|~~~")
SPAN = re.compile(r"`[^`\n]+`")


def without_code(text: str) -> str:
    """The text with spaces for its code, within a line and in a block, and for its comments."""
    lines, fence = text.split("\n"), ""
    for number, line in enumerate(lines):
        edge = FENCE.match(line)
        inside, fence = fence, fence or (edge[0] if edge else "")
        if inside and edge and edge[0] == inside:
            fence = ""
        if inside or fence:
            lines[number] = " " * len(line)
        elif "`" in line:
            lines[number] = SPAN.sub(lambda code: " " * len(code[0]), line)
    return without_comments("\n".join(lines))


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
