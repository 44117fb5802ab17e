"""The mark: a site that shows what waits says so, and nobody publishes it by accident."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from kennisbank.site.addresses.sitemap import ROBOTS
from kennisbank.site.stamp import Built

FILE = "vooruit.txt"
NO_INDEX = '<meta name="robots" content="noindex">'
SAID = (
    "Dit is een voorbeeld, gebouwd met `bouw --vooruit`: er staan concepten in, en wat op een "
    "latere dag komt. Publiceer het niet.\n"
)


def mark_pages(built: Built) -> Built:
    """The built pages, of which search engines keep none."""
    return Built(marked(built.pages), marked(built.sjablonen))


def marked(pages: Mapping[str, str]) -> dict[str, str]:
    """Each page with the mark in its head, once."""
    return {
        file: html if NO_INDEX in html else html.replace("</head>", f"{NO_INDEX}\n</head>", 1)
        for file, html in pages.items()
    }


def to_mark() -> Iterator[tuple[str, bytes]]:
    """What stands in the site instead of what leads search engines to it."""
    yield FILE, SAID.encode()
    yield ROBOTS, b"User-agent: *\nDisallow: /\n"


def objection_to_publishing(site: Path) -> str:
    """Why a built site may not go to a server, if so."""
    if not (site / FILE).exists():
        return ""
    return (
        f"{site}: dit is een voorbeeld, met concepten en wat op een latere dag komt. Bouw de site "
        "opnieuw, zonder --vooruit."
    )
