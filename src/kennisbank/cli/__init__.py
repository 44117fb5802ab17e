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

from kennisbank.cli.arguments import to_parser
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE
from kennisbank.cli.commands import run
from kennisbank.cli.terminal import UnheardError, plain_terminal
from kennisbank.disk import OddFile, PlaceError, heard, repair, tell_damage, told_of_refusal
from kennisbank.problems import ProblemsFound
from kennisbank.problems.dag import DagError, to_dag

# What only a kennisbank has, and the folders of what editors write.
RECORDS = ("elements", "practices", "reference", "themes")
OWN = ("mkdocs.yml", *RECORDS)
WRITTEN = ("docs", *RECORDS)
UNHEARD = (
    "Wat deze opdracht zegt, kan nergens heen: er is geen ruimte meer waar u het laat opvangen. "
    "Maak ruimte, en kijk zelf na wat er is gebeurd."
)
BARE = (
    "Dit is een Python die uitleg weglaat (-OO of PYTHONOPTIMIZE=2), en die uitleg staat ook op de "
    "site. Haal die instelling weg."
)


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
    with plain_terminal(), heard():
        try:
            return run_safely(to_parser().parse_args(arguments))
        except KeyboardInterrupt:
            print("\nAfgebroken. Wat er al stond, is niet veranderd.", file=sys.stderr)
            return BAD_USE
        except UnheardError:
            with suppress(UnheardError):
                print(UNHEARD, file=sys.stderr)
            return BAD_USE


def run_safely(options: Namespace) -> int:
    """Run the command, and say what went wrong around it."""
    if sys.flags.optimize > 1:  # descriptions of fields are texts of the code
        print(BARE, file=sys.stderr)
        return BAD_USE
    try:
        look_up(options)
        root = options.root.resolve()
        if not root.is_dir():
            print(f"{root}: deze map bestaat niet.", file=sys.stderr)
            return BAD_USE
        wrong = objection_to_root(root) or objection_to_places(options, root)
        if wrong := wrong or clean_site_url() or settle_day(options):
            print(wrong, file=sys.stderr)
            return BAD_USE
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


def objection_to_root(root: Path) -> str:
    """Why this is no folder of a kennisbank, and where one is; empty when it is one.

    Else a command would look through, and write in, whatever folder somebody happens to be in.
    """
    if is_project(root):
        return ""
    above = next(filter(is_project, root.parents), None)
    hoe = f"Ga naar {above}" if above else "Ga naar de map van het project"
    return f"{root}: hier staat geen kennisbank. {hoe}, of noem die map met --root."


def objection_to_places(options: Namespace, root: Path) -> str:
    """Why nothing may be written where it was asked: among what editors write it would be read."""
    for name in ("map", "uitgepakt", "naar", "antwoord"):
        path = getattr(options, name, None)
        if not isinstance(path, Path):
            continue
        for place in (path.resolve(), (options.root / path).resolve()):
            # A folder of theirs itself is no site and not empty, and that is said of it.
            within = place if name == "naar" else place.parent
            if any(within.is_relative_to(root / folder) for folder in WRITTEN):
                return f"{path}: daar staat wat de redactie schrijft. Kies een andere plaats."
    return ""


def is_project(folder: Path) -> bool:
    """Whether anything stands in this folder that only a kennisbank has."""
    return any((folder / name).exists() for name in OWN)


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
