"""Signs: one for each theme, soort and kind of sheet, drawn within their square."""

import re
from pathlib import Path

import pytest

from kennisbank.icons import OTHER, icon_of, icons
from kennisbank.model.labels import SOORTEN

ROOT = Path(__file__).parents[2]
THEMAS = [path.stem for path in sorted((ROOT / "themes").glob("*.yml"))]


def test_each_theme_and_soort_has_a_sign_of_its_own() -> None:
    names = [*THEMAS, *SOORTEN, "element"]
    assert len(THEMAS) > 4
    assert len({icons()[name] for name in names}) == len(names)


def test_a_theme_without_a_drawing_gets_the_general_sign() -> None:
    assert icon_of("zesde-thema") == icons()[OTHER]
    assert OTHER not in {*THEMAS, *SOORTEN}


@pytest.mark.parametrize("name", icons())
def test_a_sign_is_a_path_and_starts_within_its_square(name: str) -> None:
    assert re.fullmatch(r"[MLHVACSZmlhvacsz\d\s.,-]+", icons()[name])
    starts = re.findall(r"M(-?[\d.]+)[ ,]?(-?[\d.]+)", icons()[name])
    assert starts
    assert all(2 < float(x) < 22 and 2 < float(y) < 22 for x, y in starts)
