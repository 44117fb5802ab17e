"""Sheets: workbooks of spreadsheet programs (xlsx, ods) as plain tables of cells, both ways."""

from kennisbank.sheets.book import (
    LONGEST,
    Book,
    Cell,
    Column,
    Mark,
    Row,
    Sheet,
    Table,
    name_of_cell,
)
from kennisbank.sheets.refusal import SheetError
from kennisbank.sheets.tables import ENDINGS, as_read, read_tables
from kennisbank.sheets.written import to_bytes

__all__ = [
    "ENDINGS",
    "LONGEST",
    "Book",
    "Cell",
    "Column",
    "Mark",
    "Row",
    "Sheet",
    "SheetError",
    "Table",
    "as_read",
    "name_of_cell",
    "read_tables",
    "to_bytes",
]
