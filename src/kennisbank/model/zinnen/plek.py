"""Of a region or municipality: what was taken up of it, and from when."""

from collections.abc import Iterable, Sequence

from kennisbank.model.zinnen.aantallen import enumerate_names
from kennisbank.model.zinnen.bewijs import PLEKKEN_MAX
from kennisbank.model.zinnen.praktijk import GEEN_THEMA

LANDELIJK = (
    "Dit gaat niet over één regio of gemeente. Het gaat over het onderzoek in zes regio’s, over "
    "een tussenstand daarvan, of over het kwaliteitskader. Niet alles geldt voor elke gemeente."
)
NIET_VAN_EEN_PLEK = "die niet over één regio of gemeente gaan"  # of praktijken
# What the page of a place is about, where only its address is shown.
OVER_LANDELIJK = (
    "Hier staat wat niet over één regio of gemeente gaat, zoals over het onderzoek als geheel."
)
KAART_UITLEG = "Hiervan is iets opgenomen. Dat zegt niets over hoe het daar gaat."
REGIOTABEL = "Regio’s die zijn onderzocht, of waarvan iets is opgenomen"
ANDERE_REGIOS = "Andere regio’s: nog niets opgenomen"
ZEGT_NIETS = "dat zegt niets over hoe het daar gaat"
HIER_ELEMENTEN = "Werkzame elementen die hier zijn {}"
HIER_GEMIS = "Wat hier ontbrak of beter kon"
HIER_GEMIS_KORT = "Elementen die ontbraken of beter konden"
DEELS_WEL = "Hier ook deels wel"
OOK_DEELS_WEL = "Ook deels wel"  # of the whole study, which is no place
GEMIS = ("werkzaam element ontbrak of kon beter", "werkzame elementen ontbraken of konden beter")
HOORT_BIJ = "{naam} hoort bij de regio"
ZELF_NAGAAN = "Zelf nagaan waar u staat:"
VUL_REFLECTIE_IN = "vul de reflectie in"
ZIE_ONTBREEKT = "Waar ontbreken voorbeelden?"
NIETS_VAN = "Van {naam} zelf hebben wij nog niets opgenomen. Dat zegt niets over hoe het daar gaat."


def word_uit(gemeenten: Sequence[str], zelf: bool) -> str:
    """Of what of a region there are records: `alleen Wijchen`, `de regio zelf en 5 gemeenten`."""
    named = len(gemeenten) < 3
    parts = ["de regio zelf"] * zelf
    parts += gemeenten if named else [f"{len(gemeenten)} gemeenten"]
    return f"alleen {parts[0]}" if len(parts) == 1 and (zelf or named) else enumerate_names(parts)


def word_uit_alle(regios: Iterable[tuple[str, str]], uit: str) -> str:
    """The same for regions side by side, and from when that is."""
    places = " ".join(f"{naam}: {waar}." for naam, waar in regios)
    return f"Waarvan is iets opgenomen? {places} Dit komt {uit}. Het kan nu anders zijn."


def word_voluit(regio: str, gemeente: str) -> str:
    """`Gelderland-Zuid (alleen Wijchen)`: a region of which one municipality has records."""
    return f"{regio} (alleen {gemeente})"


def word_enige(naam: str, uit: str) -> str:
    """Of a region: that all that was taken up of it is of one municipality, and not of today."""
    if not uit:
        return f"Alleen van {naam} is iets opgenomen."
    return f"Alleen van {naam} is iets opgenomen, {uit}. Het kan nu anders zijn."


def word_gemis(aantal: int, hier: bool = True) -> str:
    """`23 werkzame elementen die hier ontbraken of beter konden`; the whole study is no place."""
    where = " hier" if hier else ""
    if aantal == 1:
        return f"1 werkzaam element dat{where} ontbrak of beter kon"
    return f"{aantal} werkzame elementen die{where} ontbraken of beter konden"


def word_leeg(waarvan: str) -> str:
    """That nothing stands of a place yet."""
    return f"Van {waarvan} is nog niets opgenomen."


def word_landelijk(iets: bool) -> str:
    """What stands on the page of what is of no region; while nothing does, what will."""
    return LANDELIJK if iets else OVER_LANDELIJK


def word_over_plek(waarvan: str, iets: bool, praktijken: bool = True) -> str:
    """What the page of a place is about, in the words that a search engine shows."""
    if not iets:
        return f"{word_leeg(waarvan)} Lees wat anderen doen."
    what = ", per thema, en" if praktijken else " en"
    return f"Wat wij van {waarvan} opnamen{what} wat anderen doen."


def word_lead(waarvan: str, uit: str) -> str:
    """What stands of a place, and that it is not of today."""
    if not uit:
        return f"Wat wij van {waarvan} opnamen, per thema."
    return f"Wat wij van {waarvan} opnamen, {uit}. Het kan nu anders zijn."


def word_per_thema(themas: Sequence[tuple[str, int]]) -> str:
    """`Bij Veiligheid 2 en Evalueren 1. Nog niet opgenomen: Passende hulp.`"""
    found = enumerate_names(
        [
            f"{naam.lower() if naam == GEEN_THEMA else naam} {aantal}"
            for naam, aantal in themas
            if aantal
        ]
    )
    leeg = enumerate_names([naam for naam, aantal in themas if not aantal])
    parts = [f"Per thema: {found}."] if found else []
    return " ".join([*parts, *([f"Nog niet opgenomen: {leeg}."] if leeg else [])])


def word_regiokaart(met: int, alle: int) -> tuple[str, str]:
    """Of how many regions there is something, and what that says of the others."""
    which = {0: "geen enkele regio", alle: f"alle {alle} regio’s"}
    found = f"Van {which.get(met, f'{met} van de {alle} regio’s')} hebben wij praktijken opgenomen."
    others = alle - met
    if not others:
        return found, ""
    if not met:
        return found, f"{ZEGT_NIETS[0].upper()}{ZEGT_NIETS[1:]}."
    rest = "de andere regio" if others == 1 else f"de andere {others} regio’s"
    return found, f"Van {rest} hebben wij nog geen praktijken opgenomen; {ZEGT_NIETS}."


def word_ontbreekt(wel: Sequence[str], alle: int) -> str:
    """Of how many regions no example is known, and which are the few that have one."""
    zonder = alle - len(wel)
    if not zonder:
        return "Van elke regio kennen wij een voorbeeld."
    if not wel:
        return "Van geen enkele regio kennen wij al een voorbeeld."
    few = len(wel) <= PLEKKEN_MAX
    names = enumerate_names(wel) if few else f"{len(wel)} regio’s"
    return f"Van {zonder} van de {alle} regio’s kennen wij nog geen voorbeeld. Van {names} wel."
