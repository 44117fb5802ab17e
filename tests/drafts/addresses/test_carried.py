"""What a file of docs/ has with it and nobody sees, is told before it comes on the site."""

import struct
import time
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from kennisbank.drafts.addresses.attachments import check_attachment

WHERE = {1: "N", 2: (51.0, 50.0, 33.0), 3: "E", 4: (5.0, 51.0, 10.0)}
PLACE = (
    "in dit bestand zit verborgen waar het is gemaakt, als plek op de kaart. "
    "Bewaar een kopie zonder locatie (een schermafbeelding kan ook), en gebruik die. (KB076)"
)
CHECK = "Kies in Word of Excel Bestand, Info, Document controleren, en haal weg wat dat vindt."


def a_photo(kind: str, place: bool, more: bytes = b"") -> bytes:
    notes = Image.Exif()
    notes[0x010F] = "Een camera"
    if place:
        notes.get_ifd(0x8825).update(WHERE)
    written = BytesIO()
    Image.new("RGB", (8, 8)).save(written, format=kind, exif=notes)
    return written.getvalue() + more


def a_document(**parts: str) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, text in parts.items():
            package.writestr(name.replace("__", "/") + ".xml", text)
    return written.getvalue()


def told(tmp_path: Path, name: str, content: bytes) -> list[str]:
    (tmp_path / name).write_bytes(content)
    return [str(one) for one in check_attachment(tmp_path / name, f"docs/{name}")]


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_photo_that_says_where_it_was_taken_is_refused(kind: str, tmp_path: Path) -> None:
    name = f"foto.{kind}"
    assert told(tmp_path, name, a_photo(kind, True)) == [f"docs/{name}:1:1: {PLACE}"]
    assert told(tmp_path, name, a_photo(kind, False)) == []


def test_place_in_words_and_in_a_film_is_seen_too(tmp_path: Path) -> None:
    words = a_photo("jpeg", False, b'<x exif:GPSLatitude="51,50.55N"/>')
    film = b"\x00\x00\x00\x18ftypmp42" + b"\xa9xyz\x00\x12\x15\xc7+51.8425+005.8528/"
    assert told(tmp_path, "foto.jpg", words) == [f"docs/foto.jpg:1:1: {PLACE}"]
    assert told(tmp_path, "film.mp4", film) == [f"docs/film.mp4:1:1: {PLACE}"]


def test_notes_that_are_cut_off_or_lead_to_themselves_say_nothing(tmp_path: Path) -> None:
    loop = b"II*\x00" + struct.pack("<IHHHII", 8, 1, 0x8825, 4, 1, 8)
    begin = b"\xff\xd8\xff"
    for notes in (b"II*\x00", b"MM\x00*\xff\xff\xff\xff", loop, b"II*\x00" * 5_000):
        assert told(tmp_path, "x.jpg", begin + notes) == []


def test_file_full_of_what_looks_like_notes_keeps_nobody_waiting(tmp_path: Path) -> None:
    full = b"\xff\xd8\xff" + b"II*\x00" * 2_000_000
    before = time.process_time()
    assert told(tmp_path, "foto.jpg", full) == []
    assert time.process_time() - before < 2


def test_who_made_a_document_and_what_was_left_out_is_told(tmp_path: Path) -> None:
    who = "<dc:creator>A. Voorbeeld</dc:creator>"
    made = "docs/x.docx:1:1: let op: in dit bestand zit verborgen wie het heeft gemaakt. "
    made += f"{CHECK} (KB075)"
    left = (
        "docs/x.docx:1:1: let op: in dit bestand zitten opmerkingen of wijzigingen, en die kan "
        f"iedereen lezen. {CHECK} (KB075)"
    )
    nobody = "<dc:creator></dc:creator>"
    for parts, expected in (
        ({"docProps__core": who}, [made]),
        ({"docProps__core": nobody, "word__document": "<w:delText/>"}, []),
        ({"word__document": '<w:del w:id="1">weg</w:del>'}, [left]),
        ({"word__comments": "<x/>"}, [left]),
    ):
        assert told(tmp_path, "x.docx", a_document(**parts)) == expected


def test_document_with_macros_is_refused_whatever_it_is_called(tmp_path: Path) -> None:
    found = told(tmp_path, "x.docx", a_document(word__vbaProject="x"))
    assert found == [
        "docs/x.docx:1:1: in dit bestand zitten macro’s. Bewaar het zonder macro’s. (KB101)"
    ]


MAKER = (
    "docs/x.pdf:1:1: let op: in de eigenschappen van dit bestand staat wie het heeft gemaakt. Is "
    "dat een mens? Kies in Word eerst Bestand, Info, Document controleren, en maak de PDF opnieuw. "
    "(KB075)"
)


def a_pdf(kept: pikepdf.ObjectStreamMode, **properties: str) -> bytes:
    written = BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        for name, value in properties.items():
            made.docinfo[f"/{name}"] = value
        made.save(written, object_stream_mode=kept)
    return written.getvalue()


@pytest.mark.parametrize("kept", pikepdf.ObjectStreamMode.__members__.values())
@pytest.mark.parametrize("maker", ["A. Voorbeeld", "Ȧ. Voorbeeld"])
def test_maker_of_a_pdf_is_told_also_where_properties_are_packed(
    kept: pikepdf.ObjectStreamMode, maker: str, tmp_path: Path
) -> None:
    assert told(tmp_path, "x.pdf", a_pdf(kept, Author=maker)) == [MAKER]
    assert told(tmp_path, "x.pdf", a_pdf(kept, Author="", Creator="Een programma")) == []


def test_maker_in_the_words_of_adobe_is_told(tmp_path: Path) -> None:
    with pikepdf.new() as made:
        made.add_blank_page()
        with made.open_metadata() as words:
            words["dc:creator"] = ["A. Voorbeeld"]
        made.save(tmp_path / "made.pdf")
    assert told(tmp_path, "x.pdf", (tmp_path / "made.pdf").read_bytes()) == [MAKER]


@pytest.mark.parametrize("piece", [b"/ObjStm ", b"/ObjStm stream\n" + zlib.compress(b"x" * 9**7)])
def test_pdf_full_of_bundles_keeps_nobody_waiting(piece: bytes, tmp_path: Path) -> None:
    before = time.process_time()
    assert told(tmp_path, "x.pdf", b"%PDF-" + piece * (30_000_000 // len(piece))) == []
    assert time.process_time() - before < 3
