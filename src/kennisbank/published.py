"""The list of what has been published: kept by the build, so that no address is lost.

It is a table for programs and not a record of editors: at 7,000 rows it is read in milliseconds.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from kennisbank.problems import Problem

PUBLISHED = "reference/gepubliceerd.csv"
ROW = re.compile(r"[a-z0-9-]+,[A-Z0-9-]+,[0-9a-f]{12},\d+")


@dataclass(frozen=True)
class Publicatie:
    """A praktijk as it was last published: `inhoud` is its digest, `wijzigingen` how many lines."""

    id: str
    kenmerk: str
    inhoud: str
    wijzigingen: int


HEAD = ",".join(field.name for field in fields(Publicatie))


def read_published(path: Path) -> tuple[dict[str, Publicatie], list[Problem]]:
    """The rows by id, and a problem for each line that is none; a missing list is empty."""
    rows: dict[str, Publicatie] = {}
    problems = []
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
    for number, line in enumerate(lines, start=1):
        if ROW.fullmatch(line):
            identity, kenmerk, inhoud, wijzigingen = line.split(",")
            rows[identity] = Publicatie(identity, kenmerk, inhoud, int(wijzigingen))
        elif line.strip() and line != HEAD:
            hoe = "Maak de verandering in dit bestand ongedaan: alleen de bouw schrijft het."
            wat = "deze regel is niet te lezen."
            problems.append(Problem(PUBLISHED, number, 1, "", wat, hoe, "KB085"))
    return rows, problems


def line_of(rows: Mapping[str, Publicatie], identity: str) -> int:
    """The line of a row in the list as the build writes it: sorted by id, below the head."""
    return sorted(rows).index(identity) + 2


def to_csv(rows: Iterable[Publicatie]) -> str:
    """The list as it is kept in git, sorted by id, so that two branches seldom clash."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEAD.split(","))
    writer.writerows(sorted(astuple(row) for row in rows))
    return text.getvalue()
