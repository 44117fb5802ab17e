"""Addresses: every page and sheet that was ever published is still there, or leads on."""

from collections.abc import Collection, Iterator, Mapping, Set
from pathlib import Path

from kennisbank.bank.inhoud import changed_in_silence, digest, former_names
from kennisbank.bank.names import MOVED
from kennisbank.bank.validation import problem_at
from kennisbank.documents import read_document
from kennisbank.drafts.docs import editorial_addresses
from kennisbank.drafts.told import Told
from kennisbank.model import Factsheet, Kennisbank, Thema, Zoekvraag
from kennisbank.model.collections import collection_of
from kennisbank.problems import Problem
from kennisbank.publications import Publicatie, Publicaties
from kennisbank.queries import adressen_of, along_with, leads_of

TERMS = "begrippen/"  # the page of which each part is a term


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
    codes = codes_of(bank)
    former = former_names(bank.doorverwijzingen.values())
    rows = dict(published)
    for adres, file in files_by_address(bank, told).items():
        record = records.get(adres)
        old = published.get(adres)
        if record is None:
            rows[adres] = Publicatie(adres, file, codes.get(adres, ""))
            continue
        inhoud = digest(record)
        if old is None or not old.inhoud or not changed_in_silence(record, old, inhoud, former):
            number = len(record.wijzigingen)
            rows[adres] = Publicatie(adres, file, record.kenmerk, inhoud, number)
    yield from rows.values()


def codes_of(bank: Kennisbank) -> Mapping[str, str]:
    """The code of each regio and gemeente, by the address of its page, if it has one."""
    regios = {regio.url: regio.code for regio in bank.regios.values()}
    return regios | {gemeente.url: gemeente.code for gemeente in bank.gemeenten.values()}


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
        if adres not in along and not is_unread(root, row):
            yield lost_address(row, bank, there, published)
    yield from check_leads_on(root, bank, there)
    for records in (bank.themas, bank.factsheets):
        yield from check_pages_of(records.values(), there)
    # The page of what waits comes on its day.
    unread = editorial_addresses(problem.bestand for problem in told.problems)
    yield from check_gevraagd(root, bank, {*there, *leads, *bank.uitgesteld, *unread.values()})


def check_gevraagd(root: Path, bank: Kennisbank, known: Set[str]) -> Iterator[Problem]:
    """What readers ask is about a page that is known; one that is gone stops nobody."""
    file = collection_of(Zoekvraag).pattern
    terms = {begrip.url for begrip in bank.begrippen.values()}
    for index, row in enumerate(bank.zoekvragen.values()):
        page, _, part = row.pagina.partition("#")
        if row.pagina in terms or (page in known and not (part and page == TERMS)):
            continue
        wat = f"`{row.pagina}` is geen adres van een pagina op deze site."
        hoe = "Niemand vindt iets met deze vragen. Zet ze bij een andere pagina, of haal ze weg."
        document = read_document(f"{root}/{file}", file)
        yield problem_at(document, (index, "pagina"), wat, hoe, "KB182", "let op")


def is_unread(root: Path, row: Publicatie) -> bool:
    """Whether a page is there all the same, and only cannot be read; that is told itself."""
    return row.bestand.startswith("docs/") and (root / row.bestand).is_file()


THIS = {"thema": "dit thema", "factsheet": "deze factsheet"}


def check_pages_of(
    records: Collection[Thema | Factsheet], there: Mapping[str, str]
) -> Iterator[Problem]:
    """Of themes and factsheets, of which the editors write the page, each has one where any has."""
    lonely = [record for record in records if record.url not in there]
    if len(lonely) == len(records):
        return
    for record in lonely:
        kind, page = type(record).__name__.lower(), f"docs/{record.url.rstrip('/')}.md"
        wat = f"{THIS[kind]} heeft geen pagina, en de site leidt daarheen."
        hoe = (
            f"Maak {page} zoals een pagina die ernaast staat, met daarin `{{{{ {kind}"
            f'("{record.id}") }}}}`, en zet haar in mkdocs.yml onder `nav`.'
        )
        file = collection_of(type(record)).pattern.replace("*", record.id)
        yield Problem(file, 1, 1, "", wat, hoe, "KB186")


def lost_address(
    row: Publicatie, bank: Kennisbank, there: Mapping[str, str], published: Publicaties
) -> Problem:
    """An address that is nowhere any more, told at the file of which it was made."""
    wat = f"het gepubliceerde adres `{row.adres}` is er niet meer. Het kan zijn gedrukt."
    codes = codes_of(bank)
    if row.adres in codes:
        wat = f"geen record noemt `{row.adres}` nog, en dat adres kan zijn gedrukt."
    gone = row.kenmerk and row.kenmerk not in codes.values()
    kenmerk = f", oud_kenmerk: {row.kenmerk}" if gone else ""
    naar = successor(row, bank, there) or newcomer(row.adres, there, published) or "..."
    line = f"- {{van: {row.adres}, naar: {naar}{kenmerk}}}"
    hoe = f"Zet terug wat er stond, of zet in reference/doorverwijzingen.yml: `{line}`."
    return Problem(row.bestand, 1, 1, "", wat, hoe, "KB181")


def successor(row: Publicatie, bank: Kennisbank, there: Mapping[str, str]) -> str:
    """The address of the place with this code or this old name, or around it; or nothing."""
    folder, _, rest = row.adres.partition("/")
    if folder not in ("gemeenten", "regios"):
        return ""
    found = [adres for adres, code in codes_of(bank).items() if code == row.kenmerk]
    for gemeente in bank.gemeenten.values():
        names = {name.casefold().replace(" ", "-") for name in gemeente.aliassen}
        if rest.strip("/") in names:
            found.append(gemeente.url)
        if gemeente.url == row.adres:
            found.append(bank.regios[gemeente.regio].url)
    return next((adres for adres in found if adres in there), "")


def newcomer(adres: str, there: Mapping[str, str], published: Publicaties) -> str:
    """The one address of the same kind that was not there before: what is gone has a new name."""
    new = [one for one in there if one not in published and kind_of(one) == kind_of(adres)]
    return new[0] if len(new) == 1 and kind_of(adres) else ""


def kind_of(adres: str) -> str:
    """What stands at an address: that of a folder, or of a sheet as its name begins; or nothing."""
    folder, _, name = adres.rstrip("/").rpartition("/")
    return f"{folder}/{name.partition('-')[0]}-" if is_sheet(adres) else folder


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
