"""Put municipalities that are no more in reference/woonplaatsen.yml, under who came after them.

The table is a CSV of the Landelijke tabel 33 of the RvIG, with the code of each municipality and
of the one that took its place (decision 0052). What has a place there already is left out.
"""

import argparse
import csv
import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from kennisbank.bank import load_bank
from kennisbank.model import Gemeente, Kennisbank
from kennisbank.queries import woonplaatsen_by_gemeente
from tools.woonplaatsen import write_file

CODE, NAAM, NIEUW, EINDE = (
    "92.10 Gemeentecode",
    "92.11 Omschrijving",
    "92.12 Nieuwe code",
    "99.99 Datum einde",
)
SINDS = "1970"  # who ended before is remembered by few, and has a name that others have as well
TOEVOEGING = re.compile(r"\s*\(.*\)$")  # `Sloten (F)`
Rows = Mapping[str, Mapping[str, str]]


def main(arguments: list[str] | None = None) -> int:
    """Write the file anew, with the same places."""
    parser = argparse.ArgumentParser(description="Zet vroegere gemeenten bij de woonplaatsen.")
    parser.add_argument("tabel", type=Path, help="csv van tabel 33 van de RvIG")
    parser.add_argument("editie", help="het jaar van de tabel van het CBS")
    parser.add_argument("--root", type=Path, default=Path(), help="map van de kennisbank")
    options = parser.parse_args(arguments)
    bank, _ = load_bank(options.root)
    with options.tabel.open(encoding="utf-8-sig", newline="") as table:
        former = find_former(bank, {row[CODE]: row for row in csv.DictReader(table)})
    rows = [(one.gemeente, one.namen, former[one.gemeente]) for one in bank.woonplaatsen.values()]
    write_file(options.root, options.editie, rows)
    return 0


def find_former(bank: Kennisbank, rows: Rows) -> dict[str, Sequence[str]]:
    """The names of those who ended, by the id of the municipality that is there now."""
    by_code = {one.code.removeprefix("GM"): one for one in bank.gemeenten.values()}
    by_naam = {name: one for one in bank.gemeenten.values() for name in (one.naam, *one.aliassen)}
    known = {one.id: {*map(flatten, names)} for one, names, _ in woonplaatsen_by_gemeente(bank)}
    found: dict[str, Sequence[str]] = defaultdict(list)
    for row in rows.values():
        now = follow(row, rows, by_code, by_naam)
        naam = TOEVOEGING.sub("", row[NAAM])
        if not now or row[EINDE] < SINDS:
            continue
        names = known[now.id] | {*map(flatten, (now.naam, *now.aliassen))}
        if flatten(naam) not in names:
            found[now.id] = sorted({*found[now.id], naam})
    return found


def follow(
    row: Mapping[str, str],
    rows: Rows,
    by_code: Mapping[str, Gemeente],
    by_naam: Mapping[str, Gemeente],
) -> Gemeente | None:
    """Who is there now: the end of the row of those that came after each other."""
    passed = set()
    while row[NIEUW] in rows and row[CODE] not in passed:
        passed.add(row[CODE])
        row = rows[row[NIEUW]]
    return by_code.get(row[CODE]) or by_naam.get(row[NAAM])


def flatten(naam: str) -> str:
    """A name as it is compared here."""
    return re.sub(r"[\W_]", "", naam.casefold())


if __name__ == "__main__":
    sys.exit(main())
