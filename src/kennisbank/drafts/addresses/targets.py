"""Targets: where a link or a picture on an editorial page may lead."""

import re

from kennisbank.problems import shorten

# A code such as `*#06#` would do something on the telephone itself.
TELEPHONE = re.compile(r"\+?[0-9]+(?:-[0-9]+)*")
SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
# What a browser leaves out or reads as something else, so that an address is not what it seems.
HIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\\]")
ON_A_COMPUTER = re.compile(r"(?:[A-Za-z]:|\\\\\w|file:|/(?:Users|home)/)")
HOW = "Begin met `https://`, of noem een pagina of bestand van deze site."

Wrong = tuple[str, str] | None  # what is wrong and what to do, or None when it is good


def check_link(address: str) -> Wrong:
    """An address of the site itself, or one that begins with https, mailto or tel."""
    shown = shorten(address, 40)
    if ON_A_COMPUTER.match(address):
        hoe = "Zet het bestand in docs/, en noem het zoals het daar heet."
        return f"`{shown}` staat op een eigen computer, en daar kan niemand bij.", hoe
    bare = address.replace(" ", "")
    if bare != address and bare.startswith("tel:") and TELEPHONE.fullmatch(bare[4:]):
        return f"in het adres `{shown}` staat een spatie.", f"Schrijf `{bare}`."
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
    if scheme == "tel" and not TELEPHONE.fullmatch(address[4:]):
        return f"`{shown}` is geen telefoonnummer.", "Schrijf alleen cijfers, zoals `tel:112`."
    if scheme in ("https", "mailto"):
        # Only few pages need what this loads.
        from kennisbank.problems.webadres import objection_to, objection_to_mail

        to = address.partition(":")[2].partition("?")[0]
        if (
            wrong := objection_to_mail(to)
            if scheme == "mailto"
            else objection_to(f"https:{address[6:]}")
        ):
            return f"`{shown}`: {wrong.wat}", wrong.hoe
    return None


def check_picture(address: str) -> Wrong:
    """A picture of the site itself."""
    wrong = check_link(address)
    if wrong is None and SCHEME.match(address):
        hoe = "Zet het plaatje zelf in docs/, en noem de naam van het bestand."
        return f"het plaatje `{shorten(address, 40)}` staat op een andere site.", hoe
    return wrong
