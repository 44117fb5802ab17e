"""Sheets of places side by side: which werkzame elementen each has, and what per theme."""

from collections.abc import Iterator, Sequence

from kennisbank import queries
from kennisbank.model import Kennisbank, zinnen
from kennisbank.model.labels import SOORTEN
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.origin import name_sources

KOLOMMEN = 4  # so many places stand side by side in one table of the comparison
TITELS = 6  # so many titles stand in one cell of it; the others are counted
KENMERKEN = 3  # so many records stand beside a word, by their kenmerk, when there is room
RIJEN = (0, 34, 34, 16, 11)  # so many elements stand on one side, when there are so many places
NAMEN = (0, 8, 8, 3, 3)  # and so many are named in a sentence


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
        icoon="vergelijking",
        sjabloon="vergelijking",
        titel="Regio’s naast elkaar",
        boven="Vergelijking",
        lead="Een streepje betekent: nog niet opgenomen. Dat zegt niets over hoe het daar gaat.",
        kenmerk="vergelijking-regios",
        bron=name_sources(bank, praktijken),
        pagina="vergelijken/",
        bestand="reference/regios.yml",
        dag=queries.last_change(bank),
        max_kanten=7 * len(parts) + titles // 32,
        inhoud=inhoud,
        liggend=True,
        naar="Vergelijking van de regio’s",
    )


def to_comparison(bank: Kennisbank, plekken: tuple[queries.Plek, ...]) -> Data:
    """Places side by side: their elements, then a table for each theme, one row a soort."""
    return {
        "kolommen": [plek.naam for plek in plekken],
        "elementen": to_elementen(bank, plekken),
        "themas": [
            {
                "thema": verschil.thema.naam,
                "zinnen": verschil.zinnen,
                "soorten": to_rows([deel.groepen for _, deel in verschil.delen]),
            }
            for verschil in queries.compare(bank, plekken)
        ],
    }


def to_elementen(bank: Kennisbank, plekken: tuple[queries.Plek, ...]) -> Data:
    """What goes for which elements in words, and a row for each on one side, by theme."""
    naast = queries.compare_elementen(bank, plekken)
    rows = sorted((rij for deel in naast.delen for rij in deel.rijen), key=queries.rank_of)
    shown = {rij.element.id for rij in rows[: RIJEN[len(plekken)]]}
    rest = len(rows) - len(shown) + sum(deel.rest for deel in naast.delen)
    wide = len(plekken) <= 2  # of more, a cell has room for the words only
    return {
        "groepen": [
            {
                "kop": groep.kop,
                "zinnen": [to_sentence(zin, NAMEN[len(plekken)]) for zin in groep.zinnen],
                "rest": f"En nog {groep.rest}, op de pagina." if groep.rest else "",
            }
            for groep in naast.groepen
        ],
        "delen": [
            {
                "thema": deel.thema.naam,
                "rijen": [
                    {
                        "titel": rij.element.titel,
                        "vakken": [
                            [to_melding(one, wide) for one in vak.meldingen] for vak in rij.vakken
                        ],
                    }
                    for rij in rijen
                ],
            }
            for deel in naast.delen
            if (rijen := [rij for rij in deel.rijen if rij.element.id in shown])
        ],
        "rest": f"En nog {rest} werkzame elementen, op de pagina." if rest else "",
        "uitleg": zinnen.NAAST_UITLEG if naast.delen else zinnen.GEEN_ELEMENTEN_HIER,
    }


def to_sentence(zin: queries.Elementzin, most: int) -> list[str]:
    """The sentence, the first elements for which it goes, and how many more."""
    named = zin.elementen[:most]
    rest = zin.rest + len(zin.elementen) - len(named)
    return [zin.zin, "; ".join(each.titel for each in named), f"; en nog {rest}" if rest else ""]


def to_melding(melding: queries.Melding, wide: bool) -> Data:
    """What records say of an element: a sign, the word, and which records when there is room."""
    named = [vermelding.kenmerk for vermelding in melding.vermeldingen[:KENMERKEN]]
    rest = len(melding.vermeldingen) - len(named)
    more = [f"en nog {rest}"] if rest else []
    return {
        "soort": melding.betekenis,
        "woord": zinnen.IN_VAK[melding.betekenis],
        "wie": ", ".join([*named, *more]) if wide else "",
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
