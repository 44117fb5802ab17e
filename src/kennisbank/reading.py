"""Reading one YAML file: every scalar stays the text that was typed, and each has a place."""

import os
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # as their stubs forget it
from yaml.events import MappingEndEvent, ScalarEvent, SequenceEndEvent

from kennisbank.plain import read_plain

MAX_BYTES = 256 * 1024
MAX_DEPTH = 8
MAX_VALUES = 20_000  # more than fit in a file of real texts, fewer than keep a machine busy
# What no editor types: control characters, line ends that editors do not show as such, marks of
# byte order in the middle of a text, marks that turn the direction of the text around, and signs
# that take no room, with which two names look alike and are not.
CONTROL = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e"
    "\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff\\U000e0000-\\U000e007f]"
)
# What follows a value on its line, or starts the next line, and is a comment to YAML only.
HASH = re.compile(r"\s+#(?=\S)")
HASHED = re.compile(r"\s#\S")  # whether there is any in a text; without a search for the spaces
# What stands before the words of a line: spaces, and the dash of each list.
INDENT = re.compile(r"(?:\s|-\s)*")
# A value, after its field or dash, that starts with a sign which means something to YAML.
SIGN = re.compile(r"\s*(?:- )?(?:[\w-]+: +)?([\[\]{},])")
# What stands between the two versions of a file that two editors changed at the same time.
CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.M)
CONFLICTS = ("<<<<<<<", "=======", ">>>>>>>")  # without one of these there is none
# A bullet that a word processor makes, or a dash with a space that is not plain.
BULLET = re.compile(r"\s*([•·▪◦‣●–—*][ \t\xa0]|-\xa0|\xa0+-\s)")

Loc = tuple[str | int, ...]
Place = tuple[int, int]
Value = str | list["Value"] | dict[str, "Value"]


class ReadError(Exception):
    """The file cannot be read as a record: a code, a place (from 1) and what was found there."""

    def __init__(self, code: str, place: Place, found: str = "") -> None:
        self.code, self.place, self.found = code, place, found
        super().__init__(code, place, found)


@dataclass(frozen=True)
class Document:
    """The content of one file and, asked for only when something is wrong, where it stands.

    `labels` are those of YAML (`!ENV`), each at its value; None where there may be none.
    """

    name: str
    text: str
    data: Value = field(compare=False)
    labels: Mapping[Loc, str] | None = field(default=None, compare=False)

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

    def place_of_key(self, loc: Loc) -> Place:
        """Line and column of the name of the field at `loc`."""
        return self._places[loc][0] if loc in self._places else self.place_of(loc)


class Builder:
    """Builds plain values from the events of libyaml; refuses what could surprise an editor."""

    def __init__(
        self,
        text: str,
        places: dict[Loc, tuple[Place, Place]] | None = None,
        labels: dict[Loc, str] | None = None,
    ) -> None:
        self.next: Callable[[], Any] = CParser(text).get_event
        self.places, self.labels = places, labels
        self.lines = text.split("\n") if "#" in text and HASHED.search(text) else []
        self.escapes = "\\" in text  # the one way to write what the text itself does not hold
        # Then only its anchor and its tag can make a scalar something else than its text.
        self.simple = places is None and not self.lines and not self.escapes
        self.left = MAX_VALUES

    def build(self) -> Value:
        """The one document of the text; ReadError when it is something else."""
        self.next()  # the start of the stream
        if isinstance(self.next(), yaml.StreamEndEvent):
            raise ReadError("KB004", (1, 1))
        value = self._value(self.next(), (), None)
        self.next()  # the end of the document
        if isinstance(event := self.next(), yaml.DocumentStartEvent):
            raise ReadError("KB013", place(event.start_mark))
        return value

    def _value(self, event: Any, loc: Loc, key: Place | None) -> Value:
        self.left -= 1
        if self.left < 0:
            raise ReadError("KB003", place(event.start_mark), f"meer dan {MAX_VALUES} waarden")
        if self.places is not None:
            here = place(event.start_mark)
            self.places[loc] = (key or here, here)
        if self.labels is not None and getattr(event, "tag", None):
            self.labels[loc], event.tag = event.tag, None
        if type(event) is ScalarEvent:
            text = self._text(event)
            if self.lines and (lost := lost_text(self.lines, event)):
                raise ReadError("KB034", lost, self.lines[lost[0] - 1][lost[1] - 1 :].strip())
            return text
        refuse_signs(event)
        if len(loc) >= MAX_DEPTH:
            raise ReadError("KB014", place(event.start_mark))
        if type(event) is yaml.SequenceStartEvent:
            return self._items(loc)
        return self._fields(loc)

    def _text(self, event: Any) -> str:
        """The text of a scalar, which means nothing but itself."""
        if event.anchor is not None or event.tag is not None:
            refuse_signs(event)
        # A control character that was written as an escape, such as "\u202e".
        if self.escapes and (found := CONTROL.search(event.value)):
            raise ReadError("KB002", place(event.start_mark), f"U+{ord(found[0]):04X}")
        text: str = event.value
        return text

    def _items(self, loc: Loc) -> list[Value]:
        items: list[Value] = []
        while type(event := self.next()) is not SequenceEndEvent:
            items.append(self._value(event, (*loc, len(items)), None))
        return items

    def _fields(self, loc: Loc) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        following, simple = self.next, self.simple
        while type(event := following()) is not MappingEndEvent:
            if type(event) is not ScalarEvent:
                raise ReadError("KB017", place(event.start_mark))
            name = self._text(event)
            if name == "<<":
                raise ReadError("KB017", place(event.start_mark))
            if name in fields:
                raise ReadError("KB012", place(event.start_mark), name)
            key = place(event.start_mark) if self.places is not None else None
            event = following()
            # Most values of all: a call for each would cost a tenth of the reading.
            own = simple and type(event) is ScalarEvent and event.anchor is event.tag is None
            if own and self.left:
                self.left -= 1
                fields[name] = event.value
            else:
                fields[name] = self._value(event, (*loc, name), key)
        return fields


def refuse_signs(event: Any) -> None:
    """Refuse what means something to YAML and nothing to an editor."""
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        raise ReadError("KB010", place(event.start_mark), f"{sign}{event.anchor}")
    if event.tag is not None:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        shown = tag if tag.isprintable() else ascii(tag)[1:-1]  # as `%1b` may stand in a tag
        raise ReadError("KB011", place(event.start_mark), shown)


def place(mark: Any) -> Place:
    """A mark of the YAML library, which counts from 0, as line and column from 1."""
    return mark.line + 1, mark.column + 1


def lost_text(lines: list[str], event: Any) -> Place | None:
    """Where text after a value starts with `#`, which YAML leaves out; None if nothing does.

    With a space behind the `#` it is a comment, and meant as one. On the line below it can be text
    only when it stands further in than the field does.
    """
    if event.style in ("|", ">"):
        return None
    number, column = place(event.end_mark)
    if found := HASH.match(line_at(lines, event.end_mark), column - 1):
        return number, found.end()
    below = HASH.match(lines[number]) if number < len(lines) and event.value else None
    indent = INDENT.match(line_at(lines, event.start_mark))
    return (
        (number + 1, below.end()) if below and indent and below.end() > indent.end() + 1 else None
    )


def on_a_line(text: str, where: Place) -> Place:
    """The place, or the last line that says something when it lies below the last line."""
    if where[0] <= text.removesuffix("\n").count("\n") + 1:
        return where
    return text.rstrip().count("\n") + 1, 1


def place_of_offset(text: str, offset: int) -> Place:
    """Line and column (from 1) of a character of the text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def read_document(path: Path | str, name: str, labelled: bool = False) -> Document:
    """The record in a file, `name` being what editors call that file; else ReadError or OddFile.

    With `labelled` it is no record but settings, whose labels are kept apart and mean nothing here.
    """
    return parse_document(read_bytes(path), name, labelled)


def read_text(path: Path) -> str:
    """The text of a file, whatever its line ends; ReadError if it is not plain UTF-8."""
    return decode(read_bytes(path))


def read_bytes(path: Path | str) -> bytes:
    """All that is in a file; ReadError if that is too much, OddFile if it is no plain file."""
    content = read_plain(path, MAX_BYTES)
    if len(content) > MAX_BYTES:
        raise ReadError("KB003", (1, 1), f"{os.lstat(path).st_size // 1024} kB")
    return content


def parse_document(content: bytes, name: str, labelled: bool = False) -> Document:
    """The record in the bytes of a file; ReadError if it is not one plain YAML document."""
    labels: dict[Loc, str] | None = {} if labelled else None
    text = decode(content)
    if any(sign in text for sign in CONFLICTS) and (found := CONFLICT.search(text)):
        raise ReadError("KB036", place_of_offset(text, found.start()), found[0])
    try:
        return Document(name, text, Builder(text, None, labels).build(), labels)
    except yaml.MarkedYAMLError as error:
        mistake = syntax_error(error, text)
    except ReadError as error:
        mistake = error
    raise ReadError(mistake.code, on_a_line(text, mistake.place), mistake.found) from None


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
    return text


def with_plain_ends(text: str) -> str:
    """The text with `\\n` at the end of each line."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def syntax_error(error: yaml.MarkedYAMLError, text: str) -> ReadError:
    """The mistake an editor most likely made, at the place where it began."""
    mark: Any = error.problem_mark
    start: Any = error.context_mark or mark  # where it began, not where YAML gave up
    lines = text.split("\n")
    where, line = place(mark), line_at(lines, mark)
    problem, context = error.problem or "", error.context or ""
    sign = line[where[1] - 1 : where[1]]
    if "\t" in line[: len(line) - len(line.lstrip())] or sign == "\t":
        return ReadError("KB006", (where[0], line.find("\t") + 1))
    for number in (start.line, mark.line, mark.line - 1):
        if 0 <= number < len(lines) and (bullet := BULLET.match(lines[number])):
            return ReadError("KB037", (number + 1, bullet.start(1) + 1), lines[number].strip())
    for words, code in SCANNING.items():
        if words in context:
            return ReadError(code, place(start), line_at(lines, start).strip())
    if "escape" in problem or "hexdecimal" in problem:
        return ReadError("KB033", where, line.strip())
    if "quoted scalar" in context:
        return ReadError("KB008", place(start), line_at(lines, start).strip())
    if "mapping values are not allowed" in problem:
        if opening := line_without_field(lines, where):
            return ReadError("KB018", (opening, 1), lines[opening - 1].strip())
        return ReadError("KB007", where, line.strip())
    if "cannot start any token" in problem or "not allowed in this context" in problem:
        return ReadError("KB016", where, sign)
    if quote := quote_before(text, where):
        return ReadError("KB008", place(quote), line_at(lines, quote).strip())
    if found := SIGN.match(line):
        return ReadError("KB016", (where[0], found.start(1) + 1), found[1])
    if "did not find expected" in problem:
        while not line.strip() and where[0] > 1:  # the last line that says something
            where = where[0] - 1, 1
            line = lines[where[0] - 1]
        return ReadError("KB009", where, line.strip())
    return ReadError("KB005", where, line.strip())


# What libyaml was reading when it gave up -> the code of the mistake.
SCANNING = {
    "scanning an alias": "KB010",
    "scanning an anchor": "KB010",
    "scanning a tag": "KB011",
    "a simple key": "KB018",
    "a flow sequence": "KB019",
    "a flow mapping": "KB019",
}


def line_at(lines: list[str], mark: Any) -> str:
    """The line of a mark; the end of a file may lie below the last line."""
    return lines[mark.line] if mark.line < len(lines) else ""


def line_without_field(lines: list[str], where: Place) -> int:
    """The number of the line above that should have been `field: text`, or 0.

    YAML takes such a line and the field below it for one text, and stops at the colon there.
    """
    number, column = where
    key = lines[number - 1][: column - 1]
    above = lines[number - 2] if number > 1 else ""
    same_indent = len(key) - len(key.lstrip()) == len(above) - len(above.lstrip())
    return number - 1 if re.fullmatch(r"\s*[\w-]+", key) and above.strip() and same_indent else 0


def quote_before(text: str, where: Place) -> Any:
    """The mark where a text between quotes began that ended just before this place, or None."""
    quoted = None
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.ScalarEvent):
                quoted = event if event.style in ("'", '"') else None
    except yaml.MarkedYAMLError:
        return quoted.start_mark if quoted and place(quoted.end_mark)[0] == where[0] else None
    return None
