"""`kennisbank opmaak` and `schema`: what editors write, and what the model writes."""

from collections.abc import Sequence
from pathlib import Path

from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.cli.derived import write_files
from kennisbank.disk import look_at, write_whole
from kennisbank.documents import (
    ReadError,
    lay_out,
    problem_of_reading,
    read_bytes,
    to_problems,
)
from kennisbank.model.collections import COLLECTIONS, EDITED, Collection
from kennisbank.problems import Problem, to_command


def write_derived(root: Path) -> int:
    """Renew what is made from the model."""
    try:
        written = write_files(root)
    except ValueError as error:  # the manual has no table any more, or is no text
        print(error)
        return BAD_USE
    print("\n".join(written) or "Alles was al gelijk aan het model.")
    return GOOD


def lay_out_records(root: Path, paths: Sequence[Path], only_look: bool) -> int:
    """Give records the one layout, or name those that do not have it."""
    found, odd = find_records(root)
    chosen = [path.resolve() for path in paths]
    known = {path for path, _ in found}
    for path in chosen:
        if path not in known and not path.is_dir():
            print(f"{path}: dit is geen bestand met records.")
            return BAD_USE
    changed, unread = 0, 0
    for problem in odd:
        print(problem)
        unread += 1
    for path, collection in found:
        if chosen and not any(path.is_relative_to(place) for place in chosen):
            continue
        name = path.relative_to(root).as_posix()
        try:
            content = read_bytes(path)
            text = lay_out(content, collection.model)
        except ReadError as error:
            print(problem_of_reading(name, error))
            unread += 1
            continue
        if text.encode() != content:
            changed += 1
            if not only_look:
                write_whole(path, text.encode())
            # At once, so that who is stopped halfway knows what was done.
            print(f"{name}: {'heeft een andere opmaak' if only_look else 'opgemaakt'}.")
    if only_look and changed:
        print(f"Herstel dit met: {to_command('opmaak')}")
    return BAD_CONTENT if unread or (only_look and changed) else GOOD


def find_records(root: Path) -> tuple[list[tuple[Path, Collection]], list[Problem]]:
    """Every file of the editors with the collection it belongs to, and what is no plain file."""
    seen = look_at(root, EDITED)
    found = [
        (root / name, collection)
        for collection in COLLECTIONS
        for name in seen.plain
        if collection.holds(name)
    ]
    return found, [*to_problems(seen.odd)]
