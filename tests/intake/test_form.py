import pytest

from kennisbank.forms.blanks import ASKED
from kennisbank.intake.form import read_form
from kennisbank.intake.inzending import Inzending, to_lines
from tests.intake.sent import FILLED, body_of


def read(text: str) -> Inzending:
    return read_form(to_lines(text))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_question_of_the_form_is_read_back(end: str) -> None:
    assert set(FILLED) == set(ASKED)
    sent = read(body_of(FILLED).replace("\n", end))
    assert sent.antwoorden == FILLED
    assert sent.akkoord


def test_forgejo_writes_it_with_other_marks() -> None:
    text = body_of(FILLED).replace("- [X]", "- [x]").replace("\n\n### ", "\n\n\n### ")
    assert read(f"{text}\n\n") == read(body_of(FILLED))


def test_what_nobody_answered_is_no_answer() -> None:
    sent = read(body_of({}, checked=False))
    assert sent.antwoorden == {}
    assert not sent.akkoord


@pytest.mark.parametrize("naam", ["titel", "samenvatting", "toelichting", "bronnen", "contact"])
@pytest.mark.parametrize("head", ["Herkomst", "Regio", "Privacy", "Werkzame elementen", "Kop"])
def test_a_heading_within_an_answer_moves_no_other_answer(naam: str, head: str) -> None:
    answer = f"Eerst\n\n### {head}\n\ndan dit"
    others = {name: text for name, text in FILLED.items() if name != naam}
    sent = read(body_of(FILLED | {naam: answer}))
    assert {name: sent.antwoorden[name] for name in others} == others
    assert sent.antwoorden[naam] == answer


def test_what_stands_in_no_answer_is_kept() -> None:
    sent = read(f"Vooraf iets\n\n{body_of(FILLED)}\n\nEn dit nog")
    assert sent.antwoorden["buiten"] == "Vooraf iets\n\n\n\nEn dit nog"
    assert sent.passage.endswith("Buiten de vragen\nVooraf iets\n\n\n\nEn dit nog")


def test_a_question_that_somebody_took_out_is_not_answered() -> None:
    text = body_of(FILLED).replace("### Contact\n\nSociaal wijkteam\n\n", "")
    assert read(text).antwoorden == {n: t for n, t in FILLED.items() if n != "contact"}
