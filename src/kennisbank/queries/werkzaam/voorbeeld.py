"""Voorbeeld: what others have by theme that a place can learn from, from near to far, and why."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from kennisbank.model import LANDELIJK, Element, Kennisbank, Praktijk, Regio, Thema, zinnen
from kennisbank.model.zinnen.aantallen import enumerate_names
from kennisbank.queries.gaps import VOORBEELDEN
from kennisbank.queries.groups import SOORT_AT
from kennisbank.queries.plekken.plek import Plek, plek_of_praktijk
from kennisbank.queries.werkzaam.begin import order, to_begin
from kennisbank.queries.werkzaam.bewijs import DOET, tell_verouderd, word_waar
from kennisbank.queries.werkzaam.element import gezien_of
from kennisbank.queries.werkzaam.verband import vermeldingen_in

VOORBEELD_MAX = 3  # so many of each theme
SOORT_VOORBEELD = (*VOORBEELDEN, "ervaring")  # what somebody does, seen or told
Sleutel = tuple[str, ...]


@dataclass(frozen=True)
class Kandidaat:
    """A praktijk that may be an example, and the element of it that was seen at most places."""

    praktijk: Praktijk
    element: Element | None
    reden: str  # where that element was seen
    rang: tuple[int, bool, int, str, int, str]


@dataclass(frozen=True)
class Voorbeeld:
    """An example of another place: from where, seen from here, and what makes it worth reading."""

    praktijk: Praktijk
    plek: Plek
    vanwaar: str
    element: Element | None
    reden: str


@dataclass(frozen=True)
class Themavoorbeelden:
    """The examples of others under one theme."""

    thema: Thema
    voorbeelden: tuple[Voorbeeld, ...]

    @property
    def gesprek(self) -> str:
        """Where the set stands with which one talks about this theme."""
        return f"gesprek/{self.thema.id}/"


def voorbeelden_for(
    bank: Kennisbank, regio: Regio, eigen: Plek | None = None
) -> tuple[Themavoorbeelden, ...]:
    """By theme what others have, seen from a region; the praktijken of `eigen` do not count.

    First of that region, then of others in the same province, then of elsewhere; within each by
    `Kandidaat.rang`. An element stands there once under a theme, and a praktijk under one theme,
    unless a theme has no other.
    """
    chosen: dict[str, tuple[Kandidaat, ...]] = {}
    shown = set[str]()
    for thema in bank.themas.values():
        new = tuple(islice(walk_outward(bank, regio, eigen, thema, shown), VOORBEELD_MAX))
        again = islice(walk_outward(bank, regio, eigen, thema), VOORBEELD_MAX)
        chosen[thema.id] = new or tuple(again)
        shown |= {one.praktijk.kenmerk for one in chosen[thema.id]}
    return tuple(
        Themavoorbeelden(
            thema,
            tuple(
                Voorbeeld(
                    one.praktijk,
                    plek_of_praktijk(bank, one.praktijk),
                    word_vanwaar(bank, regio, one.praktijk),
                    one.element,
                    one.reden,
                )
                for one in chosen[thema.id]
            ),
        )
        for thema in bank.themas.values()
    )


def walk_outward(
    bank: Kennisbank, regio: Regio, eigen: Plek | None, thema: Thema, shown: Collection[str] = ()
) -> Iterator[Kandidaat]:
    """The candidates of one theme from near to far, each once, each element once, none `shown`."""
    index, seen = index_kandidaten(bank), set(shown)
    near = (("regio", regio.id), *(("provincie", naam) for naam in regio.provincies), ())
    for one in chain.from_iterable(index.get((thema.id, *where), ()) for where in near):
        keys = {one.praktijk.kenmerk, *([one.element.kenmerk] if one.element else [])}
        if seen.isdisjoint(keys) and not is_of(one.praktijk, eigen):
            seen |= keys
            yield one


def is_of(praktijk: Praktijk, plek: Plek | None) -> bool:
    """Whether a praktijk is of a place; one of a municipality is of her region too."""
    if plek is None:
        return False
    return plek.id == (praktijk.gemeente if plek.soort == "gemeente" else praktijk.regio)


def word_vanwaar(bank: Kennisbank, regio: Regio, praktijk: Praktijk) -> str:
    """How near a praktijk is; where in a region of several provinces it was, is not known."""
    if praktijk.regio == LANDELIJK:
        return zinnen.anderen.UIT_GEHEEL
    if praktijk.regio == regio.id:
        return zinnen.anderen.UIT_REGIO.format(regio=regio.naam)
    theirs = bank.regios[praktijk.regio].provincies
    if both := [naam for naam in regio.provincies if naam in theirs]:
        whole = len(both) == len(theirs)
        zin = zinnen.anderen.UIT_PROVINCIE if whole else zinnen.anderen.UIT_PROVINCIE_DEELS
        return zin.format(provincies=enumerate_names(both))
    return zinnen.anderen.UIT_ELDERS


@lru_cache(maxsize=2)
def index_kandidaten(bank: Kennisbank) -> Mapping[Sleutel, tuple[Kandidaat, ...]]:
    """Those of each theme: of each region, of each province, and all; the best first."""
    found: dict[Sleutel, list[Kandidaat]] = defaultdict(list)
    for kandidaat in kandidaten(bank):
        praktijk = kandidaat.praktijk
        regio = bank.regios.get(praktijk.regio)
        for thema in praktijk.themas:
            found[thema,].append(kandidaat)
            found[thema, "regio", praktijk.regio].append(kandidaat)
            for naam in regio.provincies if regio else ():
                found[thema, "provincie", naam].append(kandidaat)
    return {key: tuple(sorted(some, key=lambda one: one.rang)) for key, some in found.items()}


def kandidaten(bank: Kennisbank) -> Iterator[Kandidaat]:
    """Every praktijk that still holds and shows what somebody does."""
    for praktijk in bank.praktijken.values():
        if praktijk.soort in SOORT_VOORBEELD and praktijk.status == "actueel":
            yield weigh_praktijk(bank, praktijk)


def weigh_praktijk(bank: Kennisbank, praktijk: Praktijk) -> Kandidaat:
    """A praktijk with the element of it that one can best begin with."""
    named = {v.element.id for v in vermeldingen_in(bank, praktijk) if v.betekenis in DOET}
    begins = index_begin(bank)
    soort = SOORT_AT[praktijk.soort]
    ranked = min((begins[identity] for identity in named if identity in begins), default=None)
    if not ranked:
        return Kandidaat(praktijk, None, "", (0, True, 0, "", soort, praktijk.kenmerk))
    rang, identity, reden = ranked
    return Kandidaat(praktijk, bank.elementen[identity], reden, (*rang, soort, praktijk.kenmerk))


@lru_cache(maxsize=2)
def index_begin(bank: Kennisbank) -> Mapping[str, tuple[tuple[int, bool, int, str], str, str]]:
    """By the id of each element that holds and was seen: what ranks it, its id, and where."""
    seen = ((one, gezien_of(bank, one)) for one in bank.elementen.values())
    return {
        element.id: (
            order(to_begin(element, found)),
            element.id,
            " ".join([zinnen.anderen.ELDERS.format(waar=word_waar(found)), *tell_verouderd(found)]),
        )
        for element, found in seen
        if found and element.status == "actueel"
    }
