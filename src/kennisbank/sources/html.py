"""HTML: a page of the web, or what Word makes of it, as blocks; nothing it names is fetched."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kennisbank.sources.block import Block, Kind, Source
from kennisbank.sources.markup import read_markup
from kennisbank.sources.refusal import SourceError
from kennisbank.sources.runs import Run, to_block
from kennisbank.sources.table import Table

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = {
    *HEADINGS,
    *("p", "li", "td", "th", "dt", "dd", "div", "section", "article", "main", "body", "header"),
    *("footer", "nav", "aside", "blockquote", "figure", "figcaption", "table", "tr", "ul", "ol"),
    *("dl", "pre", "address", "form", "fieldset", "details", "summary", "caption", "hr", "tbody"),
}
SKIPPED = {"script", "style", "template", "noscript", "svg", "math", "head", "iframe", "object"}
SKIPPED |= {"select", "textarea", "button", "datalist", "video", "audio", "canvas", "title"}
GUESSED = "in welke codering dit staat (misschien windows-1252): kijk naar letters als é en ë"
STRUCK = {"del", "s", "strike"}
BOLD = {"b", "strong", "dt", "summary", "th"}
EDGES = {"nav", "footer"}
NOTE = re.compile(r"foot-?notes?|end-?notes?|voetnoot|voetnoten|\bfn-?\d", re.I)
PAGE = "bladzijde"  # the class with which Word says where a page ends
MAX_NODES = 400_000
HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden|font-size:\s*0(?![.\d])", re.I)


def read_html(content: bytes) -> Source:
    """The blocks of a page, which says itself how its letters are written."""
    walk = Walk()
    text, guessed = read_markup(content)
    tree = LexborHTMLParser(text)
    blocks = tuple(walk.through(tree.body)) if tree.body else ()
    return Source(blocks, (*walk.told(), *([GUESSED] if guessed else [])))


def number_of(node: LexborNode, name: str) -> int:
    """Over how many rows or columns a cell goes."""
    said = node.attributes.get(name) or ""
    return max(1, int(said)) if re.fullmatch(r"\d{1,3}", said, re.A) else 1


class Walk:
    """One walk through a page, from node to node and never by recursion: it may be deep."""

    def __init__(self, paged: bool = False) -> None:
        self.page: int | None = 1 if paged else None
        self.runs: list[Run] = []
        self.begun: int | None = self.page  # the page on which the present text begins
        self.open: list[str] = []  # the tags around us
        self.items: list[bool] = []  # of each item around us, whether it said something
        self.bold = self.notes = self.edges = 0
        self.tables: list[Table] = []
        self.images = self.hidden = self.struck = 0

    def told(self) -> Iterator[str]:
        """What was not read."""
        if self.images:
            yield f"afbeeldingen: {self.images}"
        if self.hidden:
            yield f"verborgen tekst: {self.hidden} keer"
        if self.struck:
            yield f"doorgehaalde stukken: {self.struck}"

    def through(self, root: LexborNode) -> Iterator[Block]:
        """The blocks below a node."""
        node: LexborNode | None = root
        left = MAX_NODES
        while node is not None:
            left -= 1
            if not left:
                raise SourceError("large", "het heeft te veel onderdelen")
            yield from self.enter(node)
            child = node.first_child if not self.skips(node) else None
            while child is None and node is not None:
                yield from self.leave(node)
                if node.mem_id == root.mem_id:
                    return
                child = node.next
                node = node.parent if child is None else node
            node = child

    def skips(self, node: LexborNode) -> bool:
        """Whether what is in it is no text to read."""
        if node.tag in SKIPPED or node.tag in STRUCK or node.tag == "img":
            return True
        if not node.tag or node.tag.startswith(("-", "!", "_")):
            return False
        attributes = node.attributes
        return "hidden" in attributes or bool(HIDDEN.search(attributes.get("style") or ""))

    def enter(self, node: LexborNode) -> Iterator[Block]:
        """What the start of a node ends; its text is kept."""
        tag = node.tag or ""
        if tag == "-text":
            self.add(node.text_content or "")
            return
        if self.skips(node):
            self.images += tag == "img"
            self.struck += tag in STRUCK
            self.hidden += tag not in SKIPPED and tag not in STRUCK and tag != "img"
            return
        if tag in BLOCKS:
            yield from self.flush()
            self.open.append(tag)
        if tag == "br":
            if self.page and PAGE in (node.attributes.get("class") or ""):
                self.page += 1
            else:
                self.runs.append(("\n", self.runs[-1][1] if self.runs else False))
        if tag == "li":
            self.items.append(False)
        if tag == "table":
            self.tables.append(Table())
        if tag in ("td", "th") and self.tables:
            across, down = (number_of(node, name) for name in ("colspan", "rowspan"))
            self.tables[-1].begin_cell(tag == "th", down, across)
        if tag == "tr" and self.tables:
            self.tables[-1].begin_row()
        self.count(node, tag, 1)
        if tag == "sup" and (node.text() or "").strip().isdigit():
            self.add("[")

    def leave(self, node: LexborNode) -> Iterator[Block]:
        """What the end of a node ends."""
        tag = node.tag or ""
        if tag.startswith("-") or self.skips(node):
            return
        if tag == "sup" and (node.text() or "").strip().isdigit():
            self.add("]")
        if tag in BLOCKS:
            yield from self.flush()
            self.open.pop()
        if tag == "li":
            self.items.pop()
        self.count(node, tag, -1)
        if tag == "table":
            table = self.tables.pop()
            for block in table.blocks():
                yield from self.give(block)

    def count(self, node: LexborNode, tag: str, step: int) -> None:
        """Remember what we are in."""
        style = (node.attributes.get("style") or "") if tag == "span" else ""
        if tag in BOLD or re.search(r"font-weight:\s*(?:bold|[6-9]00)", style):
            self.bold += step
        if tag in EDGES:
            self.edges += step
        names = " ".join(filter(None, map(node.attributes.get, ("id", "class", "role"))))
        if tag in BLOCKS and tag not in ("body", "main", "article") and NOTE.search(names):
            self.notes += step

    def add(self, text: str) -> None:
        """More text for the present block."""
        if not any(piece.strip() for piece, _ in self.runs):
            self.begun = self.page
        if "pre" not in self.open:
            text = re.sub(r"\s+", " ", text)
        self.runs.append((text, self.bold > 0))

    def flush(self) -> Iterator[Block]:
        """The block that ends here, if there is any text in it."""
        runs, self.runs = self.runs, []
        if not any(text.strip() for text, _ in runs):
            return
        kind, level = self.kind()
        if kind == "note":  # the way back to the text
            runs = [(text.rstrip(" ↑↩\ufe0e"), bold) for text, bold in runs]
        yield from self.give(to_block(runs, kind, level, self.begun))

    def kind(self) -> tuple[Kind, int]:
        """What kind of text we are in."""
        if self.edges:
            return "edge", 0
        if self.notes:
            return "note", 0
        for tag in reversed(self.open):
            if tag in HEADINGS:
                return "heading", HEADINGS[tag]
            if tag == "li":
                below, self.items[-1] = self.items[-1], True  # what follows goes on with the item
                return "item", self.open.count("li") + below
            if tag in ("td", "th"):
                break
        return "paragraph", 0

    def give(self, block: Block) -> Iterator[Block]:
        """A block, or nothing yet while it stands in a table."""
        if self.tables:
            self.tables[-1].add(block)
        else:
            yield block
