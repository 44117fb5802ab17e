"""The package: the zip file that a workbook is, opened no further than is safe.

Nothing in it is run or followed: macros are refused, and links, pictures and objects not looked at.
"""

import re
from typing import IO
from zipfile import ZipFile

from kennisbank.disk import Packed, PackedError
from kennisbank.sheets.refusal import SheetError

MAX_PACKED, MAX_UNPACKED = 20_000_000, 200_000_000  # bytes
MAX_PARTS = 2_000
RATIO = 300  # times that a part may be larger than it is packed; texts come to twenty
SMALL = 1_000_000  # of a part so small, nobody minds
# What begins a file of before 2007, or one that has a password.
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
# Where an ods says that its parts are of no use without a password.
MANIFEST, ENCRYPTED = "META-INF/manifest.xml", b":encryption-data"
# No program writes one, and with it a small text can grow without end or read other files.
DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.I)
READ = (".xml", ".rels")  # how the names of the parts end that are read at all


def open_package(content: bytes) -> ZipFile:
    """The zip file in these bytes, of which each part that matters can be unpacked in full."""
    if len(content) > MAX_PACKED:
        raise SheetError("large", f"{len(content) // 1_000_000} MB")
    if content.startswith(OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in content
        raise SheetError("password" if encrypted else "kind")
    try:
        packed = Packed(content, MAX_PARTS)
        unpack_all(packed)
    except PackedError as error:
        if error.kind == "broken" and not content.startswith(b"PK"):
            raise SheetError("kind") from None
        raise SheetError(error.kind, *error.found) from error
    return packed.file


def unpack_all(packed: Packed) -> None:
    """SheetError where the parts are larger or other than those of a workbook."""
    left = MAX_UNPACKED
    for part in sorted(packed.parts, key=lambda one: one.filename != MANIFEST):
        if not part.filename.endswith(READ):
            continue
        seen, tail = 0, b""
        for piece in packed.pieces(part):
            seen += len(piece)
            if seen > left or (seen > SMALL and seen > RATIO * part.compress_size):
                raise SheetError("large", "uitgepakt past het hier niet")
            # Between two signs of UTF-16 stands a zero.
            if DOCTYPE.search((tail + piece).replace(b"\0", b"")):
                raise SheetError("broken", "er staat een DOCTYPE in")
            if part.filename == MANIFEST and ENCRYPTED in piece:
                raise SheetError("password")
            tail = piece[-32:]
        left -= seen


def open_part(package: ZipFile, name: str) -> IO[bytes]:
    """A part to read as XML; SheetError for one that nobody looked through, whoever names it."""
    if not name.endswith(READ):
        raise SheetError("broken", f"het wijst naar `{name}`, en dat is geen xml")
    return package.open(name)
