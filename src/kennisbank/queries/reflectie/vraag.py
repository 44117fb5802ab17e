"""The reflectie: what a network answers per indicator, and what sources have if that is not yes."""

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache

from kennisbank.model import (
    Beslisregel,
    Bronvermelding,
    Indicator,
    Kennisbank,
    Operationalisering,
    Thema,
    Vraag,
)
from kennisbank.queries.framework import describe_indicator, vragen_by_kenmerk
from kennisbank.queries.reflectie.element import Reflectieelement, elementen_bij
from kennisbank.queries.reflectie.stap import Stap, stappen_of
from kennisbank.queries.werkzaam.verband import Vermelding

KEUZE = 3  # so many elements stand with an answer; the page of the indicator has all
MERK = 8  # so many signs tell one set of questions from another


@dataclass(frozen=True)
class Reflectievraag:
    """An indicator as a question to a network, and what belongs to an answer that is not yes."""

    indicator: Indicator
    thema: Thema  # its own: the first
    themas: tuple[Thema, ...]
    normen: tuple[tuple[Operationalisering, tuple[Beslisregel, ...]], ...]
    elementen: tuple[Reflectieelement, ...]
    aantal_elementen: int  # of which those were chosen
    vraag: Vraag
    stappen: tuple[Stap, ...]  # of one soort, what is most about the indicator first

    @property
    def nummer(self) -> int:
        """The number that the indicator has in the toezichtkader, not a place in the order."""
        return self.indicator.nummer

    @property
    def stap(self) -> Stap | None:
        """The first step, if the sources have one."""
        return next(iter(self.stappen), None)

    @property
    def kenmerk(self) -> str:
        """The name under which an answer is kept."""
        return self.indicator.kenmerk

    @property
    def is_eigen(self) -> bool:
        """Whether each answers it about the own organisation, and not about the network."""
        return self.indicator.gaat_over == "instelling"

    @property
    def beslisregels(self) -> tuple[Beslisregel, ...]:
        """What was enough, of all its norms."""
        return tuple(regel for _, regels in self.normen for regel in regels)

    @property
    def bronnen(self) -> tuple[Bronvermelding, ...]:
        """Where what was looked at and what was enough stand, each place once."""
        every = (self.indicator, *self.beslisregels)
        told = {(een.bron, een.vindplaats): een for one in every for een in one.bronnen}
        return tuple(told.values())

    @property
    def lezen(self) -> Vermelding | None:
        """The one praktijk to read first: where it went well, if there is such a one."""
        found = sorted((one for one in self.elementen if one.lezen), key=lambda one: not one.goed)
        return found[0].lezen if found else None

    @property
    def rest(self) -> int:
        """How many elements more there are."""
        return self.aantal_elementen - len(self.elementen)


@dataclass(frozen=True)
class Reflectiedeel:
    """A theme with the questions of which it is the own theme."""

    thema: Thema
    vragen: tuple[Reflectievraag, ...]

    @property
    def gesprek(self) -> str:
        """Where the kit for a meeting about this theme stands."""
        return f"gesprek/{self.thema.id}/"


@lru_cache(maxsize=2)
def reflectiedelen(bank: Kennisbank) -> tuple[Reflectiedeel, ...]:
    """Every indicator once, under its own theme, in the order of the themes."""
    found: dict[str, list[Reflectievraag]] = defaultdict(list)
    for indicator in bank.toezichtkader.indicatoren:
        found[indicator.themas[0]].append(to_vraag(bank, indicator))
    return tuple(
        Reflectiedeel(thema, tuple(found[thema.id]))
        for thema in bank.themas.values()
        if found[thema.id]
    )


@dataclass(frozen=True)
class Reflectiekeuze:
    """A theme to choose, with how many questions belong to it."""

    thema: Thema
    aantal: int
    anders: int  # of those have another theme first, and stand under that when all are shown


def reflectiekeuzes(bank: Kennisbank) -> tuple[Reflectiekeuze, ...]:
    """The themes that have a question, also of which it is not the own theme."""
    counts = Counter(thema for one in bank.toezichtkader.indicatoren for thema in one.themas)
    own = Counter(one.themas[0] for one in bank.toezichtkader.indicatoren)
    return tuple(
        Reflectiekeuze(thema, counts[thema.id], counts[thema.id] - own[thema.id])
        for thema in bank.themas.values()
        if counts[thema.id]
    )


def reflectievragen_of(bank: Kennisbank, thema: str) -> tuple[Reflectievraag, ...]:
    """Every question that belongs to a theme, also those with another theme first."""
    every = (vraag for deel in reflectiedelen(bank) for vraag in deel.vragen)
    return tuple(vraag for vraag in every if thema in vraag.indicator.themas)


def reflectievragen(bank: Kennisbank) -> tuple[Reflectievraag, ...]:
    """Every indicator once, in the order of the toezichtkader."""
    found = {vraag.kenmerk: vraag for deel in reflectiedelen(bank) for vraag in deel.vragen}
    return tuple(found[indicator.kenmerk] for indicator in bank.toezichtkader.indicatoren)


def merk(bank: Kennisbank) -> str:
    """Eight signs that change with what is asked: the indicators, and what was enough."""
    kader = bank.toezichtkader
    asked = (*kader.indicatoren, *kader.beslisregels)
    texts = "\n".join(" ".join((one.kenmerk, one.tekst, *one.punten)) for one in asked)
    return hashlib.sha256(texts.encode()).hexdigest()[:MERK]


def to_vraag(bank: Kennisbank, indicator: Indicator) -> Reflectievraag:
    """The question of one indicator."""
    overzicht = describe_indicator(bank, indicator)
    elementen = elementen_bij(bank, indicator)
    thema = overzicht.themas[0]
    return Reflectievraag(
        indicator=indicator,
        thema=thema,
        themas=overzicht.themas,
        normen=overzicht.normen,
        elementen=elementen[:KEUZE],
        aantal_elementen=len(elementen),
        vraag=vragen_by_kenmerk(bank)[thema.vraag],
        stappen=stappen_of(bank, indicator, elementen),
    )
