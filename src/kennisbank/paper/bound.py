"""The bound of a side: how many lines a text takes, and how many items of each part still fit."""

import re
from collections.abc import Sequence
from textwrap import wrap

WIDE = re.compile(r"[A-ZÀ-Þmw@%&–…]")  # a letter of which half as many fit on a line


def lines_of(text: str, breedte: int) -> int:
    """How many lines of so many letters a text takes; a word that is too long is broken."""
    return len(wrap(WIDE.sub("mm", text), breedte))


def share(parts: Sequence[Sequence[str]], lines: int, breedte: int) -> list[int]:
    """How many items of each part fit in so many lines.

    They are taken one of each part in turn, so that no part takes the room of the others; a part
    ends at its first item that does not fit.
    """
    kept, growing = [0] * len(parts), [at for at, items in enumerate(parts) if items]
    while growing:
        for at in tuple(growing):
            need = lines_of(parts[at][kept[at]], breedte)
            fits = need <= lines
            if fits:
                lines -= need
                kept[at] += 1
            if not fits or kept[at] == len(parts[at]):
                growing.remove(at)
    return kept
