"""Marked: the same workbook again, with what is wrong in red and what to look at in yellow."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kennisbank.bank import UNFINISHED
from kennisbank.intake.workbook.columns import CHECKED, YES_NO, to_columns, to_lists
from kennisbank.intake.workbook.rows import Lezing
from kennisbank.intake.workbook.told import Melding
from kennisbank.intake.workbook.words import Words
from kennisbank.sheets import Book, Column, Mark, Sheet

BEHIND = "-nakijken"


def to_marked(lezing: Lezing, meldingen: Iterable[Melding], words: Words) -> Book:
    """The book of what was read; a column that nobody knows stays as it is."""
    known = {**to_columns(words), CHECKED: Column("Nagelezen", 12, choices=YES_NO)}
    fields = {at: veld for veld, at in lezing.columns.items()}
    table, first = lezing.table, lezing.head
    cells = {row.number: row.cells for row in table.rows}
    width = 1 + max((at for row in cells.values() for at in row), default=0)
    last = max(cells)
    marks: dict[tuple[int, int], Mark] = {}
    for one in meldingen:
        place = (one.row - first - 1, one.column)
        if place[0] >= 0 and one.code != UNFINISHED:  # a draft has what it lacks before it
            mark = Mark(one.words, one.ernst == "fout")
            marks[place] = both(marks[place], mark) if place in marks else mark
    columns = []
    for at in range(width):
        head = cells[first][at].text if at in cells[first] else ""
        look = known.get(fields.get(at, ""), Column(head))
        wrong = any(column == at for _, column in marks)
        columns.append(replace(look, head=head, fixed=look.fixed and not wrong))
    rows = [
        [cells[number][at].text if at in cells.get(number, {}) else "" for at in range(width)]
        for number in range(first + 1, last + 1)
    ]
    return Book(Sheet(table.name, columns, rows, marks), to_lists(words))


def both(one: Mark, other: Mark) -> Mark:
    """Two things to say of one cell."""
    return Mark(f"{one.words}\n\n{other.words}", one.wrong or other.wrong)


def beside(path: Path) -> Path:
    """Where the copy comes: beside the workbook, and over no other file."""
    stem, number = path.stem.partition(BEHIND)[0] + BEHIND, 1
    name = f"{stem}{path.suffix}"
    while name == path.name or (number > 1 and path.with_name(name).exists()):
        number += 1
        name = f"{stem}-{number}{path.suffix}"
    return path.with_name(name)
