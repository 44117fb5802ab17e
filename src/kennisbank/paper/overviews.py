"""The sheet of a theme."""

from kennisbank import queries
from kennisbank.model import Element, Kennisbank, Praktijk, Thema
from kennisbank.paper.bewijs import to_reeks
from kennisbank.paper.blad import Blad
from kennisbank.paper.origin import name_sources
from kennisbank.paper.parts import abbreviations, to_group


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
