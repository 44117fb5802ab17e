"""The sheet of a werkzaam element: on one side, with as much of each part as there is room for."""

from collections.abc import Sequence
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Bron, Bronvermelding, Element, Kennisbank, zinnen
from kennisbank.paper.bewijs import to_bewijs
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import fill, height_of, lines_of, share
from kennisbank.paper.origin import cite
from kennisbank.paper.parts import abbreviations, name_successor, note_status, to_vraag
from kennisbank.queries import Bewijs, Elementoverzicht, Norm, Telling, Vermelding

HOOG = 280  # millimetres of a side, in those that are counted, which are rather many
BREED = 174  # of a line
LEAST = 60  # so much is for the text itself, or the picture is in figures only
VAKKEN = (31, 31, 44, 38)  # of a line in each part of the picture
BREEDTE = 49  # letters on such a line
SPARE = 0.75  # so much of the columns may be filled for larger letters
VOORAAN = 3  # so many parts, the working and what it asks, go before the rest
PLAATSEN = 5  # so many records are named that saw it, and as many that missed it
BRON = (9, 42)  # lines for the sources, and letters on each


class Part(NamedTuple):
    """What stands under one heading: items of a name, that may be empty, and a text."""

    kop: str
    items: Sequence[tuple[str, str]]
    aantal: int  # of all items; some may be on the page only


def element_sheet(bank: Kennisbank, element: Element) -> Blad:
    """One element on one side; a heading tells when it shows some of its items."""
    overzicht = queries.describe_element(bank, element)
    parts = to_parts(overzicht)
    frame = {
        "status": f"{note_status(overzicht)}{name_successor(overzicht.vervanger)}",
        "bewijs": to_bewijs(overzicht.bewijs),
        "sterkte": overzicht.bewijs.woord.uitleg if overzicht.bewijs.woord else "",
        "let_op": zinnen.NIET_BEWEZEN,
        "vraag": to_vraag(bank, overzicht.vragen, overzicht.themas),
        "feiten": to_facts(overzicht),
    }
    cited = [cite_in_full(*item) for item in overzicht.bronnen]
    bron = name_cited(cited, *share([cited], *BRON))
    texts = [[*map(" ".join, part.items)] for part in parts]
    everything = {"lead": element.samenvatting, "delen": texts, **frame}
    short = abbreviations(bank, everything)
    room = HOOG - height_taken(element, frame, bron, short)
    if room < LEAST:
        frame["bewijs"] = to_bewijs(overzicht.bewijs, in_figures=True)
        room = HOOG - height_taken(element, frame, bron, short)
    gevuld = fill(texts, room, breedte=BREEDTE, vooraan=VOORAAN)
    delen = [to_deel(part, number) for part, number in zip(parts, gevuld.aantallen, strict=True)]
    whole = gevuld.aantallen == [*map(len, texts)]
    inhoud = frame | {
        "ruim": whole and gevuld.hoog < SPARE * room,
        "knip": gevuld.knip,
        "delen": delen,
    }
    themas = ", ".join(thema.naam for thema in overzicht.themas)
    return Blad(
        naam=f"element-{element.id}",
        soort="Werkzame elementen",
        icoon="element",
        sjabloon="element",
        titel=element.titel,
        boven=f"Werkzaam element · {themas}",
        lead=element.samenvatting,
        kenmerk=element.kenmerk,
        bron=bron,
        pagina=element.url,
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
    beside = max(
        height_of(" ".join(rij["zinnen"]) or rij["leeg"], breed, 10)
        for rij, breed in zip(frame["bewijs"], VAKKEN, strict=True)
    )
    short = "; ".join(map(": ".join, afkortingen))
    facts = " ".join(map(": ".join, frame["feiten"]))
    vraag = frame["vraag"]
    return (
        29
        + 9 * max(lines_of(element.titel, 26) - 2, 0)
        + height_of(element.samenvatting, BREED, 13)
        + (height_of(frame["status"], BREED, 10) + 8 if frame["status"] else 0)
        + beside
        + 38
        + height_of(f"{frame['sterkte']} {frame['let_op']}", BREED, 9)
        + (height_of(f"{vraag['tekst']} {vraag['ook']}", BREED - 14, 10) + 21 if vraag else 0)
        + max(height_of(bron, 70, 9) + height_of(short, 70, 9) + 2, height_of(facts, 88, 9) + 8)
        + 18
    )


def to_parts(overzicht: Elementoverzicht) -> tuple[Part, ...]:
    """What there is to tell, in the order in which it stands on the sheet."""
    element, bewijs = overzicht.element, overzicht.bewijs
    normen = [(norm.kenmerk, tell_norm(norm)) for norm in overzicht.normen]
    return (
        unnamed("Hoe werkt het?", element.werking),
        unnamed("Onder welke voorwaarden werkt het?", element.randvoorwaarden),
        unnamed("Wat moet blijven als u het aanpast?", element.kern),
        seen("Waar gezien of verteld?", bewijs.of("gezien"), bewijs.of("verteld")),
        seen("Waar ontbrak het, of kon het beter?", bewijs.of("ontbrak")),
        Part("De norm", normen, len(normen)),
    )


def to_facts(overzicht: Elementoverzicht) -> list[list[str]]:
    """How it is classed and by whom, and what is on the page only, as name and value."""
    indicatoren = "; ".join(f"{item.nummer}. {item.titel}" for item in overzicht.indicatoren)
    things = [
        *(["de records die erom vragen of het noemen"] if is_asked(overzicht.bewijs) else []),
        *(["de opmerking van de redactie"] if overzicht.element.opmerking else []),
        *(["de lijst van wijzigingen"] if overzicht.element.wijzigingen else []),
    ]
    rows = (
        ("Indicatoren", indicatoren),
        (zinnen.GEKOZEN, overzicht.toedeling),
        ("Op de pagina staat ook", queries.enumerate_names(things) if things else ""),
    )
    return [[naam, waarde] for naam, waarde in rows if waarde]


def is_asked(bewijs: Bewijs) -> bool:
    """Whether a record asks for it or names it."""
    return any(bewijs.of(betekenis).aantal for betekenis in ("gevraagd", "genoemd"))


def unnamed(kop: str, texts: Sequence[str]) -> Part:
    """Texts without a name."""
    return Part(kop, [("", text) for text in texts], len(texts))


def seen(kop: str, *tellingen: Telling) -> Part:
    """The first records that say so, each with its place."""
    found = [one for telling in tellingen for one in telling.vermeldingen[:PLAATSEN]]
    items = [(name_record(one), tell_place(one)) for one in found[:PLAATSEN]]
    return Part(kop, items, sum(len(telling.vermeldingen) for telling in tellingen))


def name_record(vermelding: Vermelding) -> str:
    """Its title, or what it is when it has none."""
    return vermelding.record.titel or vermelding.wat


def tell_place(vermelding: Vermelding) -> str:
    """Where that was, under which kenmerk, and how."""
    return " · ".join(filter(None, (vermelding.waar, vermelding.kenmerk, vermelding.hoe)))


def tell_norm(norm: Norm) -> str:
    """What the inspectorates look for, in one text."""
    return " ".join(filter(None, (norm.titel and f"{norm.titel}.", norm.tekst, *norm.punten)))


def to_deel(part: Part, kept: int) -> Data:
    """A heading with the items that there is room for."""
    return {
        "kop": part.kop,
        "telling": f"{kept} van {part.aantal}, alles op de pagina" if kept < part.aantal else "",
        "items": [list(item) for item in part.items[:kept]],
        "leeg": "" if part.aantal else zinnen.GEEN_ELEMENTEN,
    }


def cite_in_full(vermelding: Bronvermelding, bron: Bron) -> str:
    """A source with its time, the place in it and the lines."""
    tijd = f" ({bron.tijd})" if bron.tijd else ""
    return cite(vermelding, bron).replace(bron.kort, f"{bron.kort}{tijd}", 1)


def name_cited(cited: Sequence[str], kept: int) -> str:
    """The sources that there is room for, and how many there are more."""
    rest = len(cited) - kept
    more = [f"En nog {rest} op de pagina."] if rest else []
    return " ".join([*(f"{text}." for text in cited[:kept]), *more, "In eigen woorden."])
