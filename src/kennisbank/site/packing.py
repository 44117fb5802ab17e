"""Packing: beside each text of the built site a smaller copy, for a server that sends those."""

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import brotli

from kennisbank.disk import write_file
from kennisbank.work import spread

TEXT = frozenset(
    (
        *(".html", ".css", ".js", ".svg", ".json", ".webmanifest", ".xml", ".ics", ".txt"),
        *(".jsonl", ".jsonld", ".csv", ".ttl"),
    )
)
SMALL = 1024  # a file that fits in one packet gains nothing
GZIP, BROTLI = 9, 10  # the last step of brotli takes three times as long for one per cent


@dataclass(frozen=True)
class Packed:
    """How many files were packed, and their bytes: as they are, with gzip and with brotli."""

    bestanden: int = 0
    zo: int = 0
    gzip: int = 0
    brotli: int = 0

    def __add__(self, other: "Packed") -> "Packed":
        return Packed(
            self.bestanden + other.bestanden,
            self.zo + other.zo,
            self.gzip + other.gzip,
            self.brotli + other.brotli,
        )


def pack_site(site: Path) -> Packed:
    """Write smaller copies in a site that is not in its place; equal files give equal copies."""
    paths = sorted(path for path in site.rglob("*") if path.suffix in TEXT and path.is_file())

    def pack(some: Sequence[Path]) -> Packed:
        return sum(map(pack_file, some), Packed())

    return sum(spread(pack, paths), Packed())


def pack_file(path: Path) -> Packed:
    """`index.html` gets `index.html.gz` and `index.html.br`; older copies are replaced."""
    data = path.read_bytes()
    copies = {name: path.with_name(path.name + name) for name in (".gz", ".br")}
    for copy in copies.values():  # it may be a file of the last site as well
        copy.unlink(missing_ok=True)
    if len(data) < SMALL:
        return Packed()
    gz = gzip.compress(data, GZIP, mtime=0)
    br = brotli.compress(data, mode=brotli.MODE_TEXT, quality=BROTLI)
    write_file(str(copies[".gz"]), gz)
    write_file(str(copies[".br"]), br)
    return Packed(1, len(data), len(gz), len(br))
