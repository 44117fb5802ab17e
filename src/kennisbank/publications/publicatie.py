"""A publication: what stood at one address of the site, and the list of all of them as text.

It is a table for programs and not a record of editors: at 7,000 rows it is read in milliseconds.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter

from kennisbank.problems import Problem

FIRST = "reference/gepubliceerd.csv"  # in the project: as it was when the project began
LIST = "gepubliceerd.csv"  # in the site, and on the branch
TOLD_MAX = 20  # lines that are none; whoever puts the list back has mended them all
ROW = re.compile(
    r"[a-z0-9][\w./-]{0,160},[\w./ -]{0,200},[A-Z0-9-]{0,20},(?:[0-9a-f]{12})?,[0-9]{1,6}"
)


@dataclass(frozen=True)
class Publicatie:
    """What was last published at an address, seen from the root of the site.

    `bestand` is the file that it was made of. What has a life of its own has a kenmerk, a digest
    of its content (`inhoud`), and a number of lines under `wijzigingen`. `regel` is where it stands
    in the list, and no part of it.
    """

    adres: str
    bestand: str
    kenmerk: str = ""
    inhoud: str = ""
    wijzigingen: int = 0
    regel: int = field(default=0, compare=False)


Publicaties = Mapping[str, Publicatie]  # by address
COLUMNS = tuple(each.name for each in fields(Publicatie) if each.compare)
HEAD = ",".join(COLUMNS)


def read_list(
    text: str,
    name: str,
    wat: str = "deze regel is niet te lezen.",
    hoe: str = "Zet het bestand terug zoals het was: mensen veranderen er niets in.",
) -> tuple[dict[str, Publicatie], list[Problem]]:
    """The rows by address, and a problem for each line that is none."""
    rows: dict[str, Publicatie] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if ROW.fullmatch(line):
            adres, bestand, kenmerk, inhoud, wijzigingen = line.split(",")
            rows[adres] = Publicatie(adres, bestand, kenmerk, inhoud, int(wijzigingen), number)
        elif line.strip() and line != HEAD:
            problems.append(Problem(name, number, 1, "", wat, hoe, "KB085"))
            if len(problems) == TOLD_MAX:
                break
    return rows, problems


def to_list(rows: Iterable[Publicatie]) -> str:
    """The list as text, sorted by address, so that equal lists are equal bytes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(sorted(attrgetter(*COLUMNS)(row) for row in rows))
    return text.getvalue()


def together(known: Publicaties, new: Publicaties) -> dict[str, Publicatie]:
    """Both, and of each address the newest: of which at least as many changes are told."""
    rows = dict(known)
    for adres, row in new.items():
        if adres not in rows or rows[adres].wijzigingen <= row.wijzigingen:
            rows[adres] = row
    return rows
