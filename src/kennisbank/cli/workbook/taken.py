"""`kennisbank inlezen` of a workbook: what it would change is shown, and taken over when that is
wanted: all of it or none."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TextIO

from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.cli.workbook.project import read_project
from kennisbank.cli.workbook.told import NO_TITLE, tell_plan
from kennisbank.disk import read_plain, write_whole
from kennisbank.documents import ReadError, parse_document, problem_of_reading, read_bytes
from kennisbank.intake import KenmerkenGoneError, TakenError, write_drafts
from kennisbank.intake.workbook import (
    FILE,
    Lezing,
    MappingError,
    Melding,
    NoSheetError,
    Plan,
    Planner,
    Voorstel,
    Words,
    beside,
    choose_sheet,
    propose,
    read_mapping,
    read_rows,
    to_content,
    to_marked,
)
from kennisbank.publications import read_register
from kennisbank.sheets import SheetError, read_tables, to_bytes

MAX_FILE = 20_000_001  # bytes; one more than a workbook may have
YES = ("ja", "j")


@dataclass(frozen=True)
class Asked:
    """What was asked of `inlezen`: how to read the workbook, and what to do with it."""

    path: Path
    sheet: str = ""
    said: str = ""
    only_look: bool = False
    take_over: bool = False


def read_workbook(root: Path, asked: Asked, today: date, answers: TextIO) -> int:
    """Show what a workbook would change, and take over all of it or none, if that is wanted."""
    try:
        mapping = read_mapping(root)
        table = choose_sheet(read_tables(read_plain(asked.path, MAX_FILE)), asked.sheet, mapping)
        lezing = read_rows(table, mapping)
    except FileNotFoundError:
        print(f"{asked.path}: dit bestand is er niet.", file=sys.stderr)
        return BAD_USE
    except SheetError as error:
        print(f"{asked.path}: {error} (KB210)")
        return BAD_CONTENT
    except ReadError as error:
        print(problem_of_reading(FILE, error))
        return BAD_CONTENT
    except (NoSheetError, MappingError) as error:
        print(f"{asked.path}: {error}" if isinstance(error, NoSheetError) else error)
        return BAD_CONTENT
    if lezing.unknown:
        return ask_to_map(root, asked.path, lezing)
    words, harvest = read_project(root)
    planner = Planner(harvest, words, read_register(root).rows, today, asked.said)
    try:
        plan = planner.plan(lezing)
    except KenmerkenGoneError as error:
        print(error)
        return BAD_CONTENT
    for line in tell_plan(asked.path.name, lezing, plan, today):
        print(line)
    if any(one.ernst == "fout" for one in plan.meldingen):
        return tell_wrong(asked.path, lezing, plan.meldingen, words, today)
    return take_over(root, asked, plan, answers)


def ask_to_map(root: Path, path: Path, lezing: Lezing) -> int:
    """Propose which columns are which fields, for somebody to look at."""
    proposed = propose(root, lezing.unknown, lezing.columns)
    print(f"{path}, blad {lezing.table.name}: niet alle kolommen heten als een veld.")
    for head, field in proposed.items():
        print(f"  {head}: {field or '(gaat niet mee)'}")
    if "titel" not in (*proposed.values(), *lezing.columns):
        print(NO_TITLE)
    print(f"Dit voorstel staat in {FILE}. Kijk het na, pas het aan, en lees het werkblad opnieuw.")
    return BAD_CONTENT


def tell_wrong(
    path: Path, lezing: Lezing, meldingen: Sequence[Melding], words: Words, today: date
) -> int:
    """Say how much is wrong, and leave a copy of the workbook in which it is red."""
    wrong = sum(one.ernst == "fout" for one in meldingen)
    copy = beside(path)
    book = to_marked(lezing, meldingen, words)
    write_whole(copy, to_bytes(book, copy.suffix.lower(), today))
    print(f"{wrong} {'fout' if wrong == 1 else 'fouten'}. Er is niets geschreven in het project.")
    print(f"Wat er mis is, staat als rode cellen in {copy}. Verbeter het, en lees dat in.")
    return BAD_CONTENT


def take_over(root: Path, asked: Asked, plan: Plan, answers: TextIO) -> int:
    """Write all of the plan when that was said, or is said now."""
    if not plan.voorstellen:
        print("Er is niets over te nemen.")
        return GOOD
    if asked.only_look:
        print("Dit was een proef. Er is niets geschreven.")
        return GOOD
    if not asked.take_over and not is_wanted(answers):
        print("Er is niets geschreven. Overnemen? Geef dezelfde opdracht met --neem-over.")
        return GOOD
    new = {one.name: to_content(one, b"").decode() for one in plan.new}
    try:
        changed = dict(changed_files(root, plan.changed))
        write_drafts(root, new, changed)
    except TakenError as error:
        print(error)
        return BAD_CONTENT
    for name in (*new, *changed):
        print(f"Geschreven: {name}")
    print("Kijk met `make check` wat er nog te doen is.")
    return GOOD


def changed_files(
    root: Path, voorstellen: Sequence[Voorstel]
) -> Iterator[tuple[str, tuple[bytes, bytes]]]:
    """What each file is and will be; TakenError where it is not any more what was shown."""
    for one in voorstellen:
        try:
            before = read_bytes(root / one.name)
            same = parse_document(before, one.name).text == one.text
        except (FileNotFoundError, ReadError):
            same = False
        if not same:
            raise TakenError(f"{one.name}: dit bestand is net veranderd. Er is niets geschreven.")
        yield one.name, (before, to_content(one, before))


def is_wanted(answers: TextIO) -> bool:
    """Ask in a terminal whether all of this is to be taken over."""
    if not answers.isatty():
        return False
    print("Dit allemaal overnemen? [ja/nee] > ", end="", flush=True)
    return answers.readline().strip().casefold() in YES
