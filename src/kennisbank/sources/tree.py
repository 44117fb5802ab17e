"""The tree: XML of others, without entities, and no deeper or larger than a document is."""

from typing import NoReturn
from xml.etree.ElementTree import Element, ParseError, TreeBuilder
from xml.parsers import expat

from kennisbank.sources.refusal import SourceError

MAX_DEPTH, MAX_ELEMENTS = 120, 600_000


def to_tree(content: bytes) -> Element:
    """The root of an XML text, `{namespace}name` for each element; ParseError when it is none."""
    builder = TreeBuilder()
    parser = expat.ParserCreate(None, "}")
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > MAX_DEPTH or count > MAX_ELEMENTS:
            raise SourceError("large", "het heeft te veel onderdelen in elkaar")
        builder.start(full(name), {full(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(full(name))

    # No program writes one, and with it a small text can grow without end or read other files.
    def doctype(*_: object) -> NoReturn:
        raise SourceError("broken", "er staat een DOCTYPE in")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = doctype
    parser.buffer_text = True
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two: of its encoding
        raise ParseError(str(error)) from None
    return builder.close()


def full(name: str) -> str:
    """A name as ElementTree writes it."""
    return f"{{{name}" if "}" in name else name
