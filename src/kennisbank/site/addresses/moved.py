"""Moved: what stands at each old address, so that a print or a shared link still leads somewhere.

A page leads on by itself and has a link; a sheet is the new sheet under its old name. No rule of a
server is needed.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from kennisbank.disk import make_folder, share_or_write
from kennisbank.model import Kennisbank
from kennisbank.pages import path_to_root
from kennisbank.pages.elements import draw_verhuisd
from kennisbank.paper.typeset import Typeset
from kennisbank.queries import adressen_of, leads_of
from kennisbank.site.headers import for_pages


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


def addresses_of(bank: Kennisbank) -> Collection[str]:
    """Every address of the records."""
    return {adres for adres, _ in adressen_of(bank)}
