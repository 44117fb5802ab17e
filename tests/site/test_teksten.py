"""What sources say word for word is in the project, and nowhere on its site."""

import gzip
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import brotli

from tests.projects import tree

ONLY_THERE = b"kwartelkoning"


def texts_in(name: str, data: bytes) -> Iterator[bytes]:
    """The bytes of a file, and of all that is packed in it."""
    yield data
    if data[:2] == b"\x1f\x8b":
        yield from texts_in(name.removesuffix(".gz"), gzip.decompress(data))
    elif name.endswith(".br"):
        yield brotli.decompress(data)
    elif zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for inner in packed.namelist():
                yield inner.encode()
                yield from texts_in(inner, packed.read(inner))


def test_the_text_of_a_source_is_nowhere_on_the_site(project: Path) -> None:
    kept = project / "reference/teksten/zelfredzaamheid-matrix.txt"
    assert ONLY_THERE in kept.read_bytes()
    site = tree(project / "site")
    assert [name for name in site if "teksten/" in name or kept.name in name] == []
    told = [
        name
        for name, data in site.items()
        if any(ONLY_THERE in text.lower() for text in texts_in(name, data))
    ]
    assert told == []
    found = {text for name, data in site.items() for text in texts_in(name, data)}
    assert any(b"zelfredzaamheid" in text.lower() for text in found)  # of which it is the source
