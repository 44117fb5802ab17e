"""Sheets of one thing: the factsheet of the questions, the toezichtkader."""

import re
from collections.abc import Sequence

from kennisbank import queries
from kennisbank.model import (
    Actie,
    Bron,
    Factsheet,
    Indicator,
    Kennisbank,
    RodeDraad,
    Uitspraak,
    zinnen,
)
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.letters import lines_set
from kennisbank.paper.parts import abbreviations, tell_kader, to_statement, word_datum

# Lines on the front of the factsheet, on which all rode draden stand, with what each takes besides
# its texts, an action besides its own, and a line that counts those that do not fit.
KANT, BAND, TUSSEN, REST = 61, 2.2, 0.25, 1
ZIJDE, MIDDEN = 18.2, 9.6  # so many times the size of its type is a line at a side, and between
LEAD = "De rode draden in het kort, en wie wat doet. Achterop: de vragen."
KERN = 5  # so many lines of a rode draad stand there, and the rest on the page


def factsheet_sheet(bank: Kennisbank, factsheet: Factsheet) -> Blad:
    """Exactly two sides: the rode draden with their actions, and the questions to write at."""
    bron = bank.bronnen[factsheet.bron]
    inhoud = {
        "draden": to_draden(factsheet.rode_draden),
        "ondertitel": factsheet.ondertitel,
        "gesprek": tell_gesprek(factsheet.gesprek),
        "vragen": [{"titel": vraag.titel, "tekst": vraag.tekst} for vraag in factsheet.vragen],
    }
    return Blad(
        naam=factsheet.id,
        soort="Vijf vragen",
        icoon="vijf-vragen",
        sjabloon="vijf-vragen",
        titel=factsheet.titel,
        boven="Factsheet",
        lead=f"{LEAD} {tell_datum(bron)}",
        kenmerk=factsheet.id,
        bron=f"{bron.kort}, {bron.uitgever} ({word_datum(bron)}). In eigen woorden.",
        pagina=factsheet.url,
        bestand=f"reference/factsheets/{factsheet.id}.yml",
        dag=queries.last_change(bank),
        max_kanten=2,
        inhoud=inhoud,
    )


def tell_datum(bron: Bron) -> str:
    """The date of the source, or that it is not known."""
    return f"Datum: {bron.datum}." if bron.datum else f"{zinnen.bron.DATUM_ONBEKEND.capitalize()}."


def tell_gesprek(alineas: Sequence[str]) -> str:
    """How the meeting goes, in short: how each alinea begins, and the last, its rule, whole."""
    *others, last = alineas
    return " ".join([*(sentences_in(alinea)[0] for alinea in others), last])


def sentences_in(tekst: str) -> list[str]:
    """The sentences of a text."""
    return re.split(r"(?<=[.?!])\s+", tekst)


def to_draden(draden: Sequence[RodeDraad]) -> list[Data]:
    """Each rode draad in short, with all that is to be done on its sides, or as much as fits."""
    kernen = [shorten(draad.tekst) for draad in draden]
    sides = [(draad.bestuurders, draad.professionals) for draad in draden]
    kept = choose_acties(sides, [2 + lines_set(kern, MIDDEN) for kern in kernen])
    return [
        {
            "samenhang": draad.samenhang,
            "titel": draad.titel,
            "tekst": kern,
            "bestuurders": to_acties(draad.bestuurders, first),
            "professionals": to_acties(draad.professionals, second),
        }
        for draad, kern, (first, second) in zip(draden, kernen, kept, strict=True)
    ]


def shorten(tekst: str) -> str:
    """The first sentences, as many as fit between the actions; it does not end with a question."""
    every = sentences_in(tekst)
    many = 1
    for at in range(2, len(every) + 1):
        if lines_set(" ".join(every[:at]), MIDDEN) > KERN:
            break
        if not every[at - 1].endswith("?"):
            many = at
    return " ".join(every[:many])


def choose_acties(
    sides: Sequence[tuple[Sequence[Actie], Sequence[Actie]]], kernen: Sequence[float]
) -> list[list[int]]:
    """How many actions stand on both sides of each rode draad, the first of each side always.

    A rode draad is as high as the highest of its sides and what stands between those.
    """
    needs = [
        [[TUSSEN + lines_set(actie.tekst, ZIJDE) for actie in side] for side in both]
        for both in sides
    ]
    every = [max(kern, *map(sum, both)) for kern, both in zip(kernen, needs, strict=True)]
    room = KANT - BAND * len(sides)
    if sum(every) <= room:
        return [[len(side) for side in both] for both in sides]
    kept = [[1, 1] for _ in sides]
    high = [[REST + side[0] for side in both] for both in needs]
    tops = [max(kern, *both) for kern, both in zip(kernen, high, strict=True)]
    left, ended = room - sum(tops), set[tuple[int, int]]()
    for number in range(1, max((len(side) for both in needs for side in both), default=0)):
        for at, both in enumerate(needs):
            for side in (0, 1):
                if number >= len(both[side]) or (at, side) in ended:
                    continue
                more = max(0.0, high[at][side] + both[side][number] - tops[at])
                if more > left:
                    ended.add((at, side))
                    continue
                high[at][side] += both[side][number]
                kept[at][side] += 1
                tops[at], left = tops[at] + more, left - more
    return kept


def to_acties(acties: Sequence[Actie], shown: int) -> Data:
    """The first of what somebody can do, and how many more stand on the page."""
    rest = len(acties) - shown
    return {
        "punten": [actie.tekst for actie in acties[:shown]],
        "rest": f"En nog {rest} op de pagina." if rest > 0 else "",
    }


def checklist_sheet(bank: Kennisbank) -> Blad:
    """The toezichtkader to fill in: what one does, how that is judged, four boxes.

    What is asked at more than one indicator stands once.
    """
    kader = bank.toezichtkader
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    shown: dict[str, Data] = {}
    delen: list[Data] = [
        {
            "kop": deel.kaderthema.titel or deel.kaderthema.kenmerk,
            "vraag": deel.hoofdvraag.tekst,
            "indicatoren": [
                to_checks(queries.describe_indicator(bank, indicatoren[kenmerk]), shown)
                for kenmerk in dict.fromkeys(
                    item.kenmerk for _, items in deel.criteria for item in items
                )
            ],
        }
        for deel in queries.kaderdelen(bank)
    ]
    bron = bank.bronnen[kader.bron]
    normen = [rij for deel in delen for one in deel["indicatoren"] for rij in one["normen"]]
    rows = sum(rij["vinken"] for rij in normen)
    without = any(rij["vinken"] and not rij["regels"] for rij in normen)
    inhoud: Data = {
        "cijfers": [
            [len(delen), "onderdeel" if len(delen) == 1 else "onderdelen"],
            [len(kader.indicatoren), "indicator" if len(kader.indicatoren) == 1 else "indicatoren"],
            [rows, "regel om aan te kruisen" if rows == 1 else "regels om aan te kruisen"],
        ],
        "van": tell_kader(bank),
        "vraag": zinnen.kader.VRAAG_DOEN[0],
        "opdracht": zinnen.kader.KRUIS_AAN,
        "geen_regel": zinnen.kader.GEEN_EIGEN_BESLISREGEL if without else "",
        "antwoorden": zinnen.kader.ANTWOORDEN,
        "waarvoor": zinnen.kader.NAAR_REFLECTIE,
        "delen": delen,
    }
    return Blad(
        naam="toezichtkader",
        soort="Toezichtkader",
        icoon="toezichtkader",
        sjabloon="toezichtkader",
        titel="Toezichtkader als checklist",
        boven="Checklist",
        lead="Loop met uw netwerk langs de indicatoren: wat doet u al, en waar blijkt dat uit?",
        kenmerk=queries.TOEZICHTKADER,
        bron=f"{bron.kort}, {bron.uitgever}. In eigen woorden.",
        pagina="toezichtkader/",
        zoek="Toezichtkader",
        bestand="reference/toezichtkader.yml",
        dag=queries.last_change(bank),
        max_kanten=2 + len(kader.operationaliseringen) // 3,
        inhoud=inhoud,
        naar="Checklist",
        afkortingen=abbreviations(bank, inhoud),
    )


def to_rule(item: Uitspraak) -> Data:
    """The rule of a positive answer, under a heading that says whose it is."""
    told = to_statement(item)
    rest = item.tekst.removeprefix(zinnen.kader.OORDEEL_IS)
    return told | {"tekst": rest if rest == item.tekst else f"{rest[:1].upper()}{rest[1:]}"}


def to_checks(overzicht: queries.Indicatoroverzicht, shown: dict[str, Data]) -> Data:
    """An indicator with its norm and the rule for a positive answer, as rows to tick.

    `shown` are the rows of the indicators before it, by kenmerk of their norm: a norm stands once,
    and is ticked again only where another rule judges it.
    """
    indicator = overzicht.indicator
    return {
        "kop": f"Indicator {indicator.nummer}: {indicator.titel or indicator.kenmerk}",
        "icoon": indicator.themas[0],
        "themas": ", ".join(thema.naam for thema in overzicht.themas),
        "kenmerk": indicator.kenmerk,
        "tekst": indicator.tekst,
        "normen": [
            to_check(norm, [to_rule(regel) for regel in regels], indicator, shown)
            for norm, regels in overzicht.normen
        ]
        or [{"norm": None, "regels": [], "zie": "", "vinken": True}],
    }


def to_check(
    norm: Uitspraak, regels: list[Data], indicator: Indicator, shown: dict[str, Data]
) -> Data:
    """A norm with its rules, or where it stands already; what is ticked begins with its norm."""
    rij = {"norm": to_statement(norm), "regels": regels, "zie": "", "vinken": True}
    first = shown.setdefault(norm.kenmerk, rij | {"zie": f"Zie bij indicator {indicator.nummer}."})
    if first["regels"] is regels:
        return rij
    if regels == first["regels"]:
        return {**first, "regels": regels, "vinken": False}
    kort = sentences_in(norm.tekst)[0]
    more = kort != norm.tekst or norm.punten
    zie = first["zie"].replace("Zie bij", "Voluit bij" if more else "Ook bij")
    return {**first, "regels": regels, "zie": f"{kort} {zie}", "vinken": True}
