"""Word: a .docx as blocks, by way of mammoth, which is given no more than the text of it.

Word itself says with each page where it last ended; who wrote the document with another program,
often says nothing, and then no page is named.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, tostring
from zipfile import ZipFile

from selectolax.lexbor import LexborHTMLParser

from kennisbank.sources.archive import Archive
from kennisbank.sources.block import Block, Source
from kennisbank.sources.html import PAGE, Walk
from kennisbank.sources.ink import (
    Styles,
    drop_hidden,
    family,
    inner,
    is_on,
    lay_open,
    name_of,
    value_of,
)
from kennisbank.sources.refusal import SourceError

MAIN = "word/document.xml"
# What mammoth reads; pictures, objects, comments and settings are not given to it.
PARTS = ("document", "styles", "numbering", "footnotes", "endnotes")
# What goes wrong in a library with XML that is none of Word's.
ODD = (LookupError, ValueError, TypeError, AttributeError, OSError, RecursionError)
MAX_LEVEL = 6
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
LIST_NAME = re.compile(r"list (?:bullet|number) ([2-5])$", re.I)
STYLE_NAME = re.compile(r"(?:heading|kop) ([1-9])$", re.I)


def read_word(archive: Archive) -> Source:
    """The blocks of a document, as they are when all tracked changes are accepted."""
    import mammoth  # slow to begin, and most commands read no document

    body = archive.tree(MAIN)
    if body is None:
        raise SourceError("broken", f"{MAIN} ontbreekt")
    pages, styles = mark_pages(body, archive), styles_of(archive)
    parts = {MAIN: body} | {
        name: tree for name in NOTES if (tree := archive.tree(name)) is not None
    }
    hidden = sum(drop_hidden(part, styles) for part in parts.values())
    for part in parts.values():
        lay_open(part)
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(to_zip(archive, parts)),
            style_map="\n".join(style_map(styles)),
            include_embedded_style_map=False,
            convert_image=lambda _: [],
        ).value
    except ODD as error:
        raise SourceError("broken", "de tekst klopt niet") from error
    walk = Walk(paged=pages)
    page = LexborHTMLParser(html)
    blocks = tuple(walk.through(page.body)) if page.body else ()
    return Source((*blocks, *edges(archive)), tuple(unread(archive, body, hidden, walk.struck)))


def mark_pages(body: Element, archive: Archive) -> bool:
    """Leave one mark for mammoth at the end of each page; whether that is known.

    What Word saw counts, and else the breaks that were typed when there are as many as pages.
    """
    rendered = [e for e in body.iter() if name_of(e) == "lastRenderedPageBreak"]
    typed = [e for e in body.iter() if name_of(e) == "br" and value_of(e, "type") == "page"]
    for element in (*rendered, *typed):
        space = element.tag.rpartition("}")[0]
        element.tag, element.attrib = f"{space}}}br", {f"{space}}}type": "page"}
    for element in typed if rendered else ():
        element.attrib.clear()
    pages = inner(archive.tree("docProps/app.xml"), "Pages")
    told = (pages.text or "").strip() if pages is not None else ""
    return bool(rendered) or told == str(len(typed) + 1)


def to_zip(archive: Archive, parts: Mapping[str, Element]) -> bytes:
    """A document with the text only; of these parts as they are now."""
    written = io.BytesIO()
    with ZipFile(written, "w") as package:
        for name, tree in parts.items():
            package.writestr(name, tostring(tree, "utf-8"))
        for part in PARTS:
            for name in (f"word/{part}.xml", f"word/_rels/{part}.xml.rels"):
                if (
                    name not in parts and archive.tree(name) is not None
                ):  # which refuses what is unsafe
                    package.writestr(name, archive.read(name))
    return written.getvalue()


def styles_of(archive: Archive) -> Styles:
    """All styles by their ids."""
    root = archive.tree("word/styles.xml")
    return {value_of(s, "styleId"): s for s in (root if root is not None else ())}


def style_map(styles: Styles) -> Iterator[str]:
    """What mammoth makes of each style: it knows those of Word, and not who took after them."""
    yield f"br[type='page'] => br.{PAGE}"
    for identity, style in styles.items():
        if not re.fullmatch(r"[\w-]+", identity) or value_of(style, "type") != "paragraph":
            continue
        if level := level_of(identity, styles):
            yield f"p.{identity} => h{min(level, MAX_LEVEL)}:fresh"
        elif deeper := LIST_NAME.match(value_of(inner(style, "name"))):
            yield f"p.{identity} => {'ul|ol > li > ' * (int(deeper[1]) - 1)}ul > li:fresh"
        elif is_on(style, "rPr", "b"):
            yield f"p.{identity} => p:fresh > strong"


def level_of(identity: str, styles: Styles) -> int:
    """The level of the headings in a style, or in the one that it takes after."""
    for style in family(identity, styles):
        if found := STYLE_NAME.match(value_of(inner(style, "name"))):
            return int(found[1])
        outline = value_of(inner(style, "pPr", "outlineLvl"))
        if outline.isdigit():
            return int(outline) + 1 if int(outline) < 9 else 0  # 9 is that of a plain text
    return 0


def edges(archive: Archive) -> Iterator[Block]:
    """What stands above and below each page."""
    told = set()
    for name in sorted(archive.names):
        if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name):
            tree = archive.tree(name)
            text = " ".join(" ".join(tree.itertext()).split()) if tree is not None else ""
            if text and text not in told:
                told.add(text)
                yield Block("edge", text)


def is_picture(element: Element) -> bool:
    """Whether something is drawn here that is no more than a box around a text."""
    drawn = name_of(element) in ("drawing", "pict")
    return drawn and not any(name_of(part) == "txbxContent" for part in element.iter())


def unread(archive: Archive, body: Element, hidden: int, struck: int) -> Iterator[str]:
    """What mammoth was not given, or leaves out."""
    names = [name_of(element) for element in body.iter()]
    counted = {
        "afbeeldingen en tekeningen": sum(map(is_picture, body.iter())),
        "opmerkingen in de kantlijn": names.count("commentReference"),
        "doorgehaalde stukken": names.count("del") + struck,
        "verborgen tekst": hidden,
        "ingesloten bestanden": archive.count("word/embeddings/"),
    }
    yield from (f"{what}: {number}" for what, number in counted.items() if number)
