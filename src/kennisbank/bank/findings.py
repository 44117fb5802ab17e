"""A finding: a broken rule at a field of a record, before its place in the file is known."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from kennisbank.bank.names import Names
from kennisbank.documents import Value
from kennisbank.model import Element, Praktijk, Record
from kennisbank.overlap import Source
from kennisbank.problems import Ernst, Loc
from kennisbank.publications import Publicaties
from kennisbank.work import Memory

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Finding:
    """A broken rule at a field of a record, or of what was typed where that is no record yet.

    Who loaded the subject knows its place in the file.
    """

    subject: Record | Value
    loc: Loc
    wat: str
    hoe: str
    code: str
    ernst: Ernst = "fout"


@dataclass(frozen=True)
class Content:
    """All valid records with the file each is in, what should have been one, and all names.

    It is not `complete` when a file could not be read; then nobody knows what is named there.
    `published_on` is the day of the last publication that is known here, and the `teksten` are what
    sources say, by the id of each.
    """

    records: tuple[tuple[str, Record], ...]
    broken: tuple[tuple[type[Record], Value], ...]
    names: Names
    published: Publicaties = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    today: date | None = None
    complete: bool = True
    published_on: date | None = None
    teksten: Mapping[str, Source] = field(default_factory=dict)

    @cached_property
    def _by_model(self) -> Mapping[type[Record], Sequence[Record]]:
        found = defaultdict[type[Record], list[Record]](list)
        for _, record in self.records:
            found[type(record)].append(record)
        return found

    def of(self, model: type[R]) -> Sequence[R]:
        """The valid records of one model."""
        return cast(Sequence[R], self._by_model.get(model, ()))

    @property
    def levend(self) -> Iterator[Praktijk | Element]:
        """The valid records with a life of their own."""
        yield from self.of(Praktijk)
        yield from self.of(Element)
