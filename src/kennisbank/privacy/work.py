"""Work: what somebody in a family does for a living, by which a village knows who it is."""

from collections.abc import Iterator

from kennisbank.privacy.dates import IN_PLACE
from kennisbank.privacy.families import ONE, WHO, worded
from kennisbank.privacy.hit import Hit
from kennisbank.privacy.kinds import OCCUPATION, kinds_of_words
from kennisbank.privacy.lazy import Lazy

# What is a surname too, or to the gate somebody who helps; the others are a kind of word.
ALSO = (
    r"boer|visser|schipper|koster|timmerman|bakker|molenaar|schrijver|advocaat|directeur|trainer"
    r"|verloskundige|kraamverzorgster|kapper|bloemist|burgemeester|wethouder|hoogleraar|minister"
    r"|rechter|docente?|leerkracht|politieagente?|agente?|huisarts|kinderarts|arts|dokter"
    r"|dominee|imam|pastoor|voorganger|juf|meester|leraar|lerares|wijkagente?|psychiater|psycholoog"
    r"|verpleegkundige|wijkverpleegkundige"
)
ALL = "|".join(word for word, kind in kinds_of_words().items() if kind == OCCUPATION)
WORK = rf"(?:oud-|ex-)?(?:{ALSO}|{ALL})"
KNOWN_AS = r"(?:(?:bekende?|plaatselijke|lokale|vroegere|voormalige?)\s)?"
# `Als vader huisarts of leraar is` is about all; so is `een ouder of een agent`.
SOMEBODY = rf"(?<![Aa]ls\s)(?<!\bof\s)\b{WHO}"
# De vader, huisarts in Wijchen; de vader, van beroep tandarts; moeder is wethouder.
HAS_WORK = Lazy(
    rf"{SOMEBODY}(?P<how>,\s(?:van\sberoep\s)?(?:een\s)?"
    r"|\s(?:is|was|bleek|werkte?\sals|werkzaam\sals)\s(?:jarenlang\s|vroeger\s)?(?:de\s|een\s(?:[a-z]{3,20}\s)?)?"
    rf"|\s(?:zit|zat)\sin\sde\s){KNOWN_AS}{WORK}\b"
    r"(?!\svan\s(?:zijn\b|haar\b|hun\b|(?:de\s|het\s|een\s)?(?:eigen|plan)))"
)
# Behind `de vader, huisarts`: where that is, or the sentence goes on, and no list of others does.
GOES_ON = Lazy(
    rf"(?:\s(?:op|bij|van|aan)\s[^.;,\n]{{1,25}}?)?\s{IN_PLACE}|(?:\s(?:voor|bij|van|in)\s[^.;,\n]{{1,45}})?,\s(?:moest|mocht|is|was|heeft|had|wilde|kreeg"
    r"|kwam|ging|werd|wordt|hield|belde|sloeg|stalkte|bedreigde|nam|wist|zag|vroeg|zei|deed|wil)\b"
)
# De zoon van de dominee; de doktersvrouw; een bekende notaris; een raadslid kreeg een huisverbod.
# `De burgemeester sloeg alarm` harmed nobody.
HIT = r"(?:sloeg|mishandelde|misbruikte|verkrachtte|bedreigde|stak|vermoordde|doodde|wurgde)"
OF_WORK = Lazy(
    r"\b(?P<of>(?:vrouw|man|echtgenote?|(?:stief|pleeg|schoon|klein)?(?:zoon|dochter)|zoontje|dochtertje|kind|kinderen|gezin|weduwe|ex|broer|zus)\svan\s"
    rf"(?:de|een)\s|(?:gescheiden\svan|getrouwd\smet)\sde\s|[Ee]en\sbekende\s(?!voorzitter|trainer))?{KNOWN_AS}{WORK}(?:(?P<wife>(?:s|en)(?:vrouw|zoon|dochter|gezin"
    r"|echtpaar))|(?=\W))"
    rf"(?P<harm>[^.;,\n]{{0,40}}?\s(?:{HIT}\s(?:zijn|haar|een)\s(?:eigen\s)?(?:{ONE}|kinderen|gezin)"
    rf"|(?:zijn|haar)\s(?:eigen\s)?(?:{ONE}|kinderen)\s{HIT}"
    r"|(?:is|werd)\s(?:aangehouden(?!\sop\b)|veroordeeld|gearresteerd)|kreeg\seen\shuisverbod)\b)?"
)
WORKS_THERE = Lazy(
    rf"{SOMEBODY}\s(?:(?:werkte?|is\swerkzaam|was\swerkzaam)\s(?:als|bij|in|op)\s[^.;\n]{{0,40}}?"
    r"|(?:heeft|had|runt)\s(?:het|de|een)\s(?:café|winkel|slagerij|bakkerij|restaurant|snackbar"
    r"|garage|kapsalon|apotheek|\w{2,20}bedrijf|\w{2,20}boerderij)\b[^.;\n]{0,25}?)"
    rf"(?:{IN_PLACE}|(?:huis|school|fabriek|kantoor|winkel)\svan\s[A-Z]\w+|\b(?:in|aan)\s(?:het|de|ons|dit)\s(?:dorp|plein|dijk|haven)\b)"
    rf"|{SOMEBODY}\s(?:geeft|gaf)\sles\s(?:op|bij|aan)\s(?:de|het)\s\w"
)


def find_work(text: str) -> Iterator[Hit]:
    """The work of somebody in a family."""
    if found := work_in(text):
        wat = "aan dit werk kan iemand het gezin herkennen."
        yield worded(wat, "Schrijf alleen `de vader` of `een ouder`, zonder het werk.", found)


def work_in(text: str) -> str:
    """The first words that tell the work of somebody, or nothing."""
    for has in HAS_WORK.finditer(text):
        sure = not has["how"].startswith(",") or "beroep" in has["how"]
        if sure or GOES_ON.match(text[has.end() :]):
            return has[0]
    for of in OF_WORK.finditer(text):
        if of["of"] or of["wife"] or of["harm"]:
            return of[0]
    there = WORKS_THERE.search(text)
    return there[0] if there else ""
