"""Accounts: addresses of e-mail and profiles on the internet, also when they are written out."""

import re
from collections.abc import Iterator

from kennisbank.privacy.hit import Hit
from kennisbank.privacy.lazy import Lazy
from kennisbank.privacy.mask import mask_email

EMAIL = Lazy(r"(?<![\w.+'/-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
HOSTS = r"(?:nl|com|net|org|eu|be|de|info|pl|tr|fr|uk|nu|ma|me|io)"
AT = Lazy(
    r"\s?(?:@|[\[({<]\s?(?:at|@|ape(?:n)?staart(?:je)?)\s?[\])}>])\s?|\s(?:ape(?:n)?staart(?:je)?)\s"
    rf"|(?<=\w)\s(?:at|AT)\s(?=[\w-]{{1,40}}\s?(?:\.|\s(?:punt|dot|PUNT|DOT)\s)\s?{HOSTS}\b)",
    re.I,
)
DOT = Lazy(r"\s?[\[({<]\s?(?:dot|punt)\s?[\])}>]\s?|\s(?:dot|punt)\s", re.I)
LOOSE_HOST = Lazy(rf"(@[\w-]{{1,63}})\s?\.\s?({HOSTS})\b", re.I)
# An address of a desk, not of a person.
DESK = Lazy(
    r"^(?:info|contact|redactie|secretariaat|communicatie|loket|gemeente|post|postbus|meldpunt|webmaster"
    r"|klantcontact|sociaaldomein|wmo|jeugd|veiligthuis|vragen|beheer|servicedesk|wijkteams?|privacy|avg|fg"
    r"|beveiliging|security|support|helpdesk|pers|griffie|balie|klachten|zorgloket|jeugdteams?|sociaalteam"
    r"|aanmelden|aanmelding|advies|crisis|team|teams|bezwaar|kennisbank|lek|receptie|administratie|noreply|no-reply)"
    r"(?:[-_.](?:noord|oost|zuid|west|centrum|midden|jeugd|wmo|zorg|stad))?@"
)
SITES = Lazy(
    r"\b(?:facebook\.com|fb\.com|instagram\.com|tiktok\.com|twitter\.com|x\.com|snapchat\.com|linkedin\.com"
    r"|threads\.net|t\.me|wa\.me|pinterest\.\w+|marktplaats\.nl/u|strava\.com|vk\.com|bsky\.app"
    r"|mastodon\.\w+|onlyfans\.com|youtube\.com/@|discord\.gg|reddit\.com/u)"
    r"/(?!company/|sharer|share\b|intent/)(?:in/|add/|u/|profile/|people/)?@?[\w.%-]{2,60}",
    re.I,
)
HANDLE = Lazy(r"(?<![\w.@/-])@[A-Za-z_][\w.]{2,}")
# Handles of bodies, and words of code.
PUBLIC_HANDLE = Lazy(
    r"@(?:veilig_?thuis|politie|gemeente|ggd|rijks|min|inspectie|vng|huiselijk|kinder|slachtoffer|media"
    r"|import|font|page|supports|charset|layer|type|param)\w*"
    r"|@(?:app|apply|author|classmethod|container|dataclass|extend|include|keyframes|mixin|namespace"
    r"|override|property|pytest|return|returns|see|since|staticmethod|test|throws|todo|use)\b",
    re.I,
)
PLATFORM = Lazy(
    r"(?<![\w.])(?=[\w.]{3,30}\s)(?=[\w.]{0,30}[\d_])[\w.]{3,30}\sop\s(?:snapchat|snap|instagram|insta|tiktok|facebook"
    r"|twitter|discord|telegram|twitch|steam)\b|"
    r"\b(?:snapchat|snap|instagram|insta|tiktok|facebook|twitter|discord|telegram|skype|linkedin|twitch|steam"
    r"|playstation|xbox|roblox|fortnite)\b[^.\n]{0,25}?(?:\bis\b|\bheet\b|\bnaam\b|\baccount\b|:|\bals\b)"
    r"\s?[“\"'`]?(?=[\w.]{3,30}\b)(?=[\w.]{0,30}(?:\d|_|\w\.\w))[\w.]{1,30}",
    re.I,
)


# `zijn vader plaatste het op Facebook onder de naam …`
UNDER_A_NAME = Lazy(
    r"\b(?:moeder|vader|man|vrouw|zoon|dochter|meisje|jongen|kind|tiener|ex|dader|hij|zij|ze)\b"
    r"[^.\n]{0,40}?\b(?:snapchat|instagram|tiktok|facebook|twitter|telegram|youtube)\b[^.\n]{0,15}?"
    r"\bonder\sde\snaam\s[“\"'‘]?\w",
    re.I,
)
# A host where people have their own address, also when the rest of it is written out.
PRIVATE_HOST = Lazy(
    r"\b(?:gmail|hotmail|outlook|live|ziggo|kpnmail|xs4all|icloud|yahoo|planet|hetnet|telfort|casema|upcmail"
    r"|protonmail|quicknet|msn|gmx)(?:\.|\s?\(?(?:punt|dot)\)?\s?)(?:com|nl|org|net|de|be)\b",
    re.I,
)


def find_emails(text: str, contact: bool) -> Iterator[Hit]:
    """Each e-mail address that is not of a desk."""
    if not EMAIL.search(joined := as_typed(text)) and (found := PRIVATE_HOST.search(text)):
        wat = "hier kan het e-mailadres van een persoon staan."
        hoe = "Haal het weg, of gebruik een adres van de afdeling, zoals `info@gemeente.nl`."
        yield Hit(wat, hoe, "KB071", "let op", found[0])
    for email in EMAIL.findall(joined):
        if not DESK.match(email.lower().lstrip("'")):
            wat = f"`{mask_email(email)}` kan het e-mailadres van een persoon zijn."
            hoe = "Haal het weg, of gebruik een adres van de afdeling, zoals `info@gemeente.nl`."
            yield Hit(wat, hoe, "KB071", "let op" if contact else "fout", email)


def as_typed(text: str) -> str:
    """The text with addresses as they are typed, that were written out: `jan punt jansen`."""
    return LOOSE_HOST.sub(r"\1.\2", DOT.sub(".", AT.sub("@", text)))


def find_profiles(text: str) -> Iterator[Hit]:
    """A profile or an account of somebody."""
    found = SITES.search(text) or PLATFORM.search(text) or UNDER_A_NAME.search(text)
    if not found:
        found = next(
            (item for item in HANDLE.finditer(text) if not PUBLIC_HANDLE.match(item[0])), None
        )
    if found and not PUBLIC_HANDLE.search(f"@{found[0].rpartition('/')[2].lstrip('@')}"):
        hoe = "Haal het weg; noem hooguit de website van een organisatie."
        yield Hit("hier staat een profiel of account van iemand.", hoe, "KB078", "fout", found[0])
