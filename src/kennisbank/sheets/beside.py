"""Beside: what a colleague says of a cell and not in it: a remark, a line through the words.

None of it is a value, so it would be lost in silence: who reads the workbook is told where it is.
"""

from collections.abc import Collection, Iterator, Mapping
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element, iterparse
from zipfile import ZipFile

from kennisbank.sheets.odf import qualified
from kennisbank.sheets.package import open_part

OURS = "Kennisbank"  # who made a remark that says what is to be mended
STRINGS, STYLES = "xl/sharedStrings.xml", "xl/styles.xml"


def remarks_of_xlsx(package: ZipFile, part: str) -> Iterator[str]:
    """The cells of a sheet of which somebody says something, such as `D5`."""
    names = package.namelist()
    relations = f"{dirname(part)}/_rels/{part.rpartition('/')[2]}.rels"
    for relation in ends_of(package, relations) if relations in names else ():
        target = relation.get("Target", "")
        where = target[1:] if target[:1] == "/" else normpath(join(dirname(part), target))
        if relation.get("Type", "").endswith("/comments") and where in names:
            yield from remarks_in(package, where)


def remarks_in(package: ZipFile, part: str) -> Iterator[str]:
    """The cells of those remarks that are not of our own making."""
    authors: list[str] = []
    for element in ends_of(package, part):
        name = local(element)
        if name == "author":
            authors.append(element.text or "")
        elif name == "comment":
            at = int(element.get("authorId", 0))
            if authors[at : at + 1] != [OURS]:
                yield element.get("ref", "")
            element.clear()


def struck_styles(package: ZipFile) -> Collection[str]:
    """The styles of cells, by the number with which a cell names them, that strike their text."""
    if STYLES not in package.namelist():
        return ()
    fonts: list[bool] = []
    found: set[str] = set()
    for element in ends_of(package, STYLES):
        if local(element) == "fonts":
            fonts = [strikes(font) for font in element]
        elif local(element) == "cellXfs":
            each = [int(style.get("fontId", 0)) for style in element]
            found = {str(at) for at, font in enumerate(each) if font < len(fonts) and fonts[font]}
    return found


def struck_strings(package: ZipFile) -> Collection[str]:
    """The shared texts, by the number with which a cell names them, of which a part is struck."""
    found, number = set[str](), 0
    for element in ends_of(package, STRINGS) if STRINGS in package.namelist() else ():
        if local(element) == "si":
            if has_struck(element):
                found.add(str(number))
            number += 1
            element.clear()
    return found


def lengths_of_strings(package: ZipFile) -> Mapping[int, int]:
    """How long each shared text is, by its number: written once, it may stand in each cell."""
    lengths: dict[int, int] = {}
    for name in package.namelist():
        if name.lower() != STRINGS.lower():  # the library takes its name in any capitals
            continue
        number = 0
        for element in ends_of(package, name):
            if local(element) == "si":
                lengths[number] = max(lengths.get(number, 0), len("".join(element.itertext())))
                number += 1
                element.clear()
    return lengths


def has_struck(element: Element) -> bool:
    """Whether there is a line through a part of this text."""
    return any(local(one) == "rPr" and strikes(one) for one in element.iter())


def strikes(look: Element) -> bool:
    """Whether a look of letters has a line through them."""
    return any(local(one) == "strike" and one.get("val", "1") in ("1", "true") for one in look)


def is_struck_style(style: Element) -> bool:
    """Whether a style of an ods has a line through its letters."""
    key = qualified("style:text-line-through-style")
    return any(one.get(key, "none") != "none" for one in style)


def is_struck_ods(cell: Element, styles: Collection[str]) -> bool:
    """Whether there is a line through the text of a cell, or a part of it."""
    spans = (one.get(qualified("text:style-name"), "") for one in cell.iter(qualified("text:span")))
    return cell.get(qualified("table:style-name"), "") in styles or any(
        one in styles for one in spans
    )


def is_remarked_ods(cell: Element) -> bool:
    """Whether somebody else than we said something of a cell."""
    return any(
        one.findtext(qualified("dc:creator")) != OURS
        for one in cell.iterfind(qualified("office:annotation"))
    )


def ends_of(package: ZipFile, part: str) -> Iterator[Element]:
    """Every element of a part, when it is whole."""
    with open_part(package, part) as file:
        for _, element in iterparse(file):
            yield element


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]
