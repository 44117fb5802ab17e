"""Elements: what can stand on a page; each asks the bank one question and has it drawn."""

from kennisbank.pages.elements.elementen import (
    draw_element,
    draw_elementen,
    draw_elementenlijst,
    draw_vermeldingenlijst,
)
from kennisbank.pages.elements.frame import (
    draw_factsheets,
    draw_kruimelpad,
    draw_meenemen,
    draw_versie,
)
from kennisbank.pages.elements.framework import (
    draw_indicator,
    draw_toezichtkader,
)
from kennisbank.pages.elements.onderzoek import draw_netwerk, draw_tijdlijn
from kennisbank.pages.elements.places import (
    draw_gemeente,
    draw_gemeenten,
    draw_insturen,
    draw_landelijk,
    draw_mijn_gemeente,
    draw_ontbreekt,
    draw_regio,
    draw_regiokaart,
    draw_regiotabel,
    draw_vergelijking,
    sections_of,
)
from kennisbank.pages.elements.records import (
    draw_lijst,
    draw_nieuw,
    draw_praktijk,
    draw_praktijken,
    draw_tellingen,
    draw_verhuisd,
)
from kennisbank.pages.elements.reference import (
    draw_begrippen,
    draw_bronnen,
    draw_hulp,
    draw_hulplijst,
    draw_velden,
)
from kennisbank.pages.elements.themas import (
    draw_factsheet,
    draw_gesprek,
    draw_gesprekssets,
    draw_thema,
    draw_themas,
    draw_vijf_vragen,
    draw_vraag,
    draw_vragenlijst,
)
from kennisbank.pages.elements.tools import (
    draw_afdruk,
    draw_mijn_factsheet,
    draw_overzicht,
    draw_woorden,
    draw_zoekpagina,
)

__all__ = [
    "draw_afdruk",
    "draw_begrippen",
    "draw_bronnen",
    "draw_element",
    "draw_elementen",
    "draw_elementenlijst",
    "draw_factsheet",
    "draw_factsheets",
    "draw_gemeente",
    "draw_gemeenten",
    "draw_gesprek",
    "draw_gesprekssets",
    "draw_hulp",
    "draw_hulplijst",
    "draw_indicator",
    "draw_insturen",
    "draw_kruimelpad",
    "draw_landelijk",
    "draw_lijst",
    "draw_meenemen",
    "draw_mijn_factsheet",
    "draw_mijn_gemeente",
    "draw_netwerk",
    "draw_nieuw",
    "draw_ontbreekt",
    "draw_overzicht",
    "draw_praktijk",
    "draw_praktijken",
    "draw_regio",
    "draw_regiokaart",
    "draw_regiotabel",
    "draw_tellingen",
    "draw_thema",
    "draw_themas",
    "draw_tijdlijn",
    "draw_toezichtkader",
    "draw_velden",
    "draw_vergelijking",
    "draw_verhuisd",
    "draw_vermeldingenlijst",
    "draw_versie",
    "draw_vijf_vragen",
    "draw_vraag",
    "draw_vragenlijst",
    "draw_woorden",
    "draw_zoekpagina",
    "sections_of",
]
