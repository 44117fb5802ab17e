"""An issue of the form becomes a branch, a proposal and one answer, at a forge of the test."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kennisbank.cli import main as kennisbank
from tests.builders import write_bank
from tests.intake.sent import FILLED, body_of
from tests.tools.api import Api, an_api
from tools import aanmelding
from tools.aanmelding import SEEN, main

NAAM = "practices/zeeland/vaste-contactpersoon.yml"


class Forge:
    """A forge with one project, of which `copy` is a checkout."""

    def __init__(self, home: Path, api: Api) -> None:
        self.home, self.copy, self.api = home, home / "copy", api
        self.git("init", "-q", "--bare", "-b", "main", home / "origin")
        self.git("clone", "-q", home / "origin", self.copy)
        write_bank(self.copy)
        self.git("-C", self.copy, "add", "--all")
        self.git("-C", self.copy, "commit", "-q", "-m", "begin")
        self.git("-C", self.copy, "push", "-q", "origin", "HEAD:main")

    def git(self, *words: str | Path) -> str:
        who = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.nl")
        done = subprocess.run(["git", *who, *words], check=True, capture_output=True)
        return done.stdout.decode()

    def branches(self) -> set[str]:
        listed = ("branch", "--format=%(refname:short)")
        return set(self.git("-C", self.home / "origin", *listed).split())

    def receive(self, body: str | None, number: int = 12) -> int:
        """What the workflow does with an issue."""
        self.git("-C", self.copy, "checkout", "-q", "main")
        event = {"issue": {"number": number, "body": body}}
        (self.home / "event.json").write_text(json.dumps(event), encoding="utf-8")
        sent, answer, report = (self.home / name for name in ("sent", "answer", "report"))
        sent.write_text(body or "", encoding="utf-8")
        root = ("--root", str(self.copy))
        kennisbank(
            [
                *("inlezen", "--formulier", str(sent), "--aanmelding", str(number)),
                *("--antwoord", str(answer), "--vandaag", "2026-12-01", *root),
            ]
        )
        report.write_text("Wat u doet.", encoding="utf-8")
        words = ("--antwoord", str(answer), "--verslag", str(report))
        return main(["aanbieden", *words, *root])


@pytest.fixture
def forge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Forge]:
    with an_api() as api:
        monkeypatch.setenv("GITHUB_EVENT_PATH", str(tmp_path / "event.json"))
        monkeypatch.setenv("GITHUB_API_URL", api.address)
        monkeypatch.setenv("GITHUB_REPOSITORY", "o/k")
        monkeypatch.setenv("TOKEN", "geheimpje")
        yield Forge(tmp_path, api)


def test_a_good_submission_waits_on_a_branch_with_a_proposal_and_an_answer(forge: Forge) -> None:
    assert forge.receive(body_of(FILLED)) == 0
    assert forge.branches() == {"main", "aanmelding/12"}
    changed = ("diff", "--name-only", "main", "aanmelding/12")
    assert forge.git("-C", forge.home / "origin", *changed).split() == [NAAM]
    assert forge.api.proposals == [
        {
            "title": "praktijk: aanmelding 12 als concept",
            "head": "aanmelding/12",
            "base": "main",
            "body": "Wat u doet.\nCloses #12",
        }
    ]
    (comment,) = forge.api.comments
    assert comment["body"].startswith(f"{SEEN}\nDank u wel voor uw voorbeeld. Het staat klaar")
    assert "(<https://forge.nl/o/k/pulls/13>)" in comment["body"]


def test_what_may_name_somebody_is_answered_once_and_stands_nowhere(forge: Forge) -> None:
    for name in ("Jolanda de Wit", "Jolanda de Witte"):
        text = f"Moeder {name} werd gebeld."
        assert forge.receive(body_of(FILLED | {"toelichting": text})) == 0
    assert forge.branches() == {"main"}
    assert forge.api.proposals == []
    (comment,) = forge.api.comments
    assert "Wij kunnen het nog niet klaarzetten:" in comment["body"]
    assert "Jolanda" not in comment["body"]
    assert forge.receive(body_of(FILLED)) == 0
    assert forge.branches() == {"main", "aanmelding/12"}
    (comment,) = forge.api.comments
    assert "Het staat klaar" in comment["body"]


def test_what_an_editor_may_have_changed_stays_as_it_is(forge: Forge) -> None:
    forge.receive(body_of(FILLED))
    before = forge.git("-C", forge.home / "origin", "rev-parse", "aanmelding/12")
    (comment,) = map(dict, forge.api.comments)
    assert forge.receive(body_of(FILLED | {"titel": "Een andere titel"})) == 0
    assert forge.git("-C", forge.home / "origin", "rev-parse", "aanmelding/12") == before
    assert forge.api.comments == [comment]


def test_a_forge_that_lets_nobody_propose_keeps_the_branch_and_says_so(
    forge: Forge, capsys: pytest.CaptureFixture[str]
) -> None:
    forge.api.refuses = True
    assert forge.receive(body_of(FILLED)) == 1
    assert "BEHEER.md" in capsys.readouterr().err
    assert "aanmelding/12" in forge.branches()
    assert len(forge.api.comments) == 1


def test_there_is_an_end_to_what_waits(forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aanmelding, "MOST", 1)
    forge.receive(body_of(FILLED))
    forge.receive(body_of(FILLED | {"titel": "Een andere titel"}), 13)
    assert forge.branches() == {"main", "aanmelding/12"}
    assert "leest het uwe zelf" in forge.api.comments[-1]["body"]


def test_the_answer_of_somebody_else_is_left_alone(forge: Forge) -> None:
    theirs = {"id": 4, "user": {"login": "iemand"}, "body": f"{SEEN}\nVan mij."}
    forge.api.comments.append(dict(theirs))
    forge.receive(body_of(FILLED))
    assert forge.api.comments[0] == theirs
    assert len(forge.api.comments) == 2


def test_the_text_of_an_issue_comes_as_it_was_typed(
    forge: Forge, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = "é 🙂 $(rm -rf /)\r\n::set-output name=x::y\r\n"
    (forge.home / "event.json").write_text(json.dumps({"issue": {"number": 1, "body": text}}))
    assert main(["tekst"]) == 0
    assert capfdbinary.readouterr().out == text.encode()
