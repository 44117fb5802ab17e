"""Drafts: new records as files in the layout of the project, all of them written or none."""

import os
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from kennisbank.disk import write_together
from kennisbank.documents import CONTROL, Value, check_plain, to_text
from kennisbank.intake.names import a_year_after
from kennisbank.model import Praktijk, Record
from kennisbank.model.collections import EDITED
from kennisbank.problems import ProblemsFound

Fields = Mapping[str, Value]

FIRST_CHANGE = "Opgenomen in de kennisbank."
CONCEPT = "concept"
# What somebody still writes, with a line of its own: there one sees where to type.
TO_WRITE = ("titel", "samenvatting")
SPACES = re.compile(r"[^\S\n]+")
BULLET = re.compile(r"^ *(?:[-*–—] +|[•◦▪●·‣\uf0b7] *)", re.M)


class TakenError(Exception):
    """A file that would be new is there already, or has changed meanwhile; nothing was written."""


def first_life(today: date) -> dict[str, Value]:
    """The fields of a record that begins today, and is no more than a concept."""
    day = today.isoformat()
    return {
        "gepubliceerd": day,
        "herzien_voor": a_year_after(today).isoformat(),
        "wijzigingen": [{"datum": day, "tekst": FIRST_CHANGE}],
        "status": CONCEPT,
    }


def place_of(regio: str, identity: str) -> str:
    """The name of the file of a praktijk, from the root."""
    return f"practices/{regio}/{identity}.yml"


def to_yaml(fields: Fields, model: type[Record] = Praktijk) -> str:
    """A record as the text of its file, in the order of the model; what is empty is left out, but
    for what is still to be written."""
    said = {name: value for name, value in fields.items() if value or name in TO_WRITE}
    return to_text(said, model)


def add_rows(content: bytes, rows: Iterable[Fields], model: type[Record]) -> bytes:
    """A file that holds a list, with these at its end; no other byte is changed."""
    end = b"\r\n" if b"\r\n" in content else b"\n"
    added = to_text([dict(row) for row in rows], model).encode().replace(b"\n", end)
    return content + (b"" if content.endswith(b"\n") or not content else end) + added


def plain(text: str) -> str:
    """A text of others as a record may hold it: no signs that take no room, no bullets, one space
    between words, and at most one empty line."""
    lines = BULLET.sub("", SPACES.sub(" ", CONTROL.sub("", text.replace("\r\n", "\n"))))
    lines = "\n".join(line.strip() for line in lines.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def write_drafts(
    root: Path,
    new: Mapping[str, str],
    changed: Mapping[str, tuple[bytes, bytes]] | None = None,
) -> None:
    """Write files, named from the root: all of them or none, and none over another.

    Of what is `changed` is given how it was and how it will be. TakenError where it is otherwise by
    now; ProblemsFound where a link leads away.
    """
    if odd := [*check_plain(root, EDITED)]:
        raise ProblemsFound(odd)
    there = [name for name in new if os.path.lexists(root / name)]
    if there:
        raise TakenError(f"{', '.join(there)}: dit bestand is er al. Er is niets geschreven.")
    for name, (before, _) in (changed or {}).items():
        if (root / name).read_bytes() != before:
            raise TakenError(f"{name}: dit bestand is net veranderd. Er is niets geschreven.")
    for name in new:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
    # What the new ones refer to first: who is killed in between leaves none that leads nowhere.
    files = {root / name: after for name, (_, after) in (changed or {}).items()}
    files |= {root / name: text.encode() for name, text in new.items()}
    try:
        write_together(files, new={root / name for name in new})
    except FileExistsError as error:
        wat = f"{error.filename}: dit bestand is er al. Er is niets geschreven."
        raise TakenError(wat) from None
