"""Sheets of a bank that grew: what is told of many praktijken fits, as well as what is of a few."""

from dataclasses import replace

import pytest

from benchmarks.elementen import add_elementen
from benchmarks.records import make_praktijken
from kennisbank.bank import load_bank
from kennisbank.model import Kennisbank
from kennisbank.paper import Blad
from kennisbank.paper.comparison import comparison_sheet
from kennisbank.paper.poster import poster_sheet
from kennisbank.paper.thema import thema_sheet
from kennisbank.paper.typeset import typeset_one
from kennisbank.paper.wandposter import wandposter_sheet
from tests.projects import FIXED


def grown(bank: Kennisbank, aantal: int) -> Kennisbank:
    """The bank with so many praktijken, and elements as there come with those."""
    more = add_elementen(bank, aantal, seed=1)
    return replace(more, praktijken={one.id: one for one in make_praktijken(more, aantal, seed=1)})


def copied(bank: Kennisbank, times: int) -> Kennisbank:
    """The bank with each praktijk so many times, which takes far less time than to make them."""
    praktijken = dict(bank.praktijken)
    for n in range(1, times):
        for key, one in bank.praktijken.items():
            praktijken[f"{key}-{n}"] = one.model_copy(update={"id": f"{key}-{n}"})
    return replace(bank, praktijken=praktijken)


@pytest.mark.parametrize(("aantal", "times"), [(900, 1), (900, 5), (900, 60)])
def test_sheet_of_what_is_counted_fits_however_much_there_is(aantal: int, times: int) -> None:
    bank = copied(grown(replace(load_bank(FIXED)[0], praktijken={}), aantal), times)
    bladen: list[Blad] = [comparison_sheet(bank), wandposter_sheet(bank)]
    bladen += [
        make(bank, thema) for make in (thema_sheet, poster_sheet) for thema in bank.themas.values()
    ]
    pdfs = [typeset_one(blad, "https://voorbeeld.nl/kennisbank/") for blad in bladen]
    assert {pdf.blad.naam: pdf.kanten for pdf in pdfs if not pdf.past} == {}
