"""Words: a text as words that can be compared, however it was typed, and where each stood."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

# A word that the end of a line cut in two: not `casus-` before `en`, and no dash between words.
CUT = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010][ \t]{0,9}\n[ \t]{0,9}(?!(?:en|of)\b)(?=[a-zà-ÿ])")
NOTE = re.compile(r"\[\d{1,3}\]|\*\d{1,2}\b|\b\d\*")  # the mark of a footnote
WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’ʼ´`\u00ad][^\W_]+)*|[’']s\b")
SIGNS = re.compile(r"[\W_]")


def listed(words: str) -> frozenset[str]:
    """A list of words, typed as a text."""
    return frozenset(words.split())


# Words that stand in any sentence, so that having them in common says nothing.
COMMON = listed(
    "aan al als bij daar daarbij dan dat de deze die dit door een elkaar en er geen gaat haar "
    "heeft hebben had het hen hier hierbij hij hoe hun ieder iedere in is kan kunnen maar met "
    "meer moet naar niet nog of om omdat ook onder op over te tot tussen uit van vanuit voor "
    "waar was waren wat wel werd werden wie wij wordt worden ze zich zij zijn zo zodat zou "
    "zonder"
)


class Word(NamedTuple):
    """A word as it is compared, and where it stands in the text as it was typed."""

    plain: str
    begin: int
    end: int


@lru_cache(maxsize=20_000)
def plain_word(typed: str) -> str:
    """The word without capitals, accents, hyphens and apostrophes: `Één`, `multi-probleem`."""
    bare = unicodedata.normalize("NFKD", typed.casefold())
    return "".join(sign for sign in bare if sign.isalnum())


@lru_cache(maxsize=256)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text; one that the end of a line cut in two is whole again."""
    text = blank_notes(text)
    found = [Word(plain_word(word.group()), *word.span()) for word in WORD.finditer(text)]
    joins = {cut.start() for cut in CUT.finditer(text)} if "\n" in text else ()
    if not joins:
        return tuple(found)
    words: list[Word] = []
    for word in found:
        if words and words[-1].end in joins:
            words[-1] = Word(words[-1].plain + word.plain, words[-1].begin, word.end)
        else:
            words.append(word)
    return tuple(words)


@lru_cache(maxsize=256)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared; where each stood is seldom asked."""
    if "\n" in text:
        return tuple(word.plain for word in words_of(text))
    return tuple(map(plain_word, WORD.findall(blank_notes(text))))


def blank_notes(text: str) -> str:
    """The text with spaces in the place of the marks of footnotes."""
    if "[" in text or "*" in text:
        return NOTE.sub(lambda note: " " * len(note.group()), text)
    return text


def on_one_line(text: str) -> str:
    """A piece of a text without the ends of its lines and the marks of its footnotes."""
    return " ".join(NOTE.sub("", CUT.sub("", text)).split())


def is_common(word: str) -> bool:
    """Whether a word stands in any sentence, so that it says nothing of what that is about."""
    return word in COMMON


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """The first letters of the words that say what a sentence is about."""
    return frozenset(word[:6] for word in words if len(word) > 3 and word not in COMMON)


class Named:
    """Names of one or more words, each with whose name it is."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self.of = {phrase: whose for name, whose in names if (phrase := plain_words(name))}
        self.lengths = {phrase[0]: 0 for phrase in self.of}
        for phrase in self.of:
            self.lengths[phrase[0]] = max(self.lengths[phrase[0]], len(phrase))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Named) and other.of == self.of

    __hash__ = None  # type: ignore[assignment]


def marked(words: Sequence[Word], names: Named) -> Iterator[tuple[int, int, str]]:
    """The names in a text, the longest that fits: the first word, the last, and whose it is."""
    plain, at = tuple(word.plain for word in words), 0
    while at < len(plain):
        for length in range(min(names.lengths.get(plain[at], 0), len(plain) - at), 0, -1):
            if (whose := names.of.get(plain[at : at + length])) is not None:
                yield at, at + length - 1, whose
                at += length - 1
                break
        at += 1
