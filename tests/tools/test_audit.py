"""The audit tells three answers apart: nothing known, something found, and nobody looked."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tools.audit import (
    CLEAN,
    FOUND,
    LOCKS,
    NOT_LOOKED,
    ROOT,
    UV,
    CouldNotLookError,
    main,
    run_command,
)

UV_CLEAN = json.dumps({"summary": {}, "vulnerabilities": [], "adverse_statuses": []})
NPM_CLEAN = json.dumps({"vulnerabilities": {}, "metadata": {"vulnerabilities": {"total": 0}}})
UV_FOUND = json.dumps(
    {
        "vulnerabilities": [
            {
                "dependency": {"name": "jinja2", "version": "3.1.6"},
                "display_id": "CVE-2099-1",
                "summary": "Breaks out",
            }
        ],
        "adverse_statuses": [{"name": "oud", "status": "archived"}],
    }
)
NPM_FOUND = json.dumps(
    {
        "vulnerabilities": {
            "liquidjs": {
                "range": "<9",
                "via": [{"title": "Reads files", "url": "https://a.example"}],
            },
            "lighthouse": {"range": "*", "via": ["liquidjs"]},
        },
        "metadata": {"vulnerabilities": {"total": 2}},
    }
)
CLOSING_FOUND = "Werk de genoemde pakketten bij, en draai daarna `make lock` en `make test`."
CLOSING_NOT = "Dit zegt niet dat er niets is. Probeer het later opnieuw, of op een andere plek."
NPM_LINES = [f"npm ({folder}): geen bekende kwetsbaarheden." for folder in LOCKS]


def audit(uv: tuple[str, str], npm: tuple[str, str] = (NPM_CLEAN, "")) -> int:
    def answer(command: Sequence[str], folder: Path) -> tuple[str, str]:
        assert folder.is_dir()
        return uv if tuple(command) == UV else npm

    return main(answer)


def said(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_every_lock_of_npm_is_asked_about() -> None:
    here = {
        path.parent.relative_to(ROOT).as_posix()
        for folder in ("beheer", "benchmarks", "tests")
        for path in (ROOT / folder).rglob("package-lock.json")
    }
    assert here == {*LOCKS}


def test_nothing_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit((UV_CLEAN, "warning: experimental")) == CLEAN
    assert said(capsys) == ["Python (uv.lock): geen bekende kwetsbaarheden.", *NPM_LINES]


def test_something_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit((UV_FOUND, "")) == FOUND
    assert said(capsys) == [
        "Python (uv.lock): 2 gevonden.",
        "- jinja2 3.1.6: CVE-2099-1 Breaks out",
        "- oud: dit pakket is archived verklaard",
        *NPM_LINES,
        CLOSING_FOUND,
    ]


def test_something_found_in_npm(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit((UV_CLEAN, ""), (NPM_FOUND, "")) == FOUND
    assert said(capsys)[2:4] == [
        "- lighthouse *: door liquidjs",
        "- liquidjs <9: Reads files (https://a.example)",
    ]


@pytest.mark.parametrize(
    "printed", ["", "{}", "[]", "null", '{"message": "405 Method Not Allowed"}', "<html>"]
)
def test_an_answer_that_is_none_is_never_taken_for_nothing_found(
    capsys: pytest.CaptureFixture[str], printed: str
) -> None:
    assert audit((printed, "error: failed\n  cause: dns error\n")) == NOT_LOOKED
    assert said(capsys) == [
        "Python (uv.lock): NIET GEKEKEN. Het programma zei: error: failed",
        *NPM_LINES,
        CLOSING_NOT,
    ]
    assert audit((UV_CLEAN, ""), (printed, "")) == NOT_LOOKED
    assert said(capsys)[1] == "npm (beheer): NIET GEKEKEN. Er kwam geen bruikbaar antwoord."


def test_what_was_found_counts_more_than_what_was_not_looked_at() -> None:
    assert audit((UV_FOUND, ""), ("", "")) == FOUND


def test_a_program_that_is_absent_did_not_look(tmp_path: Path) -> None:
    with pytest.raises(CouldNotLookError, match="staat niet op deze computer"):
        run_command(["bestaat-niet"], tmp_path)


def test_program_that_found_something_is_read_also_when_it_ends_with_a_code(tmp_path: Path) -> None:
    command = ["sh", "-c", "echo gevonden; echo klacht >&2; exit 1"]
    assert run_command(command, tmp_path) == ("gevonden\n", "klacht\n")
