"""Comparison: what is said more strongly, or no longer, in a text made of a passage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from kennisbank.overlap.facts import Fact, numbers_in, places_in
from kennisbank.overlap.sentence import Sentence, sentences_of
from kennisbank.overlap.weight import keeps, strengthening, weakening
from kennisbank.overlap.words import Named, stems_of

Kind = Literal["getal", "plaats", "zwakker", "sterker"]
# How near is near: measured on our own records, of which editors read every sentence.
ALIKE, COMMON_WORDS = 0.25, 2  # a sentence of ours surely tells what one of the source tells
PART, FEW = 0.2, 2  # so much of it is something of it


@dataclass(frozen=True)
class Own:
    """A text of ours; a heading says something in few words, so that nothing is asked of it."""

    text: str
    heading: bool = False

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """What it says."""
        return tuple(sentences_of(self.text))

    @cached_property
    def keeps(self) -> frozenset[str]:
        """How weakly or strongly it says things."""
        return keeps(" ".join(sentence.flat for sentence in self.sentences))


@dataclass(frozen=True)
class Remark:
    """What is otherwise in our text: which of the texts, the word, and both sentences."""

    kind: Kind
    at: int
    word: str
    own: str
    source: Sentence


@dataclass(frozen=True)
class Claim:
    """A sentence of ours, in which text, and which sentence of the source is nearest to it, by its
    number, if one is near at all."""

    at: int
    own: Own
    sentence: Sentence
    nearest: int
    likeness: float
    common: int

    @property
    def tells(self) -> bool:
        """Whether it surely tells what that sentence of the source tells."""
        return self.likeness >= ALIKE and self.common >= COMMON_WORDS


def compare(
    texts: Sequence[Own], told: Sequence[Sentence], places: Named, known: frozenset[str]
) -> Iterator[Remark]:
    """What the texts of a record say otherwise than the sentences of the source they are made of.

    Only of what they do tell; what an editor left out is no mistake. `known` are the places that
    the record has in another way.
    """
    if not told:
        return
    claims = list(claims_in(texts, told))
    yield from compare_weight(texts, claims, told)
    yield from compare_strength(claims, told)
    yield from compare_facts(texts, claims, told, places, known)


def claims_in(texts: Sequence[Own], told: Sequence[Sentence]) -> Iterator[Claim]:
    """The sentences of ours that say what a source says."""
    for at, own in enumerate(texts):
        for sentence in () if own.heading else own.sentences:
            if sentence.claims:
                scores = ((*sentence.likeness(one), -number) for number, one in enumerate(told))
                likeness, common, number = max(scores, default=(0, 0, 0))
                yield Claim(at, own, sentence, -number if common else -1, likeness, common)


def compare_weight(
    texts: Sequence[Own], claims: Sequence[Claim], told: Sequence[Sentence]
) -> Iterator[Remark]:
    """A word of the source that makes a statement weaker is kept, or another that does so."""
    for number, sentence in enumerate(told):
        for strength, word, around in weakening(sentence.flat):
            about = stems_of(around.split())
            missed = [
                claim
                for claim in claims
                if claim.nearest == number
                and claim.tells
                and about & claim.sentence.stems
                and not kept_by(claim, strength, claims)
            ]
            if not missed and not any(strength in own.keeps for own in texts):
                missed = most_of(number, sentence, claims)
            if missed:
                nearest = max(missed, key=lambda claim: claim.likeness)
                yield Remark("zwakker", nearest.at, word, nearest.sentence.text, sentence)


def kept_by(claim: Claim, strength: str, claims: Sequence[Claim]) -> bool:
    """Whether the text of a claim says it as weakly, elsewhere than where it tells other things."""
    others = {
        one.sentence
        for one in claims
        if one.at == claim.at and one.tells and one.nearest != claim.nearest
    }
    return strength in claim.own.keeps and any(
        strength in keeps(one.flat) for one in claim.own.sentences if one not in others
    )


def most_of(number: int, sentence: Sentence, claims: Sequence[Claim]) -> list[Claim]:
    """The sentence of ours that is made of one of the source, if it has enough of it."""
    made = [claim for claim in claims if claim.nearest == number]
    if not made:
        return []
    first = max(made, key=lambda claim: claim.common)
    return [first] if first.common >= max(FEW, PART * len(sentence.stems)) else []


def compare_strength(claims: Sequence[Claim], told: Sequence[Sentence]) -> Iterator[Remark]:
    """No word is added that makes a statement stronger than the source does thereabouts."""
    for claim in claims:
        if claim.common < FEW:
            continue
        around = told[max(0, claim.nearest - 1) : claim.nearest + 2]
        for strength, word in strengthening(claim.sentence.flat):
            if not any(strength in keeps(near.flat) for near in around):
                source = told[claim.nearest]
                yield Remark("sterker", claim.at, word, claim.sentence.text, source)


def compare_facts(
    texts: Sequence[Own],
    claims: Sequence[Claim],
    told: Sequence[Sentence],
    places: Named,
    known: frozenset[str],
) -> Iterator[Remark]:
    """The numbers and places of a sentence that is told are told as well."""
    numbers = Once(fact.value for own in texts for fact in numbers_in(own.text))
    named = Once(fact.value for own in texts for fact in places_in(own.text, places))
    for number, sentence in enumerate(told):
        lost: list[tuple[Kind, str]] = [
            *(("getal", one.typed) for one in facts_of(sentence.text) if one.value not in numbers),
            *(
                ("plaats", one.typed)
                for one in places_in(sentence.text, places)
                if one.told and one.value not in known and one.value not in named
            ),
        ]
        for claim in most_of(number, sentence, claims) if lost else ():
            for kind, word in dict.fromkeys(lost):
                yield Remark(kind, claim.at, word, claim.sentence.text, sentence)


@lru_cache(maxsize=4096)
def facts_of(text: str) -> tuple[Fact, ...]:
    """The numbers that a sentence of a source tells."""
    return tuple(fact for fact in numbers_in(text) if fact.told)


class Once:
    """A set that is made when somebody asks for it, which is seldom."""

    def __init__(self, values: Iterator[str]) -> None:
        self._values = values
        self._made: frozenset[str] | None = None

    def __contains__(self, value: str) -> bool:
        if self._made is None:
            self._made = frozenset(self._values)
        return value in self._made
