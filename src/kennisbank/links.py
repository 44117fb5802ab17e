"""Links: every address and anchor in the built site leads somewhere, raw HTML included."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

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
    """Each internal link, image, script or anchor of the built site that does not exist."""
    pages = {path.relative_to(site).as_posix(): read_anchors(path) for path in site.rglob("*.html")}
    known: dict[str, bool] = {}
    targets: dict[tuple[str, str], str] = {}
    for page, anchors in sorted(pages.items()):
        if page == "404.html":  # served at any depth, so its addresses start at the root
            continue
        for href in sorted(anchors.hrefs):
            if (start := (start_of(page, href), href)) not in targets:
                targets[start] = urljoin(ROOT + start[0], href)
            target = targets[start]
            if target.startswith(HOST):
                if target not in known:
                    known[target] = leads_somewhere(target, site, pages)
                if not known[target]:
                    yield DeadLink(page, target.removeprefix(ROOT).removeprefix(HOST))


def start_of(page: str, href: str) -> str:
    """A place from where the address leads to the same; `../../` forgets the last two folders."""
    up = 0
    while href.startswith("../", 3 * up):
        up += 1
    folders = page.split("/")[:-1]
    return "/".join((*folders[:-up], *("-" for _ in folders[-up:]), "")) if up else page


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


def leads_somewhere(target: str, site: Path, pages: Mapping[str, Anchors]) -> bool:
    """Whether a file of the site has this address, and the anchor when there is one.

    An address from the root of the host is none: a site may stand below that, as on a forge.
    """
    if not target.startswith(ROOT):
        return False
    parts = urlsplit(target.removeprefix(ROOT))
    path = unquote(parts.path)
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if file not in pages:
        return (site / file).is_file()
    return not parts.fragment or unquote(parts.fragment) in pages[file].ids
