"""A packed file: a zip that somebody else made, of which no more is unpacked than is asked for.

Nothing in it is run or followed: one with macros is refused.
"""

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

STEP = 1 << 20  # bytes
# What the zip library says of a file that is none, or no longer whole.
BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError, OSError)


class PackedError(Exception):
    """Why it is not opened: `kind` is broken, large, password or macros, and `found` says more."""

    def __init__(self, kind: str, *found: str) -> None:
        self.kind, self.found = kind, found
        super().__init__(kind, *found)


class Packed:
    """The parts in the bytes of a zip file; PackedError where it is broken, locked, or holds macros
    or more parts than `most`."""

    def __init__(self, content: bytes, most: int) -> None:
        try:
            self.file = ZipFile(BytesIO(content))
        except BROKEN as error:
            raise broken() from error
        self.parts = self.file.infolist()
        if len(self.parts) > most:
            raise PackedError("large", f"{len(self.parts)} onderdelen")
        if any("vbaproject" in part.filename.lower() for part in self.parts):
            raise PackedError("macros")
        if any(part.flag_bits & 1 for part in self.parts):
            raise PackedError("password")

    def pieces(self, part: str | ZipInfo) -> Iterator[bytes]:
        """A part in pieces, as the size that it says may not be true; PackedError when broken.

        By name that is the last of that name: who looks at all gives them one by one.
        """
        try:
            with self.file.open(part) as file:
                while piece := file.read(STEP):
                    yield piece
        except BROKEN as error:
            raise broken() from error


def broken() -> PackedError:
    """What is said of what is no zip file, or no whole one."""
    return PackedError("broken", "het zip-bestand klopt niet")
