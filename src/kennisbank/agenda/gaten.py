"""The gaps: for which themes how many regions have no example."""

from collections.abc import Iterator

from kennisbank.agenda.taak import Groep, Taak
from kennisbank.model import Kennisbank
from kennisbank.queries import dekking

PAGE = "de pagina “Waar ontbreken voorbeelden” van de site"


def gaten(bank: Kennisbank) -> Iterator[Groep]:
    """The themes with the number of regions that have no example of them, most first."""
    _, *regios = dekking(bank)
    lacking = [
        (sum(rij.themas[at].aantal == 0 for rij in regios), thema.naam)
        for at, thema in enumerate(bank.themas.values())
    ]
    told = [f"{number} bij {naam}" for number, naam in sorted(lacking, reverse=True) if number]
    if told:
        tekst = f"van de {len(regios)} regio’s hebben er geen: {', '.join(told)}"
        yield Groep("Nog geen voorbeeld", (Taak(tekst, PAGE),), PAGE, wacht=False)
