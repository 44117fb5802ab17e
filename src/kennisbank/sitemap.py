"""Sitemap: which pages there are and when each last changed, for search engines."""

from collections.abc import Mapping
from datetime import date
from html import escape
from pathlib import Path

from kennisbank.model import Kennisbank
from kennisbank.queries import changed_on, indicatoren_by_kenmerk, last_change, plek_of, vragen

FILE, ROBOTS = "sitemap.xml", "robots.txt"
LATEST = ("", "nieuw/", "praktijken/")  # these show whatever changed last


def write_sitemap(bank: Kennisbank, site: Path, site_url: str) -> None:
    """Write the sitemap and what leads to it; without a known address there is neither.

    The engine's own sitemap carries the day of the build, so that equal input would not give
    equal output.
    """
    (site / f"{FILE}.gz").unlink(missing_ok=True)
    (site / FILE).unlink(missing_ok=True)
    if not site_url:
        return
    root = site_url.rstrip("/")
    (site / ROBOTS).write_text(
        f"User-agent: *\nAllow: /\nSitemap: {root}/{FILE}\n", encoding="utf-8"
    )
    changed = changes(bank)
    folders = (path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    lines = "".join(
        f"<url><loc>{escape(root)}/{escape(url)}</loc>{lastmod(changed.get(url))}</url>\n"
        for url in sorted("" if folder == "." else f"{folder}/" for folder in folders)
    )
    (site / FILE).write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n',
        encoding="utf-8",
    )


def lastmod(day: date | None) -> str:
    """When it is known; a page of an editor has no day, and a wrong one is worse than none."""
    return f"<lastmod>{day.isoformat()}</lastmod>" if day else ""


def changes(bank: Kennisbank) -> Mapping[str, date]:
    """The day of the last change of each praktijk, and of the pages that show it."""
    indicatoren = indicatoren_by_kenmerk(bank)
    by_vraag = {vraag.kenmerk: vraag for vraag in vragen(bank)}
    days: dict[str, date] = {}
    for praktijk in bank.praktijken.values():
        day = changed_on(praktijk)
        for url in (
            praktijk.url,
            *(bank.themas[thema].url for thema in praktijk.themas),
            *(indicatoren[kenmerk].url for kenmerk in praktijk.indicatoren),
            *(by_vraag[kenmerk].url for kenmerk in praktijk.vragen),
            plek_of(bank.regios.get(praktijk.regio)).url,
            *([bank.gemeenten[praktijk.gemeente].url] if praktijk.gemeente else []),
        ):
            days[url] = max(day, days.get(url, day))
    if latest := last_change(bank):
        days |= dict.fromkeys(LATEST, latest)
    return days
