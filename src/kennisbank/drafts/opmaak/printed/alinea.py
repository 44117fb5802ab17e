"""Alineas: the words of each block of a drawn page, with a sign for what is no word in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborNode

# Characters of nobody, for what was typed with a backslash or a number: it is meant to be there.
MEANT = 0x10F700
ENTITY = re.compile(r"&#(\d{2,3});")
VERBATIM = chr(MEANT - 1)  # before code that is code by the spaces before it
PLAIN = {ord(VERBATIM): "", **{MEANT + code: chr(code) for code in range(256)}}
THING, ADDRESS = "\ufffc", "\ufffb"  # stand for code, a picture or a note; for an address
THINGS = 'code, pre, kbd, samp, img, i[class^="kb-icoon"], sup[id^="fnref"]'
INLINE = frozenset(
    (
        *("a", "abbr", "b", "br", "cite", "del", "dfn", "em", "i", "input", "ins", "label"),
        *("mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
    )
)
URL = re.compile(r"(?:https?://|mailto:|www\.)\S+|[^\s@]+@[^\s@]+\.[a-z]{2,}")
END = re.compile(rf"[\n{THING}{ADDRESS}{chr(MEANT)}-{chr(MEANT + 255)}]")


class Alinea(NamedTuple):
    """The words of one block: its element and the one it stands in at the top of the page; `cuts`
    are the places where an element within it begins or ends."""

    tag: str
    text: str
    cuts: tuple[int, ...] = ()
    top: int = 0

    def typed(self, begin: int, limit: int = 60) -> str:
        """What an editor typed from here on, as far as that is certain."""
        end = next((cut for cut in self.cuts if cut > begin), len(self.text))
        return END.split(self.text[begin : min(end, begin + limit)], maxsplit=1)[0].rstrip()


def escaped(number: int) -> str:
    """The character that stands for a sign that is meant to be there."""
    return chr(MEANT + number) if number < 256 else chr(number)


def alineas_of(body: LexborNode) -> Iterator[Alinea]:
    """The blocks of a page, in order; code, pictures and addresses go out of the tree."""
    for node in body.css(THINGS):
        if node.parent:
            node.replace_with(THING)
    for node in body.css("a"):
        if URL.fullmatch(node.text().strip()):
            node.replace_with(ADDRESS)
    block: tuple[int, str, int] | None = None
    parts: list[str] = []
    for node in body.traverse(include_text=True):
        text = node.text_content if node.tag == "-text" else None
        if not text:
            continue
        here = block_of(node)
        if block and here != block:
            yield to_alinea(block, parts)
            parts = []
        block = here
        parts.append(text)
    if block:
        yield to_alinea(block, parts)


def to_alinea(block: tuple[int, str, int], parts: list[str]) -> Alinea:
    """The alinea that is made of these parts."""
    cuts, at = [], 0
    for part in parts:
        at += len(part)
        cuts.append(at)
    return Alinea(block[1], "".join(parts), tuple(cuts), block[2])


def block_of(node: LexborNode) -> tuple[int, str, int]:
    """The block in which some text stands: its number, its element, and what it all stands in."""
    up = node.parent
    while up and up.tag in INLINE:
        up = up.parent
    block = top = up
    while up and up.tag not in ("body", "html"):
        top, up = up, up.parent
    if not block or not top:
        return 0, "", 0
    return block.mem_id, block.tag or "", top.mem_id
