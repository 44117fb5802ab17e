"""Xlsx: a book as Excel reads it; the only place that knows XlsxWriter (decisions/0065)."""

from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from kennisbank.sheets.beside import OURS
from kennisbank.sheets.book import Book, Column, Sheet, name_of_column

MORE = 500  # empty rows below in which the lists and hints work as well
MAX_TITLE, MAX_HINT = 32, 255  # signs of a hint; Excel refuses the whole file for more
HEIGHT = 75
PLAIN = {"num_format": "@", "text_wrap": True, "valign": "top", "locked": False}
DAY = {**PLAIN, "num_format": "yyyy-mm-dd", "align": "left"}
FIXED = {"locked": True, "bg_color": "#EEEEEE"}
HEAD = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#154273", "color": "#FFFFFF"}
WRONG, REMARK = {"bg_color": "#FFC7CE"}, {"bg_color": "#FFEB9C"}
# What may be done though some cells are closed.
ALLOWED = (
    *("format_cells", "format_columns", "format_rows", "insert_rows", "delete_rows"),
    *("sort", "autofilter"),
)
Formats = dict[str, Any]


def to_xlsx(book: Book, today: date) -> bytes:
    """The workbook: texts stay texts, whatever they begin with."""
    file = BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_urls": False}) as workbook:
        workbook.set_properties({"created": datetime(today.year, today.month, today.day)})
        write_sheet(workbook, book)
        lists = workbook.add_worksheet(book.lists_name)
        for column, (name, choices) in enumerate(book.lists.items()):
            lists.write_string(0, column, name, workbook.add_format(HEAD))
            lists.set_column(column, column, 30)
            for row, choice in enumerate(choices, 1):
                lists.write_string(row, column, choice)
        lists.freeze_panes(1, 0)
    return file.getvalue()


def write_sheet(workbook: Workbook, book: Book) -> None:
    """The sheet to work in, with its head, hints, lists and what is closed."""
    sheet, kinds = book.sheet, list(book.lists)
    worksheet = workbook.add_worksheet(sheet.name)
    head = workbook.add_format(HEAD)
    last = len(sheet.rows)
    for at, column in enumerate(sheet.columns):
        plain = DAY if column.day else PLAIN
        shown = {"hidden": True} if column.hidden else {}
        worksheet.set_column(at, at, column.width, workbook.add_format(plain), shown)
        worksheet.write_string(0, at, column.head, head)
        if rule := rule_of(column, book.lists, kinds):
            worksheet.data_validation(1, at, last + MORE, at, rule)
        write_column(workbook, worksheet, sheet, at, {**plain, **(FIXED if column.fixed else {})})
    for row in range(1, last + 1):
        worksheet.set_row(row, HEIGHT)
    worksheet.freeze_panes(1, sum(column.fixed and not column.hidden for column in sheet.columns))
    worksheet.autofilter(0, 0, max(last, 1), len(sheet.columns) - 1)
    if any(column.fixed for column in sheet.columns):
        worksheet.protect("", dict.fromkeys(ALLOWED, True))


def write_column(
    workbook: Workbook, worksheet: Worksheet, sheet: Sheet, at: int, look: Formats
) -> None:
    """The cells of one column; what is wrong is red, what to look at yellow, with the message."""
    usual, wrong, remark = (workbook.add_format({**look, **more}) for more in ({}, WRONG, REMARK))
    for number, row in enumerate(sheet.rows):
        mark, form = sheet.marks.get((number, at)), usual
        if mark:
            form = wrong if mark.wrong else remark
            size = {"x_scale": 3, "y_scale": 1 + len(mark.words) / 150, "author": OURS}
            worksheet.write_comment(number + 1, at, mark.words, size)
        if day := sheet.columns[at].day and to_day(row[at]):
            worksheet.write_datetime(number + 1, at, day, form)
        elif row[at]:
            worksheet.write_string(number + 1, at, row[at], form)
        else:
            worksheet.write_blank(number + 1, at, None, form)


def rule_of(column: Column, lists: Mapping[str, Any], kinds: list[str]) -> dict[str, Any] | None:
    """The hint of a column and what may be chosen in it."""
    hint = {"input_title": column.head[:MAX_TITLE], "input_message": column.hint[:MAX_HINT]}
    hint = hint if column.hint else {}
    if not column.choices:
        return {"validate": "any", **hint} if hint else None
    letter = name_of_column(kinds.index(column.choices))
    return {
        "validate": "list",
        "source": f"='Lijsten'!${letter}$2:${letter}${len(lists[column.choices]) + 1}",
        "show_error": not column.several,
        "error_type": "warning",
        "error_title": "Niet in de lijst",
        "error_message": "Kies een waarde uit de lijst.",
        **hint,
    }


def to_day(text: str) -> datetime | None:
    """The day that a program for spreadsheets can hold, or None."""
    try:
        day = datetime.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
    return day if day and day.year > 1900 else None
