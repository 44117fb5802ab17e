"""The sheet of a theme: one sheet of paper, with what helps in front and what was found behind."""

from collections.abc import Sequence
from dataclasses import replace

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, Praktijk, Thema, zinnen
from kennisbank.paper.bewijs import (
    count_seen,
    height_of_names,
    to_columns,
    to_element,
    to_parts,
    to_row,
)
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import REGEL, cut, fill, height_of, lines_of
from kennisbank.paper.letters import lines_set
from kennisbank.paper.parts import (
    abbreviations,
    name_sources,
    note_status,
    tell_shown,
    to_vraag,
    word_rest,
)
from kennisbank.paper.poster import Zetting, choose_zetting, still_holds

VOOR = 288  # millimetres of the first side, in those that are counted: rather many
BREED = 174  # millimetres of a line
DRIE = 3  # so many elements are told at a glance
MATEN = (12.5, 11.5, 10.5, 10)  # points, the largest at which all elements fit
LUCHT = 1.5  # millimetres that their rows may have of what is left over
DEEL = 7  # millimetres of the line between those that were seen or told and the others
REGELS, REST = 8, "En nog {} op de pagina."  # the line that tells of more, and its millimetres
INTRO = 36  # millimetres for the introduction when it does not stand in front
ACHTER = 322  # millimetres of the side, in those that are counted: rather many
BREEDTE, VET = 49, 46  # letters on a line of a column, and bold ones
KOP = 12  # millimetres for a heading
NAMEN = {"indicatoren": ("indicator", "indicatoren"), "onderwerpen": ("onderwerp", "onderwerpen")}
PRAKTIJKEN = ("praktijk", "praktijken")
DEEL_ONDERWERPEN = 0.3  # so much of the second side is for the topics
SLOT = 5  # millimetres that the sources take there
SCHRIJVEN = 54  # millimetres to write on; the norm has what is left over
FULL = (24, 3, 2, 1, 0)  # of so many of each soort also the summary, the first for which all fits
BRONNEN = 3  # so many sources are named; the others are counted


def thema_sheet(bank: Kennisbank, thema: Thema) -> Blad:
    """Two sides: the theme at a glance and what helps; its topics, what was found, the norm."""
    praktijken = queries.praktijken_of(bank, "thema", thema.id)
    found = queries.elementen_of_thema(bank, thema.id)
    elementen = replace(found, alle=tuple([one for one in found.alle if not one.vervallen]))
    records: list[Praktijk | Element] = [*elementen.zichtbaar, *praktijken]
    bron = name_sources(bank, records, BRONNEN)
    front = to_front(bank, thema, elementen, praktijken)
    intro = front["inleiding"]
    inhoud = front | to_back(bank, thema, 0 if front["vooraan"] else intro["hoog"])
    inhoud["op_de_pagina"] = queries.enumerate_names(
        [
            *(["de hele inleiding"] if len(intro["alineas"]) < len(thema.inleiding) else []),
            *inhoud.pop("verder"),
            "de bron van de inleiding",
            "wat de redactie heeft toegedeeld",
        ]
    )
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
) -> Data:
    """The first side, with as much of the introduction as all elements leave room for."""
    holds = [one for one in elementen.zichtbaar if still_holds(one)]
    three = [to_element(bank, one) for one in holds[:DRIE]]
    verdeling = queries.verdeel(praktijken)
    delen = verdeling.delen
    beside = height_of(thema.kort, 60, 11) + 8.5 * len(delen) + 13
    digits = max((len(str(one.aantal)) for one in delen), default=0)
    breed = 17 - 1.6 * max(digits, 2)  # times its type, of what stands beside those numbers
    beside += 4 * sum(max(lines_set(one.waarvan, breed) - 1, 0) for one in delen)
    beside += 5 * (len(str(len(praktijken))) > 2)
    beside += height_of(verdeling.let_op, 60, 9) + 2 if verdeling.let_op else 0
    glance = max(height_of_names(three), beside) + 20
    room = VOOR - 42 - 9 * max(lines_of(thema.naam, 26) - 2, 0) - glance
    room -= (
        height_of(thema.kernvraag, BREED, 15) + height_of(zinnen.bewijs.UITLEG_BEELD, BREED, 9) + 16
    )
    room -= height_of(zinnen.bewijs.NIET_BEWEZEN, BREED, 10.5) + 4
    room -= DEEL * (0 < count_seen(bank, elementen.alle) < len(elementen.alle))
    names = [f"{one.titel} {one.kenmerk[2:]}" for one in elementen.zichtbaar]
    before, intro, zetting = share_front(thema, names, room)
    rest = len(elementen.alle) - zetting.aantal
    return {
        "vooraan": before,
        "inleiding": intro,
        "kort": thema.kort,
        "opgenomen": zinnen.aantallen.word_aantal(len(praktijken), *PRAKTIJKEN),
        "cijfers": [
            {"soort": one.id, "breed": one.breedte, "aantal": one.aantal}
            | {"naam": one.naam, "waarvan": one.waarvan}
            for one in delen
        ],
        "vervallen": verdeling.let_op,
        "keuze": f"{zinnen.bewijs.EERST_GEZIEN} {zinnen.bewijs.BIJ_GELIJK}",
        "drie": three,
        "getoond": tell_shown(len(three), len(elementen.alle)) if three else "",
        "delen": to_parts(bank, elementen.alle, zetting.aantal),
        "maat": zetting.maat,
        "lucht": zetting.lucht,
        "kolommen": to_columns(),
        "rijen": [to_row(bank, one) for one in elementen.zichtbaar[: zetting.aantal]],
        "rest": REST.format(rest) if rest else "",
        "let_op": zinnen.bewijs.NIET_BEWEZEN,
        "uitleg": zinnen.bewijs.UITLEG_BEELD,
        "leeg": "" if three and delen else zinnen.bewijs.GEEN_ELEMENTEN,
    }


def share_front(thema: Thema, names: Sequence[str], room: float) -> tuple[bool, Data, Zetting]:
    """Whether (the beginning of) the introduction stands in front, that, and how rows are set."""
    for most in range(len(thema.inleiding), 0, -1):
        intro = to_intro(thema.inleiding[:most])
        zetting = choose_zetting(names, room - intro["hoog"] - KOP, MATEN, LUCHT)
        if zetting.aantal == len(names) and intro["hoog"] + KOP < room:
            return True, intro, zetting
    zetting = choose_zetting(names, room - REGELS, MATEN, LUCHT)
    return False, begin_of_intro(thema), zetting


def to_intro(alineas: Sequence[str]) -> Data:
    """An introduction, where its second column begins, and how many millimetres high it is."""
    breedte = BREEDTE if len(alineas) > 1 else 2 * BREEDTE
    heights = [(lines_of(text, breedte) + 0.5) * REGEL for text in alineas]
    knip, high = cut(heights) if len(alineas) > 1 else (1, sum(heights))
    return {"alineas": alineas, "knip": knip, "hoog": round(high, 1)}


def begin_of_intro(thema: Thema) -> Data:
    """As much of it as there is room for on the second side."""
    begins = [to_intro(thema.inleiding[:most]) for most in range(len(thema.inleiding) + 1)]
    return next(one for one in reversed(begins) if one["hoog"] <= INTRO)


def to_back(bank: Kennisbank, thema: Thema, taken: float) -> Data:
    """The second side, of which so many millimetres are taken."""
    vraag = queries.vragen_by_kenmerk(bank)[thema.vraag]
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    topics = [[item.naam, item.uitleg] for item in thema.onderwerpen]
    norm = [
        [f"{one.nummer}. {one.titel}", one.tekst]
        for one in (indicatoren[kenmerk] for kenmerk in thema.indicatoren)
    ]
    taken += KOP * bool(taken)
    room = ACHTER - taken - 28 - height_of(vraag.tekst, 158, 11) - SCHRIJVEN - SLOT
    onderwerpen, hoog, telling = fill_rows("onderwerpen", topics, DEEL_ONDERWERPEN * room)
    room -= hoog
    groepen = to_groups(bank, queries.groups_of_thema(bank, thema), room)
    indicatoren, _, rest = fill_rows("indicatoren", norm, room - groepen.pop("hoog"))
    found = [(len(one["praktijken"]), one["aantal"]) for one in groepen["groepen"]]
    praktijken = word_rest(sum(s for s, _ in found), sum(a for _, a in found), *PRAKTIJKEN)
    return groepen | {
        "vraag": to_vraag(bank, [vraag], ()),
        "onderwerpen": onderwerpen,
        "indicatoren": indicatoren,
        "verder": [*praktijken, *telling, *rest],
    }


def fill_rows(naam: str, rows: Sequence[list[str]], room: float) -> tuple[Data, float, list[str]]:
    """As many of these as there is room for, how high they are, and how many more there are."""
    filled = fill([[" ".join(row) for row in rows]], room - 14, breedte=BREEDTE, kop=0, tussen=0.7)
    (shown,) = filled.aantallen
    hoog = filled.hoog + 14 * bool(shown)
    rest = word_rest(shown, len(rows), *NAMEN[naam])
    return {"rijen": rows[:shown], "knip": filled.knip}, hoog, rest


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
        filled = fill(texts, room, breedte=VET, kop=2.4, tussen=0.8, soorten=True)
        if filled.aantallen == [len(part) for part in rows]:
            break
    at = filled.knip
    for groep, part, shown in zip(groepen, shorter, filled.aantallen, strict=True):
        if 0 < at < shown:  # it goes on in the second column
            part[at] |= {"vervolg": f"{groep.label.meervoud} (vervolg)"}
        at -= max(shown, 1)
    delen = zip(groepen, shorter, filled.aantallen, strict=True)
    return {
        "knip": filled.knip,
        "hoog": filled.hoog,
        "groepen": [
            {
                "soort": groep.soort,
                "kop": groep.label.meervoud,
                "aantal": len(groep.praktijken),
                "telling": tell_shown(shown, len(groep.praktijken)),
                "praktijken": part[:shown],
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
        "vervolg": "",
    }
