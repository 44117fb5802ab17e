"""The files of the index: the words of questions, the weights in parts, and what is shown."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from zlib import crc32

from kennisbank import queries
from kennisbank.model import Kennisbank
from kennisbank.site.data.groot import to_build
from kennisbank.site.data.kolommen import pack
from kennisbank.site.data.register import to_script
from kennisbank.site.data.zoeken.gewicht import Posten, weigh, words_in
from kennisbank.site.data.zoeken.stam import REGELS
from kennisbank.site.data.zoeken.taal import (
    AANLOOP,
    LICHT,
    STERK,
    VOOR_WIE,
    alledaags_of,
    frasen_of,
    hulp_of,
    stop_stems,
    woorden_of,
)
from kennisbank.site.data.zoeken.vindbaar import SOORT_PAGINA, Vindbaar, vindbaren_of

DEEL = 20  # so many pages stand in one part of what is shown
POSTEN = 3500  # so many pages of words stand in one part of the weights, about 15 kB
Files = Iterator[tuple[str, str]]


def to_zoeken(bank: Kennisbank, pages: Mapping[str, str] | None = None) -> Files:
    """The name and text of each file; `pages` are the built pages of the editors, by their file."""
    vindbaren = vindbaren_of(bank, pages)
    words = [words_in(one) for one in vindbaren]
    counts = Counter(
        word for fields in words for word in {word for field in fields for word in field}
    )
    titles = [one.titel for one in vindbaren if one.soort == SOORT_PAGINA]
    frasen = frasen_of(bank, titles)
    posten = weigh(words, frasen, counts.keys())
    build = crc32("\n".join(one.url for one in vindbaren).encode())
    parts = -(-sum(len(one.pages) + 3 for one in posten.values()) // POSTEN)
    yield to_script(
        "zoektaal",
        {
            "bouw": build,
            "regels": REGELS,
            "stop": " ".join(stop_stems(counts)),
            "licht": " ".join(LICHT),
            "aanloop": AANLOOP,
            "voor_wie": " ".join(VOOR_WIE),
            "sterk": STERK,
            "woorden": woorden_of(counts),
            "frasen": [(" ".join(stems), one) for stems, one in frasen.items()],
            "alledaags": alledaags_of(bank, frasen),
            "hulp": hulp_of(bank),
            "aantal": len(vindbaren),
            "praktijken": to_build(bank),
            "delen": parts,
            "deel": DEEL,
            "soorten": soorten_of(vindbaren),
        },
    )
    yield from to_weights(posten, parts, build)
    for at, start in enumerate(range(0, len(vindbaren), DEEL)):
        rows = [to_row(one) for one in vindbaren[start : start + DEEL]]
        yield to_script(f"vindbaar-{at}", [build, queries.curl_all(rows)])


def soorten_of(vindbaren: Sequence[Vindbaar]) -> list[tuple[str, int]]:
    """Each kind with the number of the first page of it, where another kind came before."""
    found: list[tuple[str, int]] = []
    for number, one in enumerate(vindbaren):
        soort = "Praktijk" if one.url.startswith("praktijken/") and one.kenmerk else one.soort
        if not found or found[-1][0] != soort:
            found.append((soort, number))
    return found


def to_weights(posten: Mapping[str, Posten], parts: int, build: int) -> Files:
    """The weights, with each word in the part that the sum of it says."""
    rows: list[dict[str, tuple[str, str, int]]] = [{} for _ in range(parts)]
    for term, one in sorted(posten.items()):
        row = (pack(one.pages), pack(one.weights), one.aantal)
        rows[crc32(term.encode()) % parts][term] = row
    for at, part in enumerate(rows):
        yield to_script(f"gewicht-{at}", [build, part])


def to_row(one: Vindbaar) -> list[str]:
    """What is shown of a page."""
    return [one.url, one.soort, one.titel, one.plek, one.kenmerk, one.thema, one.samenvatting]
