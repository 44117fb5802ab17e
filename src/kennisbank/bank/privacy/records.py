"""Records at the gate: each text of one, its name, and what its texts say together."""

import re
from collections.abc import Iterator, Sequence

from kennisbank.bank.findings import Finding
from kennisbank.bank.privacy.traces import Trace, check_combination, traces_of
from kennisbank.bank.texts import Texts, texts_typed
from kennisbank.documents import Value
from kennisbank.model import (
    Bron,
    Factsheet,
    Gemeente,
    Praktijk,
    Rapport,
    Record,
    Redactie,
    Regio,
    Thema,
    Woonplaatsen,
)
from kennisbank.privacy import Gate, Reading, may_tell
from kennisbank.problems import Loc

PUBLIC = Gemeente | Regio | Woonplaatsen  # whose names are those of places
IN_A_FILE = Praktijk | Thema | Rapport | Factsheet  # whose id is the name of the file
IN_NAME = re.compile(r"[fsQ]|d o")  # without a known name or a street an id is no name of somebody
TITLES = {("kort",), ("titel",), ("uitgever",)}  # of a source, which may name who wrote it


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
