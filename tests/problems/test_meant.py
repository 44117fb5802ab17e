"""What somebody most likely wanted to type."""

import re

import pytest

from kennisbank.problems.meant import items_in, meant_date, meant_form

KENMERK = r"^[A-Z]{3}-[A-Z]{1,2}[0-9]{1,3}(-[A-Z][0-9]{1,2})?$"
REGELS = r"^\d+(-\d+)?(, \d+(-\d+)?)*$"


@pytest.mark.parametrize(
    "typed",
    [
        "21 november 2026",
        "21 nov. 2026",
        "zaterdag 21 november 2026",
        "21-nov-2026",
        "21-11-2026",
        "21/11/2026",
        "21.11.2026",
        "21-11-26",
        "2026/11/21",
        "2026–11–21",
        "2026-11-21T10:00:00Z",
        "2026-11-21 10:00",
        "“2026-11-21”",
        "2O26-ll-21",
        "2026-21-11",
        "46347",
    ],
)
def test_a_day_is_known_however_it_was_typed(typed: str) -> None:
    assert meant_date(typed) == "2026-11-21"


@pytest.mark.parametrize(("word", "month"), [("mrt", 3), ("maart", 3), ("mei", 5), ("oktober", 10)])
def test_each_month_has_its_own_short_names(word: str, month: int) -> None:
    assert meant_date(f"1 {word} 2026") == f"2026-{month:02}-01"


@pytest.mark.parametrize(
    "typed",
    ["", "nov 2027", "2027-11", "morgen", "31-02-2026", "2026-13-32", "1 foo 2026", "12345"],
)
def test_what_is_no_day_gives_none(typed: str) -> None:
    assert meant_date(typed) == ""


@pytest.mark.parametrize(
    ("typed", "pattern", "meant"),
    [
        ("vli vl9", KENMERK, "VLI-VL9"),
        ("VLI–VL9", KENMERK, "VLI-VL9"),
        ("VLI - VL9.", KENMERK, "VLI-VL9"),
        ("nieuw", KENMERK, ""),
        ("12–14", REGELS, "12-14"),
        ("12,14", REGELS, "12, 14"),
        ("regels 12 t/m 14", REGELS, "12-14"),
        ("begin", REGELS, ""),
        ("De titel", r"^[a-z_]+$", ""),
        ("info(at)gemeente.nl", r"^\w+@\w+\.nl$", "info@gemeente.nl"),
    ],
)
def test_a_form_is_known_by_its_pattern(typed: str, pattern: str, meant: str) -> None:
    assert meant_form(typed, pattern) == meant
    assert not meant or re.search(pattern, meant)


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("1. Eerst dit. 2. Dan dat.", ["Eerst dit.", "Dan dat."]),
        ("o Eerst dit. o Dan dat.", ["Eerst dit.", "Dan dat."]),
        ("a) Eerst dit. b) Dan dat.", ["Eerst dit.", "Dan dat."]),
        ("wonen, veiligheid", ["wonen", "veiligheid"]),
        ("(wonen; veiligheid)", ["wonen", "veiligheid"]),
        ("Eerst dit, dan dat", ["Eerst dit, dan dat"]),
        ("samen-eerste-contact", ["samen-eerste-contact"]),
        ("-", ["punt"]),
    ],
)
def test_points_are_known_by_whatever_stands_before_them(typed: str, items: list[str]) -> None:
    assert items_in(typed) == items
