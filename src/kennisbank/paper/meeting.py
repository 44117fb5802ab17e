"""The sheet of a meeting: what a local network has on the table in 45 minutes."""

from collections.abc import Iterable

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, Praktijk, Thema, zinnen
from kennisbank.model.labels import SOORTEN
from kennisbank.paper.bewijs import to_element
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.parts import abbreviations, end, name_sources


def gesprek_sheet(bank: Kennisbank, thema: Thema) -> Blad:
    """Five sides: the agenda, what helps, what was found, the questions, and the actions to keep.

    Two more are for a choice of records that are all as long as the model allows.
    """
    gespreksset = queries.gespreksset(bank, thema)
    records: list[Praktijk | Element] = [*gespreksset.elementen, *gespreksset.praktijken]
    vragen = (gespreksset.vraag, *gespreksset.andere_vragen)
    inhoud = {
        "thema": thema.naam,
        "inleiding": bank.gesprek.inleiding,
        "spelregels": bank.gesprek.spelregels,
        "agenda": [
            {"van": van, "tot": tot, "titel": punt.titel, "tekst": punt.tekst}
            for van, tot, punt in bank.gesprek.tijden
        ],
        "elementen": [
            to_element(bank, element, samenvatting=element.samenvatting)
            for element in gespreksset.elementen
        ],
        "antwoorden": zinnen.kader.ANTWOORDEN,
        "vraag": zinnen.kader.VRAAG_DOEN[0],
        "ja_is": zinnen.kader.VRAAG_DOEN[1],
        "let_op": zinnen.bewijs.NIET_BEWEZEN,
        "uitleg": zinnen.bewijs.UITLEG_BEELD,
        "keuze": tell_choice(gespreksset),
        "delen": [to_part(bank, deel, thema) for deel in gespreksset.delen],
        "vragen": [
            {"titel": f"{vraag.nummer}. {vraag.titel}", "tekst": vraag.tekst} for vraag in vragen
        ],
    }
    return Blad(
        naam=f"gesprek-{thema.id}",
        soort="Gesprekssets",
        icoon="gesprek",
        sjabloon="gesprek",
        titel=f"Gespreksset {thema.naam}",
        boven="Een gesprek van 45 minuten",
        lead=thema.kernvraag,
        kenmerk=f"gesprek-{thema.id}",
        bron=name_origin(bank, gespreksset, records),
        pagina=gespreksset.url,
        bestand="reference/gesprek.yml",
        dag=queries.versie_of_thema(bank, thema.id),
        max_kanten=7,
        inhoud=inhoud,
        naar="Gespreksset om af te drukken",
        afkortingen=abbreviations(bank, inhoud),
    )


def to_part(bank: Kennisbank, deel: queries.Gespreksdeel, thema: Thema) -> Data:
    """A few praktijken to tick, and where the others are."""
    return {
        "kop": deel.kop,
        "vraag": deel.vraag,
        "ja_is": deel.ja_is,
        "praktijken": [
            {
                "titel": praktijk.titel,
                "tekst": praktijk.samenvatting,
                "soort": SOORTEN[praktijk.soort].enkelvoud,
                "plek": queries.plek_of_praktijk(bank, praktijk).naam,
                "kenmerk": praktijk.kenmerk,
            }
            for praktijk in deel.praktijken
        ],
        "rest": tell_rest(deel.rest, thema),
    }


def tell_choice(gespreksset: queries.Gespreksset) -> str:
    """That not all elements stand here, if so, and where they do."""
    shown, every = len(gespreksset.elementen), gespreksset.aantal_elementen
    where = f"Alle {every} staan op de site, bij het thema {gespreksset.thema.naam}."
    return f"Dit is een keuze. {where}" if shown < every else ""


def tell_rest(rest: int, thema: Thema) -> str:
    """Where the others are, if there are any."""
    if not rest:
        return ""
    where = f"{'staat' if rest == 1 else 'staan'} op de site, bij het thema {thema.naam}"
    return f"{zinnen.aantallen.word_nog(rest)} Die {where}."


def name_origin(
    bank: Kennisbank, gespreksset: queries.Gespreksset, records: Iterable[Praktijk | Element]
) -> str:
    """Which part is whose: the sources of what is cited, and the editors for the rest."""
    cited = name_sources(bank, records)
    asked = dict.fromkeys(bank.bronnen[item.bron].kort for item in gespreksset.vraag.bronnen)
    return " ".join(
        (
            *([f"Elementen, voorbeelden en punten: {cited}"] if cited else []),
            f"Vragen: {end(', '.join(asked))} In eigen woorden.",
            "De inleiding, de spelregels, de agenda en de actielijst zijn van de redactie.",
        )
    )
