import re
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
import pytest
import typst
from PIL import Image

from kennisbank.sources import SourceError, read_source
from kennisbank.sources import __main__ as reader
from kennisbank.sources.apart import read_apart
from kennisbank.sources.formats import read_content
from kennisbank.sources.pdf.line import MAX_PAGES
from tests.sources.writers import W, to_docx, to_zip

REPORT = {
    "naam": "Een rapport",
    "kop_van_de_pagina": "",
    "voet_van_de_pagina": "",
    "blokken": [{"kop": 1, "tekst": "Wat gaat goed"}, {"alinea": "Korte lijnen."}],
}
AGAIN = "Open het in het programma waarin het gemaakt is, en bewaar het opnieuw."
SPLIT = "Verdeel het in delen, en lees die een voor een in."
CHOOSE = "Kies een .docx, .odt, .pdf, .html of .txt."
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
DOCX = to_docx(REPORT)
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def word(document: str, **more: str) -> bytes:
    """A document with this XML in its place."""
    parts = {"word/document.xml": document}
    return to_zip(parts | {name.replace("_", "/"): text for name, text in more.items()})


def body(text: str) -> str:
    return f"<w:document {W}><w:body>{text}</w:body></w:document>"


def zip_bomb() -> bytes:
    """Thirty megabytes of nothing, in thirty kilobytes."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", body(" " * 30_000_000))
    return written.getvalue()


def locked_zip() -> bytes:
    """A zip file of which the parts say that they have a password."""
    content = bytearray(DOCX)
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + 8] |= 1
        place = content.find(b"PK\x01\x02", place + 4)
    return bytes(content)


def damaged_zip() -> bytes:
    """A zip file of which one byte of the text is another."""
    content = bytearray(DOCX)
    content[content.find(b"word/document.xml") + 40] ^= 0xFF
    return bytes(content)


def pdf_with(pages: int = 1, password: str = "") -> bytes:
    """A PDF of empty pages."""
    written = BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page()
        locked = pikepdf.Encryption(owner="x", user=password) if password else None
        pdf.save(written, encryption=locked or False)
    return written.getvalue()


def scan() -> bytes:
    """A PDF with a picture and no letter."""
    picture = BytesIO()
    Image.new("RGB", (200, 200), "white").save(picture, "PDF")
    return picture.getvalue()


CASES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "other kind": (
        "x.jpg",
        lambda: b"\xff\xd8\xff",
        f"dit is geen document dat hier gelezen kan worden. {CHOOSE}",
    ),
    "workbook by another name": (
        "x.docx",
        lambda: to_zip({"xl/workbook.xml": "<x/>"}),
        f"dit is geen document dat hier gelezen kan worden. {CHOOSE}",
    ),
    "old word": (
        "x.doc",
        lambda: OLE + b"\0" * 600,
        "dit is een Word-bestand van voor 2007 (.doc). Open het in Word of LibreOffice, bewaar het "
        "als .docx, en lees dat in.",
    ),
    "password of word": (
        "x.docx",
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        "op dit document zit een wachtwoord. Bewaar een kopie zonder wachtwoord, en lees die in.",
    ),
    "password of a zip": (
        "x.docx",
        locked_zip,
        "op dit document zit een wachtwoord. Bewaar een kopie zonder wachtwoord, en lees die in.",
    ),
    "password of a pdf": (
        "x.pdf",
        lambda: pdf_with(password="geheim"),
        "op dit document zit een wachtwoord. Bewaar een kopie zonder wachtwoord, en lees die in.",
    ),
    "broken zip": (
        "x.docx",
        lambda: DOCX[: len(DOCX) // 2],
        f"dit bestand is stuk: het zip-bestand klopt niet. {AGAIN}",
    ),
    "broken part": (
        "x.docx",
        damaged_zip,
        f"dit bestand is stuk: het zip-bestand klopt niet. {AGAIN}",
    ),
    "zip without its begin": (
        "x.docx",
        lambda: b"PK" + DOCX[60:],
        f"dit bestand is stuk: het zip-bestand klopt niet. {AGAIN}",
    ),
    "broken xml": (
        "x.docx",
        lambda: word("<w:document>"),
        f"dit bestand is stuk: word/document.xml is geen XML. {AGAIN}",
    ),
    "xml in letters that nobody knows": (
        "x.docx",
        lambda: word('<?xml version="1.0" encoding="utf-7"?><x/>'),
        f"dit bestand is stuk: word/document.xml is geen XML. {AGAIN}",
    ),
    "xml of something else": (
        "x.docx",
        lambda: word("<recept/>"),
        f"dit bestand is stuk: de tekst klopt niet. {AGAIN}",
    ),
    "broken pdf": (
        "x.pdf",
        lambda: b"%PDF-1.7\nen verder niets",
        f"dit bestand is stuk: de pdf kan niet worden geopend. {AGAIN}",
    ),
    "zip bomb": (
        "x.docx",
        zip_bomb,
        f"dit document is te groot: uitgepakt past het hier niet. {SPLIT}",
    ),
    "many parts": (
        "x.docx",
        lambda: to_zip({f"word/{number}": "" for number in range(5001)}),
        f"dit document is te groot: 5001 onderdelen. {SPLIT}",
    ),
    "deep xml": (
        "x.docx",
        lambda: word(body("<w:p>" * 5000 + "</w:p>" * 5000)),
        f"dit document is te groot: het heeft te veel onderdelen in elkaar. {SPLIT}",
    ),
    "entities": (
        "x.docx",
        lambda: word(BOMB + body("<w:p><w:r><w:t>&c;</w:t></w:r></w:p>")),
        f"dit bestand is stuk: er staat een DOCTYPE in. {AGAIN}",
    ),
    "entities in another part": (
        "x.docx",
        lambda: word(body("<w:p/>"), **{"word_styles.xml": f"{BOMB}<w:styles {W}>&c;</w:styles>"}),
        f"dit bestand is stuk: er staat een DOCTYPE in. {AGAIN}",
    ),
    "file from outside": (
        "x.odt",
        lambda: to_zip(
            {
                "mimetype": "application/vnd.oasis.opendocument.text",
                "content.xml": f"{OUTSIDE}<x>&a;</x>",
            }
        ),
        f"dit bestand is stuk: er staat een DOCTYPE in. {AGAIN}",
    ),
    "odt without a text": (
        "x.odt",
        lambda: to_zip(
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
        ),
        f"dit bestand is stuk: de tekst ontbreekt. {AGAIN}",
    ),
    "macros": (
        "x.docm",
        lambda: to_zip({"word/document.xml": body(""), "word/vbaProject.bin": "x"}),
        "in dit document zitten macro’s. Bewaar het als .docx zonder macro’s.",
    ),
    "macros by name": (
        "x.docm",
        lambda: DOCX,
        "in dit document zitten macro’s. Bewaar het als .docx zonder macro’s.",
    ),
    "many pages": (
        "x.pdf",
        lambda: pdf_with(pages=MAX_PAGES + 100),
        f"dit document is te groot: 500 bladzijden, en er passen er 400. {SPLIT}",
    ),
    "no page with words": (
        "x.pdf",
        pdf_with,
        "in dit document staat geen tekst. Kijk of u het goede bestand hebt.",
    ),
    "scan": (
        "x.pdf",
        scan,
        "in deze pdf staan alleen plaatjes van tekst (een scan). Vraag om het oorspronkelijke "
        "bestand, of laat er eerst tekstherkenning (OCR) op los.",
    ),
    "pdf by another name": (
        "x.docx",
        pdf_with,
        "de naam eindigt op .docx, maar dit is een bestand van de soort pdf. Geef het de goede "
        "naam, of bewaar het opnieuw.",
    ),
    "word by another name": (
        "x.pdf",
        lambda: DOCX,
        "de naam eindigt op .pdf, maar dit is een bestand van de soort docx. Geef het de goede "
        "naam, of bewaar het opnieuw.",
    ),
    "rtf by another name": (
        "x.txt",
        lambda: b"{\\rtf1 Tekst}",
        "de naam eindigt op .txt, maar dit is een bestand van de soort rtf. Geef het de goede "
        "naam, of bewaar het opnieuw.",
    ),
    "text by another name": (
        "x.docx",
        lambda: b"Wat gaat goed",
        f"dit bestand is stuk: hier staat geen docx. {AGAIN}",
    ),
    "letters of windows": (
        "x.txt",
        lambda: "Wat gaat goed\nCliënten".encode("cp1252"),
        "deze tekst is niet in UTF-8 geschreven (regel 2). Open haar in een tekstprogramma, en "
        "bewaar haar met de codering UTF-8.",
    ),
    "deep page": (
        "x.html",
        lambda: b"<div>" * 1_000_000,
        f"dit document is te groot: het heeft te veel onderdelen in elkaar. {SPLIT}",
    ),
    "text of too much": (
        "x.txt",
        lambda: b"tekst " * 1_400_000,
        f"dit document is te groot: meer dan 8 MB tekst. {SPLIT}",
    ),
    "half of utf-16": (
        "x.txt",
        lambda: b"\xff\xfea\0b",
        "deze tekst is niet in UTF-8 geschreven (regel 1). Open haar in een tekstprogramma, en "
        "bewaar haar met de codering UTF-8.",
    ),
    "bytes": (
        "x.txt",
        lambda: b"a\0b",
        f"dit is geen document dat hier gelezen kan worden. {CHOOSE}",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_read_is_told(case: str) -> None:
    name, make, told = CASES[case]
    with pytest.raises(SourceError) as error:
        read_content(make(), Path(name).suffix)
    assert str(error.value) == told


def test_what_cannot_be_read_is_told_by_who_reads_it_apart(tmp_path: Path) -> None:
    name, make, told = CASES["zip bomb"]
    (tmp_path / name).write_bytes(make())
    with pytest.raises(SourceError) as error:
        read_source(tmp_path / name)
    assert str(error.value) == told


@pytest.mark.parametrize("name", ["x.docx", "x.txt"])
def test_empty_file_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b" \n" * (name == "x.txt"))
    with pytest.raises(SourceError, match=r"^dit bestand is leeg\. Kijk of u het goede"):
        read_source(tmp_path / name)


def test_page_of_too_much_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kennisbank.sources.html.MAX_NODES", 1000)
    with pytest.raises(SourceError, match="te groot: het heeft te veel onderdelen"):
        read_content(b"<p>x" * 600, ".html")


# Many names in one tag keep any reader of pages busy; and no text fits where nothing does.
HEAVY = {
    "SECONDS, BYTES = 1, 4 << 30": (
        ".html",
        b"<p " + b" ".join(b"a%d" % n for n in range(60_000)) + b">x",
    ),
    "SECONDS, BYTES = 120, 1 << 20": (".txt", b"tekst " * 1_000_000),
}


@pytest.mark.parametrize("limit", HEAVY)
def test_document_that_takes_too_much_is_told(
    limit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suffix, content = HEAVY[limit]
    script = re.sub(r"SECONDS, BYTES = .*", limit, Path(reader.__file__).read_text("utf-8"))
    (tmp_path / "lezer.py").write_text(script, encoding="utf-8")
    run = subprocess.run

    def run_small(command: list[str], **options: Any) -> subprocess.CompletedProcess[bytes]:
        return run([command[0], "-I", str(tmp_path / "lezer.py"), command[-1]], **options)

    monkeypatch.setattr(subprocess, "run", run_small)
    with pytest.raises(SourceError, match=r"^dit document lezen kost te veel tijd of geheugen\."):
        read_apart(content, suffix)


def test_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"^dit bestand is er niet\. Kijk of de naam klopt\.$"):
        read_source(tmp_path / "rapport.docx")


def test_file_that_is_too_large_is_not_read_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kennisbank.sources.formats.MAX_BYTES", 1_000_000)
    (tmp_path / "x.txt").write_bytes(b"a" * 1_000_001)
    with pytest.raises(SourceError, match="te groot: meer dan 1 MB"):
        read_source(tmp_path / "x.txt")


@pytest.mark.parametrize("name", ["x.DOCX", "x.docx"])
def test_end_of_a_name_may_be_in_capitals(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(DOCX)
    assert [block.text for block in read_source(tmp_path / name).blocks] == [
        "Wat gaat goed",
        "Korte lijnen.",
    ]


def test_page_that_is_a_picture_is_named(tmp_path: Path) -> None:
    written = BytesIO()
    text = "#pagebreak()\n".join(f"Op {day} kwam er iemand.\n" for day in ("ma", "di", "wo"))
    stamped = typst.compile(b"Pagina 5 van 5")
    with pikepdf.open(BytesIO(typst.compile(text.encode()))) as pdf:
        with pikepdf.open(BytesIO(scan())) as picture, pikepdf.open(BytesIO(stamped)) as stamp:
            pdf.pages.extend(picture.pages)
            pdf.pages.extend(picture.pages)
            pdf.pages[4].add_overlay(stamp.pages[0])
        pdf.save(written)
    (tmp_path / "x.pdf").write_bytes(written.getvalue())
    assert read_source(tmp_path / "x.pdf").unread == (
        "afbeeldingen: 2",
        "bladzijden met alleen een plaatje (misschien een scan): 4, 5",
    )


@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_signs_that_nobody_sees_are_no_part_of_a_text(suffix: str) -> None:
    text = "Vaste contact\u00adpersonen\n\nHet wijk\u200bteam en Veilig\u2011Thuis\ufeff bellen."
    if suffix == ".html":
        text = text.replace("\u00ad", "&shy;").replace("\n\n", "<p>")
    found = [block.text for block in read_content(text.encode(), suffix).blocks]
    assert found == ["Vaste contactpersonen", "Het wijkteam en Veilig-Thuis bellen."]
