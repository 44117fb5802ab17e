"""Finishing: what is still to be done when the engine has built the editorial pages."""

import shutil
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kennisbank.documents import refuse_detour
from kennisbank.model import Kennisbank
from kennisbank.pages import pages_of
from kennisbank.paper import list_sheets
from kennisbank.paper.typeset import CACHE, Typeset, forget_old, typeset
from kennisbank.problems import ProblemsFound
from kennisbank.site.addresses.links import DeadLink, files_of, find_dead_links
from kennisbank.site.addresses.moved import also_moved, moved_pages, put_moved_sheets
from kennisbank.site.addresses.sitemap import to_sitemap
from kennisbank.site.api import to_api
from kennisbank.site.bill import SBOM, to_sbom
from kennisbank.site.data import (
    to_calendars,
    to_elementen,
    to_feeds,
    to_naast,
    to_privacy,
    to_registers,
    to_teksten,
    to_velden,
    to_voorbeelden,
    to_woonplaatsen,
    to_zoeken,
    to_zoekwoorden,
)
from kennisbank.site.fit import check_fit, check_names
from kennisbank.site.look.assets import name_assets
from kennisbank.site.look.forms import add_styles
from kennisbank.site.look.styles import join_styles
from kennisbank.site.mark import mark_pages, to_mark
from kennisbank.site.proof import check_addresses, check_built
from kennisbank.site.scripts import join_scripts
from kennisbank.site.search import FOLDER, PAGES_MAX, count_parts, write_index
from kennisbank.site.security_txt import to_security
from kennisbank.site.stamp import (
    Built,
    Filler,
    Maker,
    stamp_site,
    take_built,
)

# What the engine and its theme bring and no page loads. Their sitemap carries the day of the
# build, so that equal input would not give equal output.
UNUSED = ("assets/javascripts", "assets/stylesheets")
NOT_OURS = ("sitemap.xml", "sitemap.xml.gz")


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
    besides: Sequence[Maker] = (),
    pages_max: int = PAGES_MAX,
    ahead: bool = False,
    built: Built | None = None,
    last: Path | None = None,
) -> Finished:
    """Stamp the generated pages, write the other files, check every link of the built site.

    With the root of the knowledge base (`paper_of`) the PDFs come too; ProblemsFound when one
    does not fit. With `searchable` the index comes as well, in parts of at most `pages_max` pages;
    SearchError when that fails. `besides` is what else the same processes should do. A site that
    looks `ahead` is marked, and leads no search engine to what waits. `built` is what the engine
    built, when that was taken over before, and `last` the site of before, if that stands there.
    """
    begun = time.perf_counter()
    built = built or take_over(site)
    built = mark_pages(built) if ahead else built
    pages = tuple(pages_of(bank, today))
    generated = [f"{page.url}index.html" for page in pages]
    if wrong := [*check_built(built, bank), *check_addresses(built, generated)]:
        raise ProblemsFound(wrong)
    made = typeset_all(bank, site_url, paper_of, site) if paper_of else Typeset((), 0, 0)
    put_moved_sheets(bank, site, made)
    started = time.perf_counter()
    names = [*built.pages, *generated]
    parts = count_parts(len(names), pages_max)
    others: tuple[Maker, ...] = (
        lambda: also_moved(bank, site_url, to_calendars(bank, site_url)),
        lambda: also_moved(bank, site_url, to_feeds(bank, site_url)),
        lambda: encoded(to_security(bank.redactie, site_url)),
        lambda: to_mark() if ahead else to_sitemap(bank, names, site_url),
        *makers_of(bank, FOLDER if searchable else "", parts, built.pages, site_url),
        *besides,
    )
    before = frozenset(files_of(site))
    drawn = stamp_site(Filler(bank, built, made.pdfs), site, pages, others, last)
    drawn.files |= before
    stamped = time.perf_counter()
    dead = tuple(find_dead_links(site, drawn))
    checked = time.perf_counter()
    steps = {told_of(made): started - begun} if paper_of else {}
    steps |= {"pagina’s van records": stamped - started, "links controleren": checked - stamped}
    if searchable:
        write_index(site, parts)
        steps["zoekindex"] = time.perf_counter() - checked
    return Finished(len(built.pages) + len(pages), dead, steps)


def take_over(site: Path) -> Built:
    """What the engine built, with our styles and names of assets, and without what no page uses."""
    for folder in UNUSED:
        shutil.rmtree(site / folder, ignore_errors=True)
    for name in NOT_OURS:
        (site / name).unlink(missing_ok=True)
    join_styles(site)
    add_styles(site)
    join_scripts(site)
    name_assets(site)
    return take_built(site)


def told_of(made: Typeset) -> str:
    """What was done for the PDFs."""
    return f"{len(made.pdfs)} pdf’s, {made.nieuw} nieuw gezet"


def typeset_all(bank: Kennisbank, site_url: str, root: Path, site: Path | None = None) -> Typeset:
    """Every PDF, in the site if there is one; ProblemsFound when one does not fit."""
    refuse_detour(root, CACHE)
    sheets, cache = tuple(list_sheets(bank)), root / CACHE
    twice = [*check_names(sheets)]
    made = typeset(sheets, site_url, cache, None if twice else site)
    if problems := [*twice, *check_fit(made.pdfs, root, site_url)]:
        raise ProblemsFound(problems)
    forget_old(made.namen, cache)
    return made


def makers_of(
    bank: Kennisbank,
    index: str = "",
    parts: int = 1,
    pages: Mapping[str, str] | None = None,
    site_url: str = "",
) -> tuple[Maker, ...]:
    """What gives the files that scripts and programs read, and the bill.

    `index` is the folder of the search index, which is in so many `parts`; `pages` are those of
    the editors as they were built, by their file.
    """
    return (
        lambda: encoded(
            [
                to_zoekwoorden(bank, index, parts),
                to_woonplaatsen(bank),
                to_elementen(bank),
                to_privacy(bank),
                (SBOM, to_sbom()),
            ]
        ),
        lambda: encoded(to_zoeken(bank, pages)),
        lambda: encoded(to_registers(bank)),
        lambda: encoded(to_naast(bank)),
        lambda: encoded(to_voorbeelden(bank)),
        lambda: encoded(to_teksten(bank)),
        lambda: encoded(to_velden(bank)),
        lambda: moved_pages(bank),
        lambda: also_moved(bank, site_url, to_api(bank, site_url)),
    )


def encoded(files: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Each file with its text as it is on disk."""
    return ((name, text.encode()) for name, text in files)
