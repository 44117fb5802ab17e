"""How heavy the pages of a built site are: all of them, not only those that are measured."""

import gzip
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROW, ELEMENT = re.compile(rb"<tr\b"), re.compile(rb"<[a-z]")
KB_MAX, ROWS_MAX = 300, 1000


@dataclass(frozen=True)
class Weight:
    """One page: kilobytes as they are sent, rows of tables, and elements."""

    url: str
    kb: float
    rijen: int
    elementen: int


def weigh_pages(site: Path) -> Iterator[Weight]:
    """Every page of a site."""
    for path in sorted(site.rglob("*.html")):
        html = path.read_bytes()
        url = path.relative_to(site).as_posix().removesuffix("index.html")
        sent = len(gzip.compress(html)) / 1000
        yield Weight(f"/{url}", sent, len(ROW.findall(html)), len(ELEMENT.findall(html)))


def most_of(weights: Sequence[Weight]) -> Mapping[str, Weight]:
    """The page that has most of each."""
    return {
        "kB with gzip": max(weights, key=lambda page: page.kb),
        "rows of tables": max(weights, key=lambda page: page.rijen),
        "elements": max(weights, key=lambda page: page.elementen),
    }


def too_heavy(weights: Sequence[Weight]) -> list[str]:
    """The addresses of pages that are too much for a phone."""
    return [page.url for page in weights if page.kb > KB_MAX or page.rijen > ROWS_MAX]
