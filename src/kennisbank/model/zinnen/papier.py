"""On paper alone: what its signs mean, and what it has no room for."""

from collections.abc import Mapping

from kennisbank.model.zinnen.aantallen import enumerate_names

STREEPJE = "Een streepje betekent: nog niet opgenomen."
STAAT_BIJ = "Staat bij {thema}."
ALLEEN_TITEL = "Waar alleen een titel staat, staat de tekst op de pagina."
# What paper has no room for.
ALLEEN_OP_DE_SITE = "Alleen op de site staat: {}. Het adres staat onder aan elk blad."
OP_PAGINA_VAN_ELEMENT = (
    "Op de pagina van elk element staat waar het is gezien en hoe een bron het noemt."
)
NIET_OP_PAPIER: Mapping[str, str] = {
    "elementen": "de tabel van de werkzame elementen",
    "voorwaarden": "meer over wat ontbrak of beter kon",
    "anderen": "wat anderen doen",
    "rapport": "de rest van het rapport",
    "gemeenten": "de lijst van gemeenten",
    "verwant": "verwante praktijken",
    "onderwerpen": "de onderwerpen",
    "norm": "de norm",
    "verder": "andere uitspraken die bij dit thema horen",
}


def word_niet_op_papier(**delen: object) -> str:
    """Which of these parts a page leaves off paper; nothing when it has none of them."""
    wat = enumerate_names([NIET_OP_PAPIER[deel] for deel, staat_er in delen.items() if staat_er])
    return ALLEEN_OP_DE_SITE.format(wat) if wat else ""
