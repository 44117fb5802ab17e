"""Of sending an example, also while there is no way to."""

# The way to send an example, and what can be done while there is none.
INSTUREN = "Stuur uw voorbeeld in"
VOORBEREIDEN = "Schrijf uw voorbeeld vast op, en lees aan wie u vraagt waar het heen kan"
INSTUREN_UITLEG = "Hoe u een voorbeeld instuurt, en wat de redactie dan wil weten."
VOORBEREIDEN_UITLEG = (
    "Wat u nu al kunt opschrijven, en aan wie u kunt vragen waar het heen kan. "
    "Insturen kan nog niet."
)
VOORBEELD_PUNTEN = (
    "Wat doet u?",
    "Waarom werkt het?",
    "Wat is ervoor nodig?",
    "In welk document of op welke website staat het?",
)


def word_insturen(bereikbaar: bool) -> str:
    """How a link calls the way to send an example; it invites only when there is one."""
    return INSTUREN if bereikbaar else VOORBEREIDEN


def word_insturen_uitleg(bereikbaar: bool) -> str:
    """What is read there."""
    return INSTUREN_UITLEG if bereikbaar else VOORBEREIDEN_UITLEG
