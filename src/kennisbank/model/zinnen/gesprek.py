"""Of the gespreksset of a question."""

KEUZE_ELEMENTEN = (
    "Dit is een keuze: eerst wat op de meeste plaatsen is gezien, dan wat op de meeste is verteld. "
    "Is dat gelijk, dan komt eerst wat bij vraag {nummer} hoort."
)
VERVALLEN = "Wat hierover is opgenomen, is verouderd of ingetrokken. Noem zelf wat u kent."
KEUZE_PRAKTIJKEN = (
    "Dit is een keuze: van elke soort de eerste. Daarbij komt eerst wat bij vraag {nummer} hoort."
)
