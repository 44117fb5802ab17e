"""Odf: the elements of an OpenDocument file, by the names of its standard."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

NAMES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"
    for name, path in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "number": "datastyle",
        "fo": "xsl-fo-compatible",
        "config": "config",
        "manifest": "manifest",
    }.items()
} | {
    "of": "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
    "dc": "http://purl.org/dc/elements/1.1/",
}
# Spaces at the begin and end of a line, and behind another.
SPACES = re.compile(r"(\A +|(?<= ) +| +\Z)")


def make(parent: Element | None, name: str, attributes: Mapping[str, str] | None = None) -> Element:
    """An element with a name such as `table:table-cell`, in or without another."""
    found = {qualified(key): value for key, value in (attributes or {}).items()}
    tag = qualified(name)
    return Element(tag, found) if parent is None else SubElement(parent, tag, found)


def qualified(name: str) -> str:
    """The name of an element or attribute with the address of its namespace."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMES[prefix]}}}{local}"


def add_cell(
    row: Element, text: str, attributes: Mapping[str, str] | None = None, day: bool = False
) -> Element:
    """A cell with a text, or with a day if it is one."""
    cell = make(row, "table:table-cell", attributes)
    if day and len(text) == 10 and text[:4].isdigit():
        cell.set(qualified("office:value-type"), "date")
        cell.set(qualified("office:date-value"), text)
    elif text:
        cell.set(qualified("office:value-type"), "string")
    add_text(cell, text)
    return cell


def add_text(parent: Element, text: str) -> None:
    """The lines of a text, with as many spaces as it has."""
    for line in text.split("\n") if text else ():
        paragraph = make(parent, "text:p")
        last: Element | None = None
        for number, part in enumerate(SPACES.split(line)):
            if number % 2:  # of several spaces, others keep one
                last = make(paragraph, "text:s", {"text:c": str(len(part))})
            elif last is None:
                paragraph.text = part
            else:
                last.tail = part


def add_item(parent: Element, name: str, kind: str, value: str) -> None:
    """One setting."""
    item = {"config:name": name, "config:type": kind}
    make(parent, "config:config-item", item).text = value
