"""Elementenmatrix: every werkzaam element at every place, or at how many when those are many."""

from dataclasses import dataclass, replace

from kennisbank.model import Element, Kennisbank
from kennisbank.queries.plekken.bevindingen import plekken_met_bevindingen
from kennisbank.queries.plekken.plek import Plek
from kennisbank.queries.werkzaam.bewijs import Bewijs, bewijs_of
from kennisbank.queries.werkzaam.naast import Elementenvergelijking, compare_elementen
from kennisbank.queries.werkzaam.verband import all_vermeldingen

KOLOMMEN_MAX = 6  # so many places stand side by side in the table of all
NAAST_MAX = 4  # so many places are compared in words
TELLING_MAX = 60  # so many elements stand in the table when there are more places


@dataclass(frozen=True)
class Telrij:
    """One element, with at how many places records say what of it."""

    element: Element
    bewijs: Bewijs


def plekken_met_elementen(bank: Kennisbank) -> tuple[Plek, ...]:
    """The places with records of their own that say something of an element."""
    found = {one.plek for one in all_vermeldingen(bank) if not one.element.vervallen}
    return tuple(plek for plek in plekken_met_bevindingen(bank) if plek in found)


def elementenmatrix(bank: Kennisbank) -> Elementenvergelijking | None:
    """Every element at every place that says something of one; None when those are too many."""
    plekken = plekken_met_elementen(bank)
    if len(plekken) > KOLOMMEN_MAX:
        return None
    matrix = compare_elementen(bank, plekken)
    real = [plek for plek in plekken if plek.soort != "landelijk"]
    said = compare_elementen(bank, real).groepen if len(real) <= NAAST_MAX else ()
    return replace(matrix, groepen=said)


def elemententelling(bank: Kennisbank) -> tuple[Telrij, ...]:
    """The elements that most is known of, with at how many places, when those are too many."""
    holding = [element for element in bank.elementen.values() if not element.vervallen]
    rows = [Telrij(element, bewijs_of(bank, element)) for element in holding]
    rows.sort(key=lambda row: -sum(telling.aantal for telling in row.bewijs.tellingen))
    return tuple(rows[:TELLING_MAX])
