"""The register of a large bank: columns of what one can choose by, and the ways to the rest.

A first choice fetches the columns and the texts of what is shown. The order by day and by title,
what an id or kenmerk stands for, all titles and what a place shows beside others each have files of
their own, which carry a number of this build: a browser never puts two builds together.
"""

from collections.abc import Iterator
from datetime import date
from zlib import crc32

from kennisbank import queries
from kennisbank.model import Kennisbank, Praktijk
from kennisbank.site.data.kolommen import check_of, pack, ranks, to_kolom, to_lijst
from kennisbank.site.data.register import (
    DEEL,
    KLEIN,
    delen,
    names_of,
    places_of,
    to_register,
    to_script,
)

SLEUTELS = 200  # so many praktijken are found through one file of ids and kenmerken
TITELS = 2000  # so many titles stand in one file
PLEKKEN = 4  # so many places share a file, so that a request names none
NAAST = 8  # so many of a soort a comparison of places names (MAX in plekken-naast.js)

Ids = tuple[str | None, ...]
Files = Iterator[tuple[str, str]]


def to_registers(bank: Kennisbank, klein: int = KLEIN) -> Files:
    """The name and text of the register, and for a large bank of what goes with it."""
    if len(bank.praktijken) <= klein:
        yield to_register(bank)
        return
    build = to_build(bank)
    yield to_columns(bank, build)
    yield from to_orders(bank, build)
    yield from to_keys(bank, build)
    yield from to_titles(bank, build)
    yield from to_plekken(bank, build)


def to_build(bank: Kennisbank) -> int:
    """A number that changes when there are other praktijken, or in another order."""
    return crc32("\n".join(bank.praktijken).encode())


def to_columns(bank: Kennisbank, build: int) -> tuple[str, str]:
    """The register itself; what mostly goes together stands in one column."""
    praktijken, place = tuple(bank.praktijken.values()), places_of(bank)
    columns: dict[tuple[str, ...], list[tuple[Ids, ...]]] = {
        ("soort", "status"): [((p.soort,), (p.status,)) for p in praktijken],
        ("regio", "gemeente"): [((p.regio,), (p.gemeente,)) for p in praktijken],
        ("thema",): [(p.themas,) for p in praktijken],
        ("vraag",): [(p.vragen,) for p in praktijken],
        ("doelgroep",): [(p.doelgroepen,) for p in praktijken],
    }

    def to_column(kinds: tuple[str, ...], values: list[tuple[Ids, ...]]) -> tuple[object, ...]:
        different, text = to_kolom(values)
        places = [
            [
                [place[kind][one] for one in ids if one]
                for kind, ids in zip(kinds, value, strict=True)
            ]
            for value in different
        ]
        return kinds, places, text

    data = {
        "namen": names_of(bank),
        "deel": DEEL,
        "aantal": len(praktijken),
        "bouw": build,
        "controle": pack([check_of(p.id for p in part) for _, part in delen(bank)]),
        "kolommen": [to_column(*column) for column in columns.items()],
        "lijsten": [("element", *to_lijst([p.elementen for p in praktijken], place["element"]))],
        "sleutels": count_keys(bank),
        "titels": -(-len(praktijken) // TITELS),
        "plekken": count_places(bank),
    }
    return to_script("praktijken", data)


def to_orders(bank: Kennisbank, build: int) -> Files:
    """The day on which each praktijk changed, from the first one, and the order of the titles."""
    days = [queries.changed_on(praktijk).toordinal() for praktijk in bank.praktijken.values()]
    first = min(days)
    since = date.fromordinal(first).isoformat()
    yield to_script("gewijzigd", [build, pack([day - first for day in days]), since])
    titles = [queries.curl(praktijk.titel) for praktijk in bank.praktijken.values()]
    yield to_script("alfabet", [build, pack(ranks(titles))])


def count_keys(bank: Kennisbank) -> int:
    """In how many files one looks up what an id or kenmerk stands for."""
    return -(-len(bank.praktijken) // SLEUTELS)


def to_keys(bank: Kennisbank, build: int) -> Files:
    """Of each id and each kenmerk the number of its praktijk; the key itself says in which file."""
    count = count_keys(bank)
    parts: list[dict[str, int]] = [{} for _ in range(count)]
    for number, praktijk in enumerate(bank.praktijken.values()):
        for key in (praktijk.id, praktijk.kenmerk):
            parts[crc32(key.encode()) % count][key] = number
    for at, part in enumerate(parts):
        yield to_script(f"sleutels-{at}", [build, part])


def to_titles(bank: Kennisbank, build: int) -> Files:
    """Every kenmerk and title, for who types a part of one."""
    praktijken = tuple(bank.praktijken.values())
    for at, start in enumerate(range(0, len(praktijken), TITELS)):
        part = praktijken[start : start + TITELS]
        yield to_script(f"titels-{at}", [build, [(p.kenmerk, queries.curl(p.titel)) for p in part]])


def count_places(bank: Kennisbank) -> int:
    """In how many files one looks up what a comparison names of a place."""
    return -(-len(queries.plekken_met_bevindingen(bank)) // PLEKKEN)


def to_plekken(bank: Kennisbank, build: int) -> Files:
    """Of each place the praktijken that a comparison names: their number, id and title.

    The name of the file must not say which place a reader looks at.
    """
    count = count_places(bank)
    parts: list[dict[str, list[tuple[int, str, str]]]] = [{} for _ in range(count)]
    number_of = {identity: number for number, identity in enumerate(bank.praktijken)}
    for plek in queries.plekken_met_bevindingen(bank):
        named: dict[int, Praktijk] = {}
        for deel in queries.themadelen(bank, plek):
            for groep in deel.groepen:
                named |= {number_of[p.id]: p for p in groep.praktijken[:NAAST]}
        rows = [(number, p.id, queries.curl(p.titel)) for number, p in sorted(named.items())]
        kind = "gemeente" if plek.soort == "gemeente" else "regio"
        key = f"{kind}-{plek.id}"
        parts[crc32(key.encode()) % count][key] = rows
    for at, part in enumerate(parts):
        yield to_script(f"plekken-{at}", [build, part])
