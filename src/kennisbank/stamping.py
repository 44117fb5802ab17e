"""Stamping: fills the built sjabloonpagina's once per page, so that a page costs the same
whether there are sixty or seven thousand."""

import re
import shutil
from collections.abc import Iterable
from datetime import date
from functools import cache
from html import escape
from pathlib import Path

from kennisbank.elements import draw_kruimelpad
from kennisbank.model import Kennisbank
from kennisbank.pages import Page, pages_of
from kennisbank.urls import path_to_root

SJABLOON = "sjabloon"
# What the sjabloonpagina's hold where a page puts its own: the engine leaves these words alone.
TITEL, OMSCHRIJVING, INHOUD = "kbplektitel", "kbplekomschrijving", "<p>kbplekinhoud</p>"


class SjabloonError(Exception):
    """A sjabloonpagina is missing in the built site, or lacks the place for the content."""


def stamp_site(bank: Kennisbank, site: Path, today: date) -> int:
    """Write every generated page into the built site; the number of pages written."""
    count = stamp_pages(bank, site, pages_of(bank, today))
    for folder in site.glob(f"*/{SJABLOON}/"):
        shutil.rmtree(folder)
    return count


def stamp_pages(bank: Kennisbank, site: Path, pages: Iterable[Page]) -> int:
    """Write the given pages into the built site; the number of pages written."""

    @cache
    def parts_of(folder: str) -> tuple[str, ...]:
        return split_sjabloon(site, folder)

    count = 0
    for page in pages:
        target = site / page.url / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(fill(parts_of(page.folder), page, bank), encoding="utf-8")
        count += 1
    return count


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


def fill(parts: tuple[str, ...], page: Page, bank: Kennisbank) -> str:
    """The HTML of a page: the parts of its sjabloon with its own text at the places."""
    basis = path_to_root(page.url)
    own = {
        TITEL: escape(page.titel),
        OMSCHRIJVING: escape(page.omschrijving),
        INHOUD: draw_kruimelpad(bank, basis, page.kruimels) + page.draw(basis),
        f"{page.folder}/{SJABLOON}/": page.url,
    }
    return "".join(own.get(part, part) for part in parts)
