from pathlib import Path

import pytest

from kennisbank.sources import Block, Source, read_source
from tests.sources.writers import W, to_zip

TURNED = "<w:r><w:lastRenderedPageBreak/></w:r>"
BREAK = '<w:r><w:br w:type="page"/></w:r>'
STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="KopTSD"><w:name w:val="Kop TSD"/><w:basedOn w:val="Kop1"/>
</w:style>
<w:style w:type="paragraph" w:styleId="Laag"><w:name w:val="Laag"/>
<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Tussen"><w:name w:val="Tussen"/>
<w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Weg"><w:name w:val="Weg"/>
<w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Stil"><w:name w:val="Stil"/>
<w:basedOn w:val="Weg"/></w:style>
<w:style w:type="paragraph" w:styleId="Lijst2"><w:name w:val="List Bullet 2"/></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
</w:styles>"""


def p(text: str, style: str = "", runs: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{runs}<w:r><w:t>{text}</w:t></w:r></w:p>"


def read(tmp_path: Path, body: str, **parts: str) -> Source:
    names = {"styles": "word/styles.xml", "app": "docProps/app.xml"}
    path = tmp_path / "x.docx"
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    files = {"word/document.xml": document} | {names[name]: text for name, text in parts.items()}
    path.write_bytes(to_zip(files))
    return read_source(path)


def test_styles_that_take_after_a_heading_are_headings(tmp_path: Path) -> None:
    body = p("Een", "KopTSD") + p("Drie", "Laag") + p("Vet", "Tussen") + p("Rond", "A")
    assert read(tmp_path, body, styles=STYLES).blocks == (
        Block("heading", "Een", 1),
        Block("heading", "Drie", 3),
        Block("heading", "Vet"),
        Block("paragraph", "Rond"),
    )


def test_pages_are_those_that_word_saw(tmp_path: Path) -> None:
    body = p("Een") + p("", runs=BREAK) + p("Twee", runs=TURNED) + p("Drie", runs=TURNED)
    assert [block.page for block in read(tmp_path, body).blocks] == [1, 2, 3]


def test_typed_breaks_count_when_there_are_no_other_pages(tmp_path: Path) -> None:
    body, app = p("Een") + p("Twee", runs=BREAK), "<x><Pages>{}</Pages></x>"
    known = read(tmp_path, body, app=app.format(2))
    assert [block.page for block in known.blocks] == [1, 2]
    unknown = read(tmp_path, body, app=app.format(7))
    assert [block.page for block in unknown.blocks] == [None, None]
    assert not unknown.paged


def test_what_word_does_not_show_is_not_read_but_told(tmp_path: Path) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>"
    deleted = "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
    added = "<w:ins><w:r><w:t>erbij </w:t></w:r></w:ins>"
    drawing = "<w:r><w:drawing/></w:r>"
    source = read(tmp_path, p("tekst", runs=hidden + deleted + added + drawing))
    assert source.blocks == (Block("paragraph", "erbij tekst"),)
    assert source.unread == (
        "afbeeldingen en tekeningen: 1",
        "doorgehaalde stukken: 1",
        "verborgen tekst: 1",
    )


@pytest.mark.parametrize("off", ["0", "false", "off"])
def test_text_that_is_not_hidden_after_all_is_read(tmp_path: Path, off: str) -> None:
    shown = f'<w:r><w:rPr><w:vanish w:val="{off}"/></w:rPr><w:t>niet </w:t></w:r>'
    source = read(tmp_path, p("altijd", runs=shown) + p("Wel", "Weg", shown), styles=STYLES)
    assert [block.text for block in source.blocks] == ["niet altijd", "niet"]
    assert source.unread == ("verborgen tekst: 1",)


def test_text_that_a_style_hides_is_not_read_but_told(tmp_path: Path) -> None:
    silent = '<w:r><w:rPr><w:rStyle w:val="Stil"/></w:rPr><w:t>geheim</w:t></w:r>'
    source = read(tmp_path, p("Open", runs=silent) + p("geheim", "Weg"), styles=STYLES)
    assert [block.text for block in source.blocks] == ["Open"]
    assert source.unread == ("verborgen tekst: 2",)


@pytest.mark.parametrize(
    "piece",
    [
        '<w:fldSimple w:instr="X"><w:r><w:t>zeven</w:t></w:r></w:fldSimple>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>zeven</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "<w:sdt><w:sdtContent><w:r><w:t>zeven</w:t></w:r></w:sdtContent></w:sdt>",
        "<w:smartTag><w:r><w:t>zeven</w:t></w:r></w:smartTag>",
        '<w:dir w:val="ltr"><w:bdo><w:r><w:t>zeven</w:t></w:r></w:bdo></w:dir>',
        '<w:hyperlink w:anchor="x"><w:fldSimple><w:r><w:t>zeven</w:t></w:r></w:fldSimple>'
        "</w:hyperlink>",
        "<m:oMath xmlns:m='urn:m'><m:r><m:t>zeven</m:t></m:r></m:oMath>",
        '<w:r><w:t>ze</w:t><w:sym w:font="Arial" w:char="0076"/>'
        '<w:sym w:font="Times" w:char="F065"/><w:t>n</w:t></w:r>',
    ],
)
def test_what_is_text_on_paper_is_text(tmp_path: Path, piece: str) -> None:
    source = read(tmp_path, p(" dossiers", runs=f"<w:r><w:t>In </w:t></w:r>{piece}"))
    assert [block.text for block in source.blocks] == ["In zeven dossiers"]


def test_style_of_a_list_within_a_list_says_how_deep_it_is(tmp_path: Path) -> None:
    assert read(tmp_path, p("diep", "Lijst2"), styles=STYLES).blocks == (Block("item", "diep", 2),)


def test_box_around_a_text_that_was_read_is_no_picture(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('In een kader')}</w:txbxContent></w:pict></w:r>"
    source = read(tmp_path, p("Buiten", runs=box))
    assert {block.text for block in source.blocks} == {"In een kader", "Buiten"}
    assert source.unread == ()


def test_links_and_pictures_elsewhere_are_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = '<w:hyperlink r:id="rId1"><w:r><w:t>hier</w:t></w:r></w:hyperlink>'
    picture = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/'
        '2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/'
        '2006/picture"><pic:blipFill><a:blip r:link="rId2"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    document = f'<w:document {W} xmlns:r="{rel}"><w:body>{p("Kijk ", runs=link + picture)}</w:body>'
    one = f'<Relationship Id="rId1" Type="{rel}/hyperlink" Target="file:///etc/passwd"/>'
    two = f'<Relationship Id="rId2" Type="{rel}/image" Target="file:///etc/passwd"'
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    path.write_bytes(
        to_zip(
            {
                "word/document.xml": f"{document}</w:document>",
                "word/_rels/document.xml.rels": f'<Relationships xmlns="{rels}">{one}{two} '
                'TargetMode="External"/></Relationships>',
            }
        )
    )
    source = read_source(path)
    assert [block.text for block in source.blocks] == ["hierKijk"]
    assert source.unread == ("afbeeldingen en tekeningen: 1",)
