"""The poster of a theme: what helps, in large letters on one side, with the evidence of each."""

from itertools import accumulate
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, Thema, zinnen
from kennisbank.paper.bewijs import to_element
from kennisbank.paper.blad import Blad
from kennisbank.paper.bound import lines_of
from kennisbank.paper.origin import name_sources

HOOG = 236  # millimetres of a side, beside what stands on every poster
BRONNEN = 6  # so many sources are named; the others are counted


class Maat(NamedTuple):
    """How large an element is set: letters on a line and its height, for the title and below it."""

    titel: int
    titel_mm: float
    tekens: int
    tekens_mm: float
    tussen_mm: float


RUIM = Maat(56, 7.6, 74, 5.2, 5.4)  # across a room
GEWOON = Maat(72, 5.9, 86, 4.5, 3.0)  # across a table


def poster_sheet(bank: Kennisbank, thema: Thema) -> Blad:
    """The elements of a theme that still hold, those seen at most places first."""
    every = [one for one in queries.elementen_of(bank, "thema", thema.id) if still_holds(one)]
    titel, bron = f"{thema.naam}: wat helpt?", name_sources(bank, every, BRONNEN)
    room = HOOG - 12 * lines_of(titel, 26) - 5 * lines_of(thema.kernvraag, 66)
    room -= 4 * lines_of(bron, 58)
    ruim = count_fitting(bank, every, RUIM, room) == len(every)
    shown = every[: count_fitting(bank, every, RUIM if ruim else GEWOON, room)]
    rest = len(every) - len(shown)
    return Blad(
        naam=f"poster-{thema.id}",
        soort="Posters",
        icoon=thema.id,
        sjabloon="poster",
        titel=titel,
        boven=f"Werkzame elementen · Thema {thema.volgorde} van {len(bank.themas)}",
        lead=thema.kernvraag,
        kenmerk=f"poster-{thema.id}",
        bron=bron,
        pagina=thema.url,
        bestand=f"themes/{thema.id}.yml",
        dag=queries.versie_of_thema(bank, thema.id),
        max_kanten=1,
        inhoud={
            "ruim": ruim,
            "elementen": [to_element(bank, element) for element in shown],
            "leeg": "" if shown else zinnen.GEEN_ELEMENTEN,
            "rest": f"En nog {rest} op de pagina van dit thema." if rest else "",
            "let_op": f"{zinnen.NIET_BEWEZEN} {zinnen.UITLEG_TEKENS}",
        },
        naar="Poster: wat helpt",
    )


def still_holds(element: Element) -> bool:
    """Whether it is as we would tell it now."""
    return element.status == "actueel"


def count_fitting(bank: Kennisbank, elementen: list[Element], maat: Maat, room: float) -> int:
    """How many of these fit under each other in so many millimetres."""
    heights = accumulate(height_of(bank, element, maat) for element in elementen)
    return sum(1 for height in heights if height <= room)


def height_of(bank: Kennisbank, element: Element, maat: Maat) -> float:
    """How high an element is: its title, and a line of signs with their words."""
    found = [one for one in queries.bewijs_of(bank, element).beeld if one.aantal]
    strook = sum(2 * len(one.tekens) + len(one.label.enkelvoud) + 6 for one in found)
    titel = lines_of(f"{element.titel} {element.kenmerk}", maat.titel)
    return titel * maat.titel_mm + -(-strook // maat.tekens) * maat.tekens_mm + maat.tussen_mm
