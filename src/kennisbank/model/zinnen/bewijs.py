"""Of the evidence of a werkzaam element: seen, told, asked, named, lacking."""

from collections.abc import Iterable, Mapping, Sequence

from kennisbank.model.labels import STERKTES
from kennisbank.model.zinnen.aantallen import enumerate_names, word_aantal

GEEN_ELEMENTEN = "Hierover hebben wij niets opgenomen."
GEEN_VOORWAARDEN = "Voorwaarden hebben wij niet opgenomen."
# Places are told by name, and the study as a whole names none.
NIET_BEWEZEN = (
    "Gezien is niet bewezen. Het zegt dat de inspecties dit zagen of een goed voorbeeld noemden, "
    "niet dat onderzoek liet zien dat het werkt."
)
VERTELD_NIET_GEZIEN = (
    "Verteld is niet gezien. Een gemeente of organisatie zegt het zelf. Dat de inspecties het "
    "zagen, hebben wij niet opgenomen."
)
# The two parts of a list of elements on paper, each with how many of it stand there.
WEL_GEZIEN = "Gezien of verteld ({})"
VOOR_ZOVER = "voor zover wij opnamen"
NIET_GEZIEN = f"Niet gezien of verteld, {VOOR_ZOVER} ({{}})"
ELK_EEN_KEER = (
    "Elk element staat hier één keer, bij zijn eerste thema. Bij een ander thema kan het ook horen."
)
EERST_GEZIEN = "Eerst die het vaakst zijn gezien, dan die het vaakst zijn verteld."
BIJ_GELIJK = "Is dat gelijk, dan zegt de keuze niets."
HET_GEHEEL = "het onderzoek als geheel"
OP_DE_PAGINA = "Waar, dat staat op de pagina."
NERGENS_GEZIEN = "Dat dit ergens is gezien of verteld, hebben wij niet opgenomen."
# Of what was seen or told, when all that says so is outdated.
VEROUDERD = "Wat wij daarover opnamen, is verouderd."
# Of what nothing says any more that it was seen or told, as that was withdrawn.
INGETROKKEN = "Wat wij opnamen over waar dit is gezien of verteld, is ingetrokken."
UITLEG_TEKENS = (
    "Elk teken staat voor een gemeente of regio, voor een bron die over geen plaats gaat, of voor "
    "het onderzoek als geheel. Het onderzoek als geheel noemt geen plaatsen."
)
UITLEG_WOORDEN = (
    "Verteld: een gemeente of organisatie zegt het zelf. Gevraagd: een bron vraagt het of raadt "
    "het aan. Genoemd: een bron noemt het, zonder te zeggen dat het er was."
)
UITLEG_BEELD = f"{UITLEG_TEKENS} {UITLEG_WOORDEN}"
NIETS_OVER = "Hierover namen wij niets op: {wat}."
UITLEG_LEEG = "Staat een soort teken er niet, dan hebben wij daarover niets opgenomen."
UITLEG_PLAATSEN = (
    "Het onderzoek als geheel telt daarbij als één plaats, en een bron die over geen plaats gaat "
    "ook."
)
BEWIJS: Mapping[str, tuple[str, str]] = {
    "gezien": ("Gezien", ""),
    "verteld": ("Verteld", ", door een gemeente of organisatie zelf"),
    "gevraagd": ("Gevraagd of aangeraden", ""),
    "genoemd": ("Genoemd", ""),
    "ontbrak": ("Ontbrak of kon beter", ""),
}
PLEKKEN_MAX = 4  # so many places stand in one sentence
# What records of a place say of a werkzaam element, in a cell of a table and in this order.
IN_VAK = {
    "gezien": "gezien",
    "verteld": "verteld",
    "ontbrak": "ontbrak of kon beter",
    "gevraagd": "gevraagd",
    "genoemd": "genoemd",
}
SAMEN_IN_VAK = "samen: deels wel, deels ontbrak het of kon het beter"
EEN_VOORWAARDE = "Wij namen één voorwaarde op."
VOORWAARDEN = "Wij namen {aantal} voorwaarden op."
BEGIN_UITLEG = (
    "Bovenaan staat wat op de meeste plaatsen is gezien of verteld; het onderzoek als geheel telt "
    "als één plaats. Bij evenveel plaatsen komt eerst wat de minste voorwaarden heeft, en als "
    "laatste waarvan wij geen voorwaarden opnamen. Hoeveel mensen of geld iets kost, hebben wij "
    "niet opgenomen."
)
BEGIN_KORT = "Gezien is niet bewezen. De volgorde kozen wij."


def word_sterkte(sterkte: str) -> str:
    """`De bron zegt dat dit helpt.`, of one record that names its source."""
    return STERKTES[sterkte].uitleg.replace("Een bron", "De bron", 1)


def word_bewijs(betekenis: str, waar: str) -> str:
    """`Gezien in Wijchen en in het onderzoek als geheel.`"""
    begin, end = BEWIJS[betekenis]
    return f"{begin} {waar}{end}."


def word_niet_bewezen(betekenissen: Iterable[str]) -> str:
    """What that something was seen, or only told, does not say; nothing where it was neither."""
    kinds = {*betekenissen}
    if "gezien" in kinds:
        return NIET_BEWEZEN
    return VERTELD_NIET_GEZIEN if "verteld" in kinds else ""


def word_meer_gemeenten(aantal: int) -> str:
    """How many elements were seen in several municipalities."""
    where = "in twee of meer gemeenten met een naam"
    return f"{tell_elementen(aantal, where)}."


def word_meer_plaatsen(aantal: int) -> str:
    """How many elements were seen at several places, before it is told what counts as one."""
    return tell_elementen(aantal, "op twee of meer plaatsen")


def tell_elementen(aantal: int, waar: str) -> str:
    """`3 elementen zijn gezien op …`; of none we only know that we did not take it up."""
    if not aantal:
        return f"Van geen enkel element namen wij op dat het {waar} is gezien"
    return f"{aantal} {'element is' if aantal == 1 else 'elementen zijn'} gezien {waar}"


def word_deels(soorten: Sequence[str]) -> str:
    """`ook deels gezien of verteld`: of what lacked or could be better, how it was there too."""
    was = " of ".join(IN_VAK[soort] for soort in ("gezien", "verteld") if soort in soorten)
    return f"ook deels {was}"


def word_waarvan_deels(aantal: int, soorten: Sequence[str]) -> str:
    """`, waarvan 2 ook deels gezien`: of so many that lacked, those that were there too."""
    if not soorten:
        return ""
    return f", {f'waarvan {len(soorten)} ' if aantal > 1 else ''}{word_deels(soorten)}"


def word_elementen(aantal: int, gezien: int) -> str:
    """`35 werkzame elementen, waarvan 24 gezien of verteld`; of none nothing."""
    if not aantal:
        return ""
    alle = word_aantal(aantal, "werkzaam element", "werkzame elementen")
    return f"{alle}, {word_gezien(gezien)}"


def word_gezien(gezien: int) -> str:
    """How many of them were seen or told somewhere, after the number of all elements."""
    found = gezien or f"{VOOR_ZOVER}, geen enkel"
    return f"waarvan{'' if gezien else ','} {found} gezien of verteld"


def word_plekken(plekken: Sequence[str], landelijk: bool, bronnen: Sequence[str]) -> str:
    """`in Wijchen en de regio Zeeland, in het onderzoek als geheel en in “Een factsheet”`."""
    named, rest = plekken[:PLEKKEN_MAX], len(plekken) - PLEKKEN_MAX
    more = [f"nog {rest} {'plaats' if rest == 1 else 'plaatsen'}"] if rest > 0 else []
    parts = [enumerate_names([*named, *more])] if named else []
    parts += [HET_GEHEEL] * landelijk
    parts += [f"“{bron}”" for bron in bronnen]
    return enumerate_names([f"in {part}" for part in parts])
