"""Prints: the version of each sheet, and which sheets hold more than praktijken and elements.

Who types in kenmerk and version reads whether her print still holds (`js/pure/afdruk.js`). So a
version is the last day on which anything changed that is looked at there, and never an earlier one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kennisbank.model import Element, Kennisbank, Praktijk
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.queries.groups import praktijken_of
from kennisbank.queries.overview import last_change
from kennisbank.queries.plekken.bevindingen import gemeenten_met_bevindingen, praktijken_at
from kennisbank.queries.plekken.plek import plek_of
from kennisbank.queries.praktijk import changed_on
from kennisbank.queries.werkzaam.element import elementen_of
from kennisbank.queries.werkzaam.verband import vermeldingen_of

TOEZICHTKADER = "toezichtkader"  # what stands on the checklist of the toezichtkader
REFLECTIE = "reflectie"  # and on the sheet of the reflectie


@dataclass(frozen=True)
class LosBlad:
    """A sheet of which we keep no list of changes: its version is that of the whole site.

    `ook` are the kenmerken of what stands on it; on older prints those stand in its foot.
    """

    kenmerk: str
    titel: str
    url: str
    ook: tuple[str, ...] = ()


def losse_bladen(bank: Kennisbank) -> tuple[LosBlad, ...]:
    """The factsheets, both sheets of the kader, and municipalities with only a report."""
    kader = bank.toezichtkader
    return (
        *(
            LosBlad(one.id, one.titel, one.url, tuple(draad.kenmerk for draad in one.rode_draden))
            for one in bank.factsheets.values()
        ),
        LosBlad(
            TOEZICHTKADER,
            "Toezichtkader als checklist",
            "toezichtkader/",
            tuple(vraag.kenmerk for vraag in kader.hoofdvragen),
        ),
        LosBlad(REFLECTIE, "Reflectie om met de hand in te vullen", "reflectie/"),
        *(
            LosBlad(gemeente.code, gemeente.naam, gemeente.url)
            for gemeente in gemeenten_met_bevindingen(bank)
            if not praktijken_at(bank, plek_of(gemeente))
        ),
        *(blad for moved in bank.doorverwijzingen.values() for blad in oude_bladen(moved)),
    )


def oude_bladen(moved: Doorverwijzing) -> Iterator[LosBlad]:
    """The sheets that bear a kenmerk which is no more: they lead to what came in its place."""
    titel = "een blad dat is vervangen"
    if moved.oud_kenmerk:
        yield LosBlad(moved.oud_kenmerk, titel, moved.doel)
    folder, _, rest = moved.url.partition("/")
    if folder == "themas":
        for soort in ("thema", "poster", "gesprek"):
            yield LosBlad(f"{soort}-{rest.strip('/')}", titel, moved.doel)


def versie_of(bank: Kennisbank, records: Iterable[Praktijk | Element]) -> date | None:
    """The day of the last change of records and of what they name, or else of the whole bank.

    A praktijk names elements. What is told of an element is told by praktijken.
    """
    days = {day for record in records for day in days_of(bank, record)}
    return max(days, default=last_change(bank))


def days_of(bank: Kennisbank, record: Praktijk | Element) -> Iterable[date]:
    """The days on which a record and what it names last changed."""
    yield changed_on(record)
    if isinstance(record, Praktijk):
        yield from (changed_on(bank.elementen[one]) for one in record.elementen)
    else:
        found = (vermelding.record for vermelding in vermeldingen_of(bank, record))
        yield from (changed_on(one) for one in found if isinstance(one, Praktijk))


def versie_of_thema(bank: Kennisbank, thema: str) -> date | None:
    """The same of everything that belongs to a theme, whatever of it is on a sheet."""
    elementen = elementen_of(bank, "thema", thema)
    return versie_of(bank, [*praktijken_of(bank, "thema", thema), *elementen])
