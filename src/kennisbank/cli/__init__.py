"""Cli: the command `kennisbank`: arguments, exit codes and what is printed."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from kennisbank.cli.arguments import FILTERS, to_parser
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE
from kennisbank.cli.terminal import plain_terminal
from kennisbank.disk import OddFile, PlaceError, heard, repair, tell_damage, told_of_refusal
from kennisbank.inrichting.vragen import VRAGEN
from kennisbank.problems import ProblemsFound
from kennisbank.problems.dag import DagError, to_dag

# How the names of workbooks end; what has another name is read as a document.
WORKBOOKS = (".xlsx", ".ods", ".xls", ".xlsm", ".csv")


def leave() -> NoReturn:
    """Run one command, and stop at once: to take thousands of records apart serves nobody."""
    fill_streams()
    code = main()
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):  # none is what was closed before us
            stream.flush()
    except OSError:  # nobody reads on, or the disk to which we print is full
        code = code or BAD_USE
    os._exit(code)


def fill_streams() -> None:
    """Have something at the places of input and output, so that no file of ours comes there."""
    while (place := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(place, True)
    os.close(place)
    if not sys.stdin:
        sys.stdin = os.fdopen(0, closefd=False)
    if isinstance(sys.stdin, TextIOWrapper):  # what is no letter there, is told of by who reads it
        sys.stdin.reconfigure(errors="surrogateescape")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 is good, 1 is a mistake in the content, 2 is wrong use."""
    with plain_terminal():
        return run_safely(to_parser().parse_args(arguments))


def run_safely(options: Namespace) -> int:
    """Run the command, and say what went wrong around it."""
    try:
        look_up(options)
        root = options.root.resolve()
        if not root.is_dir():
            print(f"{root}: deze map bestaat niet.", file=sys.stderr)
            return BAD_USE
        if wrong := clean_site_url() or settle_day(options):
            print(wrong, file=sys.stderr)
            return BAD_USE
        with heard():
            put_back(options)
            code = run(options, root)
            for line in tell_damage():
                print(line, file=sys.stderr)
            return code
    except ProblemsFound as error:
        print(error, file=sys.stderr)
        return BAD_CONTENT
    except OddFile as error:  # it was plain when we looked
        from kennisbank.documents import to_problem

        print(to_problem(error.path, error.odd), file=sys.stderr)
        return BAD_CONTENT
    except PlaceError as error:
        print(error, file=sys.stderr)
        return BAD_USE
    except KeyboardInterrupt:
        print("\nAfgebroken. Wat er al stond, is niet veranderd.", file=sys.stderr)
        return BAD_USE
    except BrokenPipeError:  # nobody reads on
        return BAD_USE
    except OSError as error:
        if not (told := told_of_refusal(error)):
            raise
        print(told, file=sys.stderr)
        return BAD_USE


def look_up(options: Namespace) -> None:
    """OSError for a name that no file can have, or that leads to itself."""
    named = [value for value in vars(options).values() if isinstance(value, Path)]
    for path in (*named, *(options.root / name for name in named), *getattr(options, "paden", ())):
        with suppress(FileNotFoundError, NotADirectoryError, PermissionError):
            path.stat()


def clean_site_url() -> str:
    """Have all that reads SITE_URL, and the engine, read the same; what is wrong with it, if so."""
    if not (typed := os.environ.get("SITE_URL")):
        return ""
    from kennisbank.problems.site_url import SiteUrlError, to_site_url

    try:
        os.environ["SITE_URL"] = to_site_url(typed)
    except SiteUrlError as error:
        return str(error)
    return ""


def settle_day(options: Namespace) -> str:
    """Have one day for all of the command; what is wrong with the one that is given, if so."""
    if getattr(options, "vandaag", "") is None:
        try:
            options.vandaag = to_dag(datetime.now(UTC), os.environ)
        except DagError as error:
            return str(error)
    return ""


def put_back(options: Namespace) -> None:
    """Have the last site again that a killed command left without its name."""
    site = getattr(options, "site", options.root / getattr(options, "map", "site"))
    if repair(site):
        print(
            f"{site} ontbrak, omdat een eerdere opdracht is afgebroken. De laatste hele site is "
            "teruggezet.",
            file=sys.stderr,
        )


def run(options: Namespace, root: Path) -> int:
    """Hand what was typed to the command that was asked for, and import only that."""
    match options.command:
        case "bouw":
            from kennisbank.cli.build import build_site

            target = options.root / options.map
            with_pdf, searchable, ahead = options.pdf, options.zoeken, options.vooruit
            return build_site(root, target, options.vandaag, with_pdf, searchable, ahead)
        case "check":
            from kennisbank.cli.check import check_content

            return check_content(root, options.formaat, options.vandaag)
        case "vandaag":
            from kennisbank.cli.today import tell_agenda

            return tell_agenda(root, options.formaat, options.vandaag, options.alles)
        case "inlezen":
            return run_on_sent(options, root)
        case "verouderd":
            from kennisbank.cli.check import list_overdue

            return list_overdue(root, options.vandaag)
        case "leesbaarheid":
            from kennisbank.cli.readability import report_readability

            return report_readability(root, options.bestanden)
        case "voorstel":
            from kennisbank.cli.proposal import tell_proposal

            return tell_proposal(root, options.sinds, options.voorbeeld, options.vandaag)
        case "zip":
            from kennisbank.cli.copy import zip_site

            site, folder = options.root / options.map, options.root / options.naar
            return zip_site(root, site, folder, options.uitgepakt, options.vandaag)
        case "opmaak" | "schema":
            return run_on_records(options, root)
        case "werkblad":
            from kennisbank.cli.workbook import write_workbook

            filters = {name: getattr(options, name) for name in FILTERS}
            return write_workbook(root, options.naar, filters, options.vandaag)
        case "inrichten":
            from kennisbank.cli.setup import set_up

            typed = {v.naam: getattr(options, v.naam.replace("-", "_")) for v in VRAGEN}
            given = {naam: answer for naam, answer in typed.items() if answer is not None}
            return set_up(root, given, options.forge, options.vandaag, sys.stdin)
        case "afmaken" | "beheer" | "inpakken" | "gepubliceerd":
            return run_on_built(options, root)
        case _:
            from kennisbank.cli.serve import serve_site

            return serve_site(root, options.adres, options.vandaag)


def run_on_records(options: Namespace, root: Path) -> int:
    """The commands that write records, or what is made from their model."""
    from kennisbank.cli.records import lay_out_records, write_derived

    match options.command:
        case "opmaak":
            return lay_out_records(root, options.paden, options.controleer)
        case _:
            return write_derived(root)


def run_on_sent(options: Namespace, root: Path) -> int:
    """Read what others sent: the text of a form, a workbook, or else a document."""
    if options.formulier:
        from kennisbank.cli.submission import take_submission

        return take_submission(root, options)
    if not options.bestand:
        hoe = "Noem een rapport of een werkblad, of geef een aanmelding met --formulier."
        print(hoe, file=sys.stderr)
        return BAD_USE
    if options.bestand.suffix.lower() not in WORKBOOKS:
        from kennisbank.cli.intake import read_report

        return read_report(root, options)
    from kennisbank.cli.workbook import Asked, read_workbook

    take_over, only_look = options.neem_over, options.proef
    asked = Asked(options.bestand, options.blad, options.wijziging, only_look, take_over)
    return read_workbook(root, asked, options.vandaag, sys.stdin)


def run_on_built(options: Namespace, root: Path) -> int:
    """The commands that do something with a site that was built."""
    from kennisbank.cli.built import build_beheer, finish_built, keep_built, pack_built

    match options.command:
        case "afmaken":
            return finish_built(root, options.site, options.vandaag)
        case "beheer":
            return build_beheer(root, options.root / options.map, options.proef)
        case "gepubliceerd":
            return keep_built(root, options.root / options.map, options.naar)
        case _:
            return pack_built(root, options.root / options.map)
