from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
import yaml

from kennisbank.blanks import issue_form
from kennisbank.model import Kennisbank
from kennisbank.queries import dekking
from kennisbank.redactie import (
    Redactie,
    check_redactie,
    fields_of_form,
    to_redactie,
    url_to_send,
)

FORM = "https://forge.example/o/r/issues/new?template=goed-voorbeeld.yml"
TEXT = """\
extra:
  redactie:
    email: {email}
    formulier: {formulier}
"""


def test_empty_setting_is_no_way_to_reach_the_redactie() -> None:
    for setting in (None, {}, {"email": "", "formulier": ""}, {"email": None}):
        assert to_redactie(setting) == Redactie()
        assert list(check_redactie(setting, "")) == []
    assert not Redactie().bereikbaar
    assert Redactie(formulier=FORM).bereikbaar


@pytest.mark.parametrize(
    ("email", "formulier", "problems"),
    [
        ("redactie@voorbeeld.nl", FORM, []),
        (
            "mail ons",
            "",
            [
                "mkdocs.yml:3:1: email: `mail ons` klopt niet. Schrijf het e-mailadres van de "
                'afdeling, zoals `redactie@voorbeeld.nl`, of niets: `""`. (KB065)'
            ],
        ),
        (
            "",
            "javascript:alert(1)",
            [
                "mkdocs.yml:4:1: formulier: `javascript:alert(1)` klopt niet. Schrijf het hele "
                'adres van het formulier, dat begint met `https://`, of niets: `""`. (KB065)'
            ],
        ),
        (
            ["redactie@voorbeeld.nl"],
            "",
            [
                "mkdocs.yml:3:1: email: `['redactie@voorbeeld.nl']` klopt niet. Schrijf het "
                "e-mailadres van de afdeling, zoals `redactie@voorbeeld.nl`, of niets: "
                '`""`. (KB065)'
            ],
        ),
    ],
)
def test_wrong_setting_is_a_problem_at_its_line(
    email: object, formulier: str, problems: list[str]
) -> None:
    text = TEXT.format(email=email, formulier=formulier)
    found = check_redactie({"email": email, "formulier": formulier}, text)
    assert [str(problem) for problem in found] == problems


def test_unknown_setting_gets_a_suggestion() -> None:
    assert [str(problem) for problem in check_redactie({"mail": "x"}, "  mail: x\n")] == [
        "mkdocs.yml:1:1: mail: dit veld bestaat niet. Bedoelde u `email`? "
        "Kies uit `email` of `formulier`. (KB065)"
    ]
    assert [str(problem) for problem in check_redactie("nee", "x:\nredactie: nee\n")] == [
        "mkdocs.yml:2:1: redactie: hier staan geen velden onder. "
        "Schrijf daaronder `email:` en `formulier:`, ingesprongen. (KB065)"
    ]


def test_mail_is_begun_with_thema_and_regio(bank: Kennisbank) -> None:
    vak = dekking(bank)[3].themas[1]
    url = urlsplit(url_to_send(Redactie("a+b@voorbeeld.nl", FORM), vak))
    assert (url.scheme, url.path) == ("mailto", "a%2Bb@voorbeeld.nl")
    asked = parse_qs(url.query, strict_parsing=True)
    assert asked["subject"] == ["Voorbeeld voor de kennisbank: Evalueren, Zeeland"]
    assert asked["body"][0].startswith("Thema: Evalueren\r\nRegio: Zeeland\r\n\r\nWat doet u?\r\n")
    assert "+" not in url.query  # a mail program would show it


def test_mail_about_a_vraag_names_it(bank: Kennisbank) -> None:
    vak = dekking(bank)[3].vragen[1]
    asked = parse_qs(urlsplit(url_to_send(Redactie(email="x@voorbeeld.nl"), vak)).query)
    assert asked["subject"] == ["Voorbeeld voor de kennisbank: vraag 2, Zeeland"]
    assert asked["body"][0].startswith(
        "Thema: Evalueren\r\nVraag 2: Wanneer evalueren wij?\r\nRegio: Zeeland\r\n"
    )


def test_form_is_begun_in_the_fields_that_it_has(bank: Kennisbank) -> None:
    url = url_to_send(Redactie(formulier=FORM), dekking(bank)[3].themas[0])
    assert url.startswith("https://forge.example/o/r/issues/new?")
    asked = dict(parse_qsl(urlsplit(url).query))
    assert asked == {
        "template": "goed-voorbeeld.yml",
        "title": "Goed voorbeeld: Veiligheid, Zeeland",
        "regio": "Zeeland",
        "themas": "Veiligheid",
    }
    ids = {part.get("id") for part in yaml.safe_load(issue_form())["body"]}
    assert asked.keys() - {"template", "title"} <= ids
    assert Path(".github/ISSUE_TEMPLATE", asked["template"]).is_file()


def test_form_can_be_begun_without_scripts_too() -> None:
    assert fields_of_form(Redactie(formulier=FORM)) == (
        "https://forge.example/o/r/issues/new",
        (("template", "goed-voorbeeld.yml"),),
    )


def test_nothing_is_made_up_when_nothing_is_known(bank: Kennisbank) -> None:
    assert url_to_send(Redactie(), dekking(bank)[3].themas[0]) == ""
