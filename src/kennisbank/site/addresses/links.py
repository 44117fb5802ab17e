"""Links: every address and anchor in the built site leads somewhere, raw HTML included."""

import os
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from kennisbank.pages import path_to_root
from kennisbank.work import spread

HOST = "https://site.invalid/"
ROOT = f"{HOST}a/site/may/stand/below/the/root/"
# An address in what our own templates draw, always between double quotes. Two patterns, as a search
# for one that begins with fixed letters is twice as fast.
HREF, SRC = re.compile(r' href="([^"]*)"'), re.compile(r' src="([^"]*)"')
ELSEWHERE = re.compile(r"(?:https:|mailto:|tel:)")
NAMED = 20  # so many pages with one dead address are named; a template makes it on all at once


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


@dataclass
class Drawn:
    """Where the links of drawn pages lead, noted while they are drawn, so none is parsed again.

    `addresses`, and `files` (all that are there), are from the root of the site. `parse` are the
    pages that a parser must see: one of each folder, for what stands around the content, and those
    with a link of another form.
    """

    addresses: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    parse: set[str] = field(default_factory=set)
    _seen: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, content: str, url: str) -> None:
        """Note the links of one page, given what was drawn of it."""
        basis = path_to_root(url)
        seen = self._seen[basis]
        for href in {*HREF.findall(content), *SRC.findall(content)} - seen:
            if (address := address_of(href, basis)) is not None:
                self.addresses.add(address)
                seen.add(href)
            elif ELSEWHERE.match(href):
                seen.add(href)
            elif not (href.startswith("#") and f' id="{href[1:]}"' in content):
                self.parse.add(f"{url}index.html")

    def end(self) -> None:
        """No more is noted, and what is only of use for that takes room."""
        self._seen.clear()

    @classmethod
    def together(cls, several: Iterable["Drawn"]) -> "Drawn":
        """Those of several processes as one."""
        every = cls()
        for drawn in several:
            every.addresses |= drawn.addresses
            every.files |= drawn.files
            every.parse |= drawn.parse
        return every


def find_dead_links(site: Path, drawn: Drawn | None = None) -> list[DeadLink]:
    """Each internal link, image, script or anchor of the built site that does not exist.

    With what was noted while it was drawn, pages are only parsed for what was not. Of a noted
    address that is dead the first pages are named on which it stands.
    """
    if drawn is None:
        files = frozenset(files_of(site))
        names = sorted(name for name in files if name.endswith(".html"))
        return list(dead_on(read_pages(site, names), files))
    read = read_pages(site, sorted(drawn.parse & drawn.files))
    anchored = {
        file_of(address) for address in drawn.addresses | anchors_on(read) if "#" in address
    }
    pages = read | read_pages(site, sorted(anchored & drawn.files - read.keys()))
    dead = {*dead_on(read, drawn.files, pages)}
    lost = {one for one in drawn.addresses if not leads_somewhere(ROOT + one, drawn.files, pages)}
    if lost:
        there = read_pages(site, sorted(pages_with(lost, site, drawn.files - read.keys())))
        dead |= {*dead_on(there, drawn.files, pages | there)}
    return sorted(dead)


def address_of(href: str, basis: str) -> str | None:
    """Where an address on a page leads, from the root of the site; None when that is not plain."""
    inside = href.removeprefix(basis)
    if inside == href or inside.startswith("."):
        return None
    path, _, fragment = unescape(inside).partition("#")
    place = "" if is_choice(fragment) else fragment
    return f"{path.partition('?')[0]}#{place}".removesuffix("#")


def anchors_on(pages: Mapping[str, Anchors]) -> set[str]:
    """The addresses with an anchor on some pages, from the root of the site."""
    return {
        urljoin(ROOT + page, href).removeprefix(ROOT)
        for page, anchors in pages.items()
        for href in anchors.hrefs
        if "#" in href
    }


def pages_with(lost: Collection[str], site: Path, files: Collection[str]) -> set[str]:
    """Of each address the first pages on which it was drawn; they are read and not parsed."""

    def look(some: Sequence[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in some:
            basis = path_to_root(name.removesuffix("index.html"))
            text = (site / name).read_text(encoding="utf-8")
            for href in {*HREF.findall(text), *SRC.findall(text)}:
                address = address_of(href, basis)
                if address is not None and address in lost:
                    found[address].append(name)
        return {address: sorted(names)[:NAMED] for address, names in found.items()}

    several = list(spread(look, sorted(name for name in files if name.endswith(".html"))))
    return {
        name
        for address in lost
        for name in sorted(name for found in several for name in found.get(address, ()))[:NAMED]
    }


def dead_on(
    pages: Mapping[str, Anchors],
    files: Collection[str],
    others: Mapping[str, Anchors] | None = None,
) -> Iterator[DeadLink]:
    """The dead links on some pages; `others` are those that anchors are looked up in.

    What starts at the root leads to the same from every page as deep (`anywhere`), so the menus of
    thousands of pages are looked up once.
    """
    anywhere: dict[int, set[str]] = defaultdict(set)
    for page, anchors in sorted(pages.items()):
        if page == "404.html":  # served at any depth, so its addresses start at the root
            continue
        depth = page.count("/")
        own = {f"#{identity}" for identity in anchors.ids}
        for href in sorted(anchors.hrefs - anywhere[depth] - own):
            target = urljoin(ROOT + page, href)
            if target.startswith(HOST) and not leads_somewhere(target, files, others or pages):
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
    start = len(str(site)) + 1
    for folder, _, names in os.walk(site):
        inside = f"{folder[start:]}/" if len(folder) >= start else ""
        yield from (inside.replace(os.sep, "/") + name for name in names)


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
    file = file_of(parts.path)
    if file not in pages or not parts.fragment or is_choice(parts.fragment):
        return file in files
    return unquote(parts.fragment) in pages[file].ids


def is_choice(fragment: str) -> bool:
    """Whether this is what a reader chose (`thema=veiligheid`) instead of a place on the page."""
    return "=" in fragment


def file_of(address: str) -> str:
    """The file at an address from the root: `a/#kop` is `a/index.html`."""
    path = unquote(address.partition("#")[0])
    return f"{path}index.html" if path.endswith("/") or not path else path
