"""Reading one YAML file: every scalar stays the text that was typed, and each has a place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

MAX_BYTES = 256 * 1024
MAX_DEPTH = 8
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")

Loc = tuple[str | int, ...]
Place = tuple[int, int]
Value = str | list["Value"] | dict[str, "Value"]


class ReadError(Exception):
    """The file cannot be read as a record: a code, a place (from 1) and what was found there."""

    def __init__(self, code: str, place: Place, found: str = "") -> None:
        self.code, self.place, self.found = code, place, found
        super().__init__(f"{code} {place} {found}")


@dataclass(frozen=True)
class Document:
    """The content of one file and, asked for only when something is wrong, where it stands."""

    name: str
    text: str
    data: Value = field(compare=False)

    @cached_property
    def _places(self) -> dict[Loc, tuple[Place, Place]]:
        places: dict[Loc, tuple[Place, Place]] = {}
        Builder(self.text, places).build()
        return places

    def place_of(self, loc: Loc) -> Place:
        """Line and column of the value at `loc`, or of the nearest thing that holds it."""
        while loc and loc not in self._places:
            loc = loc[:-1]
        return self._places[loc][1] if loc in self._places else (1, 1)

    def place_of_key(self, loc: Loc) -> Place:
        """Line and column of the name of the field at `loc`."""
        return self._places[loc][0] if loc in self._places else self.place_of(loc)


class Builder:
    """Builds plain values from the events of libyaml; refuses what could surprise an editor."""

    def __init__(self, text: str, places: dict[Loc, tuple[Place, Place]] | None = None) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.places = places

    def build(self) -> Value:
        """The one document of the text; ReadError when it is something else."""
        next(self.events)  # the start of the stream
        if isinstance(next(self.events), yaml.StreamEndEvent):
            raise ReadError("KB004", (1, 1))
        value = self._value(next(self.events), (), None)
        next(self.events)  # the end of the document
        if isinstance(event := next(self.events), yaml.DocumentStartEvent):
            raise ReadError("KB013", place(event.start_mark))
        return value

    def _value(self, event: Any, loc: Loc, key: Place | None) -> Value:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise ReadError("KB010", place(event.start_mark), event.anchor)
        if event.tag is not None:
            raise ReadError("KB011", place(event.start_mark), event.tag)
        if self.places is not None:
            here = place(event.start_mark)
            self.places[loc] = (key or here, here)
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        if len(loc) >= MAX_DEPTH:
            raise ReadError("KB014", place(event.start_mark))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(loc)
        return self._fields(loc)

    def _items(self, loc: Loc) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*loc, len(items)), None))
        return items

    def _fields(self, loc: Loc) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            where = place(event.start_mark)
            if not isinstance(event, yaml.ScalarEvent):
                raise ReadError("KB017", where)
            name = self._value(event, (*loc, ""), where)
            if name == "<<":
                raise ReadError("KB010", where, "<<")
            if name in fields:
                raise ReadError("KB012", where, str(name))
            fields[str(name)] = self._value(next(self.events), (*loc, str(name)), where)
        return fields


def place(mark: Any) -> Place:
    """A mark of the YAML library, which counts from 0, as line and column from 1."""
    return mark.line + 1, mark.column + 1


def place_of_offset(text: str, offset: int) -> Place:
    """Line and column (from 1) of a character of the text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def read_document(path: Path, name: str) -> Document:
    """The record in a file, `name` being what editors call that file; ReadError if unreadable."""
    if path.stat().st_size > MAX_BYTES:
        raise ReadError("KB003", (1, 1), f"{path.stat().st_size // 1024} kB")
    return parse_document(path.read_bytes(), name)


def parse_document(content: bytes, name: str) -> Document:
    """The record in the bytes of a file; ReadError if it is not one plain YAML document."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        raise ReadError("KB001", place_of_offset(before, len(before))) from None
    if found := CONTROL.search(text):
        raise ReadError("KB002", place_of_offset(text, found.start()), f"U+{ord(found[0]):04X}")
    try:
        return Document(name, text, Builder(text).build())
    except yaml.MarkedYAMLError as error:
        raise syntax_error(error, text) from None
    except yaml.YAMLError as error:  # a character that libyaml does not take
        raise ReadError("KB005", (1, 1), str(error)) from None


def syntax_error(error: yaml.MarkedYAMLError, text: str) -> ReadError:
    """The mistake an editor most likely made, at the place where it began."""
    mark = error.problem_mark or error.context_mark
    where = place(mark) if mark else (1, 1)
    lines = text.split("\n")
    line = lines[where[0] - 1] if where[0] <= len(lines) else ""
    problem, context = error.problem or "", error.context or ""
    if "\t" in line[: len(line) - len(line.lstrip())] or line[where[1] - 1 : where[1]] == "\t":
        return ReadError("KB006", (where[0], line.find("\t") + 1))
    if "quoted scalar" in context and error.context_mark:  # where the quote began
        return ReadError("KB008", place(error.context_mark), line_at(lines, error.context_mark))
    if "mapping values are not allowed" in problem:
        return ReadError("KB007", where, line.strip())
    if "cannot start any token" in problem:
        return ReadError("KB016", where, line[where[1] - 1 : where[1]])
    if before := unfinished_quote(lines, where[0]):
        return ReadError("KB008", before, lines[before[0] - 1].strip())
    if "expected ':'" in problem or "did not find expected" in problem:
        return ReadError("KB009", where, line.strip())
    return ReadError("KB005", where, line.strip())


def line_at(lines: list[str], mark: yaml.Mark) -> str:
    """The line of a mark, without the white space around it."""
    return lines[mark.line].strip() if mark.line < len(lines) else ""


def unfinished_quote(lines: list[str], last: int) -> Place | None:
    """A value on or before the line that starts with a quote and goes on after its end."""
    for number in range(last, max(0, last - 3), -1):
        line = lines[number - 1] if number <= len(lines) else ""
        found = re.match(r"\s*(?:- )?(?:[\w-]+: +)?(['\"])", line)
        if found and not re.search(rf"{found[1]}\s*(?:#.*)?$", line[found.end() :]):
            return number, found.end()
    return None
