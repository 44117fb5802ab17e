"""Verbanden: what records say of werkzame elementen, and at which place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kennisbank.model import LANDELIJK, Element, Kennisbank, Praktijk, Verband, Verbonden
from kennisbank.model.labels import STATUSSEN
from kennisbank.model.verband import Betekenis, Sterkte
from kennisbank.model.zinnen.bewijs import HET_GEHEEL
from kennisbank.queries.plekken.plek import Plek
from kennisbank.queries.werkzaam.spreker import Spreker, walk_ingetrokken, walk_sprekers


class Vermelding(NamedTuple):
    """What one record says of one element.

    `plek` is where that was, and None when the record speaks of no place of ours; `sleutels` are
    the places under which it counts, as a municipality lies in a region.
    """

    element: Element
    betekenis: Betekenis
    sterkte: Sterkte | None
    hoe: str
    record: Praktijk | Verbonden
    wat: str  # what kind of record it is, in words
    titel: str
    url: str
    plek: Plek | None
    waar: str
    sleutels: tuple[str, ...]

    @property
    def kenmerk(self) -> str:
        """The kenmerk of the record."""
        return self.record.kenmerk

    @property
    def plaats(self) -> str:
        """Where that was, in words: the study as a whole names no places."""
        if self.plek and self.plek.soort == LANDELIJK:
            return HET_GEHEEL
        return self.waar

    @property
    def geldt(self) -> bool:
        """Whether the record that says it is in use, and so can be told to read."""
        return not isinstance(self.record, Praktijk) or self.record.status == "actueel"

    @property
    def staat(self) -> str:
        """What stands beside its name when it is not in use; else nothing."""
        if isinstance(self.record, Praktijk) and not self.geldt:
            return STATUSSEN[self.record.status]
        return ""

    @property
    def verouderd(self) -> bool:
        """Whether it was true once, by a record that is outdated now."""
        return isinstance(self.record, Praktijk) and self.record.vervallen

    @property
    def is_praktijk(self) -> bool:
        """Whether the record is a praktijk; else it is a statement of a report or factsheet."""
        return isinstance(self.record, Praktijk)


def vermeldingen_of(bank: Kennisbank, element: Element) -> tuple[Vermelding, ...]:
    """Everything that records say of an element, praktijken first."""
    return index_elementen(bank).get(element.id, ())


def vermeldingen_at(bank: Kennisbank, plek: Plek) -> tuple[Vermelding, ...]:
    """What records of a place say of elements that hold; a region has its municipalities too."""
    return index_plekken(bank).get(plek.sleutel, ())


def vermeldingen_in(bank: Kennisbank, record: Praktijk | Verbonden) -> tuple[Vermelding, ...]:
    """What one record says of elements, in the order in which it names them."""
    return index_records(bank).get(record.kenmerk, ())


@lru_cache(maxsize=2)
def all_vermeldingen(bank: Kennisbank) -> tuple[Vermelding, ...]:
    """What every record says of every element that it names."""
    return tuple(
        vermelding
        for spreker in walk_sprekers(bank)
        if spreker.record.elementen
        for vermelding in vermeldingen_by(bank, spreker)
    )


@lru_cache(maxsize=2)
def index_elementen(bank: Kennisbank) -> Mapping[str, tuple[Vermelding, ...]]:
    """By the id of the element."""
    return index((vermelding.element.id, vermelding) for vermelding in all_vermeldingen(bank))


@lru_cache(maxsize=2)
def index_plekken(bank: Kennisbank) -> Mapping[str, tuple[Vermelding, ...]]:
    """By the key of each place under which it counts."""
    return index(
        (key, found)
        for found in all_vermeldingen(bank)
        if not found.element.vervallen
        for key in found.sleutels
    )


@lru_cache(maxsize=2)
def index_records(bank: Kennisbank) -> Mapping[str, tuple[Vermelding, ...]]:
    """By the kenmerk of the record."""
    return index((vermelding.kenmerk, vermelding) for vermelding in all_vermeldingen(bank))


@lru_cache(maxsize=2)
def ingetrokken_of(bank: Kennisbank) -> frozenset[tuple[str, Betekenis]]:
    """The id of each element, with each betekenis, that something said of it that was withdrawn."""
    return frozenset(
        (found.element.id, found.betekenis)
        for spreker in walk_ingetrokken(bank)
        for found in vermeldingen_by(bank, spreker)
    )


def index(pairs: Iterable[tuple[str, Vermelding]]) -> Mapping[str, tuple[Vermelding, ...]]:
    """All that goes under each key."""
    found: dict[str, list[Vermelding]] = defaultdict(list)
    for key, vermelding in pairs:
        found[key].append(vermelding)
    return {key: tuple(items) for key, items in found.items()}


NO_MORE = Verband(element="elk")  # what a record says of any element that it only names


def vermeldingen_by(bank: Kennisbank, spreker: Spreker) -> Iterator[Vermelding]:
    """What a record says of each element that it names: by its verbanden, or else by its soort."""
    said: dict[str, list[Verband]] = defaultdict(list)
    for verband in spreker.record.verbanden:
        said[verband.element].append(verband)
    for identity in spreker.record.elementen:
        for verband in said.get(identity, (NO_MORE,)):
            yield Vermelding(
                element=bank.elementen[identity],
                betekenis=verband.betekenis or spreker.usual,
                sterkte=verband.sterkte,
                hoe=verband.hoe or "",
                record=spreker.record,
                wat=spreker.wat,
                titel=spreker.record.titel or f"{spreker.wat} {spreker.record.kenmerk}",
                url=spreker.url,
                plek=spreker.plek,
                waar=spreker.waar,
                sleutels=spreker.sleutels,
            )
