"""Paper: which PDFs there are, what stands on each as plain data, and how it is typeset."""

from collections.abc import Iterator

from kennisbank import queries
from kennisbank.model import Kennisbank
from kennisbank.paper.blad import Blad, Data, Pdf, by_page, by_soort
from kennisbank.paper.comparison import comparison_sheets
from kennisbank.paper.elements import element_sheet
from kennisbank.paper.meeting import gesprek_sheet
from kennisbank.paper.plek import plek_sheet
from kennisbank.paper.poster import poster_sheet
from kennisbank.paper.praktijk import praktijk_sheet
from kennisbank.paper.reflectie import reflectie_sheet
from kennisbank.paper.single import checklist_sheet, factsheet_sheet
from kennisbank.paper.thema import thema_sheet
from kennisbank.paper.wandposter import wandposter_sheet

__all__ = ["Blad", "Data", "Pdf", "by_page", "by_soort", "sheets_of"]


def sheets_of(bank: Kennisbank) -> Iterator[Blad]:
    """Every PDF of the site, in the order in which they are listed."""
    for factsheet in bank.factsheets.values():
        yield factsheet_sheet(bank, factsheet)
    for thema in bank.themas.values():
        yield thema_sheet(bank, thema)
    for thema in bank.themas.values():
        yield poster_sheet(bank, thema)
    if bank.elementen:
        yield wandposter_sheet(bank)
    for thema in bank.themas.values():
        yield gesprek_sheet(bank, thema)
    for element in bank.elementen.values():
        yield element_sheet(bank, element)
    for regio in bank.regios.values():
        if queries.praktijken_at(bank, queries.plek_of(regio)):
            yield plek_sheet(bank, regio)
    for gemeente in queries.gemeenten_met_bevindingen(bank):
        yield plek_sheet(bank, gemeente)
    yield from comparison_sheets(bank)
    yield checklist_sheet(bank)
    yield reflectie_sheet(bank)
    for praktijk in bank.praktijken.values():
        yield praktijk_sheet(bank, praktijk)
