"""Tools: what readers call them, and the parts of their pages that answer a question.

What a tool shows is drawn after the words of the pages are read, so its words stand here.
"""

from collections.abc import Iterator, Mapping

from kennisbank import queries
from kennisbank.model import Kennisbank, zinnen

# By the address of a page what else it is asked for by.
NAMEN: Mapping[str, tuple[str, ...]] = {
    "praktijken/": ("Excel", "tabel downloaden", "lijst filteren"),
    "vergelijken/": ("gemeenten vergelijken", "naast elkaar zetten", "verschil"),
    "mijn-factsheet/": ("zelf een factsheet maken", "eigen factsheet", "factsheet samenstellen"),
    "afdruk/": ("print controleren",),
    "reflectie/": ("hoe staan wij ervoor", "waar staan wij", "zelfscan", "zelfevaluatie", "scan"),
    "reflectie/naast-elkaar/": (
        "reflecties vergelijken",
        "antwoorden vergelijken",
        "verschillen in het netwerk",
    ),
    "ontbreekt/": ("voorbeelden gezocht",),
    "nieuw/": ("wijzigingen", "nieuws"),
    "factsheets/": ("printen", "afdrukken", "pdf"),
}
# A part of a page, whatever was filled in: its address, its heading and what it says.
DELEN: tuple[tuple[str, str, str], ...] = (
    (
        "mijn-gemeente/#beginnen",
        "Waar kan een gemeente mee beginnen?",
        "Per werkzaam element op hoeveel plaatsen het is gezien of verteld, en wat er nodig is.",
    ),
    (
        "ontbreekt/#elementen",
        "Werkzame elementen zonder voorbeeld",
        "Elementen waarvan wij niet hebben opgenomen dat ze ergens zijn gezien of verteld.",
    ),
)


def delen_of(bank: Kennisbank) -> Iterator[tuple[str, str, str]]:
    """The parts that are found, with one that says no more than can be done."""
    can = bank.redactie.bereikbaar
    # Where nothing is in use that was seen, there is nothing to begin with.
    yield from DELEN if queries.begin_met(bank) else DELEN[1:]
    yield (
        "ontbreekt/#insturen",
        zinnen.insturen.word_insturen(can),
        zinnen.insturen.word_insturen_uitleg(can),
    )
