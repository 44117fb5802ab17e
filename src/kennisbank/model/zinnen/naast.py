"""Of places side by side, by werkzaam element."""

from kennisbank.model.zinnen.bewijs import VOOR_ZOVER

GEEN_ELEMENTEN_HIER = "Over werkzame elementen is van deze plaatsen nog niets opgenomen."
GEEN_ELEMENTEN_BIJ_THEMA = (
    "Over werkzame elementen bij dit thema is van deze plaatsen nog niets opgenomen."
)
# What goes for an element at places side by side, the most telling first: a heading and a sentence.
NAAST = {
    "ruil": (
        "Ontbrak of gevraagd bij de een, gezien bij de ander",
        "Ontbrak, kon beter of werd gevraagd {zoekt}. Gezien of verteld {doet}.",
    ),
    "verteld": (
        "Ontbrak of gevraagd bij de een, verteld bij de ander",
        "Ontbrak, kon beter of werd gevraagd {zoekt}. Verteld {doet}.",
    ),
    "samen": ("Dit hebben zij gemeen", "Gezien of verteld {doet}."),
    "alleen": (
        "Opgenomen bij de een, niet bij de ander",
        "Gezien of verteld {doet}. Dat hebben wij niet opgenomen {niet}.",
    ),
    "zoekend": (
        "Ontbrak of gevraagd bij alle",
        "Ontbrak, kon beter of werd gevraagd {zoekt}. "
        "Dat het daar is gezien of verteld, hebben wij niet opgenomen.",
    ),
}
NAAST_VOLGORDE = (*NAAST, "")  # what goes into no sentence comes last
NAAST_KOP = {
    **{soort: kop for soort, (kop, _) in NAAST.items()},
    "": f"Bij geen van deze plaatsen gezien of verteld, {VOOR_ZOVER}",
}
LEGE_VAKKEN = "Een plaats waarvan niets is opgenomen, staat hier op een telefoon niet bij."
GEEN_RANGLIJST = "Dit is geen ranglijst."
NAAST_UITLEG = (
    "Gezien is niet bewezen. “Nog niet opgenomen” betekent niet dat het daar ontbreekt: "
    f"wij namen er niets over op. {GEEN_RANGLIJST}"
)
