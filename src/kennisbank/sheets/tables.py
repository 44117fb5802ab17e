"""Tables: the sheets of a workbook that somebody else made, as texts; the only place that knows
python-calamine (decisions/0065)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from kennisbank.sheets.book import Cell, Row, Table, name_of_cell
from kennisbank.sheets.package import open_package
from kennisbank.sheets.refusal import SheetError
from kennisbank.sheets.signs import MAX_COLUMN, Signs, signs_of

ENDINGS = (".xlsx", ".ods")
Typed = str | float | bool | date | time | timedelta
FORMULA, ERROR = "een formule", "een foutwaarde"
MERGED = "samengevoegd met andere cellen"
# Signs that take no room: where a word may break, and which way a text runs. People paste them
# along with a text and never see them.
UNSEEN = re.compile("[\\xad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]")


def read_tables(content: bytes) -> tuple[Table, ...]:
    """The sheets in the bytes of a workbook; SheetError when they cannot be read, or are too many.

    What a formula gave is read, and said to be of a formula: nothing is worked out here.
    """
    package = open_package(content)
    signs = list(signs_of(package))
    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            shown = {one.name: one.visible for one in workbook.sheets_metadata}
            return tuple(
                to_table(workbook, one, shown.get(one.name) != SheetVisibleEnum.Visible)
                for one in signs
                if one.rows
            )
    except PasswordError:
        raise SheetError("password") from None
    except (CalamineError, OSError) as error:
        raise SheetError("broken", "wat erin staat, is niet te lezen") from error


def to_table(workbook: CalamineWorkbook, signs: Signs, hidden: bool) -> Table:
    """One sheet, with the names of its cells of which something stands beside their text."""
    rows = tuple(rows_of(workbook, signs))
    filled = {(row.number - 1, at) for row in rows for at, cell in row.cells.items() if cell.text}
    remarked, struck = (
        tuple(name_of_cell(row + 1, column) for row, column in sorted(some))
        for some in (signs.remarked, signs.struck & filled)
    )
    return Table(signs.name, rows, hidden, remarked, struck)


def rows_of(workbook: CalamineWorkbook, signs: Signs) -> Iterator[Row]:
    """The rows of a sheet in which something stands."""
    sheet = workbook.get_sheet_by_name(signs.name)
    first = sheet.start[0] if sheet.start else 0
    left = sheet.start[1] if sheet.start else 0
    for number, values in enumerate(sheet.to_python(), first):
        cells = dict(cells_of(values[:MAX_COLUMN], number, left, signs))
        if cells:
            yield Row(number + 1, cells, number in signs.hidden)


def cells_of(
    values: Sequence[Typed], row: int, left: int, signs: Signs
) -> Iterator[tuple[int, Cell]]:
    """The cells of a row that hold something, or of which nobody knows what they would hold."""
    for column, value in enumerate(values, left):
        text, odd = to_text(value)
        if (row, column) in signs.formulas:
            odd = FORMULA
        elif (row, column) in signs.errors:
            text, odd = "", ERROR
        elif text and (row, column) in signs.merged:
            odd = MERGED
        if text or odd in (FORMULA, ERROR):
            cleaned = isinstance(value, str) and bool(UNSEEN.search(value))
            yield column, Cell(text, odd, cleaned)


def to_text(value: Typed) -> tuple[str, str]:
    """A value as it would be typed, and what it is if no text, number or day."""
    if isinstance(value, bool):
        return "WAAR" if value else "ONWAAR", "WAAR of ONWAAR"
    if isinstance(value, float | int):
        return (str(int(value)) if value == int(value) else f"{value:.15g}".replace(".", ",")), ""
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return (value.date().isoformat(), "") if midnight else (f"{value:%Y-%m-%d %H:%M}", "")
    if isinstance(value, date):
        return value.isoformat(), ""
    if isinstance(value, str):
        return as_read(UNSEEN.sub("", value)), ""
    return str(value), "een tijd"


def as_read(text: str) -> str:
    """The text with the line ends of a file, and nothing behind the words of a line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip(" \t") for line in lines).strip("\n")
