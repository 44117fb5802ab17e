"""Images: a picture on an editorial page has words for who cannot see it."""

import re
from collections.abc import Iterator

from kennisbank.messages import shorten
from kennisbank.problems import Problem
from kennisbank.reading import place_of_offset

# Code, in which a picture is only told about.
CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`|<!--.*?-->", re.S | re.M)
# Markdown with nothing, or the name of a file, between its brackets; HTML without `alt`. An
# empty `alt=""` is a choice: that picture says nothing.
WITHOUT = re.compile(
    r"(?<!\\)!\[\s*(?:[\w./-]+\.(?:png|jpe?g|gif|svg|webp|avif))?\s*\](?=[(\[])"
    r"(?:\([^)\n]*\)|\[[^\]\n]*\])?"
    r"|<img\b(?![^>]*\salt\s*=)[^>]*>?",
    re.I,
)


def check_images(text: str, name: str) -> Iterator[Problem]:
    """Every picture on a page has words; `name` is what editors call the file."""
    shown = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    for found in WITHOUT.finditer(shown):
        regel, kolom = place_of_offset(text, found.start())
        wat = f"dit plaatje heeft geen beschrijving: `{shorten(found[0])}`."
        hoe = "Zeg wat erop staat: `![De kaart van de regio’s](kaart.png)`."
        yield Problem(name, regel, kolom, "", wat, hoe, "KB066")
