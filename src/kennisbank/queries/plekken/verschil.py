"""The verschil: places side by side, and what differs between them in words."""

from collections import defaultdict
from dataclasses import dataclass

from kennisbank.model import Kennisbank, Thema
from kennisbank.model.labels import SOORTEN
from kennisbank.model.zinnen.aantallen import enumerate_names
from kennisbank.model.zinnen.praktijk import word_geen_gebruik
from kennisbank.queries.plekken.plek import Plek, name_in_zin
from kennisbank.queries.plekken.themadeel import Themadeel, themadelen

# What differs between places, and that nothing does; the scripts get these sentences with the page.
VERSCHIL = "{soort}: opgenomen bij {wel}, niet bij {niet}."
GELIJK = "Per thema zijn bij deze plaatsen dezelfde soorten praktijken opgenomen, of geen."
GELIJK_BIJ_THEMA = (
    "Bij dit thema zijn bij deze plaatsen dezelfde soorten praktijken opgenomen, of geen."
)


@dataclass(frozen=True)
class Verschil:
    """One theme for the places that are compared, and what differs, in words."""

    thema: Thema
    delen: tuple[tuple[Plek, Themadeel], ...]
    zinnen: tuple[str, ...]


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
    """Which places have something that others do not have yet, soorten that go together joined.

    Beside the name of a place stands that nothing it has of them is in use any more.
    """
    everyone = tuple(name_in_zin(plek) for plek, _ in delen)
    soorten: dict[tuple[tuple[str, str], ...], list[str]] = defaultdict(list)
    for soort, label in SOORTEN.items():
        having = tuple(
            (name_in_zin(plek), word_geen_gebruik(one.status for one in groep.praktijken))
            for plek, deel in delen
            for groep in deel.groepen
            if groep.soort == soort
        )
        soorten[having].append(label.meervoud)
    return tuple(
        VERSCHIL.format(
            soort=enumerate_names(labels),
            wel=enumerate_names([naam + staat for naam, staat in having]),
            niet=enumerate_names([naam for naam in everyone if naam not in dict(having)]),
        )
        for having, labels in soorten.items()
        if 0 < len(having) < len(everyone)
    )
