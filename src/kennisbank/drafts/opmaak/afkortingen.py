"""Afkortingen: those on a page whose meaning comes from the begrippenlijst, `*[MDO]: begrippen`."""

import re
from collections.abc import Iterator

from kennisbank.documents import place_of_offset
from kennisbank.drafts.images import without_code

TYPED = re.compile(r"^ {0,3}\*\[([^\]\n]{1,40})\]:[ \t]*begrippen[ \t]*$", re.M)
MARK = '<abbr title="begrippen">'  # what Markdown makes of it, until the site fills in the term


def abbreviations_on(text: str) -> Iterator[tuple[int, int, str]]:
    """The line, the column and the name of each abbreviation on a page that asks for its term."""
    for found in TYPED.finditer(without_code(text)) if "begrippen" in text else ():
        yield *place_of_offset(text, found.start(1)), found[1]
