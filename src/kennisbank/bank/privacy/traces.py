"""Together: what is harmless alone, and with something else in a record or beside it is not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kennisbank.bank.findings import Finding
from kennisbank.bank.texts import Texts
from kennisbank.documents import Value
from kennisbank.model import Record
from kennisbank.privacy import DATE, NO_SCHOOL, SCHOOL, SCHOOLS, UNITS, Lazy, Reading
from kennisbank.problems import Loc

NUMBER_WORD = rf"(?:{UNITS}|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien)"
AGE, DAY, EVENT, FAMILY = (
    "een leeftijd",
    "een precieze datum",
    "een gebeurtenis in een gezin",
    "een gezin in getallen",
)
CHILD = "kind|zoon|zoontje|dochter|dochtertje|broer|broertje|zus|zusje|meisje|jongen|jongetje|baby"
CLUES = {
    AGE: Lazy(
        rf"\b(?:\d{{1,2}}|{NUMBER_WORD})[- ]?jarige?\b"
        rf"|\b(?:van|is|was|werd) (?:\d{{1,2}}|{NUMBER_WORD}) (?:jaar|maanden|weken)\b(?! geleden)"
        # Behind who it is: `zoon (9)`, `kinderen (4, 7 en 11)`, `zusje van 6`; (1) is a note.
        rf"|\b(?:{CHILD}|moeder|vader|ouder|man|vrouw|oma|opa) ?\((?:[4-9]|\d\d)(?: jaar)?\)"
        rf"|\b(?:{CHILD}|kinderen|zonen|zoons|dochters|broers|zussen|tweeling) ?"
        r"\(\d{1,2}(?:(?:, ?| en |/)\d{1,2})+(?: jaar)?\)"
        rf"|\b(?:{CHILD}|moeder|vader|oma|opa) van (?:\d{{1,2}}|{NUMBER_WORD})"
        r"(?=[,.;)]|$| (?:en|die|dat|werd|was|is|zag|had|niet|kreeg|lag|sliep|vertelde|woont)\b)",
        re.I,
    ),
    DAY: Lazy(DATE, re.I),
    EVENT: Lazy(
        r"\b(?:mishandel\w*|misbruik\w*|aangifte|steekpartij|overleden|overlijden|zelfdoding"
        r"|uithuisplaatsing|uit huis geplaatst\w*|huisverbod|gearresteerd|aangehouden"
        r"|opgepakt|geslagen|sloeg|bedreig\w*|verkracht\w*|brandstichting|vermist\w*|stak"
        r"|neergestoken|vluchtte|gevlucht|weggehaald|uitgehuwelijkt|letsel|blauwe plekken)\b",
        re.I,
    ),
    FAMILY: Lazy(
        rf"\b(?:\d|{NUMBER_WORD}) (?:kinderen|dochters|zonen|zoons|broers|zussen)\b", re.I
    ),
}
# What the words of a text are when it may tell an age, or a day.
MAY_TELL = {AGE: re.compile(r"j|[DNn] J|R[ ,](?:q )?[DNn]"), DAY: re.compile(r"d|m 9|m,9")}
MAY_BEGIN = re.compile(r"[jd]|[DNn] J|m[ ,]9|R[ ,](?:q )?[DNn]")
# The kinds of places where a family is known, each by the words that tell of one.
KINDS: Mapping[str, Lazy] = {
    "school": Lazy(
        r"school|college|lyceum|\bobs\b|\bcbs\b|\bjuf\b|leerkracht|leerling|\bklas\b", re.I
    ),
    "opvang": Lazy(r"kinderdagverblijf|peuterspeelzaal|crèche|kinderopvang|\bbso\b|\bkdv\b", re.I),
    "vereniging": Lazy(r"club\b|vereniging|\b[vs]v\b|\bfc\b|scouting|manege", re.I),
    "kerk": Lazy(r"kerk|moskee|kapel|parochie|gemeente van", re.I),
}
TELLING = Lazy(
    r"\b(?:een|het|de|dit|deze) (?:meisje|jongen|moeder|vader|zoon|dochter|kind|gezin)\b[^.]{0,80}"
    r"\b(?:vertelde|zei|huilde|vluchtte|durfde|logeerde|woonde)\b",
    re.I,
)
NAMES, TELLS = "noemt", "vertelt"


class Trace(NamedTuple):
    """What a record adds to what others of its gemeente say: it names something, or tells of it."""

    gemeente: str
    does: str
    what: str
    loc: Loc


def check_combination(
    subject: Record | Value,
    texts: Texts,
    gemeente: str,
    reading: Reading,
    findings: list[Finding],
) -> Mapping[str, Loc]:
    """Clues that are harmless alone, and together with a municipality may point to a family.

    The project has no sourced figure of how large a municipality is, so each counts as small.
    Gives the clues, each with its place.
    """
    if not MAY_BEGIN.search(reading.codes):
        return {}
    first: dict[str, Loc] = {}
    told = [(*texts[number], codes) for number, codes, _ in reading.parts()]
    told = [one for one in told if one[0][0] != "bronnen"]
    for name, may in MAY_TELL.items():
        for loc, text, codes in told:
            if name not in first and may.search(codes) and CLUES[name].search(text):
                first[name] = loc
    if not first:
        return {}
    for name in (EVENT, FAMILY):
        at = next((loc for loc, text, _ in told if CLUES[name].search(text)), None)
        if at is not None:
            first[name] = at
    if len(first) >= 2:
        found = ", ".join(name for name in CLUES if name in first)
        findings.append(
            Finding(
                subject,
                min(first.values(), key=str),
                f"samen kunnen dit een gezin in `{gemeente}` aanwijzen: {found}.",
                "Laat er een weg of maak het algemener, en vraag een collega om mee te lezen.",
                "KB074",
                "let op",
            )
        )
    return first


def traces_of(
    gemeente: str, texts: Texts, reading: Reading, clues: Mapping[str, Loc]
) -> Sequence[Trace]:
    """What this record names or tells of a family, for the records beside it."""
    traces = []
    if DAY in clues and EVENT in clues:
        traces.append(Trace(gemeente, NAMES, DAY, clues[EVENT]))
    elif loc := clues.get(AGE) or clues.get(FAMILY):
        traces.append(Trace(gemeente, TELLS, DAY, loc))
    if not ({"w", "W"} & {*reading.codes}) or not (
        SCHOOLS.search(reading.codes) or tells_of_school(texts, reading.codes)
    ):
        return traces
    for number, codes, _ in reading.parts():
        if not ("w" in codes or "W" in codes):
            continue
        loc, text = texts[number]
        named = SCHOOL.search(text) if SCHOOLS.search(codes) else None
        if named and not NO_SCHOOL.search(named[0]):
            traces += [
                Trace(gemeente, NAMES, kind, loc)
                for kind, words in KINDS.items()
                if words.search(named[0])
            ]
        elif loc[0] == "casus" or TELLING.search(text):
            traces += [
                Trace(gemeente, TELLS, kind, loc)
                for kind, words in KINDS.items()
                if words.search(text)
            ]
    return traces


def tells_of_school(texts: Texts, codes: str) -> bool:
    """Whether a text about a family may say `de school`."""
    return "w" in codes and ("z" in codes or any(loc[0] == "casus" for loc, _ in texts))


def check_together(
    records: Sequence[tuple[str, Record]], traces: Sequence[Sequence[Trace]]
) -> Iterator[Finding]:
    """One record names a school, another of the same gemeente tells of a family and its school."""
    named: dict[tuple[str, str], int] = {}
    for at, of_record in enumerate(traces):
        for trace in of_record:
            if trace.does == NAMES:
                named.setdefault((trace.gemeente, trace.what), at)
    if not named:
        return
    for at, of_record in enumerate(traces):
        told = {trace.what: trace for trace in reversed(of_record) if trace.does == TELLS}
        for trace in told.values():
            where = named.get((trace.gemeente, trace.what))
            if where is not None:
                file = "dit bestand" if where == at else records[where][0]
                yield worded(records[at][1], trace, file)


def worded(record: Record, trace: Trace, file: str) -> Finding:
    """What a record tells, and which file says the rest."""
    a_day = trace.what == DAY
    what = "een dag en een gebeurtenis" if a_day else f"de naam van een {trace.what}"
    wat = f"samen met {file} kan dit een gezin in `{trace.gemeente}` aanwijzen: daar staat {what}."
    hoe = "Laat een van de twee weg of maak het algemener, en vraag een collega om mee te lezen."
    return Finding(record, trace.loc, wat, hoe, "KB079", "let op")
