"""The report of a municipality: it waits until something of it is on the site."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.inhoud import Levend
from kennisbank.bank.references import walk
from kennisbank.model import Element, Kennisbank, Praktijk, Rapport, Record
from kennisbank.model.collections import COLLECTIONS


def check_rapporten(content: Content) -> Iterator[Finding]:
    """A report that waits is told; while a record cannot be read, nobody knows what it names."""
    if content.broken or not content.complete:
        return
    rapporten = content.of(Rapport)
    stay = (record for _, record in content.records if not waits(record, content))
    held = held_back(rapporten, stay).intersection(content.names.get("bron", {}).values())
    for rapport in rapporten:
        if rapport.gemeente and rapport.bron in held:
            wat = (
                "dit rapport wacht tot er een praktijk uit op de site staat, of tot er meer in "
                "staat dan een samenvatting. Tot dan staan het en zijn bron er nergens."
            )
            hoe = "Maak een concept af, of schrijf hier bijvoorbeeld `conclusies`."
            yield Finding(rapport, ("bron",), wat, hoe, "KB187", "let op")


def waits(record: Record, content: Content) -> bool:
    """Whether readers may not know of a record yet."""
    if not isinstance(record, Praktijk | Element):
        return False
    later = content.today is not None and record.gepubliceerd > content.today
    return record.concept or later


def without_reports(bank: Kennisbank, wait: Mapping[str, Levend]) -> Kennisbank:
    """The bank without each report, and its source, that waits as what is taken from it does."""
    held = held_back(bank.rapporten.values(), staying(bank, wait))
    if not held:
        return bank
    return replace(
        bank,
        rapporten={key: one for key, one in bank.rapporten.items() if one.bron not in held},
        bronnen={key: one for key, one in bank.bronnen.items() if key not in held},
    )


def held_back(rapporten: Iterable[Rapport], stay: Iterable[Record]) -> set[str]:
    """The sources of the reports that say no more than what they are, when nothing else that
    readers may know of speaks of them."""
    held = {one.bron for one in rapporten if one.gemeente and not says_something(one)}
    for record in stay if held else ():
        if not (isinstance(record, Rapport) and record.bron in held):
            held.difference_update(value for _, field, value in walk(record) if field == "bron")
    return held


def says_something(rapport: Rapport) -> bool:
    """Whether somebody wrote more of it than `inlezen` can."""
    said = (rapport.context, rapport.opzet, rapport.conclusies, rapport.nazorg)
    told = (rapport.overdrachten, rapport.gebeurtenissen)
    return any((*said, *told, rapport.methoden, rapport.partijen, rapport.voetnoten))


def staying(bank: Kennisbank, wait: Mapping[str, Levend]) -> Iterator[Record]:
    """Every record that readers may know of."""
    for collection in COLLECTIONS:
        found = getattr(bank, collection.field)
        records = [found] if isinstance(found, Record) else (found or {}).values()
        yield from (one for one in records if getattr(one, "url", "") not in wait)
