"""Trouble: the page that stands in the place of every other as long as something is wrong."""

from html import escape
from pathlib import Path

from kennisbank.disk import write_whole
from kennisbank.problems import show_lines

PAGE = """\
<!doctype html><html lang="nl"><meta charset="utf-8"><title>{kop}</title>
<body style="font: 1.1rem/1.5 sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem">
<h1>{kop}</h1><p>{uitleg}</p><pre style="white-space: pre-wrap">{tekst}</pre></body></html>
"""


def draw_trouble(problems: str) -> str:
    """The page that says what is wrong, to who writes, on a machine of their own."""
    kop, uitleg = "Dit klopt nog niet", "Verbeter het; daarna ziet u hier weer de site."
    return PAGE.format(kop=kop, uitleg=uitleg, tekst=escape(show_lines(problems)))


def put_trouble(site: Path, problems: str) -> None:
    """Have each page of a folder say what is wrong, until it is built again."""
    html = draw_trouble(problems)
    for path in {site / "index.html", site / "404.html", *site.rglob("*.html")}:
        write_whole(path, html.encode(), durable=False)
