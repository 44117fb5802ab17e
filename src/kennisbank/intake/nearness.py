"""Nearness: how much a text has to do with things that others described, and by which words.

Words are weighed by how few of the things have them. There is no model and no list of examples.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from kennisbank.overlap import Named, Word, is_common, listed, marked, on_one_line, words_of

# How near is near, as measured in tests/content/test_suggestions.py.
# The score that is enough is that of one word which nothing else has, where it names the thing.
LEAST, FEWEST, OF_BEST = 3.0, 2, 0.5  # the score, the words in common, the part of the best score
SHOWN = 5  # words with each
LONG = 0.4  # what it costs a thing that it was described in many words
ENDINGS = ("heden", "heid", "ingen", "eren", "ende", "en", "ing", "es", "er", "e", "s", "t")
# Words that are in any report, whatever it is about.
VAGUE = listed(
    "aantal afgelopen alle alleen allen allerlei altijd ander andere anderen anders avond bedoeld "
    "begin begint behoefte beide bekend belangrijk belangrijke bent bepaalde beter betere bijna "
    "bijvoorbeeld binnen bleef bleek bleken blijft blijven boven buiten daardoor daarmee daarna "
    "daarom daaronder daarop daarvan daarvoor deden deed deel denken dezelfde dingen doen doet "
    "dragen drie duidelijk duurde duurt echt echter eens eerder eerst eerste eigen einde elkaars "
    "elke enige enkel enkele erbij erin ermee erop ervan ervoor even familie gaan gaat gebruik "
    "gebruiken gebruikt geeft gehad gekozen geldt geleden gelukt gemaakt geven gevolg gevraagd "
    "geweest gewone ging gingen goed goede graag groot grote half halverwege heel helpen helpt "
    "hielp hiervan hiervoor houden houdt hunzelf ieder iemand iets inspectie inspecties jaar "
    "jaren juist kant keek kijken kleine komen komt konden kort korte kreeg kregen krijgen krijgt "
    "kwam kwamen laat laatste laten later leggen leiden leidt liggen ligt lukken lukt lukte maakt "
    "maakten maken manier mate meer meerdere meeste mensen minder moest moesten moeten mogelijk "
    "mogelijkheid moment naast neemt nemen niemand niets nieuw nieuwe nodig noemen noemt "
    "noodzakelijk normaal ondersteunt ooit opnieuw optimaal paar plaats plaatsen plek precies "
    "punt punten rapport reden reeds rond samen sinds slechts snel sneller sociaal sociale "
    "sommige soms soort staan staat steeds stond stonden straks succesvol telkens terwijl tijd "
    "tijdens toch toen totdat twee tweede uiteindelijk uren vaak vanaf vandaag veel verder "
    "verloop verschil verschillen verschillende verteld vertelden vertelt vier vijf vinden vindt "
    "voldoende volgde volgen volgende volgens volgt vond vonden vooraf vooral voorbeeld "
    "voorbeelden voordat vorig vorige vraagt vragen vroeg vroegen waarbij waardoor waarin waarmee "
    "waarom waaronder waarop waarvan wanneer week weet weinig weken welke wensen werk werken "
    "werkt weten wilde wilden willen wist wisten zaak zagen zeer zeggen zegt zeker zelden zelf "
    "zelfs zetten zien zoals zodra zonder zorgen zorgt"
)
DOUBLE = re.compile(r"([aeou])\1([^aeiou])$")  # at the end of a word only
SOUNDS = {"v": "f", "z": "s"}
SHORTEST = 4  # what stays of a word without its ending


@lru_cache(maxsize=20_000)
def root_of(word: str) -> str:
    """A word without its ending, so that most forms of one are equal: `afspraken`, `afspraak`."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word.removesuffix(ending)
            break
    if word[-2:-1] == word[-1:]:
        return word[:-1]
    return DOUBLE.sub(r"\1\2", word[:-1] + SOUNDS.get(word[-1:], word[-1:]))


def roots_of(text: str, words: Iterable[Word]) -> Iterator[tuple[str, str]]:
    """The words that say something: the root, and as it was typed."""
    for word in words:
        if len(word.plain) >= SHORTEST and word.plain not in VAGUE and not is_common(word.plain):
            yield root_of(word.plain), on_one_line(text[word.begin : word.end])


class Vocabulary:
    """What says something in a text: words but for names of places, and terms."""

    def __init__(self, names: Iterable[str], terms: Iterable[tuple[str, str]]) -> None:
        """`terms` are all that a term is called, each with the term in full."""
        known = [(called, full) for called, full in terms if tells(called, full)]
        self.named = Named([*known, *((name, "") for name in names)])

    def roots_in(self, text: str) -> Iterator[tuple[str, str]]:
        """The words of a text that say something: the root, and as it was typed.

        A term that is a name is one word, and an abbreviation is the words that it stands for.
        """
        words, at = words_of(text), 0
        for first, last, full in marked(words, self.named):
            yield from roots_of(text, words[at:first])
            typed = on_one_line(text[words[first].begin : words[last].end])
            roots = (
                [full] if is_name(full) else [root for root, _ in roots_of(full, words_of(full))]
            )
            yield from ((root, typed) for root in roots if root)
            at = last + 1
        yield from roots_of(text, words[at:])


def is_name(term: str) -> bool:
    """Whether each word of a term has a capital, so that it means something else than its words:
    `Veilig Thuis`."""
    return len(term.split()) > 1 and all(word[0].isupper() for word in term.split())


def tells(called: str, full: str) -> bool:
    """Whether what a term is called says something that its words do not."""
    return is_name(full) or (called != full and called.isupper())


@dataclass(frozen=True)
class Near:
    """Something that lies near a text: its id, how near, and the words, the strongest first."""

    identity: str
    score: float
    words: tuple[str, ...]


class Things:
    """Things of one kind, each with the texts that describe it and what those weigh."""

    def __init__(self, texts: Mapping[str, Iterable[tuple[int, str]]], words: Vocabulary) -> None:
        self.weights = {identity: weigh(rows, words) for identity, rows in texts.items()}
        self.having = Counter(root for weights in self.weights.values() for root in weights)
        self.usual = sum(map(len, self.weights.values())) / max(1, len(self.weights))

    def near(self, said: Iterable[tuple[str, str]], most: int) -> Iterator[Near]:
        """The nearest to the words of a text, the best first; nothing when nothing is near."""
        typed: dict[str, str] = {}
        times = Counter[str]()
        for root, word in said:
            typed.setdefault(root, word)
            times[root] += 1
        parts = {one: self.parts_of(weights, times) for one, weights in self.weights.items()}
        ranked = sorted((-sum(found.values()), one) for one, found in parts.items())
        for minus, one in ranked[:most]:
            near = -minus >= max(LEAST, OF_BEST * -ranked[0][0])
            if near and len({typed[root] for root in parts[one]}) >= FEWEST:
                roots = sorted(parts[one], key=lambda root: (-parts[one][root], root))
                telling = [root for root in roots if self.tells_apart(root)]
                words = each_once(typed[root] for root in telling or roots)
                yield Near(one, -minus, words[:SHOWN])

    def parts_of(self, weights: Mapping[str, int], times: Mapping[str, int]) -> dict[str, float]:
        """How much each word has to do with one of the things."""
        length = 1 - LONG + LONG * len(weights) / self.usual
        return {
            root: weights[root] * (1 + log(often)) * self.rarity(root) / length
            for root, often in times.items()
            if root in weights
        }

    def tells_apart(self, root: str) -> bool:
        """Whether no more than half of the things have a word, so that it is a reason for one."""
        return 2 * self.having[root] <= max(2, len(self.weights))

    def rarity(self, root: str) -> float:
        """How much a word says: 1 when one of these things has it, less when more do."""
        number = len(self.weights)
        return rarity(number, self.having[root]) / rarity(number, 1)


def each_once(words: Iterable[str]) -> tuple[str, ...]:
    """The words in their order, each once, with or without a capital."""
    first: dict[str, str] = {}
    for word in words:
        first.setdefault(word.casefold(), word)
    return (*first.values(),)


def rarity(number: int, having: int) -> float:
    """The weight of a word that so many of a number have, as searches reckon it."""
    return log(1 + (number - having + 0.5) / (having + 0.5))


def weigh(texts: Iterable[tuple[int, str]], words: Vocabulary) -> dict[str, int]:
    """The words of some texts, each with the most that it weighs in any."""
    weights: dict[str, int] = {}
    for weight, text in texts:
        for root, _ in words.roots_in(text):
            weights[root] = max(weight, weights.get(root, 0))
    return weights
