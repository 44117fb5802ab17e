"""Verbatim: sentences, lists and other forms that became code, by the spaces before them."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from kennisbank.drafts.opmaak.printed.alinea import VERBATIM
from kennisbank.drafts.opmaak.printed.sign import shown

# A sentence: a capital, words, an end; and no sign of code.
SENTENCE = re.compile(
    r"[“‘(*_]{0,3}[A-Z][^{}=<>$`#\\]{1,400} [^{}=<>$`#\\]{2,400}[.!?:][)*_”’]{0,3}\s*"
)
# The first line of a form, of which nobody makes code.
FORM = re.compile(
    r"[-*+][ \t]+(?:\[[ xX]\][ \t]+)?[“‘(*_\[]{0,3}[^\W\d_]|\d{1,2}\.[ \t]+[“‘(*_\[]{0,3}[^\W\d_]"
    r"|(?:!!!|\?\?\?\+?) ?[\w\"]|=== ?\"|#{2,6}[ \t]+\S|\|.*\|[ \t]*$"
    r"|>[ \t]*[“‘(*_]{0,3}(?:[A-Z]|(?:[^\W\d_]+ ){2}[^\W\d_])"
    r"|!?\[[^\]\n]+\]\([^()\s]+\)[^;]*$|\*\*[^\W_][^*\n]*\*\*",
    re.M,
)
DATA = re.compile(r"^[ \t]*(?:- )?[a-z_]+:(?:[ \t]|$)", re.M)  # a list of a record
WITHIN = frozenset({"li", "details", "blockquote", "dd"})
EDGES = "Zet een regel met ``` boven en onder de code."
CODE = "Wilt u code? Zet er een regel met ``` boven en onder."


def find_verbatim(body: LexborNode) -> Iterator[tuple[str, str, str, str]]:
    """Each that nobody meant as code: what is wrong, what to do, the code, what to look for."""
    for node in body.css("pre code"):
        text = node.text()
        if not text.startswith(VERBATIM):
            continue
        if marks := node.css_first(".critic"):
            wat = f"rond `{shown(marks.text())}` worden tekens een wijziging, ook al is dit code."
            yield wat, f"Haal de spaties weg. {EDGES}", "KB152", marks.text()[:60]
            continue
        first = text[1:].strip("\n").split("\n\n")[0]
        line = first.split("\n")[0].strip()
        if SENTENCE.fullmatch(first.strip()) or (FORM.match(line) and not DATA.search(text[1:])):
            wat = f"`{shown(line)}` wordt code, door de spaties ervoor."
            less = "Haal vier spaties weg" if is_within(node) else "Haal de spaties weg"
            yield wat, f"{less}. {CODE}", "KB154", line[:60]


def is_within(node: LexborNode) -> bool:
    """Whether this stands in something that asks for spaces of its own."""
    up = node.parent
    while up and up.tag != "body":
        classes = (up.attributes.get("class") or "").split()
        if up.tag in WITHIN or {"admonition", "tabbed-block"} & {*classes}:
            return True
        up = up.parent
    return False
