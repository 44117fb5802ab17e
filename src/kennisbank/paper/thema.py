"""The sheet of a theme: one sheet of paper, with what helps in front and what was found behind."""

from collections.abc import Sequence

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, Praktijk, Thema, zinnen
from kennisbank.paper.bewijs import to_columns, to_element, to_row
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import REGEL, fill, height_of, lines_of
from kennisbank.paper.origin import name_sources
from kennisbank.paper.parts import abbreviations, note_status, to_vraag
from kennisbank.paper.poster import choose_zetting

VOOR, ACHTER = 277, 324  # millimetres of each side, in those that are counted: rather many
BREED, KOLOM = 174, 82  # millimetres of a line, and of one in a column
BREEDTE, VET = 49, 46  # letters on the latter, and bold ones
DRIE = 3  # so many elements are told at a glance
MATEN = (12.5, 11.5, 10.5, 10)  # points, the largest at which all elements fit
LUCHT = 1.5  # millimetres that their rows may have of what is left over
GLANCE = 78  # millimetres for the first elements
REGELS, REST = 8, "En nog {} op de pagina."  # the line that tells of more, and its millimetres
INTRO = 36  # millimetres for the introduction when it does not stand in front
KOP = 12  # millimetres for a heading
BRONNEN = 3  # so many sources are named; the others are counted
DELEN = (0.2, 0.3)  # so much of the second side is for the norm, and for the topics
FULL = (24, 3, 2, 1, 0)  # of so many of each soort also the summary, the first for which all fits


def thema_sheet(bank: Kennisbank, thema: Thema) -> Blad:
    """Two sides: the theme at a glance and what helps; its topics, what was found, the norm."""
    praktijken = queries.praktijken_of(bank, "thema", thema.id)
    elementen = queries.elementen_of_thema(bank, thema.id)
    records: list[Praktijk | Element] = [*elementen.zichtbaar, *praktijken]
    bron = name_sources(bank, records, BRONNEN)
    whole = to_intro(thema.inleiding)
    front = to_front(bank, thema, elementen, praktijken, whole["hoog"])
    intro = whole if front["vooraan"] else begin_of_intro(thema)
    taken = 0 if front["vooraan"] else intro["hoog"]
    inhoud = front | {"inleiding": intro} | to_back(bank, thema, bron, taken)
    elsewhere = ["de bron van de inleiding", "wat de redactie heeft toegedeeld"]
    if len(intro["alineas"]) < len(thema.inleiding):
        elsewhere.insert(0, "de hele inleiding")
    inhoud["op_de_pagina"] = queries.enumerate_names(elsewhere)
    return Blad(
        naam=f"thema-{thema.id}",
        soort="Thema’s",
        icoon=thema.id,
        sjabloon="thema",
        titel=thema.naam,
        boven=f"Thema {thema.volgorde} van {len(bank.themas)}",
        lead=thema.kernvraag,
        kenmerk=f"thema-{thema.id}",
        bron=bron,
        pagina=thema.url,
        bestand=f"themes/{thema.id}.yml",
        dag=queries.versie_of_thema(bank, thema.id),
        max_kanten=2,
        inhoud=inhoud,
        afkortingen=abbreviations(bank, inhoud),
    )


def to_front(
    bank: Kennisbank,
    thema: Thema,
    elementen: queries.Reeks[Element],
    praktijken: Sequence[Praktijk],
    intro: float,
) -> Data:
    """The first side, with the introduction (so many millimetres) if all elements leave room."""
    three = to_three(bank, elementen.zichtbaar[:DRIE])
    delen = queries.verdeel(praktijken).delen
    beside = height_of(thema.kort, 60, 11) + 8.5 * len(delen) + 9
    glance = max(height_of_three(three), beside) + 20
    let_op = f"{zinnen.NIET_BEWEZEN} {zinnen.UITLEG_TEKENS}"
    room = VOOR - 42 - 9 * max(lines_of(thema.naam, 26) - 2, 0) - glance
    room -= height_of(thema.kernvraag, BREED, 15) + height_of(let_op, BREED, 9) + 16
    names = [f"{one.titel} {one.kenmerk[2:]}" for one in elementen.zichtbaar]
    small = choose_zetting(names, room - intro - KOP, MATEN, LUCHT)
    before = small.aantal == len(names) and intro + KOP < room
    zetting = small if before else choose_zetting(names, room - REGELS, MATEN, LUCHT)
    rest = len(elementen.alle) - zetting.aantal
    return {
        "vooraan": before,
        "kort": thema.kort,
        "cijfers": [
            {"soort": one.id, "breed": one.breedte, "aantal": one.aantal}
            | {"naam": one.naam, "waarvan": one.waarvan}
            for one in delen
        ],
        "drie": three,
        "aantal": len(elementen.alle),
        "maat": zetting.maat,
        "lucht": zetting.lucht,
        "kolommen": to_columns(),
        "rijen": [to_row(bank, one) for one in elementen.zichtbaar[: zetting.aantal]],
        "rest": REST.format(rest) if rest else "",
        "let_op": let_op,
        "leeg": "" if three and delen else zinnen.GEEN_ELEMENTEN,
    }


def to_three(bank: Kennisbank, elementen: Sequence[Element]) -> list[Data]:
    """The first elements at a glance: where they were seen, unless that is a long story."""
    told = [
        to_element(bank, one, kort=" ".join(queries.bewijs_of(bank, one).kort)) for one in elementen
    ]
    return told if height_of_three(told) < GLANCE else [one | {"kort": ""} for one in told]


def height_of_three(three: Sequence[Data]) -> float:
    """How many millimetres high those are."""
    return sum(
        height_of(f"{one['titel']} {one['kenmerk']} {one['status']}", 80, 12)
        + height_of(one["kort"], 84, 10)
        + 2.5
        for one in three
    )


def to_intro(alineas: Sequence[str]) -> Data:
    """An introduction, and how many millimetres high it is in two columns that it flows through."""
    lines = sum(lines_of(text, BREEDTE) + 0.5 for text in alineas)
    return {"alineas": alineas, "hoog": round((lines / 2 + 1) * REGEL, 1) if alineas else 0}


def begin_of_intro(thema: Thema) -> Data:
    """As much of it as there is room for on the second side."""
    begins = [to_intro(thema.inleiding[:most]) for most in range(len(thema.inleiding) + 1)]
    return next(one for one in reversed(begins) if one["hoog"] <= INTRO)


def to_back(bank: Kennisbank, thema: Thema, bron: str, taken: float) -> Data:
    """The second side, of which so many millimetres are taken."""
    vraag = queries.vragen_by_kenmerk(bank)[thema.vraag]
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    topics = [[item.naam, item.uitleg] for item in thema.onderwerpen]
    norm = [
        [f"{one.nummer}. {one.titel}", one.tekst]
        for one in (indicatoren[kenmerk] for kenmerk in thema.indicatoren)
    ]
    taken += KOP * bool(taken)
    room = ACHTER - taken - 28 - height_of(vraag.tekst, 158, 11) - 26 - height_of(bron, 100, 9)
    back: Data = {"vraag": to_vraag(bank, [vraag], ())}
    for naam, rows, part in zip(("indicatoren", "onderwerpen"), (norm, topics), DELEN, strict=True):
        texts = [" ".join(row) for row in rows]
        filled = fill([texts], part * room, breedte=BREEDTE, kop=0, tussen=0.7)
        (shown,) = filled.aantallen
        back[naam] = {
            "rijen": rows[:shown],
            "knip": filled.knip,
            "rest": REST.format(len(rows) - shown) if shown < len(rows) else "",
        }
        room -= filled.hoog + 16
    return back | to_groups(bank, queries.groups_of_thema(bank, thema), room)


def to_groups(bank: Kennisbank, groepen: Sequence[queries.Groep], room: float) -> Data:
    """What was found by soort: the first of each in full as far as there is room for the titles of
    all, or else as many titles as there is room for."""
    rows = [[to_row_of(bank, one) for one in groep.zichtbaar] for groep in groepen]
    for full in FULL:
        shorter = [
            [row if number < full else row | {"tekst": ""} for number, row in enumerate(part)]
            for part in rows
        ]
        texts = [[" ".join(row.values()) for row in part] for part in shorter]
        filled = fill(texts, room, breedte=VET, kop=3.7, tussen=0.5, always=True)
        if filled.aantallen == [len(groep.praktijken) for groep in groepen]:
            break
    delen = zip(groepen, shorter, filled.aantallen, strict=True)
    return {
        "knip": filled.knip,
        "groepen": [
            {
                "soort": groep.soort,
                "kop": groep.label.meervoud,
                "aantal": len(groep.praktijken),
                "praktijken": part[:shown],
                "rest": REST.format(rest) if (rest := len(groep.praktijken) - shown) else "",
            }
            for groep, part, shown in delen
        ],
    }


def to_row_of(bank: Kennisbank, praktijk: Praktijk) -> Data:
    """A praktijk in a group."""
    overzicht = queries.describe_praktijk(bank, praktijk)
    return {
        "titel": praktijk.titel,
        "kenmerk": praktijk.kenmerk,
        "waar": overzicht.plek.naam,
        "tekst": praktijk.samenvatting,
        "status": note_status(overzicht),
    }
