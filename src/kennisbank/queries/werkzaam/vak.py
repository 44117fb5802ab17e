"""Vak: what the records of one place say of one werkzaam element, as a cell of a table has it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kennisbank.model import Element, Kennisbank, zinnen
from kennisbank.queries.plekken.plek import Plek
from kennisbank.queries.werkzaam.bewijs import DOET
from kennisbank.queries.werkzaam.verband import Vermelding, vermeldingen_at

VAK_MAX = 4  # so many records of one betekenis stand in a cell


@dataclass(frozen=True)
class Melding:
    """What records of a place say of an element in one betekenis."""

    betekenis: str
    vermeldingen: tuple[Vermelding, ...]
    plek: Plek

    @property
    def staat(self) -> str:
        """What is said of all of them when none is in use: those that are, stand first."""
        return self.vermeldingen[0].staat.lower()

    @property
    def zichtbaar(self) -> tuple[Vermelding, ...]:
        """Those that are named."""
        return self.vermeldingen[:VAK_MAX]

    @property
    def rest(self) -> int:
        """How many are not."""
        return max(len(self.vermeldingen) - VAK_MAX, 0)

    def gemeente_of(self, vermelding: Vermelding) -> str:
        """Of a region: the municipality of a record, and nothing of one about the region itself."""
        if self.plek.soort == "regio" and vermelding.plek and vermelding.plek != self.plek:
            return vermelding.plek.naam
        return ""


@dataclass(frozen=True)
class Elementvak:
    """What a place has of an element; nothing when no record of it says anything."""

    meldingen: tuple[Melding, ...] = ()

    def has(self, betekenissen: Sequence[str]) -> bool:
        """Whether a record says one of these."""
        return any(melding.betekenis in betekenissen for melding in self.meldingen)

    def first(self, betekenissen: Sequence[str]) -> Melding:
        """What records say in the first of these that occurs."""
        return next(each for each in self.meldingen if each.betekenis in betekenissen)

    @property
    def staat(self) -> str:
        """What is said where no record is named, when some or all of it is not in use."""
        return zinnen.leven.word_staat([melding.staat for melding in self.meldingen])

    @property
    def beide(self) -> bool:
        """Whether it was there, and also lacked or could be better."""
        return self.has(DOET) and self.has(("ontbrak",))


def meldingen_at(bank: Kennisbank, plek: Plek) -> Mapping[str, tuple[Melding, ...]]:
    """What the records of a place say of each element, in the order of the betekenissen;
    of each those that are in use come first."""
    found: dict[str, dict[str, list[Vermelding]]] = defaultdict(lambda: defaultdict(list))
    for vermelding in vermeldingen_at(bank, plek):
        found[vermelding.element.id][vermelding.betekenis].append(vermelding)
    return {
        element: tuple(
            Melding(betekenis, tuple(sorted(said[betekenis], key=is_out_of_use)), plek)
            for betekenis in zinnen.bewijs.IN_VAK
            if betekenis in said
        )
        for element, said in found.items()
    }


def is_out_of_use(vermelding: Vermelding) -> bool:
    """Sort key for what is in use first."""
    return bool(vermelding.staat)


def doet_at(bank: Kennisbank, plek: Plek) -> tuple[tuple[Element, Melding], ...]:
    """The elements that were seen or told at a place: seen first, and then of most records."""
    found = [
        (bank.elementen[identity], vak.first(DOET))
        for identity, meldingen in meldingen_at(bank, plek).items()
        if (vak := Elementvak(meldingen)).has(DOET)
    ]
    return tuple(sorted(found, key=by_records))


def by_records(found: tuple[Element, Melding]) -> tuple[int, int, str]:
    """Sort key for what was seen before what was told, each first of which most records speak."""
    element, melding = found
    return DOET.index(melding.betekenis), -len(melding.vermeldingen), element.kenmerk
