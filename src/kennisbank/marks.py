"""Marks: what the engine leaves open on the pages that it builds, and we fill."""

import json
import re
from html import unescape

from kennisbank import elements
from kennisbank.model import Kennisbank

# On a sjabloonpagina, where a generated page puts its own.
TITEL, OMSCHRIJVING, INHOUD = "kbplektitel", "kbplekomschrijving", "<p>kbplekinhoud</p>"
# On every page: the day of the last change.
VERSIE = "<p>kbplekversie</p>"
# On an editorial page, where the link to its PDF comes, or the list of all of them.
PDF, FACTSHEETS = "<p>kbplekpdf</p>", "<p>kbplekfactsheets</p>"
# On an editorial page, where an editor used a word (`words.mark_woord`).
WOORD = re.compile(r'<div data-kbwoord="([^"]*)"></div>')


def fill_woorden(html: str, bank: Kennisbank, basis: str) -> str:
    """The page with each word drawn; `basis` is the way back to the root."""

    def draw(found: re.Match[str]) -> str:
        naam, args, kwargs = json.loads(unescape(found[1]))
        drawn: str = getattr(elements, f"draw_{naam}")(bank, basis, *args, **kwargs)
        return drawn

    return WOORD.sub(draw, html)
