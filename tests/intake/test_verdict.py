from pathlib import Path

from kennisbank.documents import to_text
from kennisbank.intake.verdict import judge_new
from kennisbank.model import Praktijk
from tests.builders import a_praktijk, write_bank


def test_a_record_is_judged_by_all_rules(tmp_path: Path) -> None:
    praktijk = a_praktijk(regio="zeeland", kenmerk="WIJ-G20", verwant=("nieuw",))
    data = praktijk.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    name = "practices/zeeland/nieuw.yml"
    found = judge_new(write_bank(tmp_path), name, to_text(data, Praktijk))
    assert [(problem.veld, problem.code) for problem in found] == [("verwant 1", "KB045")]
    assert not (tmp_path / name).exists()
