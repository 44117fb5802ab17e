"""Sections: a document cut at its headings, each piece with what the headings above it say."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kennisbank.intake.rapport.headings import Heading, announces, bare, read_heading
from kennisbank.sources import Block

MAX_LINE = 60  # characters of a heading that the document does not tell from its text
DEEPEST = 9  # where a heading stands that is no more than bold
# In what order reports speak of each: with an earlier one begins the next theme.
ORDER = {"gaat-goed": 0, "kan-beter": 1, "goed-voorbeeld": 2, "bevinding": 0, "aanbeveling": 3}
AT_END = ("goed-voorbeeld", "aanbeveling")  # which many a report brings together in a chapter
# The levels of the headings in a text that says none.
CHAPTER, PART, ROLE, TITLE = 1, 2, 3, 4


@dataclass
class Section:
    """What stands under one heading: `soort` says that findings do, and `reden` why none do.

    With a `titel` all of it is one finding. `path` are the headings above it and its own.
    """

    path: tuple[Heading, ...] = ()
    block: Block | None = None
    soort: str = ""
    reden: str = ""
    titel: str = ""
    role: int = 0  # the heading that gave the soort, by its number
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Cutter:
    """A walk past the headings of a document."""

    blocks: Sequence[Block]
    open: list[tuple[int, Heading]] = field(default_factory=list)
    soort: str = ""
    role: int = 0
    role_level: int = 0
    found_level: int = 0  # the level of the titles of findings, 0 before there is one
    closed_level: int = 0  # that of a heading under which nothing counts, 0 for none
    reden: str = ""

    def __post_init__(self) -> None:
        """Know what is text, and whether any heading says its level."""
        self.text = [as_heading(b) for b in self.blocks if b.kind not in ("note", "edge")]
        said = [b.text for b in self.text if b.kind == "heading"]
        self.flat = not any(b.level for b in self.text if b.kind == "heading")
        self.numbered = self.flat and sum("." in number_of(text) for text in said) > 1
        self.often = {text for text, times in Counter(map(bare, said)).items() if times > 1}

    def sections(self) -> Iterator[Section]:
        """All sections in their order; what is around the text comes last."""
        section = Section()
        for place, block in enumerate(self.text):
            if block.kind != "heading":
                section.blocks.append(block)
                continue
            yield section
            section = self.section(place, block)
        yield section
        yield Section(
            reden="rand of noot", blocks=[b for b in self.blocks if b.kind in ("note", "edge")]
        )

    def next_heading(self, place: int) -> tuple[int, Heading | None]:
        """How many texts stand below a heading, and what the heading after those says."""
        for later in range(place + 1, len(self.text)):
            if self.text[later].kind == "heading":
                return later - place - 1, read_heading(self.text[later].text)
        return len(self.text) - place - 1, None

    def section(self, place: int, block: Block) -> Section:
        """The section that begins with a heading."""
        heading = read_heading(block.text)
        texts, following = self.next_heading(place)
        level = block.level or DEEPEST
        if self.flat:
            level = self.guess(heading, place, texts, following)
        if self.numbered and (number := number_of(block.text)):
            level = number.count(".") + 1
        after_role = bool(place) and self.open[-1:] == [(self.role_level, self.role_heading())]
        self.leave(level, heading, after_role and self.text[place - 1].kind == "heading")
        self.open = [(at, h) for at, h in self.open if at < level]
        self.open.append((level, heading))
        path = tuple(h for _, h in self.open)
        if self.closed_level:
            return Section(path, block, reden=self.reden)
        if heading.titel:
            return Section(path, block, heading.soort, "", heading.titel, place + 1)
        if heading.soort:
            self.soort, self.role, self.role_level, self.found_level = (
                heading.soort,
                place,
                level,
                0,
            )
            return Section(path, block, heading.soort, role=place)
        if heading.reden:
            self.soort, self.reden = "", heading.reden
            self.closed_level = level if heading.closed else 0
            return Section(path, block, reden=heading.reden)
        if not self.soort:
            self.reden = self.reden_above()
            return Section(path, block, reden=self.reden)
        if not texts and following:  # a heading above headings
            return Section(path, block, self.soort, role=self.role)
        if self.found_level and level > self.found_level:  # a heading within a finding
            return Section(path, block, self.soort, titel="", role=-1)
        self.found_level = level
        return Section(path, block, self.soort, "", heading.text, self.role)

    def role_heading(self) -> Heading | None:
        """The heading that gave the present soort."""
        return next((h for _, h in reversed(self.open) if h.soort and not h.titel), None)

    def reden_above(self) -> str:
        """Why what is under the headings around us is no finding."""
        return next((h.reden for _, h in reversed(self.open) if h.reden), "")

    def leave(self, level: int, heading: Heading, after_role: bool) -> None:
        """What ends with a heading of this level."""
        if self.closed_level and level <= self.closed_level:
            self.closed_level, self.reden = 0, ""
        if self.flat and self.closed_level and opens_again(heading, self.reden):
            self.closed_level, self.reden = 0, ""
        if not self.soort or heading.titel or level > self.role_level:
            return
        if level == self.role_level and (after_role or self.found_level == level):
            return  # the titles of findings stand on the level of the heading above them
        self.soort = ""

    def guess(self, heading: Heading, place: int, texts: int, following: Heading | None) -> int:
        """The level of a heading in a text that says none, by what stands around it."""
        if heading.soort:
            once = heading.soort in AT_END and heading.text not in self.often
            return TITLE if heading.titel else CHAPTER if once else ROLE
        if heading.reden:
            return ROLE if heading.text in self.often else CHAPTER
        if self.numbered:
            return DEEPEST
        again = (
            bool(self.soort and following and following.soort and not following.titel)
            and following is not None
            and ORDER[following.soort] <= ORDER[self.soort]
        )
        if texts and self.soort and not again:
            return TITLE
        before = place and self.text[place - 1].kind == "heading"
        return PART if before and not read_heading(self.text[place - 1].text).soort else CHAPTER


def number_of(text: str) -> str:
    """The number with which a heading begins: `2.1`."""
    found = re.match(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+\D", text)
    return found[1] if found else ""


def as_heading(block: Block) -> Block:
    """A line that has the words of a heading and no more, as the heading that it was meant as; and
    a sentence above a list as the text that it is."""
    if block.kind == "heading" and announces(block.text):
        return replace(block, kind="paragraph", level=0)
    if block.kind != "paragraph" or len(block.text) > MAX_LINE or block.text.endswith("."):
        return block
    heading = read_heading(block.text)
    return replace(block, kind="heading") if heading.soort and not heading.titel else block


def opens_again(heading: Heading, reden: str) -> bool:
    """Whether a heading ends what was closed, in a text that says no levels."""
    if reden == "een bijlage":
        return False
    return heading.soort in ("aanbeveling", "bevinding", "goed-voorbeeld")
