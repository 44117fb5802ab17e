"""Reading one YAML file: every scalar stays the text that was typed, and each has a place."""

import marshal
import os
import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import yaml

from kennisbank.disk import read_plain
from kennisbank.documents.mistakes import syntax_error
from kennisbank.documents.place import Place, ReadError, Value, on_a_line, place_of_offset
from kennisbank.documents.values import CONTROL, EMPTY, EMPTY_BYTES, Builder, place
from kennisbank.problems import Loc

MAX_BYTES = 256 * 1024
# What stands between the two versions of a file that two editors changed at the same time.
CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.M)
# On a page `=======` below words makes a heading of them, and is none.
CONFLICT_ON_PAGE = re.compile(r"^(?:<{7}|>{7})(?: .*)?$|(?:\A|(?<=\n\n))={7}$", re.M)
# A space from a word processor where a plain one divides the parts of a line.
HARD = re.compile(
    r"^[ \t]*(?:- +)?(?:(?:-|[a-z_]+:)?([\xa0\u2007\u202f])"
    r"(?=\S|[\s\xa0]*(?:-\s|[\w-]+:\s))"
    r"|[a-z_]+([\xa0\u2007\u202f])+ *:(?=\s)"  # before the colon
    r"|(?:[a-z_]+: +)?(?:[a-z\d-]+|[A-Z]{3}-[A-Z]+\d+)([\xa0\u2007\u202f])\s*$)",  # behind a name
    re.M,
)
HARD_SPACES = "\xa0\u2007\u202f"
# A field with a text, and below it a line that begins further in, with a dash.
DASHED = re.compile(r"^( *)(?:- +)?[\w-]+: +[^\s|>'\"\[{].*\n(?:[ \t]*\n)*\1[ \t]+- ", re.M)
CONFLICTS = ("<<<<<<<", "=======", ">>>>>>>")  # without one of these there is none


@dataclass(frozen=True)
class Document:
    """The content of one file and, asked for only when something is wrong, where it stands.

    `labels` are those of YAML (`!ENV`), each at its value; None where there may be none.
    """

    name: str
    text: str
    kept: Value | bytes | None = field(compare=False)  # the values, or as they were packed
    labels: Mapping[Loc, str] | None = field(default=None, compare=False)

    @property
    def data(self) -> Value:
        """What was typed, as plain values; they are new each time when they were not kept so."""
        if self.kept is None:
            return Builder(self.text, None, None if self.labels is None else {}).build()
        if isinstance(self.kept, bytes):
            unpacked: Value = marshal.loads(self.kept)
            return unpacked
        return self.kept

    def packed(self) -> "Document":
        """The same with its values in a fifth of the room, for who keeps thousands."""
        return replace(self, kept=marshal.dumps(self.data))

    def let_go(self) -> None:
        """Keep packed values no longer: hardly anybody asks again, and then the text is read."""
        if isinstance(self.kept, bytes):
            object.__setattr__(self, "kept", None)

    @cached_property
    def _places(self) -> dict[Loc, tuple[Place, Place]]:
        places: dict[Loc, tuple[Place, Place]] = {}
        Builder(self.text, places, None if self.labels is None else {}).build()
        return places

    def place_of(self, loc: Loc) -> Place:
        """Line and column of the value at `loc`, or of the nearest thing that holds it."""
        while loc and loc not in self._places:
            loc = loc[:-1]
        return on_a_line(self.text, self._places[loc][1]) if loc in self._places else (1, 1)

    def is_plain(self, loc: Loc) -> bool:
        """Whether the text at `loc` stands there as it is, without quotes."""
        return loc in self._places and self.is_plain_at(self._places[loc][1])

    def is_plain_at(self, where: Place) -> bool:
        """Whether the text that begins at a place stands there as it is, without quotes."""
        line, column = where
        return self.text.split("\n")[line - 1][column - 1 : column] not in ('"', "'", "|", ">")

    def place_of_key(self, loc: Loc) -> Place:
        """Line and column of the name of the field at `loc`."""
        return self._places[loc][0] if loc in self._places else self.place_of(loc)


def read_document(path: Path | str, name: str, labelled: bool = False) -> Document:
    """The record in a file, `name` being what editors call that file; else ReadError or OddFile.

    With `labelled` it is no record but settings, whose labels are kept apart and mean nothing here.
    """
    return parse_document(read_bytes(path), name, labelled)


def read_text(path: Path, most: int = MAX_BYTES) -> str:
    """The text of a file, whatever its line ends; ReadError if it is not plain UTF-8."""
    return decode(read_bytes(path, most))


def read_bytes(path: Path | str, most: int = MAX_BYTES) -> bytes:
    """All that is in a file; ReadError if that is too much, OddFile if it is no plain file."""
    content = read_plain(path, most)
    if len(content) > most:
        raise ReadError("KB003", (1, 1), f"{os.lstat(path).st_size // 1024} kB")
    return content


def parse_document(content: bytes, name: str, labelled: bool = False) -> Document:
    """The record in the bytes of a file; ReadError if it is not one plain YAML document."""
    labels: dict[Loc, str] | None = {} if labelled else None
    text = decode(content)
    refuse_two_versions(text, CONFLICT)
    for error in hard_spaces(text):
        raise error
    try:
        document = Document(name, text, Builder(text, None, labels).build(), labels)
        if not (swallowed := list_in_text(text)):
            return document
        mistake = swallowed
    except yaml.MarkedYAMLError as error:
        mistake = syntax_error(error, text)
    except ReadError as error:
        mistake = error
    raise ReadError(mistake.code, on_a_line(text, mistake.place), mistake.found) from None


def hard_spaces(text: str) -> Iterator[ReadError]:
    """Each line on which the name of a field or a dash has a space beside it that is not plain."""
    if any(sign in text for sign in HARD_SPACES):
        for found in HARD.finditer(text):
            line = text[found.start() :].partition("\n")[0].strip()
            at = found.start(found.lastindex or 0)
            yield ReadError("KB202", place_of_offset(text, at), line)


def list_in_text(text: str) -> ReadError | None:
    """Where a list stands below a field with a text, so that YAML takes its dashes for words."""
    if not DASHED.search(text):
        return None
    lines = text.split("\n")
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent) and not event.style:
            (line, column), (end, _) = place(event.start_mark), place(event.end_mark)
            is_below = lines[line - 1][: column - 1].strip()
            if is_below and any(one.lstrip().startswith("- ") for one in lines[line:end]):
                return ReadError("KB203", (line, column), lines[line - 1].strip())
    return None


def refuse_two_versions(text: str, conflict: re.Pattern[str] = CONFLICT_ON_PAGE) -> None:
    """ReadError where two editors changed the text at the same time, and nobody chose."""
    if any(sign in text for sign in CONFLICTS) and (found := conflict.search(text)):
        raise ReadError("KB036", place_of_offset(text, found.start()), found[0])


def decode(content: bytes) -> str:
    """The text in the bytes of a file, with `\\n` at the end of each line."""
    content = content.removeprefix(BOM_UTF8)
    try:
        text = with_plain_ends(content.decode())
    except UnicodeDecodeError as error:
        before = with_plain_ends(content[: error.start].decode())
        raise ReadError("KB001", place_of_offset(before, len(before))) from None
    # What is printable holds none of them, and that is seen much faster.
    if not text.replace("\n", "").isprintable() and (found := CONTROL.search(text)):
        raise ReadError("KB002", place_of_offset(text, found.start()), f"U+{ord(found[0]):04X}")
    if any(begin in content for begin in EMPTY_BYTES) and (found := EMPTY.search(text)):
        raise ReadError("KB002", place_of_offset(text, found.start()), f"U+{ord(found[0]):04X}")
    return text


def with_plain_ends(text: str) -> str:
    """The text with `\\n` at the end of each line."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
