"""Signs: what the values of a sheet do not tell: formulas, errors, merged and hidden cells, and
how many.

Read as a stream, before anything else is, so that a sheet that is too large costs nothing.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from string import ascii_letters
from xml.etree.ElementTree import Element, ParseError, iterparse
from zipfile import ZipFile

from kennisbank.sheets.beside import (
    ends_of,
    has_struck,
    is_remarked_ods,
    is_struck_ods,
    is_struck_style,
    lengths_of_strings,
    local,
    remarks_of_xlsx,
    struck_strings,
    struck_styles,
)
from kennisbank.sheets.book import name_of_cell
from kennisbank.sheets.odf import qualified
from kennisbank.sheets.package import open_part
from kennisbank.sheets.refusal import SheetError

MAX_ROWS, MAX_CELLS, MAX_AREA = 10_000, 1_000_000, 10_000_000
MAX_LETTERS = 50_000_000  # a full page in each of so many rows
MAX_COLUMN = 500  # further to the right nobody looks
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass
class Signs:
    """Of one sheet, by row and column from 0: formulas, errors such as `#N/A`, hidden rows,
    what is merged with others, of what somebody says something, and what is struck out."""

    name: str
    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: set[tuple[int, int]] = field(default_factory=set)
    merged: set[tuple[int, int]] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)
    remarked: set[tuple[int, int]] = field(default_factory=set)
    struck: set[tuple[int, int]] = field(default_factory=set)
    rows: int = 0
    cells: int = 0
    letters: int = 0
    right: int = 0

    def count(self, row: int, cells: int, right: int, letters: int) -> None:
        """Count a row in which something stands, up to the column `right`; SheetError for more
        than there may be, or too far apart: the library keeps all that lies between."""
        self.rows += 1
        self.cells += cells
        self.letters += letters
        self.right = max(self.right, right)
        if (row + 1) * (self.right + 1) > MAX_AREA or self.right >= MAX_COLUMN:
            raise SheetError("far", self.name, f"{name_of_cell(row + 1, self.right)}")
        if self.rows > MAX_ROWS:
            raise SheetError("rows", self.name, f"{MAX_ROWS:,}".replace(",", "."))
        if self.cells > MAX_CELLS:
            raise SheetError("cells", self.name, f"{MAX_CELLS:,}".replace(",", "."))
        if self.letters > MAX_LETTERS:
            raise SheetError("letters", self.name, f"{MAX_LETTERS:,}".replace(",", "."))

    def merge(self, row: int, column: int, rows: int, columns: int) -> None:
        """Remember an area by its first cell, which holds what it says."""
        if rows * columns > 1:
            self.merged.add((row, column))


def signs_of(package: ZipFile) -> Iterator[Signs]:
    """The signs of each sheet, in their order."""
    try:
        if "content.xml" in package.namelist():
            yield from signs_of_ods(package)
        else:
            yield from signs_of_xlsx(package)
    except (ParseError, LookupError, ValueError) as error:
        raise SheetError("broken", "wat erin staat, is niet te lezen") from error


def signs_of_xlsx(package: ZipFile) -> Iterator[Signs]:
    """Each sheet of xl/workbook.xml, in the part that its relation names."""
    parts: dict[str, str] = {}
    styles, strings = struck_styles(package), struck_strings(package)
    lengths = lengths_of_strings(package)
    for element in ends_of(package, "xl/_rels/workbook.xml.rels"):
        if target := element.get("Target"):
            parts[element.get("Id", "")] = f"xl/{target}" if target[0] != "/" else target[1:]
    for element in ends_of(package, "xl/workbook.xml"):
        if local(element) == "sheet":
            identity = element.get(RELATION) or element.get(STRICT_RELATION) or ""
            signs = Signs(element.get("name", ""))
            if "worksheet" in parts[identity]:
                read_xlsx(package, parts[identity], signs, lengths, styles, strings)
                for cell in remarks_of_xlsx(package, parts[identity]):
                    signs.remarked.add((row_of(cell), column_of(cell)))
            yield signs


def read_xlsx(
    package: ZipFile,
    part: str,
    signs: Signs,
    lengths: Mapping[int, int],
    styles: Collection[str] = (),
    strings: Collection[str] = (),
) -> None:
    """The signs of one sheet; a row or cell without a number follows the one before it.

    `lengths` is how long the shared texts are; `styles` and `strings` are those with a line through
    their letters.
    """
    row, column, right, filled, letters = -1, -1, 0, 0, 0
    with open_part(package, part) as file:
        for event, element in iterparse(file, ("start", "end")):
            name = local(element)
            if event == "start":
                if name == "row":
                    row, column, filled, letters = int(element.get("r") or row + 2) - 1, -1, 0, 0
                    if element.get("hidden") in ("1", "true"):
                        signs.hidden.add(row)
                elif name == "c":
                    at = element.get("r", "")
                    column = column_of(at) if at else column + 1
                continue
            if name == "c":
                if len(element):
                    filled, right = filled + 1, max(right, column)
                letters += letters_of(element, lengths)
                if any(local(child) == "f" for child in element):
                    signs.formulas.add((row, column))
                if is_struck(element, styles, strings):
                    signs.struck.add((row, column))
                if element.get("t") == "e":
                    signs.errors.add((row, column))
                element.clear()
            elif name == "row":
                if filled:
                    signs.count(row, filled, right, letters)
                element.clear()
            elif name == "mergeCell":
                first, _, last = element.get("ref", "").partition(":")
                top, left = row_of(first), column_of(first)
                bottom, right = row_of(last or first), column_of(last or first)
                signs.merge(top, left, bottom - top + 1, right - left + 1)


def letters_of(cell: Element, lengths: Mapping[int, int]) -> int:
    """How many letters stand in a cell, wherever its text is written."""
    if cell.get("t") != "s":
        return len("".join(cell.itertext()))
    return sum(lengths.get(int(one.text), 0) for one in cell if local(one) == "v" and one.text)


def is_struck(cell: Element, styles: Collection[str], strings: Collection[str]) -> bool:
    """Whether there is a line through the text of a cell, or a part of it."""
    if cell.get("s") in styles or has_struck(cell):
        return True
    return cell.get("t") == "s" and any(one.text in strings for one in cell)


def signs_of_ods(package: ZipFile) -> Iterator[Signs]:
    """Each table of content.xml; of what is repeated, how often."""
    signs, row = Signs(""), 0
    styles = set[str]()  # that have a line through their letters
    with package.open("content.xml") as file:
        for event, element in iterparse(file, ("start", "end")):
            if (
                element.tag == qualified("style:style")
                and event == "end"
                and is_struck_style(element)
            ):
                styles.add(element.get(qualified("style:name"), ""))
            if element.tag == f"{TABLE}table":
                if event == "start":
                    signs, row = Signs(element.get(f"{TABLE}name", "")), 0
                else:
                    yield signs
                    element.clear()
            elif element.tag == f"{TABLE}table-row" and event == "end":
                times = int(element.get(f"{TABLE}number-rows-repeated", 1))
                filled, right, letters = cells_of_ods(element, row, signs, styles)
                hidden = element.get(f"{TABLE}visibility", "visible") != "visible"
                for at in range(times if filled else 0):
                    signs.count(row + at, filled, right, letters)
                    if hidden:
                        signs.hidden.add(row + at)
                row += times
                element.clear()


def cells_of_ods(
    element: Element, row: int, signs: Signs, styles: Collection[str]
) -> tuple[int, int, int]:
    """The signs of one row; how many cells hold something, which is the last, and how many letters
    stand in them."""
    column = filled = right = letters = 0
    for cell in element:
        if not cell.tag.endswith(("}table-cell", "}covered-table-cell")):
            continue
        times = int(cell.get(f"{TABLE}number-columns-repeated", 1))
        if cell.get(f"{OFFICE}value-type") or cell.get(f"{TABLE}formula") or len(cell):
            filled, right = filled + times, column + times - 1
            written = cell.get(f"{OFFICE}string-value", "")
            letters += times * max(len(written), len("".join(cell.itertext())))
        if cell.get(f"{TABLE}formula"):
            signs.formulas |= {(row, column + at) for at in range(min(times, MAX_COLUMN))}
        if is_remarked_ods(cell):
            signs.remarked.add((row, column))
        if is_struck_ods(cell, styles):
            signs.struck |= {(row, column + at) for at in range(min(times, MAX_COLUMN))}
        if cell.get(f"{CALC}value-type") == "error":
            signs.errors |= {(row, column + at) for at in range(min(times, MAX_COLUMN))}
        rows = int(cell.get(f"{TABLE}number-rows-spanned", 1))
        signs.merge(row, column, rows, int(cell.get(f"{TABLE}number-columns-spanned", 1)))
        column += times
    return filled, right, letters


def column_of(cell: str) -> int:
    """The column of `AB12`, from 0."""
    column = 0
    for letter in cell.replace("$", "").rstrip("0123456789").upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def row_of(cell: str) -> int:
    """The row of `AB12`, from 0."""
    return int(cell.replace("$", "").lstrip(ascii_letters)) - 1
