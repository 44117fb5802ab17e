"""Elementen naast elkaar: what records of places say of each werkzaam element, and what differs.

A place has an element (`doet`) when it was seen or told there, and looks for it (`zoekt`) when it
lacked there, could be better or was asked for. What was only told is not called seen.
`pure/elementen-naast.js` says the same to a reader.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kennisbank.model import Element, Kennisbank, Thema, zinnen
from kennisbank.model.zinnen.aantallen import enumerate_names
from kennisbank.queries.plekken.plek import Plek, name_in_zin
from kennisbank.queries.werkzaam.bewijs import DOET
from kennisbank.queries.werkzaam.vak import Elementvak, Melding, meldingen_at

ZOEKT = ("ontbrak", "gevraagd")
RIJEN_MAX = 24  # so many elements of one theme stand in a table
ZIN_MAX = 8  # so many elements are named under one sentence
ZINNEN_MAX = 3  # so many sentences stand under one heading, those of most elements first

Soort = tuple[str, tuple[int, ...], tuple[int, ...]]  # which sentence, and who doet and zoekt


@dataclass(frozen=True)
class Elementrij:
    """One element at each of the places; `soort` tells which sentence it belongs to."""

    element: Element
    vakken: tuple[Elementvak, ...]
    soort: Soort


@dataclass(frozen=True)
class Elementdeel:
    """The elements of one theme, of which `rest` have no row."""

    thema: Thema
    rijen: tuple[Elementrij, ...]
    rest: int


@dataclass(frozen=True)
class Zinregel:
    """One element under a sentence: what is said of it where, and how many more say so."""

    element: Element
    delen: tuple[tuple[Melding, str, int], ...]

    @property
    def staat(self) -> str:
        """What is said where no record is named, when some or all of it is not in use."""
        return zinnen.leven.word_staat([melding.staat for melding, _, _ in self.delen])


@dataclass(frozen=True)
class Elementzin:
    """What goes for some elements, in words; `rest` of them are not named."""

    zin: str
    regels: tuple[Zinregel, ...]
    rest: int

    @property
    def elementen(self) -> tuple[Element, ...]:
        """Those that are named."""
        return tuple(regel.element for regel in self.regels)


@dataclass(frozen=True)
class Zinnengroep:
    """The sentences under one heading; `rest` elements go into others, which do not stand there."""

    kop: str
    zinnen: tuple[Elementzin, ...]
    rest: int


@dataclass(frozen=True)
class Elementenvergelijking:
    """Places side by side: their elements by theme, and what they have, lack and look for."""

    plekken: tuple[Plek, ...]
    delen: tuple[Elementdeel, ...]
    groepen: tuple[Zinnengroep, ...]


def compare_elementen(
    bank: Kennisbank, plekken: Sequence[Plek], thema: str | None = None
) -> Elementenvergelijking:
    """The places side by side for every element that one of them says something of."""
    columns = [meldingen_at(bank, plek) for plek in plekken]
    said = {identity for column in columns for identity in column}  # a few of hundreds
    rows = [
        Elementrij(element, vakken, classify(vakken))
        for element in bank.elementen.values()
        if element.id in said and thema in (None, element.themas[0])
        for vakken in (tuple(Elementvak(column.get(element.id, ())) for column in columns),)
    ]
    rows.sort(key=rank_of)
    return Elementenvergelijking(
        tuple(plekken), divide(bank, rows), say(plekken, rows) if len(plekken) > 1 else ()
    )


def rank_of(rij: Elementrij) -> int:
    """The most telling rows come first."""
    return zinnen.naast.NAAST_VOLGORDE.index(rij.soort[0])


def divide(bank: Kennisbank, rows: Sequence[Elementrij]) -> tuple[Elementdeel, ...]:
    """The rows under the main theme of their element, as many as a table has room for."""
    by_thema: dict[str, list[Elementrij]] = defaultdict(list)
    for row in rows:
        by_thema[row.element.themas[0]].append(row)
    return tuple(
        Elementdeel(thema, tuple(found[:RIJEN_MAX]), max(len(found) - RIJEN_MAX, 0))
        for thema in bank.themas.values()
        if (found := by_thema[thema.id])
    )


def classify(vakken: Sequence[Elementvak]) -> Soort:
    """Which sentence goes for an element, and the numbers of the places that it names."""
    doet = tuple(at for at, vak in enumerate(vakken) if vak.has(DOET))
    zoekt = tuple(at for at, vak in enumerate(vakken) if at not in doet and vak.has(ZOEKT))
    if len(doet) == len(vakken):
        return "samen", doet, zoekt
    if doet:
        seen = any(vak.has(("gezien",)) for vak in vakken)
        return (("ruil" if seen else "verteld") if zoekt else "alleen"), doet, zoekt
    return ("zoekend" if len(zoekt) == len(vakken) else ""), doet, zoekt


def say(plekken: Sequence[Plek], rows: Sequence[Elementrij]) -> tuple[Zinnengroep, ...]:
    """A sentence for each soort that occurs, with the elements for which it goes."""
    by_soort: dict[str, dict[Soort, list[Elementrij]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        by_soort[row.soort[0]][row.soort].append(row)
    names = [name_in_zin(plek) for plek in plekken]
    groepen = []
    for kind, (kop, zin) in zinnen.naast.NAAST.items():
        found = sorted(by_soort[kind].items(), key=lambda pair: -len(pair[1]))
        if found:
            said = tuple(word(zin, names, *pair) for pair in found[:ZINNEN_MAX])
            rest = sum(len(some) for _, some in found[ZINNEN_MAX:])
            groepen.append(Zinnengroep(kop, said, rest))
    return tuple(groepen)


def word(zin: str, names: Sequence[str], soort: Soort, rows: Sequence[Elementrij]) -> Elementzin:
    """The sentence with the names of its places, and its first elements."""
    _, doet, zoekt = soort
    words = zin.format(
        doet=enumerate_names([f"in {names[at]}" for at in doet]),
        zoekt=enumerate_names([f"in {names[at]}" for at in zoekt]),
        niet=enumerate_names([f"van {naam}" for at, naam in enumerate(names) if at not in doet]),
    )
    regels = tuple(Zinregel(row.element, tell(row, names)) for row in rows[:ZIN_MAX])
    return Elementzin(words, regels, max(len(rows) - ZIN_MAX, 0))


def tell(row: Elementrij, names: Sequence[str]) -> tuple[tuple[Melding, str, int], ...]:
    """What each place that a sentence names says of the element, also that it lacked there.

    Places of which the same record speaks are named together, as a region and its municipality.
    """
    _, doet, zoekt = row.soort
    found: dict[tuple[str, str], tuple[Melding, list[str], int]] = {}
    for at, vak in enumerate(row.vakken):
        wanted = [DOET, *([("ontbrak",)] if vak.beide else [])] if at in doet else [ZOEKT]
        for melding in (vak.first(each) for each in wanted if at in (*doet, *zoekt)):
            first = melding.vermeldingen[0]
            key = (melding.betekenis, first.url)
            told, waar, rest = found.get(key, (melding, [], 0))
            rest = max(rest, len(melding.vermeldingen) - 1)
            # Once its municipality is named, that needs no name beside the title.
            found[key] = (told if melding.gemeente_of(first) else melding, waar, rest)
            waar.append(f"in {names[at]}")
    return tuple((melding, enumerate_names(waar), rest) for melding, waar, rest in found.values())
