"""Addresses: where each page stands in the site, written from the root and without a host."""

import re
import unicodedata


def slugify(text: str) -> str:
    """`'s-Hertogenbosch` -> `s-hertogenbosch`: ASCII, lower case, words joined by hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")


def path_to_root(url: str) -> str:
    """The way back from a page to the root: `praktijken/x/` -> `../../`, and `` -> `./`."""
    return "../" * url.count("/") or "./"
