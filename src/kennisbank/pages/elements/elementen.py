"""Elements of werkzame elementen: one, all of them to choose from, and long rows of them."""

from datetime import date

from kennisbank import queries
from kennisbank.model import Element, Kennisbank
from kennisbank.pages.jsonld import element_to_jsonld
from kennisbank.pages.rendering import renderer_of
from kennisbank.queries import Reeks, Vermelding


def draw_element(bank: Kennisbank, basis: str, element: Element, today: date) -> str:
    """The page of one werkzaam element."""
    overzicht = queries.describe_element(bank, element)
    found = [telling for telling in overzicht.bewijs.tellingen if telling.vermeldingen]
    texts = (element.samenvatting, *element.werking, *element.randvoorwaarden, *element.kern)
    return renderer_of(bank).draw(
        "element",
        basis,
        overzicht=overzicht,
        groepen=[*zip(found, queries.vermeldingen_of_element(bank, element), strict=True)],
        gegevens=element_to_jsonld(overzicht),
        verlopen=queries.is_overdue(element, today),
        afkortingen=queries.abbreviations_in(bank, texts),
    )


def draw_elementen(bank: Kennisbank, basis: str) -> str:
    """All werkzame elementen."""
    return renderer_of(bank).draw("elementen", basis, elementen=tuple(bank.elementen.values()))


def draw_elementenlijst(bank: Kennisbank, basis: str, reeks: Reeks[Element], nummer: int) -> str:
    """One part of a row of elements that does not fit on its page."""
    deel = reeks.deel(nummer)
    return renderer_of(bank).draw(
        "reeks", basis, reeks=reeks, deel=deel, elementen=deel.alle, vermeldingen=()
    )


def draw_vermeldingenlijst(
    bank: Kennisbank, basis: str, reeks: Reeks[Vermelding], nummer: int
) -> str:
    """One part of what records say of an element, where that does not fit on its page."""
    deel = reeks.deel(nummer)
    return renderer_of(bank).draw(
        "reeks", basis, reeks=reeks, deel=deel, elementen=(), vermeldingen=deel.alle
    )
