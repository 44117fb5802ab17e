"""Literal: what a reader would see as signs, since no form came of them, in the drawn page.

Markdown is silent about what it does not understand: it prints it. What then stands on the page
and looks like a form of Material's manual, is told, with what to write instead.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kennisbank.drafts.opmaak.classes import TITLES
from kennisbank.drafts.opmaak.icons import names_of_icons
from kennisbank.drafts.opmaak.printed.alinea import ENTITY, Alinea, alineas_of, escaped
from kennisbank.drafts.opmaak.printed.characters import CHARACTERS, find_characters
from kennisbank.drafts.opmaak.printed.forms import FORMS, ICON, INDENT
from kennisbank.drafts.opmaak.printed.headings import find_headings
from kennisbank.drafts.opmaak.printed.links import LINKS, find_empty_links
from kennisbank.drafts.opmaak.printed.lists import find_points
from kennisbank.drafts.opmaak.printed.marks import find_marks
from kennisbank.drafts.opmaak.printed.raw import find_raw
from kennisbank.drafts.opmaak.printed.rows import find_rows
from kennisbank.drafts.opmaak.printed.sign import Left, find_signs
from kennisbank.problems import shorten, suggest


class Literal(NamedTuple):
    """What is wrong, what to do, the code, what to look for, and below which tag."""

    wat: str
    hoe: str
    code: str
    needle: str
    below: str = ""


# In code: a number that a script would open.
IN_CODE = re.compile(r"(?:#|//|/\*|<!--|--|;|%)[ \t]*\(\d{1,3}\)!?[ \t]*(?:\*/|-->)?$", re.M)
FILE = re.compile(r"^-{1,8}8<-{1,8} .*$", re.M)
MAX_LEFT = 30  # of one alinea; who has more mends those first
MAX_TABS = 20  # so many the rules of the theme know
TABS = "hier staan meer dan twintig tabbladen naast elkaar."
EMPTY = f"Zet er tekst onder: laat een regel leeg, {INDENT}."
SIGNS = re.compile(r"(?s).*?([*_~=^+]+)$")  # the mark, behind the word that it closes
BLOCKS = ", ".join((".admonition", *(f"details.{kind}" for kind in TITLES), ".tabbed-block"))


def find_literal(html: str) -> Iterator[Literal]:
    """Each sign that is left on a page."""
    tree = LexborHTMLParser(ENTITY.sub(lambda found: escaped(int(found[1])), html))
    body = tree.body
    if body is None:
        return
    for node in body.css(BLOCKS):
        yield from find_empty(node)
    for node in body.css(".tabbed-content"):
        for tab in [*node.iter()][MAX_TABS : MAX_TABS + 1]:
            hoe = "Maak er meer rijen van, of gebruik kopjes."
            yield Literal(TABS, hoe, "KB114", tab.text().strip()[:40])
    for node in body.css(
        ":not(pre) > code, .highlight:not(.language-text) code, .filename ~ pre code"
    ):
        for found in IN_CODE.findall(node.text()):
            wat = f"`{shorten(found)}` opent een uitleg bij code, en dat kan hier niet."
            hoe = "Zet de uitleg in het commentaar zelf, of onder de code."
            yield Literal(wat, hoe, "KB114", found)
        if (found_file := FILE.search(node.text())) and node.parent and node.parent.tag == "pre":
            wat = f"`{shorten(found_file[0])}` haalt code uit een ander bestand."
            hoe = "Dat kan hier niet: zet de code zelf op de pagina."
            yield Literal(wat, hoe, "KB114", found_file[0])
    for objection in chain(find_headings(body), find_empty_links(body)):
        yield Literal(*objection)
    yield from find_in_alineas(body)


def find_in_alineas(body: LexborNode) -> Iterator[Literal]:
    """Each sign in the words of a page; one that closes what the alinea before opened, is told
    of there, and so is all that stands in the same piece of HTML."""
    opened: set[str] = set()
    raw = 0
    for alinea in alineas_of(body):
        if not alinea.text.strip():
            continue
        before, opened = opened, set()
        for left in without_overlap(alinea):
            if left.code == "KB155":
                mark = SIGNS.sub(r"\1", alinea.text[left.begin : left.end])
                if "nergens begint" in left.wat and mark in before:
                    continue
                opened.add(mark)
            if left.code == "KB157" and alinea.tag.startswith("h"):
                continue  # a heading with too many, told of above
            if left.code == "KB153":
                if raw == alinea.top:
                    continue
                raw = alinea.top
            hoe = left.hoe
            typed = alinea.typed(left.begin)
            if icon := ICON.match(typed):
                hoe = f"{nearest_icon(icon[1])} {hoe}".strip()
            below = f"<{alinea.tag}" if left.code == "KB153" else ""
            yield Literal(left.wat, hoe, left.code, typed, below)


def without_overlap(alinea: Alinea) -> Iterator[Left]:
    """What is left in an alinea, each sign told once: by the first that knows it."""
    if raw := [*find_raw(alinea)]:
        yield from raw
        return
    told: list[tuple[int, int]] = []
    every = chain(
        *(find_signs(alinea, FORMS), find_rows(alinea), find_signs(alinea, LINKS)),
        *(find_points(alinea), find_signs(alinea, CHARACTERS), find_characters(alinea)),
        find_marks(alinea),
    )
    for left in every:
        if not any(left.begin < last and left.end > first for first, last in told):
            told.append((left.begin, left.end))
            yield left
            if len(told) == MAX_LEFT:
                return


def find_empty(node: LexborNode) -> Iterator[Literal]:
    """A block has more than its title."""
    title = node.css_first(".admonition-title, summary")
    rest = node.text().strip()
    words = title.text().strip() if title else ""
    if rest != words or node.css_first("img, input, i, hr, table, div[data-kbwoord]"):
        return
    tab = "tabbed-block" in (node.attributes.get("class") or "")
    what = "een tabblad" if tab else f"het blok `{shorten(words, 40)}`"
    yield Literal(f"{what} heeft geen inhoud.", EMPTY, "KB114", words)


def nearest_icon(name: str) -> str:
    """Which icon may be meant: one with a word of its name."""
    words = set(name.split("-")[1:])
    alike = [other for other in names_of_icons() if words & set(other.split("-"))][:200]
    return suggest(name, alike)
