"""Zinnen: what the site says by itself of a record. Each is true by the data that it goes with, and
says no more than that we took something up or did not; a source may say more than we hold."""

GEEN_ELEMENTEN = "Hierover hebben wij niets opgenomen."
GEEN_VOORWAARDEN = "Voorwaarden hebben wij niet opgenomen."
GEEN_TIJD = "niet opgenomen"

LANDELIJK = (
    "Dit gaat niet over één regio of gemeente. Het gaat over het onderzoek in zes regio’s, over "
    "een tussenstand daarvan, of over het kwaliteitskader. Niet alles geldt voor elke gemeente."
)
NAZORG = "Nazorg: wat de inspecties vroegen en van plan waren"


def word_regels(regels: str) -> str:
    """`33` is one line; `33-35` and `33, 40` are more."""
    return f"{'regel' if regels.isdecimal() else 'regels'} {regels}"
