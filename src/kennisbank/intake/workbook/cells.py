"""Cells: the value of a field as people read and write it in a cell, and back without loss.

A list is a line an item. The parts of an item that has fields stand between ` | `: the required
ones in their order, the others with their name before them. What an item holds a list of comes on
the lines below it, further in: `    bronnen: rapport-wijchen | Voetnoot 2`.
"""

import re
from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from kennisbank.documents import Value
from kennisbank.intake.workbook.parts import ITEM, PART, escape, split, unescape
from kennisbank.intake.workbook.words import Words
from kennisbank.problems import model_within

NOTHING = "(geen)"  # a list that is there and is empty
INDENT = "    "
LABEL = re.compile(r"([a-zA-Z_]+):(?:\s|$)")
Fields = dict[str, Value]


def to_cell(name: str, value: Value | None, model: type[BaseModel], words: Words) -> str:
    """A value as the text of its cell; empty when there is none."""
    if value is None:
        return ""
    if isinstance(value, str):
        return words.show(name, value.strip())
    if not value:
        return NOTHING
    inner = model_within(model.model_fields[name].annotation)
    if isinstance(value, dict):
        return "\n".join(lines_of(value, inner, words))
    return "\n".join(line for item in value for line in item_lines(name, item, inner, words))


def item_lines(
    name: str, item: Value, inner: type[BaseModel] | None, words: Words
) -> Iterator[str]:
    """The lines of one item of a list."""
    if isinstance(item, dict):
        yield from lines_of(item, inner, words)
    else:
        yield escape(words.show(name, str(item).strip()), "")


def lines_of(item: Fields, model: type[BaseModel] | None, words: Words) -> Iterator[str]:
    """The line of a group of fields, and those of the lists within it."""
    fields = model.model_fields if model else {}
    parts, below, in_order = list[str](), list[str](), True
    for name in sorted(item, key=[*fields, *item].index):
        value, info = item[name], fields.get(name)
        if isinstance(value, list) and any(isinstance(one, dict) for one in value):
            inner = model_within(info.annotation) if info else None
            for one in value:
                lines = [*item_lines(name, one, inner, words)]
                below += [f"{INDENT}{name}: {lines[0]}", *(INDENT + line for line in lines[1:])]
            continue
        text = shown(name, value, words)
        if in_order and name == next_required(model, len(parts)):
            parts.append(f"\\{text}" if label_of(text, model) else text)
        else:
            in_order = False
            parts.append(f"{name}: {text}")
    yield f" {PART} ".join(parts).rstrip()
    yield from below


def shown(name: str, value: Value, words: Words) -> str:
    """The text of a part, or the texts of a short list."""
    if isinstance(value, list):
        each = (escape(words.show(name, str(one).strip()), PART + ITEM) for one in value)
        return f"{ITEM} ".join(each) or NOTHING
    return escape(words.show(name, str(value).strip()), PART)


def next_required(model: type[BaseModel] | None, at: int) -> str:
    """The name of the required field at a place in their order."""
    fields = model.model_fields.items() if model else ()
    required = [name for name, info in fields if info.is_required() and not is_group(info)]
    return required[at] if at < len(required) else ""


def is_group(info: Any) -> bool:
    """Whether a field holds others."""
    return model_within(info.annotation) is not None


def is_list(annotation: Any) -> bool:
    """Whether a field of this type holds a list."""
    return get_origin(annotation) is tuple or any(
        get_origin(one) is tuple for one in get_args(annotation)
    )


def label_of(text: str, model: type[BaseModel] | None) -> str:
    """The name of the field with which a text begins, if it begins with one."""
    found = LABEL.match(text)
    name = found[1].lower() if found else ""
    return name if model and name in model.model_fields else ""


def from_cell(name: str, text: str, model: type[BaseModel], words: Words) -> Value | None:
    """The value that a cell says; None when nothing stands there."""
    annotation = model.model_fields[name].annotation
    inner = model_within(annotation)
    if not text.strip():
        return None
    if not inner and not is_list(annotation):
        return words.read(name, text.strip())
    if text.strip().casefold() == NOTHING:
        return []
    lines = [line for line in text.split("\n") if line.strip()]
    if not inner:
        return [words.read(name, unescape(line.strip())) for line in lines]
    groups = [*read_groups(lines, inner, words)]
    if is_list(annotation):
        return [*groups]
    return groups[0] if len(groups) == 1 else [*groups]


def read_groups(lines: list[str], model: type[BaseModel], words: Words) -> Iterator[Fields]:
    """The groups of fields that stand on these lines."""
    lists = [name for name, info in model.model_fields.items() if is_group(info)]
    within: dict[str, list[str]] = {}
    item: Fields | None = None
    for line in lines:
        name = label_of(line.strip(), model)
        if item is not None and name in lists:
            within.setdefault(name, []).append(line.strip()[len(name) + 1 :].strip())
            continue
        if item is not None:
            yield item | nested(within, model, words)
        item, within = read_parts(line.strip(), model, words), {}
    if item is not None:
        yield item | nested(within, model, words)


def nested(within: dict[str, list[str]], model: type[BaseModel], words: Words) -> Fields:
    """The lists within an item."""
    inner = {name: model_within(model.model_fields[name].annotation) for name in within}
    return {
        name: [*read_groups(lines, found, words)] if (found := inner[name]) else []
        for name, lines in within.items()
    }


def read_parts(line: str, model: type[BaseModel], words: Words) -> Fields:
    """The fields of an item on its line; what has no name is the next that is not there."""
    fields: Fields = {}
    plain = [name for name, info in model.model_fields.items() if not is_group(info)]
    plain.sort(key=lambda name: not model.model_fields[name].is_required())
    last = ""
    for part in split(line, PART):
        text, name = part.strip(), label_of(part.strip(), model)
        if name:
            text = text[len(name) + 1 :].strip()
        else:
            text = text[1:] if text[:1] == "\\" and label_of(text[1:], model) else text
            free = [one for one in plain if one not in fields]
            if not free and text:  # a sign that was not meant to divide
                fields[last] = f"{fields[last]} {PART} {unescape(text)}"
            if not free or not text:
                continue
            name = free[0]
        fields[name] = read_value(name, text, model, words)
        last = name
    return fields


def read_value(name: str, text: str, model: type[BaseModel], words: Words) -> Value:
    """A text of a part, or the texts of a short list."""
    if not is_list(model.model_fields[name].annotation):
        return words.read(name, unescape(text))
    if text.casefold() == NOTHING:
        return []
    each = (unescape(one.strip()) for one in split(text, ITEM))
    return [words.read(name, one) for one in each if one]
