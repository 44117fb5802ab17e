"""A table: its cells as blocks that know what stands at the head of their column and row."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kennisbank.sources.block import Block, Kind

MAX_HEAD = 60  # characters of what can stand at the head of a column or a row
MAX_ACROSS = 100  # columns of a cell
ENDED = (".", ";", "!", "?")


@dataclass
class Cell:
    """What stands in one cell; `over` is the cell that goes on here, when it is larger than one."""

    blocks: list[Block] = field(default_factory=list)
    over: "Cell | None" = None

    @property
    def text(self) -> str:
        """Its words, of whichever cell they are."""
        return " ".join(block.text for block in (self.over or self).blocks)


@dataclass
class Table:
    """The rows of a table while it is read; a table of one column is a box around a text."""

    rows: list[list[Cell]] = field(default_factory=list)
    headed: bool = False  # whether the document says that its first row is the head
    spans: dict[int, tuple[int, Cell]] = field(default_factory=dict)  # what goes on by column
    present: Cell = field(default_factory=Cell)

    def begin_row(self) -> None:
        """The next row."""
        self.rows.append([])

    def begin_cell(self, is_head: bool = False, down: int = 1, across: int = 1) -> None:
        """The next cell of the row, that may be larger than one."""
        if not self.rows:
            self.begin_row()
        row = self.rows[-1]
        while len(row) in self.spans:
            left, cell = self.spans.pop(len(row))
            if left > 1:
                self.spans[len(row)] = left - 1, cell
            row.append(Cell([], cell))
        self.headed = self.headed or (is_head and len(self.rows) == 1)
        self.present = Cell()
        for number in range(min(across, MAX_ACROSS)):
            if down > 1:
                self.spans[len(row)] = down - 1, self.present
            row.append(Cell([], self.present) if number else self.present)

    def add(self, block: Block) -> None:
        """A text in the present cell, or beside all of them (a caption)."""
        if not self.rows or not self.rows[-1]:
            self.begin_cell()
        self.present.blocks.append(block)

    def blocks(self) -> Iterator[Block]:
        """All that is in it, row by row."""
        rows = [row for row in self.rows if any(cell.blocks for cell in row)]
        if all(len(row) == 1 for row in rows):
            for row in rows:
                yield from row[0].blocks
            return
        heads = [cell.text for cell in rows[0]]
        headed = self.headed or (all(heads) and max(map(len, heads)) <= MAX_HEAD)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                below = headed and number and place < len(heads)
                for block in cell.blocks:
                    kind: Kind = "item" if block.kind == "item" and number else "cell"
                    # Of a first row that the document does not call a head, a sentence is none.
                    beside = number or (not self.headed and block.text.endswith(ENDED))
                    beside = place > 0 and beside and len(row[0].text) <= MAX_HEAD
                    yield replace(
                        block,
                        kind=kind,
                        column=heads[place] if below else "",
                        row=row[0].text if beside else "",
                        corner=heads[0] if headed and number and beside else "",
                    )
