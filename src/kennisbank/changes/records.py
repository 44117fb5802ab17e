"""Records: what came, went, moved or reads otherwise between two folders of the project."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kennisbank.changes.fields import Veld, differences
from kennisbank.disk import OddFile
from kennisbank.documents import ReadError, Value, parse_document, read_bytes
from kennisbank.model.collections import COLLECTIONS, Collection
from kennisbank.model.leven import CONCEPT

NAMED = ("titel", "naam", "term", "woord", "pagina", "kernvraag")  # what people call a record by


class Soort(StrEnum):
    """What happened to a record."""

    NIEUW = "nieuw"
    VERANDERD = "veranderd"
    VERPLAATST = "verplaatst"
    WEG = "weg"
    ONLEESBAAR = "onleesbaar"


@dataclass(frozen=True)
class Verandering:
    """One record or page: what happened, in which file, what it is called, and its fields.

    `van` is the file where it stood, if that was another; `id` is what others call it. Of a
    `concept` readers see nothing.
    """

    soort: Soort
    bestand: str
    id: str
    noemer: str
    velden: tuple[Veld, ...] = ()
    van: str = ""
    concept: bool = False


@dataclass(frozen=True)
class Side:
    """One record as it stands in one of the two folders."""

    bestand: str
    id: str
    data: Value | None  # None when the file cannot be read

    @property
    def noemer(self) -> str:
        """`WIJ-G01 Korte lijnen`, or what there is of it."""
        data = self.data if isinstance(self.data, dict) else {}
        titel = next((text for name in NAMED if isinstance(text := data.get(name), str)), "")
        kenmerk = data.get("kenmerk")
        return f"{kenmerk if isinstance(kenmerk, str) else ''} {titel or self.id}".strip()

    @property
    def concept(self) -> bool:
        """Whether it is still being written."""
        return isinstance(self.data, dict) and self.data.get("status") == CONCEPT

    @property
    def kenmerk(self) -> str:
        """The kenmerk, if it has one."""
        found = self.data.get("kenmerk") if isinstance(self.data, dict) else None
        return found if isinstance(found, str) else ""


def veranderingen(old: Path, new: Path) -> tuple[Verandering, ...]:
    """All that differs, in the order of the collections and of the files; then the pages."""
    found: list[Verandering] = []
    for collection in COLLECTIONS:
        before = sides_in(old, new, collection)
        after = sides_in(new, old, collection)
        found += changes_between(before, after)
    return (*found, *pages_between(old, new))


def sides_in(folder: Path, other: Path, collection: Collection) -> dict[tuple[str, str], Side]:
    """The records of one folder whose files are not the same in the other."""
    key = collection.key if collection.many else ""
    sides: dict[tuple[str, str], Side] = {}
    for path in sorted(folder.glob(collection.pattern)):
        name = path.relative_to(folder).as_posix()
        if not same_bytes(path, other / name):
            sides |= sides_of(path, name, key)
    return sides


def same_bytes(one: Path, other: Path) -> bool:
    """Whether both are files, with the same bytes."""
    try:
        return read_bytes(one) == read_bytes(other)
    except (OSError, OddFile, ReadError):
        return False


def sides_of(path: Path, name: str, key: str) -> Mapping[tuple[str, str], Side]:
    """The record in a file, or with a key each of the records in it, by file and id."""
    try:
        data = parse_document(read_bytes(path), name).data
    except (OSError, OddFile, ReadError):
        return {(name, ""): Side(name, path.stem, None)}
    if not key or not isinstance(data, list):
        return {(name, ""): Side(name, path.stem, data)}
    ids = [
        str(item.get(key, at)) if isinstance(item, dict) else str(at)
        for at, item in enumerate(data, 1)
    ]
    return {(name, one): Side(name, one, item) for one, item in zip(ids, data, strict=True)}


def changes_between(
    before: Mapping[tuple[str, str], Side], after: Mapping[tuple[str, str], Side]
) -> Iterator[Verandering]:
    """The changes of one collection; a record that kept its kenmerk, or its id, has only moved."""
    gone = {side.kenmerk or side.id: key for key, side in before.items() if key not in after}
    for key, side in after.items():
        named = side.bestand, side.id, side.noemer
        old = before.get(key)
        moved = None if old or side.data is None else gone.pop(side.kenmerk or side.id, None)
        was = before[moved] if moved else old
        if side.data is None:
            yield Verandering(Soort.ONLEESBAAR, *named)
        elif was is None or (was.concept and not side.concept):  # for readers it is new
            velden, van = tuple(differences({}, side.data)), was.bestand if was and moved else ""
            yield Verandering(Soort.NIEUW, *named, velden, van, side.concept)
        else:
            velden, concept = tuple(differences(was.data, side.data)), was.concept and side.concept
            if moved:
                yield Verandering(Soort.VERPLAATST, *named, velden, was.bestand, concept)
            elif velden:
                yield Verandering(Soort.VERANDERD, *named, velden, concept=concept)
    for key in gone.values():
        side = before[key]
        named = side.bestand, side.id, side.noemer
        yield Verandering(Soort.WEG, *named, concept=side.concept)


def pages_between(old: Path, new: Path) -> Iterator[Verandering]:
    """The pages of docs/ and the settings: paragraphs that read otherwise."""
    names = {
        path.relative_to(folder).as_posix()
        for folder in (old, new)
        for path in (*folder.glob("docs/**/*.md"), folder / "mkdocs.yml")
        if path.exists()
    }
    for name in sorted(names):
        before, after = paragraphs_of(old / name), paragraphs_of(new / name)
        stem = Path(name).stem
        if before is None:
            soort = Soort.NIEUW if after is not None else Soort.ONLEESBAAR
            velden = tuple(differences([], after))
            yield Verandering(soort, name, stem, name, velden)
        elif after is None:
            soort = Soort.ONLEESBAAR if (new / name).exists() else Soort.WEG
            yield Verandering(soort, name, stem, name)
        elif velden := tuple(differences(before, after)):
            yield Verandering(Soort.VERANDERD, name, stem, name, velden)


def paragraphs_of(path: Path) -> list[Value] | None:
    """The paragraphs of a page, or None when it is not there or cannot be read."""
    try:
        text = read_bytes(path).decode()
    except (OSError, OddFile, ReadError, UnicodeDecodeError):
        return None
    parts = text.replace("\r\n", "\n").split("\n\n")
    return [part for part in parts if part.strip()]
