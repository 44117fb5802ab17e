"""Underlines: lines of dashes that make a heading of the words above, where a line was meant."""

import re
from collections.abc import Iterator

from kennisbank.drafts.opmaak.typed.fault import Fault
from kennisbank.problems import shorten

UNDERLINE = re.compile(r"^( {0,3}[^\s|>][^\n]*)\n(=+|-+)[ ]*$", re.M)
HEADING = re.compile(r"^(#)(\d[^\n]*|[a-zà-ÿ][^\n]*)$", re.M)
MAX_HEADING = 60  # signs; who writes more, writes a sentence


def find_underlines(_: str, plain: str) -> Iterator[Fault]:
    """Words that have become a heading and do not look like one."""
    for found in UNDERLINE.finditer(plain):
        before = plain[: found.start()]
        words = found[1].strip()
        if re.match(r"[-*+] ", words) and len(found[2]) == 1:
            wat = f"onder `{shorten(words, 40)}` staat een punt zonder tekst."
            hoe = "Zet er tekst achter, of haal de regel met alleen `-` weg."
            yield Fault(*found.span(1), wat, hoe, "KB154")
            continue
        if (before and not before.endswith("\n\n")) or re.match(
            r"[-*+] |\d+\. |#|!!!|=== |\?\?\?", words
        ):
            continue
        # Who means a heading makes the line as long as the words, or leaves one empty.
        direct = plain[found.end() : found.end() + 2].strip("\n") != "" and len(found[2]) == 3
        sentence = len(words) > MAX_HEADING or words[-1] in ".,;:!?"
        if len(found[2]) < 3 or sentence or (direct and found[2][0] == "-"):
            wat = f"`{shorten(words, 40)}` is een kop geworden, door de streepjes eronder."
            hoe = (
                "Wilt u een streep? Laat er een regel boven leeg. Wilt u een kop? Schrijf `## Kop`."
            )
            yield Fault(*found.span(), wat, hoe, "KB157")
    for found in HEADING.finditer(plain):
        wat = f"`{shorten(found[0], 40)}` is een kop geworden."
        hoe = "Wilt u dat? Zet een spatie achter `#`. Bedoelt u het teken zelf? Schrijf `\\#`."
        yield Fault(*found.span(), wat, hoe, "KB157")
