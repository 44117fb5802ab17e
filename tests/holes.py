"""Holes: where a sentence that the site makes lacks the word that should stand there."""

import re
from collections.abc import Iterator

HOLE = re.compile(
    r"(?<=\w)\s+[.,;:!?](?=\s|$)|\(\s*\)|“\s*”|\bNone\b|(?<!\{)\{\w+\}|[.,:;]\s*[.,](?!\.)"
)


def holes(text: str) -> list[str]:
    """Each place with a hole, and some words before it."""
    return [text[max(0, found.start() - 50) : found.end() + 20] for found in HOLE.finditer(text)]


def texts_in(value: object) -> Iterator[str]:
    """Every text in data, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_in(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_in(one)
