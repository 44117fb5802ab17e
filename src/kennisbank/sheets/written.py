"""Written: a book as the bytes of a file, in the form that its name asks for."""

from datetime import date

from kennisbank.sheets.book import Book


def to_bytes(book: Book, ending: str, today: date) -> bytes:
    """The workbook; `ending` is `.xlsx` or `.ods`."""
    if ending == ".ods":
        from kennisbank.sheets.ods import to_ods

        return to_ods(book)
    from kennisbank.sheets.xlsx import to_xlsx

    return to_xlsx(book, today)
