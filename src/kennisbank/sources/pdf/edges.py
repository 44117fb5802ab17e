"""Edges: what is repeated above and below the pages, and their numbers."""

import re
from collections import defaultdict

from kennisbank.sources.block import Block
from kennisbank.sources.pdf.line import Line, Page

EDGE = 0.2  # of the height of a page, from the top and from the foot
ROWS = 2  # how many rows may stand there
NUMBER = re.compile(
    r"(?:(?:pagina|blz\.?|bladzijde|p\.)\s*)?[-–| ]*#[-–| ]*(?:(?:van|/)\s*#)?", re.I
)
MANY = 5  # pages with the same heading at the top; of fewer it is that of a text
STEP = 4  # points between which two lines stand at the same height


def usual_size(pages: list[Page]) -> float:
    """The size of most letters."""
    letters: dict[float, int] = defaultdict(int)
    for page in pages:
        for line in page.lines:
            letters[line.size] += len(line.text)
    return max(letters, key=lambda size: letters[size], default=0.0)


def split_edges(pages: list[Page]) -> tuple[list[Page], list[Block]]:
    """The pages without what stands around them, and that, each text once."""
    size = usual_size(pages)
    found: dict[tuple[str, int], set[int]] = defaultdict(set)
    for page in pages:
        rows = rows_of(page)
        for line in page.lines:
            if at_edge(line, page, rows):
                found[key_of(line)].add(page.number)
    told: dict[str, Block] = {}
    kept = []
    for page in pages:
        lines, rows = [], rows_of(page)
        for line in page.lines:
            if at_edge(line, page, rows) and is_edge(line, found[key_of(line)], len(pages), size):
                told.setdefault(key_of(line)[0], Block("edge", line.text, 0, page.number))
            else:
                lines.append(line)
        kept.append(Page(page.number, page.height, lines))
    return kept, [*told.values()]


def rows_of(page: Page) -> set[int]:
    """The heights at which the first and the last lines of a page stand."""
    rows = sorted({round(line.y / STEP) for line in page.lines})
    return {*rows[:ROWS], *rows[-ROWS:]}


def at_edge(line: Line, page: Page, rows: set[int]) -> bool:
    """Whether a line stands near the top or the foot of a page, with hardly any beyond it."""
    near = not EDGE * page.height < line.y < (1 - EDGE) * page.height
    return near and round(line.y / STEP) in rows


def key_of(line: Line) -> tuple[str, int]:
    """What is the same on each page: the words, whatever their numbers, and the height."""
    return re.sub(r"\d+", "#", line.text), round(line.y / STEP)


def is_edge(line: Line, on: set[int], pages: int, size: float) -> bool:
    """Whether a line near the edge is no part of the text."""
    words, _ = key_of(line)
    if NUMBER.fullmatch(words):
        return True
    plain = line.size <= 1.02 * size and not line.bold
    return len(on) >= (2 if plain else max(MANY, 0.9 * pages))
