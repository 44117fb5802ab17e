"""Readability: the running text of records and pages, and what makes it hard to read."""

from kennisbank.bank.readability.proza import prose_of_page, proza_in, sentences_in, words_in
from kennisbank.bank.readability.remarks import Remark, explained_by, remarks_on

__all__ = [
    "Remark",
    "explained_by",
    "prose_of_page",
    "proza_in",
    "remarks_on",
    "sentences_in",
    "words_in",
]
