"""Sheets of several praktijken: a theme, a region, a municipality, regions side by side."""

from collections.abc import Iterator, Sequence

from kennisbank import queries
from kennisbank.model import Kennisbank, Thema
from kennisbank.model.labels import SOORTEN
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.parts import (
    abbreviations,
    changed,
    name_sources,
    to_group,
    to_report,
)

KOLOMMEN = 4  # so many places stand side by side in one table of the comparison
TITELS = 6  # so many titles stand in one cell of it; the others are counted
GEEN_THEMA = "Niet bij één thema"  # the heading above what belongs to none


def thema_sheet(bank: Kennisbank, thema: Thema) -> Blad:
    """A theme: its question, what was found by soort, and where the inspectorates look."""
    praktijken = queries.praktijken_of(bank, "thema", thema.id)
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    vraag = next(vraag for vraag in queries.vragen(bank) if vraag.kenmerk == thema.vraag)
    groepen = queries.groups_of_thema(bank, thema)
    shown = sum(len(groep.zichtbaar) for groep in groepen)
    inhoud = {
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
        sjabloon="overzicht",
        titel=thema.naam,
        boven=f"Thema {thema.volgorde} van {len(bank.themas)}",
        lead=thema.kernvraag,
        kenmerk=f"thema-{thema.id}",
        bron=name_sources(bank, praktijken),
        pagina=thema.url,
        bestand=f"themes/{thema.id}.yml",
        dag=changed(bank, praktijken),
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
        sjabloon="overzicht",
        titel=plek.naam,
        boven="Gemeente" if is_gemeente else "Regio van Veilig Thuis",
        lead=f"Wat wij van {plek.naam} hebben opgenomen, thema voor thema.",
        kenmerk=getattr(thing, "code", ""),
        bron=name_sources(bank, praktijken),
        pagina=plek.url,
        bestand=f"reference/{'gemeenten' if is_gemeente else 'regios'}.yml",
        dag=changed(bank, praktijken),
        max_kanten=3 + (len(praktijken) + statements) // 8,
        inhoud=inhoud,
        afkortingen=abbreviations(bank, inhoud),
    )


def comparison_sheets(bank: Kennisbank) -> Iterator[Blad]:
    """The regions with findings side by side, four to a table; none when there are not two."""
    regios = [item for item in bank.regios.values() if queries.describe_plek(bank, item).aantal]
    plekken = [queries.plek_of(item) for item in regios]
    if len(plekken) < 2:
        return
    parts = [plekken[at : at + KOLOMMEN] for at in range(0, len(plekken), KOLOMMEN)]
    inhoud = {"tabellen": [to_comparison(bank, tuple(part)) for part in parts]}
    praktijken = [p for plek in plekken for p in queries.praktijken_at(bank, plek)]
    titles = sum(
        len(cel["titels"])
        for tabel in inhoud["tabellen"]
        for thema in tabel["themas"]
        for rij in thema["soorten"]
        for cel in rij["cellen"]
    )
    yield Blad(
        naam="vergelijking-regios",
        soort="Vergelijking",
        sjabloon="vergelijking",
        titel="Regio’s naast elkaar",
        boven="Vergelijking",
        lead="Een streepje betekent: nog niet opgenomen. Dat zegt niets over hoe het daar gaat.",
        kenmerk="vergelijking-regios",
        bron=name_sources(bank, praktijken),
        pagina="vergelijken/",
        bestand="reference/regios.yml",
        dag=changed(bank, praktijken),
        max_kanten=5 * len(parts) + titles // 32,
        inhoud=inhoud,
        liggend=True,
        naar="Vergelijking van de regio’s",
    )


def to_comparison(bank: Kennisbank, plekken: tuple[queries.Plek, ...]) -> Data:
    """Places side by side: a table for each theme, one row a soort, and what differs in words."""
    return {
        "kolommen": [plek.naam for plek in plekken],
        "themas": [
            {
                "thema": verschil.thema.naam,
                "zinnen": verschil.zinnen,
                "soorten": to_rows([deel.groepen for _, deel in verschil.delen]),
            }
            for verschil in queries.compare(bank, plekken)
        ],
    }


def to_rows(columns: Sequence[tuple[queries.Groep, ...]]) -> list[Data]:
    """A row for each soort that one of the places has, with a cell for each place."""
    rows = []
    for soort, label in SOORTEN.items():
        found = [
            next((groep for groep in groepen if groep.soort == soort), None) for groepen in columns
        ]
        if any(found):
            rows.append({"naam": label.meervoud, "cellen": [to_cell(groep) for groep in found]})
    return rows


def to_cell(groep: queries.Groep | None) -> Data:
    """One cell of the comparison: titles only, and how many more there are."""
    praktijken = groep.praktijken if groep else ()
    rest = len(praktijken) - TITELS
    return {
        "titels": [[item.titel, item.kenmerk] for item in praktijken[:TITELS]],
        "rest": f"en nog {rest}" if rest > 0 else "",
    }
