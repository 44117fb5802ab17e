"""Findings: the praktijken of a place, and the places that have any."""

from kennisbank.model import Gemeente, Kennisbank, Praktijk, Regio
from kennisbank.queries.groups import praktijken_of
from kennisbank.queries.plekken.plek import Place, Plek, plek_of
from kennisbank.queries.taal.alfabet import Letter, by_letter


def praktijken_at(bank: Kennisbank, plek: Plek) -> tuple[Praktijk, ...]:
    """The praktijken of a place; those of a region include those of its municipalities."""
    return praktijken_of(bank, "plek", plek.sleutel)


def gemeenten_met_bevindingen(bank: Kennisbank, regio: str | None = None) -> tuple[Gemeente, ...]:
    """The municipalities that have praktijken or a report, by name; in one region if given."""
    reports = {rapport.gemeente for rapport in bank.rapporten.values()}
    return tuple(
        gemeente
        for gemeente in bank.gemeenten.values()
        if (regio is None or gemeente.regio == regio)
        and (praktijken_at(bank, plek_of(gemeente)) or gemeente.id in reports)
    )


def gemeenten_op_alfabet(bank: Kennisbank) -> tuple[Letter[tuple[Gemeente, Plek, Regio]], ...]:
    """Each municipality with the place to read on, which is its region when it has no findings."""
    found = {gemeente.id for gemeente in gemeenten_met_bevindingen(bank)}
    rows = (
        (gemeente, plek_of(gemeente if gemeente.id in found else regio), regio)
        for gemeente in bank.gemeenten.values()
        for regio in (bank.regios[gemeente.regio],)
    )
    return by_letter(rows, lambda row: row[0].naam)


def plekken_met_bevindingen(bank: Kennisbank) -> tuple[Plek, ...]:
    """The whole country, each region, and under it its municipalities that have findings."""
    places: list[Place] = [None]
    for regio in bank.regios.values():
        places += [regio, *gemeenten_met_bevindingen(bank, regio.id)]
    return tuple(map(plek_of, places))


def tegels(bank: Kennisbank) -> tuple[tuple[Plek, Regio, int], ...]:
    """Each region with its tile and number of praktijken, in reading order of the map."""
    by_tile = sorted(bank.regios.values(), key=lambda regio: (regio.tegel.rij, regio.tegel.kolom))
    places = [(plek_of(regio), regio) for regio in by_tile]
    return tuple((plek, regio, len(praktijken_at(bank, plek))) for plek, regio in places)
