"""Dates of birth, in figures and in words, and the age of somebody in a small place."""

import re
from collections.abc import Iterator

from kennisbank.privacy.hit import Hit
from kennisbank.privacy.lazy import Lazy
from kennisbank.privacy.mask import mask

MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
UNITS = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
COUNTED = rf"(?:(?:{UNITS})(?:en|ën)(?:{TENS})|{TEENS}|{TENS}|{UNITS})"
ORDINAL = rf"(?:{COUNTED}(?:de|ste)|eerste|derde|achtste)"
DATE = (
    rf"(?:\b\d{{1,2}}(?:e|de|ste)?\s+{MONTH}\s+\d{{4}}\b"
    r"|\b\d{1,2}[-–/.]\d{1,2}[-–/.]['’]?(?:19|20)?\d{2}\b"
    r"|\b(?:19|20)\d{2}[-–/.]\d{1,2}[-–/.]\d{1,2}\b)"
)
# What is a date only beside a word for birth: a day without its year, a month with it, words.
HOLIDAY = (
    r"\b(?:oudejaarsdag|oudjaar|nieuwjaarsdag|(?:eerste|tweede)\skerstdag|kerstavond|kerstnacht"
    r"|pakjesavond"
    r"|sinterklaas(?:avond)?|koningsdag|koninginnedag|bevrijdingsdag|valentijnsdag"
    r"|goede\svrijdag)\b"
)
LOOSE_DATE = (
    rf"(?:{DATE}|{HOLIDAY}|\b\d{{1,2}}[-–/.]\d{{1,2}}[-–/.]\s?['’‘]?\d{{2}}\b|\b\d{{1,2}}(?:e|de"
    rf"|ste)?\s+{MONTH}(?!\w)"
    rf"|\b(?:{COUNTED}|{ORDINAL})\s+{MONTH}(?!\w)|\b{MONTH}\s+(?:19|20)\d{{2}}\b"
    rf"|\b[0-3]\d[01]\d\d\d\b"
    r"|\b[0-3]\d[01]\d(?:19|20)\d\d\b|\b\d{1,2}/\d{1,2}(?![\d/])|\b\d{1,2}\s+\d{1,2}\s+(?:19|20)\d\d\b)"
)
BORN = (
    r"(?<![\w-])(?:geboren|geb\.?\s?dat|geb\b|geboortedatum|geboortedag|geboorte|jarig|verjaardag"
    r"|verjaardagsfeest|verjaart|bevallen|ter wereld|d\.?o\.?b\b"
    r"|(?:g\.?b?\.?d|geb\.?d(?:d|tm)?)(?=\.?[\s:]{0,3}$))"
)
ANY_DATE = Lazy(LOOSE_DATE, re.I)
# What stands before or after a date that is a birth.
BORN_BEFORE = Lazy(rf"{BORN}\.?[^.;]{{0,40}}$", re.I)
BORN_AFTER = Lazy(rf"[^.;]{{0,30}}?{BORN}", re.I)
BIRTH_YEAR = Lazy(
    r"\bgeb\.?\s(?:in\s)?(?:19|20)\d\d\b|"
    r"\bgeboren\sin\s(?:19|20)\d\d\b|\bgeboortejaar\W{1,3}(?:is\s)?(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d\s(?:is\s|werd\s)?geboren\b",
    re.I,
)
PERSON = (
    r"(?:kind|kinderen|baby|peuter|kleuter|jongen|meisje|zoon\w*|dochter\w*|moeder|vader|ouder|man"
    r"|vrouw"
    r"|tweeling|broer\w*|zus\w*|jeugdige|jongere|tiener|puber|cli[eë]nte?|slachtoffer|hij|zij|ze"
    r"|oma|opa"
    r"|stief\w+|pleeg\w+|partner|ex)"
)
SOMEBODY = Lazy(rf"\b{PERSON}\b", re.I)
# What can be born, or have its day, and is nobody.
NOBODY = Lazy(
    r"\b(?:netwerk|samenwerking\w*|project|convenant|team|wijkteam|stichting|centrum|organisatie"
    r"|programma"
    r"|aanpak|idee|inzicht(?:en)?|werkwijze|initiatief|plan|wet|protocol|meldcode|pilot|proef"
    r"|coöperatie"
    r"|visie|methode|regiovisie|gemeente|overleg|verdrag|vereniging|kennisbank|site|afspraak"
    r"|afspraken"
    r"|beweging|platform|werkgroep|training|cursus|instituut|school|club|koningin|koning)\b",
    re.I,
)
# Somebody who `is van` a date, or becomes an age on it, or has one behind him.
OF_BEFORE = Lazy(rf"\b{PERSON}\b[^.;\n]{{0,20}}?\bvan\s$", re.I)
BECOMES_BEFORE = Lazy(r"\b(?:wordt|worden|werd|werden)\s(?:op\s)?$", re.I)
BECOMES_AFTER = Lazy(rf"\s(?:\d{{1,2}}|{COUNTED})\b", re.I)
BEHIND_BEFORE = Lazy(rf"\b{PERSON}\s?(?P<sign>[,(:])\s?\*?\s?$", re.I)
# A day as the limit of a rule, `wie geboren is na`, and those for whom one is made: nobody's day.
LIMIT_BEFORE = Lazy(
    r"\b(?:(?:na|v[oó][oó]r|vanaf|sinds|tot(?:\sen\smet)?|t/m|uiterlijk|tussen)|tussen\b.{4,30}\ben)\s$",
    re.I,
)
ALL = Lazy(
    r"\b(?:wie|iedereen|mensen|personen|kinderen|jeugdigen|jongeren|leerlingen|cli[eë]nten|inwoners"
    r"|ouders)\b",
    re.I,
)
WHOLE_DATE = Lazy(DATE, re.I)
AROUND = 60  # so many signs before and after a date are looked at
AGE = (
    rf"(?:\b(?:\d{{1,2}}|{COUNTED})[- ]?jarige?\b|\bvan\s(?:\d{{1,2}}|{COUNTED})\b(?!\s(?:tot|t/m"
    rf"|of|en)\b)"
    rf"|\(\d{{1,2}}(?:\sjaar)?\)|\b(?:\d{{1,2}}|{COUNTED})\s(?:jaar|jr|maanden|weken)\b(?!\sgeleden))"
)
ONE_PERSON = (
    r"(?:kind|baby|peuter|kleuter|jongen|meisje|zoon|zoontje|dochter|dochtertje|moeder|vader|man"
    r"|vrouw"
    r"|tiener|puber|oma|opa|cli[eë]nte?|tweeling|broertje|zusje|leerling|scholiere?|weduwe"
    r"|weduwnaar|bejaarde|inwoner|inwoonster|dame"
    r"|student|studente|heer|stiefvader|stiefmoeder|pleegvader|pleegmoeder|jongetje|tante|oom|neef"
    r"|nicht)"
)
WIDE = (
    r"(?:Nederland|Europa|Vlaanderen|België|Zeeland|Gelderland|Limburg|Utrecht\b|Brabant"
    r"|Noord-Brabant|Noord-Holland|Zuid-Holland|Zuid-Limburg|Oost-Nederland)\b"
)
IN_PLACE = (
    rf"\b(?:[Ii]n|uit|[Uu]it|te|nabij|bij)\s(?:het\s)?(?:dorp|dorpje|gehucht|wijk|stadje"
    rf"|buurtschap)?\s?(?!{WIDE})(?:'s-|’s-)?[A-Z]\w+"
)
ONE_OF_ALL = Lazy(rf"\b(?:{ONE_PERSON}|hij|zij|ze|haar)\b", re.I)
AGE_THERE = Lazy(
    rf"\b{ONE_PERSON}\b[^.;\n]{{0,20}}?{AGE}[^.;\n]{{0,15}}?{IN_PLACE}"
    rf"|{AGE}[^.;\n]{{0,15}}?\b{ONE_PERSON}\b[^.;\n]{{0,15}}?{IN_PLACE}"
    rf"|\b(?:\d{{1,2}}|{COUNTED})-?jarige\s{IN_PLACE}"
    rf"|{IN_PLACE}[^.;\n]{{0,40}}?\b{ONE_PERSON}\b\s{AGE}"
    rf"|{IN_PLACE}[^.;\n]{{0,40}}?\b(?:\d{{1,2}}|{COUNTED})[- ]?jarige?\s{ONE_PERSON}\b"
)


def find_birth(text: str) -> Iterator[Hit]:
    """A date of birth of somebody; a network that has its day is nobody."""
    for date in ANY_DATE.finditer(text):
        if (start := start_of_birth(text, date)) >= 0:
            sentence = sentence_around(text, start, date.end())
            if NOBODY.search(sentence) and not SOMEBODY.search(sentence):
                continue
            if is_limit(text[: date.start()], sentence):
                continue
            found = text[start : date.end()]
            hoe = "Haal de datum weg; schrijf hooguit `een jong kind` of `een tiener`."
            wat = f"hier staat een geboortedatum: `{mask(found)}`."
            yield Hit(wat, hoe, "KB073", "fout", found)
            return
    yield from find_birth_year(text)


def start_of_birth(text: str, date: re.Match[str]) -> int:
    """Where that begins which makes a birth of a date, or -1."""
    first = max(0, date.start() - AROUND)
    before, after = text[first : date.start()], text[date.end() : date.end() + AROUND]
    if found := BORN_BEFORE.search(before) or OF_BEFORE.search(before):
        return first + found.start()
    if BORN_AFTER.match(after) or (BECOMES_BEFORE.search(before) and BECOMES_AFTER.match(after)):
        return date.start()
    behind = BEHIND_BEFORE.search(before) if WHOLE_DATE.fullmatch(date[0]) else None
    if behind and (behind["sign"] == ":" or after.lstrip()[:1] in (",", ")")):
        return first + behind.start()
    return -1


def is_limit(before: str, sentence: str) -> bool:
    """Whether a date is where a rule for many begins or ends, and no one is spoken of."""
    of_all = ALL.search(sentence) and not ONE_OF_ALL.search(sentence)
    return bool(of_all and LIMIT_BEFORE.search(before[-AROUND:]))


def find_birth_year(text: str) -> Iterator[Hit]:
    """The year in which somebody was born."""
    for found in BIRTH_YEAR.finditer(text):
        sentence = sentence_around(text, found.start(), found.end())
        if (found[0][:3].lower() == "geb" or SOMEBODY.search(sentence)) and not NOBODY.search(
            sentence
        ):
            hoe = "Haal het jaar weg; schrijf hooguit `een jong kind` of `een tiener`."
            yield Hit("hier staat een geboortejaar.", hoe, "KB073", "let op", found[0])
            return


def find_age_in_place(text: str) -> Iterator[Hit]:
    """One person with an age and a small place, which is few people."""
    if found := AGE_THERE.search(text):
        yield Hit(
            "een leeftijd en een plaats samen kunnen iemand aanwijzen.",
            "Laat er een weg of maak het algemener, en vraag een collega om mee te lezen.",
            *("KB074", "let op", found[0]),
        )


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence in which something stands."""
    before = max(text.rfind(sign, 0, start) for sign in ".!?\n") + 1
    after = min((at for sign in ".!?\n" if (at := text.find(sign, end)) >= 0), default=len(text))
    return text[before:after]
