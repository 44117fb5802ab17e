"""The addresses of records: those that are drawn and typeset, and no others."""

from kennisbank.model import Kennisbank
from kennisbank.pages import pages_of
from kennisbank.paper import sheets_of
from kennisbank.queries import adressen_of
from tests.builders import DAY, a_bank

PASSING = ("lijsten/", "hulp/")  # parts of long rows, and explanations of messages
EDITORIAL = ("themas/", "factsheets/")  # pages of the editors, each with a record of its own


def drawn(bank: Kennisbank) -> set[str]:
    pages = {page.url for page in pages_of(bank, DAY)}
    kept = {url for url in pages if not url.startswith((*PASSING, *EDITORIAL))}
    return kept | {blad.url for blad in sheets_of(bank)}


def test_addresses_are_those_of_pages_and_sheets() -> None:
    for bank in (a_bank(), a_bank(praktijken=(), elementen=(), rapporten=())):
        found = [adres for adres, _ in adressen_of(bank)]
        assert len(found) == len({*found})
        assert {*found} == drawn(bank)
