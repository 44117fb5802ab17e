"""Places: what a region, a municipality or the whole country has, alone and side by side."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from kennisbank.model import LANDELIJK, Gemeente, Kennisbank, Praktijk, Rapport, Regio, Thema
from kennisbank.model.labels import SOORTEN
from kennisbank.model.zinnen import enumerate_names
from kennisbank.queries.alfabet import Letter, by_letter
from kennisbank.queries.groups import Groep, group, praktijken_of
from kennisbank.queries.plek import Place, Plek, plek_of

# What differs between places, and that nothing does; the scripts get these sentences with the page.
VERSCHIL = "{soort}: opgenomen bij {wel}, nog niet bij {niet}."
GELIJK = "Per thema is bij deze plaatsen hetzelfde opgenomen, of nog niets."
GELIJK_BIJ_THEMA = "Bij dit thema is bij deze plaatsen hetzelfde opgenomen, of nog niets."

MATRIX_GEMEENTEN = 25  # so many municipalities have rows of their own; of more, only the number


@dataclass(frozen=True)
class Themadeel:
    """What a place has under one theme."""

    thema: Thema
    groepen: tuple[Groep, ...]

    @property
    def aantal(self) -> int:
        """The number of praktijken."""
        return sum(len(groep.praktijken) for groep in self.groepen)


@dataclass(frozen=True)
class Plekoverzicht:
    """All about one place."""

    plek: Plek
    themadelen: tuple[Themadeel, ...]
    aantal: int
    plaatsen: tuple[tuple[Gemeente, int], ...] = ()
    rapporten: tuple[Rapport, ...] = ()
    zonder_thema: tuple[Groep, ...] = ()


@dataclass(frozen=True)
class Matrixrij:
    """One place in the matrix, with what it has per theme in the order of the themes.

    `gemeenten` counts its municipalities with findings that have no row of their own.
    """

    plek: Plek
    delen: tuple[Themadeel, ...]
    aantal: int
    gemeenten: int = 0


@dataclass(frozen=True)
class Verschil:
    """One theme for the places that are compared, and what differs, in words."""

    thema: Thema
    delen: tuple[tuple[Plek, Themadeel], ...]
    zinnen: tuple[str, ...]


def praktijken_at(bank: Kennisbank, plek: Plek) -> tuple[Praktijk, ...]:
    """The praktijken of a place; those of a region include those of its municipalities."""
    return praktijken_of(bank, "plek", plek.sleutel)


def themadelen(bank: Kennisbank, plek: Plek) -> tuple[Themadeel, ...]:
    """What a place has under each of the themes; a praktijk may stand under several."""
    # Utrecht and Groningen are a region and a municipality, with lists of their own.
    scope = plek.sleutel.replace(":", "-")
    by_thema: dict[str, list[Praktijk]] = defaultdict(list)
    for praktijk in praktijken_at(bank, plek):
        for thema in praktijk.themas:
            by_thema[thema].append(praktijk)
    return tuple(
        Themadeel(
            thema,
            group(by_thema[thema.id], f"{scope}-{thema.id}", f"{thema.naam} in {plek.naam}"),
        )
        for thema in bank.themas.values()
    )


def zonder_thema(bank: Kennisbank, plek: Plek) -> tuple[Groep, ...]:
    """What a place has that belongs to no theme, such as what is said of the study as a whole."""
    scope = f"{plek.sleutel.replace(':', '-')}-zonder-thema"
    found = (praktijk for praktijk in praktijken_at(bank, plek) if not praktijk.themas)
    return group(found, scope, f"Zonder thema in {plek.naam}")


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


def describe_plek(bank: Kennisbank, thing: Regio | Gemeente | None) -> Plekoverzicht:
    """Everything about a region, a municipality, or (None) the whole country."""
    plek = plek_of(thing)
    inside = (
        tuple(
            (gemeente, len(praktijken_at(bank, plek_of(gemeente))))
            for gemeente in bank.gemeenten.values()
            if gemeente.regio == thing.id
        )
        if isinstance(thing, Regio)
        else ()
    )
    reports = tuple(
        rapport
        for rapport in bank.rapporten.values()
        if (rapport.gemeente == plek.id if plek.soort == "gemeente" else False)
        or (rapport.regio == plek.id if plek.soort == "regio" else False)
        or (plek.soort == LANDELIJK and rapport.regio is None and rapport.gemeente is None)
    )
    aantal = len(praktijken_at(bank, plek))
    return Plekoverzicht(
        plek, themadelen(bank, plek), aantal, inside, reports, zonder_thema(bank, plek)
    )


def plekken_met_bevindingen(bank: Kennisbank) -> tuple[Plek, ...]:
    """The whole country, each region, and under it its municipalities that have findings."""
    places: list[Place] = [None]
    for regio in bank.regios.values():
        places += [regio, *gemeenten_met_bevindingen(bank, regio.id)]
    return tuple(map(plek_of, places))


def matrix(bank: Kennisbank) -> tuple[Matrixrij, ...]:
    """The whole country, each region, and its municipalities as long as those are few."""
    found = gemeenten_met_bevindingen(bank)
    counts = Counter(gemeente.regio for gemeente in found)
    few = len(found) <= MATRIX_GEMEENTEN
    return tuple(
        Matrixrij(
            plek,
            themadelen(bank, plek),
            len(praktijken_at(bank, plek)),
            0 if few or plek.soort != "regio" else counts[plek.id],
        )
        for plek in plekken_met_bevindingen(bank)
        if few or plek.soort != "gemeente"
    )


def tegels(bank: Kennisbank) -> tuple[tuple[Plek, Regio, int], ...]:
    """Each region with its tile and number of praktijken, in reading order of the map."""
    by_tile = sorted(bank.regios.values(), key=lambda regio: (regio.tegel.rij, regio.tegel.kolom))
    places = [(plek_of(regio), regio) for regio in by_tile]
    return tuple((plek, regio, len(praktijken_at(bank, plek))) for plek, regio in places)


def compare(
    bank: Kennisbank, plekken: tuple[Plek, ...], thema: str | None = None
) -> tuple[Verschil, ...]:
    """The places side by side under each theme (or one), with the differences in words."""
    columns = [(plek, themadelen(bank, plek)) for plek in plekken]
    return tuple(
        Verschil(item, delen, words_of_difference(delen))
        for number, item in enumerate(bank.themas.values())
        if thema in (None, item.id)
        for delen in (tuple((plek, parts[number]) for plek, parts in columns),)
    )


def words_of_difference(delen: tuple[tuple[Plek, Themadeel], ...]) -> tuple[str, ...]:
    """Which places have something that others do not have yet, soorten that go together joined."""
    everyone = tuple(plek.naam for plek, _ in delen)
    soorten: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for soort, label in SOORTEN.items():
        having = tuple(
            plek.naam for plek, deel in delen if soort in {groep.soort for groep in deel.groepen}
        )
        soorten[having].append(label.meervoud)
    return tuple(
        VERSCHIL.format(
            soort=enumerate_names(labels),
            wel=enumerate_names(having),
            niet=enumerate_names([naam for naam in everyone if naam not in having]),
        )
        for having, labels in soorten.items()
        if 0 < len(having) < len(everyone)
    )
