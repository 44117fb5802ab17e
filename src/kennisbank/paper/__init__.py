"""Paper: which PDFs there are, what stands on each as plain data, and how it is typeset."""

from collections.abc import Iterator
from functools import partial

from kennisbank import queries
from kennisbank.model import Kennisbank
from kennisbank.paper.blad import Blad, Data, Pdf, Sheet, by_page, by_soort, url_of_sheet
from kennisbank.paper.comparison import comparison_sheet
from kennisbank.paper.elements import element_sheet
from kennisbank.paper.meeting import gesprek_sheet
from kennisbank.paper.plek import plek_sheet
from kennisbank.paper.poster import poster_sheet
from kennisbank.paper.praktijk import praktijk_sheet
from kennisbank.paper.reflectie import reflectie_sheet
from kennisbank.paper.single import checklist_sheet, factsheet_sheet
from kennisbank.paper.thema import thema_sheet
from kennisbank.paper.wandposter import wandposter_sheet

__all__ = [
    "Blad",
    "Data",
    "Pdf",
    "Sheet",
    "by_page",
    "by_soort",
    "list_sheets",
    "names_of_sheets",
    "sheets_of",
    "url_of_sheet",
]


def sheets_of(bank: Kennisbank) -> Iterator[Blad]:
    """Every PDF of the site, in the order in which they are listed."""
    return (sheet.compose() for sheet in list_sheets(bank))


def names_of_sheets(bank: Kennisbank) -> Iterator[str]:
    """The name of each, without composing any."""
    return (sheet.naam for sheet in list_sheets(bank))


def list_sheets(bank: Kennisbank) -> Iterator[Sheet]:
    """Each of them still to be composed."""
    themas = bank.themas.values()
    regios = [r for r in bank.regios.values() if queries.praktijken_at(bank, queries.plek_of(r))]
    for factsheet in bank.factsheets.values():
        yield Sheet(factsheet.id, partial(factsheet_sheet, bank, factsheet))
    for thema in themas:
        yield Sheet(f"thema-{thema.id}", partial(thema_sheet, bank, thema))
    for thema in themas:
        yield Sheet(f"poster-{thema.id}", partial(poster_sheet, bank, thema))
    if bank.elementen:
        yield Sheet("poster-elementen", partial(wandposter_sheet, bank))
    for thema in themas:
        yield Sheet(f"gesprek-{thema.id}", partial(gesprek_sheet, bank, thema))
    for element in bank.elementen.values():
        yield Sheet(f"element-{element.id}", partial(element_sheet, bank, element))
    for regio in regios:
        yield Sheet(f"regio-{regio.id}", partial(plek_sheet, bank, regio))
    for gemeente in queries.gemeenten_met_bevindingen(bank):
        yield Sheet(f"gemeente-{gemeente.id}", partial(plek_sheet, bank, gemeente))
    if len(regios) > 1:
        yield Sheet("vergelijking-regios", partial(comparison_sheet, bank))
    yield Sheet("toezichtkader", partial(checklist_sheet, bank))
    yield Sheet("reflectie", partial(reflectie_sheet, bank))
    for praktijk in bank.praktijken.values():
        yield Sheet(praktijk.id, partial(praktijk_sheet, bank, praktijk))
