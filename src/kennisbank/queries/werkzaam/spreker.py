"""The spreker: a record that can say something of werkzame elementen, with its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kennisbank.model import LANDELIJK, Factsheet, Kennisbank, Praktijk, Rapport, Verbonden, Vraag
from kennisbank.model.labels import SOORTEN
from kennisbank.model.verband import Betekenis
from kennisbank.queries.plek import Plek, plek_by_gemeente, plek_by_regio, plek_of_praktijk

OF_SOORT: Mapping[str, Betekenis] = {
    "goed-voorbeeld": "gezien",
    "gaat-goed": "gezien",
    "kan-beter": "ontbrak",
    "aanbeveling": "gevraagd",
    "werkzame-factor": "genoemd",
    "ervaring": "verteld",
    "bevinding": "genoemd",
}
SEEN_BY: Mapping[str, Betekenis] = {
    "waargenomen-door-tsd": "gezien",
    "gemeld-door-de-gemeente": "verteld",
    "extern-onderzoek": "genoemd",
}
VIJF_VRAGEN = "vijf-vragen"  # the factsheet of which all statements stand on a page, with anchors


@dataclass(frozen=True, slots=True)
class Spreker:
    """A record that can say something of elements, with its place."""

    record: Praktijk | Verbonden
    usual: Betekenis  # what it means when the record says no more
    wat: str
    url: str
    plek: Plek | None
    waar: str
    sleutels: tuple[str, ...]


def meaning_of(praktijk: Praktijk) -> Betekenis:
    """What a praktijk of this soort says of an element, by whoever saw or told it."""
    usual = OF_SOORT[praktijk.soort]
    return SEEN_BY[praktijk.herkomst] if usual == "gezien" else usual


def walk_sprekers(bank: Kennisbank) -> Iterator[Spreker]:
    """Every record that can name elements: praktijken, then statements of reports, factsheets."""
    for praktijk in bank.praktijken.values():
        if praktijk.status == "ingetrokken":
            continue  # what was withdrawn shows nothing any more
        plek = plek_of_praktijk(bank, praktijk)
        keys = tuple(dict.fromkeys((plek.sleutel, praktijk.regio)))
        label = SOORTEN[praktijk.soort].enkelvoud
        usual = meaning_of(praktijk)
        yield Spreker(praktijk, usual, label, praktijk.url, plek, plek.naam, keys)
    for rapport in bank.rapporten.values():
        yield from of_rapport(bank, rapport)
    for factsheet in bank.factsheets.values():
        yield from of_factsheet(bank, factsheet)


def of_rapport(bank: Kennisbank, rapport: Rapport) -> Iterator[Spreker]:
    """The conclusions of a report, and what was asked afterwards."""
    regio = plek_by_regio(bank)[rapport.regio or LANDELIJK]
    plek = plek_by_gemeente(bank)[rapport.gemeente] if rapport.gemeente else regio
    keys = tuple(dict.fromkeys((plek.sleutel, regio.sleutel)))
    kinds: tuple[tuple[str, Betekenis, tuple[Verbonden, ...]], ...] = (
        ("Conclusie", "genoemd", rapport.conclusies),
        ("Nazorg", "gevraagd", rapport.nazorg),
    )
    for wat, usual, items in kinds:
        for item in items:
            url = f"{plek.url}#{item.kenmerk.lower()}"
            yield Spreker(item, usual, wat, url, plek, plek.naam, keys)


def of_factsheet(bank: Kennisbank, factsheet: Factsheet) -> Iterator[Spreker]:
    """Its findings, rode draden, actions and questions; these are about no place of ours."""
    kinds: list[tuple[str, Betekenis, tuple[Verbonden, ...]]] = [
        ("Bevinding", "genoemd", factsheet.bevindingen),
        ("Rode draad", "genoemd", factsheet.rode_draden),
        (
            "Voor bestuurders",
            "gevraagd",
            tuple(a for d in factsheet.rode_draden for a in d.bestuurders),
        ),
        (
            "Voor professionals",
            "gevraagd",
            tuple(a for d in factsheet.rode_draden for a in d.professionals),
        ),
        ("Vraag", "gevraagd", factsheet.vragen),
    ]
    for wat, usual, items in kinds:
        for item in items:
            anchor = f"{VIJF_VRAGEN}/#{item.kenmerk.lower()}"
            url = anchor if factsheet.id == VIJF_VRAGEN else factsheet.url
            url = item.url if isinstance(item, Vraag) else url  # it has a page
            yield Spreker(item, usual, wat, url, None, bank.bronnen[factsheet.bron].kort, ())
