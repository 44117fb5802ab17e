"""The kop: a heading of a source says what it is about, and as a title not what could be better."""

import re
from collections.abc import Iterator

from kennisbank.bank.findings import Finding
from kennisbank.model import Praktijk

# What follows the headings in a vindplaats, when it is no heading itself.
PLACE = re.compile(r"(?:,\s*(?:punt|bladzijde|pagina|blz\.?|p\.|regels?)\s*[\d\s-]+)+$", re.I)
# With such a word a heading tells by itself that something lacked.
LACKS = re.compile(
    r"\b(?:niet|nooit|geen|zonder|beter|minder|weinig|pas|soms|te\s+\w+|gemist|mist|gemis|gebrek"
    r"|tekort|ontbr\w+|on(?:voldoende|duidelijk|volledig|bekend)\w*)\b",
    re.I,
)


def check_kop(praktijk: Praktijk) -> Iterator[Finding]:
    """The title of what could be better is not the bare heading above it in the source."""
    titel = praktijk.titel
    if praktijk.soort != "kan-beter" or "titel" in praktijk.te_schrijven or LACKS.search(titel):
        return
    headings = (PLACE.sub("", place.vindplaats).casefold() for place in praktijk.bronnen)
    if any(f", {heading}".endswith(f", {titel.casefold()}") for heading in headings):
        wat = f"`{titel}` is het kopje uit de bron, en zegt niet wat er beter kon."
        hoe = "Zeg dat in de titel, zoals `Warme overdracht kon beter`."
        yield Finding(praktijk, ("titel",), wat, hoe, "KB137", "let op")
