"""The inname: a document of others as the files that it becomes, judged before they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kennisbank.bank import gather, problems_between, to_names
from kennisbank.documents import (
    Document,
    ReadError,
    parse_document,
    problem_of_reading,
    read_bytes,
)
from kennisbank.intake.drafts import add_rows, to_yaml
from kennisbank.intake.names import Names
from kennisbank.intake.place import place_named
from kennisbank.intake.rapport.elsewhere import ELSEWHERE, leave_elsewhere, named_in, names_of
from kennisbank.intake.rapport.finding import Reading
from kennisbank.intake.rapport.findings import MOST, read_findings
from kennisbank.intake.rapport.opdracht import (
    BRONNEN,
    RAPPORTEN,
    Opdracht,
    RefusedError,
    letters_of,
    merged,
    number,
)
from kennisbank.intake.rapport.points import LOOSE, OTHER
from kennisbank.intake.rapport.records import (
    NO_TITLE,
    Ontwerp,
    Rapportage,
    to_bron,
    to_ontwerpen,
    to_rapport,
)
from kennisbank.intake.rapport.themes import Themes
from kennisbank.intake.suggestions import Tables
from kennisbank.model import Bron, Gemeente, Praktijk, Rapport, Record, Thema, Zoekwoord
from kennisbank.problems import Problem, stops
from kennisbank.publications import read_register
from kennisbank.sources import Source, read_source

PRIVACY = re.compile(r"KB07\d")
# Of which a draft can do without: what may not be said there, is read in the document.
LEFT_OUT = {
    "passage": "de passage is weggelaten, want zij noemt misschien een persoon",
    "titel": NO_TITLE,
}
PERSON = "het kopje noemt misschien een persoon; het staat ook niet in de naam van het bestand"


@dataclass(frozen=True)
class Inname:
    """What will be written, and what was read: all of the document is in `reading`."""

    source: Source
    reading: Reading
    bron: str
    ontwerpen: list[Ontwerp]
    new: dict[str, str]
    changed: dict[str, tuple[bytes, bytes]]
    opmerking: str = ""  # of the gemeente that was named


def take_in(root: Path, opdracht: Opdracht) -> Inname:
    """All that a document becomes. RefusedError, or SourceError when it cannot be read."""
    harvest = gather(root)
    names = to_names(harvest.documents, harvest.files)
    place = place_named("", opdracht.gemeente, names)
    if not (place.gemeente and place.regio):
        raise RefusedError(place.bezwaren.get("gemeente") or " ".join(place.bezwaren.values()))
    (gemeente,) = (one for one in harvest.of(Gemeente) if one.id == place.gemeente)
    bronnen = {bron.id: bron for bron in harvest.of(Bron)}
    rapportage = number(opdracht, gemeente, bronnen, harvest.files)
    source = read_source(opdracht.document)
    themes = Themes(harvest.of(Thema), harvest.of(Zoekwoord))
    known = names_of(harvest.of(Gemeente))
    reading = read_findings(
        source.blocks, lambda text: themes.is_name(text) or bool(named_in(text, known))
    )
    leave_elsewhere(reading, gemeente.id, known)
    if not reading.findings:
        raise RefusedError(nothing_found(source, reading))
    if len(reading.findings) > MOST:
        raise RefusedError(
            f"In dit document staan meer dan {MOST} bevindingen. Verdeel het in delen, en lees die "
            "een voor een in."
        )
    free = Names(harvest, read_register(root).rows)
    letters = letters_of(opdracht, gemeente, free)
    found = (reading.findings, rapportage, themes, free, letters, opdracht.today)
    ontwerpen, tables = [*to_ontwerpen(*found)], Tables(harvest.of(Record))
    for ontwerp in ontwerpen:
        ontwerp.add_suggestions(tables)
    found_by = merged(opdracht, gemeente)
    inname = to_inname(root, source, reading, ontwerpen, rapportage, found_by)
    judge(root, inname, free)
    return inname


def nothing_found(source: Source, reading: Reading) -> str:
    """What to do with a document in which no heading says what stands below it."""
    if others := {one.path for one in reading.unused if one.reden == ELSEWHERE}:
        under = ", ".join(sorted({f"“{path[0]}”" for path in others}))
        wat = f"Alle bevindingen gaan over een andere gemeente: zij staan onder {under}."
        return f"{wat} Noem met --gemeente die gemeente."
    headings = [block.text for block in source.blocks if block.kind == "heading"][:12]
    if any(one.reden in (LOOSE, OTHER) for one in reading.unused):
        wat = "In dit document is geen bevinding gevonden: onder de kopjes staan geen lijsten of "
        wat += "alinea’s die hier te lezen zijn, maar bijvoorbeeld een tabel met andere koppen."
        return f"{wat} Maak er een lijst van, en lees het opnieuw in."
    wat = "In dit document is geen bevinding gevonden: geen kopje zegt wat goed gaat of beter kan."
    hoe = "Zet zulke kopjes erin, zoals “Wat gaat goed” en “Wat kan beter”, en lees het opnieuw in."
    seen = f" De kopjes zijn: {', '.join(f'“{one}”' for one in headings)}." if headings else ""
    unread = f" Niet gelezen: {'; '.join(source.unread)}." if source.unread else ""
    return f"{wat} {hoe}{seen}{unread}"


def to_inname(
    root: Path,
    source: Source,
    reading: Reading,
    ontwerpen: list[Ontwerp],
    rapportage: Rapportage,
    opmerking: str,
) -> Inname:
    """The files, as they will be written."""
    before = read_bytes(root / BRONNEN)
    after = add_rows(before, [to_bron(rapportage)], Bron)
    rapport = {f"{RAPPORTEN}{rapportage.id}.yml": to_yaml(to_rapport(rapportage), Rapport)}
    changed = {BRONNEN: (before, after)}
    return Inname(source, reading, rapportage.bron, ontwerpen, rapport, changed, opmerking)


def judge(root: Path, inname: Inname, free: Names) -> None:
    """Hold the drafts against all rules; what cannot be in one is left out and told."""
    reports = dict(inname.new)
    while True:
        drafts = {one.bestand: one for one in inname.ontwerpen}
        inname.new.clear()
        inname.new.update(reports)
        inname.new.update((name, to_yaml(one.fields)) for name, one in drafts.items())
        wrong = [
            one
            for one in objections(root, inname)
            # As no editor has seen a draft yet, what only may lead to a person is in none.
            if stops([one]) or (one.bestand in drafts and PRIVACY.fullmatch(one.code))
        ]
        mended = [
            mend(drafts[one.bestand], one, inname.bron, free)
            for one in wrong
            if one.bestand in drafts
        ]
        if not any(mended):
            if told := [one for one in wrong if stops([one])]:
                raise RefusedError("\n".join(map(str, told)))
            return


def mend(ontwerp: Ontwerp, problem: Problem, bron: str, free: Names) -> bool:
    """Leave out of a draft what may not be in it; whether that was still there."""
    name = re.split(r"[ ,]", problem.veld)[0]
    person = PRIVACY.fullmatch(problem.code)
    if not name:  # the name of the file
        return ontwerp.rename(free)
    if name == "bronnen":  # where a heading stands, of which the file may have its name
        renamed = person and ontwerp.rename(free)
        return ontwerp.narrow(bron) or bool(renamed)
    present = name in LEFT_OUT and bool(ontwerp.fields.get(name))
    if present:
        ontwerp.drop(name, PERSON if person and name == "titel" else LEFT_OUT[name])
    if name == "titel":
        ontwerp.rename(free)
    return present


def parse_own(text: str, name: str) -> Document:
    """A file as it would be written; RefusedError when the report has what no file may hold."""
    try:
        return parse_document(text.encode(), name)
    except ReadError as error:
        told = problem_of_reading(name, error)
        why = f"{told.wat} Haal dat uit het document, of neem die bevinding zelf over."
        raise RefusedError(f"Van een bevinding kan geen bestand worden gemaakt: {why}") from None


def objections(root: Path, inname: Inname) -> Iterator[Problem]:
    """What the rules say of what would be written."""
    harvest = gather(root)
    for name, (_, after) in inname.changed.items():
        document = parse_document(after, name)
        harvest.documents.append(document)  # the last of a name counts
        rows = document.data if isinstance(document.data, list) else []
        harvest.add(Bron, document, None, (len(rows) - 1,))
    for name, text in inname.new.items():
        document = parse_own(text, name)
        harvest.files.add(name)
        harvest.documents.append(document)
        model = Rapport if name.startswith(RAPPORTEN) else Praktijk
        harvest.add(model, document, Path(name).stem, ())
    found = {*harvest.problems, *problems_between(harvest, None, read_register(root).rows)}
    ours = {*inname.new, *inname.changed}
    yield from sorted(one for one in found if one.bestand in ours)
