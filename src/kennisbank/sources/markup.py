"""Markup: the text of a page of the web, whatever its letters, and no deeper than a page is."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from kennisbank.sources.refusal import SourceError

CHARSET = re.compile(rb"<meta[^>]*charset=[\"']?\s*([\w-]+)", re.I)
# What a page may name; browsers read the second in each case as the first.
LETTERS = {
    "utf-8": "utf-8",
    "iso-8859-15": "iso-8859-15",
    **dict.fromkeys(("windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii"), "cp1252"),
}
GUESS = "cp1252"
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.I)
# The tags that need no end, so that many of them are not in each other.
CLOSED_BY_OTHERS = {
    *("p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "body", "html"),
    *("br", "img", "hr", "input", "meta", "link", "col", "colgroup", "wbr", "area", "source"),
}
MAX_DEPTH = 1_000


def read_markup(content: bytes) -> tuple[str, bool]:
    """The text of a page, and whether its letters were guessed; SourceError for what would keep its
    reader busy for hours."""
    text, guessed = decode(content)
    refuse_depth(text)
    return text, guessed


def refuse_depth(text: str) -> None:
    """SourceError for more tags in each other than a page has: each makes the next one slower."""
    depth = 0
    for found in TAG.finditer(text):
        if found[2].lower() not in CLOSED_BY_OTHERS:
            depth = max(depth - 1, 0) if found[1] else depth + 1
        if depth > MAX_DEPTH:
            raise SourceError("large", "het heeft te veel onderdelen in elkaar")


def decode(content: bytes) -> tuple[str, bool]:
    """The letters of a page: what its first bytes say; else UTF-8 when it is that, or what it
    names; or, guessed, what programs wrote before. SourceError where that gives no text."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        names, guessed = ["utf-16"], False
    else:
        found = CHARSET.search(content[:2048])
        named = LETTERS.get(found[1].decode().lower(), "") if found else ""
        names, guessed = ["utf-8-sig", named or GUESS], not named
    for name in names:
        try:
            text = content.decode(name)
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
        else:
            if "\0" in text:
                raise SourceError("kind")
            return text, guessed and name == GUESS
    raise SourceError("letters", line)
