"""Cli: the command `kennisbank`: arguments, exit codes and what is printed."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from kennisbank.cli.codes import BAD_CONTENT, BAD_USE
from kennisbank.cli.terminal import plain_terminal
from kennisbank.disk import OddFile, PlaceError, heard, repair, tell_damage, told_of_refusal
from kennisbank.inrichting.vragen import FORGES, VRAGEN
from kennisbank.problems import ProblemsFound
from kennisbank.problems.dag import FIRST, LAST, DagError, to_dag


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


def run_safely(options: argparse.Namespace) -> int:
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


def look_up(options: argparse.Namespace) -> None:
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


def settle_day(options: argparse.Namespace) -> str:
    """Have one day for all of the command; what is wrong with the one that is given, if so."""
    if getattr(options, "vandaag", "") is None:
        try:
            options.vandaag = to_dag(datetime.now(UTC), os.environ)
        except DagError as error:
            return str(error)
    return ""


def put_back(options: argparse.Namespace) -> None:
    """Have the last site again that a killed command left without its name."""
    site = getattr(options, "site", options.root / getattr(options, "map", "site"))
    if repair(site):
        print(
            f"{site} ontbrak, omdat een eerdere opdracht is afgebroken. De laatste hele site is "
            "teruggezet.",
            file=sys.stderr,
        )


def run(options: argparse.Namespace, root: Path) -> int:
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
        case "nieuw" | "opmaak" | "schema":
            return run_on_records(options, root)
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


def run_on_records(options: argparse.Namespace, root: Path) -> int:
    """The commands that write records, or what is made from their model."""
    from kennisbank.cli.records import ask_record, lay_out_records, write_derived

    match options.command:
        case "nieuw":
            return ask_record(root, options.vandaag, sys.stdin)
        case "opmaak":
            return lay_out_records(root, options.paden, options.controleer)
        case _:
            return write_derived(root)


def run_on_built(options: argparse.Namespace, root: Path) -> int:
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


def to_day(text: str) -> date:
    """The day that was typed; ValueError when no calendar of ours goes so far."""
    day = date.fromisoformat(text)
    if not FIRST <= day.year <= LAST:
        raise ValueError(text)
    return day


def to_parser() -> argparse.ArgumentParser:
    """What can be typed after `kennisbank`."""
    parser = argparse.ArgumentParser(prog="kennisbank", description="De kennisbank bouwen.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="opdracht")
    build = commands.add_parser("bouw", help="controleer alles en bouw de site")
    build.add_argument("--map", type=Path, default=Path("site"), help="waar de site komt")
    build.add_argument("--zonder-pdf", dest="pdf", action="store_false", help="laat de pdf’s weg")
    build.add_argument(
        "--zonder-zoeken", dest="zoeken", action="store_false", help="laat de zoekindex weg"
    )
    build.add_argument(
        "--vooruit", action="store_true", help="toon ook wat pas op een latere dag op de site komt"
    )
    check = commands.add_parser("check", help="controleer alle bestanden")
    formats = ("tekst", "github", "gitlab", "json", "markdown")
    check.add_argument("--formaat", choices=formats, default="tekst", help="vorm van de meldingen")
    due = commands.add_parser("verouderd", help="noem de records die herzien moeten worden")
    told = commands.add_parser("voorstel", help="zeg in woorden wat er verandert")
    told.add_argument("--sinds", default="origin/main", help="de tak of commit waar dit begon")
    told.add_argument("--voorbeeld", default="", help="het adres waar het voorbeeld staat")
    plain = commands.add_parser("leesbaarheid", help="noem wat moeilijk leest")
    plain.add_argument("bestanden", nargs="*", help="bestanden of ids; anders alles")
    new = commands.add_parser("nieuw", help="maak een praktijk door vragen te beantwoorden")
    tidy = commands.add_parser("opmaak", help="geef de records een vaste opmaak")
    tidy.add_argument("--controleer", action="store_true", help="noem ze, en verander niets")
    tidy.add_argument("paden", type=Path, nargs="*", help="bestanden of mappen; anders alles")
    schema = commands.add_parser("schema", help="vernieuw wat uit het model wordt gemaakt")
    serve = commands.add_parser("serve", help="bekijk de site op deze computer")
    serve.add_argument("--adres", default="127.0.0.1:8000", help="adres en poort")
    finish = commands.add_parser("afmaken", help="maak een door een ander gebouwde site af")
    finish.add_argument("site", type=Path, help="map van de gebouwde site")
    own = commands.add_parser("inrichten", help="vul in wat van uw organisatie is")
    own.add_argument("--forge", choices=FORGES, default="", help="waar het project staat")
    for vraag in VRAGEN:
        own.add_argument(f"--{vraag.naam}", metavar="...", help=vraag.vraag)
    manage = commands.add_parser("beheer", help="zet het beheerscherm in een gebouwde site")
    manage.add_argument("--map", type=Path, default=Path("site"), help="map van de gebouwde site")
    manage.add_argument("--proef", action="store_true", help="bewaar alleen in de browser")
    pack = commands.add_parser("inpakken", help="maak een gebouwde site klaar voor een server")
    pack.add_argument("--map", type=Path, default=Path("site"), help="map van de gebouwde site")
    keep = commands.add_parser("gepubliceerd", help="onthoud dat deze site op haar plek is")
    keep.add_argument("--map", type=Path, default=Path("site"), help="map van de gebouwde site")
    keep.add_argument("--naar", default="origin", help="hoe git de plek noemt die het onthoudt")
    copy = commands.add_parser("zip", help="maak een kopie van de site die zonder server opent")
    copy.add_argument("--map", type=Path, default=Path("site"), help="map van de gebouwde site")
    copy.add_argument("--naar", type=Path, default=Path(), help="de map waar het zip-bestand komt")
    copy.add_argument("--uitgepakt", type=Path, help="schrijf geen zip-bestand maar deze map")
    for command in (build, check, due, new, finish, serve, own, copy, told):
        command.add_argument(
            "--vandaag",
            type=to_day,
            default=None,
            metavar="JJJJ-MM-DD",
            help="doe alsof het deze dag is",
        )
    for command in (
        *(build, check, due, told, new, tidy, schema, serve, finish, manage, pack),
        *(keep, copy, plain, own),
    ):
        command.add_argument("--root", type=Path, default=Path(), help="map van de kennisbank")
    return parser
