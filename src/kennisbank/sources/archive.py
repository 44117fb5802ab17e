"""The archive: the zip file that a document is, opened no further than is safe.

Nothing in it is run or followed: macros are refused, and pictures and objects are not looked at.
"""

from xml.etree.ElementTree import Element, ParseError

from kennisbank.disk import Packed, PackedError
from kennisbank.sources.refusal import SourceError
from kennisbank.sources.tree import to_tree

MAX_PART, MAX_PARTS = 12_000_000, 5_000  # bytes of one part unpacked: a thousand full pages


class Archive:
    """The parts of a document by name; only those that are asked for are unpacked."""

    def __init__(self, content: bytes) -> None:
        try:
            self._packed = Packed(content, MAX_PARTS)
        except PackedError as error:
            raise SourceError(error.kind, *error.found) from error
        self.names = {part.filename for part in self._packed.parts}

    def read(self, name: str) -> bytes:
        """A part in full, never more of it than is safe; empty when it is not there."""
        if name not in self.names:
            return b""
        read = bytearray()
        try:
            for piece in self._packed.pieces(name):
                read += piece
                if len(read) > MAX_PART:
                    raise SourceError("large", "uitgepakt past het hier niet")
        except PackedError as error:
            raise SourceError(error.kind, *error.found) from error
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
