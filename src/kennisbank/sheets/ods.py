"""Ods: a book as LibreOffice reads it, written as the few parts that such a file needs.

No library: the one that is kept takes eighteen milliseconds for a row (decisions/0065).
"""

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, register_namespace, tostring
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from kennisbank.sheets.beside import OURS
from kennisbank.sheets.book import Book, Column, Mark, Sheet, name_of_column
from kennisbank.sheets.odf import NAMES, add_cell, add_item, add_text, make

KIND = "application/vnd.oasis.opendocument.spreadsheet"
MORE = 500  # empty rows below in which the lists and hints work as well
DAY_0 = (1980, 1, 1, 0, 0, 0)  # the same bytes for the same book
FIXED, REMARK, WRONG = "#eeeeee", "#ffeb9c", "#ffc7ce"


def to_ods(book: Book) -> bytes:
    """The workbook: texts stay texts, whatever they begin with."""
    for prefix, address in NAMES.items():
        register_namespace(prefix, address)
    parts = {
        "content.xml": to_content(book),
        "settings.xml": to_settings(book.sheet),
        "META-INF/manifest.xml": to_manifest(),
    }
    file = BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr(ZipInfo("mimetype", DAY_0), KIND, ZIP_STORED)
        for name, root in parts.items():
            data = tostring(root, "utf-8", xml_declaration=True)
            package.writestr(ZipInfo(name, DAY_0), data, ZIP_DEFLATED)
    return file.getvalue()


def to_manifest() -> Element:
    """Which parts there are."""
    root = make(None, "manifest:manifest", {"manifest:version": "1.3"})
    kinds = {"/": KIND, "content.xml": "text/xml", "settings.xml": "text/xml"}
    for path, kind in kinds.items():
        attributes = {"manifest:full-path": path, "manifest:media-type": kind}
        make(root, "manifest:file-entry", attributes)
    return root


def to_settings(sheet: Sheet) -> Element:
    """The head and the fixed columns stay in sight."""
    root = make(None, "office:document-settings", {"office:version": "1.3"})
    root.set("xmlns:ooo", "http://openoffice.org/2004/office")  # named in a value only, as words
    kind = {"config:name": "ooo:view-settings"}
    found = make(make(root, "office:settings"), "config:config-item-set", kind)
    views = make(found, "config:config-item-map-indexed", {"config:name": "Views"})
    view = make(views, "config:config-item-map-entry")
    add_item(view, "ViewId", "string", "view1")
    tables = make(view, "config:config-item-map-named", {"config:name": "Tables"})
    table = make(tables, "config:config-item-map-entry", {"config:name": sheet.name})
    fixed = sum(column.fixed and not column.hidden for column in sheet.columns)
    for name in ("HorizontalSplitMode", "VerticalSplitMode"):
        add_item(table, name, "short", "2")
    add_item(table, "ActiveSplitRange", "short", "3")
    for name in ("HorizontalSplitPosition", "PositionRight"):
        add_item(table, name, "int", str(fixed))
    for name in ("VerticalSplitPosition", "PositionBottom"):
        add_item(table, name, "int", "1")
    add_item(view, "ActiveTable", "string", sheet.name)
    return root


def to_content(book: Book) -> Element:
    """The sheets, with what their cells look like and which hints they have."""
    root = make(None, "office:document-content", {"office:version": "1.3"})
    root.set("xmlns:of", NAMES["of"])  # named in the rules only, as words
    add_styles(make(root, "office:automatic-styles"), book.sheet)
    body = make(make(root, "office:body"), "office:spreadsheet")
    rules = make(body, "table:content-validations")
    for at, column in enumerate(book.sheet.columns):
        add_rule(rules, at, column, book)
    add_sheet(body, book.sheet)
    add_lists(body, book)
    last, end = name_of_column(len(book.sheet.columns) - 1), max(len(book.sheet.rows) + 1, 2)
    name = f"'{book.sheet.name}'."
    area = {
        "table:name": "filter",
        "table:target-range-address": f"{name}A1:{name}{last}{end}",
        "table:display-filter-buttons": "true",
    }
    make(make(body, "table:database-ranges"), "table:database-range", area)
    return root


def add_styles(styles: Element, sheet: Sheet) -> None:
    """Text and day, free or closed, right or wrong; and the width of each column."""
    make(make(styles, "number:text-style", {"style:name": "N1"}), "number:text-content")
    day = make(styles, "number:date-style", {"style:name": "N2"})
    make(day, "number:year", {"number:style": "long"})
    make(day, "number:text").text = "-"
    make(day, "number:month", {"number:style": "long"})
    make(day, "number:text").text = "-"
    make(day, "number:day", {"number:style": "long"})
    for name, number, fixed, behind in looks():
        attributes = {"style:name": name, "style:family": "table-cell"}
        style = make(styles, "style:style", {**attributes, "style:data-style-name": number})
        look = {"fo:wrap-option": "wrap", "style:vertical-align": "top"}
        look["style:cell-protect"] = "protected" if fixed else "none"
        if behind:
            look["fo:background-color"] = behind
        make(style, "style:table-cell-properties", look)
    head = make(styles, "style:style", {"style:name": "head", "style:family": "table-cell"})
    look = {"fo:background-color": "#154273", "fo:wrap-option": "wrap"}
    make(head, "style:table-cell-properties", look)
    make(head, "style:text-properties", {"fo:color": "#ffffff", "fo:font-weight": "bold"})
    for at, column in enumerate(sheet.columns):
        named = {"style:name": f"c{at}", "style:family": "table-column"}
        width = {"style:column-width": f"{column.width * 2}mm"}
        make(make(styles, "style:style", named), "style:table-column-properties", width)
    row = make(styles, "style:style", {"style:name": "row", "style:family": "table-row"})
    height = {"style:row-height": "26mm", "style:use-optimal-row-height": "false"}
    make(row, "style:table-row-properties", height)


def looks() -> Iterator[tuple[str, str, bool, str]]:
    """The name of each look of a cell, its kind of number, whether closed and what is behind it."""
    for number in ("N1", "N2"):
        for fixed in (False, True):
            for mark in (None, Mark("", False), Mark("")):
                behind = (WRONG if mark.wrong else REMARK) if mark else FIXED if fixed else ""
                yield look_of(number == "N2", fixed, mark), number, fixed, behind


def look_of(day: bool, fixed: bool, mark: Mark | None) -> str:
    """The name of the look of a cell."""
    told = ("-wrong" if mark.wrong else "-remark") if mark else ""
    return f"{'day' if day else 'text'}{'-fixed' if fixed else ''}{told}"


def add_rule(rules: Element, at: int, column: Column, book: Book) -> None:
    """The hint of a column and what may be chosen in it."""
    if not (column.choices or column.hint):
        return
    attributes = {"table:name": f"rule{at}", "table:allow-empty-cell": "true"}
    attributes["table:base-cell-address"] = f"$'{book.sheet.name}'.A1"
    if column.choices:
        letter = name_of_column([*book.lists].index(column.choices))
        end = len(book.lists[column.choices]) + 1
        area = f"$'{book.lists_name}'.${letter}$2:${letter}${end}"
        attributes["table:condition"] = f"of:cell-content-is-in-list([{area}])"
        attributes["table:display-list"] = "unsorted"
    rule = make(rules, "table:content-validation", attributes)
    if column.hint:
        shown = {"table:title": column.head, "table:display": "true"}
        add_text(make(rule, "table:help-message", shown), column.hint)
    if column.choices:
        told = {"table:message-type": "warning", "table:title": "Niet in de lijst"}
        told["table:display"] = "false" if column.several else "true"
        add_text(make(rule, "table:error-message", told), "Kies een waarde uit de lijst.")


def add_sheet(body: Element, sheet: Sheet) -> None:
    """The sheet to work in, its cells closed where they are fixed."""
    protected = {"table:protected": "true"} if any(one.fixed for one in sheet.columns) else {}
    table = make(body, "table:table", {"table:name": sheet.name, **protected})
    for at, column in enumerate(sheet.columns):
        attributes = {"table:style-name": f"c{at}"}
        attributes["table:default-cell-style-name"] = look_of(column.day, False, None)
        if column.hidden:
            attributes["table:visibility"] = "collapse"
        make(table, "table:table-column", attributes)
    head = make(make(table, "table:table-header-rows"), "table:table-row")
    for column in sheet.columns:
        add_cell(head, column.head, {"table:style-name": "head"})
    for number, row in enumerate(sheet.rows):
        line = make(table, "table:table-row", {"table:style-name": "row"})
        for at, (column, text) in enumerate(zip(sheet.columns, row, strict=True)):
            mark = sheet.marks.get((number, at))
            style = {"table:style-name": look_of(column.day, column.fixed, mark)}
            cell = add_cell(line, text, style | rule_name(at, column), column.day)
            if mark:
                note = make(cell, "office:annotation")
                make(note, "dc:creator").text = OURS
                add_text(note, mark.words)
    below = make(table, "table:table-row", {"table:number-rows-repeated": str(MORE)})
    for at, column in enumerate(sheet.columns):
        make(below, "table:table-cell", rule_name(at, column))


def rule_name(at: int, column: Column) -> dict[str, str]:
    """The rule of a column, as its cells name it."""
    has_rule = column.choices or column.hint
    return {"table:content-validation-name": f"rule{at}"} if has_rule else {}


def add_lists(body: Element, book: Book) -> None:
    """The sheet with the lists from which one chooses, each in a column."""
    table = make(body, "table:table", {"table:name": book.lists_name})
    head = make(table, "table:table-row")
    for name in book.lists:
        add_cell(head, name, {"table:style-name": "head"})
    for at in range(max(map(len, book.lists.values()), default=0)):
        line = make(table, "table:table-row")
        for choices in book.lists.values():
            add_cell(line, choices[at] if at < len(choices) else "")
