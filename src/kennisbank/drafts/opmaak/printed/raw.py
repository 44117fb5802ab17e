"""Raw: Markdown within HTML that is not read as Markdown, so that its signs stay."""

import re
from collections.abc import Iterator

from kennisbank.drafts.opmaak.printed.alinea import ADDRESS, Alinea
from kennisbank.drafts.opmaak.printed.sign import Left, shown

# What Markdown would have drawn, wherever it reads.
WHOLE = re.compile(
    r"(?<![\w*])\*\*(?=[^\W_])[^*\n]{1,200}(?<=\S)\*\*(?![\w*])"
    r"|(?<![\w_])__(?=[^\W_])[^_\n]{1,200}(?<=\S)__(?![\w_])"
    r"|(?<![\w*/])\*(?=[^\W_])[^*\n]{1,200}(?<=[\w.!?])\*(?![\w*/])"
    r"|(?<![\w_/])_(?=[^\W_])[^_\n]{1,200}(?<=[^\W_])_(?![\w_])"
    rf"|!?\[[^\[\]\n]{{1,200}}\]\((?:{ADDRESS}|[^()\s]{{1,300}})\)"
    r"|(?<!`)`[^`\n]{1,200}`(?!`)"
    r"|(?<![\w=])==(?=\w)[^=\n]{1,200}(?<=\w)==(?![\w=])"
)
BEGIN = re.compile(r"\s*(?:[-*+][ \t]+|\d{1,2}\.[ \t]+|#{1,6}[ \t]+|>[ \t]+)[^\s\d]")
MADE = frozenset({"p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6"})


def find_raw(alinea: Alinea) -> Iterator[Left]:
    """The first form in an alinea that would have been drawn."""
    own = alinea.tag not in MADE
    found = (BEGIN.match(alinea.text) if own else None) or WHOLE.search(alinea.text)
    if not found:
        return
    begin = found.start() + len(found[0]) - len(found[0].lstrip())
    line = alinea.text[begin:].split("\n")[0]
    what = shown(found[0] if found.re is WHOLE else line)
    wat = f"`{what}` staat in HTML, en daar is het geen opmaak."
    hoe = f"Zet `markdown` in de tag: `<{alinea.tag} markdown>`, met een lege regel eronder."
    if not own:
        wat = f"`{what}` is geen opmaak geworden."
        hoe = f"Staat het in HTML? Zet `markdown` in de tag: `<{alinea.tag} markdown>`."
    yield Left(begin, len(alinea.text), wat, hoe, "KB153")
