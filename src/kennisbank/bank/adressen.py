"""Addresses: every page and sheet that was ever published is still there, or leads on."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from kennisbank.bank.names import MOVED
from kennisbank.bank.permanence import changed_in_silence, digest
from kennisbank.bank.validation import problem_at
from kennisbank.documents import read_document
from kennisbank.drafts.docs import editorial_addresses
from kennisbank.drafts.told import Told
from kennisbank.model import Kennisbank
from kennisbank.problems import Problem
from kennisbank.publications import Publicatie, Publicaties
from kennisbank.queries import adressen_of, along_with, leads_of


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
    codes = {regio.url: regio.code for regio in bank.regios.values()}
    codes |= {gemeente.url: gemeente.code for gemeente in bank.gemeenten.values()}
    rows = dict(published)
    for adres, file in files_by_address(bank, told).items():
        record = records.get(adres)
        old = published.get(adres)
        if record is None:
            rows[adres] = Publicatie(adres, file, codes.get(adres, ""))
            continue
        inhoud = digest(record)
        if old is None or not old.inhoud or not changed_in_silence(record, old, inhoud):
            number = len(record.wijzigingen)
            rows[adres] = Publicatie(adres, file, record.kenmerk, inhoud, number)
    yield from rows.values()


def check_addresses(
    root: Path, bank: Kennisbank, told: Told, published: Publicaties
) -> Iterator[Problem]:
    """Nothing that may be printed or shared is lost, and each old address leads to a page."""
    there = files_by_address(bank, told)
    leads = leads_of(bank, there)
    gone = {
        adres: row
        for adres, row in published.items()
        if adres not in there and adres not in leads and not row.inhoud
    }
    # With its page a sheet leads on too; of a praktijk or an element another rule tells.
    lost = {adres for adres in published if adres not in there and adres not in leads}
    along = {other for adres in lost for other in along_with(adres)}
    for adres, row in gone.items():
        if adres not in along:
            yield lost_address(row, bank, there)
    yield from check_leads_on(root, bank, there)


def lost_address(row: Publicatie, bank: Kennisbank, there: Mapping[str, str]) -> Problem:
    """An address that is nowhere any more, told at the file of which it was made."""
    wat = f"het gepubliceerde adres `{row.adres}` is er niet meer. Het kan zijn gedrukt."
    kenmerk = f", oud_kenmerk: {row.kenmerk}" if row.kenmerk else ""
    line = f"- {{van: {row.adres}, naar: {successor(row.adres, bank, there)}{kenmerk}}}"
    hoe = f"Zet terug wat er stond, of zet in reference/doorverwijzingen.yml: `{line}`."
    return Problem(row.bestand, 1, 1, "", wat, hoe, "KB181")


def successor(adres: str, bank: Kennisbank, there: Mapping[str, str]) -> str:
    """The address of the gemeente that bears the old name as another one; dots where none does."""
    folder, _, rest = adres.partition("/")
    if folder == "gemeenten":
        for gemeente in bank.gemeenten.values():
            names = {name.casefold().replace(" ", "-") for name in gemeente.aliassen}
            if rest.strip("/") in names and gemeente.url in there:
                return gemeente.url
    return "..."


def check_leads_on(root: Path, bank: Kennisbank, there: Mapping[str, str]) -> Iterator[Problem]:
    """An old address is none of a page that is there, and leads to one of the same kind."""
    for index, moved in enumerate(bank.doorverwijzingen.values()):
        if "/" not in moved.van + moved.naar:
            continue  # of praktijken and elementen other rules tell
        if ("/" in moved.van) != ("/" in moved.naar):
            field, wat = "naar", "van een adres naar een id leidt geen weg."
            hoe = f"Schrijf twee adressen: `{{van: {moved.url}, naar: {moved.doel}}}`."
            code = "KB182"
        elif moved.url in there:
            field, wat = "van", f"`{moved.van}` bestaat nog en kan dus niet doorverwijzen."
            hoe, code = "Haal deze regel weg.", "KB084"
        elif moved.doel not in there or is_sheet(moved.url) != is_sheet(moved.doel):
            kind = "pdf" if is_sheet(moved.url) else "pagina"
            field, wat = "naar", f"`{moved.naar}` is geen adres van een {kind} op deze site."
            hoe = "Schrijf het adres zoals het in de browser staat, zonder de naam van de site."
            code = "KB182"
        else:
            continue
        document = read_document(f"{root}/{MOVED}", MOVED)
        yield problem_at(document, (index, field), wat, hoe, code)


def is_sheet(adres: str) -> bool:
    """Whether an address is one of a PDF."""
    return adres.endswith(".pdf")
