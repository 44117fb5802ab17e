"""Misplaced: records in a folder that nobody reads, so that they would be missed in silence."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from kennisbank.problems import Problem

PRACTICES, ELEMENTS, THEMES, REFERENCE = "practices/<regio>/", "elements/", "themes/", "reference/"
# What people call a folder -> where that stands.
MEANT: Mapping[str, str] = {
    **dict.fromkeys(("practices", "practice", "praktijken", "praktijk"), PRACTICES),
    **dict.fromkeys(("elements", "element", "elementen"), ELEMENTS),
    **dict.fromkeys(("themes", "theme", "themas", "thema"), THEMES),
    **dict.fromkeys(("reference", "references", "referentie", "referenties", "bronnen"), REFERENCE),
}
KENMERK = re.compile(rb"^kenmerk:", re.M)
ENDINGS = (".yml", ".yaml")
MOST = 262_144  # bytes that a record may have


def check_misplaced(root: Path) -> Iterator[Problem]:
    """No record stands beside the folders of records, or in one with another name."""
    for path in sorted(root.iterdir()) if root.is_dir() else ():
        name = path.name
        meant = MEANT.get(name.casefold(), "")
        if path.is_symlink():
            continue
        if meant and not meant.startswith(f"{name}/") and holds_records(path):
            hoe = f"Zet wat erin staat in {meant}, en haal deze map weg."
            yield Problem(name, 1, 1, "", "deze map wordt niet gelezen.", hoe, "KB052")
        elif name.endswith(ENDINGS) and is_record(path):
            hoe = f"Zet een praktijk in {PRACTICES}, en een werkzaam element in {ELEMENTS}."
            yield Problem(name, 1, 1, "", "dit bestand wordt niet gelezen.", hoe, "KB052")


def holds_records(path: Path) -> bool:
    """Whether a folder has a file that was meant to be read; one with documents is left alone."""
    return path.is_dir() and any(one.name.endswith(ENDINGS) for one in path.rglob("*"))


def is_record(path: Path) -> bool:
    """Whether a file was meant as a record; of what nobody may read, nobody knows."""
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                return KENMERK.search(file.read(MOST)) is not None
    return False
