"""The werkzame element: what its readers need to know, and who saw it where, put together once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
from kennisbank.model.labels import BETEKENISSEN, STATUSSEN, STERKTES, VELDEN, Label
from kennisbank.queries.framework import indicatoren_by_kenmerk, vragen_by_kenmerk
from kennisbank.queries.groups import GROEP_MAX
from kennisbank.queries.praktijk import changed_on, look_up, tijd_of
from kennisbank.queries.verband import Vermelding, vermeldingen_in, vermeldingen_of

Norm = Operationalisering | Beslisregel


@dataclass(frozen=True)
class Telling:
    """How often an element was seen, told, asked, named or lacking, and where.

    `plekken` are the names of the regions and municipalities; `landelijk` says whether also the
    study as a whole, which names no places, and `bronnen` names sources that are about no place.
    """

    betekenis: str
    label: Label
    vermeldingen: tuple[Vermelding, ...]
    plekken: tuple[str, ...]
    landelijk: bool
    bronnen: tuple[str, ...]

    @property
    def aantal(self) -> int:
        """At how many places: the study as a whole counts as one, and each other source."""
        return len(self.plekken) + self.landelijk + len(self.bronnen)

    @property
    def zichtbaar(self) -> tuple[Vermelding, ...]:
        """Those that stand on a page."""
        return self.vermeldingen[:GROEP_MAX]

    @property
    def rest(self) -> int:
        """How many do not stand there."""
        return max(len(self.vermeldingen) - GROEP_MAX, 0)


@dataclass(frozen=True)
class Bewijs:
    """Who saw an element where: a tally for each betekenis, in the fixed order, also of none; and
    the strongest word that a source uses of it."""

    tellingen: tuple[Telling, ...]
    sterkte: str | None

    def of(self, betekenis: str) -> Telling:
        """The tally of one betekenis."""
        return next(one for one in self.tellingen if one.betekenis == betekenis)

    @property
    def in_praktijk(self) -> int:
        """At how many places it was seen or told."""
        return self.of("gezien").aantal + self.of("verteld").aantal


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


def bewijs_of(bank: Kennisbank, element: Element) -> Bewijs:
    """Who saw an element where, remembered as it stands on many pages."""
    return index_bewijs(bank)[element.id]


@lru_cache(maxsize=2)
def index_bewijs(bank: Kennisbank) -> Mapping[str, Bewijs]:
    """The evidence of each element."""
    return {
        element.id: weigh(vermeldingen_of(bank, element)) for element in bank.elementen.values()
    }


def weigh(vermeldingen: Sequence[Vermelding]) -> Bewijs:
    """What these together say."""
    by_betekenis: dict[str, list[Vermelding]] = defaultdict(list)
    for vermelding in vermeldingen:
        by_betekenis[vermelding.betekenis].append(vermelding)
    words = {vermelding.sterkte for vermelding in vermeldingen}
    return Bewijs(
        tuple(
            tally(betekenis, label, by_betekenis[betekenis])
            for betekenis, label in BETEKENISSEN.items()
        ),
        next((word for word in STERKTES if word in words), None),
    )


def tally(betekenis: str, label: Label, found: Sequence[Vermelding]) -> Telling:
    """How often and where one betekenis occurs."""
    places = {v.plek.sleutel: v.plek for v in found if v.plek}
    country = places.pop("landelijk", None)
    sources = dict.fromkeys(v.waar for v in found if not v.plek)
    names = tuple(plek.naam for plek in places.values())
    return Telling(betekenis, label, tuple(found), names, country is not None, tuple(sources))


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
    return {key: tuple(by_evidence(bank, items)) for key, items in found.items()}


def elementen_of(bank: Kennisbank, kind: str, value: str) -> tuple[Element, ...]:
    """The elements of a thema, indicator, vraag or bron, those seen at most places first."""
    return index_indeling(bank).get((kind, value), ())


def by_evidence(bank: Kennisbank, elementen: Sequence[Element]) -> list[Element]:
    """Elements by where they were seen or told, then by kenmerk."""
    return sorted(elementen, key=lambda element: -bewijs_of(bank, element).in_praktijk)


def elementen_in(bank: Kennisbank, record: Praktijk | Verbonden) -> tuple[Element, ...]:
    """The elements that a record names."""
    return tuple(dict.fromkeys(vermelding.element for vermelding in vermeldingen_in(bank, record)))
