"""Targets: where a link or a picture on an editorial page may lead."""

import re

from kennisbank.messages import shorten

SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
# What a browser leaves out or reads as something else, so that an address is not what it seems.
HIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\\]")
HOW = "Begin met `https://`, of noem een pagina of bestand van deze site."

Wrong = tuple[str, str] | None  # what is wrong and what to do, or None when it is good


def check_link(address: str) -> Wrong:
    """An address of the site itself, or one that begins with https, mailto or tel."""
    shown = shorten(address, 40)
    if HIDDEN.search(address):
        return f"in het adres `{shown}` staat een spatie of een onzichtbaar teken.", HOW
    if address.startswith("/"):
        if address.startswith("//"):
            return f"het adres `{shown}` zegt niet of de verbinding veilig is.", HOW
        hoe = "Schrijf het adres gezien vanaf deze pagina, zoals `../nieuw.md`."
        return f"het adres `{shown}` begint met een schuine streep.", hoe
    found = SCHEME.match(address)
    scheme = found[1].lower() if found else ""
    if scheme == "http":
        return f"het adres `{shown}` is niet veilig.", "Begin met `https://`."
    if scheme not in ("", "https", "mailto", "tel"):
        return f"`{shorten(scheme, 20)}:` is geen begin van een adres dat hier kan.", HOW
    if scheme == "https":
        from kennisbank.webadres import objection_to  # only few pages need what it loads

        if wrong := objection_to(f"https{address[5:]}"):
            return f"`{shown}`: {wrong.wat}", wrong.hoe
    return None


def check_picture(address: str) -> Wrong:
    """A picture of the site itself."""
    wrong = check_link(address)
    if wrong is None and SCHEME.match(address):
        hoe = "Zet het plaatje zelf in docs/, en noem de naam van het bestand."
        return f"het plaatje `{shorten(address, 40)}` staat op een andere site.", hoe
    return wrong
