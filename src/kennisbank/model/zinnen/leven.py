"""Of a record that is not there yet, and of news of one."""

from collections.abc import Iterable, Sequence

from kennisbank.model.labels import STATUSSEN, VELDEN

# How to follow a page.
VOLGEN = (
    "Zet dit adres in een programma dat feeds leest, of in Outlook bij RSS-feeds. Daar leest u dan"
    " wat nieuw of veranderd is."
)
# Of a concept.
NOG_TE_KIEZEN = "Nog te kiezen"
NOG_NIET = "Nog niet gepubliceerd"
KOMT_LATER = "Dit komt op {dag} op de site, en staat daar tot dan nergens."


def word_concept(te_schrijven: Iterable[str]) -> str:
    """What is said of a concept, which only who looks ahead can read."""
    lacking = ", ".join(VELDEN.get(field, field.replace("_", " ")) for field in te_schrijven)
    rest = f" Nog in te vullen: {lacking}." if lacking else " Alles is ingevuld."
    return f"Dit is nog niet gepubliceerd, en staat niet op de site.{rest}"


def word_vervallen(status: str, praktijk: bool) -> str:
    """What is said first of a record that holds no longer, wherever its text goes."""
    wat = "deze praktijk" if praktijk else "dit element"
    return f"{status}. Gebruik {wat} niet meer als voorbeeld."


def word_staat(staten: Sequence[str]) -> str:
    """`deels verouderd`: of what is said together, what is not in use."""
    said = " of ".join(dict.fromkeys(filter(None, staten)))
    return f"deels {said}" if said and not all(staten) else said


def name_staat(titel: str, status: str) -> str:
    """`Vaste momenten (ingetrokken)`: a title, and beside it that its record is not in use."""
    return titel if status == "actueel" else f"{titel} ({STATUSSEN[status].lower()})"


def word_bericht(titel: str, nieuw: bool, vervallen: str = "") -> str:
    """The heading of a bericht about a record with this title, and that it holds no longer: who
    gets mail of a feed reads no more than this."""
    now = f" ({vervallen.lower()})" if vervallen else ""
    return f"{'Nieuw' if nieuw else 'Veranderd'}: {titel}{now}"
