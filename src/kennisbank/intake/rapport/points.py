"""Points: the findings of one section that have no headings of their own."""

import re
from collections.abc import Iterable
from itertools import zip_longest

from kennisbank.intake.rapport.finding import Finding, Reading
from kennisbank.intake.rapport.headings import (
    Heading,
    bare,
    is_about_report,
    looks_back,
    read_heading,
)
from kennisbank.intake.rapport.sections import Section
from kennisbank.sources import Block

MAX_TITLE, MAX_WORDS, SHORT = 90, 9, 6
SENTENCE_END = re.compile(r"[.!?…:][’”\")\]]*(?:\[\d+\])*$")
SENTENCE = re.compile(r"[A-ZÀ-Ý]\S*(?: \S+){3,}\.")
INTRO = "een inleidende zin"
TABLE = "een tabel"
OTHER = "onder een regel die niet als kopje bekend is, misschien een bevinding"
NONE = re.compile(r"\b(?:geen|niets|niemand|nergens|nog niet)\b", re.I)
PRAISE = ("gaat-goed", "goed-voorbeeld")
FEW = 4  # words of a line above a list that stands there as a heading
EMPTY = re.compile(
    r"\W*+(?:geen|n\.?\s?v\.?\s?t\.?|niet van toepassing|nvt)?\W*", re.I
)  # once, however many
LOOSE = "een losse alinea, misschien een bevinding"
MAX_INTRO = 25  # words with which a sentence can introduce what follows


class Points:
    """The findings of one section that have no headings of their own."""

    def __init__(
        self,
        section: Section,
        path: tuple[str, ...],
        reading: Reading,
        short: bool,
    ) -> None:
        self.section, self.path, self.reading = section, path, reading
        self.last: Finding | None = None
        blocks = section.blocks
        self.led = any(block.lead and block.kind != "cell" for block in blocks)
        self.listed = not self.led and any(
            block.kind == "item" and not block.column for block in blocks
        )
        self.loose = section.untitled or section.alone
        self.short = section.untitled and short

    def read(self) -> None:
        """Each block begins a finding, goes on with one, or introduces them."""
        ended = False
        for block, below in zip_longest(self.section.blocks, self.section.blocks[1:]):
            ended = ended or self.ends(block, below)
            if ended:
                self.reading.leave([block], self.path, OTHER)
                continue
            of_table = soort_in_table(block)
            if block.kind == "cell" and (not of_table or is_empty(block)):
                told = bool(SENTENCE.fullmatch(block.text)) and not of_table
                self.reading.leave([block], self.path, LOOSE if told else TABLE)
            elif of_table:
                self.tell(block, self.section.soort if of_table == "bevinding" else of_table)
            elif block.lead and self.is_other(block):
                self.reading.leave([block], self.path, read_heading(block.lead).reden)
            elif self.begins(block):
                self.last = add(self.reading, self.section.soort, block, self.path)
            elif self.last and self.belongs(block):
                self.last.blocks.append(block)
            else:
                intro = self.introduces(block, below)
                self.reading.leave([block], self.path, INTRO if intro else LOOSE)

    def ends(self, block: Block, below: Block | None) -> bool:
        """Whether the next list has a line of its own above it, as this one has: what is below
        that may well be the opposite."""
        above = self.section.block
        if not (above and self.last and is_line(above) and is_line(block)):
            return False
        return below is not None and below.kind == "item"

    def tell(self, block: Block, soort: str) -> None:
        """A text in a table, which begins a finding or goes on with the one before it."""
        below = block.kind == "item" and block.level > 1
        if self.last and (below or looks_back(block.text)) and in_cell(self.last.blocks[-1], block):
            self.last.blocks.append(block)
        else:
            self.last = add(self.reading, soort, block, self.path)

    def is_other(self, block: Block) -> bool:
        """Whether the title of a text says that it is no finding."""
        return bool(read_heading(block.lead).reden)

    def begins(self, block: Block) -> bool:
        """Whether a finding begins here."""
        if self.led:
            return bool(block.lead)
        if self.listed:
            return block.kind == "item" and block.level <= 1
        if block.kind == "cell":
            return True
        if self.short:
            return bool(short_title(block.text))
        if not self.loose or block.text[:1].islower() or block.text.endswith(":"):
            return False
        if self.last and [*map(is_title_line, self.last.blocks)] == [True]:
            return False  # the text below a line that is its title
        if self.section.alone and says_none(block.text) and self.section.soort in PRAISE:
            return False
        return not is_about_report(block.text) and not (self.last and looks_back(block.text))

    def introduces(self, block: Block, below: Block | None) -> bool:
        """Whether a text says no more than that findings follow."""
        if block.text.rstrip().endswith(":") or is_about_report(block.text):
            return True
        short = len(block.text.split()) <= MAX_INTRO
        return short and below is not None and self.begins(below)

    def belongs(self, block: Block) -> bool:
        """Whether a text goes on with the finding before it."""
        if self.led or block.level > 1 or block.text[:1].islower():
            return True
        if self.loose and not is_about_report(block.text):
            return True
        return not SENTENCE_END.search(self.last.blocks[-1].text) if self.last else False


def soort_in_table(block: Block) -> str:
    """Of which soort a text in a table is, by the head of its column or its row, if it is none."""
    if read_heading(block.text).soort:
        return ""
    of_column = read_heading(block.column).soort if block.column else ""
    return of_column or (read_heading(block.row).soort if block.row else "")


def is_title_line(block: Block) -> bool:
    """Whether a text is the title of a finding with its soort: `Goed voorbeeld: de keukentafel`."""
    short = len(block.text) <= MAX_TITLE and not SENTENCE_END.search(block.text)
    return block.kind == "paragraph" and short and bool(read_heading(block.text).titel)


def is_line(block: Block) -> bool:
    """Whether a text is a few words above a list."""
    return block.text.rstrip().endswith(":") and len(block.text.split()) <= FEW


def in_cell(one: Block, other: Block) -> bool:
    """Whether two texts stand under the same heads of a table."""
    return (one.column, one.row) == (other.column, other.row)


def is_empty(block: Block) -> bool:
    """Whether a cell says no more than that there is nothing."""
    return bool(EMPTY.fullmatch(block.text))


def in_table(block: Block, path: tuple[str, ...]) -> tuple[str, ...]:
    """The heads of a text in a table below the headings above it: what its row is about, if that is
    more than a number and no finding itself, and its column, if no heading says the same."""
    row, column = read_heading(block.row), read_heading(block.column)
    about = re.search(r"[^\W\d_]", block.row) and not (
        row.soort or read_heading(block.corner).soort
    )
    said = [heading.soort for heading in map(read_heading, path[-1:])]
    more = column.soort and column.soort not in said
    return (*([row.text] if about else []), *([column.text] if more else []))


def says_none(text: str) -> bool:
    """Whether the first sentence of a text says that there is none of something."""
    return bool(NONE.search(re.split(r"(?<=[.!?])[ ]", text, maxsplit=1)[0]))


def short_title(text: str) -> str:
    """The first sentence when it is as short as a title, and more follows."""
    first, _, rest = text.partition(". ")
    return first if rest and 0 < len(first.split()) <= SHORT else ""


def is_short(blocks: Iterable[Block]) -> bool:
    """Whether texts begin with a title that no longer stands out, as in a plain text."""
    begun = [bool(short_title(block.text)) for block in blocks if block.kind == "paragraph"]
    return sum(begun) * 2 >= len(begun) > 0


def add(reading: Reading, soort: str, block: Block, path: tuple[str, ...]) -> Finding:
    """A finding that begins with a text: its title in bold, or else its first words."""
    lead = block.lead or (block.text if is_title_line(block) else "")
    said = read_heading(lead) if lead else Heading("")
    titel = said.titel or bare(lead) or bare(first_words(block.text))
    titled = bool(lead)
    finding = Finding(
        said.soort or soort, titel, titled, (*path, *in_table(block, path)), block.page, [block]
    )
    reading.findings.append(finding)
    return finding


def first_words(text: str) -> str:
    """The first sentence of a text when it is short, and else its first words."""
    sentence = re.split(r"(?<=[.!?])\s|\n|: ", text.strip(), maxsplit=1)[0].rstrip(".:")
    words = sentence.split()
    if len(words) <= MAX_WORDS and len(sentence) <= MAX_TITLE:
        return sentence
    return " ".join(words[:MAX_WORDS])[: MAX_TITLE - 2].rstrip(" ,;–-") + " …"
