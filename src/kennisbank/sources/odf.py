"""ODF: an .odt of LibreOffice as blocks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from kennisbank.sources.archive import Archive
from kennisbank.sources.block import Block, Kind, Source
from kennisbank.sources.refusal import SourceError
from kennisbank.sources.runs import Run, to_block
from kennisbank.sources.table import Table

NAMES = "urn:oasis:names:tc:opendocument:xmlns"
TEXT, STYLE, TABLE = (f"{{{NAMES}:{which}:1.0}}" for which in ("text", "style", "table"))
OFFICE, DRAW = (f"{{{NAMES}:{which}:1.0}}" for which in ("office", "drawing"))
FO = f"{{{NAMES}:xsl-fo-compatible:1.0}}"
PARAGRAPH, HEADING = f"{TEXT}p", f"{TEXT}h"
SKIPPED = {f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}sequence-decls"}
SKIPPED |= {f"{DRAW}object", f"{DRAW}image", f"{OFFICE}forms", f"{TEXT}alphabetical-index-mark"}
MAX_SPACES = 10


def read_odf(archive: Archive) -> Source:
    """The blocks of a document; those of the head and the foot of its pages come last."""
    content, styles = archive.tree("content.xml"), archive.tree("styles.xml")
    if archive.read("META-INF/manifest.xml").find(b"encryption-data") >= 0:
        raise SourceError("password")
    text = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if content is None or text is None:
        raise SourceError("broken", "de tekst ontbreekt")
    walk = Walk(content, styles)
    blocks = [*walk.through(text), *edges(styles)]
    return Source(tuple(blocks), tuple(told(archive, content, walk.hidden)))


def told(archive: Archive, content: Element, hidden: int) -> Iterator[str]:
    """What is not read."""
    counted = {
        "afbeeldingen": archive.count("Pictures/"),
        "opmerkingen in de kantlijn": sum(1 for _ in content.iter(f"{OFFICE}annotation")),
        "doorgehaalde stukken": sum(1 for _ in content.iter(f"{TEXT}deletion")),
        "verborgen tekst": hidden,
    }
    yield from (f"{what}: {number}" for what, number in counted.items() if number)


def edges(styles: Element | None) -> Iterator[Block]:
    """What stands above and below each page."""
    seen = set()
    for name in ("header", "footer"):
        for part in styles.iter(f"{STYLE}{name}") if styles is not None else ():
            text = " ".join(" ".join(part.itertext()).split())
            if text and text not in seen:
                seen.add(text)
                yield Block("edge", text)


class Walk:
    """One walk through the text; what `to_tree` gives is not deep."""

    def __init__(self, content: Element, styles: Element | None) -> None:
        self.bold: dict[str, bool] = {}  # what a style says of its text, where it says that
        self.unseen: dict[str, bool] = {}
        self.hidden = 0  # how many texts are not shown
        self.breaks: set[str] = set()  # the styles of what begins a new page
        self.parents: dict[str, str] = {}
        for root in (styles, content):
            for style in root.iter(f"{STYLE}style") if root is not None else ():
                self.learn(style)
        soft = next(content.iter(f"{TEXT}soft-page-break"), None) is not None
        self.soft, self.page = soft, 1 if soft else None
        self.notes: list[Block] = []
        self.boxes: list[Element] = []
        self.depth = 0  # how many lists we are in

    def learn(self, style: Element) -> None:
        """What a style says of its text."""
        name = style.get(f"{STYLE}name", "")
        self.parents[name] = style.get(f"{STYLE}parent-style-name", "")
        properties = style.find(f"{STYLE}text-properties")
        if properties is None:
            return
        if weight := properties.get(f"{FO}font-weight"):
            self.bold[name] = weight in ("bold", "600", "700", "800", "900")
        if display := properties.get(f"{TEXT}display"):
            self.unseen[name] = display == "none"

    def has(self, said: Mapping[str, bool], element: Element) -> bool:
        """Whether something is said of text by its style, or else by what that takes after."""
        name = element.get(f"{TEXT}style-name", "")
        for _ in range(10):
            if name in said:
                return said[name]
            name = self.parents.get(name, "")
        return False

    def is_hidden(self, element: Element) -> bool:
        """Whether a piece of text is not shown, which is counted."""
        hidden = element.get(f"{TEXT}display") == "none" or self.has(self.unseen, element)
        self.hidden += hidden
        return hidden

    def through(self, element: Iterable[Element], kind: Kind = "paragraph") -> Iterator[Block]:
        """The blocks in an element."""
        for child in element:
            if child.tag in SKIPPED or self.is_hidden(child):
                continue
            if child.tag in (PARAGRAPH, HEADING):
                yield from self.block(child, kind)
            elif child.tag == f"{TEXT}list-item":
                yield from self.item(child)
            elif child.tag == f"{TABLE}table":
                yield from self.table(child)
            elif child.tag == f"{TEXT}soft-page-break":
                self.turn()
            else:
                yield from self.through(child, kind)

    def item(self, element: Element) -> Iterator[Block]:
        """The blocks of an item of a list: its first text is the item, and what follows goes on."""
        self.depth += 1
        begun = False
        for child in element:
            for block in self.through((child,), "item"):
                on = begun and child.tag == PARAGRAPH and block.kind == "item"
                yield replace(block, level=block.level + 1) if on else block
            begun = begun or child.tag == PARAGRAPH
        self.depth -= 1

    def table(self, element: Element) -> Iterator[Block]:
        """The cells of a table."""
        table = Table()
        for row in element.iter(f"{TABLE}table-row"):
            table.begin_row()
            for cell in row:
                if cell.tag == f"{TABLE}table-cell":
                    names = ("rows-spanned", "columns-spanned", "columns-repeated")
                    said = (cell.get(f"{TABLE}number-{name}", "1") for name in names)
                    down, across, again = (
                        int(n) if n.isdecimal() and n != "0" else 1 for n in said
                    )
                    table.begin_cell(False, down, max(across, again))
                    for block in self.through(cell):
                        table.add(block)
        yield from table.blocks()

    def block(self, element: Element, kind: Kind) -> Iterator[Block]:
        """A paragraph or heading, its footnotes behind it, and then the boxes that hang on it."""
        begun, runs = self.page, list[Run]()
        for text, bold in self.runs(element, self.has(self.bold, element)):
            if not runs and text.strip():
                begun = self.page
            runs += [(text, bold)] if text.strip() or runs else []
        level = self.depth if kind == "item" else 0
        if element.tag == HEADING:
            outline = element.get(f"{TEXT}outline-level", "1")
            kind, level = "heading", int(outline) if outline.isdigit() else 0
        if runs:
            yield to_block(runs, kind, level, begun)
        notes, self.notes = self.notes, []
        yield from notes
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            yield from self.through(box)

    def turn(self) -> None:
        """The next page."""
        self.page = self.page + 1 if self.page else None

    def runs(self, element: Element, bold: bool) -> Iterator[Run]:
        """The pieces of text in a paragraph, and of its footnotes a mark."""
        yield element.text or "", bold
        for child in element:
            if child.tag == f"{TEXT}soft-page-break":
                self.turn()
            elif child.tag == f"{TEXT}note":
                yield f"[{self.note(child)}]", bold
            elif child.tag == f"{TEXT}s":
                number = child.get(f"{TEXT}c", "1")
                yield " " * min(int(number) if number.isdigit() else 1, MAX_SPACES), bold
            elif child.tag in (f"{TEXT}tab", f"{TEXT}line-break"):
                yield "\n" if child.tag.endswith("break") else " ", bold
            elif child.tag in SKIPPED or self.is_hidden(child):
                pass
            elif child.tag.startswith(DRAW):
                self.boxes.append(child)
            else:
                yield from self.runs(child, bold or self.has(self.bold, child))
            yield child.tail or "", bold

    def note(self, element: Element) -> str:
        """The number of a footnote, whose text is kept."""
        found = element.find(f"{TEXT}note-citation")
        mark = "".join(found.itertext()) if found is not None else "*"
        body = element.find(f"{TEXT}note-body")
        text = " ".join(" ".join(body.itertext()).split()) if body is not None else ""
        self.notes.append(Block("note", f"[{mark}] {text}", 0, self.page))
        return mark
