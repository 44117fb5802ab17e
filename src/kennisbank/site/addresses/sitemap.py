"""Sitemap: which pages there are and when each last changed, for search engines."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape

from kennisbank.model import Kennisbank, Praktijk
from kennisbank.queries import changed_on, indicatoren_by_kenmerk, last_change, plek_of, vragen

FILE, PART, ROBOTS = "sitemap.xml", "sitemap-{}.xml", "robots.txt"
LATEST = ("", "nieuw/", "praktijken/", "elementen/")  # these show whatever changed last
# What search engines read of one file (sitemaps.org); with more, FILE is an index of parts.
URLS_MAX, BYTES_MAX = 50_000, 50 * 1024 * 1024
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9"

Line = tuple[str, date | None]  # what stands in a sitemap of one page, and when that changed


def to_sitemap(
    bank: Kennisbank,
    files: Iterable[str],
    site_url: str,
    urls_max: int = URLS_MAX,
    bytes_max: int = BYTES_MAX,
) -> Iterator[tuple[str, bytes]]:
    """The sitemap of some pages, and what leads to it; without a known address there is neither."""
    if not site_url:
        return
    root = site_url.rstrip("/")
    yield ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {root}/{FILE}\n".encode()
    changed = changes(bank)
    urls = (file.removesuffix("index.html") for file in files if file.endswith("index.html"))
    lines = [
        (to_line("url", f"{root}/{url}", changed.get(url)), changed.get(url))
        for url in sorted(urls)
    ]
    parts = list(parts_of(lines, urls_max, bytes_max - len(to_file("urlset", ()))))
    if len(parts) == 1:
        yield FILE, to_file("urlset", parts[0])
        return
    index = []
    for number, part in enumerate(parts, start=1):
        name = PART.format(number)
        latest = max((day for _, day in part if day), default=None)
        index.append((to_line("sitemap", f"{root}/{name}", latest), latest))
        yield name, to_file("urlset", part)
    yield FILE, to_file("sitemapindex", index)


def parts_of(lines: Iterable[Line], urls_max: int, bytes_max: int) -> Iterator[list[Line]]:
    """The lines in parts that are no longer than that; without lines one that is empty."""
    part: list[Line] = []
    room = bytes_max
    for line in lines:
        size = len(line[0].encode())
        if part and (len(part) == urls_max or size > room):
            yield part
            part, room = [], bytes_max
        part.append(line)
        room -= size
    yield part


def to_line(kind: str, address: str, day: date | None) -> str:
    """One address, and when it changed; a page of an editor has no day, a wrong one is worse."""
    lastmod = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f"<{kind}><loc>{escape(address)}</loc>{lastmod}</{kind}>\n"


def to_file(kind: str, lines: Iterable[Line]) -> bytes:
    """A whole file of them."""
    return (
        f'{HEAD}<{kind} xmlns="{XMLNS}">\n{"".join(text for text, _ in lines)}</{kind}>\n'.encode()
    )


def changes(bank: Kennisbank) -> Mapping[str, date]:
    """The day of the last change of each praktijk and element, and of the pages that show it."""
    indicatoren = indicatoren_by_kenmerk(bank)
    by_vraag = {vraag.kenmerk: vraag for vraag in vragen(bank)}
    days: dict[str, date] = {}
    for record in bank.levend:
        day = changed_on(record)
        for url in (
            record.url,
            *(bank.themas[thema].url for thema in record.themas),
            *(indicatoren[kenmerk].url for kenmerk in record.indicatoren),
            *(by_vraag[kenmerk].url for kenmerk in record.vragen),
            *(urls_beyond(bank, record) if isinstance(record, Praktijk) else ()),
        ):
            days[url] = max(day, days.get(url, day))
    if latest := last_change(bank):
        days |= dict.fromkeys(LATEST, latest)
    return days


def urls_beyond(bank: Kennisbank, praktijk: Praktijk) -> Iterator[str]:
    """The pages that show a praktijk by where it was, and by what it says of elements."""
    yield plek_of(bank.regios.get(praktijk.regio)).url
    if praktijk.gemeente:
        yield bank.gemeenten[praktijk.gemeente].url
    for element in praktijk.elementen:
        yield bank.elementen[element].url
