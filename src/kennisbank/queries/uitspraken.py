"""Uitspraken: the statements that are no praktijk, found under the themas and indicators they are
put under: conclusions of reports, and findings, rode draden and actions of factsheets."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kennisbank.model import Factsheet, Ingedeeld, Kennisbank

UITSPRAKEN_MAX = 24  # so many stand on the page of a thema or indicator; more would never end
VIJF_VRAGEN = "vijf-vragen"  # the factsheet of which all statements stand on a page, with anchors


@dataclass(frozen=True)
class Plaatsing:
    """A statement, what it is in words, and where it stands in full."""

    uitspraak: Ingedeeld
    wat: str
    url: str


@dataclass(frozen=True)
class Uitsprakenlijst:
    """The statements of one thema or indicator: those that are shown, and how many more."""

    zichtbaar: tuple[Plaatsing, ...]
    rest: int


def uitspraken_of(bank: Kennisbank, kind: str, identity: str) -> Uitsprakenlijst:
    """The statements under a thema (`"thema"`, its id) or an indicator (its kenmerk)."""
    found = index_uitspraken(bank).get((kind, identity), ())
    return Uitsprakenlijst(found[:UITSPRAKEN_MAX], max(len(found) - UITSPRAKEN_MAX, 0))


@lru_cache(maxsize=2)
def index_uitspraken(bank: Kennisbank) -> Mapping[tuple[str, str], tuple[Plaatsing, ...]]:
    """Every statement under each thing it is put under."""
    index: dict[tuple[str, str], list[Plaatsing]] = defaultdict(list)
    for plaatsing in walk_plaatsingen(bank):
        for thema in plaatsing.uitspraak.themas:
            index["thema", thema].append(plaatsing)
        for indicator in plaatsing.uitspraak.indicatoren:
            index["indicator", indicator].append(plaatsing)
    return {key: tuple(found) for key, found in index.items()}


def walk_plaatsingen(bank: Kennisbank) -> Iterator[Plaatsing]:
    """Every statement: those of the whole study first, then of factsheets, then of gemeenten."""
    rapporten = sorted(bank.rapporten.values(), key=lambda rapport: bool(rapport.gemeente))
    whole = [rapport for rapport in rapporten if not rapport.gemeente]
    for rapport in whole:
        for item in rapport.conclusies:
            url = f"{rapport.url}#{item.kenmerk.lower()}"
            yield Plaatsing(item, "Conclusie, het onderzoek als geheel", url)
    for factsheet in bank.factsheets.values():
        yield from of_factsheet(factsheet)
    for rapport in rapporten[len(whole) :]:
        gemeente = bank.gemeenten[rapport.gemeente or ""]
        for item in rapport.conclusies:
            url = f"{rapport.url}#{item.kenmerk.lower()}"
            yield Plaatsing(item, f"Conclusie, {gemeente.naam}", url)


def of_factsheet(factsheet: Factsheet) -> Iterator[Plaatsing]:
    """Its findings, and its rode draden with their actions."""
    kinds: list[tuple[str, tuple[Ingedeeld, ...]]] = [
        ("Bevinding", factsheet.bevindingen),
        ("Rode draad", factsheet.rode_draden),
        ("Voor bestuurders", tuple(a for d in factsheet.rode_draden for a in d.bestuurders)),
        ("Voor professionals", tuple(a for d in factsheet.rode_draden for a in d.professionals)),
    ]
    for wat, items in kinds:
        for item in items:
            anchor = f"{VIJF_VRAGEN}/#{item.kenmerk.lower()}"
            url = anchor if factsheet.id == VIJF_VRAGEN else factsheet.url
            yield Plaatsing(item, wat, url)
