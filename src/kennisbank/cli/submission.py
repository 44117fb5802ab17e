"""`kennisbank inlezen --formulier`: what somebody sent becomes a draft, or gets an answer."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.disk import read_plain, write_whole
from kennisbank.intake import TakenError
from kennisbank.intake.aanmelding import take_in
from kennisbank.intake.antwoord import to_editors, to_sender
from kennisbank.intake.concept import Concept
from kennisbank.intake.inzending import MAX_SENT
from kennisbank.problems import show

NOTHING = "Zeg wat u wilt inlezen: `--formulier` met een bestand, of `-` voor wat u plakt."
STANDARD = "-"
TRIAL = "Dit was een proef: er is niets geschreven. Laat --proef weg om het te doen."
MOST = MAX_SENT * 4 + 1  # bytes; with so many there are too many signs


def take_submission(root: Path, options: Namespace) -> int:
    """Print what was made, for the editors; the answer to who sent it goes to a file."""
    if not options.formulier:
        print(NOTHING, file=sys.stderr)
        return BAD_USE
    try:
        text = read_sent(options.formulier)
        number, place = options.aanmelding, (options.regio, options.gemeente)
        concept = take_in(root, text, options.vandaag, number, place, options.proef)
    except FileNotFoundError:
        print(f"{options.formulier}: dit bestand bestaat niet.", file=sys.stderr)
        return BAD_USE
    except UnicodeDecodeError:
        hoe = "Kopieer de tekst in een nieuw bestand, en bewaar dat als UTF-8."
        print(f"{options.formulier}: dit is geen tekst. {hoe}", file=sys.stderr)
        return BAD_USE
    except TakenError as error:
        print(error, file=sys.stderr)
        return BAD_CONTENT
    if options.antwoord and not options.proef:
        write_whole(options.antwoord, f"{to_sender(concept)}\n".encode())
    if options.formaat == "markdown":
        print(to_editors(concept))
    else:
        print("\n".join(to_lines(concept, options.proef)))
    if options.proef and concept.tekst:
        print(f"\n{TRIAL}")
    return GOOD if concept.tekst else BAD_CONTENT


def read_sent(source: str) -> str:
    """What was sent, as it stands in a file or comes from another program."""
    data = sys.stdin.buffer.read(MOST) if source == STANDARD else read_plain(source, MOST)
    return data.decode(errors="ignore" if len(data) >= MOST else "strict")


def to_lines(concept: Concept, trial: bool = False) -> Iterator[str]:
    """What was made and what to look at; or why nothing was, one on a line. A trial shows the file
    that it would be."""
    if concept.tekst:
        made = "zo wordt het concept" if trial else "gemaakt als concept"
        yield f"{concept.naam}: {made}. Wat er is ingestuurd, staat bij `passage`."
        yield from (f"- vraag na: {told}" for told in concept.vragen)
        yield from (f"- let op: {told}" for told in concept.opmerkingen)
        if trial:
            yield from ("", *map(show, concept.tekst.splitlines()))
        else:
            yield "Wat er nog ontbreekt, zegt `make check`."
    else:
        yield "Er is niets geschreven. Verander dit eerst, of vraag het aan wie het instuurde:"
        yield from (f"- {told}" for told in concept.bezwaren)
