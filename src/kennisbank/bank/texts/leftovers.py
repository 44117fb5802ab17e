"""Leftovers: what comes along when a text is pasted, and what was only meant for a colleague."""

import re
from collections.abc import Iterator
from contextlib import suppress

from kennisbank.bank.findings import Finding
from kennisbank.bank.texts import Texts
from kennisbank.model import Record

SMALL = "a-zà-öø-ÿ"
# A word that ended with a dash on its line; “jeugd- en gezinshulp” has one as well.
BROKEN = re.compile(
    rf"(?<![{SMALL}\w-])([{SMALL}]{{2,}}-)\s+(?!(?:en|én|of|óf|noch|tot|dan|als|maar|resp\w*|plus|"
    rf"versus|naar|et|und|and|or)\b)([{SMALL}]{{2,}})(?![\w-])",
    re.IGNORECASE,
)
# UTF-8 that was read as the letters of Windows: `Ã«` for `ë`.
MISREAD = re.compile(r"[^\s`]*(?:Ã[\u0080-\u00bf\u2018-\u2122]|â€|Â[\u00a0-\u00bf])[^\s`]*")
# The number of a footnote: raised, between brackets, or against the end of a sentence.
NOTE = re.compile(
    rf"\S*(?:\[\d{{1,3}}\]|(?<=[{SMALL}.,;:)’”])(?<![\s(\d][mM])(?<!\b[kcd]m)[¹²³⁴-⁹⁰]+"
    rf"|(?<=[{SMALL}]{{4}}\.)\d{{1,2}}(?=\s|$))"
)
FOOTER = re.compile(r"\bpagina \d+ van \d+\b", re.IGNORECASE)
LATER = r"(?:in ?te ?vullen|(?:in|aan)vullen|(?:uit|op)zoeken|na(?:kijken|gaan|vragen)|checken)"
# What an editor writes for a colleague, or for later: signs that no reader needs, or all of it.
MEMO = re.compile(
    rf"\b(?:TODO|FIXME|XXX+)\b|\?\?+|\[(?:nog|hier|naam|invullen|tekst|datum)\b[^\]]*\]"
    rf"|(?i:\bklopt (?:dit|dat)(?: wel)?\?|\blorem ipsum\b|\({{0,1}}\bnog (?:te )?{LATER}\W*$"
    rf"|^\W*nog (?:te )?{LATER}\b|^\W*(?:pm|ntb|n\.t\.b\.|volgt(?: nog| later)?|x{{2,}})\W*$)"
)
# Without one of these the patterns above find nothing, and most records have none.
DASH, MARK = re.compile(r"-\s"), re.compile(r"\[\d|[¹²³⁴-⁹⁰]|\.\d")
TO_DO = re.compile(rf"nog (?:te )?{LATER}|\n\W*(?:pm|ntb|n\.t|volgt|xx)")
SIGNS = ("Ã", "â€", "Â", "TODO", "FIXME", "XXX", "??", "[")
WORDS = ("pagina ", "klopt d", "lorem ")


def check_leftovers(record: Record, texts: Texts) -> Iterator[Finding]:
    """No text has signs that came along with it, or words that no reader was meant to see."""
    if not may_have(texts):
        return
    for loc, text in texts:
        for wat, hoe in pasted_in(text):
            yield Finding(record, loc, wat, hoe, "KB219", "let op")
        if (memo := MEMO.search(text)) and not getattr(record, "concept", False):
            wat = f"`{memo[0].strip()}` lijkt een aantekening, en lezers zien die ook."
            new = " Is dit record nieuw en nog niet af, maak de status dan `concept`."
            hoe = f"Haal haar weg.{new if hasattr(record, 'concept') else ''}"
            yield Finding(record, loc, wat, hoe, "KB220", "let op")


def may_have(texts: Texts) -> bool:
    """Whether something in these texts together looks like it, which takes a tenth of the time."""
    whole = "\n".join(("", *(text for _, text in texts)))
    if DASH.search(whole) or MARK.search(whole) or any(map(whole.__contains__, SIGNS)):
        return True
    small = whole.lower()
    return bool(TO_DO.search(small)) or any(map(small.__contains__, WORDS))


def pasted_in(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong in a text that was pasted, the first of each kind, and its repair."""
    if DASH.search(text) and (found := BROKEN.search(text)):
        wat = f"`{found[1]} {found[2]}` lijkt een woord dat op twee regels stond."
        begin, end = found[1], found[2]
        hoe = f"Schrijf `{begin[:-1]}{end}`. Hoort het streepje er wel: `{begin}{end}`."
        yield wat, f"{hoe} Om een los streepje staan twee spaties."
    if found := MISREAD.search(text):
        wat = f"in `{found[0]}` staan tekens die verkeerd zijn overgenomen."
        yield wat, how_to_write(found[0])
    if MARK.search(text) and (found := NOTE.search(text)):
        yield f"`{found[0]}` lijkt het nummer van een voetnoot.", "Haal het nummer weg."
    if found := FOOTER.search(text):
        yield f"`{found[0]}` lijkt de voet van een bladzijde.", "Haal die weg."


def how_to_write(word: str) -> str:
    """The word as it was before it was read as the letters of Windows."""
    with suppress(UnicodeError):
        return f"Schrijf `{word.encode('cp1252').decode('utf-8')}`."
    return "Typ het woord opnieuw."
