"""Moved: what stands at each old address, so that a print or a shared link still leads somewhere.

A page leads on by itself and has a link; a sheet is the new sheet under its old name, and so are a
feed, a calendar and a record as data: what asks for those follows no page. No rule of a server is
needed.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from kennisbank.disk import make_folder, share_or_write
from kennisbank.model import Kennisbank
from kennisbank.pages import path_to_root
from kennisbank.pages.elements import draw_verhuisd
from kennisbank.paper.typeset import Typeset
from kennisbank.queries import FEED, KALENDER, adressen_of, leads_of
from kennisbank.site.api.verzameling import ROOT
from kennisbank.site.headers import for_pages

ALONG = (f"{{}}/{FEED}", f"{{}}/{KALENDER}", f"{ROOT}{{}}.json")  # of a page, for programs


def moved_pages(bank: Kennisbank) -> Iterator[tuple[str, bytes]]:
    """The page at each old address of a page."""
    reasons = {moved.url: moved.reden or "" for moved in bank.doorverwijzingen.values()}
    for old, new in leads_of(bank, addresses_of(bank)).items():
        if old.endswith("/"):
            html = draw_verhuisd(bank, path_to_root(old), new, reasons.get(old, ""), for_pages())
            yield f"{old}index.html", html.encode()


def put_moved_sheets(bank: Kennisbank, site: Path, made: Typeset) -> None:
    """The new sheet at each old address of a sheet."""
    sheets = {pdf.url: pdf for pdf in made.pdfs}
    for old, new in leads_of(bank, addresses_of(bank)).items():
        if new in sheets:
            make_folder(f"{site}/{old.rpartition('/')[0]}")
            share_or_write(site / new, sheets[new].data, f"{site}/{old}")


def also_moved(
    bank: Kennisbank, site_url: str, files: Iterable[tuple[str, bytes]]
) -> Iterator[tuple[str, bytes]]:
    """The files, and once more under its old name what goes along with a page that moved."""
    names: dict[str, list[str]] = defaultdict(list)
    for moved in bank.doorverwijzingen.values():
        old, new = moved.url, moved.doel
        # Without the address of the site, what stands in a file leads from where it stands itself.
        if new.endswith("/") and (site_url or old.count("/") == new.count("/")):
            for form in ALONG:
                names[form.format(new.rstrip("/"))].append(form.format(old.rstrip("/")))
    for name, data in files:
        yield name, data
        for other in names.get(name, ()):
            yield other, data


def addresses_of(bank: Kennisbank) -> Collection[str]:
    """Every address of the records."""
    return {adres for adres, _ in adressen_of(bank)}
