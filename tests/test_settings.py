from pathlib import Path

import pytest

from kennisbank.settings import read_extra

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("text", "extra"),
    [
        ("extra:\n  redactie:\n    email: x@y.nl\n", {"redactie": {"email": "x@y.nl"}}),
        ('a: !ENV [X, ""]\nextra:\n  # uitleg\n\n  b: c\nd: 1\n', {"b": "c"}),
        ("site_name: x\n", {}),
        ("extra:\nplugins:\n  - x\n", {}),
        ("extra:\n  dit is geen: veld: want\n", {}),
        ("extra:\n  - lijst\n", {}),
    ],
)
def test_only_the_settings_under_extra_are_read(
    tmp_path: Path, text: str, extra: dict[str, object]
) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert read_extra(tmp_path) == extra


def test_without_a_file_there_are_no_settings(tmp_path: Path) -> None:
    assert read_extra(tmp_path) == {}


def test_settings_of_the_site_can_be_read() -> None:
    extra = read_extra(ROOT)
    assert {"redactie", "beveiliging"} <= set(extra)
