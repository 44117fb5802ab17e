"""Sheets of several praktijken: a theme, a region, a municipality."""

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, Praktijk, Thema
from kennisbank.paper.bewijs import to_reeks
from kennisbank.paper.blad import Blad
from kennisbank.paper.origin import name_sources
from kennisbank.paper.parts import abbreviations, to_group, to_report

GEEN_THEMA = "Niet bij één thema"  # the heading above what belongs to none


def thema_sheet(bank: Kennisbank, thema: Thema) -> Blad:
    """A theme: its question, what was found by soort, and where the inspectorates look."""
    praktijken = queries.praktijken_of(bank, "thema", thema.id)
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    vraag = next(vraag for vraag in queries.vragen(bank) if vraag.kenmerk == thema.vraag)
    groepen = queries.groups_of_thema(bank, thema)
    elementen = queries.elementen_of_thema(bank, thema.id)
    records: list[Praktijk | Element] = [*elementen.zichtbaar, *praktijken]
    shown = sum(len(groep.zichtbaar) for groep in groepen) + len(elementen.zichtbaar)
    inhoud = {
        "elementen": to_reeks(bank, elementen) if elementen.alle else None,
        "inleiding": thema.inleiding,
        "onderwerpen": [[item.naam, item.uitleg] for item in thema.onderwerpen],
        "delen": [{"kop": "", "groepen": [to_group(bank, groep) for groep in groepen]}],
        "vraag": {"titel": f"{vraag.nummer}. {vraag.titel}", "tekst": vraag.tekst},
        "indicatoren": [
            [
                f"{indicatoren[kenmerk].nummer}. {indicatoren[kenmerk].titel}",
                indicatoren[kenmerk].tekst,
            ]
            for kenmerk in thema.indicatoren
        ],
        "op_de_pagina": "de bron van de inleiding en wat de redactie heeft toegedeeld",
    }
    return Blad(
        naam=f"thema-{thema.id}",
        soort="Thema’s",
        icoon=thema.id,
        sjabloon="overzicht",
        titel=thema.naam,
        boven=f"Thema {thema.volgorde} van {len(bank.themas)}",
        lead=thema.kernvraag,
        kenmerk=f"thema-{thema.id}",
        bron=name_sources(bank, records),
        pagina=thema.url,
        bestand=f"themes/{thema.id}.yml",
        dag=queries.versie_of_thema(bank, thema.id),
        max_kanten=3 + shown // 8,
        inhoud=inhoud,
        afkortingen=abbreviations(bank, inhoud),
    )


def plek_sheet(bank: Kennisbank, thing: queries.Place) -> Blad:
    """A region or municipality, theme by theme, with its report in brief."""
    overzicht = queries.describe_plek(bank, thing)
    plek, praktijken = overzicht.plek, queries.praktijken_at(bank, overzicht.plek)
    seen: dict[str, str] = {}
    delen = [
        {
            "kop": deel.thema.naam,
            "groepen": [to_group(bank, groep, seen, deel.thema.naam) for groep in deel.groepen],
        }
        for deel in overzicht.themadelen
    ]
    if overzicht.zonder_thema:
        groepen = [to_group(bank, groep, seen, GEEN_THEMA) for groep in overzicht.zonder_thema]
        delen.append({"kop": GEEN_THEMA, "groepen": groepen})
    is_gemeente = plek.soort == "gemeente"
    rapporten = overzicht.rapporten if is_gemeente else ()
    inhoud = {
        "delen": delen,
        "rapporten": [to_report(rapport) for rapport in rapporten],
        "op_de_pagina": "meer uit het rapport, met de vindplaatsen" if rapporten else "",
    }
    soort = "Gemeenten" if is_gemeente else "Regio’s"
    statements = sum(len(rapport.conclusies + rapport.nazorg) for rapport in rapporten)
    return Blad(
        naam=f"{plek.soort}-{plek.id}",
        soort=soort,
        icoon=plek.soort,
        sjabloon="overzicht",
        titel=plek.naam,
        boven="Gemeente" if is_gemeente else "Regio van Veilig Thuis",
        lead=f"Wat wij van {plek.naam} hebben opgenomen, thema voor thema.",
        kenmerk=getattr(thing, "code", ""),
        bron=name_sources(bank, praktijken),
        pagina=plek.url,
        bestand=f"reference/{'gemeenten' if is_gemeente else 'regios'}.yml",
        dag=queries.versie_of(bank, praktijken),
        max_kanten=3 + (len(praktijken) + statements) // 8,
        inhoud=inhoud,
        afkortingen=abbreviations(bank, inhoud),
    )
