"""The reflectie: what a network answers per indicator, and what sources have if that is not yes."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from kennisbank.model import (
    Actie,
    Beslisregel,
    Bronvermelding,
    Element,
    Indicator,
    Kennisbank,
    Operationalisering,
    Praktijk,
    Thema,
    Vraag,
)
from kennisbank.model.labels import SOORTEN
from kennisbank.queries.framework import describe_indicator, vragen_by_kenmerk
from kennisbank.queries.groups import praktijken_of
from kennisbank.queries.plekken.plek import plek_of_praktijk
from kennisbank.queries.uitspraken import index_uitspraken
from kennisbank.queries.werkzaam.bewijs import Bewijs, bewijs_of
from kennisbank.queries.werkzaam.element import elementen_of, gezien_of
from kennisbank.queries.werkzaam.verband import Vermelding, vermeldingen_of

KEUZE = 3  # so many elements stand with an answer; the page of the indicator has all
MERK = 8  # so many signs tell one set of questions from another


@dataclass(frozen=True)
class Reflectieelement:
    """A werkzaam element of an indicator: its evidence, and what to read of it (None: nothing)."""

    element: Element
    bewijs: Bewijs
    lezen: Vermelding | None

    @property
    def goed(self) -> bool:
        """Whether that went well there; else it is about what could be better."""
        return self.lezen is not None and not is_beter(self.lezen)


@dataclass(frozen=True)
class Stap:
    """What a source asks or advises of this indicator: as it says itself, and where that stands.

    `soort` says what it is: `aanbeveling` and `actie` stand under the indicator itself, `gevraagd`
    belongs to one of its elements (`bij`), and a `beslisregel` is what was enough.
    """

    soort: str
    wat: str  # the same in words, as it is called on the site
    waar: str  # of which place it was asked, or in which source
    titel: str  # short, for a list of actions
    tekst: str  # the rest of what it says, or empty
    kenmerk: str
    url: str
    bronnen: tuple[Bronvermelding, ...]
    bij: Element | None = None

    @property
    def doen(self) -> str:
        """A sentence that says what to do: a title may be no more than a subject."""
        return cut(self.tekst)[0] if self.soort in ("aanbeveling", "gevraagd") else self.titel


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


def elementen_bij(bank: Kennisbank, indicator: Indicator) -> tuple[Reflectieelement, ...]:
    """Its elements that still hold, by evidence; of equal evidence first what is most about it.

    That is what was seen in a praktijk of this indicator, then what belongs to the fewest others.
    """
    own = frozenset(praktijken_of(bank, "indicator", indicator.kenmerk))
    found = [
        Reflectieelement(element, bewijs_of(bank, element), lezen_of(bank, element, own))
        for element in elementen_of(bank, "indicator", indicator.kenmerk)
        if element.status == "actueel"
    ]

    def distance(one: Reflectieelement) -> tuple[tuple[int, int], bool, int]:
        read = one.lezen is not None and one.lezen.record in own
        return one.bewijs.volgorde, not read, len(one.element.indicatoren)

    return tuple(sorted(found, key=distance))


def lezen_of(bank: Kennisbank, element: Element, own: frozenset[Praktijk]) -> Vermelding | None:
    """Where it was seen or told, in a praktijk that still holds: first where it went well, and of
    those one of this indicator."""
    seen = [one for one in gezien_of(bank, element) if one.is_praktijk and holds(one)]
    return min(seen, key=lambda one: (is_beter(one), one.record not in own), default=None)


def is_beter(vermelding: Vermelding) -> bool:
    """Whether the praktijk tells what could be better."""
    return isinstance(vermelding.record, Praktijk) and vermelding.record.soort == "kan-beter"


def stappen_of(
    bank: Kennisbank, indicator: Indicator, elementen: tuple[Reflectieelement, ...]
) -> tuple[Stap, ...]:
    """What can be a first step: of what is asked of the indicator itself, or else of an element of
    it; or else what was enough."""
    kinds = (
        aanbevolen(bank, indicator),
        acties(bank, indicator),
        gevraagd(bank, elementen),
        beslist(bank, indicator),
    )
    found = (tuple(islice(kind, KEUZE)) for kind in kinds)
    return next((stappen for stappen in found if stappen), ())


def aanbevolen(bank: Kennisbank, indicator: Indicator) -> Iterator[Stap]:
    """The recommendations of the indicator: of its own theme, and with the fewest others, first."""
    found = [
        praktijk
        for praktijk in praktijken_of(bank, "indicator", indicator.kenmerk)
        if praktijk.soort == "aanbeveling" and praktijk.status == "actueel"
    ]

    def distance(praktijk: Praktijk) -> tuple[bool, int, int]:
        elsewhere = praktijk.themas[:1] != indicator.themas[:1]
        return elsewhere, len(praktijk.indicatoren), len(praktijk.themas)

    for one in sorted(found, key=distance):
        yield to_stap(bank, "aanbeveling", one)


def acties(bank: Kennisbank, indicator: Indicator) -> Iterator[Stap]:
    """What a factsheet asks of bestuurders and professionals, under this indicator."""
    for one in index_uitspraken(bank).get(("indicator", indicator.kenmerk), ()):
        if isinstance(one.uitspraak, Actie):
            asked = one.uitspraak
            waar = bank.bronnen[asked.bronnen[0].bron].kort
            told = cut(asked.tekst)
            yield Stap("actie", one.wat, waar, *told, asked.kenmerk, one.url, asked.bronnen)


def gevraagd(bank: Kennisbank, elementen: tuple[Reflectieelement, ...]) -> Iterator[Stap]:
    """The recommendations that ask for one of its elements."""
    for one in elementen:
        for vermelding in vermeldingen_of(bank, one.element):
            record = vermelding.record
            asked = vermelding.betekenis == "gevraagd" and holds(vermelding)
            if asked and isinstance(record, Praktijk):
                yield to_stap(bank, "gevraagd", record, one.element)


def beslist(bank: Kennisbank, indicator: Indicator) -> Iterator[Stap]:
    """What was enough."""
    for _, regels in describe_indicator(bank, indicator).normen:
        for regel in regels:
            url = f"{indicator.url}#{regel.kenmerk.lower()}"
            waar = bank.bronnen[regel.bronnen[0].bron].kort
            told = cut(regel.tekst)
            yield Stap("beslisregel", "Beslisregel", waar, *told, regel.kenmerk, url, regel.bronnen)


def cut(tekst: str) -> tuple[str, str]:
    """The first sentence of a text, and the rest of it."""
    first, stop, rest = tekst.partition(". ")
    return f"{first}{stop.strip()}", rest


def to_stap(bank: Kennisbank, soort: str, praktijk: Praktijk, bij: Element | None = None) -> Stap:
    """What a praktijk asks, as a step."""
    return Stap(
        soort=soort,
        wat=SOORTEN[praktijk.soort].enkelvoud,
        waar=plek_of_praktijk(bank, praktijk).naam,
        titel=praktijk.titel,
        tekst=praktijk.samenvatting,
        kenmerk=praktijk.kenmerk,
        url=praktijk.url,
        bronnen=praktijk.bronnen,
        bij=bij,
    )


def holds(vermelding: Vermelding) -> bool:
    """Whether the record that says it is still in use."""
    return getattr(vermelding.record, "status", "actueel") == "actueel"
