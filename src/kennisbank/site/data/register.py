"""The register: every praktijk in short, as data for the scripts of the site.

Files of script and not of JSON, because a browser reads those from disk as well. Names stand in it
once; a row refers to them by their place. What only some rows need (`teksten`) is in parts, so
that a reader fetches no more than what is shown; each of their rows begins with the id, by which a
browser sees that a part and the register are of different builds.

A bank of up to KLEIN praktijken has all its rows in the register itself. Of more there are columns
of what one can choose by, and the rest of a row stands with its texts (`groot`).
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from kennisbank import queries
from kennisbank.model import Kennisbank, Praktijk
from kennisbank.model.labels import BETEKENISSEN, SOORTEN, STATUSSEN
from kennisbank.model.leven import CONCEPT
from kennisbank.queries import Praktijkoverzicht

DEEL = 25  # so many praktijken stand in one part of the texts
KLEIN = 1000  # so many rows are a fraction of a page; of more praktijken only what is shown comes

Namen = dict[str, list[tuple[Any, ...]]]


def to_register(bank: Kennisbank) -> tuple[str, str]:
    """The name and text of `gegevens/praktijken.js`: what one can choose by, and a row each."""
    names, place = names_of(bank), places_of(bank)
    rows = [to_row(queries.describe_praktijk(bank, p), place) for p in bank.praktijken.values()]
    return to_script("praktijken", {"namen": names, "deel": DEEL, "rijen": rows})


def names_of(bank: Kennisbank) -> Namen:
    """Each option of what one can choose by: its id, its name, and what else a script needs."""
    # The word for several; the code on paper; and of an element also what a print of it asks.
    more: Mapping[str, Mapping[str, tuple[Any, ...]]] = {
        "soort": {soort: (label.meervoud,) for soort, label in SOORTEN.items()},
        "regio": {regio.id: (regio.code,) for regio in bank.regios.values()},
        "gemeente": {gemeente.id: (gemeente.code,) for gemeente in bank.gemeenten.values()},
        "element": {
            one.id: (one.kenmerk, queries.changed_on(one).isoformat(), one.status, one.themas)
            for one in bank.elementen.values()
        },
    }
    named = {praktijk.gemeente for praktijk in bank.praktijken.values()}
    names: Namen = {
        facet: [
            (option, queries.curl(naam), *(more[facet].get(option, ("",)) if facet in more else ()))
            for option, naam in options.items()
            if facet != "gemeente" or option in named
        ]
        for facet, options in queries.names_of_facets(bank).items()
    }
    concepts = any(praktijk.concept for praktijk in bank.praktijken.values())
    names["status"] = [one for one in STATUSSEN.items() if concepts or one[0] != CONCEPT]
    names["blad"] = [
        (blad.kenmerk, queries.curl(blad.titel), blad.url, blad.ook)
        for blad in queries.losse_bladen(bank)
    ]
    return names


def places_of(bank: Kennisbank) -> dict[str, dict[str, int]]:
    """By which number a row refers to each option."""
    return {
        kind: {name[0]: at for at, name in enumerate(some)} for kind, some in names_of(bank).items()
    }


def to_row(overzicht: Praktijkoverzicht, place: dict[str, dict[str, int]]) -> list[object]:
    """One praktijk: texts as they are, names by their place in the lists."""
    praktijk = overzicht.praktijk
    return [
        praktijk.id,
        praktijk.kenmerk,
        queries.curl(praktijk.titel),
        place["soort"][praktijk.soort],
        [place["thema"][thema] for thema in praktijk.themas],
        place["regio"][praktijk.regio],
        place["gemeente"][praktijk.gemeente] if praktijk.gemeente else None,
        [place["vraag"][vraag] for vraag in praktijk.vragen],
        [place["doelgroep"][doelgroep] for doelgroep in praktijk.doelgroepen],
        praktijk.gepubliceerd.isoformat(),
        overzicht.gewijzigd.isoformat(),
        place["status"][praktijk.status],
        [place["element"][element] for element in praktijk.elementen],
    ]


def delen(bank: Kennisbank) -> Iterator[tuple[int, tuple[Praktijk, ...]]]:
    """The number and the praktijken of each part."""
    praktijken = tuple(bank.praktijken.values())
    for number, start in enumerate(range(0, len(praktijken), DEEL)):
        yield number, praktijken[start : start + DEEL]


def to_teksten(bank: Kennisbank, klein: int = KLEIN) -> Iterator[tuple[str, str]]:
    """The name and text of each part: per praktijk its summary, what changed, why it ended, and
    last what it says of its elements.

    Of a large bank also what a small one has in its register.
    """
    more = to_short if len(bank.praktijken) > klein else lambda _: []
    for number, part in delen(bank):
        rows = [
            [*to_text(bank, praktijk), *more(praktijk), to_betekenissen(bank, praktijk)]
            for praktijk in part
        ]
        yield to_script(f"teksten-{number}", rows)


def to_short(praktijk: Praktijk) -> list[str]:
    """What names a praktijk, and its days."""
    changed = queries.changed_on(praktijk)
    days = (praktijk.gepubliceerd.isoformat(), changed.isoformat())
    return [praktijk.kenmerk, queries.curl(praktijk.titel), *days]


def to_text(bank: Kennisbank, praktijk: Praktijk) -> list[object]:
    """What one reads of a praktijk before opening it."""
    changes = [(change.datum.isoformat(), change.tekst) for change in praktijk.wijzigingen]
    tijd = queries.tijd_of(bank, praktijk)
    texts = queries.curl_all([praktijk.samenvatting, tijd, changes, praktijk.reden])
    return [praktijk.id, *texts, praktijk.vervangen_door]


def to_betekenissen(bank: Kennisbank, praktijk: Praktijk) -> list[tuple[str, str]]:
    """Each element that a praktijk names, and in words what it says of that."""
    words: dict[str, list[str]] = {}
    for vermelding in queries.vermeldingen_in(bank, praktijk):
        word = BETEKENISSEN[vermelding.betekenis].enkelvoud.lower()
        words.setdefault(vermelding.element.id, []).append(word)
    return [(element, " en ".join(dict.fromkeys(said))) for element, said in words.items()]


def to_velden(bank: Kennisbank) -> Iterator[tuple[str, str]]:
    """The name and text of each part: per praktijk what else its page says of it."""
    for number, part in delen(bank):
        rows = [to_fields(queries.describe_praktijk(bank, praktijk)) for praktijk in part]
        yield to_script(f"velden-{number}", rows)


def to_fields(overzicht: Praktijkoverzicht) -> list[object]:
    """What a comparison shows beside the register and the texts."""
    praktijk = overzicht.praktijk
    texts = [
        praktijk.werkzame_elementen,
        praktijk.randvoorwaarden,
        [(item.nummer, item.titel or item.kenmerk) for item in overzicht.indicatoren],
        overzicht.herkomst,
        [(bron.id, bron.kort, item.vindplaats) for item, bron in overzicht.bronnen],
    ]
    return [praktijk.id, *queries.curl_all(texts)]


def to_script(name: str, data: object) -> tuple[str, str]:
    """A file that hands its data to the scripts (gegevens.js)."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"gegevens/{name}.js", f'kennisbank.ontvang("{name}",{text});\n'
