"""The poster of all elements by theme: one side of A3, for a wall."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, Thema, zinnen
from kennisbank.paper.bewijs import to_columns, to_row
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import lines_of, row_height
from kennisbank.paper.origin import name_sources
from kennisbank.paper.poster import BRONNEN, count_seen, still_holds

HOOG = 201  # millimetres of a column, beside what stands on the poster whatever there is
BREED = 96  # millimetres for a title
MATEN = (18, 16, 15, 14, 13.5, 13, 12.5, 12, 11)  # points, the largest at which all fits
KOP, REST = 18, 9  # millimetres of the head of a theme, and of the line that counts the others


class Blok(NamedTuple):
    """A theme with the elements of which it is the first."""

    thema: Thema
    elementen: tuple[Element, ...]


def wandposter_sheet(bank: Kennisbank) -> Blad:
    """Every element that still holds, once, at its main theme, with the numbers of its others."""
    blokken = [Blok(thema, tuple(main_of(bank, thema))) for thema in bank.themas.values()]
    every = [element for blok in blokken for element in blok.elementen]
    maat, most = choose_maat(blokken)
    at = split_at(blokken, maat, most)
    nummers = {thema.id: thema.volgorde for thema in bank.themas.values()}
    return Blad(
        naam="poster-elementen",
        soort="Posters",
        icoon="element",
        sjabloon="wandposter",
        titel="Werkzame elementen: wat helpt?",
        boven="Poster van alle thema’s",
        lead="Wat volgens onze bronnen goed ging, helpt of nodig is, en op hoeveel plaatsen.",
        kenmerk="poster-elementen",
        bron=name_sources(bank, every, BRONNEN),
        pagina="elementen/",
        bestand=f"themes/{next(iter(bank.themas))}.yml",
        dag=queries.last_change(bank),
        max_kanten=1,
        inhoud={
            "maat": maat,
            "cijfers": count_seen(bank, every),
            "kolommen": to_columns(),
            "helften": [
                [to_blok(bank, blok, most, nummers) for blok in helft]
                for helft in (blokken[:at], blokken[at:])
            ],
            "let_op": f"{zinnen.NIET_BEWEZEN} {zinnen.UITLEG_TEKENS}",
        },
        liggend=True,
        papier="a3",
        naar="Poster van alle elementen",
    )


def main_of(bank: Kennisbank, thema: Thema) -> Iterator[Element]:
    """The elements whose main theme this is, those seen at most places first."""
    for element in queries.elementen_of(bank, "thema", thema.id):
        if element.themas[0] == thema.id and still_holds(element):
            yield element


def to_blok(bank: Kennisbank, blok: Blok, most: int, nummers: dict[str, int]) -> Data:
    """A theme on the poster: its elements, and how many more there are."""
    rest = len(blok.elementen) - most
    return {
        "icoon": blok.thema.id,
        "titel": f"{blok.thema.volgorde}. {blok.thema.naam}",
        "rijen": [
            to_row(bank, one, kenmerk="", ook=tell_others(one, nummers))
            for one in blok.elementen[:most]
        ],
        "leeg": "" if blok.elementen else zinnen.GEEN_ELEMENTEN,
        "rest": f"En nog {rest} op de pagina van dit thema." if rest > 0 else "",
    }


def tell_others(element: Element, nummers: dict[str, int]) -> str:
    """The numbers of the other themes of an element."""
    return ", ".join(str(number) for number in sorted(nummers[one] for one in element.themas[1:]))


def choose_maat(blokken: Sequence[Blok]) -> tuple[float, int]:
    """The largest letters in which all fits, or how many of each theme do in the smallest."""
    most = max((len(blok.elementen) for blok in blokken), default=0)
    for maat in MATEN:
        if height_of(blokken, maat, most) <= HOOG:
            return maat, most
    while most and height_of(blokken, maat, most) > HOOG:
        most -= 1
    return maat, most


def split_at(blokken: Sequence[Blok], maat: float, most: int) -> int:
    """How many themes stand in the first column, so that the longest of both is as short as can."""
    heights = [block_height(blok, maat, most) for blok in blokken]
    return min(range(len(blokken) + 1), key=lambda at: max(sum(heights[:at]), sum(heights[at:])))


def height_of(blokken: Sequence[Blok], maat: float, most: int) -> float:
    """How high the longest of the two columns is."""
    heights = [block_height(blok, maat, most) for blok in blokken]
    at = split_at(blokken, maat, most)
    return max(sum(heights[:at]), sum(heights[at:]))


def block_height(blok: Blok, maat: float, most: int) -> float:
    """How high a theme is: its head, its rows and what is said of the others."""
    rows = sum(row_height(one.titel, maat, BREED) for one in blok.elementen[:most])
    short = not blok.elementen or len(blok.elementen) > most
    return KOP + 8 * (lines_of(blok.thema.naam, 24) - 1) + rows + (REST if short else 0)
