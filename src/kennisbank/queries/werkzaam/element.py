"""The werkzame element: what its readers need to know, and who saw it where, put together once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kennisbank.model import (
    Beslisregel,
    Bron,
    Bronvermelding,
    Element,
    Indicator,
    Kennisbank,
    Operationalisering,
    Praktijk,
    Thema,
    Verbonden,
    Vraag,
)
from kennisbank.model.labels import STATUSSEN, VELDEN
from kennisbank.model.zinnen.praktijk import word_niet_opgenomen
from kennisbank.queries.framework import indicatoren_by_kenmerk, vragen, vragen_by_kenmerk
from kennisbank.queries.praktijk import changed_on, empty_of, look_up, tijd_of
from kennisbank.queries.werkzaam.bewijs import DOET, Bewijs, bewijs_of, by_evidence
from kennisbank.queries.werkzaam.verband import Vermelding, vermeldingen_in, vermeldingen_of

Norm = Operationalisering | Beslisregel


@dataclass(frozen=True)
class Elementoverzicht:
    """All about one element: itself, what it refers to as nouns, and the evidence."""

    element: Element
    bewijs: Bewijs
    themas: tuple[Thema, ...]
    indicatoren: tuple[Indicator, ...]
    normen: tuple[Norm, ...]
    vragen: tuple[Vraag, ...]
    toedeling: str
    bronnen: tuple[tuple[Bronvermelding, Bron], ...]
    tijd: str
    gewijzigd: date
    status: str
    vervanger: Element | None

    @property
    def niet_opgenomen(self) -> str:
        """Which parts of its page are empty, in one sentence; its indicatoren are norm as well."""
        normen = () if self.indicatoren else ("normen",)
        parts = ("werking", "randvoorwaarden", "kern", *normen)
        return word_niet_opgenomen(empty_of(self.element, parts))


def describe_element(bank: Kennisbank, element: Element) -> Elementoverzicht:
    """Everything about one element."""
    return Elementoverzicht(
        element=element,
        bewijs=bewijs_of(bank, element),
        themas=look_up(bank.themas, element.themas),
        indicatoren=look_up(indicatoren_by_kenmerk(bank), element.indicatoren),
        normen=look_up(normen_by_kenmerk(bank), element.normen),
        vragen=look_up(vragen_by_kenmerk(bank), element.vragen),
        toedeling=", ".join(look_up(VELDEN, element.toedeling_redactie)),
        bronnen=tuple([(item, bank.bronnen[item.bron]) for item in element.bronnen]),
        tijd=tijd_of(bank, element),
        gewijzigd=changed_on(element),
        status=STATUSSEN[element.status],
        vervanger=bank.elementen[element.vervangen_door] if element.vervangen_door else None,
    )


@lru_cache(maxsize=2)
def normen_by_kenmerk(bank: Kennisbank) -> Mapping[str, Norm]:
    """The operationaliseringen and beslisregels of the toezichtkader."""
    kader = bank.toezichtkader
    norms: tuple[Norm, ...] = (*kader.operationaliseringen, *kader.beslisregels)
    return {norm.kenmerk: norm for norm in norms}


@lru_cache(maxsize=2)
def index_indeling(bank: Kennisbank) -> Mapping[tuple[str, str], tuple[Element, ...]]:
    """Every element under each thema, indicator, vraag and bron that it belongs to."""
    found: dict[tuple[str, str], list[Element]] = defaultdict(list)
    for element in bank.elementen.values():
        for kind, values in (
            ("thema", element.themas),
            ("indicator", element.indicatoren),
            ("vraag", element.vragen),
            ("bron", tuple(dict.fromkeys(item.bron for item in element.bronnen))),
        ):
            for value in values:
                found[kind, value].append(element)
    return {
        (kind, value): tuple(
            by_vraag(bank, value, items) if kind == "vraag" else by_evidence(bank, items)
        )
        for (kind, value), items in found.items()
    }


def by_vraag(bank: Kennisbank, kenmerk: str, elementen: Sequence[Element]) -> list[Element]:
    """Elements by evidence; of equal evidence first what is most about one question.

    That is what the question itself names, then what belongs to it and to the fewest others.
    """
    named = index_genoemd(bank)

    def distance(element: Element) -> tuple[tuple[int, int], bool, bool, int]:
        own = kenmerk in element.vragen
        return (
            bewijs_of(bank, element).volgorde,
            (kenmerk, element.id) not in named,
            not own,
            len(element.vragen) if own else 0,
        )

    return sorted(elementen, key=distance)


@lru_cache(maxsize=2)
def index_genoemd(bank: Kennisbank) -> frozenset[tuple[str, str]]:
    """Each question with each element that it names."""
    return frozenset((vraag.kenmerk, one) for vraag in vragen(bank) for one in vraag.elementen)


def elementen_of(bank: Kennisbank, kind: str, value: str) -> tuple[Element, ...]:
    """The elements of a thema, indicator, vraag or bron, those seen at most places first."""
    return index_indeling(bank).get((kind, value), ())


def elementen_in(bank: Kennisbank, record: Praktijk | Verbonden) -> tuple[Element, ...]:
    """The elements that a record names."""
    named = {one.element.id: one.element for one in vermeldingen_in(bank, record)}
    return tuple(named.values())


def gezien_of(bank: Kennisbank, element: Element) -> tuple[Vermelding, ...]:
    """The records in which an element was seen or told, those that can be used now first."""
    return index_gezien(bank).get(element.id, ())


@lru_cache(maxsize=2)
def index_gezien(bank: Kennisbank) -> Mapping[str, tuple[Vermelding, ...]]:
    """By the id of the element."""
    return {
        element.id: tuple(
            sorted(
                (v for v in vermeldingen_of(bank, element) if v.betekenis in DOET),
                key=lambda v: not v.geldt,
            )
        )
        for element in bank.elementen.values()
    }


def ongezien(bank: Kennisbank) -> tuple[Element, ...]:
    """The elements that were seen or told nowhere, first those that lacked at most places."""
    found = [
        element
        for element in bank.elementen.values()
        if element.status == "actueel" and not gezien_of(bank, element)
    ]
    return tuple(sorted(found, key=lambda each: -bewijs_of(bank, each).of("ontbrak").aantal))


def count_elementen(bank: Kennisbank) -> tuple[int, int]:
    """How many elements still hold, and how many of those were seen or told somewhere."""
    found = [bool(gezien_of(bank, one)) for one in bank.elementen.values() if not one.vervallen]
    return len(found), sum(found)


def count_plekken(vermeldingen: Iterable[Vermelding]) -> int:
    """At how many places; the study as a whole counts as one, and each other source."""
    return len({v.plek.sleutel if v.plek else v.waar for v in vermeldingen})
