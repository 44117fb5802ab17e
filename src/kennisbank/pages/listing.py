"""Pages: which pages exist beside the editorial ones, and what stands on each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple, TypeVar

from kennisbank import queries
from kennisbank.model import Kennisbank, zinnen
from kennisbank.pages import elements
from kennisbank.pages.help import load_help

Kruimel = tuple[str, str]
T = TypeVar("T")


class Page(NamedTuple):
    """A page to be stamped: `draw` gives its HTML, given the way back to the root.

    `folder` names the sjabloonpagina: the page `<folder>/sjabloon/` that the engine builds.
    """

    folder: str
    url: str
    titel: str
    omschrijving: str
    kruimels: tuple[Kruimel, ...]
    draw: Callable[[str], str]


def pages_of(bank: Kennisbank, today: date) -> Iterator[Page]:
    """Every generated page of the site, in a fixed order."""
    for pages in FOLDERS.values():
        yield from pages(bank, today)


def praktijk_pages(bank: Kennisbank, today: date) -> Iterator[Page]:
    """One page per praktijk."""
    for item in bank.praktijken.values():
        draw = partial(elements.draw_praktijk, bank, praktijk=item, today=today)
        trail = (("Praktijken", "praktijken/"), (item.titel, ""))
        about = queries.omschrijving_of(item)
        yield Page("praktijken", item.url, item.titel, about, trail, draw)


def element_pages(bank: Kennisbank, today: date) -> Iterator[Page]:
    """One page per werkzaam element."""
    for item in bank.elementen.values():
        draw = partial(elements.draw_element, bank, element=item, today=today)
        trail = (("Werkzame elementen", "elementen/"), (item.titel, ""))
        about = queries.omschrijving_of(item)
        yield Page("elementen", item.url, item.titel, about, trail, draw)


def regio_pages(bank: Kennisbank) -> Iterator[Page]:
    """One page per region, and one for the whole country."""
    country = queries.plek_of(None)
    draw = partial(elements.draw_landelijk, bank)
    trail = (("Regio’s", "regios/"), (country.naam, ""))
    yield Page("regios", country.url, country.naam, zinnen.plek.OVER_LANDELIJK, trail, draw)
    gemeenten = {gemeente.naam for gemeente in bank.gemeenten.values()}
    for item in bank.regios.values():
        draw = partial(elements.draw_regio, bank, regio=item)
        titel = f"Regio {item.naam}" if item.naam in gemeenten else item.naam
        trail = (("Regio’s", "regios/"), (titel, ""))
        found = queries.describe_plek(bank, item)
        about = zinnen.plek.word_over_plek(
            f"de regio {item.naam}", bool(found.uit), bool(found.aantal)
        )
        yield Page("regios", item.url, titel, about, trail, draw)


def gemeente_pages(bank: Kennisbank) -> Iterator[Page]:
    """One page per municipality with findings."""
    for item in queries.gemeenten_met_bevindingen(bank):
        draw = partial(elements.draw_gemeente, bank, gemeente=item)
        regio = bank.regios[item.regio]
        trail = (("Regio’s", "regios/"), (regio.naam, regio.url), (item.naam, ""))
        found = queries.describe_plek(bank, item)
        about = zinnen.plek.word_over_plek(f"de gemeente {item.naam}", True, bool(found.aantal))
        yield Page("gemeenten", item.url, item.naam, about, trail, draw)


def rapport_pages(bank: Kennisbank) -> Iterator[Page]:
    """One page per report, with what it says beside its praktijken."""
    for item in bank.rapporten.values():
        draw = partial(elements.draw_rapport, bank, rapport=item)
        plek = queries.plek_of_rapport(bank, item)
        trail = (("Regio’s", "regios/"), (plek.naam, plek.url), (item.titel, ""))
        yield Page("rapporten", item.url, item.titel, item.samenvatting, trail, draw)


def indicator_pages(bank: Kennisbank) -> Iterator[Page]:
    """One page per indicator."""
    for item in bank.toezichtkader.indicatoren:
        draw = partial(elements.draw_indicator, bank, indicator=item)
        titel = f"Indicator {item.nummer}: {item.titel or item.kenmerk}"
        trail = (("Toezichtkader", "toezichtkader/"), (titel, ""))
        yield Page("toezichtkader", item.url, titel, item.tekst, trail, draw)


def vraag_pages(bank: Kennisbank) -> Iterator[Page]:
    """One page per question."""
    for item in queries.vragen(bank):
        draw = partial(elements.draw_vraag, bank, vraag=item)
        trail = (("Gesprek", "gesprek/"), ("Vijf vragen", "vijf-vragen/"), (item.titel, ""))
        yield Page("vijf-vragen", item.url, item.titel, item.tekst, trail, draw)


def gesprek_pages(bank: Kennisbank) -> Iterator[Page]:
    """One page per theme, to hold a meeting with."""
    for thema in bank.themas.values():
        item = queries.gespreksset(bank, thema)
        draw = partial(elements.draw_gesprek, bank, gespreksset=item)
        titel = f"Gespreksset {thema.naam}"
        trail = (("Gesprek", "gesprek/"), (titel, ""))
        about = f"Een gesprek van 45 minuten in uw lokale netwerk. {thema.kernvraag}"
        yield Page("gesprek", item.url, titel, about, trail, draw)


def lijst_pages(bank: Kennisbank) -> Iterator[Page]:
    """The parts of each row that is too long for the page it belongs to."""
    praktijken, werkzaam = ("Praktijken", "praktijken/"), ("Werkzame elementen", "elementen/")
    for groep in queries.overflowing_groups(bank):
        draw = partial(elements.draw_lijst, bank, groep=groep)
        yield from parts_of(groep, praktijken, draw)
    for elementen in queries.overflowing_elementen(bank):
        draw = partial(elements.draw_elementenlijst, bank, reeks=elementen)
        yield from parts_of(elementen, werkzaam, draw)
    for vermeldingen in queries.overflowing_vermeldingen(bank):
        draw = partial(elements.draw_vermeldingenlijst, bank, reeks=vermeldingen)
        yield from parts_of(vermeldingen, werkzaam, draw)


def parts_of(
    reeks: queries.Reeks[T], above: tuple[str, str], draw: Callable[..., str]
) -> Iterator[Page]:
    """A page for each part of a row, below the page of all of its kind."""
    for nummer in range(1, reeks.delen + 1):
        part = f", deel {nummer}" if nummer > 1 else ""
        titel = f"{reeks.kop}: {reeks.titel}{part}"
        drawn = partial(draw, nummer=nummer)
        trail = (above, (titel, ""))
        yield Page("lijsten", reeks.url_of(nummer), titel, f"{titel}.", trail, drawn)


def hulp_pages(bank: Kennisbank) -> Iterator[Page]:
    """One page per code of a message."""
    for item in load_help().values():
        draw = partial(elements.draw_hulp, bank, hulp=item)
        titel = f"{item.code}: {item.titel}"
        trail = (("Over", "over/"), ("Hulp bij meldingen", "hulp/"), (titel, ""))
        yield Page("hulp", item.url, titel, item.uitleg[0], trail, draw)


# The folder where pages stand -> what gives them, for a bank on a day.
FOLDERS: Mapping[str, Callable[[Kennisbank, date], Iterable[Page]]] = {
    "praktijken": praktijk_pages,
    "elementen": element_pages,
    "regios": lambda bank, _: regio_pages(bank),
    "gemeenten": lambda bank, _: gemeente_pages(bank),
    "rapporten": lambda bank, _: rapport_pages(bank),
    "toezichtkader": lambda bank, _: indicator_pages(bank),
    "vijf-vragen": lambda bank, _: vraag_pages(bank),
    "gesprek": lambda bank, _: gesprek_pages(bank),
    "lijsten": lambda bank, _: lijst_pages(bank),
    "hulp": lambda bank, _: hulp_pages(bank),
}
