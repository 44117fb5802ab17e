from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlsplit

import yaml

from kennisbank.forms import issue_form
from kennisbank.model import Kennisbank, Redactie, zinnen
from kennisbank.pages.redactie import fields_of_form, url_to_send
from kennisbank.queries import dekking

FORM = "https://forge.example/o/r/issues/new?template=goed-voorbeeld.yml"


def test_redactie_of_which_nothing_is_known_cannot_be_reached() -> None:
    for fields in ({}, {"email": "", "formulier": "", "beveiliging": ""}, {"email": " "}):
        assert Redactie(**fields) == Redactie()
    assert not Redactie().bereikbaar
    assert Redactie(formulier=FORM).bereikbaar


def test_mail_is_begun_with_thema_and_regio(bank: Kennisbank) -> None:
    vak = dekking(bank)[3].themas[1]
    url = urlsplit(url_to_send(Redactie(email="a+b@voorbeeld.nl", formulier=FORM), vak))
    assert (url.scheme, url.path) == ("mailto", "a%2Bb@voorbeeld.nl")
    asked = parse_qs(url.query, strict_parsing=True)
    assert asked["subject"] == ["Voorbeeld voor de kennisbank: Evalueren, Zeeland"]
    assert asked["body"][0].startswith("Thema: Evalueren\r\nRegio: Zeeland\r\n\r\nWat doet u?\r\n")
    asked_for = [line for line in asked["body"][0].split("\r\n") if line.endswith("?")]
    assert asked_for == [*zinnen.insturen.VOORBEELD_PUNTEN]
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
