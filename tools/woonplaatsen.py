"""Make reference/woonplaatsen.yml of a table of the CBS: what lies in which municipality.

The table is a CSV with the columns `Woonplaats` and `Gemeentecode` (decision 0043). A code that
only one of the two knows stops it: then a municipality was joined or split up.
"""

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kennisbank.disk import write_whole
from kennisbank.documents import lay_out, read_document
from kennisbank.model import Gemeente, Woonplaatsen
from kennisbank.model.collections import collection_of

FILE = collection_of(Woonplaatsen).pattern
HEAD = """\
# Bron: CBS, Woonplaatsen in Nederland {editie}, CC BY 4.0, bewerking.
# Gemaakt met tools/woonplaatsen.py; verander het hier niet.
"""


def main(arguments: list[str] | None = None) -> int:
    """Write the file; 1 when the table and our municipalities are not the same ones."""
    parser = argparse.ArgumentParser(description="Maak de lijst van woonplaatsen van een tabel.")
    parser.add_argument("tabel", type=Path, help="csv met Woonplaats en Gemeentecode")
    parser.add_argument("editie", help="het jaar van de tabel van het CBS")
    parser.add_argument("--root", type=Path, default=Path(), help="map van de kennisbank")
    options = parser.parse_args(arguments)
    gemeenten = read_gemeenten(options.root)
    with options.tabel.open(encoding="utf-8-sig", newline="") as table:
        found = read_rows(csv.DictReader(table))
    if wrong := sorted(found.keys() ^ gemeenten.keys()):
        print(f"Niet in beide: {', '.join(wrong)}.", file=sys.stderr)
        return 1
    text = HEAD.format(editie=options.editie) + to_yaml(gemeenten, found)
    write_whole(options.root / FILE, lay_out(text.encode(), Woonplaatsen).encode())
    return 0


def read_gemeenten(root: Path) -> dict[str, str]:
    """The id of each of our municipalities, by its code."""
    name = collection_of(Gemeente).pattern
    rows = read_document(root / name, name).data
    assert isinstance(rows, list)
    return {str(row["code"]): str(row["id"]) for row in rows if isinstance(row, dict)}


def read_rows(rows: Iterable[Mapping[str, str]]) -> dict[str, list[str]]:
    """The woonplaatsen of each municipality, by its code, in the order of their names."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[f"GM{row['Gemeentecode'].strip().removeprefix('GM'):0>4}"].add(
            row["Woonplaats"].strip()
        )
    return {code: sorted(names) for code, names in found.items()}


def to_yaml(gemeenten: Mapping[str, str], found: Mapping[str, Sequence[str]]) -> str:
    """One record a municipality, on a line of its own."""
    records = []
    for code, gemeente in gemeenten.items():
        names = ", ".join(quote(name) for name in found[code])
        records.append(f"- {{gemeente: {gemeente}, namen: [{names}]}}\n")
    return "".join(records)


def quote(name: str) -> str:
    """A name that YAML does not take for something else."""
    return f'"{name}"' if not name[0].isalpha() else name


if __name__ == "__main__":
    sys.exit(main())
