"""Letters as wide as they are set: how many lines a text takes, told closely."""

from functools import lru_cache
from textwrap import wrap

LETTER, VET = 0.273, 0.298  # of the size of the type: half a plain letter, and half a bold one


class Halves(dict[int, str]):
    """A letter as halves of a plain one, so that a text is as long as it is set wide."""

    def __missing__(self, letter: int) -> str:
        """A plain letter."""
        return "xx"


HALVES = Halves(
    {
        **{ord(letter): "xxx" for letter in "ABCDEFGHKLMNOPQRSTUVWXYZmw@%&…—"},
        **{ord(letter): "x" for letter in ".,:;'‘’|·!()[]{}ijlïftr`I/\\1"},
        ord(" "): " ",
        ord("\N{NO-BREAK SPACE}"): "x",
        ord("-"): "-",
    }
)


# A sheet that does not fit is tried again with a little less, and a preview sets all of them again.
@lru_cache(maxsize=16_384)
def lines_set(text: str, breed: float, vet: bool = False) -> int:
    """How many lines a text takes on a measure of so many times the size of its type."""
    return len(wrap(text.translate(HALVES), int(breed / (VET if vet else LETTER))))


def width_set(text: str) -> float:
    """How wide a text is on one line, in times the size of its type."""
    return LETTER * len(text.translate(HALVES))


def slot_of(*texts: str, breed: float = 31) -> float:
    """How many millimetres the slot takes, given the texts of its broad column."""
    lines = sum(lines_set(text, breed) for text in texts if text)
    return 11 + 3.75 * max(lines, 2)
