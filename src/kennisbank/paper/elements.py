"""The sheet of a werkzaam element: on one side, with as much of each part as there is room for."""

from collections.abc import Sequence
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, zinnen
from kennisbank.paper.bewijs import to_bewijs
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import fill, height_of, lines_of, share
from kennisbank.paper.parts import (
    abbreviations,
    cite,
    end,
    keep_whole,
    name_successor,
    note_status,
    to_vraag,
)
from kennisbank.queries import Bewijs, Elementoverzicht, Norm, Telling, Vermelding

HOOG = 286  # millimetres of a side, in those that are counted, which are rather many
BREED = 174  # of a line
ADRES = "Is dit blad nog actueel? Vul kenmerk en versie in op de site, en op de pagina staat ook"
LEAST = 56  # so much is for the text itself, or the picture is in figures only
BREEDTE = 49  # letters on such a line
SPARE = 0.75  # so much of the columns may be filled for larger letters
VOORAAN, NORM = 3, 2  # so many parts, how it works, go before the rest, and so many after it
PLAATSEN = 5  # so many records are named that saw it, and as many that missed it
BRON = (3, 104)  # lines for the sources, and letters on each


class Part(NamedTuple):
    """What stands under one heading: items of a name, that may be empty, and a text."""

    kop: str
    items: Sequence[tuple[str, str]]
    aantal: int  # of all items; some may be on the page only


def element_sheet(bank: Kennisbank, element: Element) -> Blad:
    """One element on one side; a heading tells when it shows some of its items."""
    overzicht = queries.describe_element(bank, element)
    bewijs = overzicht.bewijs
    parts = to_parts(overzicht)
    frame: Data = {
        "status": f"{note_status(overzicht)}{name_successor(overzicht.vervanger)}",
        "bewijs": to_bewijs(bewijs),
        "leeg": " ".join(zin for zin in bewijs.leeg if zin != bewijs.nergens),
        "sterkte": bewijs.woord.uitleg if bewijs.woord else "",
        "let_op": zinnen.bewijs.word_niet_bewezen(bewijs.soorten) or bewijs.nergens,
        "uitleg": zinnen.bewijs.UITLEG_TEKENS if any(one.aantal for one in bewijs.beeld) else "",
        "vraag": to_vraag(bank, overzicht.vragen, overzicht.themas, "gekozen bij dit element"),
        "themas": ", ".join(thema.naam for thema in overzicht.themas),
        "jaren": zinnen.bron.word_tijd(
            queries.jaren_in(bank, [one.bron for one in element.bronnen])
        ),
        "niet_opgenomen": overzicht.niet_opgenomen,
        "op_de_pagina": left_out(overzicht),
    }
    cited = [cite(*item) for item in overzicht.bronnen]
    bron = name_cited(cited, *share([cited], *BRON))
    texts = [[*map(" ".join, part.items)] for part in parts]
    everything = {"lead": element.samenvatting, "delen": texts, **frame}
    short = abbreviations(bank, everything)
    room = HOOG - height_taken(element, frame, bron, short)
    if room < LEAST:
        frame["bewijs"] = to_bewijs(bewijs, in_figures=True)
        room = HOOG - height_taken(element, frame, bron, short)
    gevuld = fill(texts, room, breedte=BREEDTE, vooraan=VOORAAN, achteraan=NORM, opnieuw=True)
    shown = zip(parts, gevuld.aantallen, strict=True)
    delen = [to_deel(part, number) for part, number in shown if part.aantal]
    go_on(delen, gevuld.knip)
    whole = gevuld.aantallen == [*map(len, texts)]
    inhoud = frame | {
        "naast": stands_beside(frame["bewijs"]),
        "ruim": whole and gevuld.hoog < SPARE * room,
        "knip": gevuld.knip,
        "delen": delen,
    }
    return Blad(
        naam=f"element-{element.id}",
        soort="Werkzame elementen",
        icoon="element",
        sjabloon="element",
        titel=element.titel,
        boven=f"Werkzaam element · {keep_whole(overzicht.themas[0].naam)}",
        lead=element.samenvatting,
        kenmerk=element.kenmerk,
        bron=bron,
        pagina=element.url,
        zoek=element.kenmerk,
        bestand=f"elements/{element.id}.yml",
        dag=queries.versie_of(bank, [element]),
        max_kanten=1,
        inhoud=inhoud,
        afkortingen=abbreviations(bank, {"lead": element.samenvatting, **inhoud}),
    )


def height_taken(
    element: Element, frame: Data, bron: str, afkortingen: Sequence[tuple[str, str]]
) -> float:
    """How many millimetres are for what cannot be left out: from the head to the origin."""
    short = "; ".join(map(": ".join, afkortingen))
    vraag = frame["vraag"]
    themas = f"{frame['jaren']} {frame['themas']} Bij thema: "
    notes = (frame["leeg"], frame["uitleg"], themas, "x")
    below = (bron, short, f"{frame['op_de_pagina']} {element.url} {ADRES}", frame["niet_opgenomen"])
    return (
        29
        + 9 * max(lines_of(element.titel, 26) - 2, 0)
        + height_of(element.samenvatting, BREED, 13)
        + (height_of(frame["status"], BREED, 10) + 8 if frame["status"] else 0)
        + height_of_picture(frame["bewijs"])
        + height_of(f"{frame['sterkte']} {frame['let_op']}", BREED, 10)
        + sum(height_of(text, BREED, 9) + 2 for text in (*notes, *below) if text)
        + (height_of(f"{vraag['tekst']} {vraag['ook']}", BREED - 14, 10) + 21 if vraag else 0)
        + 20
    )


def height_of_picture(vakken: Sequence[Data]) -> float:
    """The same of who saw it, in figures with their signs."""
    if not vakken:
        return 21
    breed, beside = (BREED - 8) / len(vakken) - 6, stands_beside(vakken)
    words = [
        height_of(" ".join(rij["zinnen"]), breed - beside * (14 + 8 * len(rij["vormen"])), 10)
        for rij in vakken
    ]
    if beside:
        return max(10, *words) + 25
    rows = any(14 + 6.8 * len(rij["vormen"]) > breed for rij in vakken) or len(vakken) > 3
    return max(words) + (35 if rows else 27)


def stands_beside(vakken: Sequence[Data]) -> bool:
    """Whether there is room for the words beside the figures, as there are few."""
    return len(vakken) == 1 or (len(vakken) == 2 and all(len(rij["vormen"]) < 3 for rij in vakken))


def to_parts(overzicht: Elementoverzicht) -> tuple[Part, ...]:
    """What there is to tell, in the order in which it stands on the sheet."""
    element, bewijs = overzicht.element, overzicht.bewijs
    normen = [(norm.kenmerk, tell_norm(norm)) for norm in overzicht.normen]
    indicatoren = [("", f"Indicator {one.nummer}: {one.titel}") for one in overzicht.indicatoren]
    return (
        unnamed("Hoe werkt het?", element.werking),
        unnamed("Wat is ervoor nodig?", element.randvoorwaarden),
        unnamed("Wat moet blijven als u het aanpast?", element.kern),
        seen("Waar gezien of verteld?", bewijs.of("gezien"), bewijs.of("verteld")),
        seen("Waar ontbrak het, of kon het beter?", bewijs.of("ontbrak")),
        Part("De norm", normen, len(normen)),
        Part("Indicatoren van de norm", indicatoren, len(indicatoren)),
    )


def left_out(overzicht: Elementoverzicht) -> str:
    """What stands on the page of an element and not on its sheet, as a Dutch list of things."""
    things = [
        *(["wie erom vraagt of het noemt"] if is_asked(overzicht.bewijs) else []),
        *(["de regels in de bron"] if any(one.regels for one, _ in overzicht.bronnen) else []),
        "uit welke tijd elke bron is",
        *(["de opmerking van de redactie"] if overzicht.element.opmerking else []),
        *(["wat de redactie koos"] if overzicht.toedeling else []),
        *(["de lijst van wijzigingen"] if overzicht.element.wijzigingen else []),
    ]
    return queries.enumerate_names(things)


def is_asked(bewijs: Bewijs) -> bool:
    """Whether a record asks for it or names it."""
    return any(bewijs.of(betekenis).aantal for betekenis in ("gevraagd", "genoemd"))


def unnamed(kop: str, texts: Sequence[str]) -> Part:
    """Texts without a name."""
    return Part(kop, [("", text) for text in texts], len(texts))


def seen(kop: str, *tellingen: Telling) -> Part:
    """The first records that say so, each with its place; those in use before others."""
    every = (sorted(one.vermeldingen, key=queries.is_out_of_use) for one in tellingen)
    found = [one for some in every for one in some[:PLAATSEN]]
    items = [(name_record(one), tell_place(one)) for one in found[:PLAATSEN]]
    return Part(kop, items, sum(len(telling.vermeldingen) for telling in tellingen))


def name_record(vermelding: Vermelding) -> str:
    """Its title, or what it is when it has none."""
    return vermelding.record.titel or vermelding.wat


def tell_place(vermelding: Vermelding) -> str:
    """Where that was, under which kenmerk, whether that is in use no more, and how."""
    staat = vermelding.staat.lower()
    where = f"({', '.join(filter(None, (vermelding.waar, vermelding.kenmerk, staat)))})"
    return f"{where}. {vermelding.hoe}" if vermelding.hoe else where


def tell_norm(norm: Norm) -> str:
    """What the inspectorates look for, in one text."""
    return " ".join(filter(None, (norm.titel and f"{norm.titel}.", norm.tekst, *norm.punten)))


def to_deel(part: Part, kept: int) -> Data:
    """A heading with the items that there is room for."""
    telling = f"{kept} van {part.aantal}, alles op de pagina" if kept else str(part.aantal)
    return {
        "kop": part.kop,
        "telling": telling if kept < part.aantal else "",
        "items": [list(item) for item in part.items[:kept]],
        "vervolg": 0,
    }


def go_on(delen: Sequence[Data], knip: int) -> None:
    """Say of the part within which the second column begins, before which of its items."""
    for deel in delen:
        if 0 < knip < len(deel["items"]):
            deel["vervolg"] = knip
        knip -= len(deel["items"])


def name_cited(cited: Sequence[str], kept: int) -> str:
    """The sources that there is room for, and how many there are more."""
    rest = len(cited) - kept
    more = [f"En nog {rest} op de pagina."] if rest else []
    return " ".join([*map(end, cited[:kept]), *more, "In eigen woorden."])
