"""Change: other values in some fields of a file, of which every other line stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from kennisbank.documents.document import Document, parse_document
from kennisbank.documents.layout import STEP, lines_of, stripped, to_part
from kennisbank.documents.place import Value

if TYPE_CHECKING:  # who changes nothing, starts without it
    from pydantic import BaseModel

FIELD = re.compile(r"(?:[a-z_]+|\"[a-z_]+\"|'[a-z_]+')\s*:")
ITEM = re.compile(r" *- ")


def change(content: bytes, model: type[BaseModel], values: Mapping[str, Value | None]) -> bytes:
    """The file with these values in its fields, None being a field that goes; ReadError when it
    cannot be read.

    A new field comes where the model has it. Of a list only the items change that are others.
    """
    document = parse_document(content, "")
    old: dict[str, Value] = document.data if isinstance(document.data, dict) else {}
    wanted = {**old, **values}
    parts = dict(parts_of(document.text.split("\n"), old))
    order = [*model.model_fields]
    for name in sorted(values, key=order.index):
        value = values[name]
        if value is None:
            parts.pop(name, None)
        elif name in parts:
            parts[name] = changed(document, name, parts[name], value, model)
        else:
            before = [one for one in order[: order.index(name)] if one in parts]
            parts = inserted(
                parts, before[-1] if before else "", name, field_of(name, value, model)
            )
    text = "\n".join(line for lines in parts.values() for line in lines)
    asked = {name: value for name, value in wanted.items() if value is not None}
    if stripped(parse_document(text.encode(), "").data) != stripped(asked):
        raise AssertionError(f"other fields have changed as well:\n{text}")
    end = b"\r\n" if b"\r\n" in content else b"\n"
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    return mark + text.encode().replace(b"\n", end)


def parts_of(lines: Sequence[str], fields: Mapping[str, Value]) -> Iterator[tuple[str, list[str]]]:
    """The lines of each field with the comments right above it; first what precedes all."""
    names = iter(fields)
    starts = [at for at, line in enumerate(lines) if FIELD.match(line)]
    above = []
    for start in starts:
        while start and lines[start - 1].startswith("#"):
            start -= 1
        above.append(start)
    yield "", [*lines[: above[0]]] if above else [*lines]
    for start, end in zip(above, [*above[1:], None], strict=True):
        yield next(names), [*lines[start:end]]


def inserted(
    parts: Mapping[str, list[str]], before: str, name: str, lines: list[str]
) -> dict[str, list[str]]:
    """The parts with one more behind another."""
    found: dict[str, list[str]] = {}
    for key, part in parts.items():
        found[key] = part
        if key == before:
            empty = [] if any(part) or not part else part  # a file that ends in an empty line
            while part and not part[-1]:
                empty = [part.pop(), *empty]
            found[name] = [*lines, *empty]
    return found


def field_of(name: str, value: Value, model: type[BaseModel]) -> list[str]:
    """The lines of a field in our layout."""
    return list(lines_of(to_part({name: value}), model, ""))


def changed(
    document: Document, name: str, lines: list[str], value: Value, model: type[BaseModel]
) -> list[str]:
    """The lines of a field with another value; the comments above it, and what it kept, stay."""
    head = next(at for at, line in enumerate(lines) if FIELD.match(line))
    tail = len(lines)
    while not lines[tail - 1].strip() or lines[tail - 1].startswith("#"):
        tail -= 1
    new = field_of(name, value, model)
    old = document.data[name] if isinstance(document.data, dict) else ""
    body = lines[head + 1 : tail]
    starts = [at for at, line in enumerate(body) if ITEM.match(line)]
    indent = len(body[0]) - len(body[0].lstrip()) if body else 0
    starts = [at for at in starts if len(body[at]) - len(body[at].lstrip()) == indent]
    if isinstance(old, list) and isinstance(value, list) and value and len(starts) == len(old) > 0:
        laid = [f"{' ' * indent}{line[len(STEP) :]}" for line in new[1:]]
        new = [lines[head], *items(old, value, chunks(body, starts), laid)]
    return [*lines[:head], *new, *lines[tail:]]


def chunks(body: Sequence[str], starts: Sequence[int]) -> list[list[str]]:
    """The lines of each item, with those above the first."""
    begins = [0, *starts[1:]]
    return [[*body[a:b]] for a, b in zip(begins, [*starts[1:], len(body)], strict=True)]


def items(
    old: Sequence[Value], new: Sequence[Value], typed: list[list[str]], laid: Sequence[str]
) -> Iterator[str]:
    """The lines of the new items: as they were typed where they are among the old ones."""
    indent = re.match(" *- ", laid[0])
    starts = [at for at, line in enumerate(laid) if indent and line.startswith(indent[0])]
    written = chunks(laid, starts)
    one, other = [[repr(stripped(item)) for item in side] for side in (old, new)]
    for kind, a, b, c, d in SequenceMatcher(None, one, other, False).get_opcodes():
        for item in typed[a:b] if kind == "equal" else written[c:d]:
            yield from item
