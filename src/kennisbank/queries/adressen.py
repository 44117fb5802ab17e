"""Addresses: every page and sheet of a record that may be printed or shared, and its file.

Parts of long rows (`lijsten/`) and explanations of messages (`hulp/`) come and go, and are on no
sheet. `pages` and `paper` draw what stands there; a test holds them to this list.
"""

from collections.abc import Collection, Iterator, Mapping

from kennisbank.model import (
    Element,
    Factsheet,
    Gemeente,
    Kennisbank,
    Rapport,
    Record,
    Regio,
    Thema,
    Toezichtkader,
)
from kennisbank.model.collections import collection_of
from kennisbank.queries.plekken.bevindingen import gemeenten_met_bevindingen, praktijken_at
from kennisbank.queries.plekken.plek import plek_of

# By the folder of a page: the sheets that go with it, and the page, if another goes along.
BLADEN: Mapping[str, tuple[str, ...]] = {
    "praktijken": ("pdf/{}.pdf",),
    "elementen": ("pdf/element-{}.pdf",),
    "regios": ("pdf/regio-{}.pdf",),
    "gemeenten": ("pdf/gemeente-{}.pdf",),
    "factsheets": ("pdf/{}.pdf",),
    "themas": ("gesprek/{}/", "pdf/thema-{}.pdf", "pdf/poster-{}.pdf", "pdf/gesprek-{}.pdf"),
}
Adres = tuple[str, str]  # where it stands, from the root of the site; of which file it is made


def along_with(url: str) -> tuple[str, ...]:
    """What goes wherever a page goes."""
    folder, _, rest = url.partition("/")
    return tuple(form.format(rest.removesuffix("/")) for form in BLADEN.get(folder, ()))


def leads_of(bank: Kennisbank, there: Collection[str]) -> dict[str, str]:
    """By each old address the one it leads to; what went along with a page leads on with it."""
    leads: dict[str, str] = {}
    for moved in bank.doorverwijzingen.values():
        for old, new in zip(along_with(moved.url), along_with(moved.doel), strict=False):
            if old not in there and new in there and old.endswith("/") == new.endswith("/"):
                leads.setdefault(old, new)
    return leads | {moved.url: moved.doel for moved in bank.doorverwijzingen.values()}


def adressen_of(bank: Kennisbank) -> Iterator[Adres]:
    """Every address of the records, in a fixed order."""
    for praktijk in bank.praktijken.values():
        file = f"practices/{praktijk.regio}/{praktijk.id}.yml"
        yield praktijk.url, file
        yield f"pdf/{praktijk.id}.pdf", file  # as `along_with` has it, which is slow for thousands
    for element in bank.elementen.values():
        yield from with_sheets(element.url, file_of(Element, element.id))
    yield from adressen_of_places(bank)
    yield from ((one.url, file_of(Rapport, one.id)) for one in bank.rapporten.values())
    if bank.elementen:
        yield "pdf/poster-elementen.pdf", file_of(Thema, next(iter(bank.themas)))
    for thema in bank.themas.values():  # the page itself is one of the editors
        yield from ((url, file_of(Thema, thema.id)) for url in along_with(thema.url))
    for factsheet in bank.factsheets.values():
        file = file_of(Factsheet, factsheet.id)
        yield from ((url, file) for url in along_with(factsheet.url))
        yield from ((vraag.url, file) for vraag in factsheet.vragen)
    kader = collection_of(Toezichtkader).pattern
    yield from ((one.url, kader) for one in bank.toezichtkader.indicatoren)
    yield "pdf/toezichtkader.pdf", kader
    yield "pdf/reflectie.pdf", kader


def adressen_of_places(bank: Kennisbank) -> Iterator[Adres]:
    """Those of the country, its regions, and the municipalities with findings."""
    file = collection_of(Regio).pattern
    yield plek_of(None).url, file
    filled = [regio for regio in bank.regios.values() if praktijken_at(bank, plek_of(regio))]
    yield from ((regio.url, file) for regio in bank.regios.values())
    yield from ((url, file) for regio in filled for url in along_with(regio.url))
    if len(filled) > 1:
        yield "pdf/vergelijking-regios.pdf", file
    for gemeente in gemeenten_met_bevindingen(bank):
        yield from with_sheets(gemeente.url, collection_of(Gemeente).pattern)


def with_sheets(url: str, file: str) -> Iterator[Adres]:
    """A page, and what goes along with it."""
    yield url, file
    yield from ((other, file) for other in along_with(url))


def file_of(model: type[Record], identity: str) -> str:
    """The file of a record that has one of its own, in no folder of its own."""
    return collection_of(model).pattern.replace("*", identity)
