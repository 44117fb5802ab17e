"""The stam: what is left of a Dutch word without its endings, so that forms of it are one.

The rules are data, which `pure/stam.js` gets with the index: so a browser and this program cannot
differ. They need not be linguistics: forms of one word come out equal, and other words do not.
"""

import re
import unicodedata
from functools import lru_cache
from sys import intern

WORD = re.compile(r"[^\W_]+")
MARK = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
GENITIVE = re.compile(r"'s\b")
# Signs that nobody sees, and what stands for an apostrophe, as in pure/getypt.js.
HIDDEN = re.compile(
    r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
APOSTROPHE = re.compile(r"[‘’‛′´`ʼ＇]")

# What a verb begins with that stands apart from it as well.
VOORAAN = "aan|achter|af|bij|door|in|mee|na|om|op|over|samen|terug|toe|uit|vast|voor|weg"

# Each rule once, in this order: what to find, and what comes in its place ($1 is the first group).
REGELS: tuple[tuple[str, str], ...] = (
    ("^oudere[ns]?$", "bejaard"),  # not parents
    ("^kinder(en|s)?$", "kind"),
    ("^(|bestuurs|familie|gezins|groeps|raads|team)leden$", "$1lid"),  # not geleden, verleden
    ("^(.*)steden$", "$1stad"),
    ("^bejaarden$", "bejaard"),
    ("^niks$", "niet"),
    ("^(de|het)zelfde$", "zelfde"),
    ("^(bij|na)?scholing(en)?$", "opleid"),  # not school
    ("^(doe|doet|gedaan|deed|deden)$", "doen"),  # verbs with rules of their own, in sayings
    ("^(ga|gaat|ging|gingen|gegaan)$", "gaan"),
    ("^(sta|staat|stond|stonden)$", "staan"),
    ("^(heb|hebt|heeft|had|hadden|gehad)$", "hebben"),
    ("^ge([a-z]{3,}eer)de?n?$", "$1"),
    # What was done by what one does: uitgeprint, opgeschaald, overgedragen.
    (f"^({VOORAAN})ge([a-z]{{3,}}?)(d|t|en)$", "$1$2"),
    ("^(.{4,}h)eden$", "$1eid"),
    ("^(.{3,})en$", "$1"),
    ("^(.{3,}[^aeiou])ing$", "$1"),
    ("^(.{2,})([bdfgklmnprst])\\2$", "$1$2"),
    ("^(.{4,})s$", "$1"),
    ("^(.{3,})e$", "$1"),
    ("^(.{3,})ati$", "$1"),
    ("^(.{3,})isch$", "$1is"),
    ("^(.{2,}[^aeiou])t$", "$1"),
    ("^(.{2,}e[lr])d$", "$1"),
    ("^(.{2,}eer)d$", "$1"),
    ("^(.*)aa([^aeiou])$", "$1a$2"),
    ("^(.*)ee([^aeiou])$", "$1e$2"),
    ("^(.*)oo([^aeiou])$", "$1o$2"),
    ("^(.*)uu([^aeiou])$", "$1u$2"),
    ("^(.{3,}[^aeo])er$", "$1"),
    ("^(.{2,})([bdfgklmnprst])\\2$", "$1$2"),
    ("^(.{2,})v$", "$1f"),
    ("^(.{2,})z$", "$1s"),
)
_RULES = tuple((re.compile(find), re.sub(r"\$(\d)", r"\\\1", give)) for find, give in REGELS)


@lru_cache(maxsize=100_000)
def stam_of(word: str) -> str:
    """`wachtlijsten` and `wachtlijst` as `wachtlijs`."""
    for find, give in _RULES:
        word = find.sub(give, word, count=1)
    return word


def words_of(text: str) -> list[str]:
    """The words of a text in small letters without accents: `risico's` is `risico`."""
    if not text.isascii():
        text = APOSTROPHE.sub("'", HIDDEN.sub("", text))
        text = MARK.sub("", unicodedata.normalize("NFKD", text))
    # Each word once: the words of all pages together are many times those of the language.
    return [*map(intern, WORD.findall(GENITIVE.sub("", text.lower())))]


def stems_of(text: str) -> list[str]:
    """The stem of each word of a text."""
    return [stam_of(word) for word in words_of(text)]
