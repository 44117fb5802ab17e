"""The archive: the zip file that a document is, opened no further than is safe.

Nothing in it is run or followed: macros are refused, and pictures and objects are not looked at.
"""

import struct
import zlib
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from kennisbank.sources.refusal import SourceError
from kennisbank.sources.tree import to_tree

MAX_PART, MAX_PARTS = 12_000_000, 5_000  # bytes of one part unpacked: a thousand full pages
STEP = 1 << 20
# What the zip library says of a file that is none, or no longer whole.
BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError, OSError)


class Archive:
    """The parts of a document by name; only those that are asked for are unpacked."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = ZipFile(BytesIO(content))
        except BROKEN as error:
            raise SourceError("broken", "het zip-bestand klopt niet") from error
        parts = self._zip.infolist()
        if len(parts) > MAX_PARTS:
            raise SourceError("large", f"{len(parts)} onderdelen")
        if any(part.flag_bits & 1 for part in parts):
            raise SourceError("password")
        self.names = {part.filename for part in parts}
        if any("vbaproject" in name.lower() for name in self.names):
            raise SourceError("macros")

    def read(self, name: str) -> bytes:
        """A part in full, never more of it than is safe; empty when it is not there."""
        if name not in self.names:
            return b""
        read = bytearray()
        try:
            with self._zip.open(name) as file:
                while piece := file.read(STEP):  # as the size that it says may not be true
                    read += piece
                    if len(read) > MAX_PART:
                        raise SourceError("large", "uitgepakt past het hier niet")
        except BROKEN as error:
            raise SourceError("broken", "het zip-bestand klopt niet") from error
        return bytes(read)

    def tree(self, name: str) -> Element | None:
        """A part as a tree; None when it is not there."""
        content = self.read(name)
        try:
            return to_tree(content) if content else None
        except ParseError as error:
            raise SourceError("broken", f"{name} is geen XML") from error

    def count(self, folder: str) -> int:
        """How many parts stand in a folder."""
        return sum(name.startswith(folder) and not name.endswith("/") for name in self.names)
