"""What is typed wrong after `kennisbank`, and what that is told in."""

import re

import pytest

from kennisbank.cli import main

ENGLISH = re.compile(
    r"\b(usage|error|argument|options|positional|expected|invalid|choose|required|unrecognized|show"
    r"|ambiguous|ignored|following|message|exit)\b"
)
# What is typed, and what is said of it.
WRONG = {
    "": "kennisbank: hier ontbreekt nog: opdracht.",
    "chek": "kennisbank: opdracht: `chek` bestaat niet. Bedoelde u `check`? Kies uit: bouw, ",
    "check --formaat jsn": "kennisbank check: `--formaat`: `jsn` bestaat niet. Bedoelde u `json`? "
    "Kies uit: tekst, github, gitlab, json, markdown.",
    "check --formaat": "kennisbank check: `--formaat`: zet er iets achter.",
    "bouw --vandaag": "kennisbank bouw: `--vandaag`: zet er iets achter.",
    "bouw --vandaag morgen": "kennisbank bouw: `--vandaag`: `morgen` is geen dag. Schrijf die als "
    "2026-11-21.",
    "bouw --vandaag 1026-11-21": "kennisbank bouw: `--vandaag`: `1026-11-21` is geen dag.",
    "bouw --zonder-pdf=ja": "kennisbank bouw: `--zonder-pdf` staat alleen: laat `ja` weg.",
    "bouw --zonder": "kennisbank bouw: `--zonder` kan van alles zijn. Kies uit: --zonder-pdf, "
    "--zonder-zoeken.",
    "bouw --snel": "kennisbank: dit hoort hier niet: `--snel`. Let op de streepjes en de spaties.",
    "bouw site": "kennisbank: dit hoort hier niet: `site`.",
    "afmaken": "kennisbank afmaken: hier ontbreekt nog: `site`.",
}


@pytest.mark.parametrize("typed", WRONG)
def test_wrong_use_is_told_in_dutch(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(typed.split())
    said = capsys.readouterr().err
    assert stopped.value.code == 2
    assert said.startswith(WRONG[typed])
    assert said.endswith("--help\n")
    assert not ENGLISH.search(said)


def test_help_of_every_command_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    assert said.startswith("Zo: kennisbank")
    commands = re.findall(r"^    (\w+)\b", said, re.MULTILINE)
    assert {"bouw", "check", "leesbaarheid", "zip"} <= {*commands}
    for command in commands:
        with pytest.raises(SystemExit):
            main([command, "--help"])
        said += capsys.readouterr().out
    assert not ENGLISH.search(said)
    assert "met dit thema" in " ".join(said.split())
