"""Finishing: what is still to be done when the engine has built the editorial pages."""

import shutil
import time
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from kennisbank.exports import (
    CALENDAR,
    to_calendar,
    to_register,
    to_teksten,
    to_velden,
    to_zoekwoorden,
)
from kennisbank.fitting import check_fit, check_names
from kennisbank.links import DeadLink, find_dead_links
from kennisbank.model import Kennisbank
from kennisbank.paper import CACHE, forget_old, typeset
from kennisbank.problems import ProblemsFound
from kennisbank.queries import last_change
from kennisbank.searching import FOLDER, write_index
from kennisbank.sheets import Pdf, sheets_of
from kennisbank.stamping import stamp_site

# What the theme brings and no page loads.
UNUSED = ("assets/javascripts",)


@dataclass(frozen=True)
class Finished:
    """The figures of a finished site: pages in all, dead links, and seconds per step."""

    paginas: int
    dode_links: tuple[DeadLink, ...]
    stappen: dict[str, float]


def finish_site(
    bank: Kennisbank,
    site: Path,
    site_url: str,
    today: date,
    paper_of: Path | None = None,
    searchable: bool = False,
) -> Finished:
    """Stamp the generated pages, write the other files, check every link of the built site.

    With the root of the knowledge base (`paper_of`) the PDFs come too; ProblemsFound when one
    does not fit. With `searchable` the index comes as well; SearchError when that fails.
    """
    begun = time.perf_counter()
    pdfs, new = write_pdfs(bank, site, site_url, paper_of) if paper_of else ((), 0)
    started = time.perf_counter()
    stamp_site(bank, site, today, pdfs)
    for folder in UNUSED:
        shutil.rmtree(site / folder, ignore_errors=True)
    (site / CALENDAR).write_bytes(to_calendar(bank, site_url))
    write_data(bank, site, FOLDER if searchable else "")
    write_sitemap(site, site_url, last_change(bank))
    stamped = time.perf_counter()
    dead = tuple(find_dead_links(site))
    checked = time.perf_counter()
    steps = {f"{len(pdfs)} pdf’s, {new} nieuw gezet": started - begun} if paper_of else {}
    steps |= {"pagina’s van records": stamped - started, "links controleren": checked - stamped}
    if searchable:
        write_index(site)
        steps["zoekindex"] = time.perf_counter() - checked
    return Finished(len(list(site.rglob("*.html"))), dead, steps)


def write_pdfs(
    bank: Kennisbank, site: Path, site_url: str, root: Path
) -> tuple[tuple[Pdf, ...], int]:
    """Write every PDF into the site; the PDFs, and how many were typeset anew."""
    bladen, cache = tuple(sheets_of(bank)), root / CACHE
    pdfs, new = typeset(bladen, site_url, cache)
    if problems := [*check_names(bladen), *check_fit(pdfs, root, site_url)]:
        raise ProblemsFound(problems)
    forget_old(bladen, site_url, cache)
    for pdf in pdfs:
        target = site / pdf.url
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(pdf.data)
    return pdfs, new


def write_data(bank: Kennisbank, site: Path, index: str) -> None:
    """Write what the scripts of the site read; `index` is the folder of the search index."""
    zoekwoorden = to_zoekwoorden(bank, index)
    for name, text in (to_register(bank), *to_teksten(bank), *to_velden(bank), zoekwoorden):
        target = site / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def write_sitemap(site: Path, site_url: str, changed: date | None) -> None:
    """The sitemap of all pages; without a known address of the site there is none.

    The engine's own sitemap carries the day of the build, so that equal input would not give
    equal output.
    """
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    (site / "sitemap.xml").unlink(missing_ok=True)
    if not site_url:
        return
    lastmod = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    lines = (
        f"<url><loc>{escape(site_url.rstrip('/'))}/{escape(url)}</loc>{lastmod}</url>\n"
        for url in sorted(
            path.parent.relative_to(site).as_posix().removeprefix(".") + "/"
            for path in site.rglob("index.html")
        )
    )
    text = "".join(line.replace("//</loc>", "/</loc>") for line in lines)
    (site / "sitemap.xml").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{text}</urlset>\n',
        encoding="utf-8",
    )
