"""Elements of werkzame elementen: one, and all of them to choose from."""

from datetime import date

from kennisbank import queries
from kennisbank.model import Element, Kennisbank
from kennisbank.pages.rendering import renderer_of


def draw_element(bank: Kennisbank, basis: str, element: Element, today: date) -> str:
    """The page of one werkzaam element."""
    overzicht = queries.describe_element(bank, element)
    texts = (element.samenvatting, *element.werking, *element.randvoorwaarden, *element.kern)
    return renderer_of(bank).draw(
        "element",
        basis,
        overzicht=overzicht,
        verlopen=queries.is_overdue(element, today),
        afkortingen=queries.abbreviations_in(bank, texts),
    )


def draw_elementen(bank: Kennisbank, basis: str) -> str:
    """All werkzame elementen."""
    return renderer_of(bank).draw("elementen", basis, elementen=tuple(bank.elementen.values()))
