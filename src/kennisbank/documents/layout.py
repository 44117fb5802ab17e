"""Layout: the one way to write a file of the editors; comments stay, and so does every word.

The editing screen writes the same: `beheer/opmaak.js`, which a test holds to this module.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kennisbank.documents.comments import Part, to_parts
from kennisbank.documents.document import parse_document
from kennisbank.documents.kinds import is_string
from kennisbank.documents.place import Value
from kennisbank.problems import Loc, flatten, model_within

if TYPE_CHECKING:  # who lays out nothing, starts without it
    from pydantic import BaseModel

STEP = "  "
# Several lines that can stand as they are: no line begins or ends with a space.
LITERAL = re.compile(r"(?:\S(?:[^\n\t]*\S)?)(?:\n(?:\S(?:[^\n\t]*\S)?)?)*\n\S(?:[^\n\t]*\S)?")
# What a plain text cannot start with, hold or end with.
NOT_PLAIN = re.compile(r"[,\[\]{}#&*!|>'\"%@`]|[-?:](?:\s|$)|\.\.\.|---|.*?(?:: |:$| #|[\t\n\r])")
NOT_IN_ROW = re.compile(r"[-?:]|.*[,\[\]{}:]")


def lay_out(content: bytes, model: type[BaseModel]) -> str:
    """The canonical text of a file; ReadError when it cannot be read."""
    document = parse_document(content, "")
    root, head, tail = to_parts(document.text)
    text = "\n".join([*head, *lines_of(root, model, ""), *tail]) + "\n"
    if stripped(parse_document(text.encode(), "").data) != stripped(document.data):
        raise AssertionError(f"the layout changes what is said:\n{text}")
    return text


def to_text(data: Value, model: type[BaseModel]) -> str:
    """The canonical text of new data."""
    return "\n".join(lines_of(to_part(data), model, "")) + "\n"


def fill_in(content: bytes, model: type[BaseModel], values: Mapping[Loc, str]) -> str:
    """The canonical text of a file with other texts in these fields; its comments stay."""
    root, head, tail = to_parts(parse_document(content, "").text)
    for loc, text in values.items():
        part = root
        for name in map(str, loc):
            if not isinstance(part.value, dict):
                part.value = {}
            part = part.value.setdefault(name, Part(""))
        part.value = text
    return "\n".join([*head, *lines_of(root, model, ""), *tail]) + "\n"


def to_part(data: Value) -> Part:
    """Plain data as a value without comments."""
    if isinstance(data, dict):
        return Part({name: to_part(value) for name, value in data.items()})
    return Part([to_part(item) for item in data] if isinstance(data, list) else data)


def stripped(data: Value) -> Value:
    """The data as the model sees it, which leaves out the spaces around a text."""
    if isinstance(data, dict):
        return {name: stripped(value) for name, value in data.items()}
    return [stripped(item) for item in data] if isinstance(data, list) else data.strip()


def lines_of(part: Part, model: type[BaseModel] | None, indent: str) -> Iterator[str]:
    """The lines of a list or a group of fields."""
    if isinstance(part.value, dict):
        for name, child in in_order(part.value, model):
            yield from field_lines(name, child, model, indent)
    elif isinstance(part.value, list):
        for child in part.value:
            yield from item_lines(child, model, indent)
    if isinstance(part.value, str) or not part.value:
        yield indent + to_word(part.value)


def in_order(fields: dict[str, Part], model: type[BaseModel] | None) -> list[tuple[str, Part]]:
    """The fields in the order of the model; what it does not know comes last."""
    order = {name: place for place, name in enumerate(model.model_fields if model else ())}
    return sorted(fields.items(), key=lambda item: order.get(item[0], len(order)))


def field_lines(name: str, part: Part, model: type[BaseModel] | None, indent: str) -> Iterator[str]:
    """The lines of one field."""
    info = model.model_fields.get(name) if model else None
    inner = model_within(info.annotation) if info else None
    typed = info is not None and str not in map(type_of, flatten(info.annotation))
    start = f"{indent}{to_plain(name)}:"
    yield from (indent + comment for comment in part.above)
    if isinstance(part.value, str) or not part.value:
        yield from text_lines(part, start, indent + STEP, typed)
    else:
        yield behind(start, [*part.beside_key, *part.beside])
        yield from lines_of(part, inner, indent + STEP)
    yield from (indent + comment for comment in part.below)


def item_lines(part: Part, model: type[BaseModel] | None, indent: str) -> Iterator[str]:
    """The lines of one item of a list."""
    start = f"{indent}-"
    if isinstance(part.value, str) or not part.value:
        yield from (indent + comment for comment in part.above)
        yield from text_lines(part, start, indent + STEP)
    elif part.row and not indent:  # a table in the root of a file
        yield from part.above
        comments = list(comments_in(part))[len(part.above) :]
        if len(comments) != 1:
            yield from comments
            comments = []
        yield behind(f"{start} {to_row(part, model)}", comments)
        return
    else:
        above = list(part.above)
        lines = list(lines_of(part, model, indent + STEP))
        while lines[0].lstrip().startswith("#"):
            above.append(lines.pop(0).strip())
        yield from (indent + comment for comment in [*above, *part.beside])
        yield from (f"{start} {lines[0].removeprefix(indent + STEP)}", *lines[1:])
    yield from (indent + comment for comment in part.below)


def behind(line: str, comments: list[str]) -> str:
    """A line with its comments behind it."""
    return " ".join([line, *comments])


def comments_in(part: Part) -> Iterator[str]:
    """All comments of a part and of what it holds."""
    yield from (*part.above, *part.beside_key, *part.beside)
    for child in (part.value.values() if isinstance(part.value, dict) else part.value) or ():
        if isinstance(child, Part):
            yield from comments_in(child)
    yield from part.below


def to_row(part: Part, model: type[BaseModel] | None = None) -> str:
    """A list or a group of fields on one line."""
    if isinstance(part.value, str):
        return to_plain(part.value.strip(), in_row=True)
    if isinstance(part.value, list):
        return f"[{', '.join(map(to_row, part.value))}]"
    fields = in_order(part.value, model)
    rows = (f"{to_plain(name, in_row=True)}: {typed_row(name, p, model)}" for name, p in fields)
    return f"{{{', '.join(rows)}}}"


def typed_row(name: str, part: Part, model: type[BaseModel] | None) -> str:
    """The value of a field in a row; a number or date stays what it is."""
    info = model.model_fields.get(name) if model else None
    typed = info is not None and str not in map(type_of, flatten(info.annotation))
    return (
        to_plain(part.value.strip(), True, typed) if isinstance(part.value, str) else to_row(part)
    )


def type_of(leaf: Any) -> Any:
    """The type of a value that a field may have: the text itself for a choice."""
    return str if isinstance(leaf, str) else leaf


def text_lines(part: Part, start: str, indent: str, typed: bool = False) -> Iterator[str]:
    """A text behind its name or dash: on that line, or on lines of its own if it has several."""
    comments = [*part.beside_key, *part.beside]
    text = part.value.strip() if isinstance(part.value, str) else ""
    if LITERAL.fullmatch(text) and not comments:
        yield f"{start} |-"
        yield from (f"{indent}{line}".rstrip() for line in text.split("\n"))
    else:
        yield behind(f"{start} {to_word(part.value, typed)}", comments)


def to_word(value: object, typed: bool = False) -> str:
    """A text on one line; an empty list or group as it is."""
    if isinstance(value, str):
        return to_plain(value.strip(), typed=typed)
    return "{}" if isinstance(value, dict) else "[]"


def to_plain(text: str, in_row: bool = False, typed: bool = False) -> str:
    """The text as it is, or between quotes where YAML needs them."""
    kept = (
        text == text.strip()
        and not NOT_PLAIN.match(text)
        and not (in_row and NOT_IN_ROW.match(text))
    )
    if text and kept and (typed or is_string(text)):
        return text
    if '"' in text and not re.search(r"['\n\t]", text):
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False)
