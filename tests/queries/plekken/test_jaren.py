"""From which years the sources of a place are."""

import pytest

from kennisbank.model import Kennisbank
from kennisbank.queries import describe_plek, jaren_at
from tests.builders import a_bank

NIET_BEKEND = "uit één bron waarvan wij de tijd niet kennen"


@pytest.mark.parametrize(
    ("tijd", "woorden"),
    [
        ("rapport uit 2019, reactie gevraagd vóór 1 maart 2020", "uit één bron van 2019"),
        (
            "rapport uit 2019, een jaar dat wij afleidden",
            "uit één bron van 2019 (dat jaar leidden wij af)",
        ),
        ("rapport uit 2019, door ons afgeleid", "uit één bron van 2019 (dat jaar leidden wij af)"),
        ("een factsheet, het jaar is af te leiden uit niets", NIET_BEKEND),
        ("bevindingen over 2018-2020, datum niet bekend", "uit één bron van 2018 tot en met 2020"),
        ("een factsheet, datum niet bekend", NIET_BEKEND),
        (None, NIET_BEKEND),
    ],
)
def test_years_are_those_of_the_time_of_a_source(tijd: str | None, woorden: str) -> None:
    bank = a_bank()
    bronnen = [bron.model_copy(update={"tijd": tijd}) for bron in bank.bronnen.values()]
    bank = a_bank(bronnen=bronnen)
    assert jaren_at(bank, [describe_plek(bank, bank.gemeenten["wijchen"])]) == woorden


def test_without_a_source_there_are_none(bank: Kennisbank) -> None:
    assert jaren_at(bank, []) == ""
