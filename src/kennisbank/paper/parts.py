"""The parts of sheets: records as the plain data that a sheet is typeset from."""

from collections.abc import Iterable
from datetime import date

from kennisbank import queries
from kennisbank.model import Bronvermelding, Kennisbank, Praktijk, Rapport, Uitspraak
from kennisbank.model.labels import DOELGROEPEN, HERKOMSTEN, SOORTEN, STATUSSEN, VELDEN
from kennisbank.paper.blad import Data
from kennisbank.queries.dutch import format_date


def changed(bank: Kennisbank, praktijken: Iterable[Praktijk]) -> date | None:
    """The day of the last change of these praktijken, or else of the whole bank."""
    days = [queries.changed_on(praktijk) for praktijk in praktijken]
    return max(days) if days else queries.last_change(bank)


def name_sources(bank: Kennisbank, praktijken: Iterable[Praktijk]) -> str:
    """The short names of the sources that are cited, the most cited first, in own words."""
    counts: dict[str, int] = {}
    for praktijk in praktijken:
        for vermelding in praktijk.bronnen:
            counts[vermelding.bron] = counts.get(vermelding.bron, 0) + 1
    names = [bank.bronnen[bron].kort for bron in sorted(counts, key=lambda b: (-counts[b], b))]
    return f"{', '.join(names)}. In eigen woorden." if names else ""


def texts_in(data: object) -> Iterable[str]:
    """Every text in plain data, however deep."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from texts_in(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from texts_in(value)


def abbreviations(bank: Kennisbank, inhoud: Data) -> tuple[tuple[str, str], ...]:
    """The abbreviations that occur on a sheet, with what they stand for."""
    found = queries.abbreviations_in(bank, texts_in(inhoud))
    return tuple((begrip.afkorting or "", begrip.term) for begrip in found)


def to_group(
    bank: Kennisbank,
    groep: queries.Groep,
    seen: dict[str, str] | None = None,
    thema: str = "",
) -> Data:
    """A group of praktijken; what stands under an earlier theme (`seen`) is only referred to."""
    rows = []
    for praktijk in groep.zichtbaar:
        elsewhere = "" if seen is None else seen.get(praktijk.id, "")
        if seen is not None:
            seen.setdefault(praktijk.id, thema)
        plek = queries.plek_of_praktijk(bank, praktijk)
        rows.append(
            {
                "titel": praktijk.titel,
                "kenmerk": praktijk.kenmerk,
                "plek": plek.naam,
                "tekst": praktijk.samenvatting,
                "elders": elsewhere,
                "status": note_status(praktijk),
            }
        )
    rest = len(groep.praktijken) - len(groep.zichtbaar)
    return {
        "soort": groep.soort,
        "kop": groep.label.meervoud,
        "aantal": len(groep.praktijken),
        "praktijken": rows,
        "rest": f"En nog {rest} op {groep.url}" if rest else "",
    }


def note_status(praktijk: Praktijk) -> str:
    """A word of warning about a praktijk that should not be followed any more."""
    if praktijk.status == "actueel":
        return ""
    reden = f" {praktijk.reden}" if praktijk.reden else ""
    return f"{STATUSSEN[praktijk.status]}. Gebruik dit record niet meer als voorbeeld.{reden}"


def name_successor(bank: Kennisbank, praktijk: Praktijk) -> str:
    """Which praktijk takes the place of this one."""
    if not praktijk.vervangen_door:
        return ""
    other = bank.praktijken[praktijk.vervangen_door]
    return f" Lees in plaats daarvan: {other.titel} ({other.kenmerk})."


def to_report(rapport: Rapport) -> Data:
    """A report in brief: what it concludes and what was agreed afterwards."""
    return {
        "titel": rapport.titel,
        "samenvatting": rapport.samenvatting,
        "delen": [
            {"kop": kop, "uitspraken": [to_statement(item) for item in items]}
            for kop, items in (
                ("Conclusies", rapport.conclusies),
                ("Nazorg: wat is afgesproken", rapport.nazorg),
            )
            if items
        ],
    }


def to_statement(item: Uitspraak) -> Data:
    """A numbered statement."""
    return {
        "titel": item.titel or "",
        "tekst": item.tekst,
        "kenmerk": item.kenmerk,
        "punten": item.punten,
    }


def to_checks(overzicht: queries.Indicatoroverzicht) -> Data:
    """An indicator with its norm and the rule for a positive answer, as rows to tick."""
    indicator = overzicht.indicator
    return {
        "kop": f"{indicator.nummer}. {indicator.titel or indicator.kenmerk}",
        "kenmerk": indicator.kenmerk,
        "tekst": indicator.tekst,
        "normen": [
            {
                "norm": to_statement(norm),
                "regels": [to_statement(regel) for regel in regels],
            }
            for norm, regels in overzicht.normen
        ],
    }


def to_facts(bank: Kennisbank, praktijk: Praktijk) -> list[list[str]]:
    """Where a praktijk comes from and how it is classed, as name and value."""
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    vragen = {vraag.kenmerk: vraag for vraag in queries.vragen(bank)}
    regio = queries.plek_of(bank.regios.get(praktijk.regio))
    rows = [
        ("Van wie is dit?", [HERKOMSTEN[praktijk.herkomst]]),
        ("Bron", [cite(bank, vermelding) for vermelding in praktijk.bronnen]),
        (
            "Thema" if len(praktijk.themas) == 1 else "Thema’s",
            [", ".join(bank.themas[thema].naam for thema in praktijk.themas)],
        ),
        ("Regio", [regio.naam]),
        ("Gemeente", [bank.gemeenten[praktijk.gemeente].naam if praktijk.gemeente else ""]),
        (
            "Indicatoren",
            [
                f"{indicatoren[kenmerk].nummer}. {indicatoren[kenmerk].titel}"
                for kenmerk in praktijk.indicatoren
            ],
        ),
        (
            "Vragen voor het gesprek",
            [f"{vragen[kenmerk].nummer}. {vragen[kenmerk].titel}" for kenmerk in praktijk.vragen],
        ),
        ("Doelgroep", [", ".join(DOELGROEPEN[naam] for naam in praktijk.doelgroepen)]),
        ("Toedeling redactie", [", ".join(VELDEN[naam] for naam in praktijk.toedeling_redactie)]),
        ("Contact", [", ".join(filter(None, dict(praktijk.contact or ()).values()))]),
        ("Gepubliceerd", [format_date(praktijk.gepubliceerd)]),
        ("Wordt herzien voor", [format_date(praktijk.herzien_voor)]),
    ]
    return [[naam, "\n".join(values)] for naam, values in rows if any(values)]


def cite(bank: Kennisbank, vermelding: Bronvermelding) -> str:
    """A source in short, with the place in it."""
    regels = f" (regels {vermelding.regels})" if vermelding.regels else ""
    return f"{bank.bronnen[vermelding.bron].kort}: {vermelding.vindplaats}{regels}"


def left_out(praktijk: Praktijk) -> str:
    """What stands on the page of a praktijk and not on its sheet, as a Dutch list of things."""
    things = [
        *(["de bron van elke casus"] if praktijk.casus else []),
        *(["verwante praktijken"] if praktijk.verwant else []),
        *(["de lijst van wijzigingen"] if praktijk.wijzigingen else []),
    ]
    return queries.enumerate_names(things) if things else ""


def to_record(bank: Kennisbank, praktijk: Praktijk) -> Data:
    """A praktijk in full."""
    helps = praktijk.soort in ("kan-beter", "aanbeveling")
    return {
        "soort": praktijk.soort,
        "soortnaam": SOORTEN[praktijk.soort].enkelvoud,
        "status": f"{note_status(praktijk)}{name_successor(bank, praktijk)}",
        "toelichting": praktijk.toelichting,
        "casus": [{"kenmerk": item.kenmerk, "tekst": item.tekst} for item in praktijk.casus],
        "werkt_kop": "Wat helpt?" if helps else "Wat maakt dat het werkt?",
        "werkt": praktijk.werkzame_elementen,
        "nodig": praktijk.randvoorwaarden,
        "feiten": to_facts(bank, praktijk),
        "op_de_pagina": left_out(praktijk),
    }
