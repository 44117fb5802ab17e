"""Weight: the words that make a statement weaker (soms, kan) or stronger (altijd, alle)."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

# The strength -> the words of a source that may not get lost, and what else says as little.
WEAK: Mapping[str, tuple[str, str]] = {
    "soms": (
        "soms|af en toe|nu en dan|wel eens|weleens|zelden|incidenteel|bij uitzondering"
        "|een enkele keer|een enkele casus|in een enkel geval|in enkele gevallen"
        "|niet altijd|niet steeds|niet overal|niet iedereen|niet alle|niet alles|niet elk|niet elke"
        "|niet ieder|niet iedere|het komt voor|komt voor dat|kwam voor dat|sommige|sommigen|enkele"
        "|een paar|een aantal|een deel|deels|gedeeltelijk|een beperkt aantal",
        "een keer|een enkele|een enkel|in een casus|in een dossier|in een geval|bij een|weinig"
        "|niet structureel|een van de|eens|voorkomen|ten dele|niet volledig|niet helemaal",
    ),
    "vaak": (
        "vaak|dikwijls|meestal|veelal|doorgaans|gewoonlijk|regelmatig|grotendeels|merendeel"
        "|over het algemeen|in de regel|bijna altijd|bijna alle|de meeste|een groot deel"
        "|een meerderheid|de meerderheid",
        "vaker|veel|meeste|meer|geregeld|bijna|telkens weer|nogal eens",
    ),
    "kan": (
        "kan|kunnen|mogelijk|misschien|wellicht|zou|zouden|eventueel|waarschijnlijk|vermoedelijk",
        "kon|konden|kunt|kun|mogelijkheid|mogelijkheden|mogelijkerwijs|mag|mogen|kans|lukt|lukte"
        "|hielp|helpt|helpen|in staat|soms",
    ),
    "lijkt": (
        "lijkt|lijken|leek|leken|schijnt|schijnen|kennelijk|blijkbaar|de indruk",
        "indruk|leek het|ogenschijnlijk|misschien|mogelijk|waarschijnlijk|vermoedelijk",
    ),
}
# What a text may not add, and what in a source says as much.
STRONG: Mapping[str, tuple[str, str]] = {
    "alle": (
        "alle|allemaal|alles|iedereen|overal|altijd|steeds|voortdurend|volledig|zonder uitzondering"
        "|uitsluitend|telkens|elke keer|iedere keer|continu",
        "elk|elke|ieder|iedere|allen|blijvend|blijven|permanent|continue|heel|hele|geheel|gehele"
        "|totale|totaal|structureel|structurele|duurzaam|beide|zowel|standaard|compleet|enkel",
    ),
    "nooit": (
        "nooit|niemand|nergens|geen enkele|geen enkel|op geen enkele manier",
        "niet|geen|zonder|ontbreekt|ontbreken",
    ),
}
DENIED = re.compile(  # what says less with `niet` before it is no stronger word
    r"\b(?:niet|lang niet|bijna|haast|vrijwel|zo goed als) "
    r"(?:altijd|alle|alles|iedereen|overal|steeds|volledig|continu|nooit|niemand|voortdurend)\b"
)
TO_DO = re.compile(r"\b(?:is|zijn|was|waren)(?: (?!om\b)\w+){0,6} te \w+n\b")  # so it can be done
# A verb that only helps another, or says what something is for, says not how sure it is.
HELPS = re.compile(
    r"\b(?:te|willen|moeten) kunnen\b|\b(?:zodat|opdat) (?:\w+ ){1,12}?(?:kan|kunnen)\b"
)
CLAUSE = re.compile(r"\b(?:en|of|maar|dan|als|wanneer|omdat|waarin|waardoor)\b")
AROUND = 5  # so many words before a word and after it are what it is said of


def pattern(words: str) -> re.Pattern[str]:
    """What finds any of the words in a text that is flat, the longest that fits."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words.split('|'), key=len, reverse=True))})\b")


ALL = (*WEAK.items(), *STRONG.items())
SAYS = {name: pattern(words) for name, (words, _) in ALL}
KEEPS = {name: pattern(f"{words}|{also}") for name, (words, also) in ALL}


@lru_cache(maxsize=4096)
def weakening(flat: str) -> tuple[tuple[str, str, str], ...]:
    """The words by which a text says less, that what is made of it should say as well: how strong
    each is, the word, and what stands around it."""
    said, words = HELPS.sub(" ", flat), []
    for name in WEAK:
        if found := SAYS[name].search(said):
            before = CLAUSE.split(said[: found.start()])[-1].split()[-AROUND:]
            after = CLAUSE.split(said[found.end() :])[0].split()[:AROUND]
            words.append((name, found.group(), " ".join((*before, *after))))
    return tuple(words)


def strengthening(flat: str) -> Iterator[tuple[str, str]]:
    """The words by which a text says that something is so without exception: (strength, word)."""
    said = DENIED.sub(" ", flat)
    for name in STRONG:
        if found := SAYS[name].search(said):
            yield name, found.group()


def keeps(flat: str) -> frozenset[str]:
    """Every strength that a text has, in whatever words."""
    strong = DENIED.sub(" ", flat)
    found = {name for name in WEAK if KEEPS[name].search(flat)}
    found |= {name for name in STRONG if KEEPS[name].search(strong)}
    return frozenset(found | {"kan"} if TO_DO.search(flat) else found)
