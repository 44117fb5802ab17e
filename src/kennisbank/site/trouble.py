"""Trouble: the page that stands in the place of every other as long as something is wrong."""

from pathlib import Path

from kennisbank.disk import write_whole
from kennisbank.pages import draw_problemen
from kennisbank.problems import show
from kennisbank.site.headers import for_trouble


def draw_trouble(problems: str, *, asks: bool = False) -> str:
    """The page that says what is wrong, to who writes, on a machine of their own."""
    return draw_problemen(map(show, problems.split("\n")), for_trouble, asks=asks)


def put_trouble(site: Path, problems: str) -> None:
    """Have each page of a folder say what is wrong, until it is built again."""
    lost = site / "404.html"  # what MkDocs shows as it is, at an address of which it knows nothing
    for path in {site / "index.html", lost, *site.rglob("*.html")}:
        html = draw_trouble(problems, asks=path == lost)
        write_whole(path, html.encode(), durable=False)
