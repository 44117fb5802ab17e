"""The book: what is written as a workbook, and what is read of one, in plain texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

LONGEST = 32_767  # signs in a cell; both programs stop there


@dataclass(frozen=True)
class Column:
    """A column of a sheet that is written: its head, what may be chosen, and how it looks.

    `choices` is the name of a list of the book. What is `fixed` cannot be changed in a row that is
    there; with `several`, other values than those of the list are let through.
    """

    head: str
    width: int = 20
    hint: str = ""
    choices: str = ""
    several: bool = False
    day: bool = False
    fixed: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Mark:
    """What is said of a cell: that it is wrong, or only something to look at."""

    words: str
    wrong: bool = True


@dataclass(frozen=True)
class Sheet:
    """A sheet that is written; `marks` says something of a cell, by row and column from 0."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    marks: Mapping[tuple[int, int], Mark] = field(default_factory=dict)


@dataclass(frozen=True)
class Book:
    """A workbook that is written: one sheet to work in, and the lists from which one chooses."""

    sheet: Sheet
    lists: Mapping[str, Sequence[str]]
    lists_name: str = "Lijsten"


@dataclass(frozen=True)
class Cell:
    """A cell that was read; `odd` says why its text is not what somebody typed, if so, and with
    `cleaned` signs that take no room were taken out of it."""

    text: str
    odd: str = ""
    cleaned: bool = False


@dataclass(frozen=True)
class Row:
    """A row in which something stands; `number` as the program shows it, `cells` by column."""

    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False


@dataclass(frozen=True)
class Table:
    """A sheet that was read: the rows in which something stands.

    Of the cells `remarked` somebody says something beside them, and of `struck` a text has a line
    through it, as who means it to go may draw.
    """

    name: str
    rows: Sequence[Row]
    hidden: bool = False
    remarked: Sequence[str] = ()
    struck: Sequence[str] = ()


def name_of_column(index: int) -> str:
    """How a program calls a column, which counts from 0 here: `A`, `AB`."""
    letters = ""
    while index >= 0:
        index, rest = divmod(index, 26)
        letters, index = chr(ord("A") + rest) + letters, index - 1
    return letters


def name_of_cell(row: int, column: int) -> str:
    """How a program calls a cell: `F12` for row 12, column 5."""
    return f"{name_of_column(column)}{row}"
