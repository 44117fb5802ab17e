"""The gate for records: each text of one, its name, and what its texts say together."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial

from kennisbank.bank.findings import Finding
from kennisbank.bank.names import Names
from kennisbank.bank.texts import Texts, texts_typed
from kennisbank.bank.traces import Trace, check_combination, traces_of
from kennisbank.documents import Value
from kennisbank.model import (
    Begrip,
    Bron,
    Factsheet,
    Gemeente,
    Kennisbank,
    Praktijk,
    Rapport,
    Record,
    Redactie,
    Regio,
    Thema,
    Woonplaatsen,
)
from kennisbank.privacy import Gate, Reading, gate_of, may_tell
from kennisbank.problems import Loc, Problem

PUBLIC = Gemeente | Regio | Woonplaatsen  # whose names are those of places
IN_A_FILE = Praktijk | Thema | Rapport | Factsheet  # whose id is the name of the file
IN_NAME = re.compile(r"[fsQ]|d o")  # without a known name or a street an id is no name of somebody
OURS = "KB07"  # how the codes of privacy begin
# What a message repeats of what was typed, where that is more than a name or a code.
REPEATED = re.compile(r"(?<=`)[^`]*(?:\s|@|\d{6})[^`]*(?=`)")
# A field of which the name is that of none of ours: a text with a colon is read as one.
TYPED_AS_FIELD = re.compile(r"[^a-z_0-9, ]|[a-z] [a-z]|\d{6}")
TITLES = {("kort",), ("titel",), ("uitgever",)}  # of a source, which may name who wrote it


def gate_for(names: Names, records: Iterable[Record]) -> Gate:
    """The gate of a bank: what it calls its places and terms names nobody."""
    places = {*names.get("gemeente", ()), *names.get("regio", ())}
    terms = terms_of(record for record in records if isinstance(record, Begrip))
    return gate_of(frozenset(places | terms))


def gate_of_bank(bank: Kennisbank) -> Gate:
    """The gate of a bank that has been read, for its pages."""
    places = {
        name
        for gemeente in bank.gemeenten.values()
        for name in (gemeente.id, gemeente.naam, *gemeente.aliassen)
    }
    regios = {name for regio in bank.regios.values() for name in (regio.id, regio.naam)}
    return gate_of(frozenset(places | regios | terms_of(bank.begrippen.values())))


def terms_of(begrippen: Iterable[Begrip]) -> set[str]:
    """What the bank explains, and how else that is called."""
    return {
        term
        for begrip in begrippen
        for term in (begrip.term, begrip.afkorting, *begrip.synoniemen)
        if term
    }


def check_privacy(
    record: Record, texts: Texts, gate: Gate
) -> tuple[Sequence[Finding], Sequence[Trace]]:
    """What could lead to a person or a family, and what could do so beside another record."""
    reading = gate.read([text for _, text in texts])
    findings = [*check_name(record, gate), *check_each(record, type(record), texts, reading, gate)]
    if isinstance(record, Praktijk) and record.passage:  # on no page, but in the project for good
        findings += check_passage(record, record.passage, record.gemeente, gate)
    if not isinstance(record, Praktijk | Rapport) or not record.gemeente:
        return findings, ()
    clues = check_combination(record, texts, record.gemeente, reading, findings)
    return findings, traces_of(record.gemeente, texts, reading, clues)


def check_typed(model: type[Record], data: Value, gate: Gate) -> Sequence[Finding]:
    """What could lead to somebody in what should be a record: whoever mends the rest need not hear
    of it later."""
    texts = tuple(texts_typed(model, data))
    reading = gate.read([text for _, text in texts])
    findings = [*check_each(data, model, texts, reading, gate)]
    if not isinstance(data, dict):
        return findings
    if model is Praktijk and isinstance(passage := data.get("passage"), str):
        findings += check_passage(data, passage, data.get("gemeente"), gate)
    if model in (Praktijk, Rapport) and isinstance(gemeente := data.get("gemeente"), str):
        check_combination(data, texts, gemeente, reading, findings)
    return findings


def check_each(
    subject: Record | Value, model: type[Record], texts: Texts, reading: Reading, gate: Gate
) -> Iterator[Finding]:
    """What could lead to somebody in each text by itself."""
    if not may_tell(reading.codes):
        return
    contacts = {
        number
        for number, (loc, _) in enumerate(texts)
        if issubclass(model, Redactie) or "contact" in loc
    }
    for number, hit in gate.check_texts(reading, contacts):
        loc = texts[number][0]
        if not may_stand(hit.code, model, loc):
            yield Finding(subject, loc, hit.wat, hit.hoe, hit.code, hit.ernst)


def check_passage(
    subject: Record | Value, passage: str, gemeente: Value | None, gate: Gate
) -> Iterator[Finding]:
    """What could lead to somebody in the words of the source, by itself or together."""
    loc: Loc = ("passage",)
    reading, findings = gate.read([passage]), list[Finding]()
    for _, hit in gate.check_texts(reading):
        findings.append(Finding(subject, loc, hit.wat, hit.hoe, hit.code, hit.ernst))
    if isinstance(gemeente, str):
        check_combination(subject, [(loc, passage)], gemeente, reading, findings)
    yield from findings


def may_stand(code: str, model: type[Record], loc: Loc) -> bool:
    """Whether a field holds names that may stand there: of places, and of who wrote a source.

    A woonplaats is no street, though it may be called as one: Papenvoort, Hoenzadriel.
    """
    if code == "KB076":
        return issubclass(model, Woonplaatsen)
    author = issubclass(model, Bron) and loc[:1] in TITLES
    return code == "KB075" and (author or issubclass(model, PUBLIC))


def check_name(record: Record, gate: Gate) -> Iterator[Finding]:
    """The name of a file or an id is a text too: `gezin-jansen`."""
    name = getattr(record, "id", None)
    if not isinstance(name, str) or isinstance(record, PUBLIC):
        return
    if IN_NAME.search(gate.codes_of(name.split("-"))):
        for _, hit in gate.check_texts(gate.read([name.replace("-", " ")])):
            loc: Loc = () if isinstance(record, IN_A_FILE) else ("id",)
            wat = hit.wat if loc else f"in de bestandsnaam: {hit.wat}"
            yield Finding(record, loc, wat, hit.hoe, hit.code, hit.ernst)


def veiled(problems: Iterable[Problem], to_gate: Callable[[], Gate]) -> Iterator[Problem]:
    """The problems, of which none repeats what may lead to somebody: they may be read by all.

    The gate is only made where a problem repeats something.
    """
    gate = cache(to_gate)
    for problem in problems:
        wat, hoe, veld = problem.wat, problem.hoe, problem.veld
        contact = veld.startswith("contact")
        if TYPED_AS_FIELD.search(veld):
            veld = gate().veil(veld, contact)
        if not problem.code.startswith(OURS):  # which repeat nothing
            wat, hoe = (REPEATED.sub(partial(veil, gate, contact), text) for text in (wat, hoe))
        same = (wat, hoe, veld) == (problem.wat, problem.hoe, problem.veld)
        yield problem if same else replace(problem, wat=wat, hoe=hoe, veld=veld)


def veil(gate: Callable[[], Gate], contact: bool, repeated: re.Match[str]) -> str:
    """What a message repeats, without what may lead to somebody."""
    return gate().veil(repeated[0], contact)
