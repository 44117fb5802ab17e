"""A report in brief: its summary, and as many conclusions and requests as there is room for."""

from collections.abc import Sequence
from typing import NamedTuple

from kennisbank.model import Rapport, Uitspraak, zinnen
from kennisbank.paper.blad import Data
from kennisbank.paper.bound import cut, divide
from kennisbank.paper.letters import lines_set
from kennisbank.paper.parts import to_statement
from kennisbank.paper.themadelen import KOLOM, REST

LIJST = 21.8  # times the size of the type that a list in a column is wide
HEEL, LEAD = 45, 1.1  # the same of the summary across both columns, and how large that is
TELLING = "{} van {}, alles op de site"
KOP, DEEL, TUSSEN = 5, 0.8, 0.2  # lines for the report, around a heading in it, after a text


class InHetKort(NamedTuple):
    """What stands of a report across a sheet, and how many lines high that is."""

    data: Data | None
    regels: float


def to_rapport(rapporten: Sequence[Rapport], room: float) -> InHetKort:
    """The first report of a place, in so many lines of a column, and how many there are more.

    Its two columns are filled until the higher one takes half of that.
    """
    if not rapporten:
        return InHetKort(None, 0)
    rapport, rest = rapporten[0], len(rapporten) - 1
    above: float = KOP + lines_set(rapport.titel, 2 * KOLOM, vet=True)
    above += LEAD * lines_set(rapport.samenvatting, HEEL) + REST * bool(rest)
    left = room - 2 * above
    while True:
        stukken, heights, again = fill(rapport, left)
        knip, high = cut(heights, again)
        if 2 * (above + high) <= room or len(stukken) == sum(one["is"] == "kop" for one in stukken):
            break
        left = min(left, sum(heights)) - 1
    more = zinnen.aantallen.word_aantal(rest, "rapport", "rapporten")
    data = {
        "titel": rapport.titel,
        "tekst": rapport.samenvatting,
        "stukken": go_on(stukken, knip),
        "knip": knip,
        "rest": f"En nog {more} op de pagina." if rest else "",
    }
    return InHetKort(data, above + high)


def go_on(stukken: list[Data], knip: int) -> list[Data]:
    """The same with its heading again where the second column begins within a part.

    `knip` is the block with which that begins; a heading and what stands below it are one.
    """
    block, kop = -1, ""
    for at, stuk in enumerate(stukken):
        if stuk["is"] == "kop":
            kop, first = stuk["kop"], True
            block += 1
            continue
        block += not first
        if block == knip and not first:
            more = {"is": "kop", "kop": f"{kop} (vervolg)", "telling": ""}
            return [*stukken[:at], more, *stukken[at:]]
        first = False
    return stukken


def fill(rapport: Rapport, room: float) -> tuple[list[Data], list[float], list[float]]:
    """What stands below its summary in so many lines, and how many each of those takes.

    A heading stays with what is below it, so that takes the lines of both. The last is how many
    more each takes at the top of a column, where its heading stands again.
    """
    parts = [
        (kop, items)
        for kop, items in (
            ("Conclusies", rapport.conclusies),
            (zinnen.onderzoek.NAZORG, rapport.nazorg),
        )
        if items
    ]
    needs = [[need_of(item) for item in items] for _, items in parts]
    heads = [DEEL + lines_set(kop, KOLOM, vet=True) for kop, _ in parts]
    if sum(heads) + sum(map(sum, needs)) > room:  # then a head says how many there are
        heads = [DEEL + lines_set(f"{kop} {TELLING}", KOLOM, vet=True) for kop, _ in parts]
    kept = divide(needs, room - sum(heads))
    stukken: list[Data] = []
    heights: list[float] = []
    again: list[float] = []
    for (kop, items), head, need, number in zip(parts, heads, needs, kept, strict=True):
        telling = TELLING.format(number, len(items)) if number < len(items) else ""
        stukken.append({"is": "kop", "kop": kop, "telling": telling})
        stukken += [{"is": "uitspraak"} | to_statement(item) for item in items[:number]]
        heights += [head + sum(need[:1][:number]), *need[1:number]]
        again += [0.0, *[head] * (number - 1)]
    return stukken, heights, again


def need_of(item: Uitspraak) -> float:
    """How many lines a statement takes."""
    texts = (f"{item.titel or ''} {item.tekst} {item.kenmerk}", *item.punten)
    return sum(lines_set(text, LIJST) for text in texts) + TUSSEN
