"""Naast: what places have of werkzame elementen, as data for the scripts of the site.

`naast.js` has the elements and the words. What a place has stands in files of some places
together, so that a request names none. Each carries a number of this build: a browser never puts
two builds together.
"""

import json
from collections.abc import Iterator, Sequence
from zlib import crc32

from kennisbank import queries
from kennisbank.model import Kennisbank, zinnen
from kennisbank.queries import Basis, Gemis, Melding, Plek, Vermelding
from kennisbank.site.data.register import to_script

PLEKKEN = 4  # so many places share a file
GEMIS = 5  # so many of what lacked at a place stand in an answer

Rij = tuple[int, list[list[object]]]


def to_naast(bank: Kennisbank) -> Iterator[tuple[str, str]]:
    """The name and text of each file."""
    plekken = queries.plekken_met_bevindingen(bank)
    number_of = {identity: number for number, identity in enumerate(bank.elementen)}
    count = -(-len(plekken) // PLEKKEN)
    parts: list[dict[str, object]] = [{} for _ in range(count)]
    for plek in plekken:
        if found := to_plek(bank, plek, number_of):
            parts[crc32(plek.sleutel.encode()) % count][plek.sleutel] = found
    bouw = crc32(json.dumps([*bank.elementen, parts]).encode())
    elementen = [(e.id, queries.curl(e.titel), e.themas[0]) for e in bank.elementen.values()]
    data = {
        "bouw": bouw,
        "bestanden": count,
        "elementen": elementen,
        "betekenissen": [*zinnen.bewijs.IN_VAK.items()],
        "zinnen": [(kind, *words) for kind, words in zinnen.naast.NAAST.items()],
        "geheel": zinnen.bewijs.HET_GEHEEL,
    }
    yield to_script("naast", data)
    for at, part in enumerate(parts):
        yield to_script(f"naast-{at}", [bouw, part])


def to_plek(bank: Kennisbank, plek: Plek, number_of: dict[str, int]) -> list[object]:
    """What a place has of each element, what lacked, and of a municipality on what it rests."""
    place = {betekenis: at for at, betekenis in enumerate(zinnen.bewijs.IN_VAK)}
    rows: list[Rij] = sorted(
        (number_of[identity], [to_melding(melding, place) for melding in meldingen])
        for identity, meldingen in queries.meldingen_at(bank, plek).items()
    )
    gemeente = bank.gemeenten[plek.id] if plek.soort == "gemeente" else None
    if not rows and not gemeente:
        return []
    lijst = queries.gemis_at(bank, plek)
    shown = [to_gemis(gemis) for gemis in lijst.gemis[:GEMIS]]
    basis = to_basis(queries.basis_of(bank, gemeente)) if gemeente else []
    return [rows, queries.curl_all(shown), len(lijst.gemis) + lijst.rest, basis]


def to_basis(basis: Basis) -> list[object]:
    """The sources of a municipality, who says it, and how much of each soort there is."""
    bronnen = [(bron.url_pagina, bron.titel, zin) for bron, zin in basis.bronnen]
    return [queries.curl_all(each) for each in (bronnen, basis.onder, basis.delen)]


def to_melding(melding: Melding, place: dict[str, int]) -> list[object]:
    """The number of a betekenis, of how many records, and the first of them."""
    return [place[melding.betekenis], len(melding.vermeldingen), to_meldingrecords(melding)]


def to_meldingrecords(melding: Melding) -> list[tuple[str, ...]]:
    """Its records; in a region each with its municipality, and last what is not in use."""
    more = [(queries.curl(melding.gemeente_of(one)), one.staat) for one in melding.zichtbaar]
    records = zip(to_records(melding.zichtbaar), more, strict=True)
    return [
        (*record, gemeente, staat) if staat else (*record, gemeente) if gemeente else record
        for record, (gemeente, staat) in records
    ]


def to_records(vermeldingen: Sequence[Vermelding]) -> list[tuple[str, str, str]]:
    """Of each its kenmerk, its title and where it stands."""
    return [(v.kenmerk, queries.curl(v.titel), v.url) for v in vermeldingen]


def to_gemis(gemis: Gemis) -> list[object]:
    """An element that lacked, who says so, where it was seen, its conditions, what to read."""
    element = gemis.element
    return [
        (element.url, element.titel),
        to_meldingrecords(gemis.hier),
        gemis.hier.rest,
        gemis.gezien,
        element.randvoorwaarden,
        to_records([gemis.lezen] if gemis.lezen else [])[:1],
    ]
