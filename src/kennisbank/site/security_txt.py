"""`security.txt`: whom to tell of a leak in the site, for who looks for holes (RFC 9116)."""

from collections.abc import Iterator
from datetime import date

from kennisbank.model import Redactie

FILE = ".well-known/security.txt"


def to_security(redactie: Redactie, site_url: str) -> Iterator[tuple[str, str]]:
    """The file with its text, when the redactie has said whom to tell."""
    known = redactie.beveiliging
    if known and known.contact and known.verloopt:
        yield FILE, to_security_txt(known.contact, known.verloopt, site_url)


def to_security_txt(contact: str, verloopt: date, site_url: str) -> str:
    """The file as RFC 9116 wants it; the last day itself still counts."""
    lines = [
        f"Contact: {contact if contact.startswith('https://') else f'mailto:{contact}'}",
        f"Expires: {verloopt.isoformat()}T23:59:59Z",
        "Preferred-Languages: nl, en",
    ]
    if site_url:
        lines.append(f"Canonical: {site_url.rstrip('/')}/{FILE}")
    return "\n".join(lines) + "\n"
