"""Overlap: what a text has in common with the passage it was made of, and what it lost of it."""

from kennisbank.overlap.comparison import Own, Remark, compare
from kennisbank.overlap.repeats import Repeat, repeats
from kennisbank.overlap.sentence import Sentence, excerpt
from kennisbank.overlap.source import Source, lines_in
from kennisbank.overlap.words import Named, Word, is_common, listed, marked, on_one_line, words_of

__all__ = [
    "Named",
    "Own",
    "Remark",
    "Repeat",
    "Sentence",
    "Source",
    "Word",
    "compare",
    "excerpt",
    "is_common",
    "lines_in",
    "listed",
    "marked",
    "on_one_line",
    "repeats",
    "words_of",
]
