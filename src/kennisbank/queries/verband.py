"""Verbanden: what records say of werkzame elementen, and which place or source each speaks for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kennisbank.model import (
    LANDELIJK,
    Element,
    Factsheet,
    Kennisbank,
    Praktijk,
    Rapport,
    Verband,
    Verbonden,
    Vraag,
)
from kennisbank.model.labels import SOORTEN
from kennisbank.model.verband import Betekenis, Sterkte
from kennisbank.model.zinnen import HET_GEHEEL
from kennisbank.queries.plek import Plek, plek_by_gemeente, plek_by_regio, plek_of_praktijk

OF_SOORT: Mapping[str, Betekenis] = {
    "goed-voorbeeld": "gezien",
    "gaat-goed": "gezien",
    "kan-beter": "ontbrak",
    "aanbeveling": "gevraagd",
    "werkzame-factor": "genoemd",
    "ervaring": "verteld",
    "bevinding": "genoemd",
}
SEEN_BY: Mapping[str, Betekenis] = {
    "waargenomen-door-tsd": "gezien",
    "gemeld-door-de-gemeente": "verteld",
    "extern-onderzoek": "genoemd",
}
VIJF_VRAGEN = "vijf-vragen"  # the factsheet of which all statements stand on a page, with anchors


@dataclass(frozen=True, slots=True)
class Vermelding:
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
    def is_praktijk(self) -> bool:
        """Whether the record is a praktijk; else it is a statement of a report or factsheet."""
        return isinstance(self.record, Praktijk)


@dataclass(frozen=True, slots=True)
class Spreker:
    """A record that can say something of elements, with its place."""

    record: Praktijk | Verbonden
    usual: Betekenis  # what it means when the record says no more
    wat: str
    url: str
    plek: Plek | None
    waar: str
    sleutels: tuple[str, ...]


def meaning_of(praktijk: Praktijk) -> Betekenis:
    """What a praktijk of this soort says of an element, by whoever saw or told it."""
    usual = OF_SOORT[praktijk.soort]
    return SEEN_BY[praktijk.herkomst] if usual == "gezien" else usual


def vermeldingen_of(bank: Kennisbank, element: Element) -> tuple[Vermelding, ...]:
    """Everything that records say of an element, praktijken first."""
    return index_elementen(bank).get(element.id, ())


def vermeldingen_at(bank: Kennisbank, plek: Plek) -> tuple[Vermelding, ...]:
    """Everything that records of a place say of elements; a region has its municipalities too."""
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
    return index((key, found) for found in all_vermeldingen(bank) for key in found.sleutels)


@lru_cache(maxsize=2)
def index_records(bank: Kennisbank) -> Mapping[str, tuple[Vermelding, ...]]:
    """By the kenmerk of the record."""
    return index((vermelding.kenmerk, vermelding) for vermelding in all_vermeldingen(bank))


def index(pairs: Iterable[tuple[str, Vermelding]]) -> Mapping[str, tuple[Vermelding, ...]]:
    """All that goes under each key."""
    found: dict[str, list[Vermelding]] = defaultdict(list)
    for key, vermelding in pairs:
        found[key].append(vermelding)
    return {key: tuple(items) for key, items in found.items()}


def vermeldingen_by(bank: Kennisbank, spreker: Spreker) -> Iterator[Vermelding]:
    """What a record says of each element that it names: by its verbanden, or else by its soort."""
    said: dict[str, list[Verband]] = defaultdict(list)
    for verband in spreker.record.verbanden:
        said[verband.element].append(verband)
    for identity in spreker.record.elementen:
        for verband in said[identity] or [Verband(element=identity)]:
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


def walk_sprekers(bank: Kennisbank) -> Iterator[Spreker]:
    """Every record that can name elements: praktijken, then statements of reports, factsheets."""
    for praktijk in bank.praktijken.values():
        if praktijk.status == "ingetrokken":
            continue  # what was withdrawn shows nothing any more
        plek = plek_of_praktijk(bank, praktijk)
        keys = tuple(dict.fromkeys((plek.sleutel, praktijk.regio)))
        label = SOORTEN[praktijk.soort].enkelvoud
        usual = meaning_of(praktijk)
        yield Spreker(praktijk, usual, label, praktijk.url, plek, plek.naam, keys)
    for rapport in bank.rapporten.values():
        yield from of_rapport(bank, rapport)
    for factsheet in bank.factsheets.values():
        yield from of_factsheet(bank, factsheet)


def of_rapport(bank: Kennisbank, rapport: Rapport) -> Iterator[Spreker]:
    """The conclusions of a report, and what was asked afterwards."""
    regio = plek_by_regio(bank)[rapport.regio or "landelijk"]
    plek = plek_by_gemeente(bank)[rapport.gemeente] if rapport.gemeente else regio
    keys = tuple(dict.fromkeys((plek.sleutel, regio.sleutel)))
    kinds: tuple[tuple[str, Betekenis, tuple[Verbonden, ...]], ...] = (
        ("Conclusie", "genoemd", rapport.conclusies),
        ("Nazorg", "gevraagd", rapport.nazorg),
    )
    for wat, usual, items in kinds:
        for item in items:
            url = f"{plek.url}#{item.kenmerk.lower()}"
            yield Spreker(item, usual, wat, url, plek, plek.naam, keys)


def of_factsheet(bank: Kennisbank, factsheet: Factsheet) -> Iterator[Spreker]:
    """Its findings, rode draden, actions and questions; these are about no place of ours."""
    kinds: list[tuple[str, Betekenis, tuple[Verbonden, ...]]] = [
        ("Bevinding", "genoemd", factsheet.bevindingen),
        ("Rode draad", "genoemd", factsheet.rode_draden),
        (
            "Voor bestuurders",
            "gevraagd",
            tuple(a for d in factsheet.rode_draden for a in d.bestuurders),
        ),
        (
            "Voor professionals",
            "gevraagd",
            tuple(a for d in factsheet.rode_draden for a in d.professionals),
        ),
        ("Vraag", "gevraagd", factsheet.vragen),
    ]
    for wat, usual, items in kinds:
        for item in items:
            anchor = f"{VIJF_VRAGEN}/#{item.kenmerk.lower()}"
            url = anchor if factsheet.id == VIJF_VRAGEN else factsheet.url
            url = item.url if isinstance(item, Vraag) else url  # it has a page
            yield Spreker(item, usual, wat, url, None, bank.bronnen[factsheet.bron].kort, ())
