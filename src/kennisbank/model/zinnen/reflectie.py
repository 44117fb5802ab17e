"""Of the reflectie: how to answer, and answers side by side."""

from collections.abc import Mapping

# What a network answers to a question of the reflectie; the letter is what stands in an address.
REFLECTIE: Mapping[str, str] = {
    "j": "ja, en dat kunnen wij laten zien",
    "d": "deels",
    "n": "nee",
    "w": "dat weten wij niet",
}
# How that is asked: of the network together, or of each organisation in it.
KAN_NETWERK = "Kan uw netwerk dit?"
KAN_EIGEN = "Kan uw organisatie dit?"
# In whose name one can answer; another may be typed.
REFLECTIEROLLEN = ("wijkteam", "Veilig Thuis", "gemeente", "aanbieder")
# Reflections side by side: per kind what it is called, the same where somebody gave no answer, and
# what is said of it. The order in which scripts put differences is that of this sentence
# (js/pure/reflecties-naast.js).
VERSCHIL = (
    "Bovenaan staat waar “ja” naast “nee” staat. Dan volgen antwoorden die één stap verschillen, "
    "en “dat weten wij niet” naast een ander antwoord. Is het verschil even groot, dan komt "
    "eerst waar de meesten iets anders zeggen dan de rest. Daarna geldt de volgorde van het "
    "toezichtkader."
)
AGENDA: Mapping[str, tuple[str, str, str]] = {
    "verschil": ("Hier verschilt u van elkaar", "Hier verschilt u van elkaar", VERSCHIL),
    "n": (
        "Hier zegt iedereen “nee”",
        "Hier zegt iedereen die antwoord gaf “nee”",
        "U bent het eens dat het netwerk dit niet kan. Ook dat hoort op de agenda.",
    ),
    "d": (
        "Hier zegt iedereen “deels”",
        "Hier zegt iedereen die antwoord gaf “deels”",
        "U bent het eens dat het netwerk dit deels kan. Ook dat hoort op de agenda.",
    ),
    "w": (
        "Hier weet niemand het",
        "Hier weet niemand die antwoord gaf het",
        "Een vraag voor de agenda: wie zoekt dit uit?",
    ),
    "j": ("Hier zegt iedereen “ja”", "Hier zegt iedereen die antwoord gaf “ja”", ""),
    "eigen": (
        "Ieder over de eigen organisatie",
        "Ieder over de eigen organisatie",
        "Elk antwoord gaat over een andere organisatie. Verschil is hier geen meningsverschil.",
    ),
    "open": (
        "Hier is nog niets te vergelijken",
        "Hier is nog niets te vergelijken",
        "Minder dan twee deelnemers gaven hier antwoord.",
    ),
    "leeg": ("Hier gaf niemand antwoord", "Hier gaf niemand antwoord", ""),
}
# By what kind of record it is: no source calls it the first step.
OM_MEE_TE_BEGINNEN: Mapping[str, str] = {
    "aanbeveling": "Een aanbeveling om mee te beginnen",
    "actie": "Een actie uit een factsheet om mee te beginnen",
    "gevraagd": "Een aanbeveling om mee te beginnen",
    "beslisregel": "Wat genoeg was, om mee te beginnen",
    "": "Om mee te beginnen",
}
ONZE_KEUZE = "Wat u als eerste leest, kozen wij. De bronnen noemen het geen eerste stap."
GEEN_OORDEEL = (
    "Wat u invult, is uw eigen beeld. Het is geen oordeel van de inspecties en geen cijfer, en er "
    "is geen ranglijst."
)
# On the sheets of the toezichtkader: how to fill in, and which of the two is for what.
INVULLEN = (
    "Kan uw netwerk dit? Kruis bij elke vraag één antwoord aan. Kies ja als u het kunt laten zien.",
    "Tel op de laatste kant per thema wat u kruiste. U ziet dan waar u staat.",
    "Bespreek wat deels, nee of onbekend is, en spreek af wie wat doet.",
)
LEES_WAT_HELPT = (
    "Wat kan helpen waar u deels, nee of dat weten wij niet kruiste? Dat leest u op de site, bij "
    "“Reflectie” en in de gespreksset van het thema."
)
GEEN_GEZIN = "Schrijf niets op waaraan iemand een gezin of een persoon kan herkennen."
TELT_EEN_KEER = "Elke vraag telt bij één thema mee."
