"""The words that editors may use in docs/*.md."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kennisbank import elements
from kennisbank.model import Kennisbank
from kennisbank.rendering import renderer_of


@dataclass(frozen=True)
class Woord:
    """A word: what it shows, an example, and per input what kind of value that takes.

    `instellingen` are those of the site (`extra` in mkdocs.yml) that it is drawn with.
    """

    uitleg: str
    voorbeeld: str
    draw: Callable[..., str]
    invoer: Mapping[str, str]
    verplicht: int = 0
    instellingen: tuple[str, ...] = ()


def draw_woorden(bank: Kennisbank, basis: str) -> str:
    """The manual of these words, for editors."""
    return renderer_of(bank).draw("woorden", basis, woorden=WOORDEN)


WOORDEN: Mapping[str, Woord] = {
    "thema": Woord(
        "De hele pagina van een thema.",
        'thema("veiligheid")',
        elements.draw_thema,
        {"thema": "thema"},
        verplicht=1,
    ),
    "themas": Woord("De vijf thema’s om uit te kiezen.", "themas()", elements.draw_themas, {}),
    "praktijken": Woord(
        "De praktijken die bij uw keuze horen, per soort.",
        'praktijken(thema="evalueren", soort="goed-voorbeeld")',
        elements.draw_praktijken,
        {"thema": "thema", "soort": "soort", "regio": "regio", "gemeente": "gemeente"},
    ),
    "overzicht": Woord(
        "Alle praktijken per soort, met een filter en downloads.",
        "overzicht()",
        elements.draw_overzicht,
        {},
    ),
    "vergelijking": Woord(
        "De genoemde regio’s en gemeenten naast elkaar; zonder namen de hele tabel.",
        'vergelijking(regios=["zeeland", "gelderland-zuid"])',
        elements.draw_vergelijking,
        {"regios": "regio", "gemeenten": "gemeente", "thema": "thema"},
    ),
    "factsheet": Woord(
        "Een factsheet om te printen, twee kanten A4.",
        'factsheet("vijf-vragen")',
        elements.draw_factsheet,
        {"factsheet": "factsheet"},
        verplicht=1,
    ),
    "vijf_vragen": Woord(
        "De vijf vragen met de rode draden, om te lezen.",
        "vijf_vragen()",
        elements.draw_vijf_vragen,
        {"factsheet": "factsheet"},
    ),
    "vragenlijst": Woord(
        "Alleen de vijf vragen, als links.", "vragenlijst()", elements.draw_vragenlijst, {}
    ),
    "gesprekssets": Woord(
        "De thema’s om een gesprek over te houden, als links.",
        "gesprekssets()",
        elements.draw_gesprekssets,
        {},
    ),
    "toezichtkader": Woord(
        "Het toezichtkader met de indicatoren.",
        "toezichtkader()",
        elements.draw_toezichtkader,
        {},
    ),
    "regiokaart": Woord(
        "De kaart met een tegel per regio.", "regiokaart()", elements.draw_regiokaart, {}
    ),
    "regiotabel": Woord("De tabel met alle regio’s.", "regiotabel()", elements.draw_regiotabel, {}),
    "gemeenten": Woord(
        "De gemeenten met bevindingen en alle andere.",
        "gemeenten()",
        elements.draw_gemeenten,
        {},
    ),
    "mijn_gemeente": Woord(
        "Zoeken naar de praktijken bij een gemeente, en alle gemeenten op alfabet.",
        "mijn_gemeente()",
        elements.draw_mijn_gemeente,
        {},
    ),
    "ontbreekt": Woord(
        "De kaart en de tabellen die laten zien waar nog geen voorbeeld van is.",
        "ontbreekt()",
        elements.draw_ontbreekt,
        {},
        instellingen=("redactie",),
    ),
    "begrippen": Woord("De begrippenlijst.", "begrippen()", elements.draw_begrippen, {}),
    "bronnen": Woord("De lijst met bronnen.", "bronnen()", elements.draw_bronnen, {}),
    "nieuw": Woord(
        "De praktijken die het laatst zijn veranderd.",
        "nieuw(aantal=5)",
        elements.draw_nieuw,
        {"aantal": "getal"},
    ),
    "woorden": Woord("Deze uitleg van alle macro’s.", "woorden()", draw_woorden, {}),
    "velden": Woord(
        "Alle velden van een praktijk, met uitleg.", "velden()", elements.draw_velden, {}
    ),
    "hulplijst": Woord(
        "Alle meldingen, met een link naar de uitleg.", "hulplijst()", elements.draw_hulplijst, {}
    ),
    "tellingen": Woord("Hoeveel er is, in getallen.", "tellingen()", elements.draw_tellingen, {}),
    "mijn_factsheet": Woord(
        "De factsheet die lezers zelf samenstellen.",
        "mijn_factsheet()",
        elements.draw_mijn_factsheet,
        {},
    ),
    "afdruk": Woord(
        "Het formulier dat laat zien wat er na een afdruk is veranderd.",
        "afdruk()",
        elements.draw_afdruk,
        {},
    ),
}
