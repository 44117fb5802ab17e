"""Proza: the running text of records and pages, in sentences and words."""

import re
from collections.abc import Iterable, Iterator

from kennisbank.problems import Loc

# What is no prose of ours: names, headings, and what the record says of itself.
NO_PROZA = frozenset(
    (
        *(
            "titel",
            "naam",
            "naam_cbs",
            "kop",
            "term",
            "afkorting",
            "synoniemen",
            "aliassen",
            "roepnaam",
            "namen",
            "kort",
        ),
        *("code", "jaar", "datum", "tijd", "uitgever", "vindplaats", "url", "webadres"),
        *("bronnen", "wijzigingen", "contact", "toedeling_redactie", "provincies", "methode"),
        *("email", "formulier", "beheerscherm", "beveiliging", "samenhang", "ondertitel", "reden"),
    )
)
PAGE = "pagina"  # the field of a text on a page
# What begins a line of a page that is no running text: a heading, a word, HTML, a table, code.
NO_TEXT = re.compile(r"\s*(?:#|\{|<|\||!|```|---|kbplek)")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
EMPHASIS = re.compile(r"[*`_]+")
# A dot after these, after a single letter or before a small letter ends no sentence.
SHORT = re.compile(r"\b(?:bijv|o\.a|d\.w\.z|nr|art|blz|m\.b\.t|ca|dhr|mevr|St|dr|drs|mr|[A-Z])\.$")
END = re.compile(r"(?<=[.!?])[”’\")]*\s+(?=[“‘\"(]?[A-Z0-9ÀÉ’])")
WORD = re.compile(r"[\w’'&+-]*\w[\w’'&+]*")


def proza_in(texts: Iterable[tuple[Loc, str]]) -> Iterator[tuple[Loc, str]]:
    """The texts of a record that are written in sentences, and by us."""
    for loc, text in texts:
        if NO_PROZA.isdisjoint(loc):
            yield loc, text


def prose_of_page(text: str) -> Iterator[tuple[Loc, str]]:
    """The paragraphs of a page in Markdown, each with the line (from 0) on which it begins."""
    lines, code, begin, part = text.split("\n"), False, 0, list[str]()
    for number, line in enumerate([*lines, ""]):
        code ^= line.lstrip().startswith("```")
        item = re.match(r"\s*(?:[-*+]|\d+\.)\s+", line)
        ends = code or not line.strip() or NO_TEXT.match(line)
        if part and (ends or item):
            yield (PAGE, begin), EMPHASIS.sub("", LINK.sub(r"\1", " ".join(part)))
            part = []
        if not ends:
            begin = begin if part else number
            part.append(line[item.end() :] if item else line.strip())


def sentences_in(text: str) -> Iterator[str]:
    """The sentences of a text."""
    begin = 0
    for end in END.finditer(text):
        if not SHORT.search(text[: end.start()]):
            yield text[begin : end.start()]
            begin = end.end()
    yield text[begin:]


def words_in(sentence: str) -> list[str]:
    """The words of a sentence, without its signs."""
    return WORD.findall(sentence)
