"""How much each word tells of each page: a word of a title more than one of a summary.

As BM25F has it (Robertson and Zaragoza): a word that returns tells less each time, and a long text
weighs no more than a short one. How rare a word is, is weighed by who asks (`df`).
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from operator import itemgetter

from kennisbank.site.data.zoeken.stam import stam_of, words_of
from kennisbank.site.data.zoeken.taal import KORT, STOP, parts_of
from kennisbank.site.data.zoeken.vindbaar import Vindbaar

# What a word weighs in the title, the other names, the summary, the themes, the questions that are
# asked about it and the rest.
VELDEN = (4.0, 3.0, 1.2, 0.7, 1.2, 0.4)
DEEL = 0.5  # a part of a word, beside the word itself
VERZADIGD = 4.0
# How far a long text is held against it; many questions are no long text.
LENGTE = (0.6, 0.6, 0.6, 0.6, 0.0, 0.6)
POSTS = 400  # of one word, so many pages: those of which it tells most
FRASE = 6  # words of one name
ONE = 90  # the greatest weight in a file, where each is one sign


NO_WORDS = frozenset(STOP)
BY_PAGE, BY_WEIGHT = itemgetter(0), itemgetter(1)


@dataclass(frozen=True)
class Posten:
    """Of one word the pages that have it, with weights up to ONE, and how many have it at all."""

    pages: Sequence[int]
    weights: Sequence[int]
    aantal: int


def words_in(vindbaar: Vindbaar) -> tuple[list[str], ...]:
    """Its words by field."""
    return (
        words_of(vindbaar.titel),
        [*words_of(" ".join(vindbaar.namen)), *codes_of(vindbaar.kenmerk)],
        words_of(vindbaar.samenvatting),
        words_of(f"{vindbaar.thema} {vindbaar.soorten}"),
        words_of(" ".join(vindbaar.gevraagd)),
        words_of(" ".join(vindbaar.tekst)),
    )


def codes_of(kenmerk: str) -> list[str]:
    """`WIJ-G05` as people type it: `wijg05`, and `g05` alone."""
    parts = words_of(kenmerk)
    return ["".join(parts), *parts[1:]] if parts else []


def weigh(
    vindbaren: Sequence[tuple[list[str], ...]],
    frasen: Mapping[tuple[str, ...], str],
    known: Set[str],
) -> dict[str, Posten]:
    """For each stem, and each name of several words, the pages and their weights."""
    stem_by = {word: stam_of(word) for word in known}
    stems: dict[str, str] = {}
    parts: dict[str, tuple[str, ...]] = {}
    for word, stem in stem_by.items():
        if word not in NO_WORDS:
            stems[word] = stem
            if more := parts_in(word, known):
                parts[word] = more
    sizes = sizes_of(frasen)
    average = averages(vindbaren)
    # As arrays, in a tenth of the room: together these are more than all texts.
    found: dict[str, tuple[array[float], array[int]]] = defaultdict(
        lambda: (array("d"), array("l"))
    )
    for number, fields in enumerate(vindbaren):
        counts: dict[str, float] = defaultdict(float)
        for words, field, long, usual in zip(fields, VELDEN, LENGTE, average, strict=True):
            weight = field / (1 - long + long * len(words) / usual)
            for word in words:
                if word in stems:
                    counts[stems[word]] += weight
                    for part in parts.get(word, ()):
                        counts[part] += weight * DEEL
            if words is not fields[-1]:  # names in the rest of the text cost most, and add least
                for phrase in phrases_in(words, stem_by, frasen, sizes):
                    counts[phrase] += weight
        for term, count in counts.items():
            weights, pages = found[term]
            weights.append(count)
            pages.append(number)
    return {term: to_posten(*posts) for term, posts in found.items()}


def averages(vindbaren: Sequence[tuple[list[str], ...]]) -> list[float]:
    """How many words each field has of those that have any."""
    sums = [[len(fields[at]) for fields in vindbaren if fields[at]] for at in range(len(VELDEN))]
    return [max(1.0, sum(some) / len(some)) if some else 1.0 for some in sums]


def parts_in(word: str, known: Set[str]) -> tuple[str, ...]:
    """The stem of each part of a word that is made of others."""
    parts = parts_of(word, known) if len(word) >= 2 * KORT else ()
    return tuple({*map(stam_of, parts)} - {stam_of(word)})


def sizes_of(frasen: Mapping[tuple[str, ...], str]) -> dict[str, tuple[int, ...]]:
    """By the first word of a name how many words such names have, the most first."""
    sizes: dict[str, set[int]] = defaultdict(set)
    for words in frasen:
        sizes[words[0]].add(len(words))
    return {word: tuple(sorted(some, reverse=True)) for word, some in sizes.items()}


def phrases_in(
    words: Sequence[str],
    stem_by: Mapping[str, str],
    frasen: Mapping[tuple[str, ...], str],
    sizes: Mapping[str, tuple[int, ...]],
) -> Iterator[str]:
    """Each name that stands in these words, also one within another; from each word the longest
    first."""
    stems = [stem_by[word] for word in words]
    for at, stem in enumerate(stems):
        for size in sizes.get(stem, ()):
            if 1 < size <= FRASE and (phrase := frasen.get(tuple(stems[at : at + size]))):
                yield phrase
                break
        else:
            if phrase := frasen.get((words[at],)) or frasen.get((stem,)):
                yield phrase


def to_posten(weights: Sequence[float], pages: Sequence[int]) -> Posten:
    """The pages with the most weight, in their order; `pages` are in theirs."""
    kept: Iterable[tuple[int, float]] = zip(pages, weights, strict=True)
    if len(pages) > POSTS:
        kept = sorted(sorted(kept, key=BY_WEIGHT, reverse=True)[:POSTS], key=BY_PAGE)
    chosen, told = array("l"), array("b")
    for number, weight in kept:
        chosen.append(number)
        told.append(max(1, round(ONE * weight / (weight + VERZADIGD))))
    return Posten(chosen, told, len(pages))
