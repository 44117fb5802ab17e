from kennisbank.sources.archive import Archive
from kennisbank.sources.block import Block
from kennisbank.sources.odf import read_odf
from tests.sources.writers import to_zip

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for short, full in (
        *(("office", "office"), ("text", "text"), ("style", "style"), ("table", "table")),
        *(("fo", "xsl-fo-compatible"), ("draw", "drawing")),
    )
)
STYLES = (
    '<style:style style:name="Vet"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Ook" style:parent-style-name="Vet"/>'
)
TEXT = (
    "<text:tracked-changes><text:deletion><text:p>weg</text:p></text:deletion>"
    "</text:tracked-changes>"
    '<text:h text:outline-level="2">Een kop</text:h>'
    '<text:p text:style-name="Ook">Nog een kop</text:p>'
    '<text:p><text:span text:style-name="Ook">Titel.</text:span> Tekst<text:s text:c="3"/>en'
    "<office:annotation><text:p>let op</text:p></office:annotation>"
    "<text:soft-page-break/> meer<text:note><text:note-citation>1</text:note-citation>"
    "<text:note-body><text:p>De noot.</text:p></text:note-body></text:note></text:p>"
    "<text:p><text:soft-page-break/>Verder</text:p>"
    "<text:list><text:list-item><text:p>een</text:p><text:list><text:list-item><text:p>twee"
    "</text:p></text:list-item></text:list></text:list-item></text:list>"
)


def test_text_of_libreoffice_becomes_blocks() -> None:
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{STYLES}"
        f"</office:automatic-styles><office:body><office:text>{TEXT}</office:text></office:body>"
        "</office:document-content>"
    )
    source = read_odf(Archive(to_zip({"content.xml": content, "Pictures/a.png": "x"})))
    assert source.blocks == (
        Block("heading", "Een kop", 2, 1),
        Block("heading", "Nog een kop", 0, 1),
        Block("paragraph", "Titel. Tekst en meer[1]", 0, 1, lead="Titel."),
        Block("note", "[1] De noot.", 0, 2),
        Block("paragraph", "Verder", 0, 3),
        Block("item", "een", 1, 3),
        Block("item", "twee", 2, 3),
    )
    assert source.unread == (
        "afbeeldingen: 1",
        "opmerkingen in de kantlijn: 1",
        "doorgehaalde stukken: 1",
    )


def test_what_libreoffice_does_not_show_is_not_read_but_told() -> None:
    styles = (
        '<style:style style:name="Weg"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="Zie" style:parent-style-name="Weg">'
        '<style:text-properties text:display="true"/></style:style>'
    )
    text = (
        '<text:p>Dit <text:span text:style-name="Weg">niet</text:span> wel</text:p>'
        '<text:p text:style-name="Weg">geheim</text:p><text:p text:style-name="Zie">En dit</text:p>'
        '<text:section text:display="none"><text:p>ook geheim</text:p></text:section>'
    )
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{text}</office:text></office:body>"
        "</office:document-content>"
    )
    source = read_odf(Archive(to_zip({"content.xml": content})))
    assert [block.text for block in source.blocks] == ["Dit wel", "En dit"]
    assert source.unread == ("verborgen tekst: 3",)


def test_second_text_of_an_item_goes_on_with_it() -> None:
    one = "<text:list-item><text:p>een</text:p><text:p>en meer</text:p></text:list-item>"
    two = "<text:list-item><text:p>twee</text:p></text:list-item>"
    content = (
        f"<office:document-content {NAMES}><office:body><office:text><text:list>{one}{two}"
        "</text:list></office:text></office:body></office:document-content>"
    )
    found = read_odf(Archive(to_zip({"content.xml": content}))).blocks
    assert [(block.text, block.level) for block in found] == [
        ("een", 1),
        ("en meer", 2),
        ("twee", 1),
    ]


def test_texts_in_a_box_are_texts_of_their_own() -> None:
    box = (
        "<draw:frame><draw:text-box><text:p>Goed voorbeeld: de keukentafel</text:p>"
        "<text:p>Men begint met koffie.</text:p></draw:text-box></draw:frame>"
    )
    shape = "<draw:custom-shape><text:p>In een wolk</text:p></draw:custom-shape>"
    content = (
        f"<office:document-content {NAMES}><office:body><office:text><text:p>Ervoor {box}en erna."
        f"</text:p><text:p>{shape}</text:p></office:text></office:body></office:document-content>"
    )
    found = read_odf(Archive(to_zip({"content.xml": content}))).blocks
    assert [block.text for block in found] == [
        "Ervoor en erna.",
        "Goed voorbeeld: de keukentafel",
        "Men begint met koffie.",
        "In een wolk",
    ]


def test_cell_over_more_rows_shifts_no_other() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<table:table-cell{more}><text:p>{text}</text:p></table:table-cell>"

    rows = (
        cell("Thema") + cell("Goed") + cell("Beter"),
        cell("Hulp", ' table:number-rows-spanned="2"') + cell("een") + cell("twee"),
        "<table:covered-table-cell/>" + cell("drie") + cell("vier"),
    )
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    content = (
        f"<office:document-content {NAMES}><office:body><office:text><table:table>{table}"
        "</table:table></office:text></office:body></office:document-content>"
    )
    found = read_odf(Archive(to_zip({"content.xml": content}))).blocks
    assert [(b.text, b.column, b.row) for b in found[4:]] == [
        ("een", "Goed", "Hulp"),
        ("twee", "Beter", "Hulp"),
        ("drie", "Goed", "Hulp"),
        ("vier", "Beter", "Hulp"),
    ]
