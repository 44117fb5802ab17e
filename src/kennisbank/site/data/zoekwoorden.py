"""The zoekwoorden: names that lead straight to a page, as data for the search field.

Of a term, the names beside it are words that mean the same: who asks for one is given the others.
"""

from collections.abc import Iterator

from kennisbank import queries
from kennisbank.model import Begrip, Kennisbank
from kennisbank.model.labels import SOORTEN
from kennisbank.site.data.register import to_script

# Kind, name, address, other names; of a municipality without a page, which leads to the answer of
# Mijn gemeente, the name of its region; and of a region her provinces.
Naam = (
    tuple[str, str, str, tuple[str, ...]]
    | tuple[str, str, str, tuple[str, ...], str]
    | tuple[str, str, str, tuple[str, ...], str, tuple[str, ...]]
)

# What else the overview of the elementen is asked for by.
OVERZICHT = (
    *("Wat werkt", "Wat helpt", "Wat werkt er", "Werkzaam element"),
    *("Op meerdere plaatsen gezien", "Op meer plaatsen gezien", "In meerdere gemeenten gezien"),
)


def to_zoekwoorden(bank: Kennisbank, index: str, parts: int = 1) -> tuple[str, str]:
    """The name and text of the file; `index` is the folder of the index, empty without one.

    `parts` is in how many parts the index is.
    """
    soorten = {soort: label.enkelvoud for soort, label in SOORTEN.items()}
    several = {"delen": parts} if parts > 1 else {}
    data = {
        "index": index,
        **several,
        "soorten": soorten,
        "namen": queries.curl_all([*names_of(bank)]),
    }
    return to_script("zoekwoorden", data)


def names_of(bank: Kennisbank) -> Iterator[Naam]:
    """Every place, theme, term and werkzaam element, in the order in which they are suggested."""
    found = {gemeente.id for gemeente in queries.gemeenten_met_bevindingen(bank)}
    for item in bank.gemeenten.values():
        if item.id in found:
            yield "Gemeente", item.naam, item.url, item.aliassen
        else:
            answer = f"mijn-gemeente/#gemeente={item.id}"
            yield "Gemeente", item.naam, answer, item.aliassen, bank.regios[item.regio].naam
    for regio in bank.regios.values():
        other = (regio.naam_cbs,) if regio.naam_cbs else ()
        yield "Regio", regio.naam, regio.url, other, "", regio.provincies
    landelijk = queries.plek_of(None)
    yield "Regio", landelijk.naam, landelijk.url, ()
    same = {begrip.term: others_of(begrip) for begrip in bank.begrippen.values()}
    for thema in bank.themas.values():
        yield "Thema", thema.naam, thema.url, same.get(thema.naam, ())
    for begrip in bank.begrippen.values():
        yield "Begrip", begrip.term, begrip.url, same[begrip.term]
    if bank.elementen:
        yield "Overzicht", "Werkzame elementen", "elementen/", OVERZICHT
    for element in bank.elementen.values():
        if element.status == "actueel":
            yield "Werkzaam element", element.titel, element.url, (element.kenmerk,)


def others_of(begrip: Begrip) -> tuple[str, ...]:
    """The other names of a term: its abbreviation first."""
    return (*((begrip.afkorting,) if begrip.afkorting else ()), *begrip.synoniemen)
