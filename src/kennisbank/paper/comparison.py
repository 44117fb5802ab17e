"""Sheets of places side by side: what differs in words, and which werkzame elementen each has."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from typing import TypeVar

from kennisbank import queries
from kennisbank.model import Kennisbank, zinnen
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import divide
from kennisbank.paper.letters import lines_set, slot_of
from kennisbank.paper.parts import end, name_sources
from kennisbank.paper.plek import tell_years
from kennisbank.queries import Plekoverzicht

T = TypeVar("T")

KOLOMMEN = 4  # so many places stand side by side on one side
KANT, HOOFD = 178, 31  # millimetres of a side, and of its head
REGEL, RIJ, BAND, ZIN = 4.3, 0.7, 5.0, 3  # of a line, and around a row, a heading, a sentence
NAAM, BOVEN, ONDER = 3.9, 26, 7  # of a line of a name, and above and below a table
OOGOPSLAG, REST = 20, 5  # of what is around that, and of what is said of the themes not there
VAKER = 8.5  # of what is said when praktijken count more than once
RIJ_ZONDER = 1.4  # around a row for what belongs to no theme
BREED_ZIN, BREED_STEUN = 25, 28  # how wide texts are, in times their type
BREED_THEMA = (0, 0, 9, 9, 8.5)
BREED_TITEL, BREED_KOP, BREED_NAAM = (
    (0, 0, 22.6, 20.3, 18),
    (0, 0, 8.8, 6.4, 5.1),
    (0, 0, 8.2, 5.4, 3.5),
)
SIGNS = 4  # so many stand on one line of a cell
BRONNEN, STEUN = 3, 2  # so many sources are named, and of one place; the others are counted


def comparison_sheet(bank: Kennisbank) -> Blad:
    """The regions with findings, of which there are two or more, side by side: four to a side."""
    alle = (queries.describe_plek(bank, item) for item in bank.regios.values())
    overzichten = [overzicht for overzicht in alle if overzicht.aantal]
    plekken = [overzicht.plek for overzicht in overzichten]
    parts = divide_evenly(overzichten)
    praktijken = [p for plek in plekken for p in queries.praktijken_at(bank, plek)]
    bron = name_sources(bank, praktijken, BRONNEN)
    room = KANT - HOOFD - slot_of(bron, breed=46)
    tabellen = [to_tabel(bank, part, room) for part in parts]
    years = tell_years("deze regio’s", queries.jaren_at(bank, overzichten))
    return Blad(
        naam="vergelijking-regios",
        soort="Vergelijking",
        sjabloon="vergelijking",
        titel="Regio’s naast elkaar",
        boven="Vergelijking",
        lead=f"{zinnen.naast.GEEN_RANGLIJST} {years}",
        kenmerk="vergelijking-regios",
        bron=bron,
        pagina="vergelijken/",
        zoek="Vergelijken",
        bestand="reference/regios.yml",
        dag=queries.last_change(bank),
        max_kanten=len(parts),
        inhoud={
            "tabellen": tabellen,
            "samen": zinnen.bewijs.SAMEN_IN_VAK if any(map(has_both, tabellen)) else "",
            "legenda": [
                {"soort": soort, "woord": woord} for soort, woord in zinnen.bewijs.IN_VAK.items()
            ],
        },
        liggend=True,
        icoon="vergelijking",
        naar="Vergelijking van de regio’s",
    )


def has_both(tabel: Data) -> bool:
    """Whether something was at a place, and also lacked there or could be better."""
    vakken = (
        vak["soort"] for deel in tabel["groepen"] for rij in deel["rijen"] for vak in rij["vakken"]
    )
    return any("ontbrak" in soorten and {"gezien", "verteld"} & {*soorten} for soorten in vakken)


def divide_evenly(plekken: Sequence[T]) -> list[tuple[T, ...]]:
    """As few parts as can be, about as long, so that no place stands alone."""
    number = -(-len(plekken) // KOLOMMEN)
    ends = [round(at * len(plekken) / number) for at in range(number + 1)]
    return [tuple(plekken[start:end]) for start, end in pairwise(ends)]


def to_tabel(bank: Kennisbank, overzichten: Sequence[Plekoverzicht], room: float) -> Data:
    """Places side by side on one side that has room for so many millimetres."""
    plekken = tuple(overzicht.plek for overzicht in overzichten)
    number, naast = len(plekken), queries.compare_elementen(bank, plekken)
    telling, left = count_titles(
        bank, overzichten, room - OOGOPSLAG - short_names_height(overzichten)
    )
    rijen = [rij for deel in naast.delen for rij in deel.rijen]
    below = room - BOVEN - names_height(overzichten, BREED_KOP[number]) - ONDER
    groepen = fit_rows(rijen, count_rows(naast), below, BREED_TITEL[number])
    rest = len(rijen) - sum(len(groep["rijen"]) for groep in groepen)
    rest += sum(deel.rest for deel in naast.delen)
    more = zinnen.aantallen.word_aantal(rest, "werkzaam element", "werkzame elementen")
    return {
        "kolommen": [{"naam": each.plek.naam, "uit": each.uit} for each in overzichten],
        "zinnen": to_sentences(naast.groepen, left),
        "telling": telling,
        "groepen": groepen,
        "rest": f"En nog {more} op de pagina." if rest else "",
        "uitleg": zinnen.naast.NAAST_UITLEG if rijen else zinnen.naast.GEEN_ELEMENTEN_HIER,
    }


def names_height(overzichten: Sequence[Plekoverzicht], breed: float) -> float:
    """How many millimetres the names of places take above columns so wide."""
    return NAAM * max(
        lines_set(each.plek.naam, breed, vet=True) + lines_set(each.uit, breed)
        for each in overzichten
    )


def short_names_height(overzichten: Sequence[Plekoverzicht]) -> float:
    """The same in the narrow columns of counts: there are four without more than the names, which
    are broken by their syllables."""
    breed = BREED_NAAM[len(overzichten)]
    if len(overzichten) < KOLOMMEN:
        return names_height(overzichten, breed)
    return NAAM * (2 + max(lines_set(each.plek.naam, breed, vet=True) for each in overzichten))


def to_sentences(groepen: Sequence[queries.Zinnengroep], room: float) -> list[Data]:
    """For how many elements which sentence goes, as many as there is room for."""
    parts = [
        [
            {
                "aantal": len(zin.regels) + zin.rest,
                "kop": "" if number else f"{groep.kop}.",
                "zin": zin.zin,
            }
            for number, zin in enumerate(groep.zinnen)
        ]
        for groep in groepen
    ]
    needs = [
        [ZIN + REGEL * lines_set(f"{zin['kop']} {zin['zin']}", BREED_ZIN) for zin in part]
        for part in parts
    ]
    kept = divide(needs, room)
    for groep, part, number in zip(groepen, parts, kept, strict=True):
        counts = [len(zin.regels) + zin.rest for zin in groep.zinnen]
        here, alle = sum(counts[:number]), sum(counts) + groep.rest
        if part and here < alle:  # so that it is equal to what the table says
            part[0]["kop"] = f"{groep.kop} ({here} van {alle})."
    return [zin for part, number in zip(parts, kept, strict=True) for zin in part[:number]]


def count_titles(
    bank: Kennisbank, overzichten: Sequence[Plekoverzicht], room: float
) -> tuple[Data, float]:
    """How many praktijken each place has of each theme, and how many millimetres are left."""
    themas = queries.compare(bank, tuple(overzicht.plek for overzicht in overzichten))
    steun = [to_steun(bank, overzicht) for overzicht in overzichten]
    room -= sum(REGEL * lines_set(f"{een['naam']}: {een['tekst']}", BREED_STEUN) for een in steun)
    without = count_without(overzichten)
    room -= (RIJ_ZONDER + REGEL) * len(without)
    breed = BREED_THEMA[len(overzichten)]
    counts = zip(*([deel.aantal for _, deel in verschil.delen] for verschil in themas), strict=True)
    vaker = any(sum(each) > one.aantal for each, one in zip(counts, overzichten, strict=True))
    room -= VAKER * vaker
    needs = [[1.4 + REGEL * lines_set(one.thema.naam, breed)] for one in themas]
    shown = [one for one, kept in zip(themas, divide(needs, room - REST), strict=True) if kept]
    rijen: list[Data] = [
        {
            "icoon": verschil.thema.id,
            "naam": verschil.thema.naam,
            "aantallen": [deel.aantal for _, deel in verschil.delen],
        }
        for verschil in shown
    ]
    rijen += without
    rest = len(themas) - len(shown)
    more = zinnen.aantallen.word_aantal(rest, "thema", "thema’s")
    return {
        "steun": steun,
        "rijen": rijen,
        "rest": f"En nog {more} op de pagina." if rest else "",
        "let_op": zinnen.praktijk.VAKER_GETELD if vaker else "",
    }, room - sum(need for (need,) in needs[: len(shown)]) - REST * bool(rest)


def count_without(overzichten: Sequence[Plekoverzicht]) -> list[Data]:
    """A row for the praktijken that belong to no theme, if a place has any."""
    counts = [
        sum(len(groep.praktijken) for groep in overzicht.zonder_thema) for overzicht in overzichten
    ]
    return (
        [{"icoon": "thema", "naam": zinnen.praktijk.GEEN_THEMA, "aantallen": counts}]
        if any(counts)
        else []
    )


def to_steun(bank: Kennisbank, overzicht: Plekoverzicht) -> Data:
    """What the counts of a place rest on: how many praktijken, also of what is not in use any more,
    who told them, which sources."""
    praktijken = queries.praktijken_at(bank, overzicht.plek)
    aantal = zinnen.aantallen.word_aantal(len(praktijken), "praktijk", "praktijken")
    if staten := zinnen.praktijk.word_staten(one.status for one in praktijken):
        aantal += f" ({staten})"
    known = Counter[str](one.herkomst for one in praktijken if "herkomst" not in one.te_schrijven)
    wie = zinnen.bron.word_herkomst(known)
    bronnen = name_sources(bank, praktijken, STEUN, short=True)
    return {
        "naam": overzicht.plek.naam,
        "tekst": f"{aantal}{f', {wie}' if wie else ''}. Bron: {end(bronnen)}",
    }


def count_rows(naast: queries.Elementenvergelijking) -> dict[str, int]:
    """For how many elements each heading goes, also those that have no row."""
    counts = {
        groep.kop: groep.rest + sum(len(zin.regels) + zin.rest for zin in groep.zinnen)
        for groep in naast.groepen
    }
    alle = sum(len(deel.rijen) + deel.rest for deel in naast.delen)
    return counts | {zinnen.naast.NAAST_KOP[""]: alle - sum(counts.values())}


def fit_rows(
    rijen: Sequence[queries.Elementrij], counts: Mapping[str, int], room: float, breed: float
) -> list[Data]:
    """The most telling elements under what goes for them, as many as fit in so many millimetres.

    Of each sentence that goes for some of them, one comes before a second of another.
    """
    groepen: list[Data] = []
    for kind, some in groupby(sorted(rijen, key=queries.rank_of), lambda rij: rij.soort[0]):
        room -= BAND
        alle = [*some]
        kinds = [*dict.fromkeys(rij.soort for rij in alle)]
        first = [next(rij for rij in alle if rij.soort == each) for each in kinds]
        shown = []
        for rij in [*first, *(rij for rij in alle if rij not in first)]:
            high = max(
                -(-len(vak.meldingen) // SIGNS) + len(vak.staat.split()) for vak in rij.vakken
            )
            room -= RIJ + REGEL * max(lines_set(rij.element.titel, breed), high)
            if room >= 0:
                shown.append(rij)
        shown.sort(key=lambda rij: kinds.index(rij.soort))
        kop = zinnen.naast.NAAST_KOP[kind]
        telling = f"getoond: {len(shown)} van {counts[kop]}" if len(shown) < counts[kop] else ""
        if shown:
            rows = [to_rij(rij) for rij in shown]
            groepen.append({"kop": kop, "telling": telling, "rijen": rows})
    return groepen


def to_rij(rij: queries.Elementrij) -> Data:
    """An element, and for each place the signs of what its records say, with what is out of use."""
    return {
        "titel": rij.element.titel,
        "vakken": [
            {"soort": [melding.betekenis for melding in vak.meldingen], "staat": vak.staat}
            for vak in rij.vakken
        ],
    }
