"""`kennisbank inlezen DOCUMENT`: a report of others becomes drafts, and nothing of it is lost."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from kennisbank.cli.arguments import WORKBOOK
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.cli.workbook import write_concepts
from kennisbank.documents import ReadError, problem_of_reading
from kennisbank.intake import KenmerkenGoneError, TakenError, plain, write_drafts
from kennisbank.intake.rapport.inname import Inname, take_in
from kennisbank.intake.rapport.opdracht import BRONNEN, Opdracht, RefusedError
from kennisbank.intake.rapport.verslag import to_lines
from kennisbank.problems import show, show_lines, to_command
from kennisbank.problems.dag import FIRST, LAST
from kennisbank.sheets import ENDINGS
from kennisbank.sources import SourceError

EXAMPLE = "Het lokale netwerk in Deventer"
# The option -> what it is, and an example; what the document does not say for sure, is asked.
ASKED = {
    "gemeente": ("over welke gemeente het gaat", "deventer"),
    "titel": ("de titel van het rapport", f"“{EXAMPLE}”"),
    "jaar": ("uit welk jaar het is", "2020"),
}


def read_report(root: Path, options: Namespace) -> int:
    """Make drafts of a document, unless it is a proef; print what was made, and what was not."""
    document: Path = options.bestand
    if not document.exists():
        print(f"{document}: {SourceError('absent')}", file=sys.stderr)
        return BAD_USE
    if missing := [*lacking(options)]:
        print("\n".join(missing), file=sys.stderr)
        return BAD_USE
    titel, uitgever = (" ".join(plain(one).split()) for one in (options.titel, options.uitgever))
    known = (options.gemeente, titel, options.jaar, uitgever, options.letters)
    book = to_book_path(options) if options.als == WORKBOOK else None
    if book and (wrong := objection_to_book(book)):
        print(wrong, file=sys.stderr)
        return BAD_USE
    try:
        inname = take_in(root, Opdracht(document, *known, options.vandaag))
        if book and not options.proef:
            write_concepts(root, book, inname, options.vandaag)
        elif not options.proef:
            write_drafts(root, inname.new, inname.changed)
    except (SourceError, RefusedError, KenmerkenGoneError) as error:
        print(show_lines(f"{document}: {error}"), file=sys.stderr)
        print("Er is niets geschreven.", file=sys.stderr)
        return BAD_CONTENT
    except TakenError as error:
        print(error, file=sys.stderr)
        return BAD_CONTENT
    except ReadError as error:
        print(problem_of_reading(BRONNEN, error), file=sys.stderr)
        return BAD_CONTENT
    for line in (f"{document}", *told(inname, options.proef, book)):
        print(show(line))
    return GOOD


def to_book_path(options: Namespace) -> Path:
    """Where the workbook of a report comes: beside it, unless another place was named."""
    document: Path = options.bestand
    named: Path | None = options.naar
    return named or document.with_suffix(".xlsx")


def objection_to_book(path: Path) -> str:
    """Why no workbook can be written there, if so: somebody may have written in one that is."""
    if path.suffix.lower() not in ENDINGS:
        return f"{path}: geef het werkblad een naam die op .xlsx of .ods eindigt."
    if path.exists():
        return f"{path}: dit bestand is er al. Noem met --naar een andere plek."
    return ""


def lacking(options: Namespace) -> Iterator[str]:
    """What was not typed and is needed, with an example of the whole command."""
    missing = [name for name in ASKED if not getattr(options, name)]
    if missing:
        yield "Er ontbreekt nog iets. Noem ook:"
        yield from (f"- --{name}: {ASKED[name][0]}, zoals {ASKED[name][1]}" for name in missing)
        known = ("--gemeente", "deventer", "--titel", EXAMPLE, "--jaar", 2020)
        yield f"Bijvoorbeeld: {to_command('inlezen', options.bestand, *known)}"
    elif not FIRST <= options.jaar <= LAST:
        yield f"--jaar: `{options.jaar}` is geen jaar. Schrijf vier cijfers, zoals 2020."


def told(inname: Inname, trial: bool, book: Path | None) -> Iterator[str]:
    """The verslag, and what to do next."""
    names = [name for name in inname.new if not name.startswith("practices/")]
    written = [*names, *(f"{name} (één bron erbij)" for name in inname.changed)]
    where = str(book or "")
    if inname.opmerking:
        yield inname.opmerking
    yield from to_lines(inname.source, inname.reading, inname.ontwerpen, written, where, trial)
    yield ""
    if trial:
        yield "Dit was een proef: er is niets geschreven. Laat --proef weg om het te doen."
    elif book:
        yield (
            f"De concepten staan in {book}. Nu u: schrijf naast elke passage de kern in eigen "
            "woorden, en zet `ja` bij Nagelezen. Lees het dan in: " + to_command("inlezen", book)
        )
    else:
        yield (
            "Nu u: schrijf bij elk concept in eigen woorden wat er staat. De tekst van het rapport "
            "staat erbij als `passage`. Wat ontbreekt, zegt `make check`."
        )
