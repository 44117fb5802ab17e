"""Links: every address and anchor in the built site leads somewhere, raw HTML included."""

import os
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from kennisbank.spreading import spread

HOST = "https://site.invalid/"
ROOT = f"{HOST}a/site/may/stand/below/the/root/"


@dataclass(frozen=True, order=True)
class DeadLink:
    """A link on a page that leads nowhere; `page` and `target` from the root of the site."""

    page: str
    target: str

    def __str__(self) -> str:
        return f"{self.page}: de link naar {self.target} leidt nergens heen"


@dataclass(frozen=True)
class Anchors:
    """What a page refers to, as written, and the ids that stand on it."""

    hrefs: frozenset[str]
    ids: frozenset[str]


def find_dead_links(site: Path) -> Iterator[DeadLink]:
    """Each internal link, image, script or anchor of the built site that does not exist.

    What starts at the root leads to the same from every page as deep (`anywhere`), so the menus of
    thousands of pages are looked up once.
    """
    files = frozenset(files_of(site))
    pages = read_pages(site, sorted(name for name in files if name.endswith(".html")))
    anywhere: dict[int, set[str]] = defaultdict(set)
    for page, anchors in sorted(pages.items()):
        if page == "404.html":  # served at any depth, so its addresses start at the root
            continue
        depth = page.count("/")
        own = {f"#{identity}" for identity in anchors.ids}
        for href in sorted(anchors.hrefs - anywhere[depth] - own):
            target = urljoin(ROOT + page, href)
            if target.startswith(HOST) and not leads_somewhere(target, files, pages):
                yield DeadLink(page, target.removeprefix(ROOT).removeprefix(HOST))
            elif depth and href.startswith("../" * depth):
                anywhere[depth].add(href)


def read_pages(site: Path, names: Sequence[str]) -> dict[str, Anchors]:
    """The anchors of each page."""

    def read(some: Sequence[str]) -> list[tuple[str, Anchors]]:
        return [(name, read_anchors(site / name)) for name in some]

    return dict(page for pages in spread(read, names) for page in pages)


def files_of(site: Path) -> Iterator[str]:
    """The name of every file of the site, from its root."""
    for folder, _, names in os.walk(site):
        inside = Path(folder).relative_to(site).as_posix()
        yield from (name if inside == "." else f"{inside}/{name}" for name in names)


def read_anchors(path: Path) -> Anchors:
    """The addresses and ids on one page."""
    tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
    hrefs = {
        value
        for node in tree.css("[href], [src]")
        if (value := node.attributes.get("href") or node.attributes.get("src"))
    }
    ids = {node.attributes.get("id") or "" for node in tree.css("[id]")}
    return Anchors(frozenset(hrefs), frozenset(ids))


def leads_somewhere(target: str, files: Collection[str], pages: Mapping[str, Anchors]) -> bool:
    """Whether a file of the site has this address, and the anchor when there is one.

    An address from the root of the host is none: a site may stand below that, as on a forge.
    """
    if not target.startswith(ROOT):
        return False
    parts = urlsplit(target.removeprefix(ROOT))
    path = unquote(parts.path)
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if file not in pages or not parts.fragment:
        return file in files
    return unquote(parts.fragment) in pages[file].ids
