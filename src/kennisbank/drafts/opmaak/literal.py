"""Literal: what a reader would see as signs, since no form came of them, in the drawn page.

Markdown is silent about what it does not understand: it prints it. What then stands on the page
and looks like a form of Material's manual, is told, with what to write instead.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kennisbank.drafts.opmaak.icons import suggest_icon
from kennisbank.drafts.opmaak.printed.alinea import ENTITY, Alinea, alineas_of, escaped
from kennisbank.drafts.opmaak.printed.blocks import find_blocks
from kennisbank.drafts.opmaak.printed.characters import CHARACTERS, find_characters
from kennisbank.drafts.opmaak.printed.code import find_code
from kennisbank.drafts.opmaak.printed.forms import FORMS, ICON
from kennisbank.drafts.opmaak.printed.headings import find_headings
from kennisbank.drafts.opmaak.printed.links import LINKS, find_empty_links
from kennisbank.drafts.opmaak.printed.lists import find_numbers, find_points
from kennisbank.drafts.opmaak.printed.marks import find_marks
from kennisbank.drafts.opmaak.printed.raw import find_raw
from kennisbank.drafts.opmaak.printed.rows import find_rows
from kennisbank.drafts.opmaak.printed.sign import Left, find_signs
from kennisbank.drafts.opmaak.printed.verbatim import find_verbatim


class Literal(NamedTuple):
    """What is wrong, what to do, the code, what to look for, and below which tag."""

    wat: str
    hoe: str
    code: str
    needle: str
    below: str = ""


FINDERS = (find_blocks, find_code, find_verbatim, find_numbers, find_headings, find_empty_links)
MAX_LEFT = 30  # of one alinea; who has more mends those first
SIGNS = re.compile(r"(?s).*?([*_~=^+]+)$")  # the mark, behind the word that it closes


def find_literal(html: str) -> Iterator[Literal]:
    """Each sign that is left on a page."""
    tree = LexborHTMLParser(ENTITY.sub(lambda found: escaped(int(found[1])), html))
    body = tree.body
    if body is None:
        return
    for objection in chain(*(find(body) for find in FINDERS)):
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
                hoe = f"{suggest_icon(icon[1])} {hoe}".strip()
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
