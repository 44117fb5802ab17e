"""Voorbeelden: by theme what others have, for each place, as data for who asks what is near her.

`voorbeelden.js` has what goes for all. What is shown of a place stands in files of some places
together, so that a request names none; a municipality of which nothing was taken up has that of
her region. Each carries a number of this build: a browser never puts two builds together.
"""

import json
from collections.abc import Iterator
from zlib import crc32

from kennisbank import queries
from kennisbank.model import Kennisbank, Regio, zinnen
from kennisbank.model.labels import SOORTEN
from kennisbank.queries import Plek, Themavoorbeelden, Voorbeeld
from kennisbank.site.data.register import to_script

PLEKKEN = 4  # so many places share a file


def to_voorbeelden(bank: Kennisbank) -> Iterator[tuple[str, str]]:
    """The name and text of each file."""
    plekken: dict[str, tuple[Regio, Plek | None]] = {
        queries.plek_of(regio).sleutel: (regio, None) for regio in bank.regios.values()
    }
    for gemeente in queries.gemeenten_met_bevindingen(bank):
        plek = queries.plek_of(gemeente)
        plekken[plek.sleutel] = (bank.regios[gemeente.regio], plek)
    count = -(-len(plekken) // PLEKKEN)
    parts: list[dict[str, object]] = [{} for _ in range(count)]
    for key, (regio, eigen) in plekken.items():
        near = queries.voorbeelden_for(bank, regio, eigen)
        parts[crc32(key.encode()) % count][key] = queries.curl_all([to_thema(one) for one in near])
    landelijk = queries.plek_of(None)
    data = {
        "bouw": crc32(json.dumps(parts).encode()),
        "bestanden": count,
        "themas": [(thema.id, thema.naam) for thema in bank.themas.values()],
        "soorten": [(soort, label.enkelvoud) for soort, label in SOORTEN.items()],
        "regios": [
            (plek.id, plek.naam, len(queries.praktijken_at(bank, plek)))
            for plek in (landelijk, *map(queries.plek_of, bank.regios.values()))
        ],
        "uitleg": zinnen.anderen.VOORBEELDEN_UITLEG,
        "geen": zinnen.anderen.GEEN_VOORBEELD,
        "niets": zinnen.plek.NIETS_VAN,
        "hoort": zinnen.plek.HOORT_BIJ,
        "nagaan": [zinnen.plek.ZELF_NAGAAN, zinnen.plek.VUL_REFLECTIE_IN],
        "ontbreekt": zinnen.plek.ZIE_ONTBREEKT,
        "insturen": zinnen.insturen.word_insturen(bank.redactie.bereikbaar),
    }
    yield to_script("voorbeelden", queries.curl_all(data))
    for at, part in enumerate(parts):
        yield to_script(f"voorbeelden-{at}", [data["bouw"], part])


def to_thema(deel: Themavoorbeelden) -> list[list[object]]:
    """The examples of one theme."""
    return [to_row(one) for one in deel.voorbeelden]


def to_row(one: Voorbeeld) -> list[object]:
    """An example: what it is, whose, and why it is shown."""
    praktijk, element = one.praktijk, one.element
    return [
        praktijk.soort,
        praktijk.kenmerk,
        praktijk.titel,
        praktijk.url,
        one.plek.naam,
        one.vanwaar,
        (element.titel, element.url) if element else (),
        one.reden,
        praktijk.samenvatting,
    ]
