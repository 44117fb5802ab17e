"""Pasted: what comes along when a text is pasted, and what was only meant for a colleague."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

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
# What Word says where it cannot find what was referred to, and what it prints of a remark.
FIELD = re.compile(r"\b(?:Fout|Error)! (?:Verwijzingsbron|Bladwijzer|Reference|Bookmark)\b[^.]*\.?")
REMARK = re.compile(
    r"\b(?:Opmerking|Met opmerkingen|Commented|Comment) ?\[[A-Za-z]{1,4}\d{1,3}\]:?"
)
CHAT = re.compile(r"\[(?:[\d-]+,? )?\d{1,2}:\d\d(?:, [\d/-]+)?\](?= )")
# What programs put around a text: how it looks, what it is, and its repair.
OF_PROGRAMS = (
    (FOOTER, "lijkt de voet van een bladzijde.", "Haal die weg."),
    (FIELD, "is een melding van Word.", "Schrijf wat er hoort te staan."),
    (
        REMARK,
        "lijkt een opmerking uit Word, en lezers zien die ook.",
        "Haal haar weg, met alles wat erachter hoort.",
    ),
    (CHAT, "lijkt uit een chat te komen.", "Haal de tijd weg, en wie het schreef."),
)
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
SIGNS = ("Ã", "â€", "Â", "TODO", "FIXME", "XXX", "??", "[", "! ")
WORDS = ("pagina ", "klopt d", "lorem ")


class Leftover(NamedTuple):
    """What does not belong in a text: where that begins, what it is, and its repair."""

    at: int
    wat: str
    hoe: str


def may_have(whole: str) -> bool:
    """Whether something in these texts, each on its lines, looks like it, which takes a tenth of
    the time."""
    whole = f"\n{whole}"
    if DASH.search(whole) or MARK.search(whole) or any(map(whole.__contains__, SIGNS)):
        return True
    small = whole.lower()
    return bool(TO_DO.search(small)) or any(map(small.__contains__, WORDS))


def pasted_in(text: str) -> Iterator[Leftover]:
    """What is wrong in a text that was pasted, the first of each kind."""
    if DASH.search(text) and (found := BROKEN.search(text)):
        wat = f"`{found[1]} {found[2]}` lijkt een woord dat op twee regels stond."
        begin, end = found[1], found[2]
        hoe = f"Schrijf `{begin[:-1]}{end}`. Hoort het streepje er wel: `{begin}{end}`."
        yield Leftover(found.start(), wat, f"{hoe} Om een los streepje staan twee spaties.")
    if found := MISREAD.search(text):
        wat = f"in `{found[0]}` staan tekens die verkeerd zijn overgenomen."
        yield Leftover(found.start(), wat, how_to_write(found[0]))
    if MARK.search(text) and (found := NOTE.search(text)) and not REMARK.search(text):
        wat = f"`{found[0]}` lijkt het nummer van een voetnoot."
        yield Leftover(found.start(), wat, "Haal het nummer weg.")
    for pattern, wat, hoe in OF_PROGRAMS:
        if found := pattern.search(text):
            yield Leftover(found.start(), f"`{found[0]}` {wat}", hoe)


def memo_in(text: str) -> Leftover | None:
    """A note for a colleague in a text, which readers would see; what to do about it is for who
    knows what it stands in."""
    found = MEMO.search(text)
    if not found or REMARK.search(text):  # which is told as such
        return None
    note = found[0].lstrip(" \n\t-*#>")  # without what makes it a point or a heading
    shift = len(found[0]) - len(note)
    wat = f"`{note.strip()}` lijkt een aantekening, en lezers zien die ook."
    return Leftover(found.start() + shift, wat, "Haal haar weg.")


def how_to_write(word: str) -> str:
    """The word as it was before it was read as the letters of Windows."""
    with suppress(UnicodeError):
        return f"Schrijf `{word.encode('cp1252').decode('utf-8')}`."
    return "Typ het woord opnieuw."
