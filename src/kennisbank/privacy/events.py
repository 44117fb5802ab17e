"""Events: what happened in a family, on a day or in a place by which others know which it was."""

import re
from collections.abc import Iterator

from kennisbank.privacy.dates import COUNTED, IN_PLACE, MONTH, ORDINAL
from kennisbank.privacy.families import CLOSE, ONE, worded
from kennisbank.privacy.hit import Hit
from kennisbank.privacy.lazy import Lazy

HAPPENED = (
    r"\b(?:mishandeld|mishandelden?|misbruikte?|sloeg|sloegen|geslagen|stak|neerstak|neergestoken"
    r"|doodgestoken|gestoken|geschopt|geduwd|gewurgd|wurgde|verkracht|verkrachtte|bedreigde?"
    r"|vermoordd?e?|doodgeschoten|neergeschoten|gestalkt|stalkte|geschreeuw|omgebracht|doodde|gedood|overleden|overleed|verdronken|vermist|aangehouden"
    r"|gearresteerd|opgepakt|vrijkwam|vrijgelaten|dood\s(?:gevonden|aangetroffen)|traumahelikopter|uit\shuis\sgeplaatst|uithuisgeplaatst|weggehaald|gevlucht|vluchtte"
    r"|aangetroffen|escaleerde|geëscaleerd|uitgehuwelijkt|ontvoerd|aangifte\s(?:gedaan|deed)"
    r"|deed\s(?:\w+\s)?aangifte|politie\s(?:voor|aan)\sde\sdeur|viel\sbinnen|binnenviel|huisverbod\s(?:opgelegd|kreeg)|kreeg\seen\shuisverbod|steekpartij"
    r"|(?:liep|ging)\s(?:\w+\s)?uit\sde\shand|ging\shet\smis|misging|mis\sging|zitting|gezinsdrama|familiedrama|viel\suit\selkaar"
    r"|uit\selkaar|stak\sin\sbrand)\b"
)
WEEKDAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:avond|ochtend|middag|nacht)?"
# A day by another name than its number.
DAY_IN_WORDS = Lazy(
    rf"\b(?:(?:vorige|afgelopen)\s(?:week\s)?{WEEKDAY}|eergisteren|gister(?:en|avond|middag|ochtend)"
    r"|vannacht|vanochtend|vanmorgen|(?:eerste|tweede|1e|2e)\s(?:kerst|paas|pinkster)dag"
    r"|kerst(?:avond|nacht|ochtend|dag)|oudejaars(?:dag|avond|nacht)|oud\sen\snieuw|jaarwisseling"
    r"|nieuwjaars(?:dag|nacht)|carnaval|sinterklaas(?:avond)?|pakjesavond|konings(?:dag|nacht)"
    r"|moederdag|vaderdag|hemelvaartsdag|bevrijdingsdag|valentijnsdag|goede\svrijdag"
    rf"|(?:haar|zijn)\s(?:{ORDINAL}|\d{{1,2}}e)\sverjaardag"
    rf"|(?:eerste|tweede|derde|vierde|laatste)\s{WEEKDAY}\s(?:van|in)\s{MONTH}(?!\w)"
    r"|(?:dag|dagen|nacht|avond|week)\s(?:voor|na)\s(?:kerst|sinterklaas|pasen|pinksteren|carnaval)"
    r"|(?:tijdens|op|na|van|met)\s(?:de|haar|zijn)\s(?:kermis|bruiloft|begrafenis|crematie|doop|communie)"
    rf"|op\s\d{{1,2}}\s{MONTH}(?!\w|\s\d)|nacht\svan\s\d{{1,2}}\sop\s\d{{1,2}}|(?:{COUNTED}|{ORDINAL})\s{MONTH}(?!\w))",
    re.I,
)
HARM = Lazy(HAPPENED, re.I)
END = Lazy(r"[!?\n]")
# What may happen, or happens to all, is nobody's day.
IN_GENERAL = Lazy(
    r"\b(?:kan|kunnen|mag|mogen|moet|moeten|elke?|iedere?|altijd|wanneer|als|indien|wet|verdrag"
    r"|cijfers|jaarlijks|campagne|kinderen\sworden|ouders\sworden|rapport)\b",
    re.I,
)
DRAMA = (
    rf"(?:gezinsdrama|familiedrama|gezinsmoord|kindermoord|moord|doodslag|femicide|steekpartij"
    rf"|schietpartij|brandstichting|huisbrand|(?:overlijden|dood)\svan\s(?:een|het|de)"
    rf"\s{ONE})"
)
DRAMA_THERE = Lazy(
    rf"\b(?:[Dd]e|[Hh]et|[Ee]en|[Dd]eze|[Dd]it)\s(?:\w+e\s)?{DRAMA}\s{IN_PLACE}"
    rf"|{IN_PLACE}[^.;\n]{{0,20}}?\b(?:een|de|het)\s{DRAMA}\b(?!-)"
    rf"|{IN_PLACE}[^.;\n]{{0,30}}?\b(?:een|de|het)\s{ONE}\s(?:is\s|werd\s)?(?:overleden|vermoord"
    rf"|omgebracht|verdronken|doodgestoken|gedood|vermist)\b"
)
# Haar moeder overleed … in Ede; het meisje dat van het viaduct sprong; de bruiloft van haar zus.
KNOWN_FOR = Lazy(
    rf"\b(?:[Zz]ijn|[Hh]aar|[Hh]un)\s{CLOSE}\s(?:overleed|is\s(?:\w+\s){{0,3}}(?:overleden|vermoord)|werd\s(?:\w+\s)?(?:vermoord|gedood"
    rf"|doodgestoken|omgebracht))\b[^.;\n]{{0,60}}?{IN_PLACE}"
    rf"|\b(?:[Hh]et|[Dd]e|[Zz]ijn|[Hh]aar|[Ee]en)\s{CLOSE}\b[^.;\n]{{0,40}}?\svan\s(?:het|de|een)\s(?:viaduct|brug|flat|dak"
    r"|balkon|toren)\s(?:is\s)?(?:sprong|gesprongen|viel|gevallen)\b"
    rf"|\b{CLOSE}\s(?:sprong|viel)\svan\s(?:het|de|een)\s(?:viaduct|brug|flat|dak|balkon|toren)\b"
    rf"|\b(?:[Bb]ruiloft|[Bb]egrafenis|[Cc]rematie|[Cc]ommunie)\svan\s(?:haar|zijn|hun)\s(?:\w{{3,10}}e\s)?{CLOSE}\b"
    rf"|\b{CLOSE}\s(?:kreeg|moest|zit|zat|kwam)\s[^.;\n]{{0,30}}?\b(?:cel|celstraf|gevangenis|gevangenisstraf|detentie)\b"
    rf"[^.;\n]{{0,30}}?(?:{IN_PLACE}|\b(?:rechtbank|van)\s[A-Z])"
    # Hun moeder is overleden aan een overdosis; opa is doodgeschoten.
    rf"|\b{CLOSE}\s[^.;\n]{{0,20}}?\b(?:(?:overleed|overleden)\s(?:aan|door|na|bij)\s(?:een\s|de\s)?(?:overdosis|ongeluk|brand|val"
    r"|zelfdoding|schietpartij|steekpartij)|dood(?:gestoken|geschoten)|neergeschoten)\b"
)
WHOLE_DAY = Lazy(rf"\b(?:[Oo]p\s\d{{1,2}}|[Ii]n)\s{MONTH}\s\d{{4}}\b")
# This one, and not `een jongen`.
SOMEBODY = Lazy(
    rf"\b(?:(?:[Dd]e|[Hh]et|[Zz]ijn|[Hh]aar)\s(?:\w+e\s)?{CLOSE}|[Vv]ader|[Mm]oeder|[Oo]pa|[Oo]ma)\b"
)
# Where others were who saw it.
LANDMARK = Lazy(
    r"\b(?:op|bij|voor|achter|aan|in)\s(?:de|het)\s(?:parkeerplaats|markt|haven|station|supermarkt"
    r"|bakker|slager|snackbar|kroeg|café|kerk|sporthal|zwembad|schuur|kermis|dijk|brug|speeltuin|schoolplein"
    r"|plein|bushalte|sportveld|voetbalveld|camping|bos|strand)\b"
)
# Somebody who was there, in his own words: who else was there knows who it is.
MINE = Lazy(
    rf"\b(?:mijn|m'n)\s(?:{ONE}|ouders|kinderen)\b|\b(?:papa|mama)\b.{{1,20}}\b(?:papa|mama)\b",
    re.I,
)
TO_ME = Lazy(
    r"\b(?:sloeg|sloegen|stak|schopte|bedreigde|mishandelde|verkrachtte)\s(?:me|mij)\b", re.I
)
IN_THE_NEWS = Lazy(
    r"\b(?:https?://|www\.)[^\s)\"]{4,150}?[-/](?:steekt|stak|steekpartij|neergestoken|doodgestoken|aangehouden"
    r"|gezinsdrama|familiedrama|gezinsmoord|vermoord|opgepakt|mishandelt|mishandelde|overleden"
    r"|woningbrand|huisbrand|schietpartij|vermist|dood)\b",
    re.I,
)


def find_events(text: str) -> Iterator[Hit]:
    """What happened in a family, with its day or its place, or told by who was there."""
    if found := day_of_event(text):
        wat = "een gebeurtenis met haar dag of plek kan een gezin aanwijzen."
        hoe = "Laat de dag of plek weg; schrijf hooguit het jaar, of `later`."
        yield Hit(wat, hoe, "KB074", "let op", found)
    if told := DRAMA_THERE.search(text):
        wat = "een gebeurtenis en een plaats samen kunnen een gezin aanwijzen."
        hoe = "Laat de plaats weg, of schrijf alleen wat er van geleerd is."
        yield Hit(wat, hoe, "KB074", "let op", told[0])
    if known := KNOWN_FOR.search(text):
        wat = "aan deze gebeurtenis kan iemand het gezin herkennen."
        hoe = "Laat haar weg, of schrijf alleen wat er van geleerd is."
        yield Hit(wat, hoe, "KB074", "let op", known[0])
    if words := own_words(text):
        wat = "hier vertelt iemand zelf wat er thuis gebeurde; wie erbij was, herkent dat."
        yield worded(wat, "Vertel het na in algemene woorden, zonder `ik` en `mijn`.", words)


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, or what is shorter."""
    return END.sub(".", text).split(".")


def own_words(text: str) -> str:
    """What somebody tells of his own father, mother or child and what happened; or nothing."""
    if told := TO_ME.search(text):
        return told[0]
    for sentence in sentences_of(text):
        mine = MINE.search(sentence)
        if mine and HARM.search(sentence):
            return mine[0]
    return ""


def day_of_event(text: str) -> str:
    """A day or a public place, in a sentence that tells what happened then or there; or nothing."""
    for sentence in sentences_of(text):
        day = DAY_IN_WORDS.search(sentence)
        if not day and SOMEBODY.search(sentence):
            day = WHOLE_DAY.search(sentence) or LANDMARK.search(sentence)
        if not day or IN_GENERAL.search(sentence):
            continue
        if day[0].lower().startswith("nacht van") or HARM.search(sentence):
            return day[0]
    return ""


def find_news(text: str) -> Iterator[Hit]:
    """A link to what a newspaper wrote about a family."""
    if found := IN_THE_NEWS.search(text):
        wat = "deze link kan naar nieuws over een gezin leiden."
        yield Hit(wat, "Haal de link weg.", "KB074", "let op", found[0])
