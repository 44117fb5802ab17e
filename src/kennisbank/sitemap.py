"""Sitemap: which pages there are and when each last changed, for search engines."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape

from kennisbank.model import Kennisbank
from kennisbank.queries import changed_on, indicatoren_by_kenmerk, last_change, plek_of, vragen

FILE, ROBOTS = "sitemap.xml", "robots.txt"
LATEST = ("", "nieuw/", "praktijken/")  # these show whatever changed last


def to_sitemap(
    bank: Kennisbank, files: Iterable[str], site_url: str
) -> Iterator[tuple[str, bytes]]:
    """The sitemap of some pages, and what leads to it; without a known address there is neither."""
    if not site_url:
        return
    root = site_url.rstrip("/")
    yield ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {root}/{FILE}\n".encode()
    changed = changes(bank)
    urls = (file.removesuffix("index.html") for file in files if file.endswith("index.html"))
    lines = "".join(
        f"<url><loc>{escape(root)}/{escape(url)}</loc>{lastmod(changed.get(url))}</url>\n"
        for url in sorted(urls)
    )
    yield (
        FILE,
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'.encode(),
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
