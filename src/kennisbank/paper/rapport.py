"""A report in brief: its summary, and as many conclusions and requests as there is room for."""

from collections.abc import Sequence

from kennisbank.model import Rapport, Uitspraak, zinnen
from kennisbank.paper.bound import divide
from kennisbank.paper.letters import lines_set
from kennisbank.paper.parts import to_statement
from kennisbank.paper.stukken import Stuk
from kennisbank.paper.themadelen import KOLOM, REST

LIJST = 21.8  # times the size of the type that a list in a column is wide
TELLING = "{} van {}, alles op de pagina"
KOP, DEEL, TUSSEN = 2.8, 0.8, 0.2  # lines for the report, around a heading in it, after a text


def to_rapport(rapporten: Sequence[Rapport], room: float) -> list[Stuk]:
    """The first report of a place, in so many lines of a column, and how many there are more."""
    if not rapporten:
        return []
    rapport = rapporten[0]
    titel = KOP + lines_set(rapport.titel, KOLOM, vet=True)
    lead = lines_set(rapport.samenvatting, KOLOM) + TUSSEN
    parts = [
        (kop, items)
        for kop, items in (("Conclusies", rapport.conclusies), (zinnen.NAZORG, rapport.nazorg))
        if items
    ]
    needs = [[need_of(item) for item in items] for _, items in parts]
    room -= titel + lead + REST
    heads = [DEEL + lines_set(kop, KOLOM, vet=True) for kop, _ in parts]
    if sum(heads) + sum(map(sum, needs)) > room:  # then a head says how many there are
        heads = [DEEL + lines_set(f"{kop} {TELLING}", KOLOM, vet=True) for kop, _ in parts]
    kept = divide(needs, room - sum(heads))
    stukken = [
        Stuk(titel, {"is": "rapport", "titel": rapport.titel}, kop=True),
        Stuk(lead, {"is": "tekst", "tekst": rapport.samenvatting}, deelbaar=True),
    ]
    for (kop, items), head, need, number in zip(parts, heads, needs, kept, strict=True):
        telling = TELLING.format(number, len(items)) if number < len(items) else ""
        data = {"is": "kop", "kop": kop, "telling": telling}
        stukken.append(Stuk(head, data, kop=number > 0))
        stukken += [
            Stuk(regels, {"is": "uitspraak"} | to_statement(item), deelbaar=True)
            for item, regels in zip(items[:number], need[:number], strict=True)
        ]
    if rest := len(rapporten) - 1:
        more = zinnen.word_aantal(rest, "rapport", "rapporten")
        stukken.append(Stuk(REST, {"is": "tekst", "tekst": f"En nog {more} op de pagina."}))
    return stukken


def need_of(item: Uitspraak) -> float:
    """How many lines a statement takes."""
    texts = (f"{item.titel or ''} {item.tekst} {item.kenmerk}", *item.punten)
    return sum(lines_set(text, LIJST) for text in texts) + TUSSEN
