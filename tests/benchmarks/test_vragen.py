"""Questions of readers asked without a browser, and the figures that are told of their answers."""

from pathlib import Path

import pytest

from benchmarks.vragen import QUESTIONS, Antwoord, ask_in_node, read_questions, to_row


def test_question_is_answered_by_the_card_and_then_the_results(small: Path) -> None:
    asked = [Antwoord("veiligheid", "woorden", (), ()), Antwoord("qqq", "woorden", (), ())]
    found, nothing = ask_in_node(small / "site", asked)
    assert found.getoond[0] == "themas/veiligheid/"
    assert len(found.getoond) > 1
    assert len(found.getoond) == len({*found.getoond})
    assert nothing.getoond == ()


@pytest.mark.parametrize(
    ("goed", "plaats"),
    [("a/", 1), ("b/", 2), ("b/#deel", 2), ("a/#deel", 0), ("c/", 0)],
)
def test_part_of_a_right_page_is_right_and_its_whole_is_not(goed: str, plaats: int) -> None:
    assert Antwoord("?", "zin", (goed,), ("a/", "b/#deel")).plaats == plaats


def test_figures_tell_the_first_place_the_first_three_and_what_was_empty() -> None:
    shown = [("a/",), ("b/", "c/", "a/"), ("b/", "c/", "d/", "a/"), ()]
    answers = [Antwoord("?", "zin", ("a/",), urls) for urls in shown]
    assert to_row("zin", answers) == "| zin | 4 | 1 | 2 | 1 |"


def test_every_kept_question_is_kept_once_and_has_an_answer() -> None:
    questions = read_questions(QUESTIONS)
    assert len({one.vraag for one in questions}) == len(questions)
    assert [one.vraag for one in questions if not one.goed] == []
