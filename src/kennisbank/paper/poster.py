"""The poster of a theme: what was seen and asked, in letters for a wall, with large signs."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, Thema, zinnen
from kennisbank.paper.bewijs import count_seen, to_element, to_parts
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import lines_of, row_height
from kennisbank.paper.letters import width_set
from kennisbank.paper.parts import name_sources

HOOG = 222  # millimetres of a side, beside what stands on every poster
BREED = 174  # millimetres for a title
# Points, the largest at which all fits: a poster is read from afar.
MATEN = (28, 26, 24, 22, 20, 18, 17)
TEKEN, WOORD = 7, 4.24  # millimetres of a sign, and of the type of the word beside it
CIJFER = 0.6  # of that type, a bold figure
MEESTE = 3  # so many signs stand beside their number
ROND = 2.5  # millimetres above, below and between a title and its signs
TABEL = 99  # millimetres for a title in a table of evidence
KOP = 8  # millimetres of what stands above those that were seen, and above the others
BRONNEN = 2  # so many sources are named; the others are counted
REST = 8  # and of the line that tells how many more there are
LUCHT = 7  # millimetres that a row may have of what is left over


class Zetting(NamedTuple):
    """How rows are set: points, millimetres between them beside what they need, how many fit."""

    maat: float
    lucht: float
    aantal: int


def poster_sheet(bank: Kennisbank, thema: Thema) -> Blad:
    """The elements of a theme that still hold, those seen at most places first."""
    every = [one for one in queries.elementen_of(bank, "thema", thema.id) if still_holds(one)]
    titel, bron = f"{thema.naam}: gezien en gevraagd", name_sources(bank, every, BRONNEN)
    room = HOOG - 12 * lines_of(titel, 26) - 6.6 * lines_of(thema.kernvraag, 58)
    room -= 4 * lines_of(bron, 58)
    most = [to_large(bank, one) for one in every[: int(room / (ROND + TEKEN))]]
    # A kenmerk is as wide in small letters as its end is in those of the title.
    names = [f"{one.titel} {one.kenmerk.rpartition('-')[2]}" for one in every]
    below = [ROND + signs_height(one["tekens"]) for one in most]
    seen = count_seen(bank, every)
    for koppen in (1, 2):  # a second one when there is room for those that were not seen
        high = room - koppen * KOP
        zetting = choose_zetting(names, high, MATEN, LUCHT, breed=BREED, onder=below)
        if zetting.aantal < len(every):
            zetting = choose_zetting(names, high - REST, MATEN, LUCHT, breed=BREED, onder=below)
        if not 0 < seen < zetting.aantal:
            break
    rest = len(every) - zetting.aantal
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
        zoek=thema.naam,
        bestand=f"themes/{thema.id}.yml",
        dag=queries.versie_of_thema(bank, thema.id),
        max_kanten=1,
        inhoud={
            "maat": zetting.maat,
            "lucht": zetting.lucht,
            "cijfers": to_figures(bank, every),
            "delen": to_parts(bank, every, zetting.aantal),
            "rijen": most[: zetting.aantal],
            "leeg": "" if every else zinnen.bewijs.GEEN_ELEMENTEN,
            "rest": tell_rest(seen - zetting.aantal, rest),
            "let_op": zinnen.bewijs.NIET_BEWEZEN,
            "uitleg": zinnen.bewijs.UITLEG_BEELD,
        },
        naar="Poster: wat is gezien en gevraagd",
    )


def tell_rest(seen: int, rest: int) -> str:
    """How many there are more, and how many of those were seen or told; `seen` may be negative."""
    if not rest:
        return ""
    other = rest - max(seen, 0)
    so_far = f", {zinnen.bewijs.VOOR_ZOVER}" if other else ""
    kinds = f"{seen} gezien of verteld en {other} niet" if other else "gezien of verteld"
    kind = f": {kinds}{so_far}" if seen > 0 else f", niet gezien of verteld{so_far}"
    return f"En nog {rest} op de pagina{kind}."


def to_figures(bank: Kennisbank, elementen: Sequence[Element]) -> list[list[object]]:
    """How many there are, and how many of those were seen or told, each with its word."""
    seen = count_seen(bank, elementen)
    woord = "werkzaam element" if len(elementen) == 1 else "werkzame elementen"
    return [[len(elementen), woord], [seen, "daarvan gezien of verteld"]]


def to_large(bank: Kennisbank, element: Element) -> Data:
    """An element with no more signs than there is room for in large."""
    large = to_element(bank, element)
    return large | {"tekens": [one | {"vormen": one["vormen"][:MEESTE]} for one in large["tekens"]]}


def signs_height(delen: Sequence[Data]) -> float:
    """How high the signs of an element are with their words, in millimetres."""
    lines, at = 1, 0.0
    for deel in delen:
        words = ", ".join(woord for _, woord in deel["woorden"])
        figures = sum(CIJFER * len(aantal) + 0.3 for aantal, _ in deel["woorden"])
        breed = TEKEN * (1.34 * len(deel["vormen"]) + 0.2)
        breed += WOORD * (width_set(words) + figures)
        lines, at = (lines, at + breed) if at + breed <= BREED else (lines + 1, breed)
        at += 1.2 * WOORD
    return lines * TEKEN + (lines - 1) * 2.4 + 0.5


def still_holds(element: Element) -> bool:
    """Whether it is as we would tell it now."""
    return element.status == "actueel"


def choose_zetting(
    names: Sequence[str],
    room: float,
    maten: Sequence[float],
    lucht: float,
    *,
    breed: float = TABEL,
    onder: Iterable[float] = (),
) -> Zetting:
    """The largest letters in which all of these fit under each other, or how many in the least.

    `onder` is what each of those that may fit takes besides, in millimetres.
    """
    below = [*onder] or [0.0] * len(names)
    for maat in maten:
        rows = zip(names, below, strict=False)
        tops = [*accumulate(row_height(name, maat, breed) + more for name, more in rows)]
        fitting = [top for top in tops if top <= room]
        if len(fitting) == len(names):
            break
    over = (room - fitting[-1]) / len(fitting) if fitting else 0
    return Zetting(maat, round(min(over, lucht), 1), len(fitting))
