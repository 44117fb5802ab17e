"""The poster of a theme: what helps, in large letters on one side, with the evidence of each."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, Thema, zinnen
from kennisbank.paper.bewijs import to_columns, to_row
from kennisbank.paper.blad import Blad
from kennisbank.paper.bound import lines_of, row_height
from kennisbank.paper.origin import name_sources

HOOG = 212  # millimetres of a side, beside what stands on every poster
BREED = 99  # millimetres for a title
MATEN = (22, 20, 18, 16, 14.5, 13, 12)  # points, the largest at which all fits
BRONNEN = 2  # so many sources are named; the others are counted
LUCHT = 7  # millimetres that a row may have of what is left over


class Zetting(NamedTuple):
    """How rows are set: points, millimetres between them beside what they need, how many fit."""

    maat: float
    lucht: float
    aantal: int


def poster_sheet(bank: Kennisbank, thema: Thema) -> Blad:
    """The elements of a theme that still hold, those seen at most places first."""
    every = [one for one in queries.elementen_of(bank, "thema", thema.id) if still_holds(one)]
    titel, bron = f"{thema.naam}: wat helpt?", name_sources(bank, every, BRONNEN)
    room = HOOG - 12 * lines_of(titel, 26) - 6.6 * lines_of(thema.kernvraag, 58)
    room -= 4 * lines_of(bron, 58)
    zetting = choose_zetting([f"{one.titel} {one.kenmerk[2:]}" for one in every], room)
    shown = every[: zetting.aantal]
    rest = len(every) - len(shown)
    return Blad(
        naam=f"poster-{thema.id}",
        soort="Posters",
        icoon=thema.id,
        sjabloon="poster",
        titel=titel,
        boven=f"Thema {thema.volgorde} van {len(bank.themas)}",
        lead=thema.kernvraag,
        kenmerk=f"poster-{thema.id}",
        bron=bron,
        pagina=thema.url,
        bestand=f"themes/{thema.id}.yml",
        dag=queries.versie_of_thema(bank, thema.id),
        max_kanten=1,
        inhoud={
            "maat": zetting.maat,
            "lucht": zetting.lucht,
            "cijfers": count_seen(bank, every),
            "kolommen": to_columns(),
            "rijen": [to_row(bank, element) for element in shown],
            "leeg": "" if every else zinnen.GEEN_ELEMENTEN,
            "rest": f"En nog {rest} op de pagina van dit thema." if rest else "",
            "let_op": f"{zinnen.NIET_BEWEZEN} {zinnen.UITLEG_TEKENS}",
        },
        naar="Poster: wat helpt",
    )


def count_seen(bank: Kennisbank, elementen: Sequence[Element]) -> list[list[object]]:
    """How many there are, and how many of those were seen or told, each with its word."""
    seen = sum(1 for one in elementen if queries.bewijs_of(bank, one).in_praktijk)
    woord = "werkzaam element" if len(elementen) == 1 else "werkzame elementen"
    return [[len(elementen), woord], [seen, "daarvan gezien of verteld"]]


def still_holds(element: Element) -> bool:
    """Whether it is as we would tell it now."""
    return element.status == "actueel"


def choose_zetting(
    names: Sequence[str], room: float, maten: Sequence[float] = MATEN, lucht: float = LUCHT
) -> Zetting:
    """The largest letters in which all of these fit under each other, or how many in the least."""
    for maat in maten:
        tops = [*accumulate(row_height(name, maat, BREED) for name in names)]
        fitting = [top for top in tops if top <= room]
        if len(fitting) == len(tops):
            break
    over = (room - fitting[-1]) / len(fitting) if fitting else 0
    return Zetting(maat, round(min(over, lucht), 1), len(fitting))
