"""Leads: the addresses on a page that lead into the site, as typed; what they may lead to."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from kennisbank.drafts.addresses.targets import HIDDEN, SCHEME

ATTRIBUTE = re.compile(r"""\b(href|src)=(["'])(.*?)\2""", re.S)
ID = re.compile(r"""\bid=(["'])(.*?)\1""", re.S)
BEFORE, AFTER = (
    r"(?:[(<\"']|\]:[ \t]*)",
    r"(?=[)>\"'\s]|$)",
)  # around an address in Markdown or HTML


class Lead(NamedTuple):
    """One address in the text of a page; `raw` when it is typed as HTML, which nobody changes."""

    line: int
    column: int
    address: str
    picture: bool
    raw: bool


class Leads(NamedTuple):
    """Where one page leads into the site, and the ids in its text."""

    page: str
    leads: list[Lead]
    ids: list[str]


def leads_of(page: str, text: str, html: str, begin: int) -> Leads:
    """The addresses in the text of a page, which begins on this line, and was made this HTML."""
    found = ATTRIBUTE.findall(html)
    typed = dict.fromkeys((unescape(address), kind == "src") for kind, _, address in found)
    own = [one for one in typed if one[0] and not leaves(one[0])]
    leads = [lead for address, picture in own for lead in places_of(text, address, picture, begin)]
    return Leads(page, leads, [*dict.fromkeys(ids_in(html))])


def ids_in(html: str) -> Iterator[str]:
    """The places in some HTML to which a link can lead."""
    return (unescape(each) for _, each in ID.findall(html))


def leaves(address: str) -> bool:
    """Whether it leads to another site, or is told of as what leads nowhere."""
    made = address.startswith(("#fn-", "#fnref"))  # by a note, of which the check tells
    return made or bool(SCHEME.match(address) or address.startswith("/") or HIDDEN.search(address))


def places_of(text: str, address: str, picture: bool, begin: int) -> Iterator[Lead]:
    """Each place where an address is typed; the begin of the text where nobody can say."""
    spots = [*re.finditer(f"({BEFORE}){re.escape(address)}{AFTER}", text)]
    for spot in spots:
        start = spot.end(1)
        line, column = text.count("\n", 0, start), start - text.rfind("\n", 0, start)
        raw = re.search(r"\b(?:href|src)=[\"']$", text[:start][-6:]) is not None
        yield Lead(begin + line, column, address, picture, raw)
    if not spots:
        yield Lead(begin, 1, address, picture, False)
