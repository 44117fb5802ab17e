import io
import sys
from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from tests.builders import write_bank
from tests.intake.sent import FILLED, body_of

NAAM = "practices/zeeland/vaste-contactpersoon.yml"


def take(root: Path, *words: str) -> int:
    return main(["inlezen", *words, "--vandaag", "2026-12-01", "--root", str(root)])


def test_a_file_becomes_a_draft_with_an_answer_and_a_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root, sent, answer = write_bank(tmp_path / "bank"), tmp_path / "sent.txt", tmp_path / "answer"
    sent.write_text(body_of(FILLED | {"gemeente": "Vlisingen"}), encoding="utf-8")
    assert take(root, "--formulier", str(sent), "--antwoord", str(answer)) == GOOD
    assert capsys.readouterr().out == (
        f"{NAAM}: gemaakt als concept. Wat er is ingestuurd, staat bij `passage`.\n"
        "- vraag na: De gemeente `Vlisingen` kennen wij niet. Bedoelde u `Vlissingen`?\n"
        "Wat er nog ontbreekt, zegt `make check`.\n"
    )
    assert answer.read_text(encoding="utf-8").startswith("Dank u wel voor uw voorbeeld.")
    assert (root / NAAM).is_file()


@pytest.mark.parametrize("form", ["tekst", "markdown"])
def test_a_trial_shows_the_draft_and_writes_nothing(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root, sent, answer = write_bank(tmp_path / "bank"), tmp_path / "sent.txt", tmp_path / "answer"
    sent.write_text(body_of(FILLED), encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    words = ("--formulier", str(sent), "--antwoord", str(answer), "--formaat", form, "--proef")
    assert take(root, *words) == GOOD
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    told = capsys.readouterr().out
    end = "Dit was een proef: er is niets geschreven. Laat --proef weg om het te doen.\n"
    assert told.endswith(f"\n\n{end}")
    if form == "tekst":
        assert told.startswith(f"{NAAM}: zo wordt het concept. Wat er is ingestuurd, staat bij")
        assert "\nkenmerk: INS-M01\nsoort: goed-voorbeeld\n" in told


def test_a_mail_without_questions_is_taken_in_with_where_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root, sent = write_bank(tmp_path / "bank"), tmp_path / "mail.txt"
    sent.write_text("In Vlissingen bellen wij elke week met de school.", encoding="utf-8")
    assert take(root, "--formulier", str(sent)) == BAD_CONTENT
    assert "Zet dan `--gemeente vlissingen` of `--regio zeeland`" in capsys.readouterr().out
    assert take(root, "--formulier", str(sent), "--gemeente", "vlissingen") == GOOD
    assert [*(root / "practices/zeeland").glob("ingestuurd-voorbeeld-vlissingen-ins-m01.yml")]


def test_what_is_piped_in_is_read_and_what_must_change_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_bank(tmp_path)
    text = body_of(FILLED | {"contact": "Jolanda de Wit"})
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert take(root, "--formulier", "-") == BAD_CONTENT
    told = capsys.readouterr().out.splitlines()
    assert (
        told[0] == "Er is niets geschreven. Verander dit eerst, of vraag het aan wie het instuurde:"
    )
    assert told[1].startswith("- Bij “Contact”: hier lijkt een naam te staan")
    assert not (root / NAAM).exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Noem een rapport of een werkblad, of geef een aanmelding met --formulier."),
        (("--formulier", "nee.txt"), "nee.txt: dit bestand bestaat niet."),
        (
            ("--formulier", "beeld"),
            "beeld: dit is geen tekst. Kopieer de tekst in een nieuw bestand, en bewaar dat als "
            "UTF-8.",
        ),
    ],
)
def test_what_cannot_be_read_is_wrong_use(
    words: tuple[str, ...],
    told: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = write_bank(tmp_path / "bank")
    (tmp_path / "beeld").write_bytes(b"\xff\xd8\xff\xe0")
    monkeypatch.chdir(tmp_path)
    assert take(root, *words) == BAD_USE
    assert capsys.readouterr().err == f"{told}\n"
