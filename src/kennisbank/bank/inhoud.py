"""Inhoud: whether what a record says is still what was published of it."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, product
from typing import Any

from kennisbank.model import Element, Praktijk
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.publications import Publicatie

Levend = Praktijk | Element
Former = Mapping[str, tuple[str, ...]]  # a name -> itself, and what the same was called before
# Not part of what a reader reads: changing these needs no line under `wijzigingen`.
ASIDE = {"id", "wijzigingen", "herzien_voor", "gepubliceerd", "passage", "voorgesteld"}
TRIES = 64  # so many ways to put old names back; a record seldom has two that changed


def digest(record: Levend) -> str:
    """Twelve hexadecimal digits that change when the content of a record changes."""
    return digest_of(content_of(record))


def changed_in_silence(
    record: Levend, published: Publicatie, inhoud: str, former: Former | None = None
) -> bool:
    """Whether the content differs from what was published without a new line that says so.

    A record that only names another as that is called now (`former`) says what it said.
    """
    if inhoud == published.inhoud or len(record.wijzigingen) > published.wijzigingen:
        return False
    return not said_by_old_names(content_of(record), published.inhoud, former or {})


def former_names(moved: Iterable[Doorverwijzing]) -> Former:
    """What each name was before, of all that an old address leads to."""
    olds: defaultdict[str, list[str]] = defaultdict(list)
    for each in moved:
        olds[name_of(each.doel)].append(name_of(each.url))
    return {name: (name, *found) for name, found in olds.items()}


def name_of(adres: str) -> str:
    """The name of what stands at an address."""
    return adres.rstrip("/").rpartition("/")[2]


def said_by_old_names(content: Any, inhoud: str, former: Former) -> bool:
    """Whether this is the content that was published, but for the names of others."""
    named = sorted({text for text in texts_in(content) if text in former}) if former else []
    ways = islice(product(*(former[name] for name in named)), TRIES)
    return any(
        digest_of(renamed(content, dict(zip(named, olds, strict=True)))) == inhoud for olds in ways
    )


def content_of(record: Levend) -> Any:
    """What readers read of a record, as plain data."""
    return record.model_dump(mode="json", exclude=ASIDE, exclude_defaults=True)


def digest_of(content: Any) -> str:
    """The same, of what was made plain already."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def texts_in(value: Any) -> Iterator[str]:
    """Every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)


def renamed(value: Any, names: Mapping[str, str]) -> Any:
    """The same data with other names."""
    if isinstance(value, dict):
        return {key: renamed(inner, names) for key, inner in value.items()}
    if isinstance(value, list):
        return [renamed(inner, names) for inner in value]
    return names.get(value, value) if isinstance(value, str) else value
