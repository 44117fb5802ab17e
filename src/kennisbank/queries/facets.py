"""Facets: what readers can choose praktijken and elementen by, and how many there are of each."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from kennisbank.model import LANDELIJK, Element, Kennisbank
from kennisbank.model.labels import DOELGROEPEN, SOORTEN
from kennisbank.queries.framework import vragen
from kennisbank.queries.werkzaam.bewijs import BEWIJSSOORTEN, bewijs_of

FACET_MAX = 12  # so many options are read at a glance; a longer list can be narrowed by typing
# What a facet is called, when that is not its id. That it was seen proves nothing.
NAMEN = {"element": "Werkzaam element", "bewijs": "Waar gezien"}


@dataclass(frozen=True)
class Keuze:
    """One option of a facet, with the number that have it, and what else it is called."""

    id: str
    naam: str
    aantal: int
    ook: tuple[str, ...] = ()


@dataclass(frozen=True)
class Facet:
    """One way to choose; only what occurs is an option."""

    id: str
    naam: str
    keuzes: tuple[Keuze, ...]

    @property
    def lang(self) -> bool:
        """Whether the options are too many to read at a glance."""
        return len(self.keuzes) > FACET_MAX


def names_of_facets(bank: Kennisbank) -> Mapping[str, Mapping[str, str]]:
    """The seven ways to choose, each with every option (id -> name) in its fixed order."""
    return {
        "thema": {thema.id: thema.naam for thema in bank.themas.values()},
        "soort": {soort: label.enkelvoud for soort, label in SOORTEN.items()},
        "element": {element.id: element.titel for element in elementen_by_titel(bank)},
        "regio": {LANDELIJK: "Landelijk", **{r.id: r.naam for r in bank.regios.values()}},
        "gemeente": {gemeente.id: gemeente.naam for gemeente in bank.gemeenten.values()},
        "vraag": {vraag.kenmerk: f"{vraag.nummer}. {vraag.titel}" for vraag in vragen(bank)},
        "doelgroep": DOELGROEPEN,
    }


@lru_cache(maxsize=2)
def elementen_by_titel(bank: Kennisbank) -> tuple[Element, ...]:
    """Every werkzaam element, as one looks a name up in a long list."""
    return tuple(sorted(bank.elementen.values(), key=lambda element: element.titel.casefold()))


@lru_cache(maxsize=2)
def facetten(bank: Kennisbank) -> tuple[Facet, ...]:
    """The seven ways to choose praktijken, each with its options in their fixed order."""
    every = bank.praktijken.values()
    several = {"thema": "themas", "element": "elementen", "vraag": "vragen"}
    # Counted by facet, as that is much faster than by pairs.
    found: dict[str, Counter[str]] = {
        facet: Counter(chain.from_iterable(map(attrgetter(field), every)))
        for facet, field in (several | {"doelgroep": "doelgroepen"}).items()
    }
    for facet in ("soort", "regio", "gemeente"):
        found[facet] = Counter(map(attrgetter(facet), every))
    counts = {
        (facet, value): aantal for facet, one in found.items() for value, aantal in one.items()
    }
    ook = {("gemeente", one.id): one.aliassen for one in bank.gemeenten.values()}
    return to_facetten(names_of_facets(bank), counts, ook)


def elementfacetten(bank: Kennisbank) -> tuple[Facet, ...]:
    """The three ways to choose elementen."""
    names = names_of_facets(bank)
    counts: Counter[tuple[str, str]] = Counter()
    for element in bank.elementen.values():
        counts.update(("thema", thema) for thema in element.themas)
        counts.update(("vraag", vraag) for vraag in element.vragen)
        counts.update(("bewijs", soort) for soort in bewijs_of(bank, element).soorten)
    some = {"thema": names["thema"], "bewijs": BEWIJSSOORTEN, "vraag": names["vraag"]}
    return to_facetten(some, counts)


def to_facetten(
    names: Mapping[str, Mapping[str, str]],
    counts: Mapping[tuple[str, str], int],
    ook: Mapping[tuple[str, str], tuple[str, ...]] | None = None,
) -> tuple[Facet, ...]:
    """Each way to choose, with only the options that occur."""
    return tuple(
        Facet(
            facet,
            NAMEN.get(facet, facet.capitalize()),
            tuple(
                Keuze(id, naam, aantal, (ook or {}).get((facet, id), ()))
                for id, naam in some.items()
                if (aantal := counts.get((facet, id), 0))
            ),
        )
        for facet, some in names.items()
    )
