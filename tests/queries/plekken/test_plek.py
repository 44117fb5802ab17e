from kennisbank.model import Kennisbank
from kennisbank.queries import (
    Plek,
    plek_of,
    plek_of_praktijk,
)
from tests.builders import a_praktijk

LANDELIJK = Plek("landelijk", "Landelijk", "regios/landelijk/", "landelijk")


def test_place_is_a_gemeente_a_regio_or_the_country(bank: Kennisbank) -> None:
    wijchen, zeeland = bank.gemeenten["wijchen"], bank.regios["zeeland"]
    assert plek_of(wijchen) == Plek("wijchen", "Wijchen", "gemeenten/wijchen/", "gemeente")
    assert plek_of(zeeland) == Plek("zeeland", "Zeeland", "regios/zeeland/", "regio")
    assert plek_of(None) == LANDELIJK


def test_praktijk_was_seen_at_its_smallest_place(bank: Kennisbank) -> None:
    assert [plek_of_praktijk(bank, praktijk).id for praktijk in bank.praktijken.values()] == [
        "landelijk",
        "vlissingen",
        "wijchen",
    ]
    assert plek_of_praktijk(bank, a_praktijk(regio="zeeland")).id == "zeeland"
