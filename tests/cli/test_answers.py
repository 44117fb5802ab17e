from pathlib import Path

import pytest

from kennisbank.bank import gather
from kennisbank.cli.answers import judge, objections
from kennisbank.documents import to_text
from kennisbank.model import Praktijk
from tests.builders import a_praktijk, write_bank


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


def test_all_answers_are_judged_by_all_rules(tmp_path: Path) -> None:
    praktijk = a_praktijk(regio="zeeland", kenmerk="WIJ-G20", verwant=("nieuw",))
    data = praktijk.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    name = "practices/zeeland/nieuw.yml"
    found = judge(write_bank(tmp_path), name, to_text(data, Praktijk))
    assert [(problem.veld, problem.code) for problem in found] == [("verwant 1", "KB045")]
    assert not (tmp_path / name).exists()
