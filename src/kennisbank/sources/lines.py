"""Lines: those of one text put together as it was before they were broken."""

import re
from collections.abc import Sequence

NEAR = 2.5  # what stands so close to each other, stands below each other
# After such a word a hyphen belongs to the word: `hulp- en dienstverlening`.
LOOSE = re.compile(r"(?:en|of|en/of|als|tot)\b")
# A line of a table of contents: dots, and the number of a page.
CONTENTS = re.compile(r"(?:\.{4,}|\. \. \.|\t)\s*\d+$")
SOFT = "\u00ad\u2010"


def join(lines: Sequence[str]) -> str:
    """One text: a word that was broken at the end of a line is whole again."""
    text = ""
    for line in lines:
        line = " ".join(line.split())
        if not text or not line:
            text += line
        elif text[-1] in SOFT or (text[-1] == "-" and is_broken(text, line)):
            text = text[:-1] + line
        elif text[-1] in "-/" and text[-2:-1] not in (" ", "") and not LOOSE.match(line):
            text += line
        else:
            text += f" {line}"
    return text


def is_broken(text: str, line: str) -> bool:
    """Whether the hyphen at the end is no more than that of a broken word."""
    return text[-2:-1].islower() and line[0].islower() and not LOOSE.match(line)


class Indents:
    """How deep each item of a list stands, by how far it stands from the left."""

    def __init__(self) -> None:
        self._open: list[float] = []

    def close(self) -> None:
        """The end of the list."""
        self._open.clear()

    def level(self, left: float) -> int:
        """How many lists an item stands in."""
        while self._open and self._open[-1] > left + NEAR:
            self._open.pop()
        if not self._open or self._open[-1] < left - NEAR:
            self._open.append(left)
        return len(self._open)
