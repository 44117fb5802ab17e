"""Sections: a document cut at its headings, each piece with what the headings above it say."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kennisbank.intake.rapport.headings import Heading, announces, names_party, read_heading
from kennisbank.intake.rapport.levels import CHAPTER, DEEPEST, Levels
from kennisbank.sources import Block

TO = ("Aan ", "Voor ")  # whom what is below a line is for
MAX_LINE = 60  # characters of a heading that the document does not tell from its text


@dataclass
class Section:
    """What stands under one heading: `soort` says that findings do, and `reden` why none do.

    With a `titel` all of it is one finding. `path` are the headings above it and its own. In an
    `untitled` one each paragraph may be a finding, as nowhere in the document do those of its soort
    have a title or stand in a list; in one `alone`, as it has no more than paragraphs itself.
    """

    path: tuple[Heading, ...] = ()
    block: Block | None = None
    soort: str = ""
    reden: str = ""
    titel: str = ""
    role: int = 0  # the heading that gave the soort, by its number
    untitled: bool = False
    alone: bool = False
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Cutter:
    """A walk past the headings of a document."""

    blocks: Sequence[Block]
    is_part_name: Callable[[str], bool] = lambda _: False  # of a theme or a gemeente
    open: list[tuple[float, Heading]] = field(default_factory=list)
    soort: str = ""
    role: int = 0
    role_level: float = 0
    found_level: float = 0  # the level of the titles of findings, 0 before there is one
    closed_level: float = 0  # that of a heading under which nothing counts, 0 for none
    reden: str = ""

    def __post_init__(self) -> None:
        """Know what is text, and whether any heading says its level."""
        self.text = [as_heading(b) for b in self.blocks if b.kind not in ("note", "edge")]
        self.levels = Levels(self.text)

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

    def section(self, place: int, block: Block) -> Section:
        """The section that begins with a heading."""
        around = self.levels.around[place]
        heading, level = around.heading, self.levels.of(place, self.soort)
        if block.level in self.levels.mixed and self.ends_list(place, heading):
            level = (block.level or DEEPEST) + CHAPTER
        after_role = around.before is not None and around.before is self.role_heading()
        self.leave(level, heading, after_role, bool(block.level not in self.levels.mixed))
        self.open = [(at, h) for at, h in self.open if at < level]
        self.open.append((level, heading))
        path = tuple(h for _, h in self.open)
        if self.closed_level:
            return Section(path, block, reden=self.reden)
        if heading.titel:
            return Section(path, block, heading.soort, "", heading.titel, place + 1)
        if self.soort and not heading.soort and self.only_parts(heading.text):
            self.role = place
            return Section(path, block, self.soort, role=self.role)
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
        if not around.texts and around.following:  # a heading above headings
            return Section(path, block, self.soort, role=self.role)
        if self.found_level and level > self.found_level:  # a heading within a finding
            return Section(path, block, self.soort, titel="", role=-1)
        self.found_level = level
        return Section(path, block, self.soort, "", heading.text, self.role)

    def ends_list(self, place: int, heading: Heading) -> bool:
        """Whether an unknown heading stands below a list of findings, none of which has a title."""
        known = heading.soort or heading.reden or self.only_parts(heading.text)
        listed = [block.kind == "item" for block in self.text[self.role + 1 : place]]
        return bool(self.soort and not known and not self.found_level and listed and all(listed))

    def only_parts(self, text: str) -> bool:
        """Whether a heading among findings says no more than about what, or for whom they are."""
        return names_party(text) or self.is_part_name(text)

    def role_heading(self) -> Heading | None:
        """The heading that gave the present soort."""
        return next((h for _, h in reversed(self.open) if h.soort and not h.titel), None)

    def reden_above(self) -> str:
        """Why what is under the headings around us is no finding."""
        return next((h.reden for _, h in reversed(self.open) if h.reden), "")

    def leave(self, level: float, heading: Heading, after_role: bool, told: bool) -> None:
        """What ends with a heading of this level, which the document itself may have told."""
        if self.closed_level and level <= self.closed_level:
            self.closed_level, self.reden = 0, ""
        if not told and self.closed_level and opens_again(heading, self.reden):
            self.closed_level, self.reden = 0, ""
        if not self.soort or heading.titel or level > self.role_level:
            return
        if level == self.role_level and (after_role or self.found_level == level):
            return  # the titles of findings stand on the level of the heading above them
        self.soort = ""


def as_heading(block: Block) -> Block:
    """A line that has the words of a heading and no more, as the heading that it was meant as; and
    a sentence above a list as the text that it is."""
    if block.kind == "heading" and announces(block.text):
        return replace(block, kind="paragraph", level=0)
    if block.kind != "paragraph" or len(block.text) > MAX_LINE or block.text.endswith("."):
        return block
    if block.text.endswith(":") and block.text.startswith(TO) and names_party(block.text):
        return replace(block, kind="heading")
    heading = read_heading(block.text)
    return replace(block, kind="heading") if heading.soort and not heading.titel else block


def opens_again(heading: Heading, reden: str) -> bool:
    """Whether a heading ends what was closed, in a text that says no levels."""
    if reden == "een bijlage":
        return False
    return heading.soort in ("aanbeveling", "bevinding", "goed-voorbeeld")
