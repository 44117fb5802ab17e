"""Addresses: every page and sheet that was ever published is still there, or leads on."""

from collections.abc import Iterator, Mapping

from kennisbank.bank.permanence import changed_in_silence, digest
from kennisbank.drafts.docs import editorial_addresses
from kennisbank.drafts.told import Told
from kennisbank.model import Kennisbank
from kennisbank.publications import Publicatie, Publicaties
from kennisbank.queries import adressen_of


def files_by_address(bank: Kennisbank, told: Told) -> Mapping[str, str]:
    """The file of which each address of the site is made."""
    pages = editorial_addresses(told.files)
    editorial = {adres: f"docs/{name}" for name, adres in pages.items() if adres}
    return editorial | dict(adressen_of(bank))


def publications_of(bank: Kennisbank, told: Told, published: Publicaties) -> Iterator[Publicatie]:
    """What there is once this bank is published, and all that was there before.

    What changed in silence keeps its old row, so that the remark stays until it is said.
    """
    records = {record.url: record for record in bank.levend}
    rows = dict(published)
    for adres, file in files_by_address(bank, told).items():
        record = records.get(adres)
        old = published.get(adres)
        if record is None:
            rows[adres] = Publicatie(adres, file)
            continue
        inhoud = digest(record)
        if old is None or not old.kenmerk or not changed_in_silence(record, old, inhoud):
            number = len(record.wijzigingen)
            rows[adres] = Publicatie(adres, file, record.kenmerk, inhoud, number)
    yield from rows.values()
