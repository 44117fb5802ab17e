"""Carried: what a picture or document has with it and nobody sees: where, and by whom made."""

import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from kennisbank.disk import Packed, PackedError, read_plain
from kennisbank.problems import Problem

MAX_BYTES = 40_000_000
PICTURES = ("jpg", "jpeg", "png", "webp", "avif", "mp4", "webm")
OFFICE = ("docx", "xlsx", "pptx", "odt", "ods", "odp")
# How the notes of a camera begin, and with which ends of its numbers first.
NOTES = re.compile(rb"II\*\x00|MM\x00\*")
NOTES_MAX = 20  # a file has them once, and by chance again; with more it is made to be slow
LATITUDE, GPS = 2, 0x8825
# As programs for photos and telephones write it, in words.
IN_WORDS = re.compile(rb"GPSLatitude\W{1,9}\d|\xa9xyz..\x15\xc7[+-]\d|location\.ISO6709", re.S)
MADE_BY = re.compile(
    rb"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>\s*(?=[^<\s])[^<]{2,80}<"
)
# In a PDF: as its own property, and in the words of Adobe.
AUTHOR = re.compile(
    rb"/Author\s*(?:\((?!\s*\))|<\s*[0-9A-Fa-f])"
    rb"|<dc:creator>\s*<rdf:Seq>\s*<rdf:li[^<>]{0,80}>\s*[^<\s]"
)
BUNDLE, BUNDLES_MAX = re.compile(rb"/ObjStm\b"), 2_000  # of properties, packed
CHANGED = re.compile(rb"<w:(?:del|ins|moveFrom) |<text:(?:deletion|insertion)\b")
ABOUT, WORDS = ("docProps/core.xml", "meta.xml"), ("word/document.xml", "content.xml")
REMARKS = re.compile(r"(?:word|xl)/comments.*|xl/threadedComments/.*|ppt/comments/.*")


def check_carried(path: Path, name: str) -> Iterator[Problem]:
    """What comes on the site with a file, and could lead to a person or a place."""
    kind = name.rpartition(".")[2]
    if kind in PICTURES and has_place(read_plain(path, MAX_BYTES)):
        wat = "in dit bestand zit verborgen waar het is gemaakt, als plek op de kaart."
        hoe = "Bewaar een kopie zonder locatie (een schermafbeelding kan ook), en gebruik die."
        yield Problem(name, 1, 1, "", wat, hoe, "KB076")
    elif kind == "pdf":
        yield from check_pdf(read_plain(path, MAX_BYTES), name)
    elif kind in OFFICE:
        yield from check_office(read_plain(path, MAX_BYTES), name)


def has_place(content: bytes) -> bool:
    """Whether a picture or film says where it was taken."""
    if IN_WORDS.search(content):
        return True
    whole = memoryview(content)  # of which a part is no copy
    begins = islice(NOTES.finditer(content), NOTES_MAX)
    return any(leads_to_place(whole[found.start() :]) for found in begins)


def leads_to_place(notes: memoryview) -> bool:
    """Whether the notes of a camera have a latitude."""
    order = "<" if notes[0] == ord("I") else ">"
    try:
        first = struct.unpack_from(f"{order}I", notes, 4)[0]
        place = dict(entries_of(notes, order, first)).get(GPS)
        return place is not None and LATITUDE in dict(entries_of(notes, order, place))
    except struct.error:
        return False


def entries_of(notes: memoryview, order: str, at: int) -> Iterator[tuple[int, int]]:
    """The entries of a list of notes: the number of each, and its value or where that stands."""
    for number in range(struct.unpack_from(f"{order}H", notes, at)[0]):
        tag, _, _, value = struct.unpack_from(f"{order}HHII", notes, at + 2 + 12 * number)
        yield tag, value


def check_pdf(content: bytes, name: str) -> Iterator[Problem]:
    """Who made it, as the properties say that every reader of PDFs shows."""
    if AUTHOR.search(content) or any(map(AUTHOR.search, unpack(content))):
        wat = "in de eigenschappen van dit bestand staat wie het heeft gemaakt."
        hoe = (
            "Is dat een mens? Kies in Word eerst Bestand, Info, Document controleren, en maak de "
            "PDF opnieuw."
        )
        yield Problem(name, 1, 1, "", wat, hoe, "KB075", "let op")


def unpack(content: bytes) -> Iterator[bytes]:
    """The bundles of properties in a PDF, each and together no more than some megabytes of it."""
    left = 40_000_000
    for found in islice(BUNDLE.finditer(content), BUNDLES_MAX):
        begin = content.find(b"stream", found.end(), found.end() + 400) + len(b"stream")
        with suppress(zlib.error):
            packed = content[begin : begin + 4_000_000].lstrip(b"\r\n")
            piece = zlib.decompressobj().decompress(packed, left)
            left -= len(piece)
            yield piece
        if left <= 0:
            return


def check_office(content: bytes, name: str) -> Iterator[Problem]:
    """Who made a document, and what was left out or remarked in it."""
    try:
        packed = Packed(content, 5_000)
        names = {part.filename for part in packed.parts}
        about, words = (
            [begin_of(packed, one) for one in kind if one in names] for kind in (ABOUT, WORDS)
        )
    except PackedError as error:  # what no program opens, tells nobody anything
        if error.kind == "macros":
            wat, hoe = "in dit bestand zitten macro’s.", "Bewaar het zonder macro’s."
            yield Problem(name, 1, 1, "", wat, hoe, "KB101")
        return
    hoe = "Kies in Word of Excel Bestand, Info, Document controleren, en haal weg wat dat vindt."
    if any(map(MADE_BY.search, about)):
        wat = "in dit bestand zit verborgen wie het heeft gemaakt."
        yield Problem(name, 1, 1, "", wat, hoe, "KB075", "let op")
    if any(map(CHANGED.search, words)) or any(map(REMARKS.fullmatch, names)):
        wat = "in dit bestand zitten opmerkingen of wijzigingen, en die kan iedereen lezen."
        yield Problem(name, 1, 1, "", wat, hoe, "KB075", "let op")


def begin_of(packed: Packed, name: str) -> bytes:
    """The first megabytes of a part."""
    read = bytearray()
    for piece in packed.pieces(name):
        read += piece
        if len(read) > 8_000_000:
            break
    return bytes(read)
