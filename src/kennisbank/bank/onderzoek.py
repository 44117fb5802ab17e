"""Onderzoek: whether what a report says of moments and of hand-overs can be drawn."""

import re
from collections.abc import Iterator

from kennisbank.bank.findings import Finding
from kennisbank.model import Moment, Rapport
from kennisbank.problems import Loc
from kennisbank.queries import read_tijd


def check_onderzoek(rapport: Rapport) -> Iterator[Finding]:
    """Each moment has a place on the timeline or none at all, and each hand-over two sides."""
    for field in ("opzet", "nazorg", "gebeurtenissen"):
        for index, item in enumerate(getattr(rapport, field)):
            if item.moment:
                loc = (field, index, "moment")
                yield from check_moment(rapport, loc, item.moment, item.kenmerk)
    yield from check_partijen(rapport)


def check_moment(rapport: Rapport, loc: Loc, moment: Moment, kenmerk: str) -> Iterator[Finding]:
    """Words with a number name a year that can be, and a moment does not lead on to itself."""
    if moment.vervolg == kenmerk:
        hoe = "Noem een ander moment, of haal de regel weg."
        yield Finding(
            rapport, (*loc, "vervolg"), "dit moment verwijst naar zichzelf.", hoe, "KB045"
        )
    here, words = (*loc, "wanneer"), moment.wanneer
    try:
        if read_tijd(words) or not re.search(r"\d", words):
            return
    except ValueError:
        wat = f"`{words}` kan niet: een dag bestaat niet, of het einde ligt voor het begin."
        yield Finding(rapport, here, wat, "Controleer de dagen en de jaren.", "KB215")
        return
    wat = f"in `{words}` staat geen jaar van vier cijfers, en dus staat het nergens op de tijdlijn."
    hoe = "Schrijf het jaar erbij, zoals `1 maart 2020`, of schrijf `datum niet bekend`."
    yield Finding(rapport, here, wat, hoe, "KB215")


def check_partijen(rapport: Rapport) -> Iterator[Finding]:
    """Nobody hands over to itself, and a party has the same name each time."""
    first: dict[str, str] = {}
    for index, one in enumerate(rapport.overdrachten):
        for field in ("van_wie", "aan_wie"):
            for at, name in enumerate(getattr(one, field)):
                loc = ("overdrachten", index, field, at)
                if field == "aan_wie" and name in one.van_wie:
                    wat = f"`{name}` staat aan twee kanten van deze overdracht."
                    hoe = "Haal de partij weg bij `van_wie` of bij `aan_wie`."
                    yield Finding(rapport, loc, wat, hoe, "KB216")
                known = first.setdefault("".join(filter(str.isalnum, name.casefold())), name)
                if known != name:
                    wat = f"`{name}` staat hierboven als `{known}`, en wordt apart getekend."
                    hoe = f"Schrijf `{known}` als dit dezelfde partij is."
                    yield Finding(rapport, loc, wat, hoe, "KB217", "let op")
