"""Repeats: where a text has eight or more words in a row of its source."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kennisbank.overlap.source import ROW, Lines, Source
from kennisbank.overlap.words import Named, Word, marked, plain_words, words_of


@dataclass(frozen=True)
class Repeat:
    """Words in a row that both have: as they stand in the text, and the lines in the source."""

    words: str
    count: int
    lines: Lines
    heading: bool


def repeats(text: str, source: Source, names: Named) -> Iterator[Repeat]:
    """Every row of words that a text has in common with its source, the longest that fit.

    Names count for nothing, and do not end a row either.
    """
    plain, at = plain_words(text), 0
    while at <= len(plain) - ROW:
        if plain[at + ROW - 1] not in source.known:  # nor is any row in which this word stands
            at += ROW
            continue
        start = source.rows.get(plain[at : at + ROW])
        if start is None:
            at += 1
            continue
        length = ROW
        while plain[at + length :][:1] == source.plain[start + length : start + length + 1] != ():
            length += 1
        words = words_of(text)
        named = {
            *of_names(words, (names, source.titles)),
            *(n for n in range(at, at + length) if source.is_capital(start + n - at)),
        }
        if sum(number not in named for number in range(at, at + length)) >= ROW:
            typed = text[words[at].begin : words[at + length - 1].end]
            lines, heading = source.lines_of(start, length), source.is_heading(start, length)
            yield Repeat(typed, length, lines, heading)
        at += length


def of_names(words: Sequence[Word], known: Iterable[Named]) -> Iterator[int]:
    """The numbers of the words that are part of a name."""
    for names in known:
        for first, last, _ in marked(words, names):
            yield from range(first, last + 1)
