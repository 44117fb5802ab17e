"""`kennisbank werkblad`: praktijken as a workbook, all of them or those that were asked for."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from kennisbank.bank import Harvest
from kennisbank.cli.codes import BAD_USE, GOOD
from kennisbank.cli.workbook.project import read_project
from kennisbank.cli.workbook.told import RECORDS, how_many
from kennisbank.disk import write_whole
from kennisbank.documents import Document
from kennisbank.intake import write_drafts
from kennisbank.intake.rapport.inname import Inname
from kennisbank.intake.workbook import identity_of, to_book, to_concepts
from kennisbank.model import Praktijk
from kennisbank.model.collections import by_kenmerk
from kennisbank.problems import to_command
from kennisbank.sheets import ENDINGS, to_bytes


def write_workbook(root: Path, path: Path, filters: Mapping[str, str], today: date) -> int:
    """Write the praktijken, or those that were asked for, as a workbook."""
    if path.suffix.lower() not in ENDINGS:
        print(f"{path}: geef het werkblad een naam die op .xlsx of .ods eindigt.", file=sys.stderr)
        return BAD_USE
    if path.exists():  # somebody may have worked in it
        print(f"{path}: dit bestand is er al. Noem met --naar een andere naam.", file=sys.stderr)
        return BAD_USE
    words, harvest = read_project(root)
    wanted = {field: words.read(field, value) for field, value in filters.items() if value}
    for field, value in wanted.items():
        if value not in words.lists[field]:
            known = ", ".join(words.lists[field].values())
            print(f"`{value}` is er niet. Kies bij --{field} uit {known}.", file=sys.stderr)
            return BAD_USE
    chosen = [document for document in praktijken(harvest) if fits(document, wanted)]
    write_whole(path, to_bytes(to_book(chosen, words), path.suffix.lower(), today))
    made = how_many(len(chosen), RECORDS)
    print(f"Geschreven in {path}: {made}. Lees het terug met: {to_command('inlezen', path)}")
    return GOOD


def praktijken(harvest: Harvest) -> Iterator[Document]:
    """The files of the praktijken, in the order in which those are shown."""
    found = [
        (record, document)
        for record, document, _ in harvest.records
        if isinstance(record, Praktijk)
    ]
    for _, document in sorted(found, key=lambda one: by_kenmerk(one[0])):
        yield document


def fits(document: Document, wanted: Mapping[str, str]) -> bool:
    """Whether a record has all these values, alone or among others."""
    data = document.data if isinstance(document.data, dict) else {}
    defaults = {"status": "actueel"}
    return all(
        value in (found if isinstance(found, list) else [found])
        for field, value in wanted.items()
        for found in [data.get("themas" if field == "thema" else field, defaults.get(field, ""))]
    )


def write_concepts(root: Path, path: Path, inname: Inname, today: date) -> None:
    """Write the drafts of a report as a workbook, and the report and its source as files.

    Whatever stops us, such as a TakenError, leaves no workbook either: then it can be done again.
    """
    words, _ = read_project(root)
    drafts = {identity_of(one.bestand): one.fields for one in inname.ontwerpen}
    files = {one.bestand for one in inname.ontwerpen}
    others = {name: text for name, text in inname.new.items() if name not in files}
    write_whole(path, to_bytes(to_concepts(drafts, words), path.suffix.lower(), today))
    with ExitStack() as undo:
        undo.callback(path.unlink, missing_ok=True)
        write_drafts(root, others, inname.changed)
        undo.pop_all()
