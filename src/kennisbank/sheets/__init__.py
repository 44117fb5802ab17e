"""Sheets: workbooks of spreadsheet programs (xlsx, ods) as plain tables of cells, both ways."""

from kennisbank.sheets.book import Book, Cell, Column, Row, Sheet, Table, name_of_cell
from kennisbank.sheets.refusal import SheetError
from kennisbank.sheets.tables import ENDINGS, read_tables
from kennisbank.sheets.written import to_bytes

__all__ = [
    "ENDINGS",
    "Book",
    "Cell",
    "Column",
    "Row",
    "Sheet",
    "SheetError",
    "Table",
    "name_of_cell",
    "read_tables",
    "to_bytes",
]
