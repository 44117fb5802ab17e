"""Webadres: what is against an address of the web or of mail, read as a browser reads it."""

import re
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import unquote

from pydantic_core import Url, ValidationError

LONGEST = 2000  # signs; what is longer is cut off by some programs
LONGEST_NAME = 253
LAST_PORT = 65535
SCHEME = re.compile(r"(https?)://([^/?#]*)(.*)", re.S)
LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
PORT = re.compile(r"[1-9][0-9]{0,4}")
EMAIL = r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
# Beside the plain letters. A list of what may stand in a name, as none of look-alikes is complete.
LETTERS = frozenset("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœß")
OWN = ("localhost", "localdomain")
# Ends of names that only lead somewhere within a network, or nowhere.
INSIDE = (
    *("local", "internal", "intranet", "lan", "home", "corp", "private", "arpa", "onion"),
    *("test", "invalid"),
)
WHOLE = "Schrijf een volledig webadres dat begint met https://."
NAME = "Schrijf de naam van een site op internet, zoals `www.vng.nl`."
MAIL = "Schrijf een e-mailadres van een afdeling, zoals `info@gemeente.nl`."
AGAIN = "Typ de naam van de site opnieuw, of kopieer het webadres uit de balk van de browser."


class Bezwaar(NamedTuple):
    """What is wrong with an address (`wat`) and what to do (`hoe`)."""

    wat: str
    hoe: str


def objection_to(address: str, schemes: tuple[str, ...] = ("https",)) -> Bezwaar | None:
    """Why readers cannot be sent to this address of the web; None when they can.

    An address is good when a browser opens just what was typed, and that is a site on the internet.
    """
    if hidden := objection_to_signs(address):
        return hidden
    found = SCHEME.fullmatch(address)
    if not found or found[1] not in schemes:
        return Bezwaar("dit is geen volledig webadres.", WHOLE)
    place, rest = found[2], found[3]
    if wrong := objection_to_place(place):
        return wrong
    try:
        url = Url(address)
    except ValidationError:
        return Bezwaar(f"`{seen(place)}` is geen naam van een site.", AGAIN)
    return objection_to_name(split_port(place)[0], url) or objection_to_rest(rest, url)


def objection_to_mail(address: str) -> Bezwaar | None:
    """Why no mail can be sent to this address; None when it can."""
    if not re.fullmatch(EMAIL, address):
        return Bezwaar(f"`{seen(address)}` is geen e-mailadres.", MAIL)
    return objection_to(f"https://{address.rpartition('@')[2]}")


def objection_to_signs(address: str) -> Bezwaar | None:
    """Signs that a browser leaves out or reads as another, and too many signs."""
    for sign in address:
        if sign in " \t\n\r":
            return Bezwaar("in dit webadres staat een spatie of een nieuwe regel.", "Haal die weg.")
        if not sign.isprintable():
            wat = f"in dit webadres staat een teken dat niet te zien is ({code_of(sign)})."
            return Bezwaar(wat, "Typ het webadres opnieuw.")
    if "\\" in address:
        return Bezwaar("een browser leest `\\` in een webadres als `/`.", "Schrijf `/`.")
    if len(address) > LONGEST:
        wat = f"dit webadres heeft {len(address)} tekens."
        return Bezwaar(wat, f"Gebruik er hooguit {LONGEST}; neem het adres van de pagina zelf.")
    return None


def objection_to_place(place: str) -> Bezwaar | None:
    """What stands before the name of the site, or there being none."""
    user, at, name = place.rpartition("@")
    if at:
        wat = f"`{seen(user)}@` is een gebruikersnaam; dit webadres gaat naar `{seen(name)}`."
        return Bezwaar(wat, "Schrijf het webadres zonder `@` en wat ervoor staat.")
    name, port = split_port(place)
    if not name:
        return Bezwaar("na `//` staat geen naam van een site.", NAME)
    if port is not None and not (PORT.fullmatch(port) and int(port) <= LAST_PORT):
        hoe = (
            "Haal de dubbele punt en wat erachter staat weg; een gewone site heeft dat niet nodig."
        )
        return Bezwaar(f"`:{seen(port)}` is geen poort van een site.", hoe)
    return None


def split_port(place: str) -> tuple[str, str | None]:
    """The name of the site, and what stands behind the colon if there is one."""
    name, colon, port = place.rpartition(":")
    return (name, port) if colon and "]" not in port else (place, None)


def objection_to_name(name: str, url: Url) -> Bezwaar | None:
    """Why a name is none of a site on the internet, as it was typed and as a browser reads it."""
    read, shown = url.host or "", url.unicode_host() or ""
    if wrong := objection_to_number(name, read):
        return wrong
    labels = read.split(".")
    if labels[-1] in OWN or read.rstrip(".") in OWN:
        return Bezwaar(f"`{seen(name)}` is de eigen computer van de lezer.", NAME)
    if strange := next(
        (sign for sign in shown if not sign.isascii() and sign not in LETTERS), None
    ):
        as_read = "" if shown == name.lower() else f" (`{seen(name)}`)"
        wat = f"in de naam `{seen(shown)}`{as_read} kan een letter op een andere lijken: "
        return Bezwaar(f"{wat}`{strange}` ({code_of(strange)}).", AGAIN)
    if name.lower() not in (read, shown):
        return Bezwaar(f"een browser leest `{seen(name)}` als `{seen(read)}`.", AGAIN)
    if len(read) > LONGEST_NAME or not all(map(LABEL.fullmatch, labels)):
        hoe = "Controleer de punten, de streepjes en de lengte."
        return Bezwaar(f"`{seen(name)}` is geen naam van een site.", hoe)
    if len(labels) < 2 or len(labels[-1]) < 2:
        return Bezwaar(f"`{seen(name)}` is geen volledige naam van een site.", NAME)
    if labels[-1] in INSIDE:
        return Bezwaar(f"`{seen(name)}` is niet te bereiken op internet.", NAME)
    return None


def objection_to_number(name: str, read: str) -> Bezwaar | None:
    """A site has a name; a number is often a machine that is not on the internet."""
    try:
        number = ip_address(read.strip("[]"))
    except ValueError:
        return None
    inner = getattr(number, "ipv4_mapped", None) or number
    if inner.is_loopback or inner.is_unspecified:
        return Bezwaar(f"`{seen(name)}` is de eigen computer van de lezer.", NAME)
    if not inner.is_global:
        return Bezwaar(f"`{seen(name)}` is niet te bereiken op internet.", NAME)
    return Bezwaar(f"`{seen(name)}` is een nummer en geen naam van een site.", NAME)


def objection_to_rest(rest: str, url: Url) -> Bezwaar | None:
    """What stands behind the name, when a browser opens something else."""
    typed = rest if rest.startswith("/") else f"/{rest}"
    slash, path = "/", str(url).partition("://")[2].partition("/")[2]
    if unquote(typed) != unquote(slash + path):
        hoe = "Schrijf het zo, zonder punten tussen schuine strepen."
        return Bezwaar(f"een browser leest dit webadres als `{seen(str(url))}`.", hoe)
    return None


def code_of(sign: str) -> str:
    """The number of a sign in Unicode."""
    return f"U+{ord(sign):04X}"


def seen(text: str, limit: int = 60) -> str:
    """The text with what cannot be seen as a number, and not too long."""
    visible = "".join(sign if sign.isprintable() else code_of(sign) for sign in text)
    return visible if len(visible) <= limit else f"{visible[: limit - 1]}…"
