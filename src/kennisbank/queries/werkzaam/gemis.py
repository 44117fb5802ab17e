"""Gemis: what lacked at a place or could be better, and where one can read how others do it."""

from dataclasses import dataclass

from kennisbank.model import LANDELIJK, Element, Kennisbank, zinnen
from kennisbank.queries.plekken.plek import Plek
from kennisbank.queries.werkzaam.bewijs import DOET, bewijs_of, tell_verouderd, word_waar
from kennisbank.queries.werkzaam.element import gezien_of
from kennisbank.queries.werkzaam.vak import Elementvak, Melding, meldingen_at
from kennisbank.queries.werkzaam.verband import Vermelding

GEMIS_MAX = 8  # so many stand where a place is told in brief
GEMIS_PAGINA = 60  # so many on the page of the place itself, folded


@dataclass(frozen=True)
class Gemis:
    """An element that lacked at a place: who says so, where it was seen, and what to read."""

    element: Element
    hier: Melding
    gezien: str
    lezen: Vermelding | None
    deels_wel: str = ""  # in which betekenis it was there too


@dataclass(frozen=True)
class Gemislijst:
    """What lacked at a place, first what can be read of elsewhere; `rest` does not stand here."""

    gemis: tuple[Gemis, ...]
    rest: int

    @property
    def aantal(self) -> int:
        """How many elements lacked, also those that are not named."""
        return len(self.gemis) + self.rest

    @property
    def helemaal(self) -> list[Gemis]:
        """Of which no record of this place says that it was there."""
        return [gemis for gemis in self.gemis if not gemis.deels_wel]

    @property
    def deels(self) -> list[Gemis]:
        """Those that were there too, in part."""
        return [gemis for gemis in self.gemis if gemis.deels_wel]


def gemis_at(bank: Kennisbank, plek: Plek, most: int = GEMIS_MAX) -> Gemislijst:
    """What lacked at a place according to its records, and at most so many of them."""
    lacking = [
        (bank.elementen[identity], melding, Elementvak(meldingen))
        for identity, meldingen in meldingen_at(bank, plek).items()
        for melding in meldingen
        if melding.betekenis == "ontbrak"
    ]
    found = sorted(lacking, key=lambda found: (rank(bank, plek, found[0]), found[0].kenmerk))
    first = [describe_gemis(bank, plek, *each) for each in found[:most]]
    return Gemislijst(tuple(first), max(len(found) - most, 0))


def gemis_ids(bank: Kennisbank, plek: Plek) -> frozenset[str]:
    """Which elements lacked at a place according to its records."""
    return frozenset(
        identity
        for identity, meldingen in meldingen_at(bank, plek).items()
        if any(melding.betekenis == "ontbrak" for melding in meldingen)
    )


def rank(bank: Kennisbank, plek: Plek, element: Element) -> int:
    """What was seen at another place comes first, then what was seen here, then the rest."""
    seen = gezien_of(bank, element)
    if any(plek.sleutel not in vermelding.sleutels for vermelding in seen):
        return 0
    return 1 if seen else 2


def describe_gemis(
    bank: Kennisbank, plek: Plek, element: Element, hier: Melding, vak: Elementvak
) -> Gemis:
    """One element that lacked, with where it was seen; elsewhere goes before here."""
    seen = gezien_of(bank, element)
    elders = [v for v in seen if plek.sleutel not in v.sleutels]
    here = len(elders) < len(seen)
    whole = plek.soort == LANDELIJK
    if elders:
        zin = (
            (zinnen.anderen.OOK_GEHEEL if whole else zinnen.anderen.OOK_HIER)
            if here
            else zinnen.anderen.ELDERS
        )
    else:
        alone = zinnen.anderen.ALLEEN_GEHEEL if whole else zinnen.anderen.ALLEEN_HIER
        zin = alone if here else bewijs_of(bank, element).nergens
    named = {record.url for record in hier.zichtbaar}  # to which a link leads already
    lezen = next((one for one in (*elders, *seen) if one.geldt and one.url not in named), None)
    wel = vak.first(DOET).betekenis if vak.beide else ""
    gezien = " ".join([zin.format(waar=word_waar(elders)), *tell_verouderd(elders or seen)])
    return Gemis(element, hier, gezien, lezen, wel)
