"""Verbatim: sentences that become code, since four spaces stand before them."""

import re
from collections.abc import Iterator

from kennisbank.drafts.opmaak.typed.fault import Fault
from kennisbank.problems import shorten

PARAGRAPH = re.compile(r"(?:^|(?<=\n\n))(?:[^\n]*[^\s\n][^\n]*\n?)+")
INDENTED = re.compile(r"(?: {4}|\t)[ \t]*")
# A sentence: a capital, words, an end; and no sign of code.
SENTENCE = re.compile(
    r"[“‘(*_]{0,3}[A-Z][^{}=<>$`#\\]{1,400} [^{}=<>$`#\\]{2,400}[.!?:][)*_”’]{0,3}\s*"
)
# What an indented line belongs to.
HOLDS = re.compile(
    r"^ {0,3}(?:(?:[-*+]|\d{1,9}[.)])[ \t]|\+?(?:!!!|\?\?\?)|===|\[\^|:[ \t]|\*\[|>|<|///)", re.M
)


def find_verbatim(_: str, plain: str) -> Iterator[Fault]:
    """Each alinea that begins with four spaces and stands under nothing."""
    if not INDENTED.search(plain):
        return
    within = False
    for found in PARAGRAPH.finditer(plain):
        typed = found[0]
        indent = INDENTED.match(typed)
        if not indent:
            within = bool(HOLDS.search(typed))
        elif not within and SENTENCE.fullmatch(typed[indent.end() :]):
            words = shorten(typed[indent.end() :].strip(), 40)
            wat = f"`{words}` wordt code, door de spaties ervoor."
            hoe = "Haal de spaties weg. Wilt u code? Zet er een regel met ``` boven en onder."
            yield Fault(found.start() + indent.end(), found.end(), wat, hoe, "KB154")
