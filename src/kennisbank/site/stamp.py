"""Stamping: fills what the engine built, once per page, so that a page costs the same whether
there are sixty or seven thousand."""

import re
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from html import escape
from pathlib import Path

from kennisbank.disk import add_to_file, holds, make_folder, share_or_write
from kennisbank.drafts.slots import (
    FACTSHEETS,
    INHOUD,
    INSTUREN,
    INSTUREN_REGEL,
    OMSCHRIJVING,
    PDF,
    TITEL,
    VERSIE,
    VOLGEN,
)
from kennisbank.model import Kennisbank, zinnen
from kennisbank.pages import Page, fill_afkortingen, fill_woorden, path_to_root
from kennisbank.pages.elements import (
    draw_factsheets,
    draw_kruimelpad,
    draw_meenemen,
    draw_pdfs,
    draw_versie,
)
from kennisbank.paper import Pdf, by_page
from kennisbank.queries import ALLES, FEED, curl, gevolgd
from kennisbank.site.addresses.links import Drawn
from kennisbank.site.look.icons import fill_icons
from kennisbank.work import give_back, not_collecting, spread

# Gives names and contents of files; of a large one piece by piece, each by the same name.
Maker = Callable[[], Iterable[tuple[str, bytes]]]

SJABLOON = "sjabloon"
MANY, TURNS = 100, 60  # what is written takes long, and a few of it as long as hundreds of pages
OWN_FEED = f'<link rel="alternate" type="application/atom+xml" href="{FEED}" title="Deze pagina">'
KOP = '<header class="kb-kop">'
MEENEMEN = "data-kb-meenemen"  # with which a list says that it is taken along from there
MARGIN = re.compile(r"\n\s+")


class SjabloonError(Exception):
    """A sjabloonpagina is missing in the built site, or lacks the place for the content."""


@dataclass(frozen=True)
class Built:
    """What the engine built: the HTML of each page by its file, and the sjablonen by folder."""

    pages: Mapping[str, str]
    sjablonen: Mapping[str, str]


class Sjabloon:
    """A built sjabloonpagina, cut at each place that a page fills, as bytes: so it goes to disk."""

    def __init__(self, html: str, folder: str) -> None:
        if html.count(INHOUD) != 1:
            raise SjabloonError(f"docs/{folder}/{SJABLOON}.md heeft geen regel kbplekinhoud")
        address = f"{folder}/{SJABLOON}/"
        names = {TITEL: "titel", OMSCHRIJVING: "omschrijving", INHOUD: "inhoud", address: "url"}
        parts = re.split(f"({'|'.join(map(re.escape, names))})", html)
        self._parts = [part.encode() for part in parts]
        self._places = [(at, names[part]) for at, part in enumerate(parts) if part in names]

    def fill(self, **own: str) -> bytes:
        """The page, given its `titel`, `omschrijving`, `inhoud` (HTML) and `url`."""
        texts = {name: text.encode() for name, text in own.items()}
        parts = self._parts.copy()
        for at, name in self._places:
            parts[at] = texts[name]
        return b"".join(parts)


class Filler:
    """Fills pages for one bank: `pdfs` are those of the whole site."""

    def __init__(self, bank: Kennisbank, built: Built, pdfs: Sequence[Pdf] = ()) -> None:
        self.bank, self.pages, self.pdfs = bank, built.pages, pdfs
        self._pdfs_of = by_page(pdfs)
        self._everywhere = ((VERSIE, draw_versie(bank)), (INSTUREN, zinnen.insturen.INSTUREN))
        followed = {one.url for one in gevolgd(bank)} - {ALLES}
        self._followed = followed | {url.partition("/")[0] for url in followed}
        self._sjablonen = {
            folder: Sjabloon(self._fill_frame(html, folder), folder)
            for folder, html in built.sjablonen.items()
        }

    def fill_editorial(self, file: str) -> bytes:
        """The HTML of a page of the editors, with its words, what to take along, the last day."""
        url = file.removesuffix("index.html")
        basis = path_to_root(url)
        html = fill_afkortingen(fill_icons(self.pages[file]), self.bank)
        html = fill_woorden(html, self.bank, basis, file)
        html = self._fill_frame(html, url)
        if PDF in html:
            before, _, after = html.partition(PDF)
            sheets = self._sheets(url, basis, listed=MEENEMEN in html)
            begins = after.lstrip().startswith(KOP)
            html = before + (put_below_head(sheets, after) if begins else sheets + after)
        if FACTSHEETS in html:
            html = html.replace(FACTSHEETS, draw_factsheets(self.bank, basis, self.pdfs))
        return html.encode()

    def fill(self, page: Page, content: str) -> bytes:
        """The HTML of a generated page: its sjabloon with its own text at the places."""
        sjabloon = self._sjablonen.get(page.folder)
        if sjabloon is None:
            raise SjabloonError(f"docs/{page.folder}/{SJABLOON}.md is niet gebouwd")
        titel, omschrijving = escape(curl(page.titel)), escape(curl(page.omschrijving))
        return sjabloon.fill(titel=titel, omschrijving=omschrijving, inhoud=content, url=page.url)

    def draw(self, page: Page) -> str:
        """What stands on a generated page between the head and the foot of every page."""
        basis = path_to_root(page.url)
        trail = draw_kruimelpad(self.bank, basis, page.kruimels)
        return trail + put_below_head(self._meenemen(page.url, basis), page.draw(basis))

    def _fill_frame(self, html: str, url: str) -> str:
        """What stands around every page; `url` is that of one, or the folder of a sjabloon."""
        html = INSTUREN_REGEL.sub(r"<li>\1</li>" if self.bank.redactie.bereikbaar else "", html)
        html = html.replace(VOLGEN, OWN_FEED if url in self._followed else "")
        for slot, text in self._everywhere:
            html = html.replace(slot, text)
        return html

    def _sheets(self, url: str, basis: str, listed: bool) -> str:
        """The PDFs of a page, with what else to take along unless its list has a place for that."""
        if listed:
            return draw_pdfs(self.bank, basis, self._pdfs_of.get(url, ()))
        return self._meenemen(url, basis)

    def _meenemen(self, url: str, basis: str) -> str:
        return draw_meenemen(self.bank, basis, url, self._pdfs_of.get(url, ()))


def put_below_head(part: str, html: str) -> str:
    """A part right below the title and the lead, or above all when there is no head."""
    head, end, rest = html.partition("</header>")
    return f"{head}{end}\n{part}{rest}" if end and KOP in head else part + html


def in_whole(files: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    """What a maker gives, each file in one piece."""
    pieces: dict[str, list[bytes]] = {}
    for name, data in files:
        pieces.setdefault(name, []).append(data)
    return {name: b"".join(some) for name, some in pieces.items()}


def take_built(site: Path) -> Built:
    """What the engine built in a folder; the sjabloonpagina's are taken out of it."""
    pages = {
        path.relative_to(site).as_posix(): without_margins(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }
    ends = f"/{SJABLOON}/index.html"
    sjablonen = {
        file.removesuffix(ends): html for file, html in pages.items() if file.endswith(ends)
    }
    for folder in sjablonen:
        shutil.rmtree(site / folder / SJABLOON)
        with suppress(OSError):  # where more than that stands
            (site / folder).rmdir()
    rest = {file: html for file, html in pages.items() if not file.endswith(ends)}
    return Built(rest, sjablonen)


def without_margins(html: str) -> str:
    """The page without the blank lines and margins of templates, where these mean nothing."""
    return html if "<pre" in html or "<textarea" in html else MARGIN.sub("\n", html)


def stamp_site(
    filler: Filler,
    site: Path,
    pages: Sequence[Page],
    others: Sequence[Maker] = (),
    last: Path | None = None,
) -> Drawn:
    """Write every page into the built site, and other files; where the drawn links lead.

    `others` are made by the same processes, as some take as long as hundreds of pages. A file that
    is the same in the `last` site is that very one, which costs a disk nothing.
    """
    todo: tuple[Page | Maker | str, ...] = (*others, *filler.pages, *pages)

    def write(some: Sequence[Page | Maker | str]) -> Drawn:
        drawn, folders = Drawn(), set[str]()
        for item in some:
            begun = set[str]()
            if isinstance(item, Page):
                content = filler.draw(item)
                drawn.add(content, item.url)
                page = f"{item.url}index.html", filler.fill(item, content)
                files: Iterable[tuple[str, bytes]] = (page,)
            elif isinstance(item, str):
                files = ((item, filler.fill_editorial(item)),)
            else:
                files = item()
            for name, data in files:
                if (folder := name.rpartition("/")[0]) not in folders:
                    make_folder(f"{site}/{folder}")
                    folders.add(folder)
                if name in begun:
                    add_to_file(f"{site}/{name}", data)
                    continue
                before = f"{last}/{name}" if last else ""
                share_or_write(before if holds(before, data) else None, data, f"{site}/{name}")
                begun.add(name)
            if not isinstance(item, Page | str):
                give_back()
            drawn.files |= begun
        drawn.end()
        return drawn

    with not_collecting():
        drawn = Drawn.together(spread(write, todo, MANY, TURNS))
    one_of_each = {page.folder: f"{page.url}index.html" for page in pages}
    drawn.parse |= {*filler.pages, *one_of_each.values()}
    return drawn
