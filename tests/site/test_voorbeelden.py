"""What others have, as data: for each place what the server draws, in files of a bounded size."""

import json
from typing import Any
from zlib import crc32

from benchmarks.records import make_praktijken
from kennisbank import queries
from kennisbank.model import Kennisbank, zinnen
from kennisbank.site.data import to_voorbeelden
from kennisbank.site.data.voorbeelden import PLEKKEN
from tests.builders import a_bank


def read(bank: Kennisbank) -> dict[str, Any]:
    """What each file hands over, by its name."""
    return {name: json.loads(text[text.index(",") + 1 : -3]) for name, text in to_voorbeelden(bank)}


def at(bank: Kennisbank, sleutel: str) -> list[list[list[Any]]]:
    """The rows of a place by theme, found as a browser finds them."""
    files = read(bank)
    count = files["gegevens/voorbeelden.js"]["bestanden"]
    bouw, plekken = files[f"gegevens/voorbeelden-{crc32(sleutel.encode()) % count}.js"]
    assert bouw == files["gegevens/voorbeelden.js"]["bouw"]
    found: list[list[list[Any]]] = plekken[sleutel]
    return found


def test_every_region_and_every_municipality_with_a_page_has_what_others_have() -> None:
    bank = a_bank()
    for regio in bank.regios.values():
        near = queries.voorbeelden_for(bank, regio)
        assert [[row[1] for row in rows] for rows in at(bank, regio.id)] == [
            [one.praktijk.kenmerk for one in deel.voorbeelden] for deel in near
        ]
    for gemeente in queries.gemeenten_met_bevindingen(bank):
        own = [p.kenmerk for p in bank.praktijken.values() if p.gemeente == gemeente.id]
        shown = [row[1] for rows in at(bank, f"gemeente:{gemeente.id}") for row in rows]
        assert set(shown).isdisjoint(own)


def test_what_goes_for_all_places_stands_in_one_file() -> None:
    bank = a_bank()
    data = read(bank)["gegevens/voorbeelden.js"]
    assert data["themas"] == [[thema.id, thema.naam] for thema in bank.themas.values()]
    assert [row[0] for row in data["regios"]] == ["landelijk", *bank.regios]
    assert data["regios"][0][2] == len(queries.praktijken_at(bank, queries.plek_of(None)))
    assert [data[name] for name in ("uitleg", "geen", "niets")] == queries.curl_all(
        [zinnen.anderen.VOORBEELDEN_UITLEG, zinnen.anderen.GEEN_VOORBEELD, zinnen.plek.NIETS_VAN]
    )


def test_a_file_has_no_more_rows_when_there_are_many_praktijken() -> None:
    bank = a_bank(praktijken=tuple(make_praktijken(a_bank(), 400, 1)))
    for name, data in read(bank).items():
        if name != "gegevens/voorbeelden.js":
            rows = [row for delen in data[1].values() for rows in delen for row in rows]
            assert len(rows) <= len(data[1]) * len(bank.themas) * 3
            assert len(data[1]) <= PLEKKEN * 3
