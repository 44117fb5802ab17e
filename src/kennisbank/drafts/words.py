"""The words that editors may use in docs/*.md. The engine imports this: it knows no record."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from kennisbank.drafts.slots import WOORD


@dataclass(frozen=True)
class Woord:
    """A word: what it shows, an example, and per input what kind of value that takes.

    `elements.draw_<word>` draws it.
    """

    uitleg: str
    voorbeeld: str
    invoer: Mapping[str, str]
    verplicht: int = 0


def mark_woord(naam: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
    """The place of a word and its input, to be filled later: HTML that Markdown leaves alone.

    It holds no brace, so that it means nothing to a template either.
    """
    inside = escape(json.dumps([naam, args, kwargs])).replace("{", "&#123;").replace("}", "&#125;")
    return f'<div {WOORD}="{inside}"></div>'


# The inputs that take a list of names.
LISTS = ("regios", "gemeenten")


WOORDEN: Mapping[str, Woord] = {
    "thema": Woord(
        "De hele pagina van een thema.",
        'thema("veiligheid")',
        {"thema": "thema"},
        verplicht=1,
    ),
    "themas": Woord("De vijf thema’s om uit te kiezen.", "themas()", {}),
    "elementen": Woord(
        "Alle werkzame elementen per thema, met hun bewijs en een filter.", "elementen()", {}
    ),
    "praktijken": Woord(
        "De praktijken die bij uw keuze horen, per soort. De soort werkzame-factor heet op de site "
        "“Helpt volgens de bron”.",
        'praktijken(thema="evalueren", soort="goed-voorbeeld")',
        {"thema": "thema", "soort": "soort", "regio": "regio", "gemeente": "gemeente"},
    ),
    "overzicht": Woord(
        "Alle praktijken per soort, met een filter en downloads.",
        "overzicht()",
        {},
    ),
    "vergelijking": Woord(
        "De genoemde regio’s en gemeenten naast elkaar; zonder namen de hele tabel.",
        'vergelijking(regios=["zeeland", "gelderland-zuid"])',
        {"regios": "regio", "gemeenten": "gemeente", "thema": "thema"},
    ),
    "factsheet": Woord(
        "Een factsheet om te printen, twee kanten A4.",
        'factsheet("vijf-vragen")',
        {"factsheet": "factsheet"},
        verplicht=1,
    ),
    "vijf_vragen": Woord(
        "De vijf vragen met de rode draden, om te lezen.",
        "vijf_vragen()",
        {"factsheet": "factsheet"},
    ),
    "vragenlijst": Woord("Alleen de vijf vragen, als links.", "vragenlijst()", {}),
    "gesprekssets": Woord(
        "De thema’s om een gesprek over te houden, als links.",
        "gesprekssets()",
        {},
    ),
    "toezichtkader": Woord(
        "Het toezichtkader met de indicatoren.",
        "toezichtkader()",
        {},
    ),
    "reflectie": Woord(
        "De vragen van het toezichtkader, om in te vullen waar uw netwerk staat.",
        "reflectie()",
        {},
    ),
    "reflecties": Woord(
        "De reflecties van twee tot acht deelnemers naast elkaar, als agenda voor een overleg.",
        "reflecties()",
        {},
    ),
    "regiokaart": Woord("De kaart met een tegel per regio.", "regiokaart()", {}),
    "regiotabel": Woord("De tabel met alle regio’s.", "regiotabel()", {}),
    "gemeenten": Woord(
        "De gemeenten met bevindingen en alle andere.",
        "gemeenten()",
        {},
    ),
    "mijn_gemeente": Woord(
        "Zoeken naar de praktijken bij een gemeente, en alle gemeenten op alfabet.",
        "mijn_gemeente()",
        {},
    ),
    "ontbreekt": Woord(
        "De kaart en de tabellen die laten zien waar nog geen voorbeeld van is.",
        "ontbreekt()",
        {},
    ),
    "insturen": Woord(
        "De link naar hoe een lezer een voorbeeld instuurt, of naar wat nu al kan.",
        "insturen()",
        {},
    ),
    "tijdlijn": Woord("De tijdlijn van het onderzoek en wat daarna kwam.", "tijdlijn()", {}),
    "netwerk": Woord(
        "Wie aan wie overdraagt, zoals het rapport over een gemeente het vertelt.",
        'netwerk(gemeente="wijchen")',
        {"gemeente": "gemeente"},
        verplicht=1,
    ),
    "begrippen": Woord("De begrippenlijst.", "begrippen()", {}),
    "bronnen": Woord("De lijst met bronnen.", "bronnen()", {}),
    "nieuw": Woord(
        "De praktijken en werkzame elementen die het laatst zijn veranderd.",
        "nieuw(aantal=5)",
        {"aantal": "getal"},
    ),
    "woorden": Woord("Deze uitleg van alle macro’s.", "woorden()", {}),
    "velden": Woord("Alle velden van een praktijk, met uitleg.", "velden()", {}),
    "hulplijst": Woord("Alle meldingen, met een link naar de uitleg.", "hulplijst()", {}),
    "ingangen": Woord(
        "De drie ingangen van de startpagina: wat helpt, een gesprek, uw gemeente.",
        "ingangen()",
        {},
    ),
    "tellingen": Woord("Hoeveel er is, in getallen.", "tellingen()", {}),
    "mijn_factsheet": Woord(
        "De factsheet die lezers zelf samenstellen.",
        "mijn_factsheet()",
        {},
    ),
    "zoekpagina": Woord(
        "Het zoeken in alle teksten, met de lijsten voor wie geen scripts heeft.",
        "zoekpagina()",
        {},
    ),
    "afdruk": Woord(
        "Het formulier dat laat zien wat er na een afdruk is veranderd.",
        "afdruk()",
        {},
    ),
}
