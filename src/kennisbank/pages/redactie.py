"""The mail or form with which a reader tells the redactie of an example that is missing."""

from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from kennisbank.model import Redactie
from kennisbank.model.zinnen.insturen import VOORBEELD_PUNTEN
from kennisbank.queries import Vak

MAIL = """\
Thema: {thema}
{bij}Regio: {regio}

{punten}Schrijf geen namen op, en niets waaraan een gezin te herkennen is.
"""


def url_to_send(redactie: Redactie, vak: Vak) -> str:
    """Where a reader tells of an example that is missing: a mail or a form, already begun.

    A mail goes first, because whoever sends one needs no account.
    """
    about = f"vraag {vak.vraag.nummer}" if vak.vraag else vak.thema.naam
    if redactie.email:
        bij = f"Vraag {vak.vraag.nummer}: {vak.vraag.titel}\n" if vak.vraag else ""
        punten = "".join(f"{punt}\n\n\n" for punt in VOORBEELD_PUNTEN)
        body = MAIL.format(thema=vak.thema.naam, bij=bij, regio=vak.plek.naam, punten=punten)
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
    parts = urlsplit(redactie.formulier or "")
    return parts._replace(query="").geturl(), tuple(parse_qsl(parts.query))
