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
# Bron van vroegere gemeenten, opgeheven sinds 1970: RvIG, Landelijke tabel 33 (gemeenten), 2019.
# Gemaakt met tools/woonplaatsen.py en tools/vroegere_gemeenten.py; verander het hier niet.
"""


def main(arguments: list[str] | None = None) -> int:
    """Write the file; 1 when the table and our municipalities are not the same ones."""
    parser = argparse.ArgumentParser(description="Maak de lijst van woonplaatsen van een tabel.")
    parser.add_argument("tabel", type=Path, help="csv met Woonplaats en Gemeentecode")
    parser.add_argument("editie", help="het jaar van de tabel van het CBS")
    parser.add_argument("--root", type=Path, default=Path(), help="map van de kennisbank")
    options = parser.parse_args(arguments)
    gemeenten = read_gemeenten(options.root)
    former = {one.gemeente: one.vroeger for one in read_woonplaatsen(options.root)}
    with options.tabel.open(encoding="utf-8-sig", newline="") as table:
        found = read_rows(csv.DictReader(table))
    if wrong := sorted(found.keys() ^ gemeenten.keys()):
        print(f"Niet in beide: {', '.join(wrong)}.", file=sys.stderr)
        return 1
    write_file(
        options.root,
        options.editie,
        [(gemeente, found[code], former.get(gemeente, ())) for code, gemeente in gemeenten.items()],
    )
    return 0


def read_gemeenten(root: Path) -> dict[str, str]:
    """The id of each of our municipalities, by its code."""
    name = collection_of(Gemeente).pattern
    rows = read_document(root / name, name).data
    assert isinstance(rows, list)
    return {str(row["code"]): str(row["id"]) for row in rows if isinstance(row, dict)}


def read_woonplaatsen(root: Path) -> list[Woonplaatsen]:
    """What stands in the file now."""
    rows = read_document(root / FILE, FILE).data
    return [Woonplaatsen.model_validate(row) for row in rows] if isinstance(rows, list) else []


def read_rows(rows: Iterable[Mapping[str, str]]) -> dict[str, list[str]]:
    """The woonplaatsen of each municipality, by its code, in the order of their names."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[f"GM{row['Gemeentecode'].strip().removeprefix('GM'):0>4}"].add(
            row["Woonplaats"].strip()
        )
    return {code: sorted(names) for code, names in found.items()}


def write_file(
    root: Path, editie: str, rows: Iterable[tuple[str, Sequence[str], Sequence[str]]]
) -> None:
    """One record a municipality: her places, and who she took the place of."""
    text = HEAD.format(editie=editie) + "".join(to_yaml(*row) for row in rows)
    write_whole(root / FILE, lay_out(text.encode(), Woonplaatsen).encode())


def to_yaml(gemeente: str, names: Sequence[str], former: Sequence[str]) -> str:
    """The record of one municipality, on a line of its own."""
    lists = [("namen", names), ("vroeger", former)]
    fields = [f"{key}: [{', '.join(map(quote, some))}]" for key, some in lists if some]
    return f"- {{{', '.join([f'gemeente: {gemeente}', *fields])}}}\n"


def quote(name: str) -> str:
    """A name that YAML does not take for something else."""
    return f'"{name}"' if not name[0].isalpha() or "," in name else name


if __name__ == "__main__":
    sys.exit(main())
