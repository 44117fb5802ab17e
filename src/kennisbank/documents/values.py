"""Values: the events of libyaml as plain values; what could surprise an editor is refused."""

import re
from collections.abc import Callable
from sys import intern
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # as their stubs forget it
from yaml.events import MappingEndEvent, ScalarEvent, SequenceEndEvent

from kennisbank.documents.place import Place, ReadError, Value
from kennisbank.problems import Loc

MAX_DEPTH = 8
MAX_VALUES = 20_000  # more than fit in a file of real texts, fewer than keep a machine busy
# What no editor types: control characters, line ends that editors do not show as such, marks of
# byte order in the middle of a text, marks that turn the direction of the text around, and signs
# that take no room, with which two names look alike and are not.
CONTROL = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e"
    "\\u2060-\\u206f\\ufeff\\ufdd0-\\ufdef\\ufff9-\\ufffb\\ufffe\\uffff\\U0001d173-\\U0001d17a\\U0001fffe\\U0001ffff"
    "\\U000e0000-\\U000e007f]"
)
# The same, that Python takes for printable: letters of nothing, selectors of a form with which a
# text can be hidden in another, and signs of nobody.
EMPTY = re.compile(
    "[\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\uffa0\\U000e0100-\\U000e01ef]"
)
# How each of those begins in UTF-8: hardly any text holds one, and that is seen at once.
EMPTY_BYTES = (
    *(b"\xcd\x8f", b"\xe1\x85", b"\xe1\x9e", b"\xe1\xa0", b"\xe2\xa0\x80", b"\xe3\x85\xa4"),
    *(b"\xef\xbe\xa0", b"\xf3\xa0"),
)
# What follows a value on its line, or starts the next line, and is a comment to YAML only.
HASH = re.compile(r"\s+#(?=\S)")
HASHED = re.compile(r"\s#\S")  # whether there is any in a text; without a search for the spaces
# What stands before the words of a line: spaces, and the dash of each list.
INDENT = re.compile(r"(?:\s|-\s)*")


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
            where = place(event.start_mark)
            raise (
                ReadError("KB201", where, "---") if self._is_empty() else ReadError("KB013", where)
            )
        return value

    def _is_empty(self) -> bool:
        """Whether nothing stands in the document that begins here."""
        try:
            body: Any = self.next()
        except yaml.MarkedYAMLError:
            return False
        says_nothing: bool = body.start_mark.index == body.end_mark.index
        return says_nothing and type(body) is ScalarEvent

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
            name = intern(self._text(event))  # one for all records, which looks it up faster too
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


def line_at(lines: list[str], mark: Any) -> str:
    """The line of a mark; the end of a file may lie below the last line."""
    return lines[mark.line] if mark.line < len(lines) else ""
