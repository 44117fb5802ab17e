"""Dates: those of a praktijk or an element, and its status, go together."""

from collections.abc import Iterator
from datetime import date

from kennisbank.bank.findings import Finding
from kennisbank.bank.inhoud import Levend
from kennisbank.model import Kennisbank
from kennisbank.queries import is_overdue


def check_own_life(record: Levend) -> Iterator[Finding]:
    """The dates and the status of a record go together."""
    yield from check_dates(record)
    yield from check_status(record)


def check_dates(record: Levend) -> Iterator[Finding]:
    """A record is reviewed, and changed, after it was published."""
    if record.herzien_voor <= record.gepubliceerd:
        wat = f"{record.herzien_voor} ligt niet na de publicatie op {record.gepubliceerd}."
        hoe = "Kies een latere datum, bijvoorbeeld een jaar na publicatie."
        yield Finding(record, ("herzien_voor",), wat, hoe, "KB046")
    for index, wijziging in enumerate(record.wijzigingen):
        if wijziging.datum < record.gepubliceerd:
            wat = f"{wijziging.datum} ligt voor de publicatie op {record.gepubliceerd}."
            hoe = "Verbeter een van de twee datums."
            yield Finding(record, ("wijzigingen", index, "datum"), wat, hoe, "KB046")


def check_status(record: Levend) -> Iterator[Finding]:
    """A current record is not replaced; one that is withdrawn says why."""
    if not record.vervallen and record.vervangen_door:
        wat = f"een {'concept' if record.concept else 'actueel record'} kan niet vervangen zijn."
        hoe = "Maak de status `verouderd` of `ingetrokken`, of haal dit veld weg."
        yield Finding(record, ("vervangen_door",), wat, hoe, "KB048")
    if record.status == "ingetrokken" and not record.reden:
        hoe = "Voeg een regel `reden:` toe die zegt waarom het record is ingetrokken."
        yield Finding(record, ("status",), "hier ontbreekt de reden.", hoe, "KB083")


def overdue(bank: Kennisbank, today: date) -> Iterator[Levend]:
    """The current records that should have been reviewed before today, oldest date first."""
    due = [
        record for record in bank.levend if record.status == "actueel" and is_overdue(record, today)
    ]
    yield from sorted(due, key=lambda record: (record.herzien_voor, record.kenmerk))
