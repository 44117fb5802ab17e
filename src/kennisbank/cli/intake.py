"""`kennisbank inlezen DOCUMENT`: a report of others becomes drafts, and nothing of it is lost."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.documents import ReadError, problem_of_reading
from kennisbank.intake import KenmerkenGoneError, TakenError, write_drafts
from kennisbank.intake.rapport.inname import BRONNEN, Inname, Opdracht, RefusedError, take_in
from kennisbank.intake.rapport.verslag import to_lines
from kennisbank.problems import show
from kennisbank.problems.dag import FIRST, LAST
from kennisbank.sources import SourceError

# The option -> what it is, and an example; what the document does not say for sure, is asked.
ASKED = {
    "gemeente": ("over welke gemeente het gaat", "deventer"),
    "titel": ("de titel van het rapport", "“Het lokale netwerk in Deventer”"),
    "jaar": ("uit welk jaar het is", "2020"),
}


def read_report(root: Path, options: Namespace) -> int:
    """Make drafts of a document, unless it is a proef; print what was made, and what was not."""
    document: Path = options.bestand
    if missing := [*lacking(options)]:
        print("\n".join(missing), file=sys.stderr)
        return BAD_USE
    known = (options.gemeente, options.titel, options.jaar, options.uitgever, options.letters)
    try:
        inname = take_in(root, Opdracht(document, *known, options.vandaag))
        if not options.proef:
            write_drafts(root, inname.new, inname.changed)
    except (SourceError, RefusedError, KenmerkenGoneError) as error:
        print(f"{document}: {error}", file=sys.stderr)
        print("Er is niets geschreven.", file=sys.stderr)
        return BAD_CONTENT
    except TakenError as error:
        print(error, file=sys.stderr)
        return BAD_CONTENT
    except ReadError as error:
        print(problem_of_reading(BRONNEN, error), file=sys.stderr)
        return BAD_CONTENT
    for line in (f"{document}", *told(inname, options.proef)):
        print(show(line))
    return GOOD


def lacking(options: Namespace) -> Iterator[str]:
    """What was not typed and is needed, with an example of the whole command."""
    missing = [name for name in ASKED if not getattr(options, name)]
    if missing:
        yield "Er ontbreekt nog iets. Noem ook:"
        yield from (f"- --{name}: {ASKED[name][0]}, zoals {ASKED[name][1]}" for name in missing)
        yield (
            f"Bijvoorbeeld: kennisbank inlezen {options.bestand} --gemeente deventer "
            '--titel "Het lokale netwerk in Deventer" --jaar 2020'
        )
    elif not FIRST <= options.jaar <= LAST:
        yield f"--jaar: `{options.jaar}` is geen jaar. Schrijf vier cijfers, zoals 2020."


def told(inname: Inname, trial: bool) -> Iterator[str]:
    """The verslag, and what to do next."""
    names = [name for name in inname.new if not name.startswith("practices/")]
    written = [*names, *(f"{name} (één bron erbij)" for name in inname.changed)]
    yield from to_lines(inname.source, inname.reading, inname.ontwerpen, written)
    yield ""
    if trial:
        yield "Dit was een proef: er is niets geschreven. Laat --proef weg om het te doen."
    else:
        yield (
            "Nu u: schrijf bij elk concept in eigen woorden wat er staat. De tekst van het rapport "
            "staat erbij als `passage`. Wat ontbreekt, zegt `make check`."
        )
