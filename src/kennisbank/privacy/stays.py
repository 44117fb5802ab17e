"""Stays: where somebody lives, stays or belongs, told without an address."""

from collections.abc import Iterator

from kennisbank.privacy.dates import IN_PLACE
from kennisbank.privacy.families import CLOSE, FAMILY, WHO
from kennisbank.privacy.hit import Hit
from kennisbank.privacy.lazy import Lazy

PARK = (
    r"(?:camping|hotel|pension|vakantiepark|bungalowpark|woonwagenkamp|recreatiepark|zorgboerderij"
    r"|gezinshuis)"
)
SHELTER = (
    rf"(?:{PARK}|(?:vrouwen|mannen|nood|crisis)?opvang|woonboot|asielzoekerscentrum|azc|blijfhuis"
    r"|safehouse)"
)
STAY = Lazy(
    # Moeder verblijft in de vrouwenopvang in Wijchen; zij is lid van de kerk in Wijchen; het huis
    # naast de molen in Wijchen.
    rf"\b(?:(?:{WHO}|{FAMILY})\b(?:[^.;\n]{{0,60}}?\b(?:in|op|bij|naar)\s(?:de|het|een)\s{SHELTER}"
    r"|\s(?:is|was|zijn)\s(?:lid\svan|vrijwilliger\sbij)\s[^.;\n]{0,20}?\w*(?:kerk|club|koor|moskee|vereniging|getuigen|fanfare|scouting))"
    r"|(?:[Hh]uis|[Ww]oning|[Bb]oerderij|[Ff]lat)\s(?:naast|tegenover)\s(?:de|het)\s\w{3,20}"
    rf"|(?:woont|wonen|woonde|woonden)\s(?:boven|achter|bij)\s(?:de|het)\s\w{{3,20}})\s?{IN_PLACE}"
    # Oma, die naast de bakker woont; zij wonen nu boven de snackbar; in de oude pastorie.
    r"|\b(?:die|dat)\s(?:naast|tegenover)\s(?:de|het)\s\w{3,20}\s(?:woont|wonen|woonde|woonden)\b"
    r"|\b(?:woont|wonen|woonde|woonden)\s(?:(?:nu|weer|tijdelijk|sinds\s[^.;\n]{1,25})\s)?(?:boven\s(?:de|het|een)\s(?:snackbar|winkel"
    r"|café|bakkerij|slagerij|kapper|garage)|in\s(?:het\shuis\swaar\s|de\s(?:oude|vroegere|voormalige)\s(?:pastorie"
    r"|school|kerk|molen|smederij|bakkerij)))"
    rf"|\b(?:[Dd]e|[Dd]eze)\s(?:familie|{CLOSE})\s(?:van|op)\s(?:de|het)\s(?:camping|vakantiepark|woonwagenkamp)"
    # Het gezin woont op het woonwagenkamp.
    rf"|\b(?:[Dd]e|[Hh]et|[Dd]it|[Hh]aar|[Zz]ijn)\s(?:{CLOSE}|{FAMILY})\s(?:woont|woonde|verblijft|verbleef|staat)\s(?:\w+\s)?(?:op|in)\s(?:de|het|een)\s{PARK}"
    # Op camping De Zandput; zij wonen tegenover de kerk.
    rf"|\b(?:op|bij|van|naar|in)\s{PARK}\s(?:de\s|het\s)?[A-Z]\w"
    r"|\b(?:woont|wonen|woonde|woonden)\s(?:naast|tegenover)\s(?:de|het)\s\w{3,20}"
)


def find_stays(text: str) -> Iterator[Hit]:
    """A place that is no address, by which a neighbour knows who it is."""
    if found := STAY.search(text):
        wat = "hier staat een plek waar iemand een gezin kan vinden."
        hoe = "Laat de plek weg; schrijf hooguit `in de wijk` of `in de opvang`."
        yield Hit(wat, hoe, "KB076", "let op", found[0])
