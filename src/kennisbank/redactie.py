"""The redactie: how readers reach it, as set in mkdocs.yml, and how they send it an example."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from kennisbank.problems import Problem, enumerate_values, suggest
from kennisbank.queries import Vak
from kennisbank.settings import problem_at

# What a setting must look like, and what to do when it does not.
VORM: Mapping[str, tuple[re.Pattern[str], str]] = {
    "email": (
        re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.A),
        'Schrijf het e-mailadres van de afdeling, zoals `redactie@voorbeeld.nl`, of niets: `""`.',
    ),
    "formulier": (
        re.compile(r"https://[^\s<>\"'`{}|\\^#]+"),
        'Schrijf het hele adres van het formulier, dat begint met `https://`, of niets: `""`.',
    ),
}
CODE = "KB065"
MAIL = """\
Thema: {thema}
{bij}Regio: {regio}

Wat doet u?


Waarom werkt het?


Waar staat het (document of webadres)?


Schrijf geen namen op, en niets waaraan een gezin te herkennen is.
"""


@dataclass(frozen=True)
class Redactie:
    """Where readers reach the redactie; what is not known is empty."""

    email: str = ""
    formulier: str = ""

    @property
    def bereikbaar(self) -> bool:
        """Whether there is any way to send something."""
        return bool(self.email or self.formulier)


def to_redactie(setting: object) -> Redactie:
    """The setting `redactie` under `extra`, which has been checked."""
    values = setting if isinstance(setting, Mapping) else {}
    return Redactie(**{name: values.get(name) or "" for name in VORM})


def check_redactie(setting: object, text: str) -> Iterator[Problem]:
    """The setting, when it is there, says nothing else than an e-mail address and a form."""
    if setting is None:
        return
    if not isinstance(setting, Mapping):
        hoe = "Schrijf daaronder `email:` en `formulier:`, ingesprongen."
        yield problem_at("redactie", text, "hier staan geen velden onder.", hoe, CODE)
        return
    for name, value in setting.items():
        if name not in VORM:
            hoe = f"{suggest(str(name), VORM)} Kies uit {enumerate_values(VORM)}.".strip()
            yield problem_at(str(name), text, "dit veld bestaat niet.", hoe, CODE)
        elif value and not (isinstance(value, str) and VORM[name][0].fullmatch(value)):
            yield problem_at(name, text, f"`{value}` klopt niet.", VORM[name][1], CODE)


def url_to_send(redactie: Redactie, vak: Vak) -> str:
    """Where a reader tells of an example that is missing: a mail or a form, already begun.

    A mail goes first, because whoever sends one needs no account.
    """
    about = f"vraag {vak.vraag.nummer}" if vak.vraag else vak.thema.naam
    if redactie.email:
        bij = f"Vraag {vak.vraag.nummer}: {vak.vraag.titel}\n" if vak.vraag else ""
        body = MAIL.format(thema=vak.thema.naam, bij=bij, regio=vak.plek.naam)
        subject = f"Voorbeeld voor de kennisbank: {about}, {vak.plek.naam}"
        lines = quote(body.replace("\n", "\r\n"))
        return f"mailto:{quote(redactie.email, '@')}?subject={quote(subject)}&body={lines}"
    if redactie.formulier:
        parts = urlsplit(redactie.formulier)
        begun = {
            "title": f"Goed voorbeeld: {about}, {vak.plek.naam}",
            "regio": vak.plek.naam,
            "themas": vak.thema.naam,
        }
        query = urlencode([*parse_qsl(parts.query), *begun.items()])
        return parts._replace(query=query).geturl()
    return ""


def fields_of_form(redactie: Redactie) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The address of the form without its query, and that query as hidden fields."""
    parts = urlsplit(redactie.formulier)
    return parts._replace(query="").geturl(), tuple(parse_qsl(parts.query))
