"""Begrippen in use: which themes, elementen and praktijken say a term, so that it leads on."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kennisbank.model import Begrip, Element, Kennisbank, Praktijk, Thema
from kennisbank.queries.groups import by_help

THEMAS, ELEMENTEN, PRAKTIJKEN = 2, 2, 3  # so many of each stand with a term
ACHTERAAN = ("kan-beter", "bevinding")
MEERVOUD = r"(?:en|n|s)?"


@dataclass(frozen=True)
class Gebruik:
    """What says a term: what helps first, and where the title or the summary says it."""

    themas: tuple[Thema, ...] = ()
    elementen: tuple[Element, ...] = ()
    praktijken: tuple[Praktijk, ...] = ()


@lru_cache(maxsize=2)
def gebruik_of_begrippen(bank: Kennisbank) -> Mapping[str, Gebruik]:
    """By the id of each term what says it."""
    praktijken: dict[str, list[tuple[bool, Praktijk]]] = defaultdict(list)
    elementen: dict[str, list[tuple[bool, Element]]] = defaultdict(list)
    themas: dict[str, Counter[str]] = defaultdict(Counter)
    for praktijk in sorted(bank.praktijken.values(), key=by_help):
        head = begrippen_in(bank, (praktijk.titel, praktijk.samenvatting))
        rest = (*praktijk.toelichting, *praktijk.werkzame_elementen, *praktijk.randvoorwaarden)
        for begrip in head | begrippen_in(bank, rest):
            praktijken[begrip].append((begrip not in head, praktijk))
            themas[begrip].update(praktijk.themas)
    for element in bank.elementen.values():
        head = begrippen_in(bank, (element.titel, element.samenvatting))
        for begrip in head | begrippen_in(bank, (*element.werking, *element.kern)):
            elementen[begrip].append((begrip not in head, element))
            themas[begrip].update(element.themas)
    for thema in bank.themas.values():
        subjects = [f"{one.naam} {one.uitleg}" for one in thema.onderwerpen]
        for begrip in begrippen_in(bank, (thema.kernvraag, *thema.inleiding, *subjects)):
            themas[begrip][thema.id] += 1
    return {
        begrip.id: Gebruik(
            first_themas(bank, begrip, themas[begrip.id]),
            tuple(one for _, one in sorted(elementen[begrip.id], key=by_place)[:ELEMENTEN]),
            tuple(one for _, one in sorted(praktijken[begrip.id], key=by_place)[:PRAKTIJKEN]),
        )
        for begrip in bank.begrippen.values()
    }


def by_place(found: tuple[bool, Praktijk | Element]) -> tuple[bool, bool]:
    """Sort key: what can be better last; and who says it in title or summary before who says it
    further on."""
    further, record = found
    return isinstance(record, Praktijk) and record.soort in ACHTERAAN, further


def first_themas(bank: Kennisbank, begrip: Begrip, counts: Counter[str]) -> tuple[Thema, ...]:
    """The theme that is called so, else the themes of most of what says it."""
    names = {name.casefold() for name in names_of_begrip(begrip)}
    same = [thema for thema in bank.themas.values() if thema.naam.casefold() in names]
    most = sorted(bank.themas.values(), key=lambda thema: -counts[thema.id])
    return tuple(same or [thema for thema in most if counts[thema.id]][:THEMAS])


def names_of_begrip(begrip: Begrip) -> tuple[str, ...]:
    """All that a term is called."""
    return (begrip.term, *([begrip.afkorting] if begrip.afkorting else ()), *begrip.synoniemen)


def begrippen_in(bank: Kennisbank, texts: Iterable[str]) -> set[str]:
    """The ids of the terms that stand in texts, as a word of their own or as several of it."""
    pattern, known = pattern_of_begrippen(bank)
    return {known[found] for found in pattern.findall("\n".join(texts).casefold())}


@lru_cache(maxsize=2)
def pattern_of_begrippen(bank: Kennisbank) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """What finds every name of a term in a text of small letters, and whose name each is.

    A choice of names is looked through five times as fast as one in which case does not count.
    """
    known: dict[str, str] = {}
    for begrip in bank.begrippen.values():
        for name in names_of_begrip(begrip):
            known.setdefault(name.casefold(), begrip.id)
    names = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    return re.compile(rf"(?<!\w)({names or '(?!)'}){MEERVOUD}(?!\w)"), known
