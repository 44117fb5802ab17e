"""The sheet of a praktijk: one side, in letters as large as its text leaves room for."""

from collections.abc import Sequence
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Kennisbank, Praktijk, zinnen
from kennisbank.model.labels import BETEKENISSEN
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import cut, rough_height
from kennisbank.paper.parts import (
    abbreviations,
    cite_all,
    name_successor,
    note_status,
    to_vraag,
)
from kennisbank.queries import Praktijkoverzicht, Vermelding
from kennisbank.queries.taal.dutch import format_date

HOOG = 288  # millimetres of a side, in those that are counted, which are rather many
BREED, KOLOM = 174, 80  # millimetres of a line, and of one in a column
KOP = 11  # a heading with the room around it
LONG = 24  # letters of a word that may be wider than a column
VERVOLG = "Werkzame elementen (vervolg)"  # where the second column begins among them
HOE_MAX = 4  # of so many werkzame elementen is told how; of more only what and where


class Maat(NamedTuple):
    """How large a sheet is set: its name, and the points of its lead and of its text."""

    naam: str
    lead: float
    tekst: float


GROOT, RUIM = Maat("groot", 18, 13), Maat("ruim", 17, 12)
GEWOON, KRAP = Maat("gewoon", 14, 11), Maat("krap", 12, 10)


def praktijk_sheet(bank: Kennisbank, praktijk: Praktijk) -> Blad:
    """One praktijk on one side."""
    overzicht = queries.describe_praktijk(bank, praktijk)
    inhoud = to_record(bank, overzicht)
    bron = cite_all(overzicht.bronnen)
    inhoud |= set_out(praktijk, inhoud, bron)
    return Blad(
        naam=praktijk.id,
        soort="Praktijken",
        icoon=praktijk.soort,
        sjabloon="praktijk",
        titel=praktijk.titel,
        boven=f"{overzicht.label.enkelvoud} · {overzicht.plek.naam}",
        lead=praktijk.samenvatting,
        kenmerk=praktijk.kenmerk,
        bron=bron,
        pagina=praktijk.url,
        zoek=praktijk.kenmerk,
        bestand=f"practices/{praktijk.regio}/{praktijk.id}.yml",
        dag=queries.versie_of(bank, [praktijk]),
        max_kanten=1,
        inhoud=inhoud,
        afkortingen=abbreviations(bank, {"lead": praktijk.samenvatting, **inhoud}),
    )


def to_record(bank: Kennisbank, overzicht: Praktijkoverzicht) -> Data:
    """A praktijk in full, beside how large it is set."""
    praktijk = overzicht.praktijk
    return {
        "soort": praktijk.soort,
        "uitleg": overzicht.uitleg,
        "status": f"{note_status(overzicht)}{name_successor(overzicht.vervanger)}",
        "wie": overzicht.herkomst,
        "themas": [{"icoon": thema.id, "naam": thema.naam} for thema in overzicht.themas],
        "elementen": to_elementen(overzicht.vermeldingen),
        "kop": overzicht.kop_toelichting,
        "toelichting": overzicht.toelichting,
        "noot": " ".join(overzicht.noten),
        "casus": [{"kenmerk": item.kenmerk, "tekst": item.tekst} for item in praktijk.casus],
        "werkt_kop": overzicht.kop_werkzaam if praktijk.werkzame_elementen else "",
        "werkt": praktijk.werkzame_elementen,
        "nodig": praktijk.randvoorwaarden,
        "niet_opgenomen": overzicht.niet_opgenomen,
        "jaren": tell_time(bank, praktijk),
        "vraag": to_vraag(bank, overzicht.vragen, overzicht.themas, "gekozen bij deze praktijk"),
        "feiten": to_facts(overzicht),
        "op_de_pagina": left_out(praktijk),
    }


def tell_time(bank: Kennisbank, praktijk: Praktijk) -> str:
    """From when it is. What another published than its first source is not of who says it."""
    bronnen = [*dict.fromkeys(one.bron for one in praktijk.bronnen)]
    by = {bron: bank.bronnen[bron].uitgever for bron in bronnen}
    own = [bron for bron in bronnen if by[bron] == by[bronnen[0]]]
    others = len(bronnen) - len(own)
    return zinnen.bron.word_tijd(queries.jaren_in(bank, own) + zinnen.bron.word_van_anderen(others))


def to_elementen(vermeldingen: tuple[Vermelding, ...]) -> list[Data]:
    """What a record says of each element, by betekenis, which is named once; how when few."""
    few = len(vermeldingen) <= HOE_MAX
    order = {one.betekenis: at for at, one in reversed([*enumerate(vermeldingen)])}
    groups = sorted(vermeldingen, key=lambda one: order[one.betekenis])
    befores = [None, *(one.betekenis for one in groups)]
    return [
        {
            "soort": one.betekenis,
            "woord": BETEKENISSEN[one.betekenis].enkelvoud if one.betekenis != before else "",
            "titel": zinnen.leven.name_staat(one.element.titel, one.element.status),
            "kenmerk": one.element.kenmerk,
            "hoe": one.hoe if few else "",
            "vervolg": "",
        }
        for one, before in zip(groups, befores, strict=False)
    ]


def to_facts(overzicht: Praktijkoverzicht) -> list[list[str]]:
    """How a praktijk is classed and how long it holds, as name and value."""
    praktijk, gemeente = overzicht.praktijk, overzicht.gemeente
    since = zinnen.leven.NOG_NIET if praktijk.concept else format_date(praktijk.gepubliceerd)
    rows = (
        ("Uit welke tijd?", overzicht.tijd),
        ("Regio", overzicht.regio.naam if gemeente else ""),
        ("Contact", ", ".join(filter(None, dict(praktijk.contact or ()).values()))),
        ("In deze kennisbank sinds", since),
        ("Wordt herzien voor", format_date(praktijk.herzien_voor)),
    )
    return [[naam, waarde] for naam, waarde in rows if waarde]


def left_out(praktijk: Praktijk) -> str:
    """What stands on the page of a praktijk and not on its sheet, as a Dutch list of things."""
    things = [
        *(["de regels in de bron"] if any(one.regels for one in praktijk.bronnen) else []),
        *(["de bron van elke casus"] if praktijk.casus else []),
        *(["de indicatoren"] if praktijk.indicatoren else []),
        *(["de doelgroep"] if praktijk.doelgroepen else []),
        *(["wat de redactie koos"] if praktijk.toedeling_redactie else []),
        *(["verwante praktijken"] if praktijk.verwant else []),
        *(["de lijst van wijzigingen"] if praktijk.wijzigingen else []),
    ]
    return queries.enumerate_names(things) if things else ""


def set_out(praktijk: Praktijk, inhoud: Data, bron: str) -> Data:
    """The largest letters in which all of it stays on one side, and where the second column begins.

    A long word may be wider than a column of large letters, so it asks for the least. What may
    be too much is parted as it is typeset: its columns change while the text is being cut.
    """
    texts = [*praktijk.toelichting, *praktijk.werkzame_elementen, *praktijk.randvoorwaarden]
    texts += [praktijk.titel, praktijk.samenvatting, *(casus.tekst for casus in praktijk.casus)]
    texts += [f"{one['titel']} {one['hoe']}" for one in inhoud["elementen"]]
    long = max(map(len, " ".join(texts).split())) >= LONG
    rest = height_taken(praktijk, inhoud, bron)
    for maat in (KRAP,) if long else (GROOT, RUIM, GEWOON, KRAP):
        parts = heights_of(inhoud, maat)
        knip, high = cut(parts)
        lead = rough_height(praktijk.samenvatting, BREED, maat.lead)
        lead += sum(rough_height(text, BREED, maat.tekst) + 2 for text in alone_of(inhoud))
        elementen = go_on(inhoud["elementen"], knip, len(parts))
        high += (KOP + 5) * (elementen != inhoud["elementen"])
        high += KOP * (maat is KRAP and 0 < knip < len(inhoud["toelichting"]) * bool(inhoud["kop"]))
        if rest + lead + high < HOOG:
            return {"maat": maat.naam, "knip": knip, "elementen": elementen}
    return {"maat": KRAP.naam, "knip": None}


def alone_of(inhoud: Data) -> Sequence[str]:
    """A toelichting of one paragraph: it stands under the lead, and in no column."""
    told: Sequence[str] = inhoud["toelichting"]
    return () if inhoud["kop"] else told


def go_on(elementen: list[Data], knip: int, aantal: int) -> list[Data]:
    """The same with heading and betekenis again where the second column begins among them.

    `knip` is the block with which that begins, of so many; they are the last. Where there are no
    other blocks, their heading stands above both columns.
    """
    other = aantal - len(elementen)
    at = knip - other
    if not 0 < at < len(elementen):
        return elementen
    woord = BETEKENISSEN[elementen[at]["soort"]].enkelvoud
    first = elementen[at] | {"woord": woord, "vervolg": VERVOLG if other else ""}
    return [*elementen[:at], first, *elementen[at + 1 :]]


def heights_of(inhoud: Data, maat: Maat) -> list[float]:
    """About how many millimetres high each block in the columns is, and rather too many."""
    casus = [item["tekst"] for item in inhoud["casus"]]
    long = inhoud["toelichting"] if inhoud["kop"] else ()
    told = [[text] for text in long] if maat is KRAP else [long]
    texts = (*told, casus, inhoud["werkt"], inhoud["nodig"])
    blocks = [
        KOP + sum(rough_height(text, KOLOM, maat.tekst) + 2 for text in part)
        for part in texts
        if part
    ]
    if maat is KRAP:  # the heading of its paragraphs, which may part, stands above the first
        blocks[1 : len(told)] = [high - KOP for high in blocks[1 : len(told)]]
    elementen = [
        rough_height(f"{one['titel']} {one['kenmerk']}", KOLOM - 10, maat.tekst)
        + (rough_height(f"{one['woord']} {one['hoe']}", KOLOM - 10, 10) + 2 if one["hoe"] else 0)
        + 4
        for one in inhoud["elementen"]
    ]
    if blocks and elementen:
        elementen[0] += KOP
    return [*blocks, *elementen]


def height_taken(praktijk: Praktijk, inhoud: Data, bron: str) -> float:
    """The same of all that stands above and below them, but for the lead."""
    facts = " ".join([*map(" ".join, inhoud["feiten"]), inhoud["noot"], inhoud["op_de_pagina"]])
    origin = rough_height(f"{bron} {facts} {praktijk.url}", BREED, 9) + 24
    vraag = inhoud["vraag"]
    asked = rough_height(vraag["tekst"] + vraag["ook"], 158, GROOT.tekst) + 22 if vraag else 11
    return (
        68
        + rough_height(praktijk.titel, 120, 22) * (len(praktijk.titel) > 40)
        + rough_height(inhoud["status"], BREED, GROOT.tekst)
        + 6 * max(len(inhoud["themas"]) - 2, 0)
        + asked
        + origin
    )
