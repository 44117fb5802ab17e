"""The sheet of a werkzaam element: on one side, with as much of each part as there is room for."""

from collections.abc import Sequence
from typing import NamedTuple

from kennisbank import queries
from kennisbank.model import Bron, Bronvermelding, Element, Kennisbank, zinnen
from kennisbank.paper.bewijs import to_bewijs
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.bound import lines_of, share
from kennisbank.paper.origin import cite
from kennisbank.paper.parts import abbreviations, name_successor, note_status
from kennisbank.queries import Bewijs, Elementoverzicht, Norm, Telling, Vermelding

REGELS = 45  # lines of running text on the side, beside what stands on every sheet of this kind
BREEDTE, SMAL = 94, 82  # letters on such a line, and on one beside the picture
VOORAAN = 3  # so many parts, the working and what it asks, go before the rest
PLAATSEN = 5  # so many records are named that saw it, and as many that missed it


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
        "regels": to_lines(overzicht),
    }
    cited = [cite_in_full(*item) for item in overzicht.bronnen]
    texts = [[*map(" ".join, part.items)] for part in parts]
    room = REGELS - lines_taken(bank, element, frame, texts) - texts.count([])
    *kept, sources = share([*texts, cited], room, BREEDTE, VOORAAN)
    delen = [to_deel(part, number) for part, number in zip(parts, kept, strict=True)]
    inhoud = frame | {"delen": delen}
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
        bron=name_cited(cited, sources),
        pagina=element.url,
        bestand=f"elements/{element.id}.yml",
        dag=queries.versie_of(bank, [element]),
        max_kanten=1,
        inhoud=inhoud,
        afkortingen=abbreviations(bank, {"lead": element.samenvatting, **inhoud}),
    )


def lines_taken(
    bank: Kennisbank, element: Element, frame: Data, texts: Sequence[Sequence[str]]
) -> int:
    """How many lines are for what cannot be left out: the head, the evidence, the short letters."""
    everything = {"lead": element.samenvatting, "delen": texts, **frame}
    short = "; ".join(map(": ".join, abbreviations(bank, everything)))
    beside = [" ".join(rij["zinnen"]) or rij["leeg"] for rij in frame["bewijs"]]
    return (
        2 * lines_of(element.titel, 40)  # set twice as large
        + lines_of(element.samenvatting, 64)
        + sum(lines_of(text, SMAL) for text in beside)
        + 2 * bool(frame["status"])  # its box
        + bool(frame["sterkte"])
        + sum(lines_of(text, BREEDTE) for text in (frame["status"], *frame["regels"], short))
    )


def to_parts(overzicht: Elementoverzicht) -> tuple[Part, ...]:
    """What there is to tell, in the order in which it stands on the sheet."""
    element, bewijs = overzicht.element, overzicht.bewijs
    vragen = [(f"{one.nummer}. {one.titel}", one.tekst) for one in overzicht.vragen]
    normen = [(norm.kenmerk, tell_norm(norm)) for norm in overzicht.normen]
    return (
        unnamed("Hoe werkt het?", element.werking),
        unnamed("Onder welke voorwaarden werkt het?", element.randvoorwaarden),
        unnamed("Wat moet blijven als u het aanpast?", element.kern),
        seen("Waar gezien of verteld?", bewijs.of("gezien"), bewijs.of("verteld")),
        seen("Waar ontbrak het, of kon het beter?", bewijs.of("ontbrak")),
        Part("De vraag voor het gesprek", vragen, len(vragen)),
        Part("De norm", normen, len(normen)),
    )


def to_lines(overzicht: Elementoverzicht) -> list[str]:
    """How it is classed and by whom, and what is on the page only."""
    indicatoren = ", ".join(f"{item.nummer}. {item.titel}" for item in overzicht.indicatoren)
    things = [
        *(["de records die erom vragen of het noemen"] if is_asked(overzicht.bewijs) else []),
        *(["de opmerking van de redactie"] if overzicht.element.opmerking else []),
        *(["de lijst van wijzigingen"] if overzicht.element.wijzigingen else []),
    ]
    lines = (
        ("Indicatoren", indicatoren),
        (zinnen.GEKOZEN, overzicht.toedeling),
        ("Op de pagina staat ook", queries.enumerate_names(things) if things else ""),
    )
    return [f"{naam}: {waarde}." for naam, waarde in lines if waarde]


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
