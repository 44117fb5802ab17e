"""What a source asks or advises of an indicator, with which a network may begin."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kennisbank.model import Actie, Bronvermelding, Element, Indicator, Kennisbank, Praktijk
from kennisbank.model.labels import SOORTEN
from kennisbank.queries.framework import describe_indicator
from kennisbank.queries.groups import praktijken_of
from kennisbank.queries.plekken.plek import plek_of_praktijk
from kennisbank.queries.reflectie.element import Reflectieelement
from kennisbank.queries.uitspraken import index_uitspraken
from kennisbank.queries.werkzaam.verband import vermeldingen_of

STAPPEN = 3  # so many at most


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
    found = (tuple(islice(kind, STAPPEN)) for kind in kinds)
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
            asked = vermelding.betekenis == "gevraagd" and vermelding.geldt
            if asked and isinstance(record, Praktijk) and record.soort == "aanbeveling":
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
