"""The list of what has been published: kept by the build, so that no address is lost.

It is a table for programs and not a record of editors: at 7,000 rows it is read in milliseconds.
"""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from pathlib import Path

from kennisbank.disk import read_plain
from kennisbank.documents import MAX_TOLD
from kennisbank.problems import Problem

PUBLISHED = "reference/gepubliceerd.csv"
LARGEST = 10 * 1024 * 1024  # a hundred thousand rows
ELEMENT_PREFIX = "elementen/"  # before the id of an element, as both kinds stand in one list
ROW = re.compile(
    rf"(?:{ELEMENT_PREFIX})?[a-z0-9-]{{1,80}},[A-Z0-9-]{{1,20}},[0-9a-f]{{12}},[0-9]{{1,6}}"
)


@dataclass(frozen=True)
class Publicatie:
    """A record as it was last published: `inhoud` is its digest, `wijzigingen` how many lines.

    `regel` is where it stands in the list, and no part of it.
    """

    id: str
    kenmerk: str
    inhoud: str
    wijzigingen: int
    regel: int = field(default=0, compare=False)


COLUMNS = tuple(each.name for each in fields(Publicatie) if each.compare)
HEAD = ",".join(COLUMNS)
# What git leaves where two branches changed the same lines, if it was not told to keep both.
CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?: .*)?")


def read_published(path: Path) -> tuple[dict[str, Publicatie], list[Problem]]:
    """The rows by id, and a problem for each line that is none; a missing list is empty.

    After a merge a row may stand there twice (.gitattributes keeps both): the last one counts, or
    the one of which more changes are told.
    """
    rows: dict[str, Publicatie] = {}
    problems: list[Problem] = []
    clashes: list[Problem] = []
    try:
        text = read_plain(path, LARGEST).decode(errors="replace")
    except FileNotFoundError:
        return rows, problems
    for number, line in enumerate(text.splitlines(), start=1):
        if ROW.fullmatch(line):
            identity, kenmerk, inhoud, wijzigingen = line.split(",")
            row = Publicatie(identity, kenmerk, inhoud, int(wijzigingen), number)
            if identity not in rows or rows[identity].wijzigingen <= row.wijzigingen:
                rows[identity] = row
        elif CONFLICT.fullmatch(line):
            clashes = clashes or [two_versions(number, line)]
        elif line.strip() and line != HEAD:
            hoe = "Maak de verandering in dit bestand ongedaan: alleen de bouw schrijft het."
            wat = "deze regel is niet te lezen."
            problems.append(Problem(PUBLISHED, number, 1, "", wat, hoe, "KB085"))
            if len(problems) == MAX_TOLD:
                break  # a list that is none; who puts it back has mended them all
    return rows, [*clashes[:1], *problems]


def two_versions(number: int, line: str) -> Problem:
    """Where the list begins to hold what two branches made of it."""
    wat = f"hier staan twee versies van dit bestand door elkaar: `{line}`."
    hoe = (
        "Houd de regels van beide kanten, en haal de regels met `<<<<<<<`, `=======` en `>>>>>>>` "
        "weg."
    )
    return Problem(PUBLISHED, number, 1, "", wat, hoe, "KB036")


def to_csv(rows: Iterable[Publicatie]) -> str:
    """The list as it is kept in git, sorted by id, so that two branches seldom clash."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEAD.split(","))
    writer.writerows(sorted(attrgetter(*COLUMNS)(row) for row in rows))
    return text.getvalue()
