"""Plain text: lines as blocks; what is a heading must be told from the lines themselves."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from itertools import pairwise

from kennisbank.sources.block import Block, Kind, Source
from kennisbank.sources.lines import CONTENTS, Indents, join
from kennisbank.sources.refusal import SourceError

BULLET = re.compile(
    r"(?:[a-z]\) +|[-*–—•◦▪●·‣+] +|[•◦▪●·‣] ?|\(?\d{1,2}[.)]? +(?=[A-ZÀ-Ý‘“']))(?=\S)"
)
MARK = re.compile(r"\[\d{1,3}\]")
NOTE = re.compile(r"\[\d{1,3}\] ?\S")
END = re.compile(r"[.,;!]$|\b(?:de|het|een|van|in|op|en|of|met|voor|te|door|bij|aan|dat|die|om)$")
SENTENCE = re.compile(r"[.:!?)\]]$")
STARTS = re.compile(r"[\dA-ZÀ-Ý‘“'(]")
RULE = re.compile(r"\s*([-=_~*])\1{2,}")  # drawn with signs, below a heading or between two texts
PAGE_NUMBER = re.compile(r"[-–| ]*\d{1,3}(?: (?:van|/) \d{1,3})?[-–| ]*")
MAX_TITLE = 100
MAX_COLON = 45  # a longer line that ends with a colon is a sentence
FULL = 0.62  # of the width of the text: a shorter line can be a title without a space above it


def decode(content: bytes) -> str:
    """The text of a file in UTF-8, or in UTF-16 when it says so."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise SourceError("letters", 1) from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError("letters", content[: error.start].count(b"\n") + 1) from None
    if "\0" in text:
        raise SourceError("kind")
    return text


def read_text(content: bytes) -> Source:
    """The blocks of a text; a form feed ends a page."""
    text = decode(content).replace("\r\n", "\n").replace("\r", "\n")
    pages = text.split("\f")
    lines: list[tuple[str, int | None]] = []
    for number, page in enumerate(pages, start=1):
        where = number if len(pages) > 1 else None
        plain = (line.expandtabs(4).rstrip() for line in page.split("\n"))
        lines += [("" if RULE.fullmatch(line) else line, where) for line in plain]
    edges = edges_of([line.strip() for line, _ in lines])
    kept = [("" if number in edges else line, page) for number, (line, page) in enumerate(lines)]
    told = dict.fromkeys(lines[number][0].strip() for number in sorted(edges))
    return Source((*to_blocks(kept), *(Block("edge", line) for line in told)))


def edges_of(lines: list[str]) -> set[int]:
    """Which lines are those around the pages of a text that was copied out of them: numbers that go
    on, and what stands beside more of them."""
    numbers = [at for at, line in enumerate(lines) if PAGE_NUMBER.fullmatch(line)]
    counted = [int(re.sub(r"\D.*", "", lines[at].lstrip("-–| "))) for at in numbers]
    if len(numbers) < 2 or any(two != one + 1 for one, two in pairwise(counted)):
        return set()
    beside: dict[str, list[int]] = {}
    for at in numbers:
        for step in (-1, 1):
            near = at + step
            while 0 <= near < len(lines) and lines[near]:
                beside.setdefault(lines[near], []).append(near)
                near += step
    return {*numbers, *(at for found in beside.values() if len(found) > 1 for at in found)}


def to_blocks(lines: list[tuple[str, int | None]]) -> Iterator[Block]:
    """The blocks that lines make; those of a note are taken apart first, as they break a text."""
    notes, kept = split_notes(lines)
    widths = sorted(len(line) for line, _ in kept if line.strip())
    width = widths[len(widths) * 9 // 10] if widths else 0
    below = [""] * len(kept)  # the first words under each line
    for number in range(len(kept) - 2, -1, -1):
        below[number] = kept[number + 1][0].strip() or below[number + 1]
    texts, last, blank = Texts(), "", True
    for number, (raw, page) in enumerate(kept):
        line = raw.strip()
        following = below[number]
        alone = number + 1 == len(kept) or not kept[number + 1][0].strip()
        heading = is_title(raw, last, blank, following, alone, width)
        bullet = None if heading else BULLET.match(line)
        if line and (bullet or heading or (blank and (not last or not goes_on(last, line)))):
            yield from texts.end()
        if heading:
            texts.indents.close()
            yield Block("heading", line, 0, page)
        elif line:
            texts.add(raw, bullet.end() if bullet else 0, page)
        last, blank = (line, False) if line else (last, True)
    yield from (*texts.end(), *notes)


class Texts:
    """The lines of one text, while they are read."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.page: int | None = None
        self.level = 0  # of an item, and 0 of what is none
        self.indents = Indents()

    def add(self, raw: str, bullet: int, page: int | None) -> None:
        """One more line; of an item without its bullet."""
        line = raw.strip()
        if not self.lines:
            self.page = page
            self.level = self.indents.level(len(raw) - len(line)) if bullet else 0
            if not bullet:
                self.indents.close()
        self.lines.append(line if self.lines else line[bullet:])

    def end(self) -> Iterator[Block]:
        """The text, if there is any."""
        lines, self.lines = self.lines, []
        if lines:
            kind: Kind = "item" if self.level else "paragraph"
            yield Block(kind, join(lines), self.level, self.page)


def goes_on(last: str, line: str) -> bool:
    """Whether a line goes on with a sentence that a new page or an empty line broke off."""
    return not SENTENCE.search(last) and line[:1].islower()


def is_title(raw: str, last: str, blank: bool, following: str, alone: bool, width: int) -> bool:
    """Whether a line is a heading, by what stands above and below it."""
    line = MARK.sub("", raw).strip()
    if not line or len(line) > MAX_TITLE or not STARTS.match(line) or END.search(line):
        return False
    if not following or CONTENTS.search(line) or (line[-1] == ":" and len(line) > MAX_COLON):
        return False
    turned = raw.startswith(" ") and not raw.startswith("   ")  # the first line of a page
    if not (blank or turned or (SENTENCE.search(last) and len(line) < FULL * width)):
        return False
    if not blank and not turned and line.endswith("?"):
        return False
    if alone:
        ends = SENTENCE.search(line) and line[-1] not in ":?)"
        return not (ends or following[0].islower())
    fits = len(line) + 1 + len(following.split()[0]) <= width
    return (fits or blank) and bool(STARTS.match(following) or BULLET.match(following))


def split_notes(
    lines: list[tuple[str, int | None]],
) -> tuple[list[Block], list[tuple[str, int | None]]]:
    """The footnotes, which end at an empty line, a new page or a new note; and all other lines."""
    notes: list[Block] = []
    kept: list[tuple[str, int | None]] = []
    open_lines: list[str] = []
    begun: int | None = None
    indented = False
    for raw, page in [*lines, ("", None)]:
        line = raw.strip()
        starts = bool(NOTE.match(line))
        inside = open_lines and line and page == begun and (raw.startswith(" ") or not indented)
        if open_lines and (starts or not inside):
            notes.append(Block("note", join(open_lines), 0, begun))
            open_lines = []
        if starts:
            open_lines, begun, indented = [line], page, raw.startswith(" ")
        elif inside:
            open_lines.append(line)
        else:
            kept.append((raw, page))
    return notes, kept
