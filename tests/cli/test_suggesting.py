from datetime import date
from pathlib import Path

import pytest

from kennisbank.bank import gather
from kennisbank.cli.suggesting import a_year_after, free_identity, kenmerken, next_kenmerk
from tests.builders import a_bank, a_praktijk, write_bank


@pytest.mark.parametrize(
    ("bron", "soort", "kenmerk"),
    [
        ("rapport-wijchen", "gaat-goed", "WIJ-G10"),
        ("rapport-wijchen", "kan-beter", "WIJ-B2"),
        ("jaarbeeld-2019", "ervaring", ""),
    ],
)
def test_next_kenmerk_continues_the_row_of_its_source(
    bron: str, soort: str, kenmerk: str, tmp_path: Path
) -> None:
    praktijken = [
        a_praktijk(id="een", kenmerk="WIJ-G01", soort="gaat-goed"),
        a_praktijk(id="twee", kenmerk="WIJ-G09", soort="gaat-goed"),
        a_praktijk(id="drie", kenmerk="WIJ-B1", soort="kan-beter"),
    ]
    harvest = gather(write_bank(tmp_path, a_bank(praktijken=praktijken)))
    assert next_kenmerk(harvest, bron, soort) == kenmerk


def test_kenmerken_of_all_kinds_are_taken(tmp_path: Path) -> None:
    assert {"WIJ-G01", "WIJ-C1", "WIJ-I01", "CAL-VR1", "CAL-RD1-B1"} <= kenmerken(
        gather(write_bank(tmp_path))
    )


@pytest.mark.parametrize(
    ("titel", "name"),
    [("Korte lijnen", "korte-lijnen-3"), ("Één plan!", "een-plan"), ("x" * 90, "x" * 76)],
)
def test_the_file_name_is_free(titel: str, name: str) -> None:
    assert free_identity(titel, {"korte-lijnen", "korte-lijnen-2"}) == name


def test_a_year_later_is_the_same_day() -> None:
    assert a_year_after(date(2026, 11, 30)) == date(2027, 11, 30)
    assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)
