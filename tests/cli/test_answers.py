from pathlib import Path

import pytest

from kennisbank.bank import gather
from kennisbank.cli.answers import objections
from tests.builders import write_bank


@pytest.mark.parametrize(
    ("name", "value", "objection"),
    [
        ("titel", "Korte lijnen", []),
        ("titel", "Kort", ["`Kort` is te kort (4 tekens). Schrijf minstens 5 tekens."]),
        ("titel", "", ["dit veld is leeg. Vul het in."]),
        ("regio", "landelijk", []),
        ("regio", "Zeelant", ["`Zeelant` is geen bekende regio. Bedoelde u `zeeland`?"]),
        (
            "gemeente",
            "wijchen",
            ["`wijchen` ligt niet in `zeeland`. Noem een gemeente in die regio."],
        ),
        (
            "kenmerk",
            "WIJ-I01",
            ["het kenmerk `WIJ-I01` is al gebruikt. Neem een ander nummer."],
        ),
    ],
)
def test_an_answer_is_judged_on_its_own(
    name: str, value: str, objection: list[str], tmp_path: Path
) -> None:
    harvest = gather(write_bank(tmp_path))
    assert objections(name, {name: value}, (name,), harvest, "zeeland") == objection
