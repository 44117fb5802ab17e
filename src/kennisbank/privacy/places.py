"""Places: where somebody lives or may be found."""

import re
from collections.abc import Iterator

from kennisbank.privacy.dates import sentence_around
from kennisbank.privacy.hit import Hit
from kennisbank.privacy.lazy import Lazy
from kennisbank.privacy.mask import mask
from kennisbank.problems import Ernst

SURE_ENDS = (
    "straat|straatje|laan|weg|plein|gracht|kade|singel|dreef|plantsoen|steeg|boulevard|straatweg"
    "|dijk|hof"
    "|hofje|pad|allee|vaart"
)
# How a street may end, and another word with a capital too.
ENDS = (
    f"{SURE_ENDS}|markt|park|erf|akker|veld|veldje|burg|oever|haven|baan|brink|berg|hoek|poort|donk|kamp"
    "|zoom|meent|weide|kant|stee|werf|tuin|bos|beemd|hoeve|heuvel|rede|sluis|brug|horst|gaarde"
    "|polder|ven"
    "|vliet|zijde|molen|wal|ring|waard|terras|passage"
)
NO_STREET = (
    r"(?!(?:onderweg|halverwege|snelweg|uitweg|werkveld|speelveld|wijkplein|marktplein|tijdpad"
    r"|stappenpad"
    r"|leerpad|zorgpad|informatieplein|dorpsplein|voortgang)\b"
    r"|(?i:(?:aan|af|be|door|gade|in|neer|om|ont|op|over|stil|terug|toe|uit|ver)slaan"
    r"|(?:leer|zorg|stappen|tijd)pad)\b)"
)
# What without a number is a word at the start of a sentence, or a name of a button.
NO_NAME = (
    r"(?!(?i:(?:fiets|groei|herstel|keuze|klik|ontwikkel|route|transitie|voet|wandel|zoek)pad"
    r"|(?:heen|half|om|onder|snel|terug|uit)weg|halverwege)\b)"
)
NUMBER = (
    r"(?!(?:19|20)\d\d\b)\d{1,4}(?:[-–\s]?(?:[a-zA-Z]|hs|bis|huis|[IVX]{1,4}"
    r"|\d{1,3}))?(?![\d-])(?!\w)"
)
NR = r"(?:\s|,\s(?=nr|nummer|huisnummer|no\.|#))(?:nr\.?\s|nummer\s|huisnummer\s|no\.?\s|#)?"
BEFORE = rf"(?:[A-Z][\w.’'-]{{0,30}}\s){{0,2}}{NO_STREET}(?:['’]s-)?[A-Z][\w’'-]{{1,30}}?"
NAMED = r"[A-Z][\w’'-]{1,30}"
STREET = (
    rf"(?:{BEFORE}(?:{SURE_ENDS})"
    r"|(?:Boulevard|Plein|Laan|Hof|Weg|Markt|Kade|Dijk|Singel|Gracht|Rue|Op de|Achter de|Aan de"
    r"|Onder de)"
    rf"\s(?:van\s)?(?:{NAMED}|\d{{4}})(?:\s{NAMED})?"
    rf"|(?:Nieuwe|Oude|Lange|Korte|Grote|Kleine|Hoge|Lage)\s{NAMED})"
)
ADDRESS = Lazy(
    rf"\b{STREET}{NR}{NUMBER}|\b(?:Singel|Kade|Dijk|Plein|Gracht|Boulevard|Haven)\s{NUMBER}"
    rf"|\b{BEFORE}(?:straat|laan|weg|plein){NUMBER}|\b[A-Z][a-z]{{2,20}}str(?:\.|\.?\s){NUMBER}"
)
WEAK_ADDRESS = Lazy(rf"\b{BEFORE}(?:{ENDS}){NR}{NUMBER}")
LOWER_ADDRESS = Lazy(
    rf"\b{NO_STREET}[a-z][a-z’'-]{{2,30}}?(?:straat|laan|weg|plein|gracht|kade|singel|dreef"
    rf"|plantsoen|steeg)"
    rf"{NR}{NUMBER}"
)
NAMED_STREET = Lazy(
    rf"\b{NO_STREET}{NO_NAME}[A-Z][\w’'-]{{2,30}}?(?:straat|laan|weg|gracht|singel|dreef|kade|steeg"
    rf"|plantsoen|pad|straatje)\b"
)
HOME = Lazy(
    r"\b(?:woon\w*|wonen|woning|huis|thuis|adres|verblij\w+|verhuis\w*|logeer\w*|inwonend"
    r"|ingeschreven|aan de deur"
    r"|voordeur|tegenover|op de hoek|politie|buren|incident|melding\w*|huisverbod|aangetroffen"
    r"|opgevangen"
    r"|schuilt|overlast\w*|gezin|moeder|vader|kind|kinderen|oma|opa|ex|slachtoffer|dader|familie"
    r"|cli[eë]nte?)\b",
    re.I,
)
DESK = Lazy(
    r"\b(?:loket|inloop|spreekuur|gemeentehuis|stadhuis|bezoekadres|kantoor|balie|bibliotheek"
    r"|wijkcentrum"
    r"|wijkteam|vestiging|locatie|postbus|hoofdkantoor|raadhuis|postadres|buurthuis)\b",
    re.I,
)
LIVES_AT = Lazy(
    r"\b(?:woont|wonen|woonde|verblijft|verblijven|verhuisd\w{0,3}|ingeschreven|adres|logeert"
    r"|huurt)\b[^.;\n]{0,30}?"
    rf"\b(?:aan|op|in|naar)\s(?:de\s|het\s|De\s|Het\s|'t\s)?{NAMED}(?:\s{NAMED})?\s{NUMBER}"
    r"|\b(?:woont|wonen|woonde|woning|huis|buurvrouw|buurman|buren|gezin)\s(?:op|van|met|naast)\s(?:huis)?nummer\s\d{1,4}\b"
    r"|\b[Hh]uis(?:je)?\s(?:nr\.?|nummer)\s\d{1,4}\b[^.;\n]{0,20}?\b[A-Z]\w{1,30}"
)
ROOM = Lazy(
    r"\b(?:flat|camping|woonwagen\w*|appartement\w*|zorgvilla|woonzorg\w*|bungalowpark"
    r"|vakantiepark|opvang\w*"
    r"|pension|hotel|stacaravan|woonboot|azc|asielzoekerscentrum)\b[^.;\n]{0,30}?"
    r"\b(?:kamer|plek|unit|appartement|nummer|nr\.?|plaats|huisje|etage|verdieping|ligplaats"
    r"|standplaats)\s\d+"
    r"|\b(?:flat|camping|hotel|pension|woonwagenkamp|appartement)\b[^.;\n]{0,40}?"
    r"\b(?:\d{1,2}e|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste) (?:verdieping|etage)",
    re.I,
)
POSTCODE = Lazy(
    r"(?<![\w.,-])[1-9]\d{3}\s?(?!S[ADS]\b)[A-Z]{2}(?!\w)(?P<nr>(?:\s|-|,\s|\s,\s)?(?:nr\.?\s"
    r"|huisnummer\s|nummer\s|/)?\d{1,4}\b)?"
)
LOWER_POSTCODE = Lazy(
    r"\bpostcode(?:gebied)?\s\d{4}(?!\d)"
    r"|\bpostcode\b[^.\n]{0,30}?(?<!\d)[1-9]\d{3}\s?[A-Za-z]{2}\b"
    r"|(?<![\w.,-])[1-9]\d{3}\s?[a-z]{2},?\s"
    r"(?:huisnummer|nr\.?|nummer)\s?\d+",
    re.I,
)
# Written together in small letters, or with a hyphen: no measure, no year and no standard.
CLOSE_POSTCODE = Lazy(
    r"(?<![\w.,/-])[1-9]\d{3}(?!(?:km|mm|cm|dm|kg|mg|gr|ml|cl|px|ms|am|pm|st|de|en|er|nd|rd|th|gb"
    r"|mb|kb|tb|hz|kw|wh|ha|sa|sd|ss|jr|nl)\b)[a-z]{2}(?![\w-])"
    r"|(?<![\w.,/-])(?<!NEN )(?<!ISO )(?!(?:19|20)\d\d)[1-9]\d{3}-(?!S[ADS]\b)"
    r"(?:[A-Z]{2}|[a-z]{2})(?![\w-])"
)
AFTER_YEAR = Lazy(r"(?:19|20)\d\d\s?(?:VT|GI|KB|JB|EU|AI|MB|GB|VN|BV|NV|MO|CJ|TK|EK|SG|AB|IT|EN)$")
COORDINATES = Lazy(
    r"(?<![\d.,])5[0-3][.,]\d{3,}\s?°?\s?[NB]?[,;/\s]{1,3}(?:[NEO]\s?)?[3-7][.,]\d{3,}"
    r"|\b\d{1,2}\s?[°º]\s?\d{1,2}\s?['′’](?:\s?\d{1,2}(?:[.,]\d+)?\s?[\"″”'’]{0,2})?"
    r"|\b(?:RD-?)?co[öo]rdina(?:at|ten)\b[^.\n]{0,30}?\d{5,6}",
    re.I,
)
MAP = Lazy(
    r"\b(?:maps\.google\.\w+|google\.\w+/maps|maps\.app\.goo\.gl|goo\.gl/maps|maps\.apple\.com"
    r"|what3words\.com"
    r"|w3w\.co|openstreetmap\.org|bing\.com/maps|waze\.com)/|///\w{1,30}\.\w{1,30}\.\w",
    re.I,
)


def find_places(text: str) -> Iterator[Hit]:
    """An address, a postcode or a point on the map where somebody may be found."""
    sure = ADDRESS.search(text) or LOWER_ADDRESS.search(text)
    weak = None if sure else WEAK_ADDRESS.search(text)
    if (found := sure or (weak if weak and lives(text, weak) else None)) or (
        found := LIVES_AT.search(text) or ROOM.search(text)
    ):
        yield worded_address(text, found, "KB076")
    elif (found := NAMED_STREET.search(text)) and not at_a_desk(text, found):
        yield Hit(
            f"hier staat een straat waar iemand kan wonen: `{mask(found[0])}`.",
            "Haal de straat weg; schrijf hooguit `in de wijk`.",
            *("KB076", "let op", found[0]),
        )
    full, lower = first_postcode(text), LOWER_POSTCODE.search(text)
    close = None if full or lower else CLOSE_POSTCODE.search(text)
    if found := full or lower or close:
        certain = lower or (full and full["nr"])
        hoe = "Haal hem weg; schrijf hooguit `in de wijk`."
        ernst: Ernst = "fout" if certain else "let op"
        yield Hit("hier staat een postcode.", hoe, "KB076", ernst, found[0])
    yield from find_maps(text)


def find_maps(text: str) -> Iterator[Hit]:
    """A point on the map."""
    point = COORDINATES.search(text)
    if found := point or MAP.search(text):
        hoe = "Haal die weg; noem hooguit de gemeente."
        ernst: Ernst = "fout" if point else "let op"
        yield Hit("hier staat een plek op de kaart.", hoe, "KB076", ernst, found[0])


def first_postcode(text: str) -> re.Match[str] | None:
    """The first postcode that is no year with an abbreviation, and not of a box."""
    for found in POSTCODE.finditer(text):
        of_box = "ostbus" in text[max(0, found.start() - 25) : found.start()]
        if not of_box and not AFTER_YEAR.match(found[0]):
            return found
    return None


def worded_address(text: str, found: re.Match[str], code: str) -> Hit:
    """A `fout` where somebody lives, a `let op` where it may be a desk."""
    wat = f"hier staat een adres: `{mask(found[0])}`."
    hoe = "Haal het weg; schrijf hooguit `in de wijk`."
    return Hit(wat, hoe, code, "fout" if lives(text, found) else "let op", found[0])


def at_a_desk(text: str, found: re.Match[str]) -> bool:
    """Whether the sentence is about a desk."""
    return bool(DESK.search(sentence_around(text, found.start(), found.end())))


def lives(text: str, found: re.Match[str]) -> bool:
    """Whether the sentence is about where somebody lives, and not about a desk."""
    sentence = sentence_around(text, found.start(), found.end())
    rest = sentence.replace(found[0], " ")
    return bool(HOME.search(rest)) and not DESK.search(rest)
