"""A table: its cells as blocks that know what stands at the head of their column and row."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kennisbank.sources.block import Block, Kind

MAX_HEAD = 60  # characters of what can stand at the head of a column or a row
ENDED = (".", ";", "!", "?")


@dataclass
class Table:
    """The rows of a table while it is read; a table of one column is a box around a text."""

    rows: list[list[list[Block]]] = field(default_factory=list)
    headed: bool = False  # whether the document says that its first row is the head

    def begin_row(self) -> None:
        """The next row."""
        self.rows.append([])

    def begin_cell(self, is_head: bool = False) -> None:
        """The next cell of the row."""
        if not self.rows:
            self.begin_row()
        self.headed = self.headed or (is_head and len(self.rows) == 1)
        self.rows[-1].append([])

    def add(self, block: Block) -> None:
        """A text in the present cell, or beside all of them (a caption)."""
        if not self.rows or not self.rows[-1]:
            self.begin_cell()
        self.rows[-1][-1].append(block)

    def blocks(self) -> Iterator[Block]:
        """All that is in it, row by row."""
        rows = [row for row in self.rows if any(row)]
        if all(len(row) == 1 for row in rows):
            for row in rows:
                yield from row[0]
            return
        heads = [" ".join(block.text for block in cell) for cell in rows[0]]
        headed = self.headed or (all(heads) and max(map(len, heads)) <= MAX_HEAD)
        for number, row in enumerate(rows):
            first = " ".join(block.text for block in row[0])
            for place, cell in enumerate(row):
                below = headed and number and place < len(heads)
                for block in cell:
                    kind: Kind = "item" if block.kind == "item" and number else "cell"
                    # Of a first row that the document does not call a head, a sentence is none.
                    beside = number or (not self.headed and block.text.endswith(ENDED))
                    beside = place > 0 and beside and len(first) <= MAX_HEAD
                    yield replace(
                        block,
                        kind=kind,
                        column=heads[place] if below else "",
                        row=first if beside else "",
                        corner=heads[0] if headed and number and beside else "",
                    )
