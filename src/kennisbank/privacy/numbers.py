"""Numbers that belong to one person: BSN, telephone, number plate, a file at a court or office."""

import re
from collections.abc import Iterator
from itertools import chain

from kennisbank.privacy.hit import Hit
from kennisbank.privacy.iban import without_accounts
from kennisbank.privacy.lazy import Lazy
from kennisbank.privacy.mask import mask_ends
from kennisbank.problems import Ernst

# Numbers that help and belong to nobody.
PUBLIC_NUMBERS = Lazy(
    r"\b(?:0800|0900|0906|0909|088)[-\s.]?\d(?:[-\s.]?\d){2,7}\b|\b14[-\s]?0\d{2,3}\b"
)
# Digits that are no number of a person: a whole date, two years, a range of lines, hours, a book.
PLAIN_DIGITS = Lazy(
    r"(?<!\d)(?:\d{1,2}[-–/.]\d{1,2}[-–/.](?:19|20)\d{2}|(?:19|20)\d{2}[-–/.]\d{1,2}[-–/.]\d{1,2}"
    r"|(?:19|20)\d{2}\s(?:19|20)\d{2}|(?<![-–/.])\d{4}[-–/]\d{4}"
    r"|(?<!\.)\d{1,2}\.[0-5]\d\s?[-–]\s?\d{1,2}\.[0-5]\d)(?![-–/]?\d)"
    r"|\bISBN[\s:]*(?:\d[- ]?){9,12}[\dX]|\bISSN[\s:]*\d{4}-\d{3}[\dX]|\bdoi\.org/\S+"
    r"|\b10\.\d{4,}/\S+"
)
BSN = Lazy(r"(?<![\d.,-])\d(?:[\s./–-]?\d){7,8}(?![\d-])")
BSN_NAMED = Lazy(
    r"\b(?:bsn|burgerservicenummer|sofi-?nummer)[^.\n]{0,30}?(?<!\d)\d(?:[\s./–-]?\d){7,8}(?!\d)",
    re.I,
)
PHONE = Lazy(
    r"(?<![\d\w])(?<!\d[\s.-])(?:\+31|0031|0)[-–\s.]*(?:\(0\))?(?:\d[-–\s.]*){8}\d(?!\d)"
    r"|(?<![\d\w/])0\d{1,3}(?:\)\s*|/|\s-\s)\d(?:[-–\s.]?\d){5,7}(?!\d)"
    r"|(?<![\d\w+.,-])\+(?!31)[1-9]\d{0,2}(?:[-–\s./()]{0,2}\d){7,12}(?!\d)"
    r"|(?<![\d\w+.,-])(?<!\d\s)00(?!31)[1-9]\d(?:[-–\s./()]{0,2}\d){7,11}(?!\d)"
    r"|(?<![\d\w.,-])6(?:[\s.-]\d\d){4}(?!\d)"
    r"|(?<![\d\w])(?:\(?\+31\)?[-\s]{0,2}6|[0oO]\s?6)(?:[-–\s./_]{0,3}\d){8}(?!\d)"
    r"|\b(?:tel|telefoon|mobiel|mob|gsm|app|bel)\W{1,3}6\d{8}(?!\d)"
)
MOBILE = Lazy(r"[\s(]*(?:\+31|0031|[oO0])?[-–\s.()0]*6")
SHAPES = (
    *("LL-DD-DD", "DD-DD-LL", "DD-LL-DD", "LL-DD-LL", "LL-LL-DD", "DD-LL-LL", "DD-LLL-D"),
    *("D-LLL-DD", "LL-DDD-L", "L-DDD-LL", "LLL-DD-L", "L-DD-LLL", "D-LL-DDD", "DDD-LL-D"),
)


def to_pattern(shape: str, gap: str) -> str:
    """A shape of a number plate as a pattern; S is no letter of a plate with SS or SD."""
    return shape.replace("-", gap).replace("D", r"\d").replace("L", "[A-Z]")


PLATE = Lazy(rf"(?<![\w-])(?:{'|'.join(to_pattern(shape, '-') for shape in SHAPES)})(?![\w-])")
LOOSE = "|".join(to_pattern(shape, "[- ]?") for shape in SHAPES)
SPACED_PLATE = Lazy(
    rf"(?<![\w-])(?:{'|'.join(to_pattern(shape, ' ') for shape in SHAPES)})(?![\w-])"
)
VEHICLE = (
    r"\b(?:kenteken|auto|bus|busje|scooter|brommer|motor|wagen|plaat|kentekenplaat|voertuig"
    r"|bestelbus|taxi)\b"
)
PLATE_NAMED = Lazy(rf"{VEHICLE}[^.\n]{{0,40}}?(?<![\w-])(?:{LOOSE})(?![\w-])", re.I)
CAR = Lazy(VEHICLE + r"|\b(?:rijdt|reed|geparkeerd|golf|clio|polo)\b", re.I)
FILE_WORDS = (
    r"zaak|dossier|parket|rekest|rol|meldings?|cli[eë]nt|casus|registratie|beschikkings?|klant"
    r"|pati[eë]nt"
    r"|proces-?verbaal|bvh-?|v-?|vreemdelingen-?|aangifte|incident|mutatie|polis|gezins|kind"
    r"|persoons|leerling"
    r"|pv-?|paspoort|document|rijbewijs|burger|sepot|straf|ots-?|zorg|deelnemer|a-?"
)
NUMBER_TOKEN = (
    r"(?:[A-Z]{1,4}[-/ .]?){0,3}\d[\dA-Z]*(?:[-/.: ]{1,3}(?:[A-Z]{1,3} ?){0,2}\d[\dA-Z]*)*"
)
FILE_NUMBER = Lazy(
    rf"\b(?:(?:{FILE_WORDS})[-\s]?(?:nummer|nr\.?|code"
    rf"|id)\b[^.;\n\d]{{0,40}}?(?<![\w-])({NUMBER_TOKEN})"
    rf"|\b(?:dossier|zaak|proces-?verbaal|rekest|ons kenmerk|kenmerk van de (?:beschikking|zaak"
    rf"|melding|aangifte|uitspraak)"
    rf"|casus)"
    rf"\s*(?:is|nr\.?|nummer)?[\s:#]*({NUMBER_TOKEN}))",
    re.I,
)
# Any number with a word before it, but those of things: `registratienummer`, not `telefoonnummer`.
NAMED_NUMBER = Lazy(
    r"(?<!\w)(?!(?:telefoon|pagina|bladzijde|regel|artikel|kamerstuk|huis|volg|versie|model|order"
    r"|rij|ronde"
    r"|kaart|meld|alarm|nood|spoed|gratis|06-|rang|serie|lijn|kavel|bsn|sofi|rekening"
    r"|burgerservice|fax|kvk)-?num)"
    rf"(?:[A-Z]\w{{1,20}}\s)?[A-Za-z][\w-]{{1,30}}?(?:nummer"
    rf"|nr)\b[^.;\n\d]{{0,40}}?(?<![\w-])({NUMBER_TOKEN})"
)
BARE_NUMBER = Lazy(r"\bnummer\s([A-Z]{0,3}-?\d[\d.-]{3,20})")
SOMEBODY = Lazy(
    r"\b(?:kind|gezin|moeder|vader|cli[eë]nte?|man|vrouw|jongen|meisje|slachtoffer|dader|familie"
    r"|hij|zij|haar|ouders?)\b",
    re.I,
)
PASS = Lazy(
    r"\b(?:paspoort|rijbewijs|id-kaart|identiteitskaart)\b[^.;\n]{0,20}?\b(?=\w*\d)[A-Z\d]{8,10}\b"
)
FILE_SHAPE = Lazy(
    r"\bC/\d\d/\d{4,7}\b|\bPL\d{4}-?\d{6,}\b|\b(?:FA|JE|KG|HA|J)\s?RK?\s?\d\d[-./ ]\d{2,}"
    r"|(?<![\d/.-])\d\d/\d{6}-\d\d(?!\d)"
)
# VT-2024-00123; not a report of those who number theirs so.
LIKE_FILE = Lazy(
    r"(?<![\w/.-])(?!(?:CVE|RIVM|WODC|TNO|NEN|ISO|ISBN|CBS|SCP|COM|KST|BLG|TK|EK|IGJ|NZA|VNG)\b)"
    r"[A-Z]{1,5}[-/_.]?(?:19|20)\d\d[-/_.]\d{3,8}(?![\w-])"
    r"|(?<![\w/.-])(?:19|20)\d\d[-/]VT[-/]\d{3,8}(?![\w-])"
)
# The name of a document about one family, which says who, or where it is kept.
DOCUMENT = Lazy(
    r"(?<![^\W_])(?:gezin|casus|zaak|dossier|familie|vonnis|beschikking|cli[eë]nt)(?![^\W\d_])"
    r"(?!.(?:en|in|met|van|bij|voor|als)(?![^\W\d_]))"
    r"[\w() '’-]{0,60}\.(?:docx?|odt|pdf|xlsx?|msg|eml|jpe?g)\b",
    re.I,
)
ECLI = Lazy(r"\bECLI:[A-Z]{2}:\w+:\d{4}:\w+", re.I)
OWN_CODE = Lazy(r"[A-Z]{3}-[A-Z]{1,2}\d{1,3}")  # a kenmerk of the bank
WEG = "Haal het weg."


def find_numbers(text: str, contact: bool, page: bool) -> Iterator[Hit]:
    """Every kind of number that belongs to a person, once for each kind."""
    text = PUBLIC_NUMBERS.sub("…", text)
    rest = PLAIN_DIGITS.sub("…", text)
    account, rest = without_accounts(rest)
    if account:
        wat = f"hier staat een rekeningnummer: `{mask_ends(account)}`."
        yield Hit(wat, WEG, "KB077", "fout", account)
    bsn = next((item for item in BSN.finditer(rest) if is_bsn(item[0])), None)
    if found := bsn or BSN_NAMED.search(rest):
        wat = "hier staat een getal dat een burgerservicenummer (BSN) kan zijn."
        hoe = "Haal het weg. Stond het al in git, meld het dan bij de beheerder als datalek."
        yield Hit(wat, hoe, "KB070", "fout", found[0])
    if not contact and (found := PHONE.search(rest)):
        hoe = "Haal het weg; alleen in `contact` mag een nummer van een afdeling staan."
        ernst: Ernst = "let op" if page and not MOBILE.match(found[0]) else "fout"
        wat = f"hier staat een telefoonnummer: `{mask_ends(found[0])}`."
        yield Hit(wat, hoe, "KB072", ernst, found[0])
    if contact and (found := PHONE.search(rest)) and MOBILE.match(found[0]):
        wat = f"dit mobiele nummer kan van een persoon zijn: `{mask_ends(found[0])}`."
        hoe = "Haal het weg, of gebruik een nummer van de afdeling."
        yield Hit(wat, hoe, "KB072", "let op", found[0])
    yield from find_plates(text)
    yield from find_files(text)


def is_bsn(text: str) -> bool:
    """Whether eight or nine digits pass the eleven test of the BSN (9·a + 8·b + ... - 1·i)."""
    digits = [int(character) for character in text if character.isdigit()]
    digits = [0] * (9 - len(digits)) + digits
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return any(digits) and total % 11 == 0


def find_plates(text: str) -> Iterator[Hit]:
    """A number plate: of somebody's car, or just one."""
    found = PLATE_NAMED.search(text)
    car = CAR.search(text)
    plate = found or PLATE.search(text) or (SPACED_PLATE.search(text) if car else None)
    if plate:
        sure = found or car
        wat = "hier staat een kenteken."
        yield Hit(wat, WEG, "KB077", "fout" if sure else "let op", plate[0])


def find_files(text: str) -> Iterator[Hit]:
    """The number of a file at a court, the police or an office."""
    if found := first_file(text):
        wat = "hier staat het nummer van een zaak, dossier of persoon."
        yield Hit(wat, WEG, "KB077", "fout", found[0])
    elif found := LIKE_FILE.search(text):
        wat = "dit kan het nummer van een zaak of dossier zijn."
        yield Hit(wat, WEG, "KB077", "let op", found[0])
    elif found := DOCUMENT.search(text):
        wat = "hier staat de naam van een bestand over een gezin of een zaak."
        yield Hit(wat, WEG, "KB077", "let op", found[0])
    elif found := ECLI.search(text):
        wat = "hier staat het nummer van een uitspraak van een rechter (ECLI)."
        hoe = "Kijk of een lezer er een gezin mee vindt; haal het dan weg."
        yield Hit(wat, hoe, "KB077", "let op", found[0])


def first_file(text: str) -> re.Match[str] | None:
    """The first number of a file, which is no kenmerk of the bank."""
    for found in chain(FILE_NUMBER.finditer(text), NAMED_NUMBER.finditer(text)):
        number = found[found.lastindex or 0]
        if sum(sign.isdigit() for sign in number) >= 3 and not OWN_CODE.fullmatch(number):
            return found
    sure = FILE_SHAPE.search(text) or PASS.search(text)
    return sure or (BARE_NUMBER.search(text) if SOMEBODY.search(text) else None)
