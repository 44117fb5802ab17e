"""Of the toezichtkader, read or ticked."""

# Each rule to tick begins with this.
OORDEEL_IS = "Het oordeel is "
KRUIS_AAN = (
    "Kruis bij elke regel aan of u doet wat links staat. Rechts staat hoe de inspecties dat "
    "beoordelen, als wij dat hebben opgenomen."
)
# What one answers to each thing to tick. The question is asked so that yes can be read in one way
# beside the title of a praktijk, also when that says what went wrong, and a sentence tells which.
ANTWOORDEN = ("Ja", "Deels", "Nee", "Weten wij niet")
VRAAG_DOEN = ("Doen wij dit?", "Ja betekent hier: dit doen wij.")
VRAAG_GOED = ("Gaat dit bij ons ook goed?", "Ja betekent hier: dit gaat bij ons goed.")
VRAAG_BETER = ("Kan dit bij ons beter?", "Ja betekent hier: dit kan bij ons beter.")
GEEN_NORM = "Een norm hebben wij bij deze indicator niet opgenomen."
GEEN_INDICATOREN = "Indicatoren hebben wij bij dit thema niet opgenomen."
GEEN_BESLISREGEL = "Een beslisregel hebben wij bij deze indicator niet opgenomen."
GEEN_EIGEN_BESLISREGEL = "Hierbij hebben wij geen eigen beslisregel opgenomen."
GENOEG_ONBEKEND = "Wat genoeg was bij {normen}, hebben wij niet apart opgenomen."
GEEN_STAP = "Een aanbeveling of actie hebben wij hierbij niet opgenomen."
GEEN_KADERREGIO = "Voor welke regio dit toezichtkader is, hebben wij niet opgenomen."
KADERREGIO = (
    "Dit is het toezichtkader voor de regio {regio}. Of het in andere regio’s precies gelijk was, "
    "weten wij niet."
)
GENOEG_IS = "Genoeg betekent: dan was het oordeel van de inspecties positief."
NAAR_CHECKLIST = (
    "Dit is het kader in het kort. Wilt u het met alle normen invullen? Neem dan de checklist, op "
    "de site bij “Toezichtkader”."
)
NAAR_REFLECTIE = (
    "Dit is het kader met alle normen. Wilt u eerst in het kort zien waar u staat? Neem dan de "
    "reflectie, op de site bij “Reflectie”."
)
