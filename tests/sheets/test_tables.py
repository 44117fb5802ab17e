"""What others made as a workbook: read as data, within bounds, or refused with what to do."""

import zipfile
from datetime import date, datetime, time
from io import BytesIO

import pytest
import xlsxwriter

from kennisbank.sheets import Book, Column, Mark, Sheet, SheetError, Table, read_tables, to_bytes

TODAY = date(2026, 11, 29)
TEXTS = (
    *("=1+1", "@wijkteam", "+31 6", "-5", "- punt", "'s-Gravenhage", "007", "1e5", "#N/B"),
    *("ja", "nee", "TRUE", "2026-11-21", "21-11-2026", "een\ntwee\n\nvier", "vast\u00a0aaneen"),
    *("‘langer’ en “kort” … – —", "  drie   spaties", "é<&>\"'", "x_x000D_y", "tab\tin"),
)


def book_of(*rows: tuple[str, ...], **looks: bool) -> Book:
    columns = [Column(f"Kop {at}", hint="Uitleg.", **looks) for at in range(len(rows[0]))]
    return Book(Sheet("Praktijken", columns, rows), {"Soort": ("Goed", "Beter")})


def texts_of(table: Table, number: int) -> dict[int, str]:
    row = next(row for row in table.rows if row.number == number)
    return {column: cell.text for column, cell in row.cells.items()}


def made(fill: str = "", **parts: str | bytes) -> bytes:
    """A workbook as some other program may write it, with other parts."""
    file = BytesIO()
    with xlsxwriter.Workbook(file) as workbook:
        workbook.add_worksheet("Blad1").write(0, 0, fill or "kop")
    changed = BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.pop(name.rpartition("/")[2], None) or old.read(name))
        for name, text in parts.items():
            new.writestr(name, text)
    return changed.getvalue()


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_every_text_comes_back_as_it_was(ending):
    (table, lists) = read_tables(to_bytes(book_of(TEXTS, TEXTS[::-1]), ending, TODAY))
    assert texts_of(table, 2) == dict(enumerate(TEXTS))
    assert texts_of(table, 3) == dict(enumerate(TEXTS[::-1]))
    assert [texts_of(lists, at)[0] for at in (1, 2, 3)] == ["Soort", "Goed", "Beter"]
    assert not [cell.odd for row in table.rows for cell in row.cells.values() if cell.odd]


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_a_day_comes_back_as_a_day_and_another_text_as_a_text(ending):
    days = ("2026-11-21",), ("1904-01-01",), ("1899-01-01",), ("2026-13-01",), ("morgen",)
    (table, _) = read_tables(to_bytes(book_of(*days, day=True), ending, TODAY))
    assert [texts_of(table, number)[0] for number in range(2, 7)] == [day for (day,) in days]


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_the_same_book_is_the_same_file(ending):
    assert to_bytes(book_of(TEXTS), ending, TODAY) == to_bytes(book_of(TEXTS), ending, TODAY)


def test_what_is_no_text_is_read_as_typed_or_said_to_be_odd():
    file = BytesIO()
    with xlsxwriter.Workbook(file) as workbook:
        sheet = workbook.add_worksheet("Lijst")
        day = workbook.add_format({"num_format": "d-m-yyyy"})
        sheet.write_row(0, 0, ["a", "b", "c", "d", "e", "f", "g"])
        sheet.write_number(1, 0, 7)
        sheet.write_number(1, 1, 1.5)
        sheet.write_boolean(1, 2, False)
        sheet.write_datetime(1, 3, datetime(2026, 11, 21), day)
        sheet.write_datetime(1, 4, time(10, 30), workbook.add_format({"num_format": "hh:mm"}))
        sheet.write_formula(1, 5, '="a"&"b"', None, "ab")
        sheet.write_datetime(
            1, 6, datetime(2026, 11, 21, 9, 5), workbook.add_format({"num_format": "d-m-yy h:mm"})
        )
        sheet.merge_range(3, 1, 3, 2, "samen")
        sheet.write_string(5, 0, "verborgen")
        sheet.set_row(5, None, None, {"hidden": True})
        workbook.add_worksheet("Leeg")
    (table,) = read_tables(file.getvalue())
    assert [(cell.text, cell.odd) for cell in table.rows[1].cells.values()] == [
        ("7", ""),
        ("1,5", ""),
        ("ONWAAR", "WAAR of ONWAAR"),
        ("2026-11-21", ""),
        ("10:30:00", "een tijd"),
        ("ab", "een formule"),
        ("2026-11-21 09:05", ""),
    ]
    assert [row.number for row in table.rows] == [1, 2, 4, 6]
    assert table.rows[2].cells[1].odd == "samengevoegd met andere cellen"
    assert [row.hidden for row in table.rows] == [False, False, False, True]


def test_a_day_of_the_calendar_of_1904_is_that_day():
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"date_1904": True}) as workbook:
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        workbook.add_worksheet().write_datetime(0, 0, datetime(2026, 11, 21), day)
    (table,) = read_tables(file.getvalue())
    assert texts_of(table, 1) == {0: "2026-11-21"}


def test_formulas_errors_merged_and_hidden_cells_of_an_ods_are_seen():
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3" '
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        '<office:spreadsheet><table:table table:name="A">'
        '<table:table-row table:number-rows-repeated="2"><table:table-cell '
        'office:value-type="string"><text:p>nul</text:p></table:table-cell></table:table-row>'
        "<table:table-row "
        'table:visibility="filter"><table:table-cell office:value-type="string" '
        'table:number-columns-spanned="2"><text:p>een</text:p></table:table-cell>'
        "<table:covered-table-cell/><table:table-cell "
        'table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p>'
        "</table:table-cell><table:table-cell "
        'office:value-type="string" calcext:value-type="error">'
        "<text:p>#N/A</text:p></table:table-cell>"
        "</table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    (table,) = read_tables(ods_with(content))
    assert [(row.number, row.hidden) for row in table.rows] == [(1, False), (2, False), (3, True)]
    assert [(cell.text, cell.odd) for cell in table.rows[2].cells.values()] == [
        ("een", "samengevoegd met andere cellen"),
        ("2", "een formule"),
        ("", "een foutwaarde"),
    ]


def ods_with(content: str) -> bytes:
    """An ods of which this is the content."""
    old, new = BytesIO(to_bytes(book_of(("x",)), ".ods", TODAY)), BytesIO()
    with zipfile.ZipFile(old) as before, zipfile.ZipFile(new, "w") as after:
        for name in before.namelist():
            after.writestr(name, content if name == "content.xml" else before.read(name))
    return new.getvalue()


def test_what_stands_beside_a_text_or_through_it_is_seen_in_xlsx():
    file = BytesIO()
    with xlsxwriter.Workbook(file) as workbook:
        sheet, other = workbook.add_worksheet("A"), workbook.add_worksheet("B")
        struck, bold = (
            workbook.add_format({"font_strikeout": True}),
            workbook.add_format({"bold": 1}),
        )
        sheet.write_row(0, 0, ["kop", "nog een", "derde"])
        sheet.write_string(1, 0, "weg ermee", struck)
        sheet.write_rich_string(1, 1, "een ", struck, "twee", " drie")
        sheet.write_rich_string(1, 2, "een ", bold, "twee", " drie")
        sheet.write_blank(2, 0, None, struck)
        sheet.write_comment(2, 2, "Hier nog iets bij?", {"author": "Een collega"})
        sheet.write_comment(1, 2, "Te kort.", {"author": "Kennisbank"})
        other.write_string(0, 0, "kop")
    first, second = read_tables(file.getvalue())
    assert (first.struck, first.remarked) == (("A2", "B2"), ("C3",))
    assert (second.struck, second.remarked) == ((), ())
    assert texts_of(first, 2) == {0: "weg ermee", 1: "een twee drie", 2: "een twee drie"}


def test_what_stands_beside_a_text_or_through_it_is_seen_in_ods():
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    note = "<office:annotation>{}<text:p>Hoe dan?</text:p></office:annotation>"
    ours = "<dc:creator>Kennisbank</dc:creator>"
    look = (
        '<style:style style:name="{}">'
        '<style:text-properties style:text-line-through-style="{}"/></style:style>'
    )
    cell = '<table:table-cell office:value-type="string"{}>{}<text:p>{}</text:p></table:table-cell>'
    named = ' table:style-name="{}"'
    cells = (
        cell.format(named.format("weg"), "", "een"),
        cell.format(named.format("niet"), note.format(""), "twee"),
        cell.format(
            "", note.format(ours), 'een <text:span text:style-name="weg">woord</text:span>'
        ),
    )
    content = (
        f'<office:document-content{names} xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<office:automatic-styles>{look.format('weg', 'solid')}{look.format('niet', 'none')}"
        '</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="A">'
        f"<table:table-row>{''.join(cells)}</table:table-row></table:table></office:spreadsheet>"
        "</office:body></office:document-content>"
    )
    (table,) = read_tables(ods_with(content))
    assert (table.struck, table.remarked) == (("A1", "C1"), ("B1",))
    assert texts_of(table, 1) == {0: "een", 1: "twee", 2: "een woord"}


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_what_we_said_of_a_cell_is_no_remark_of_a_colleague(ending):
    sheet = Sheet("P", [Column("Titel")], [("kort",)], {(0, 0): Mark("dit is te kort.")})
    (table, _) = read_tables(to_bytes(Book(sheet, {"a": ["b"]}), ending, TODAY))
    assert (table.struck, table.remarked) == ((), ())


def rows_xml(rows: str) -> str:
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f"{rows}</sheetData></worksheet>"
    )


def repeated(text: str, rows: int, columns: int) -> str:
    """The content of an ods with one cell that is repeated."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    return (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="a"><table:table-row table:number-rows-repeated="{rows}">'
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{columns}">'
        f"<text:p>{text}</text:p></table:table-cell></table:table-row></table:table>"
        "</office:spreadsheet></office:body></office:document-content>"
    )


CELLS = 50 * '<c t="s"><v>0</v></c>'
SHARED = "".join(f'<row r="{n}">{CELLS}</row>' for n in range(1, 51))
MANY = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 50_001))
FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
ENTITIES = '<!DOCTYPE a [<!ENTITY b "c">]>' + rows_xml("")
POINTER = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    '/{}" Target="{}"/></Relationships>'
)
REFUSED = {
    "no zip at all": (b"naam;plaats\n", "dit is geen werkblad"),
    "a zip that is cut off": (made()[:-40], "het zip-bestand klopt niet"),
    "no workbook in it": (made(**{"workbook.xml": "<a>"}), "niet te lezen"),
    "macros": (made(**{"xl/vbaProject.bin": "x"}), "zitten macro’s"),
    "an old file": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "dit is geen werkblad"),
    "a password": (
        bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
        "zit een wachtwoord",
    ),
    "a bomb": (made(**{"sheet1.xml": " " * 30_000_000}), "uitgepakt past het hier niet"),
    "entities": (
        made(**{"sheet1.xml": ENTITIES}),
        "er staat een DOCTYPE in",
    ),
    "entities, of signs of two bytes": (
        made(**{"sheet1.xml": ENTITIES.encode("utf-16")}),
        "er staat een DOCTYPE in",
    ),
    "a sheet in a part that nobody looked through": (
        made(
            **{
                "workbook.xml.rels": POINTER.format("worksheet", "worksheets/x.bin"),
                "xl/worksheets/x.bin": ENTITIES,
            }
        ),
        "het wijst naar `xl/worksheets/x.bin`, en dat is geen xml",
    ),
    "remarks in such a part": (
        made(
            **{
                "xl/worksheets/_rels/sheet1.xml.rels": POINTER.format("comments", "../x.bin"),
                "xl/x.bin": ENTITIES,
            }
        ),
        "het wijst naar `xl/x.bin`, en dat is geen xml",
    ),
    "one long text in each cell": (
        made("x" * 30_000, **{"sheet1.xml": rows_xml(SHARED)}),
        "op blad Blad1 staan meer dan 50.000.000 tekens.",
    ),
    "one long text in each cell of an ods": (
        ods_with(repeated("x" * 30_000, rows=50, columns=50)),
        "op blad a staan meer dan 50.000.000 tekens.",
    ),
    "50,000 rows": (made(**{"sheet1.xml": rows_xml(MANY)}), "meer dan 10.000 rijen"),
    "a cell that is far away": (
        made(**{"sheet1.xml": rows_xml(FAR)}),
        "staat iets heel ver weg, in cel XFD1048576",
    ),
    "parts without end": (
        made(**{f"{number}.xml": "" for number in range(2_100)}),
        "onderdelen",
    ),
    "megabytes": (bytes(20_000_001), "dit bestand is te groot: 20 MB"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_refused_with_what_to_do(case):
    content, told = REFUSED[case]
    with pytest.raises(SheetError) as caught:
        read_tables(content)
    assert told in caught.value.wat
    assert caught.value.hoe.endswith(".")


def test_each_of_two_parts_with_one_name_is_looked_at():
    """Who reads the workbook may take the other."""
    file = BytesIO(made())
    with zipfile.ZipFile(file, "a") as package:
        good = package.read("xl/workbook.xml")
        for content in (b'<!DOCTYPE a [<!ENTITY b "c">]><a/>', good):
            with pytest.warns(UserWarning, match="Duplicate name"):
                package.writestr("xl/workbook.xml", content)
    with pytest.raises(SheetError, match="er staat een DOCTYPE in"):
        read_tables(file.getvalue())


def test_what_is_drawn_below_the_rows_counts_for_nothing():
    layout = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(2, 40_000))
    first = '<row r="1"><c r="A1" t="inlineStr"><is><t>kop</t></is></c></row>'
    (table,) = read_tables(made(**{"sheet1.xml": rows_xml(first + layout)}))
    assert texts_of(table, 1) == {0: "kop"}
    assert len(table.rows) == 1


def test_what_is_wrong_is_red_and_what_to_look_at_yellow_and_both_say_why():
    marks = {(0, 0): Mark("dit is te kort."), (0, 1): Mark("dit is lang geleden.", wrong=False)}
    sheet = Sheet("P", [Column("Titel"), Column("Dag", day=True)], [("kort", "1999-01-01")], marks)
    with zipfile.ZipFile(BytesIO(to_bytes(Book(sheet, {"a": ["b"]}), ".xlsx", TODAY))) as package:
        comments = package.read("xl/comments1.xml").decode()
        assert "dit is te kort." in comments
        assert "dit is lang geleden." in comments
        styles = package.read("xl/styles.xml").decode()
        assert ("FFFFC7CE" in styles, "FFFFEB9C" in styles) == (True, True)
    with zipfile.ZipFile(BytesIO(to_bytes(Book(sheet, {"a": ["b"]}), ".ods", TODAY))) as package:
        content = package.read("content.xml").decode()
    assert (
        "<office:annotation><dc:creator>Kennisbank</dc:creator>"
        "<text:p>dit is te kort.</text:p></office:annotation>"
    ) in content
    assert 'table:style-name="text-wrong"' in content
    assert 'table:style-name="day-remark"' in content
    assert content.count('fo:background-color="#ffeb9c"') == 4
