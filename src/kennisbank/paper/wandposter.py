"""The poster of all elements by theme: one side of A3, for a wall."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, Thema, zinnen
from kennisbank.paper.bewijs import count_seen, to_columns, to_parts, to_row
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import lines_of, row_height
from kennisbank.paper.parts import name_sources
from kennisbank.paper.poster import still_holds, to_figures

HOOG = 217  # millimetres of a column, beside what stands on the poster whatever there is
KOLOM = 188  # millimetres that a column is wide
MATEN = (20, 18, 17, 16, 15, 14, 13.5, 13, 12.5, 12, 11)  # points, the largest at which all fits
KOP, REST = 19, 9  # millimetres of the head of a theme, and of the line that counts the others
DEEL = 7  # and of the line above those that were not seen
UITLEG = 31  # of the figures and what the signs mean, below the second column
TEKEN, MEESTE = 5, 3  # millimetres of a sign, and how many stand in a row
LUCHT = 0.4  # millimetres more between rows than elsewhere: there is a line between them
WOORDEN = (14, 15, 22, 19)  # millimetres that the word above a column of signs takes


class Blok(NamedTuple):
    """A theme with the elements of which it is the first."""

    thema: Thema
    elementen: tuple[Element, ...]
    gezien: int  # so many of those were seen or told


def wandposter_sheet(bank: Kennisbank) -> Blad:
    """Every element that still holds, once, at its main theme."""
    blokken = [
        Blok(thema, own, count_seen(bank, own))
        for thema in bank.themas.values()
        for own in (tuple(main_of(bank, thema)),)
    ]
    every = [element for blok in blokken for element in blok.elementen]
    breedten = choose_breedten(bank, every)
    breed = KOLOM - sum(breedten)
    maat, most = choose_maat(blokken, breed)
    at = split_at(blokken, maat, most, breed)
    return Blad(
        naam="poster-elementen",
        soort="Posters",
        icoon="element",
        sjabloon="wandposter",
        titel="Werkzame elementen: gezien en gevraagd",
        boven="Poster van alle thema’s",
        lead="Wat volgens onze bronnen goed ging, helpt of nodig is, "
        "en bij hoeveel plaatsen of bronnen.",
        kenmerk="poster-elementen",
        bron=name_sources(bank, every, 1),
        pagina="elementen/",
        zoek="Werkzame elementen",
        bestand=f"themes/{next(iter(bank.themas))}.yml",
        dag=queries.last_change(bank),
        max_kanten=1,
        inhoud={
            "maat": maat,
            "lucht": LUCHT,
            "cijfers": to_figures(bank, every),
            "kolommen": to_columns(),
            "breedten": breedten,
            "helften": [
                [to_blok(bank, blok, most) for blok in helft]
                for helft in (blokken[:at], blokken[at:])
            ],
            "let_op": f"{zinnen.bewijs.NIET_BEWEZEN} {zinnen.bewijs.UITLEG_WOORDEN}",
            "uitleg": f"{zinnen.bewijs.ELK_EEN_KEER} {zinnen.bewijs.UITLEG_TEKENS}",
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


def choose_breedten(bank: Kennisbank, elementen: Sequence[Element]) -> list[float]:
    """How wide each column is: as its word, or as the most signs in it with their number."""
    beelden = [queries.bewijs_of(bank, element).beeld for element in elementen]
    most = [max(len(one.tekens) for one in kolom) for kolom in zip(*beelden, strict=True)]
    return [
        max(woord, TEKEN * (1.34 * min(signs, MEESTE) + 0.3) + 6)
        for woord, signs in zip(WOORDEN, most or [0] * len(WOORDEN), strict=True)
    ]


def to_blok(bank: Kennisbank, blok: Blok, most: int) -> Data:
    """A theme on the poster: its elements, and how many more there are."""
    rest = len(blok.elementen) - most
    return {
        "icoon": blok.thema.id,
        "titel": f"{blok.thema.volgorde}. {blok.thema.naam}",
        "delen": to_parts(bank, blok.elementen, min(most, len(blok.elementen))),
        "rijen": [to_row(bank, one, kenmerk="") for one in blok.elementen[:most]],
        "leeg": "" if blok.elementen else zinnen.bewijs.GEEN_ELEMENTEN,
        "rest": f"En nog {rest} op de pagina van dit thema." if rest > 0 else "",
    }


def choose_maat(blokken: Sequence[Blok], breed: float) -> tuple[float, int]:
    """The largest letters in which all fits, or how many of each theme do in the smallest."""
    most = max((len(blok.elementen) for blok in blokken), default=0)
    for maat in MATEN:
        if height_of(blokken, maat, most, breed) <= HOOG:
            return maat, most
    while most and height_of(blokken, maat, most, breed) > HOOG:
        most -= 1
    return maat, most


def split_at(blokken: Sequence[Blok], maat: float, most: int, breed: float) -> int:
    """How many themes stand in the first column, so that the longest of both is as short as can."""
    heights = [block_height(blok, maat, most, breed) for blok in blokken]
    return min(range(len(blokken) + 1), key=lambda at: highest(heights, at))


def height_of(blokken: Sequence[Blok], maat: float, most: int, breed: float) -> float:
    """How high the longest of the two columns is."""
    heights = [block_height(blok, maat, most, breed) for blok in blokken]
    at = split_at(blokken, maat, most, breed)
    return highest(heights, at)


def highest(heights: Sequence[float], at: int) -> float:
    """How high the longest column is when the second begins with theme `at`."""
    return max(sum(heights[:at]), sum(heights[at:]) + UITLEG)


def block_height(blok: Blok, maat: float, most: int, breed: float) -> float:
    """How high a theme is: its head, its rows and what is said of the others."""
    rows = sum(
        max(row_height(one.titel, maat, breed) + LUCHT, TEKEN + 0.2 * maat + LUCHT)
        for one in blok.elementen[:most]
    )
    both = 0 < blok.gezien < min(len(blok.elementen), most)
    short = not blok.elementen or len(blok.elementen) > most
    return (
        KOP
        + 8 * (lines_of(blok.thema.naam, int((breed - 16) / 3.4)) - 1)
        + rows
        + (DEEL if both else 0)
        + (REST if short else 0)
    )
