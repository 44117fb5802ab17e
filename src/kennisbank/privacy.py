"""The privacy gate: what could lead to a person or a family is stopped before it is published."""

import re
from collections.abc import Iterator

from kennisbank.findings import Finding
from kennisbank.model import Praktijk, Rapport, Record, Redactie
from kennisbank.reading import Loc
from kennisbank.texts import Texts

# Numbers that help and belong to nobody.
PUBLIC_NUMBERS = re.compile(r"\b(?:0800|0900|0906|0909)[-\s]?\d(?:[-\s]?\d){2,7}\b")
BSN = re.compile(r"(?<![\d.,-])\d(?:[\s./–-]?\d){7,8}(?![\d-])")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
AT = re.compile(r"\s?(?:@|[\[(]at[\])])\s?", re.I)  # as it is typed, or hidden from a robot
DIGIT = re.compile(r"\d")
FEWEST = 4  # a text with fewer digits holds no number to reach or to know somebody by, and no date
AT_SIGN = re.compile(r"@|[\[(][aA][tT][\])]")  # a text without it holds no e-mail address
MAY_REACH = re.compile(r"[@\[(\d]")  # how either begins; most texts have none of these
PHONE = re.compile(
    r"(?<![\d\w])(?:\+31|0031|0)[-–\s.]*(?:\(0\))?(?:\d[-–\s.]*){8}\d(?!\d)"
    r"|(?<![\d\w/])0\d{1,3}(?:\)\s*|/)\d(?:[-–\s.]?\d){5,7}(?!\d)"
)
# Digits that are no number of a person: a whole date, two years, a range of lines, hours.
PLAIN_DIGITS = re.compile(
    r"(?<!\d)(?:\d{1,2}[-–/.]\d{1,2}[-–/.](?:19|20)\d{2}|(?:19|20)\d{2}[-–/.]\d{1,2}[-–/.]\d{1,2}"
    r"|(?:19|20)\d{2}\s(?:19|20)\d{2}|(?<![-–/.])\d{4}[-–/]\d{4}"
    r"|(?<!\.)\d{1,2}\.[0-5]\d\s?[-–]\s?\d{1,2}\.[0-5]\d)(?![-–/]?\d)"
)
MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = (
    rf"(?:\b\d{{1,2}}(?:e|de|ste)?\s+{MONTH}\s+\d{{4}}\b"
    r"|\b\d{1,2}[-–/.]\d{1,2}[-–/.](?:19|20)?\d{2}\b"
    r"|\b(?:19|20)\d{2}[-–/.]\d{1,2}[-–/.]\d{1,2}\b)"
)
BORN = r"(?<![\w-])(?:geboren|geb\.|geboortedatum|geboortedag|jarig|verjaardag)"
BIRTH_DATE = re.compile(rf"{BORN}[^.;]{{0,30}}?{DATE}|{DATE}[^.;]{{0,20}}?{BORN}", re.I)
NUMBER_WORDS = (
    *("een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien"),
)
NUMBER_WORD = rf"(?:{'|'.join(NUMBER_WORDS)})"
CLUES = {
    "een leeftijd": re.compile(
        rf"\b(?:\d{{1,2}}|{NUMBER_WORD})[- ]?jarige?\b"
        rf"|\b(?:van|is|was|werd) (?:\d{{1,2}}|{NUMBER_WORD}) (?:jaar|maanden|weken)\b(?! geleden)",
        re.I,
    ),
    "een precieze datum": re.compile(DATE, re.I),
    "een gebeurtenis in een gezin": re.compile(
        r"\b(?:mishandel\w*|misbruik\w*|aangifte|steekpartij|overleden|overlijden|zelfdoding"
        r"|uithuisplaatsing|uit huis geplaatst\w*|huisverbod|gearresteerd|aangehouden"
        r"|geslagen|bedreig\w*|verkracht\w*|brandstichting|vermist\w*)\b",
        re.I,
    ),
    "een gezin in getallen": re.compile(
        rf"\b(?:\d|{NUMBER_WORD}) (?:kinderen|dochters|zonen|zoons|broers|zussen)\b", re.I
    ),
}
AGES = ("jarig", "jaar", "maanden", "weken")  # without one of these a text tells no age
# An address of a desk, not of a person.
DESK = re.compile(
    r"^(?:info|contact|redactie|secretariaat|communicatie|loket|gemeente|post|postbus|meldpunt"
    r"|klantcontact|sociaaldomein|wmo|jeugd|veiligthuis|vragen|beheer|servicedesk|wijkteam|privacy"
    r"|kennisbank|beveiliging|security|lek)@"
)


def check_privacy(record: Record, texts: Texts) -> Iterator[Finding]:
    """Everything in the texts of a record that could lead to a person or a family."""
    for loc, text in texts:
        yield from check_text(record, loc, text)
    if isinstance(record, Praktijk | Rapport) and record.gemeente:
        yield from check_combination(record, texts, record.gemeente)


def check_text(record: Record, loc: Loc, text: str) -> Iterator[Finding]:
    """A citizen service number, an address to reach somebody, or a day of birth in one text."""
    if not MAY_REACH.search(text):
        return
    if not AT_SIGN.search(text) and len(DIGIT.findall(text)) < FEWEST:
        return
    contact = "contact" in loc or isinstance(record, Redactie)
    numbers = PLAIN_DIGITS.sub("…", PUBLIC_NUMBERS.sub("…", text))
    if any(is_bsn(found[0]) for found in BSN.finditer(numbers)):
        yield Finding(
            record,
            loc,
            "hier staat een getal dat een burgerservicenummer (BSN) kan zijn.",
            "Haal het weg. Stond het al in git, meld het dan bij de beheerder als datalek.",
            "KB070",
        )
    for email in EMAIL.findall(AT.sub("@", text)):
        if not DESK.match(email.lower()):
            wat = f"`{email}` kan het e-mailadres van een persoon zijn."
            hoe = "Haal het weg, of gebruik een adres van de afdeling, zoals `info@gemeente.nl`."
            yield Finding(record, loc, wat, hoe, "KB071", "let op" if contact else "fout")
    if not contact and (found := PHONE.search(numbers)):
        hoe = "Haal het weg; alleen in `contact` mag een nummer van een afdeling staan."
        yield Finding(
            record, loc, f"hier staat een telefoonnummer: `{found[0].strip()}`.", hoe, "KB072"
        )
    if found := BIRTH_DATE.search(text):
        hoe = "Haal de datum weg; schrijf hooguit `een jong kind` of `een tiener`."
        yield Finding(record, loc, f"hier staat een geboortedatum: `{found[0]}`.", hoe, "KB073")


def may_be_precise(text: str) -> bool:
    """Whether there is an age or a date in the text; one that starts in the next text counts."""
    return tells_age(text) or bool(DIGIT.search(text) and CLUES["een precieze datum"].search(text))


def tells_age(text: str) -> bool:
    """Whether the text tells an age; only looked for around the words that may, which is quick."""
    lower = text.lower()
    for word in AGES:
        at = lower.find(word)
        while at >= 0:
            if CLUES["een leeftijd"].search(text, max(0, at - 24), at + 24):
                return True
            at = lower.find(word, at + 1)
    return False


def is_bsn(text: str) -> bool:
    """Whether eight or nine digits pass the eleven test of the BSN (9·a + 8·b + ... - 1·i)."""
    digits = [int(character) for character in text if character.isdigit()]
    digits = [0] * (9 - len(digits)) + digits
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return any(digits) and total % 11 == 0


def check_combination(record: Record, texts: Texts, gemeente: str) -> Iterator[Finding]:
    """Clues that are harmless alone, and together with a municipality may point to a family.

    The project has no sourced figure of how large a municipality is, so each counts as small.
    """
    told = [(loc, text) for loc, text in texts if loc[0] != "bronnen"]
    if not may_be_precise("\n".join(text for _, text in told)):
        return
    first: dict[str, Loc] = {}
    for loc, text in told:
        for name, pattern in CLUES.items():
            if name not in first and pattern.search(text):
                first[name] = loc
    if len(first) >= 2 and {"een leeftijd", "een precieze datum"} & set(first):
        found = ", ".join(first)
        yield Finding(
            record,
            min(first.values(), key=str),
            f"samen kunnen dit een gezin in `{gemeente}` aanwijzen: {found}.",
            "Laat er een weg of maak het algemener, en vraag een collega om mee te lezen.",
            "KB074",
            "let op",
        )
