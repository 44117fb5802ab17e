"""Families: what makes one unlike others: how many children, of which ages, where it is from."""

import re
from collections.abc import Iterator

from kennisbank.privacy.dates import IN_PLACE, TEENS, UNITS
from kennisbank.privacy.hit import Hit
from kennisbank.privacy.lazy import Lazy

ONE = (
    r"(?:moeder|vader|ouder|man|vrouw|zoon(?:tje)?|dochter(?:tje)?|kind|baby|peuter|kleuter|jongen"
    r"|jongetje|meisje|tiener|puber|(?:half|stief|pleeg)?(?:broer|zus)(?:je|tje)?|opa|oma|oom|tante"
    r"|neef|nicht|ex(?:-(?:man|vrouw|partner|vriend|vriendin))?|partner|echtgenote?|weduwe|weduwnaar"
    r"|(?:stief|pleeg|schoon|groot)(?:moeder|vader|zoon|dochter|kind)|slachtoffer|dader|pleger"
    r"|cli[eë]nte?|mevrouw|meneer)"
)
# The same, at the start of a sentence too.
WHO = (
    rf"(?:{ONE}|Moeder|Vader|Opa|Oma|Mevrouw|Meneer|Cli[eë]nte?|Slachtoffer|Kind|Zoon|Dochter|Ex"
    r"|Stiefvader|Stiefmoeder)"
)
# The nearest of these, for patterns that also run in a browser and would grow long with all.
CLOSE = (
    r"(?:(?:[Ss]tief|[Pp]leeg)?(?:[Mm]oeder|[Vv]ader|[Zz]oon|[Dd]ochter|[Bb]roer|[Zz]us)(?:je|tje)?|kind|baby"
    r"|jongen|jongetje|meisje|[Mm]an|[Vv]rouw|[Oo]pa|[Oo]ma|[Mm]eneer|[Mm]evrouw)"
)
FAMILY = r"(?:gezin|familie|huishouden|echtpaar|stel)"
CHILDREN = (
    r"(?:(?:klein|pleeg|stief)?kinderen|zonen|zoons|dochters|broers|broertjes|zussen|zusjes|jongens"
    r"|meisjes)"
)
# Five or more: so many have few families of a village.
MANY = (
    r"(?:vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|[5-9]|1[0-5])"
    r"(?!\sof\smeer)"
)
# What may stand behind the children of a family; `zeven kinderen gesproken` is a count of others.
THEIRS = (
    rf"{MANY}\s(?:\w{{2,12}}e\s)?{CHILDREN}\b"
    r"(?!\s(?:(?:ge|be|ver|over|uit|aan)\w+(?:d|t|en)\b|per\b|mee\b|in\s(?:beeld|zorg|begeleiding|zijn|haar|hun)\b|en\s(?:hun|de)\b))"
)
MANY_CHILDREN = Lazy(
    rf"\b(?:(?:{ONE}|{FAMILY})(?:\s(?:uit|in)\s\w[\w-]{{1,30}})?,?\s(?:met|van)\s"
    r"(?:(?:haar|zijn|hun|de)\s)?"
    rf"|(?:{ONE}|{FAMILY}|ouders|(?:zij|ze)(?=\s(?:heeft|had|\w+\ssamen)\b)|hij|ik)\s(?:heeft|hebben|heb|had|hadden|telt|telde|kreeg"
    r"|kregen)\s(?:(?:samen|al|nu|inmiddels|er)\s)?"
    rf"|(?:heeft|hebben|had|hadden|telt|telde)\s(?:(?:het|de|dit|deze)\s)?(?:{FAMILY}|ouders)\s"
    rf"|{FAMILY}\sbest(?:aat|ond)\suit\s[^.;\n]{{0,30}}?\b"
    rf"|(?:jongste|oudste)\svan\s(?:de\s)?){THEIRS}",
    re.I,
)
HOW_MANY = r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|[1-8])"
SEVERAL = r"(?:drie|vier|vijf|zes|zeven|acht|[3-8])"
SONS = r"(?:zoon|zonen|zoons|zoontjes?|dochters?|dochtertjes?)"
NTH = r"(?:vijfde|zesde|zevende|achtste|negende|tiende)"
SONS_AND_DAUGHTERS = Lazy(
    rf"\b(?:{SEVERAL}\s{SONS}\sen\s{HOW_MANY}|{HOW_MANY}\s{SONS}\sen\s{SEVERAL})\s{SONS}\b"
    rf"|\bzwanger\svan\s(?:haar|een)\s(?:{NTH}|tweeling)\b"
    rf"|\b{NTH}\skind\svan\s(?:het|dit)\sgezin\b",
    re.I,
)
# This one, and not `bij een tweeling` or `een tweeling van zorg en veiligheid`.
TWINS = Lazy(
    r"\b(?:de|haar|zijn|hun|deze|die|dit|onze|mijn|(?:heeft|hebben|kreeg|kregen|had)\seen)"
    r"\s(?:\w{3,15}e\s)?tweeling(?:broers?|zus|zussen|broertjes?|zusjes?)?\b"
    r"(?!\svan\s[a-z]+\sen\b)"
    r"|\been\s(?:\w{3,15}e\s)?tweeling\s(?:van\s)?"
    r"\(?(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b",
    re.I,
)
YEARS = f"{UNITS}|{TEENS}|twintig".split("|")[2:]  # from `twee`
AGE = rf"(?:[1-9]\d?|{'|'.join(YEARS)})"
ROW = Lazy(
    rf"\b(?:de|haar|zijn|hun|deze|onze|mijn|twee|drie|vier|vijf|zes|zeven|acht)\s(?:\w{{3,15}}e\s)?{CHILDREN}"
    rf"(?:\s?\(|,\s|,?\s(?:van|zijn|waren)\s)(?P<first>{AGE}),\s(?P<second>{AGE})(?:,\s|\sen\s)(?P<third>{AGE})\b"
    r"(?!\s(?:keer|maal|procent))",
    re.I,
)
TWO_AGES = Lazy(
    rf"\b{ONE}\s\((?:[4-9]|\d\d)(?:\sjaar)?\)(?:,|\sen)?\s(?:(?:de|het|haar|zijn)\s)?{ONE}\s\(\d{{1,2}}"
    r"(?:\sjaar)?\)"
    rf"|\b(?:[Dd]e|[Hh]aar|[Zz]ijn|[Hh]un)\stwee\s{CHILDREN}\s(?:van\s|\()\s?{AGE}\sen\s{AGE}\b"
    rf"|\b(?:de|haar|zijn|hun)\s{ONE}\svan\s{AGE}\sen\s(?:de\s|haar\s|zijn\s)?{ONE}\svan\s{AGE}\b"
    rf"|\b{CLOSE}\sen\s(?:(?:de|het|haar|zijn)\s)?{CLOSE}\s\(\d\d?\sen\s\d\d?(?:\sjaar)?\)"
    r"|\b(?:echtpaar|stel|ouders|grootouders)\s(?:\(|van\s)\d\d\sen\s\d\d\b",
    re.I,
)
ELDEST = Lazy(
    rf"\b(?:oudste|jongste|middelste)(?:\s{ONE})?(?:\s(?:van|is|was|werd)(?:\s(?:net|pas|bijna))?|,(?=\s\d\d?,))\s{AGE}\b"
    r"(?!\s\w{3,}(?:en|s)\b)"  # the youngest of three children is any
    rf"(?!\s(?:jaar\s)?(?:en\s{AGE}|tot|t/m|of|van|op|keer|maal|dagen|uur|procent|andere|zijn)\b|[-–.]\d)",
    re.I,
)
# Het meisje is elf, woont … in Aalten; een Poolse vrouw van 29, die … bij Zaltbommel werkt.
OLD_THERE = Lazy(
    rf"\b(?:(?:[Hh]et|[Dd]e|[Zz]ijn|[Hh]aar)\s{CLOSE}\sis|(?:[Ee]en|[Dd]e)\s(?:[A-Z]\w{{2,15}}\s)?{CLOSE}\svan)"
    rf"\s{AGE}(?:\sjaar)?(?:,|\sen\swoont)\s[^.;\n]{{0,60}}?{IN_PLACE}"
    rf"|\b(?:[Dd]e|[Hh]et)\s{CLOSE}\svan\s{AGE}\s[^.;\n]{{0,90}}?{IN_PLACE}"
)
AGES = "hier staan leeftijden waaraan een gezin te herkennen is."
AGES_HOE = "Schrijf het ruimer, zoals `jonge kinderen`, `een tiener` of `ouders`."
# A defect that many have, or that is told of in general, is no sign of one family.
COMMON = r"(?!Alzheimer|Asperger|Down\b|Korsakov|Lyme|M[uü]nch?hausen|Parkinson)"
ILLNESS = Lazy(
    r"(?:^|[.;,]\s|\b(?:[Dd]e|[Hh]et|[Zz]ijn|[Hh]aar|[Hh]un|[Dd]it|en)\s(?:oudste\s|jongste\s)?)"
    rf"{WHO}(?:\s(?:is|was)\s(?:doof|blind|doofblind|doofstom|slechtziend)\b(?!\svoor)"
    r"|(?:\s(?:zit|zat))?\sin\seen\srolstoel"
    r"|\s(?:heeft|had|kreeg)\s(?:de|een)\s(?:(?:zeldzame|erfelijke|ongeneeslijke)\s\w{0,20}"
    r"(?:ziekte|aandoening)|spierziekte|stofwisselingsziekte)"
    rf"|\b[^.;\n]{{0,30}}?\b(?:ziekte|syndroom)\svan\s(?:de\s)?{COMMON}[A-Z])"
    # Hun dochtertje, dat doof is, …; het jongetje met het gehoorapparaat.
    rf"|\b(?:[Dd]e|[Hh]et|[Zz]ijn|[Hh]aar|[Hh]un)\s{CLOSE}(?:,\s(?:die|dat)\s(?:doof|blind|slechtziend"
    r"|doofblind)\s(?:is|was)\b|\smet\s(?:het|de|zijn|haar)\s(?:gehoorapparaat|rolstoel|prothese"
    r"|beenprothese|hulphond))"
    # Zijn dochter ligt in coma; het jongetje met de hazenlip.
    rf"|\b(?:[Dd]e|[Hh]et|[Zz]ijn|[Hh]aar|[Hh]un)\s{CLOSE}\s[^.;\n]{{0,15}}?\b(?:in\scoma|met\s(?:de|het|een|haar|zijn)\s"
    r"(?:hazenlip|dwarslaesie|schisis|litteken|glazen\soog|gebroken\s(?:arm|been|neus|kaak)))\b"
    # De zoon zit op speciaal onderwijs en is blind.
    rf"|\b(?:[Dd]e|[Hh]et|[Zz]ijn|[Hh]aar|[Hh]un)\s(?:\w+e\s)?{CLOSE}\s[^.;\n]{{0,50}}?\ben\s(?:is|was)\s(?:doof|blind|slechtziend)\b(?!\svoor)"
    r"|\b(?:[Oo]udste|[Jj]ongste|[Mm]iddelste)\s(?:\w{3,12}\s)?(?:heeft|had)\s(?:het\s)?(?:syndroom\svan"
    r"|downsyndroom)"
    rf"|\b{WHO}\b[^.;\n]{{0,40}}?\b(?:downsyndroom|syndroom\svan|ziekte\svan|doof|blind|rolstoel)\b"
    rf"[^.;\n]{{0,40}}?{IN_PLACE}"
)
LAND = (
    r"(?:[A-Z]\w+(?:ië|stan|ije|undi|anda|enia)|Eritrea|Somalia|Irak|Iran|Oekraïne|Soedan|Congo|Polen|Marokko"
    r"|Suriname|Jemen|Ghana|China|Rusland|Thailand|Nigeria)"
)
# A family from afar, and where it lives now.
ORIGIN = Lazy(
    r"\b(?:(?:[Ee]en|[Dd]e|[Hh]et|[Dd]it|[Dd]eze)\s(?!Nederland)[A-Z][\w-]{3,20}?(?:se|sche|s|isch"
    rf"|aan|i)\s(?:{ONE}|{FAMILY})\b[^.;\n]{{0,15}}?"
    rf"|(?:{ONE}|{FAMILY})\suit\s{LAND}\b[^.;\n]{{0,40}}?(?!\w+\s{LAND})){IN_PLACE}"
    rf"|\b(?:[Hh]et|[Dd]it|[Dd]e|[Dd]eze)\s(?:{CLOSE}|{FAMILY})\svluchtte\s(?:in\s\d{{4}}\s)?uit\s[A-Z]\w"
    rf"|\b(?:[Dd]e|[Zz]ijn|[Hh]aar|[Dd]it|[Hh]et)\s(?:{ONE}|{FAMILY})\s(?:(?:komt|kwam|vluchtte)(?:\s(?:oorspronkelijk|zelf|ooit))?"
    rf"|is\s(?:afkomstig|gevlucht|een\svluchteling))\suit\s{LAND}\b"
    # This one, and not `een Syrische vader`.
    rf"|\b(?:[Dd]e|[Hh]et|[Dd]it|[Dd]eze)\s(?!Nederland|Europ|Zeeuw|Veilig)[A-Z][\w-]{{2,20}}(?:se|sche)\s(?:{CLOSE}|{FAMILY})\b"
)


def find_children(text: str) -> Iterator[Hit]:
    """A family of many children, of twins, or of so many sons and daughters."""
    if found := MANY_CHILDREN.search(text) or SONS_AND_DAUGHTERS.search(text):
        wat = "aan zoveel kinderen kan iemand het gezin herkennen."
        yield worded(wat, "Schrijf `een groot gezin`, of `de kinderen` zonder getal.", found[0])
    elif found := TWINS.search(text):
        wat = "aan een tweeling kan iemand het gezin herkennen."
        yield worded(wat, "Schrijf `de kinderen`, of `twee jonge kinderen`.", found[0])


def find_ages(text: str) -> Iterator[Hit]:
    """The ages of all in a family, which few families have in common."""
    row = ROW.search(text)
    found = row if row and not follow_on(row["first"], row["second"], row["third"]) else None
    if found := found or TWO_AGES.search(text) or ELDEST.search(text) or OLD_THERE.search(text):
        yield worded(AGES, AGES_HOE, found[0])


def follow_on(first: str, second: str, third: str) -> bool:
    """Whether three ages follow each other, as those of a class or a group do."""
    years = [
        int(age) if age.isdigit() else YEARS.index(age.lower()) + 2
        for age in (first, second, third)
    ]
    return years[1] == years[0] + 1 and years[2] == years[1] + 1


def find_traits(text: str) -> Iterator[Hit]:
    """A rare illness of somebody."""
    if found := ILLNESS.search(text):
        wat = "aan een bijzondere ziekte of beperking kan iemand het gezin herkennen."
        hoe = "Schrijf `een ziekte` of `een beperking`, of laat het weg."
        yield worded(wat, hoe, found[0])


def find_origin(text: str) -> Iterator[Hit]:
    """Where a family is from, beside where it lives."""
    if found := ORIGIN.search(text):
        wat = "aan de herkomst kan iemand het gezin herkennen."
        yield worded(
            wat, "Laat het land weg; schrijf hooguit `een gezin dat de taal nog leert`.", found[0]
        )


def worded(wat: str, hoe: str, found: str) -> Hit:
    """What makes one family unlike others; somebody should look at it."""
    return Hit(wat, hoe, "KB221", "let op", found)
