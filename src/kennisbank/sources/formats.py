"""Formats: which one a document has, by what is in it; its name must say the same."""

from collections.abc import Mapping
from pathlib import Path

from kennisbank.disk import read_plain
from kennisbank.sources.apart import read_apart
from kennisbank.sources.archive import Archive
from kennisbank.sources.block import Source
from kennisbank.sources.refusal import SourceError

MAX_BYTES = 40_000_000  # most of them are pictures
MAX_TEXT = 8_000_000  # of what is all text: some thousand pages
OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # a file of before 2007, or one that has a password
FORMATS: Mapping[str, str] = {
    ".docx": "docx",
    ".odt": "odt",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".txt": "txt",
}


def read_source(path: Path) -> Source:
    """The blocks of a document; SourceError when there are none to be had, OddFile when it is no
    plain file."""
    suffix = path.suffix.lower()
    try:
        content = read_plain(path, MAX_BYTES)
    except FileNotFoundError:
        raise SourceError("absent") from None
    if not content.strip():
        raise SourceError("empty")
    if len(content) > MAX_BYTES:
        raise SourceError("large", f"meer dan {MAX_BYTES // 1_000_000} MB")
    return read_apart(content, suffix)


def read_content(content: bytes, suffix: str) -> Source:
    """The blocks in the bytes of a file whose name has this end."""
    source = read_kind(content, suffix)
    blocks = tuple(bare for block in source.blocks if (bare := block.bare()).text.strip())
    if not any(block.kind != "edge" for block in blocks):
        raise SourceError("wordless")
    return Source(blocks, source.unread)


def read_kind(content: bytes, suffix: str) -> Source:
    """The same, also when there are none."""
    if content.startswith(OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in content
        raise SourceError("password" if encrypted else "old")
    if suffix not in FORMATS and suffix != ".docm":
        raise SourceError("kind")
    if content.startswith(b"PK"):
        return read_archive(Archive(content), suffix)
    if b"%PDF-" in content[:1024]:
        expect(suffix, "pdf")
        from kennisbank.sources.pdf import read_pdf

        return read_pdf(content)
    if content.startswith(b"{\\rtf"):
        expect(suffix, "rtf")
    if FORMATS.get(suffix) in ("html", "txt") and len(content) > MAX_TEXT:
        raise SourceError("large", f"meer dan {MAX_TEXT // 1_000_000} MB tekst")
    if FORMATS.get(suffix) == "html":
        from kennisbank.sources.html import read_html

        return read_html(content)
    if suffix != ".txt":
        raise SourceError("broken", f"hier staat geen {FORMATS.get(suffix, suffix)}")
    from kennisbank.sources.text import read_text

    return read_text(content)


def read_archive(archive: Archive, suffix: str) -> Source:
    """The blocks of a document that is a zip file."""
    if "word/document.xml" in archive.names:
        expect(suffix, "docx")
        from kennisbank.sources.word import read_word

        return read_word(archive)
    if archive.read("mimetype").strip() == b"application/vnd.oasis.opendocument.text":
        expect(suffix, "odt")
        from kennisbank.sources.odf import read_odf

        return read_odf(archive)
    raise SourceError("kind")


def expect(suffix: str, kind: str) -> None:
    """SourceError when the name of a file says that it is something else."""
    if FORMATS.get(suffix) != kind:
        raise SourceError("macros" if suffix == ".docm" else "other", suffix, kind)
