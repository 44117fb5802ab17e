from kennisbank.model import Kennisbank
from kennisbank.queries import (
    plek_of,
    themadelen,
)


def test_place_has_a_part_for_each_thema_also_when_empty(bank: Kennisbank) -> None:
    parts = themadelen(bank, plek_of(bank.regios["zeeland"]))
    assert [(part.thema.id, part.aantal) for part in parts] == [("veiligheid", 1), ("evalueren", 0)]
    assert parts[0].groepen[0].titel == "Veiligheid in Zeeland"
