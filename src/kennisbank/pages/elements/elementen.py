"""Elements of werkzame elementen: one, all of them to choose from, and long rows of them."""

from datetime import date

from kennisbank import queries
from kennisbank.model import Element, Kennisbank
from kennisbank.pages.jsonld import element_to_jsonld
from kennisbank.pages.rendering import renderer_of
from kennisbank.queries import LIJST_MAX, Reeks, Vermelding


class LeegElement:
    """What the line of no element is drawn from, which the scripts copy and fill."""

    titel = kenmerk = ""
    url = "elementen/"
    status = "verouderd"  # so that there is a place for it


def draw_element(bank: Kennisbank, basis: str, element: Element, today: date) -> str:
    """The page of one werkzaam element."""
    overzicht = queries.describe_element(bank, element)
    found = [telling for telling in overzicht.bewijs.tellingen if telling.vermeldingen]
    texts = (element.samenvatting, *element.werking, *element.randvoorwaarden, *element.kern)
    return renderer_of(bank).draw(
        "element",
        basis,
        overzicht=overzicht,
        meenemen=queries.meenemen_of(bank, element),
        groepen=[*zip(found, queries.vermeldingen_of_element(bank, element), strict=True)],
        gegevens=element_to_jsonld(overzicht),
        wacht=element.gepubliceerd > today,
        verlopen=queries.is_overdue(element, today),
        afkortingen=queries.abbreviations_in(bank, texts),
    )


def draw_elementen(bank: Kennisbank, basis: str) -> str:
    """All werkzame elementen by theme, evidence and question, with choices that leave fewer."""
    vragen = [
        (vraag, queries.elementen_of_vraag(bank, vraag.kenmerk, vraag.nummer))
        for vraag in queries.vragen(bank)
    ]
    meer = queries.count_meer(bank)
    themas = [queries.elementen_of_thema(bank, thema, LIJST_MAX) for thema in bank.themas]
    return renderer_of(bank).draw(
        "elementen",
        basis,
        facetten=queries.elementfacetten(bank),
        per_thema=[reeks for reeks in themas if reeks.alle],
        per_bewijs=queries.elementen_by_bewijs(bank),
        per_vraag=[(vraag, reeks) for vraag, reeks in vragen if reeks.alle],
        aantal=len(bank.elementen),
        vervallen=queries.word_vervallen_elementen([*bank.elementen.values()]),
        meer_gemeenten=meer[0],
        meer_plaatsen=meer[1],
        leeg=LeegElement(),
        leeg_bewijs=queries.weigh(()),
        meenemen=queries.Meenemen(),
    )


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
