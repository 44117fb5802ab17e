import pytest

from kennisbank.problems import show, show_lines


@pytest.mark.parametrize("text", ["", "een zin", "é € ’ 😀", "a::b", "# [x]", "x ## y"])
def test_text_that_is_only_text_stays(text: str) -> None:
    assert show(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::stop-commands::x", r":\x3astop-commands::x"),
        ("  ::error::x", r"  :\x3aerror::x"),
        ("a ##[group]x", r"a #\x23[group]x"),
        ("a\tb", r"a\tb"),
        ("\udc80", r"\x80"),
        ("\ud800", r"\ud800"),
        ("\u200d\xa0", r"\u200d\xa0"),
        ("\U000e0041", r"\U000e0041"),
    ],
)
def test_text_that_would_be_more_is_shown(text: str, shown: str) -> None:
    assert show(text) == shown
    assert show(shown) == shown


def test_every_line_is_shown_on_its_own() -> None:
    assert show_lines("a\n::b\n\x1bc\n") == "a\n:\\x3ab\n\\x1bc\n"
