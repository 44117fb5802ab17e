"""Levels: how deep each heading stands, by the document, its number or what stands around it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kennisbank.intake.rapport.headings import Heading, bare, read_heading
from kennisbank.sources import Block

DEEPEST = 9  # where a heading stands that is no more than bold
# In what order reports speak of each: with an earlier one begins the next theme.
ORDER = {"gaat-goed": 0, "kan-beter": 1, "goed-voorbeeld": 2, "bevinding": 0, "aanbeveling": 3}
AT_END = ("goed-voorbeeld", "aanbeveling")  # which many a report brings together in a chapter
# How deep headings stand, among those that the document puts on one level.
CHAPTER, PART, ROLE, TITLE = 0.1, 0.2, 0.3, 0.4


@dataclass(frozen=True)
class Around:
    """A heading with what stands around it: texts below it, and the headings beside it."""

    block: Block
    heading: Heading
    texts: int
    before: Heading | None  # right above it
    above: Block | None
    following: Heading | None
    below: Block | None


def around(text: Sequence[Block]) -> dict[int, Around]:
    """Each heading by its place."""
    places = [place for place, block in enumerate(text) if block.kind == "heading"]
    found = {}
    for number, place in enumerate(places):
        last = places[number - 1] if number else -2
        later = places[number + 1] if number + 1 < len(places) else len(text)
        above = text[last] if last == place - 1 else None
        below = text[later] if later < len(text) else None
        found[place] = Around(
            text[place],
            read_heading(text[place].text),
            later - place - 1,
            read_heading(above.text) if above else None,
            above,
            read_heading(below.text) if below else None,
            below,
        )
    return found


class Levels:
    """The levels of all headings of one document."""

    def __init__(self, text: Sequence[Block]) -> None:
        self.around = around(text)
        said = [one.block for one in self.around.values()]
        dotted = [block for block in said if "." in number_of(block.text)]
        self.numbered = len(dotted) > 1 and len({block.level for block in dotted}) == 1
        self.often = {
            text for text, times in Counter(bare(b.text) for b in said).items() if times > 1
        }
        self.mixed = {0, *self._mixed()}
        # Whether the headings above findings come back in each chapter, and chapters are numbered.
        self.again = any(read_heading(text).soort for text in self.often)
        unlisted = {bare(one.text) for one, below in pairwise(text) if below.kind != "item"}
        self.above_lists = self.often - unlisted  # which titles of findings are not
        self.counted = counts_chapters([one.heading for one in self.around.values()], said)

    def _mixed(self) -> Iterator[int]:
        """The levels on which stand both the headings above findings and others."""
        for one in self.around.values():
            same = one.above and one.above.level == one.block.level
            if same and one.before and bool(one.before.soort) != bool(one.heading.soort):
                yield one.block.level

    def of(self, place: int, soort: str) -> float:
        """How deep a heading stands, below headings that are about this soort."""
        one = self.around[place]
        if self.numbered:
            number = number_of(one.block.text)
            return number.count(".") + 1 if number else 1 if one.heading.reden else DEEPEST
        level = one.block.level or DEEPEST
        return level + self._guess(one, soort) if one.block.level in self.mixed else level

    def _guess(self, one: Around, soort: str) -> float:
        """What a heading is, by what stands around it."""
        heading, following = one.heading, one.following
        if heading.soort:
            once = heading.soort in AT_END and heading.text not in self.often
            return TITLE if heading.titel else CHAPTER if once else ROLE
        if heading.reden:
            return ROLE if heading.text in self.often else CHAPTER
        if self.counted and number_of(one.block.text):
            return CHAPTER
        if self.again and heading.text in self.above_lists:
            return ROLE
        again = (
            following is not None
            and bool(soort and following.soort and not following.titel)
            and ORDER[following.soort] <= ORDER[soort]
        )
        if one.texts and soort and not again:
            return TITLE
        return PART if one.before and not one.before.soort else CHAPTER


def counts_chapters(headings: Sequence[Heading], said: Sequence[Block]) -> bool:
    """Whether numbers count the chapters: they go on from before the first findings to the end."""
    numbers = [number_of(block.text) for block in said]
    first = next((place for place, heading in enumerate(headings) if heading.soort), 0)
    counted = [int(number) for number in numbers if number.isdigit()]
    runs_on = len(counted) > 2 and all(two == one + 1 for one, two in pairwise(counted))
    return runs_on and any(numbers[:first])


def number_of(text: str) -> str:
    """The number with which a heading begins: `2.1`."""
    found = re.match(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+\D", text)
    return found[1] if found else ""
