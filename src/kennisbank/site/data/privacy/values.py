"""Values: what the rules hold by name (lists, tables, patterns), as JavaScript."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass

from kennisbank.privacy import Lazy
from kennisbank.site.data.privacy.patterns import to_pattern
from kennisbank.site.data.privacy.refusal import Untranslatable

MANY = 40  # from so many words on, a list is one text that is split
PLAIN_WORD = re.compile(r"[^\s\"\\]+")


def to_text(value: object) -> str:
    """A text, a number, yes, no or nothing."""
    return json.dumps(value, ensure_ascii=False)


def to_value(value: object, inner: Callable[[object], str]) -> str:
    """A value of the rules; `inner` says what stands within it."""
    if value is None or isinstance(value, str | int):
        return to_text(value)
    if isinstance(value, Lazy):
        return pattern(value.source, int(value.flags))
    if isinstance(value, re.Pattern):
        return pattern(value.pattern, value.flags)
    if isinstance(value, set | frozenset):
        return to_set(sorted(value), inner)
    if isinstance(value, Mapping):
        return to_map(value, inner)
    names = names_of(value)
    if names:
        held = (f"{name}: {inner(getattr(value, name))}" for name in names)
        return f"{{ {', '.join(held)} }}"
    if isinstance(value, tuple | list):
        return f"[{','.join(map(inner, value))}]"
    raise Untranslatable(f"a value that is a {type(value).__name__}")


def pattern(source: str, flags: int) -> str:
    """A pattern, made when it is first used."""
    return f"py.pattern({', '.join(to_text(each) for each in to_pattern(source, flags) if each)})"


def to_set(values: list[object], inner: Callable[[object], str]) -> str:
    """Things of which each is there once; many words are one text."""
    if len(values) < MANY or not all(isinstance(each, str) for each in values):
        return f"new Set([{','.join(map(inner, values))}])"
    words = [str(each) for each in values]
    if all(map(PLAIN_WORD.fullmatch, words)):
        return f"py.words({to_text(' '.join(words))})"
    return f"new Set([{','.join(map(inner, values))}])"


def to_map(table: Mapping[object, object], inner: Callable[[object], str]) -> str:
    """What stands behind each name; many words are told by what they have in common."""
    if len(table) < MANY or not all(isinstance(word, str) for word in table):
        rows = (f"[{inner(key)},{inner(value)}]" for key, value in table.items())
        return f"new Map([{','.join(rows)}])"
    shared: dict[object, list[str]] = {}
    for word, value in sorted(table.items(), key=str):
        shared.setdefault(value, []).append(str(word))
    rows = (f"[{inner(value)},{to_text(' '.join(words))}]" for value, words in shared.items())
    return f"py.table([{','.join(rows)}])"


def names_of(value: object) -> tuple[str, ...]:
    """What the parts of a value with named parts are called."""
    if is_dataclass(value):
        return tuple(each.name for each in fields(value))
    return tuple(getattr(value, "_fields", ()))
