"""Code: what in it a script would open, or another program would fill."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from kennisbank.problems import shorten

# A number in a remark; with `!` the remark goes, and else it asks for a list below the code.
OPENS = re.compile(r"(?:#|//|/\*|<!--|--|;|%)[ \t]*\(\d{1,3}\)(!?)[ \t]*(?:\*/|-->)?$", re.M)
FILE = re.compile(r"^-{1,8}8<-{1,8} .*$", re.M)
CODE = ":not(pre) > code, .highlight:not(.language-text) code, .filename ~ pre code"


def find_code(body: LexborNode) -> Iterator[tuple[str, str, str, str]]:
    """Each that would stay as typed: what is wrong, what to do, the code, what to look for."""
    for node in body.css(CODE):
        text = node.text()
        listed = has_list_below(node)
        for found in OPENS.finditer(text):
            if found[1] or listed:
                wat = f"`{shorten(found[0])}` opent een uitleg bij code, en dat kan hier niet."
                hoe = "Zet de uitleg in het commentaar zelf, of onder de code."
                yield wat, hoe, "KB114", found[0]
        if (found_file := FILE.search(text)) and node.parent and node.parent.tag == "pre":
            wat = f"`{shorten(found_file[0])}` haalt code uit een ander bestand."
            hoe = "Dat kan hier niet: zet de code zelf op de pagina."
            yield wat, hoe, "KB114", found_file[0]


def has_list_below(code: LexborNode) -> bool:
    """Whether a list with numbers stands right below a block of code."""
    block: LexborNode | None = code
    while block and block.tag != "body" and "highlight" not in classes_of(block):
        block = block.parent
    below = block.next if block else None
    while below and below.tag == "-text":
        below = below.next
    return bool(below and below.tag == "ol")


def classes_of(node: LexborNode) -> list[str]:
    """The classes of an element."""
    return (node.attributes.get("class") or "").split()
