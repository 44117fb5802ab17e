"""Layout: which lines are one text, and what is a heading, an item or a footnote."""

import re
from collections.abc import Iterator

from kennisbank.sources.block import Block
from kennisbank.sources.lines import CONTENTS, Indents, join
from kennisbank.sources.pdf.edges import usual_size
from kennisbank.sources.pdf.line import Line, Page
from kennisbank.sources.runs import MAX_TITLE, is_title

BULLET = re.compile(
    r"(?:[•◦▪●·‣\uf0b7➢✓] ?|[-–—*] +|\d{1,2}[.)] +|[a-z]\) +|\d{1,2} +(?=[A-ZÀ-Ý]))(?=\S)"
)
NOTE = re.compile(r"(?:\[\d{1,3}\]|\d{1,3})\s*\S")
ENDS = re.compile(r"[.!?:…]['”’\")\[\]\d]*$")
LARGER, SMALLER = 1.08, 0.93  # than the text: a heading, a footnote
FEW = 4  # lines, that do not say where the text of a column ends
LOOSE = 1.3  # times the usual distance between two lines: here a new text begins


class Layout:
    """The pages of a document, and what is usual on them."""

    def __init__(self, pages: list[Page]) -> None:
        self.pages = pages
        self.size = usual_size(pages)
        self.notes: list[Block] = []
        self.indents = Indents()
        self.lines = [line for page in pages for line in self.without_notes(page)]
        self.by_page: dict[int, list[Line]] = {}
        for line in self.lines:
            self.by_page.setdefault(line.page, []).append(line)
        self.rights: dict[tuple[int, int], float] = {}
        self.pitch = self.usual_pitch()
        rights = sorted(line.x1 for line in self.lines if self.is_text(line))
        self.right = rights[len(rights) * 19 // 20] if rights else 0.0
        styles = {self.style(line) for line in self.lines if self.is_heading(line)}
        self.levels = {style: n for n, style in enumerate(sorted(styles, reverse=True), start=1)}

    def style(self, line: Line) -> tuple[float, bool]:
        """How a line looks."""
        return round(line.size * 2) / 2, line.bold

    def is_text(self, line: Line) -> bool:
        """Whether a line has the size of most."""
        return abs(line.size - self.size) <= (LARGER - 1) * self.size

    def is_heading(self, line: Line) -> bool:
        """Whether a line looks like a heading."""
        if not re.search(r"[^\W\d_]", line.text) or CONTENTS.search(line.text):
            return False
        return line.size >= LARGER * self.size or (line.bold and line.size > SMALLER * self.size)

    def usual_pitch(self) -> float:
        """The distance between two lines of one text."""
        steps = sorted(
            round(above.y - below.y, 1)
            for above, below in zip(self.lines, self.lines[1:], strict=False)
            if above.page == below.page and above.y > below.y and self.is_text(above)
        )
        return steps[len(steps) // 3] if steps else 0.0

    def without_notes(self, page: Page) -> list[Line]:
        """The lines of a page above its footnotes, which are kept apart."""
        first = len(page.lines)
        while first and page.lines[first - 1].size <= SMALLER * self.size:
            first -= 1
        while first < len(page.lines) and not NOTE.match(page.lines[first].text):
            first += 1
        texts: list[list[str]] = []
        for line in page.lines[first:]:
            if NOTE.match(line.text) or not texts:
                texts.append([])
            texts[-1].append(line.text)
        self.notes += [Block("note", join(text), 0, page.number) for text in texts]
        return page.lines[:first]

    def blocks(self) -> Iterator[Block]:
        """All texts in their order; the footnotes come last."""
        group: list[Line] = []
        for line in self.lines:
            if group and self.begins(group, line):
                yield self.block(group)
                group = []
            group.append(line)
        if group:
            yield self.block(group)
        yield from self.notes

    def begins(self, group: list[Line], line: Line) -> bool:
        """Whether a line begins a new text."""
        last = group[-1]
        step = last.y - line.y if last.page == line.page else -1.0
        near = 0 < step <= LOOSE * max(self.pitch * last.size / (self.size or 1), last.size * 0.8)
        ended = bool(ENDS.search(last.text))
        headed = all(map(self.is_heading, group))
        # In the middle of a sentence are words that should stand out.
        stressed = not headed and near and not ended and line.text[:1].islower()
        heading = self.is_heading(line) and not stressed
        if headed and not heading:
            # The end of a title that goes on with the text behind it.
            same = self.style(last)[0] == self.style(line)[0]
            return not (near and same and line.runs[0][1] and not self.fits(last, line))
        if heading or headed:
            return not (heading and near and self.style(last) == self.style(line)) or self.fits(
                last, line
            )
        if BULLET.match(line.text):
            return True
        outside = bool(BULLET.match(group[0].text)) and line.x0 <= group[0].x0 + 1
        if step < 0:  # the next page or column
            return (ended or outside) and not line.text[:1].islower()
        if not near or self.style(last)[0] != self.style(line)[0]:
            return True
        if outside and ended:
            return True
        indented = line.x0 > last.x0 + 0.9 * self.size
        bold = line.runs[0][0].rstrip() if line.runs[0][1] and not last.runs[-1][1] else ""
        return ended and (bold.endswith((".", ":")) or indented or self.fits(last, line))

    def fits(self, last: Line, line: Line) -> bool:
        """Whether the first word of a line had room on the line above: so it was meant to break."""
        letter = (line.x1 - line.x0) / max(len(line.text), 1)
        return last.x1 + letter * (len(line.text.split()[0]) + 2) < self.right_of(last)

    def right_of(self, line: Line) -> float:
        """Where the text ends of the column in which a line stands."""
        key = line.page, round(line.x0 / self.size) if self.size else 0
        if key not in self.rights:
            beside = [
                other.x1
                for other in self.by_page[line.page]
                if self.is_text(other) and other.x0 < line.x1 and other.x1 > line.x0
            ]
            self.rights[key] = max(beside) if len(beside) > FEW else self.right
        return self.rights[key]

    def block(self, group: list[Line]) -> Block:
        """The text of these lines."""
        text, page = join([line.text for line in group]), group[0].page
        headed = [line for line in group if self.is_heading(line)]
        bullet = BULLET.match(text)
        is_title = len(headed) == len(group) and len(text) <= MAX_TITLE
        if is_title or not bullet:
            self.indents.close()
        if is_title:
            return Block("heading", text, self.levels[self.style(group[0])], page)
        lead = self.lead(group)
        if not bullet:
            return Block("paragraph", text, 0, page, lead)
        level = self.indents.level(group[0].x0)
        return Block("item", text[bullet.end() :], level, page, lead[bullet.end() :])

    def lead(self, group: list[Line]) -> str:
        """The title in bold at the start of a text."""
        bold: list[str] = []
        for line in group:
            if line.bold:
                bold.append(line.text)
                continue
            if line.runs[0][1]:
                bold.append(" ".join(line.runs[0][0].split()))
            break
        lead, text = join(bold), join([line.text for line in group])
        if not text.startswith(lead) or len(text) == len(lead):
            return ""
        return lead if is_title(lead, text[len(lead) :]) else ""
