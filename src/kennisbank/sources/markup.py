"""Markup: the text of a page of the web, whatever its letters, and no deeper than a page is."""

import re
from codecs import BOM_UTF8

from kennisbank.sources.refusal import SourceError

CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.I)
LETTERS = ("iso-8859-15", "utf-16", "windows-1252")
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.I)
# The tags that need no end, so that many of them are not in each other.
CLOSED_BY_OTHERS = {
    *("p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "body", "html"),
    *("br", "img", "hr", "input", "meta", "link", "col", "colgroup", "wbr", "area", "source"),
}
MAX_DEPTH = 1_000


def read_markup(content: bytes) -> str:
    """The text of a page; SourceError for what would keep its reader busy for hours."""
    text = decode(content.removeprefix(BOM_UTF8))
    refuse_depth(text)
    return text


def refuse_depth(text: str) -> None:
    """SourceError for more tags in each other than a page has: each makes the next one slower."""
    depth = 0
    for found in TAG.finditer(text):
        if found[2].lower() not in CLOSED_BY_OTHERS:
            depth = max(depth - 1, 0) if found[1] else depth + 1
        if depth > MAX_DEPTH:
            raise SourceError("large", "het heeft te veel onderdelen in elkaar")


def decode(content: bytes) -> str:
    """The letters of a page: UTF-8, or else what it names, or what browsers then take."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        found = CHARSET.search(content[:2048])
        name = found[1].decode("ascii") if found else ""
        return content.decode(name if name in LETTERS else "cp1252", errors="replace")
