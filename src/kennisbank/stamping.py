"""Stamping: fills the built sjabloonpagina's once per page, so that a page costs the same
whether there are sixty or seven thousand."""

import os
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from html import escape
from pathlib import Path

from kennisbank.collecting import not_collecting
from kennisbank.elements import draw_factsheets, draw_kruimelpad, draw_pdf
from kennisbank.model import Kennisbank
from kennisbank.pages import Page, pages_of
from kennisbank.sheets import Pdf, by_page
from kennisbank.spreading import spread
from kennisbank.urls import path_to_root

SJABLOON = "sjabloon"
# What the sjabloonpagina's hold where a page puts its own: the engine leaves these words alone.
TITEL, OMSCHRIJVING, INHOUD = "kbplektitel", "kbplekomschrijving", "<p>kbplekinhoud</p>"
# What an editorial page holds where the link to its PDF comes, or the list of all of them.
PDF, FACTSHEETS = "<p>kbplekpdf</p>", "<p>kbplekfactsheets</p>"


class SjabloonError(Exception):
    """A sjabloonpagina is missing in the built site, or lacks the place for the content."""


def stamp_site(bank: Kennisbank, site: Path, today: date, pdfs: Sequence[Pdf] = ()) -> int:
    """Write every generated page into the built site; the number of pages written."""
    link_editorial(bank, site, pdfs)
    count = stamp_pages(bank, site, pages_of(bank, today), by_page(pdfs))
    for folder in site.glob(f"*/{SJABLOON}/"):
        shutil.rmtree(folder)
    return count


def link_editorial(bank: Kennisbank, site: Path, pdfs: Sequence[Pdf]) -> None:
    """Fill the places for PDFs on the pages that the engine built."""
    per_page = by_page(pdfs)
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        if PDF not in html and FACTSHEETS not in html:
            continue
        url = path.parent.relative_to(site).as_posix() + "/"
        basis = path_to_root(url)
        own = draw_pdf(bank, basis, per_page[url]) if url in per_page else ""
        html = html.replace(PDF, own)
        if FACTSHEETS in html:
            html = html.replace(FACTSHEETS, draw_factsheets(bank, basis, pdfs))
        path.write_text(html, encoding="utf-8")


def stamp_pages(
    bank: Kennisbank, site: Path, pages: Iterable[Page], pdfs: Mapping[str, Pdf] | None = None
) -> int:
    """Write the given pages into the built site; the number of pages written."""
    todo = tuple(pages)
    parts = {folder: split_sjabloon(site, folder) for folder in {page.folder for page in todo}}

    def write(some: Sequence[Page]) -> None:
        for page in some:
            html = fill(parts[page.folder], page, bank, (pdfs or {}).get(page.url))
            folder = f"{site}/{page.url}"  # a Path for each would take as long as the writing
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            with open(f"{folder}index.html", "w", encoding="utf-8") as file:  # noqa: PTH123
                file.write(html)

    with not_collecting():
        spread(write, todo)
    return len(todo)


def split_sjabloon(site: Path, folder: str) -> tuple[str, ...]:
    """The built sjabloonpagina, cut at each place that a page fills."""
    path = site / folder / SJABLOON / "index.html"
    try:
        html = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise SjabloonError(f"docs/{folder}/{SJABLOON}.md is niet gebouwd") from None
    if html.count(INHOUD) != 1:
        raise SjabloonError(f"docs/{folder}/{SJABLOON}.md heeft geen regel kbplekinhoud")
    address = f"{folder}/{SJABLOON}/"
    places = "|".join(map(re.escape, (TITEL, OMSCHRIJVING, INHOUD, address)))
    return tuple(re.split(f"({places})", html))


def fill(parts: tuple[str, ...], page: Page, bank: Kennisbank, pdf: Pdf | None = None) -> str:
    """The HTML of a page: the parts of its sjabloon with its own text at the places."""
    basis = path_to_root(page.url)
    link = draw_pdf(bank, basis, pdf) if pdf else ""
    own = {
        TITEL: escape(page.titel),
        OMSCHRIJVING: escape(page.omschrijving),
        INHOUD: draw_kruimelpad(bank, basis, page.kruimels) + link + page.draw(basis),
        f"{page.folder}/{SJABLOON}/": page.url,
    }
    return "".join(own.get(part, part) for part in parts)
