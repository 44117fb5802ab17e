"""Leftovers: what came along with a text that was pasted on a page, or was only for a colleague."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from kennisbank.documents import place_of_offset
from kennisbank.drafts.images import without_code
from kennisbank.problems import Problem
from kennisbank.problems.pasted import Leftover, may_have, memo_in, pasted_in

# What is no text for a reader: macros, tags, where links lead, where a note is. And what may be
# meant on a page: a number or a word between brackets, and signs of surprise.
ASIDE = re.compile(
    r"\{\{[^\n]*\}\}|\{[:%#][^}\n]*\}|</?[a-zA-Z][^>]*>|\]\([^)\n]*\)|\]\[[^\]\n]*\]"
    r"|^[ ]{0,3}\[[^\]\n]*\]:.*$|\[\^[^\]\n]*\]:?"
    r"|\[(?:\d{1,3}|tekst|naam|datum|hier)\]|\?\?+|\b(?:https?://|www\.)\S+",
    re.M,
)
LINKED = re.compile(r"!?\[(?=[^\[\]\n]*\][(\[])")
TEXT = re.compile(r"\S[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*")  # an alinea, as far as an empty line
LETTER = re.compile("[\ufb00-\ufb06\ufffd]")  # of a typesetter, or lost


def check_leftovers(name: str, text: str, begin: int) -> Iterator[Problem]:
    """Remarks on the text of a page, which begins on this line."""
    plain = plain_text(text)
    for alinea in TEXT.finditer(plain) if may_have(plain) or LETTER.search(plain) else ():
        for left, code in leftovers_in(alinea[0]):
            regel, kolom = place_of_offset(plain, alinea.start() + left.at)
            place = name, begin - 1 + regel, kolom
            yield Problem(*place, "", left.wat, left.hoe, code, "let op")


def leftovers_in(alinea: str) -> Iterator[tuple[Leftover, str]]:
    """Each leftover in one alinea, with its code; a note for a colleague by its line."""
    for left in (*pasted_in(alinea), *letters_in(alinea)):
        yield left, "KB219"
    at = 0
    for line in alinea.split("\n"):
        if memo := memo_in(line):
            yield memo._replace(at=at + memo.at), "KB220"
        at += len(line) + 1


def letters_in(text: str) -> Iterator[Leftover]:
    """The first letter that only a typesetter has, or that was lost on the way."""
    if found := LETTER.search(text):
        plain = normalize("NFKC", found[0])
        wat = f"het teken `{found[0]}` is verkeerd overgenomen."
        hoe = "Typ het woord opnieuw." if plain == found[0] else f"Schrijf `{plain}`."
        yield Leftover(found.start(), wat, hoe)


def plain_text(text: str) -> str:
    """The text of a page with spaces for all that is no text for a reader."""
    bare = LINKED.sub(lambda found: " " * len(found[0]), without_code(text))
    return ASIDE.sub(lambda found: " " * len(found[0]), bare)
