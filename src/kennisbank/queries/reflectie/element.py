"""What helps at an indicator: its elements, with where to read of each."""

from dataclasses import dataclass

from kennisbank.model import Element, Indicator, Kennisbank, Praktijk
from kennisbank.queries.groups import praktijken_of
from kennisbank.queries.werkzaam.bewijs import Bewijs, bewijs_of
from kennisbank.queries.werkzaam.element import elementen_of, gezien_of
from kennisbank.queries.werkzaam.verband import Vermelding


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
    seen = [one for one in gezien_of(bank, element) if one.is_praktijk and one.geldt]
    return min(seen, key=lambda one: (is_beter(one), one.record not in own), default=None)


def is_beter(vermelding: Vermelding) -> bool:
    """Whether the praktijk tells what could be better."""
    return isinstance(vermelding.record, Praktijk) and vermelding.record.soort == "kan-beter"
