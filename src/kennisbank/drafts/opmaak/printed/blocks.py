"""Blocks: what folds or stands behind a tab has words of its own, and a title to open it with."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from kennisbank.drafts.opmaak.classes import TITLES
from kennisbank.drafts.opmaak.printed.forms import INDENT
from kennisbank.problems import shorten

MAX_TABS = 20  # so many the rules of the theme know
TABS = "hier staan meer dan twintig tabbladen naast elkaar."
EMPTY = f"Zet er tekst onder: laat een regel leeg, {INDENT}."
BLOCKS = ", ".join((".admonition", *(f"details.{kind}" for kind in TITLES), ".tabbed-block"))
Found = tuple[str, str, str, str]  # what is wrong, what to do, the code, what to look for


def find_blocks(body: LexborNode) -> Iterator[Found]:
    """What is wrong with each."""
    for node in body.css(BLOCKS):
        yield from find_empty(node)
    for node in body.css("details"):
        yield from find_untitled(node)
    for node in body.css(".tabbed-content"):
        for tab in [*node.iter()][MAX_TABS : MAX_TABS + 1]:
            hoe = "Maak er meer rijen van, of gebruik kopjes."
            yield TABS, hoe, "KB114", tab.text().strip()[:40]


def find_empty(node: LexborNode) -> Iterator[Found]:
    """A block has more than its title."""
    title = node.css_first(".admonition-title, summary")
    rest = node.text().strip()
    words = title.text().strip() if title else ""
    if rest != words or node.css_first("img, input, i, hr, table, div[data-kbwoord]"):
        return
    tab = "tabbed-block" in (node.attributes.get("class") or "")
    what = "een tabblad" if tab else f"het blok `{shorten(words, 40)}`"
    yield f"{what} heeft geen inhoud.", EMPTY, "KB114", words


def find_untitled(node: LexborNode) -> Iterator[Found]:
    """What folds has a title, or a browser makes one up in its own language."""
    title = node.css_first("summary")
    if title and (title.text().strip() or title.css_first("img, i")):
        return
    wat = "dit blok heeft geen titel, en een lezer weet niet wat hij opent."
    if node.attributes.get("class"):
        yield wat, 'Schrijf er een tussen de aanhalingstekens: `??? note "Titel"`.', "KB161", "???"
    else:
        hoe = "Zet direct onder `<details>` een regel als `<summary>Titel</summary>`."
        yield wat, hoe, "KB161", "<details"
