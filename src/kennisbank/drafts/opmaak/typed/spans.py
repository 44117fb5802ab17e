"""Spans: code within a sentence that names its language, and loses that word when it is unknown."""

import re
from collections.abc import Iterator

from kennisbank.drafts.images import read_fences
from kennisbank.drafts.opmaak.typed.fault import Fault
from kennisbank.drafts.opmaak.typed.fences import check_language

SPAN = re.compile(r"(?<!`)`(?:#!|:::)([\w.+#-]{1,30})[ ][^`\n]+`(?!`)")


def find_spans(text: str, _: str) -> Iterator[Fault]:
    """Each language that nobody knows."""
    if "`#!" not in text and "`:::" not in text:
        return
    lines = text.split("\n")
    inside = {number for number, _ in read_fences(lines)}
    at = 0
    for number, line in enumerate(lines):
        for found in SPAN.finditer(line) if number not in inside else ():
            if wrong := next(check_language(found[1]), None):
                yield Fault(at + found.start(), at + found.end(), *wrong, "KB152")
        at += len(line) + 1
