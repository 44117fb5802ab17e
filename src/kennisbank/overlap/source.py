"""The text of a source: its lines and sentences, and each row of words that stands in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property

from kennisbank.overlap.sentence import Sentence, sentences_of
from kennisbank.overlap.words import Named, Word, words_of

ROW = 8  # so many words in a row are somebody else's
Lines = tuple[int, int]  # the first and the last, counted from 1
TITLE = re.compile(r"[‘“\"]([A-Z0-9][^‘’“”\".!?\n]{2,120}(?:\n[^‘’“”\".!?\n]{1,120})?)[’”\"]")


class Source:
    """A text that somebody else wrote, made ready to be compared; two with one text are equal."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._told: dict[Lines, tuple[Sentence, ...]] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Source) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    @cached_property
    def begins(self) -> tuple[int, ...]:
        """Where each line begins."""
        return (0, *(at + 1 for at, sign in enumerate(self.text) if sign == "\n"))

    @cached_property
    def length(self) -> int:
        """How many lines there are; empty ones at the end are none."""
        return len(self.text.rstrip().split("\n"))

    @cached_property
    def rows(self) -> Mapping[tuple[str, ...], int]:
        """Every row of words, with the number of the word with which it first begins."""
        rows: dict[tuple[str, ...], int] = {}
        for at in range(len(self.plain) - ROW + 1):
            rows.setdefault(self.plain[at : at + ROW], at)
        return rows

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """All words, as they are compared."""
        return tuple(word.plain for word in self._words)

    @cached_property
    def known(self) -> frozenset[str]:
        """Each of its words once."""
        return frozenset(self.plain)

    @cached_property
    def titles(self) -> Named:
        """What stands here between quotation marks with a capital: titles and names."""
        return Named((found.group(1), "") for found in TITLE.finditer(self.text))

    @cached_property
    def _words(self) -> tuple[Word, ...]:
        return words_of(self.text)

    def lines_of(self, start: int, length: int) -> Lines:
        """The lines in which a row of words stands."""
        first, last = self._words[start], self._words[start + length - 1]
        return bisect_right(self.begins, first.begin), bisect_right(self.begins, last.end - 1)

    def is_heading(self, start: int, length: int) -> bool:
        """Whether a row of words is all that stands on its lines, but for a word with a colon."""
        lines = self.lines_of(start, length)
        before = self.text[self.begins[lines[0] - 1] : self._words[start].begin].strip()
        after = self.text[self._words[start + length - 1].end :].partition("\n")[0]
        alone = not any(map(str.isalnum, before)) or before.endswith(":")
        return alone and not any(map(str.isalnum, after))

    def is_capital(self, number: int) -> bool:
        """Whether a word has a capital though it begins no sentence, as a name has."""
        word = self._words[number]
        before = self.text[max(0, word.begin - 9) : word.begin].rstrip(" \n‘“\"'([")[-1:]
        return self.text[word.begin].isupper() and before not in ("", *".!?:;•–-")

    def told(self, lines: Lines) -> tuple[Sentence, ...]:
        """The sentences on some lines, made once."""
        if lines not in self._told:
            first, last = lines
            text = "\n".join(self.text.split("\n")[first - 1 : last])
            self._told[lines] = tuple(sentences_of(text, first))
        return self._told[lines]


def lines_in(regels: str) -> Iterator[Lines]:
    """Which lines are named: `183-188, 190`."""
    for part in regels.split(","):
        first, _, last = part.strip().partition("-")
        yield int(first), int(last or first)
