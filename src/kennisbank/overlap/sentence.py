"""Sentence: what a text says at one place, ready to be held against what another says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from kennisbank.overlap.words import on_one_line, plain_words, stems_of

POINT = r"\n(?=\s*(?:[-–•*▪]|\d{1,2}[ .)]))"
END = re.compile(rf"(?<=[.!?;:])[”’\")\]]*\s+|\n\s*\n|{POINT}")
SHORT = re.compile(r"\b(?:bijv|o\.a|d\.w\.z|i\.v\.m|nr|art|blz|m\.b\.t|ca|dhr|mevr|St|drs?|mr)\.$")
OURS = re.compile(r"\b(?:wij|we|ons|onze|redactie|kennisbank)\b")
LONGEST_SHORT = 12  # signs, with what stands before it
HEADING = 60  # a line with more letters is no heading


@dataclass(frozen=True)
class Sentence:
    """A sentence as it was typed, on one line, and the line on which it begins."""

    text: str
    line: int

    @cached_property
    def flat(self) -> str:
        """The words as they are compared, with a space between."""
        return " ".join(plain_words(self.text))

    @cached_property
    def stems(self) -> frozenset[str]:
        """What it is about."""
        return stems_of(plain_words(self.text))

    @property
    def claims(self) -> bool:
        """Whether it says what a source says: no question, and nothing of who wrote it down."""
        return not self.text.rstrip('”’") ').endswith("?") and not OURS.search(self.flat)

    def likeness(self, other: "Sentence") -> tuple[float, int]:
        """How near another sentence is, from 0 to 1, and how many words both have."""
        if not (common := len(self.stems & other.stems)):
            return 0, 0
        return common / sqrt(len(self.stems) * len(other.stems)), common


def sentences_of(text: str, line: int = 1) -> Iterator[Sentence]:
    """The sentences of a text, and each point of a list; a heading on top is one of its own."""
    begin = 0
    first, _, rest = text.partition("\n")
    if rest[:1].isupper() and len(first) < HEADING and first.strip()[-1:] not in ".,;:!?":
        yield Sentence(first.strip(), line)
        begin = len(first) + 1
    counted, number = 0, line
    for end in (*END.finditer(text, begin), None):
        until = end.start() if end else len(text)
        if end and SHORT.search(text[max(begin, until - LONGEST_SHORT) : until]):
            continue
        part = text[begin:until]
        if typed := on_one_line(part):
            at = begin + len(part) - len(part.lstrip())
            number, counted = number + text.count("\n", counted, at), at
            yield Sentence(typed, number)
        begin = end.end() if end else begin


def excerpt(text: str, word: str, most: int = 24) -> str:
    """The words of a sentence around one word, so that it can be found."""
    words = text.split()
    if len(words) <= most:
        return text
    wanted = word.split()[0].casefold()
    at = next((n for n, one in enumerate(words) if one.strip(".,;:()‘’“”").casefold() == wanted), 0)
    begin = max(0, min(at - most // 2, len(words) - most))
    shown = " ".join(words[begin : begin + most])
    return f"{'… ' if begin else ''}{shown}{' …' if begin + most < len(words) else ''}"
