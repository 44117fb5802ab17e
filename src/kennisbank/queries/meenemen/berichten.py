"""Berichten: what came and what changed, newest first, of everything or of one thing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from kennisbank.model import Element, Kennisbank, Praktijk, Thema, zinnen
from kennisbank.model.labels import STATUSSEN
from kennisbank.queries.groups import praktijken_of
from kennisbank.queries.plekken.bevindingen import gemeenten_met_bevindingen, praktijken_at
from kennisbank.queries.plekken.plek import Plek, plek_by_gemeente, plek_by_regio, plek_of
from kennisbank.queries.werkzaam.element import elementen_of

ALLES = "nieuw/"  # the page of all there is to tell
FEED, KALENDER = "volgen.xml", "herzieningen.ics"  # beside the page of what can be followed
BERICHTEN_MAX = 50  # of one thing; who follows reads the newest, and all stand on the pages


class Bericht(NamedTuple):
    """What happened to a record on one day: it came (`nieuw`), or it changed.

    `volgnummer` counts what happened to one record on one day.
    """

    dag: date
    record: Praktijk | Element
    nieuw: bool
    tekst: str
    volgnummer: int = 0

    @property
    def titel(self) -> str:
        """What it is about, whether it came or changed, and whether it still holds."""
        ended = STATUSSEN[self.record.status] if self.record.vervallen else ""
        return zinnen.leven.word_bericht(self.record.titel, self.nieuw, ended)


@dataclass(frozen=True)
class Gevolgd:
    """Something that can be followed: its name, its page, and of what its calendar is, if any.

    What there is to tell of it is looked up when somebody asks.
    """

    naam: str
    url: str
    bank: Kennisbank
    noun: Thema | Plek | None = None

    @cached_property
    def te_herzien(self) -> tuple[Praktijk | Element, ...]:
        """The records of a theme or region that are due for review some day."""
        return due_of(self.bank, self.noun) if self.noun else ()

    @property
    def berichten(self) -> tuple[Bericht, ...]:
        """What there is to tell of it, the newest first."""
        return index_berichten(self.bank).get(self.url, ())

    @property
    def feed(self) -> str:
        """Where the feed stands in the site."""
        return f"{self.url}{FEED}"

    @property
    def kalender(self) -> str:
        """Where the calendar of its reviews stands; empty when none is due, or it has none."""
        return f"{self.url}{KALENDER}" if self.te_herzien else ""


def gevolgd(bank: Kennisbank) -> Iterator[Gevolgd]:
    """Everything, each theme, place and element, also those of which there is no news yet."""

    yield Gevolgd("", ALLES, bank)
    for thema in bank.themas.values():
        yield Gevolgd(thema.naam, thema.url, bank, thema)
    for plek in map(plek_of, (None, *bank.regios.values())):
        yield Gevolgd(plek.naam, plek.url, bank, plek)
    for plek in map(plek_of, gemeenten_met_bevindingen(bank)):
        yield Gevolgd(plek.naam, plek.url, bank)
    for element in bank.elementen.values():
        yield Gevolgd(element.titel, element.url, bank)


def has_calendar(bank: Kennisbank, noun: Thema | Plek) -> bool:
    """Whether something is ever reviewed of what has a calendar of its own: a theme, a region."""
    return not (isinstance(noun, Plek) and noun.soort == "gemeente") and bool(due_of(bank, noun))


def due_of(bank: Kennisbank, noun: Thema | Plek) -> tuple[Praktijk | Element, ...]:
    """What of a theme or place still holds, and so is reviewed some day."""
    every: Iterable[Praktijk | Element]
    if isinstance(noun, Thema):
        every = (
            *praktijken_of(bank, "thema", noun.id),
            *elementen_of(bank, "thema", noun.id),
        )
    else:
        every = praktijken_at(bank, noun)
    return tuple(record for record in every if record.status == "actueel")


@lru_cache(maxsize=2)
def index_berichten(bank: Kennisbank) -> Mapping[str, tuple[Bericht, ...]]:
    """The newest under the address of each page that they are about."""
    every = [one for record in bank.levend for one in berichten_of(record)]
    every.sort(key=lambda one: (-one.dag.toordinal(), not one.nieuw, one.record.kenmerk))
    index: dict[str, list[Bericht]] = defaultdict(list)
    full = set[str]()
    for one in every:
        for page in pages_about(bank, one.record):
            if page not in full:
                index[page].append(one)
                if len(index[page]) == BERICHTEN_MAX:
                    full.add(page)
    return {page: tuple(some) for page, some in index.items()}


def berichten_of(record: Praktijk | Element) -> Iterator[Bericht]:
    """That it came, and each change since the day on which it did."""
    if not record.vervallen:  # of what is no example any more, only that it changed is news
        yield Bericht(record.gepubliceerd, record, True, record.samenvatting)
    counts: dict[date, int] = defaultdict(int)
    for wijziging in record.wijzigingen:
        if wijziging.datum > record.gepubliceerd:
            counts[wijziging.datum] += 1
            nummer = counts[wijziging.datum]
            yield Bericht(wijziging.datum, record, False, wijziging.tekst, nummer)


def pages_about(bank: Kennisbank, record: Praktijk | Element) -> tuple[str, ...]:
    """The pages of what a record belongs to, each once; the first is that of everything."""
    pages = [ALLES, *(bank.themas[thema].url for thema in record.themas)]
    if isinstance(record, Element):
        return (*pages, record.url)
    pages.append(plek_by_regio(bank)[record.regio].url)
    if record.gemeente:
        pages.append(plek_by_gemeente(bank)[record.gemeente].url)
    # Also of what was withdrawn, of which an element counts nothing any more: that is news there.
    return (*pages, *(bank.elementen[one].url for one in dict.fromkeys(record.elementen)))
