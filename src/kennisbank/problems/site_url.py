"""The address of the site itself, as whoever builds it gives it in SITE_URL."""

import re

from pydantic_core import Url, ValidationError

from kennisbank.problems.webadres import (
    LABEL,
    SCHEME,
    Bezwaar,
    objection_to_place,
    objection_to_rest,
    objection_to_signs,
    seen,
    split_port,
)

# Of folders, as a browser sends it; each page adds its own.
PATH = re.compile(r"(?:/(?:[\w.~+@,=-]|%[89A-F][0-9A-F])+)*/?", re.A)
PAGE = re.compile(r"\.(?:html?|php|aspx?)/?$", re.I)
WHOLE = "Schrijf het adres van de map waarin de site komt, zoals `https://voorbeeld.nl/`."


class SiteUrlError(ValueError):
    """It is no address at which a site can stand; the text says why and what to do."""


def to_site_url(typed: str) -> str:
    """The address with a slash at its end; empty when none is given.

    It may be a machine of one's own, for a preview, and is never something else than was typed.
    """
    address = typed.strip()
    if not address:
        return ""
    if wrong := objection_to_site(address):
        raise SiteUrlError(f"SITE_URL: `{seen(address)}`: {wrong.wat} {wrong.hoe}")
    return f"{str(Url(address)).removesuffix('/')}/"


def objection_to_site(address: str) -> Bezwaar | None:
    """Why no site can stand at this address; None when it can."""
    if wrong := objection_to_signs(address):
        return wrong
    found = SCHEME.fullmatch(address)
    if not found:
        return Bezwaar("dit is geen volledig webadres.", WHOLE)
    place, rest = found[2], found[3]
    if wrong := objection_to_place(place):
        return wrong
    name = split_port(place)[0]
    try:
        url = Url(address)
    except ValidationError:
        return Bezwaar(f"`{seen(name)}` is geen naam van een site.", WHOLE)
    same = name.lower() in (url.host, url.unicode_host())
    if not same or not ("[" in name or all(map(LABEL.fullmatch, (url.host or "").split(".")))):
        return Bezwaar(f"`{seen(name)}` is geen naam van een site.", WHOLE)
    if "?" in rest or "#" in rest:
        return Bezwaar("een adres met `?` of `#` is geen map.", WHOLE)
    if PAGE.search(rest):
        return Bezwaar("dit is een pagina en geen map.", WHOLE)
    if not PATH.fullmatch(url.path or "/"):
        return Bezwaar("hier staan tekens die niet in de naam van een map horen.", WHOLE)
    return objection_to_rest(rest, url)
