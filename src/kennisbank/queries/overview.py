"""Overviews of the whole bank: counts, news, sources and long lists."""

from collections import Counter
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from kennisbank.model import Bron, Element, Kennisbank, Praktijk
from kennisbank.model.labels import ELEMENT
from kennisbank.queries.framework import vragen
from kennisbank.queries.groups import (
    Groep,
    groups_of_indicator,
    groups_of_thema,
    groups_of_vraag,
    praktijken_of,
    select_groups,
)
from kennisbank.queries.plekken.bevindingen import gemeenten_met_bevindingen, praktijken_at
from kennisbank.queries.plekken.plek import Place, plek_of
from kennisbank.queries.plekken.themadeel import doet_groepen, themadelen, zonder_thema
from kennisbank.queries.praktijk import changed_on
from kennisbank.queries.reeks import GROEP_MAX
from kennisbank.queries.werkzaam.element import elementen_of


@lru_cache(maxsize=2)
def by_change(bank: Kennisbank) -> tuple[tuple[date, Praktijk | Element], ...]:
    """All praktijken and elements with the day on which they changed, newest first.

    Of one day come first those that are new: a change of many would hide them.
    """
    dated = [(changed_on(record), record) for record in bank.levend]
    return tuple(
        sorted(
            dated,
            key=lambda pair: (
                -pair[0].toordinal(),
                pair[1].gepubliceerd != pair[0],
                pair[1].kenmerk,
            ),
        )
    )


def latest(bank: Kennisbank, number: int) -> tuple[tuple[date, Praktijk | Element], ...]:
    """The praktijken and elements that changed last, newest first."""
    return by_change(bank)[:number]


def latest_days(
    bank: Kennisbank, number: int
) -> tuple[tuple[date, tuple[tuple[str, str, tuple[Praktijk | Element, ...]], ...]], ...]:
    """The same by day, and of each day the elements and the praktijken, with their names."""
    days = []
    for day, found in groupby(latest(bank, number), key=itemgetter(0)):
        records = [record for _, record in found]
        elementen = tuple(record for record in records if isinstance(record, Element))
        praktijken = tuple(record for record in records if isinstance(record, Praktijk))
        groups = (
            (ELEMENT.enkelvoud, ELEMENT.meervoud, elementen),
            ("praktijk", "praktijken", praktijken),
        )
        days.append((day, tuple(group for group in groups if group[2])))
    return tuple(days)


def last_change(bank: Kennisbank) -> date | None:
    """The day on which the content last changed."""
    return next((day for day, _ in latest(bank, 1)), None)


def citations(bank: Kennisbank) -> tuple[tuple[Bron, int, int], ...]:
    """Each source with the number of praktijken and of elements that cite it, then by title."""
    counts = [
        (
            bron,
            len(praktijken_of(bank, "bron", bron.id)),
            len(elementen_of(bank, "bron", bron.id)),
        )
        for bron in bank.bronnen.values()
    ]
    return tuple(sorted(counts, key=lambda found: (-found[1], -found[2], found[0].titel)))


def main_source(bank: Kennisbank) -> tuple[Bron, int] | None:
    """The source on which most praktijken rest alone, and how many; None while it is of one."""
    named = (dict.fromkeys(v.bron for v in one.bronnen) for one in bank.praktijken.values())
    alone = Counter(bron for bronnen in named if len(bronnen) == 1 for bron in bronnen)
    found = alone.most_common(1)
    return next(((bank.bronnen[bron], aantal) for bron, aantal in found if aantal > 1), None)


def overflowing_groups(bank: Kennisbank) -> tuple[Groep, ...]:
    """Every group on any page that does not fit there, and so needs list pages."""
    kader = bank.toezichtkader
    places: list[Place] = [None, *bank.regios.values(), *gemeenten_met_bevindingen(bank)]
    # What fits on the page as a whole, as at most places, has no group that does not.
    plekken = [plek for plek in map(plek_of, places) if len(praktijken_at(bank, plek)) > GROEP_MAX]
    groups = [
        *select_groups(bank),
        *(g for thema in bank.themas.values() for g in groups_of_thema(bank, thema)),
        *(g for i in kader.indicatoren for g in groups_of_indicator(bank, i)),
        *(g for vraag in vragen(bank) for g in groups_of_vraag(bank, vraag)),
        *(g for plek in plekken for deel in themadelen(bank, plek) for g in deel.groepen),
        *(g for plek in plekken for g in zonder_thema(bank, plek)),
        *(g for plek in plekken for g in doet_groepen(bank, plek)),
    ]
    return tuple(groep for groep in groups if groep.loopt_over)
