"""Of what others have, seen from one place."""

# Where an element was seen that lacked somewhere; {waar} are other places.
ELDERS = "Gezien of verteld {waar}."
OOK_HIER = "Gezien of verteld {waar}. Hier deels wel, en deels ontbrak het of kon het beter."
ALLEEN_HIER = "Hier deels gezien of verteld. Van een andere plaats hebben wij dat niet opgenomen."
ALLEEN_GEHEEL = (
    "In het onderzoek als geheel deels gezien of verteld. Van een regio of gemeente met een naam "
    "hebben wij dat niet opgenomen."
)
OOK_GEHEEL = (
    "Gezien of verteld {waar}. In het onderzoek als geheel deels wel, en deels ontbrak het of kon "
    "het beter."
)
ONGEZIEN = "Dat deze ergens zijn gezien of verteld, hebben wij niet opgenomen."
# Of some of those.
OOK_INGETROKKEN = "Of het is opgenomen, en weer ingetrokken."
# By theme what others have, seen from a municipality or region.
UIT_REGIO = "Uit dezelfde regio: {regio}."
UIT_PROVINCIE = "Uit een andere regio in {provincies}."
UIT_PROVINCIE_DEELS = "Uit een andere regio, die voor een deel in {provincies} ligt."
UIT_ELDERS = "Uit een andere provincie."
UIT_GEHEEL = "Uit het onderzoek als geheel."
VOORBEELDEN_UITLEG = (
    "Per thema staan hier hooguit drie voorbeelden: eerst uit dezelfde regio, dan uit een regio "
    "die geheel of deels in dezelfde provincie ligt, dan van elders. Daarbinnen staat voorop wat "
    "op de meeste plaatsen is gezien of verteld, en dan wat de minste voorwaarden heeft. Gezien "
    "is niet bewezen."
)
GEEN_VOORBEELD = "Van anderen hebben wij bij dit thema nu geen voorbeeld opgenomen."
