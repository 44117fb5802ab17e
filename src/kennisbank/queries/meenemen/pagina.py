"""What a reader takes along from a page: its praktijken, by name and as a choice, its meeting."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from kennisbank.model import Element, Indicator, Kennisbank, Praktijk, Thema, Vraag
from kennisbank.model.labels import SOORTEN, Label
from kennisbank.queries.framework import vragen
from kennisbank.queries.groups import (
    Groep,
    group,
    groups_of_indicator,
    groups_of_thema,
    groups_of_vraag,
)
from kennisbank.queries.meenemen.berichten import FEED, KALENDER, has_calendar
from kennisbank.queries.plekken.bevindingen import gemeenten_met_bevindingen, praktijken_at
from kennisbank.queries.plekken.plek import Plek, plek_of
from kennisbank.queries.werkzaam.element import gezien_of
from kennisbank.queries.werkzaam.verband import vermeldingen_of

SNEL = ("goed-voorbeeld", "gaat-goed", "kan-beter")  # of these a list stands ready
OP_FACTSHEET = 24  # so many praktijken fit on a reader's own factsheet (MAX in bewaard.js)

Noun = Thema | Vraag | Indicator | Element | Praktijk | Plek


@dataclass(frozen=True)
class Meenemen:
    """The `keuze` of an overview that gives the praktijken of a page, how many those are, and the
    first of them, what works before what can be better; `gesprek` is the page of its meeting.

    `meer` of them hold as well, and find no room on a factsheet. `soorten` are those of which a
    list stands ready, when there are others beside them, and how many there are of each. `kenmerk`
    is that of a page about one record: who has a print of it can ask whether it still holds.
    `volgen` is the feed of the page, and `kalender` tells when its records are reviewed.
    """

    keuze: str = ""
    aantal: int = 0
    eerste: tuple[str, ...] = ()
    gesprek: str = ""
    meer: int = 0
    soorten: tuple[tuple[str, Label, int], ...] = ()
    kenmerk: str = ""
    volgen: str = ""
    kalender: str = ""


def meenemen_at(bank: Kennisbank, url: str) -> Meenemen | None:
    """What there is to take along from the page at an address; None for one about nothing."""
    noun = nouns_by_url(bank).get(url)
    if noun is None:
        return None
    take = meenemen_of(bank, noun)
    if isinstance(noun, Thema | Element | Plek):
        take = replace(take, volgen=f"{url}{FEED}")
    if isinstance(noun, Thema | Plek) and has_calendar(bank, noun):
        take = replace(take, kalender=f"{url}{KALENDER}")
    return take


def meenemen_of(bank: Kennisbank, noun: Noun) -> Meenemen:
    """The same of what a page is about."""
    if isinstance(noun, Thema):
        return to_take("thema", noun.id, groups_of_thema(bank, noun), f"gesprek/{noun.id}/")
    if isinstance(noun, Vraag):
        return to_take("vraag", noun.kenmerk, groups_of_vraag(bank, noun), f"gesprek/{noun.thema}/")
    if isinstance(noun, Indicator):
        return to_take("", "", groups_of_indicator(bank, noun))
    if isinstance(noun, Element):
        told = (*gezien_of(bank, noun), *vermeldingen_of(bank, noun))
        naming = {v.record.id: v.record for v in told if isinstance(v.record, Praktijk)}
        every = [*naming.values()]
        keuze = f"element={noun.id}" if every else ""
        return replace(take_all(keuze, every), kenmerk=noun.kenmerk)
    if isinstance(noun, Praktijk):
        return Meenemen("", 1, (noun.id,), kenmerk=noun.kenmerk)
    groepen = group(praktijken_at(bank, noun), noun.id, noun.naam)
    return to_take("gemeente" if noun.soort == "gemeente" else "regio", noun.id, groepen)


def to_take(facet: str, value: str, groepen: tuple[Groep, ...], gesprek: str = "") -> Meenemen:
    """What groups of praktijken give."""
    every = [praktijk for groep in groepen for praktijk in groep.praktijken]
    keuze = f"{facet}={value}" if facet and every else ""
    return take_all(keuze, every, gesprek)


def take_all(keuze: str, every: list[Praktijk], gesprek: str = "") -> Meenemen:
    """Those that still hold, as far as a factsheet has room for them."""
    ids = tuple(one.id for one in every if one.status == "actueel")
    first = ids[:OP_FACTSHEET]
    counts: Counter[str] = Counter(one.soort for one in every)
    soorten = tuple((one, SOORTEN[one], counts[one]) for one in SNEL if counts[one])
    several = soorten if keuze and len(counts) > 1 else ()
    return Meenemen(keuze, len(every), first, gesprek, len(ids) - len(first), several)


@lru_cache(maxsize=2)
def nouns_by_url(bank: Kennisbank) -> Mapping[str, Noun]:
    """What each page with something to take along is about."""
    nouns: list[Noun] = [
        *bank.themas.values(),
        *vragen(bank),
        *bank.elementen.values(),
        *bank.praktijken.values(),
        *map(plek_of, (None, *bank.regios.values(), *gemeenten_met_bevindingen(bank))),
        *bank.toezichtkader.indicatoren,
    ]
    return {noun.url: noun for noun in nouns}
