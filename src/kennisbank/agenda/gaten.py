"""The gaps: for which themes how many regions have no example."""

from collections.abc import Iterator

from kennisbank.model import Kennisbank
from kennisbank.model.zinnen.aantallen import enumerate_names
from kennisbank.queries import dekking

PAGE = "de pagina “Waar ontbreken voorbeelden?” van de site"


def gaten(bank: Kennisbank) -> Iterator[str]:
    """The themes with the number of regions that have no example of them, most first."""
    _, *regios = dekking(bank)
    lacking = [
        (sum(rij.themas[at].aantal == 0 for rij in regios), thema.naam)
        for at, thema in enumerate(bank.themas.values())
    ]
    told = [(number, naam) for number, naam in sorted(lacking, reverse=True) if number]
    if told:
        (number, naam), *rest = told
        first = f"{number} nog geen voorbeeld bij {naam}"
        words = enumerate_names([first, *(f"{number} geen bij {naam}" for number, naam in rest)])
        yield f"Van de {len(regios)} regio’s hebben er {words}. Welke dat zijn, staat op {PAGE}."
