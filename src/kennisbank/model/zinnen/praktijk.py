"""Of a praktijk, on its page and counted with others."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kennisbank.model.labels import STATUSSEN, VELDEN
from kennisbank.model.zinnen.aantallen import enumerate_names, word_aantal, word_nog

# Of what belongs to none: one that says `niet bij één` may be of several.
GEEN_THEMA = "Bij geen thema"
NIET_OPGENOMEN = "Niet opgenomen: {wat}."
# Of a praktijk that can be better: what editors put beside it, and went well.
TEGENHANGERS = "Verwant, en dit ging goed"
# Before what does not stand in the source (toedeling_redactie).
GEKOZEN = "Gekozen door de redactie"
# Before the places with examples at a theme, each with how many.
WAAR_GOED = (
    "Waar ging bij dit thema iets goed, volgens onze bronnen? Tussen haakjes staat het aantal "
    "praktijken:"
)
# The parts of a bar, each with how many praktijken it stands for before it.
VERDELING: Mapping[str, str] = {
    "goed": "Ging goed",
    "beter": "Kan beter",
    "gevraagd": "Aanbevolen",
    "anders": "Anders",
}
# On paper, of praktijken by theme.
VAKER_GETELD = "Een praktijk die bij twee of meer thema’s hoort, telt bij elk daarvan mee."
THEMA_VAN = (
    "Een praktijk telt hier alleen mee bij de thema’s waar zij zelf bij hoort. Het werkzame "
    "element waar zij over vertelt, kan bij een ander thema staan."
)


def word_niet_opgenomen(leeg: Iterable[str]) -> str:
    """`Niet opgenomen: wat helpt, wat ervoor nodig is.`, by the fields that are empty."""
    wat = ", ".join(VELDEN[veld] for veld in leeg)
    return NIET_OPGENOMEN.format(wat=wat) if wat else ""


def word_over(themas: Sequence[str], elementen: int) -> str:
    """`Veiligheid, Evalueren · 2 werkzame elementen`: what a praktijk is about, on its card."""
    about = [", ".join(themas)] if themas else []
    if elementen:
        about.append(word_aantal(elementen, "werkzaam element", "werkzame elementen"))
    return " · ".join(about)


def word_vervallen(aantal: int) -> str:
    """Of the praktijken of a soort that are shown no more: that they do not hold."""
    one = "is" if aantal == 1 else "zijn"
    return f"{word_nog(aantal)} Die {one} verouderd of ingetrokken."


def word_staten(staten: Iterable[str]) -> str:
    """`2 verouderd en 1 ingetrokken`: beside a number, how many of those are not in use."""
    counts = Counter(staten)
    names = [f"{counts[one]} {naam.lower()}" for one, naam in STATUSSEN.items() if counts[one]]
    return enumerate_names(names[counts["actueel"] > 0 :])


def word_geen_gebruik(staten: Iterable[str]) -> str:
    """` (verouderd)`: behind the name of what has these, when none of it is in use."""
    found = {*staten}
    names = [naam.lower() for one, naam in STATUSSEN.items() if one in found]
    return "" if "actueel" in found or not names else f" ({enumerate_names(names)})"


def word_goed(aantal: int, verouderd: int) -> str:
    """`3, waarvan 1 verouderd`: how much went well at a place."""
    if not verouderd:
        return f"{aantal}"
    return f"{aantal}, {'' if verouderd == aantal else f'waarvan {verouderd} '}verouderd"


def word_hoeveel_vervallen(
    aantal: int, vervallen: int, deze: str = "deze praktijk", wat: str = "praktijken"
) -> str:
    """Of what was counted: how many of it hold no more; nothing where all do.

    It names what it is about, as numbers of other things may stand before it.
    """
    if not vervallen:
        return ""
    if aantal == 1:
        who = f"{deze[0].upper()}{deze[1:]} geldt niet meer"
    elif vervallen == aantal:
        who = f"Geen van de {wat} geldt nog"
    else:
        many = "geldt er 1" if vervallen == 1 else f"gelden er {vervallen}"
        who = f"Van de {wat} {many} niet meer"
    return f"{who}: verouderd of ingetrokken."
