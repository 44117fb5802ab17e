"""The spreker: a record that can say something of werkzame elementen, with its place."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kennisbank.model import LANDELIJK, Actie, Factsheet, Kennisbank, Praktijk, Rapport, Verbonden
from kennisbank.model.labels import SOORTEN
from kennisbank.model.verband import Betekenis
from kennisbank.queries.plekken.plek import Plek, plek_by_gemeente, plek_by_regio, plek_of_praktijk
from kennisbank.queries.uitspraken import of_factsheet

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


class Spreker(NamedTuple):
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
    """Every record that can name elements: praktijken that do, then statements of reports and
    factsheets."""
    for praktijk in bank.praktijken.values():
        if praktijk.status != "ingetrokken" and praktijk.elementen:
            yield of_praktijk(bank, praktijk)  # what was withdrawn shows nothing any more
    for rapport in bank.rapporten.values():
        yield from of_rapport(bank, rapport)
    for factsheet in bank.factsheets.values():
        yield from on_factsheet(bank, factsheet)


def walk_ingetrokken(bank: Kennisbank) -> Iterator[Spreker]:
    """Every praktijk that was withdrawn and named elements."""
    for praktijk in bank.praktijken.values():
        if praktijk.status == "ingetrokken" and praktijk.elementen:
            yield of_praktijk(bank, praktijk)


def of_praktijk(bank: Kennisbank, praktijk: Praktijk) -> Spreker:
    """A praktijk, with its place; one of a municipality counts in her region too."""
    plek = plek_of_praktijk(bank, praktijk)
    keys = tuple(dict.fromkeys((plek.sleutel, praktijk.regio)))
    label = SOORTEN[praktijk.soort].enkelvoud
    usual = meaning_of(praktijk)
    return Spreker(praktijk, usual, label, praktijk.url, plek, plek.naam, keys)


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
            url = f"{rapport.url}#{item.kenmerk.lower()}"
            yield Spreker(item, usual, wat, url, plek, plek.naam, keys)


def on_factsheet(bank: Kennisbank, factsheet: Factsheet) -> Iterator[Spreker]:
    """Its findings, rode draden, actions and questions; these are about no place of ours."""
    waar = bank.bronnen[factsheet.bron].kort
    for one in of_factsheet(factsheet):
        usual: Betekenis = "gevraagd" if isinstance(one.uitspraak, Actie) else "genoemd"
        yield Spreker(one.uitspraak, usual, one.wat, one.url, None, waar, ())
    for vraag in factsheet.vragen:
        yield Spreker(vraag, "gevraagd", "Vraag", vraag.url, None, waar, ())
