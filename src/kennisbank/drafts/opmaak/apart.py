"""Apart: a block of code within an alinea, as no empty line stands around it, beside it instead."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER

KEPT = re.compile(f"({HTML_PLACEHOLDER % r'[0-9]+'})")
NUMBER = re.compile(HTML_PLACEHOLDER % r"([0-9]+)")


class Apart(Treeprocessor):
    """Takes blocks out of alineas, where a browser would end the alinea."""

    def run(self, root: Element) -> None:
        """Do so with each alinea."""
        for parent in root.iter():
            for at, alinea in reversed([*enumerate(parent)]):
                if alinea.tag == "p" and any(self.holds(text) for text in texts_of(alinea)):
                    parts = [*self.parts_of(alinea)]
                    parts[-1].tail = alinea.tail
                    parent[at : at + 1] = parts

    def holds(self, text: str) -> bool:
        """Whether this is, or has in it, a whole block that was kept as HTML."""
        return any(self.is_block(place) for place in KEPT.findall(text))

    def is_block(self, text: str) -> bool:
        """Whether this stands for a whole block, and not for one tag of it."""
        found = NUMBER.fullmatch(text)
        html = str(self.md.htmlStash.rawHtmlBlocks[int(found[1])]) if found else ""
        return html.startswith("<div") and html.rstrip().endswith("</div>")

    def parts_of(self, alinea: Element) -> Iterator[Element]:
        """The alinea before a block, the block, and so on."""
        part = Element("p", alinea.attrib)
        for child, text in zip([None, *alinea], texts_of(alinea), strict=True):
            if child is not None:
                child.tail = ""
                part.append(child)
            for piece in KEPT.split(text):
                if not self.is_block(piece):
                    add_text(part, piece)
                    continue
                if len(part) or (part.text or "").strip():
                    yield part
                block, part = Element("p"), Element("p", alinea.attrib)
                block.text = piece
                yield block
        if len(part) or (part.text or "").strip():
            yield part


def texts_of(alinea: Element) -> list[str]:
    """What stands in an alinea before its first element, and behind each."""
    return [alinea.text or "", *(child.tail or "" for child in alinea)]


def add_text(part: Element, text: str) -> None:
    """Put words behind all that an alinea has."""
    if len(part):
        part[-1].tail = (part[-1].tail or "") + text
    else:
        part.text = (part.text or "") + text.lstrip("\n")
