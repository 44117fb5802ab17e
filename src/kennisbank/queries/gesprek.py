"""The gespreksset: with what a local network holds a meeting about one theme."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest

from kennisbank.model import Element, Kennisbank, Praktijk, Thema, Vraag, zinnen
from kennisbank.queries.framework import vragen
from kennisbank.queries.groups import Groep, groups_of_thema
from kennisbank.queries.werkzaam.element import by_vraag, elementen_of

KEUZE = 4  # so many records of each part: what a table can read in ten minutes
DELEN = (
    (
        "voorbeelden",
        "Wat goed gaat",
        *zinnen.kader.VRAAG_GOED,
        ("goed-voorbeeld", "gaat-goed"),
    ),
    (
        "verbeterpunten",
        "Wat beter kan of is aangeraden",
        *zinnen.kader.VRAAG_BETER,
        ("kan-beter", "aanbeveling"),
    ),
)


@dataclass(frozen=True)
class Gespreksdeel:
    """A few praktijken to talk about, and the groups that they were chosen from.

    `vraag` is asked of each, and `ja_is` says what one answers with yes.
    """

    id: str
    kop: str
    vraag: str
    ja_is: str
    praktijken: tuple[Praktijk, ...]
    groepen: tuple[Groep, ...]

    @property
    def rest(self) -> int:
        """How many more there are that still hold."""
        return sum(not one.vervallen for one in self.alle) - len(self.praktijken)

    @property
    def vervallen(self) -> int:
        """How many there are that hold no more."""
        return sum(one.vervallen for one in self.alle)

    @property
    def alle(self) -> tuple[Praktijk, ...]:
        """All that these were chosen from."""
        return tuple(one for groep in self.groepen for one in groep.praktijken)


@dataclass(frozen=True)
class Gespreksset:
    """A theme with what to read about it, its own question and the other questions."""

    thema: Thema
    elementen: tuple[Element, ...]
    aantal_elementen: int  # of which these were chosen
    delen: tuple[Gespreksdeel, ...]
    vraag: Vraag
    andere_vragen: tuple[Vraag, ...]

    @property
    def url(self) -> str:
        """Where the page of this set stands."""
        return f"gesprek/{self.thema.id}/"

    @property
    def praktijken(self) -> tuple[Praktijk, ...]:
        """All praktijken that were chosen."""
        return tuple(praktijk for deel in self.delen for praktijk in deel.praktijken)


def gespreksset(bank: Kennisbank, thema: Thema) -> Gespreksset:
    """The set of a theme."""
    groepen = {groep.soort: groep for groep in groups_of_thema(bank, thema)}
    everything = vragen(bank)
    current = [one for one in elementen_of(bank, "thema", thema.id) if one.status == "actueel"]
    elementen = by_vraag(bank, thema.vraag, current)
    return Gespreksset(
        thema,
        tuple(elementen[:KEUZE]),
        len(elementen),
        tuple(
            Gespreksdeel(deel, kop, vraag, ja_is, choose(own, thema.vraag), own)
            for deel, kop, vraag, ja_is, soorten in DELEN
            for own in (tuple(groepen[soort] for soort in soorten if soort in groepen),)
        ),
        next(vraag for vraag in everything if vraag.kenmerk == thema.vraag),
        tuple(vraag for vraag in everything if vraag.kenmerk != thema.vraag),
    )


def choose(groepen: Iterable[Groep], vraag: str) -> tuple[Praktijk, ...]:
    """The first praktijken that still hold, from each group in turn, in the order of the groups.

    Of a group first those that belong to the question.
    """
    current = [tuple(islice(first_of(groep, vraag), KEUZE)) for groep in groepen]
    turns = [p for turn in zip_longest(*current) for p in turn if p is not None]
    chosen = {praktijk.id for praktijk in turns[:KEUZE]}
    return tuple(p for praktijken in current for p in praktijken if p.id in chosen)


def first_of(groep: Groep, vraag: str) -> Iterator[Praktijk]:
    """The praktijken that still hold, those of a question first."""
    current = [praktijk for praktijk in groep.praktijken if praktijk.status == "actueel"]
    for own in (True, False):
        yield from (praktijk for praktijk in current if (vraag in praktijk.vragen) == own)
