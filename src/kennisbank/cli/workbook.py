"""`kennisbank werkblad`, and `inlezen` of one: praktijken to a spreadsheet, and back."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TextIO

from kennisbank.bank import Harvest, gather, load_bank
from kennisbank.changes import differences
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.disk import read_plain, write_whole
from kennisbank.documents import Document, ReadError, problem_of_reading
from kennisbank.intake import TakenError, write_drafts
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
    to_book,
    to_content,
    to_marked,
)
from kennisbank.model import Praktijk
from kennisbank.model.collections import by_kenmerk
from kennisbank.problems import name_of_field
from kennisbank.publications import read_register
from kennisbank.sheets import ENDINGS, SheetError, read_tables, to_bytes

MAX_FILE = 20_000_001  # bytes; one more than a workbook may have
SHOWN = 200  # signs of a text that changes
YES = ("ja", "j")


@dataclass(frozen=True)
class Asked:
    """What was asked of `inlezen`: how to read the workbook, and what to do with it."""

    path: Path
    sheet: str = ""
    said: str = ""
    only_look: bool = False
    take_over: bool = False


def write_workbook(root: Path, path: Path, filters: Mapping[str, str], today: date) -> int:
    """Write the praktijken, or those that were asked for, as a workbook."""
    if path.suffix.lower() not in ENDINGS:
        print(f"{path}: geef het werkblad een naam die op .xlsx of .ods eindigt.", file=sys.stderr)
        return BAD_USE
    bank, _ = load_bank(root)
    words, harvest = Words(bank), gather(root)
    wanted = {field: words.read(field, value) for field, value in filters.items() if value}
    for field, value in wanted.items():
        if value not in words.lists[field]:
            known = ", ".join(words.lists[field].values())
            print(f"`{value}` is er niet. Kies bij --{field} uit {known}.", file=sys.stderr)
            return BAD_USE
    chosen = [document for document in praktijken(harvest) if fits(document, wanted)]
    write_whole(path, to_bytes(to_book(chosen, words), path.suffix.lower(), today))
    print(f"{len(chosen)} praktijken staan in {path}. Lees ze terug met: kennisbank inlezen {path}")
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
    bank, _ = load_bank(root)
    words = Words(bank)
    planner = Planner(gather(root), words, read_register(root).rows, today, asked.said)
    plan = planner.plan(lezing)
    for line in tell_plan(asked.path, lezing, plan):
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
    print(f"Dit voorstel staat in {FILE}. Kijk het na, pas het aan, en lees het werkblad opnieuw.")
    return BAD_CONTENT


def tell_plan(path: Path, lezing: Lezing, plan: Plan) -> Iterator[str]:
    """What would change, record by record; what stays; and what is wrong."""
    place = f"{path.name}, blad {lezing.table.name}"
    yield f"{place}: {len(lezing.rijen)} rijen gelezen."
    if lezing.above:
        yield f"Boven de kop (rij {lezing.head}) staan {lezing.above} rijen; die zijn overgeslagen."
    if lezing.left:
        yield f"Niet gelezen, zoals {FILE} zegt: {', '.join(lezing.left)}."
    for voorstel in plan.changed:
        yield f"Veranderd, rij {voorstel.rij.number}: {named(voorstel)}"
        yield from tell_difference(voorstel)
    for voorstel in plan.new:
        yield f"Nieuw, rij {voorstel.rij.number}: {named(voorstel)}"
    for name in plan.older:
        yield f"Niet aangeraakt, en in het project intussen veranderd; dat blijft zo: {name}"
    if plan.unchecked:
        yield f"Nog niet nagelezen: {plan.unchecked} rijen. Daarmee gebeurt niets."
    if plan.begun:
        rows = ", ".join(map(str, plan.begun))
        yield f"Wel herschreven, en nog niet nagelezen: rij {rows}."
    if plan.absent:
        yield f"Niet in dit werkblad: {plan.absent} praktijken. Daarmee gebeurt niets."
    yield f"{len(plan.new)} nieuw, {len(plan.changed)} veranderd, {plan.same} gelijk."
    for one in plan.meldingen:
        yield one.at(place)


def named(voorstel: Voorstel) -> str:
    """`WIJ-G01 Korte lijnen (practices/gelderland-zuid/korte-lijnen.yml)`."""
    data = voorstel.before or voorstel.after
    return f"{data.get('kenmerk')} {data.get('titel', '')} ({voorstel.name})"


def tell_difference(voorstel: Voorstel) -> Iterator[str]:
    """Each field that would be another, with both texts."""
    for veld in differences(dict(voorstel.before), dict(voorstel.after)):
        yield f"  {name_of_field(veld.loc)}"
        yield f"    was:   {short(veld.was)}"
        yield f"    wordt: {short(veld.wordt)}"


def short(text: str | None) -> str:
    """A text as it may be shown, or that there is none."""
    if text is None:
        return "(niets)"
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


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
    if plan.changed and not asked.take_over and not is_wanted(answers):
        print("Er is niets geschreven. Overnemen? Geef dezelfde opdracht met --neem-over.")
        return GOOD
    new = {one.name: to_content(one).decode() for one in plan.new}
    changed = {}
    for one in plan.changed:
        before = (root / one.name).read_bytes()
        changed[one.name] = before, to_content(one, before)
    try:
        write_drafts(root, new, changed)
    except TakenError as error:
        print(error)
        return BAD_CONTENT
    for name in (*new, *changed):
        print(f"Geschreven: {name}")
    print("Kijk met `make check` wat er nog te doen is.")
    return GOOD


def is_wanted(answers: TextIO) -> bool:
    """Ask in a terminal whether all of this is to be taken over."""
    if not answers.isatty():
        return False
    print("Dit allemaal overnemen? [ja/nee] > ", end="", flush=True)
    return answers.readline().strip().casefold() in YES
