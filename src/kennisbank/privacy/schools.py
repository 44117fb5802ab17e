"""Schools, clubs, churches and work: what points to one family when it is named beside it."""

import re
from collections.abc import Iterator

from kennisbank.privacy.dates import sentence_around
from kennisbank.privacy.hit import Hit
from kennisbank.privacy.kinds import PLACE, kinds_of_words
from kennisbank.privacy.lazy import Lazy

KINDS = "|".join(word for word, kind in kinds_of_words().items() if kind == PLACE)
NAME = r"[A-Z][\w’'-]{1,30}"
SCHOOL = Lazy(
    rf"\b(?:(?i:{KINDS}|gemeente van Christus)(?:\s(?i:gemeente|kerk))?"
    rf"\s(?:(?:bij|van|op)\s)?(?:de\s|het\s|'t\s)?(?!In\b|Op\b|Wijkteam)[“\"‘']?{NAME}"
    rf"|{NAME}(?:\s{NAME})?\s(?:College|Lyceum|Basisschool|School|Moskee|Kerk)\b"
    r"|(?!Hogeschool|Basisschool|Buurtschool|Sportschool|Kerk\b|Brede)(?:Sint-|St\.-)?"
    r"[A-Z][\w’'-]{2,30}?(?:school|kerk|college|kapel|moskee|gemeente)\b"
    r"(?<!Hogeschool)(?<!Gemeente))"
)
NO_SCHOOL = Lazy(
    r"\b(?:Stads|Rand|Buur|Centrum|Burgerlijke |Krimp|Groei)gemeente\b|School's|Jeugdkerk|\bVeilig"
)
TOLD = Lazy(
    r"\b(?:meisje|jongen|jongetje|kind|kinderen|gezin|moeder|vader|zoon|zoontje|dochter|dochtertje"
    r"|slachtoffer|dader"
    r"|broertje|zusje|oma|opa|stiefvader|stiefmoeder|pleeg\w+|tiener|puber|cli[eë]nte?|tweeling"
    r"|man|vrouw|ex)\b",
    re.I,
)
SITS = Lazy(
    r"\b(?:zit|zitten|zat)\sop\s(?:De|Het|de|het|'t)\s[A-Z][a-z]\w{0,30}"
    r"|\bgroep\s(?:\d|een|twee|drie|vier|vijf|zes|zeven|acht)\s(?:van|op|bij)\s(?:de\s"
    r"|het\s)?[A-Z]\w{1,30}"
)
WORKS = Lazy(
    r"\b(?:moeder|vader|ouder|man|vrouw|slachtoffer|dader|cli[eë]nte?|ex|partner)\b[^.;\n]{0,30}?"
    r"\b(?:werkt|werkte|werkzaam|is)\s(?:als\s)?[^.;\n]{0,30}?\b(?:bij|op|in|van)\s(?:de|het|een"
    r"|'t)?\s?[A-Z][\w’'-]{1,30}"
)
RARE = Lazy(
    r"\b(?:drieling|vierling|vijfling|zesling|zevenling|achtling)\b"
    r"|\b(?:bekend uit|stond in|stond op|kwam in|kwam op|haalde|te lezen in|was in"
    r"|was op)\b[^.;\n]{0,20}\b(?:krant|nieuws|media|televisie|tv|journaal"
    r"|achtuurjournaal|voorpagina|PZC|Gelderlander|Omroep|talkshow|documentaire)\b"
    r"|\b(?:gezin|familie|zaak|casus) (?:dat|die) [^.;\n]{0,40}\b(?:in het nieuws|in de krant"
    r"|op televisie) (?:kwam|stond|was)\b"
    r"|\b(?:het|de) enige (?:\w{3,30} ){0,2}(?:gezin|familie|huishouden|echtpaar)\b"
    r"|\bde enige (?:\w{3,30} ){1,2}(?:van|in|op|uit) (?:het|de|ons|dit|zijn|haar) (?:dorp|eiland"
    r"|straat|wijk|buurt|stad|gehucht)\b",
    re.I,
)


def find_schools(text: str) -> Iterator[Hit]:
    """The name of a school, club, church or work, in a sentence about somebody."""
    for found in SCHOOL.finditer(text):
        sentence = sentence_around(text, found.start(), found.end())
        rest = sentence.replace(found[0], " ")
        if TOLD.search(rest) and not NO_SCHOOL.search(found[0]):
            yield worded_school(found[0])
            return
    if found := WORKS.search(text) or SITS.search(text):  # type: ignore[assignment]
        yield worded_school(found[0])


def find_rare(text: str) -> Iterator[Hit]:
    """A family like no other, or one that was in the news."""
    if found := RARE.search(text):
        yield Hit(
            "dit gezin is zo bijzonder dat iemand het kan herkennen.",
            "Maak het algemener, en vraag een collega om mee te lezen.",
            *("KB074", "let op", found[0]),
        )


def worded_school(found: str) -> Hit:
    """The message about a school near a family."""
    return Hit(
        "hier staat bij een gezin de naam van een school, club, kerk of werkgever.",
        "Schrijf `de school` of `een vereniging`, zonder naam.",
        *("KB079", "let op", found),
    )
