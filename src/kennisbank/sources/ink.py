"""Ink: what of a Word document stands on paper: text that is hidden is out, and of a field or a
sign of another font stays the text, which mammoth does not look for there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

# What only stands around runs, and is no text itself.
AROUND = {"fldSimple", "dir", "bdo"}
AS = {"cr": "br", "ptab": "tab"}
# Of their signs mammoth knows which letter they look like.
PICTURED = {"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"}
PRIVATE = range(0xF000, 0xF100)  # where Word writes the signs of a font that has its own
OFF = ("0", "false", "off", "none")
Styles = dict[str, Element]


def name_of(element: Element) -> str:
    """The name of an element without the address of its vocabulary."""
    return element.tag.rpartition("}")[2]


def value_of(element: Element | None, name: str = "val") -> str:
    """An attribute, whichever vocabulary it is of."""
    found = element.attrib.items() if element is not None else ()
    return next((value for key, value in found if key.rpartition("}")[2] == name), "")


def inner(element: Element | None, *names: str) -> Element | None:
    """The element at the end of a way down."""
    for name in names:
        if element is None:
            return None
        element = next((child for child in element if name_of(child) == name), None)
    return element


def is_on(element: Element | None, *names: str) -> bool | None:
    """Whether a property is on; None where nothing is said of it."""
    found = inner(element, *names)
    return None if found is None else value_of(found) not in OFF


def family(style: str, styles: Styles) -> Iterator[Element]:
    """A style, and those that it takes after."""
    for _ in range(10):
        if style not in styles:
            return
        yield styles[style]
        style = value_of(inner(styles[style], "basedOn"))


def vanishes(style: str, styles: Styles) -> bool | None:
    """Whether a style hides its text."""
    said = (is_on(each, "rPr", "vanish") for each in family(style, styles))
    return next((each for each in said if each is not None), None)


def drop_hidden(body: Element, styles: Styles) -> int:
    """Take out the text that Word does not show, by itself or by its style; how much there was."""
    hidden = 0
    by_style = {identity: vanishes(identity, styles) for identity in styles}
    within: dict[Element, str] = {}  # the style of the paragraph that a run stands in
    for element in body.iter():
        if name_of(element) == "p":
            style = value_of(inner(element, "pPr", "pStyle"))
            within |= {run: style for run in element.iter() if name_of(run) == "r"}
        if name_of(element) != "r":
            continue
        own = value_of(inner(element, "rPr", "rStyle"))
        said = (
            is_on(element, "rPr", "vanish"),
            by_style.get(own),
            by_style.get(within.get(element, "")),
        )
        if next((each for each in said if each is not None), False):
            gone = [c for c in element if name_of(c) not in ("rPr", "br")]
            hidden += bool(gone)
            for child in gone:
                element.remove(child)
    return hidden


def lay_open(body: Element) -> None:
    """Write what mammoth passes by as the plain text that stands on paper."""
    for parent in [*body.iter()]:
        for child in [*parent]:
            if change := CHANGES.get(name_of(child)):
                place = [*parent].index(child)
                parent[place : place + 1] = change(child)


def plain_sign(sign: Element) -> list[Element]:
    """A sign of another font as the letter that it is."""
    font, code = value_of(sign, "font").casefold(), value_of(sign, "char")
    try:
        number = int(code, 16)
    except ValueError:
        return []
    if font not in PICTURED and number <= 0xFFFF:
        text = like(sign, "t")
        text.text = chr(number & 0xFF if number in PRIVATE else number)
        return [text] if (text.text or "").isprintable() else []
    return [sign]


def formula(math: Element) -> list[Element]:
    """The letters of a formula, on one line."""
    run = Element(f"{WORD}r")
    text = Element(f"{WORD}t")
    text.text = "".join(part.text or "" for part in math.iter() if name_of(part) == "t")
    run.append(text)
    return [run]


def text_boxes(choice: Element) -> list[Element]:
    """What mammoth reads of a drawing: its older form, or else the text in it."""
    if inner(choice, "Fallback") is not None:
        return [choice]
    return [part for part in choice.iter() if name_of(part) == "txbxContent"] or [choice]


def like(element: Element, name: str) -> Element:
    """An empty element of the same vocabulary."""
    return Element(f"{element.tag.rpartition('}')[0]}}}{name}")


def spliced(element: Element) -> list[Element]:
    """What stands in an element, also when that is another of its kind."""
    return [
        each
        for child in element
        for each in (spliced(child) if name_of(child) in AROUND else (child,))
    ]


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHANGES: dict[str, Callable[[Element], list[Element]]] = {
    **dict.fromkeys(AROUND, spliced),
    **{old: lambda e, new=new: [like(e, new)] for old, new in AS.items()},  # type: ignore[misc]
    "sym": plain_sign,
    "oMath": formula,
    "AlternateContent": text_boxes,
}
