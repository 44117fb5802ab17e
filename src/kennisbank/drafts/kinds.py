"""Kinds: what a setting may be, put together from small parts; each value is read as its kind."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from kennisbank.documents import Document, Value
from kennisbank.problems import Loc, Problem, name_of_field, shown, suggest

MAX_PROBLEMS = 25  # of one file; who has more mends those first
REMOVE = (
    "Haal haar weg. Wat hier mag staan, staat met de reden in src/kennisbank/drafts/settings.py."
)


@dataclass
class Judgement:
    """One reading of the settings: what is wrong with them, and where."""

    document: Document
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, loc: Loc, wat: str, hoe: str, code: str = "KB112") -> None:
        """Keep a problem, at the name of a setting where it has one."""
        if len(self.problems) < MAX_PROBLEMS:
            name, place = self.document.name, self.document.place_of_key(loc)
            self.problems.append(Problem(name, *place, name_of_field(loc), wat, hoe, code))

    def refuse_name(self, loc: Loc, known: Iterable[str]) -> None:
        """Keep that there is no such setting."""
        hoe = f"{suggest(str(loc[-1]), known)} {REMOVE}".strip()
        self.refuse(loc, "deze instelling kan hier niet.", hoe)

    def refuse_value(self, loc: Loc, value: Value, why: str) -> None:
        """Keep that a setting has a value that it may not have."""
        self.refuse(loc, f"{shown(value)} kan hier niet.", why)


class Kind(Protocol):
    """What a value may be; `default` is what it is when it is not there, if it can be one thing."""

    @property
    def default(self) -> Any: ...

    def read(self, value: Value, loc: Loc, judge: Judgement, why: str) -> Any:
        """The value as the engine gets it; what is wrong is told to the judge."""


@dataclass(frozen=True)
class Only:
    """One value and no other, also where it is left out."""

    default: Any

    def read(self, value: Value, loc: Loc, judge: Judgement, why: str) -> Any:
        """The one value."""
        if value != as_typed(self.default):
            judge.refuse_value(loc, value, why)
        return self.default


@dataclass(frozen=True)
class Text:
    """A text of some form."""

    form: str
    default: None = None

    def read(self, value: Value, loc: Loc, judge: Judgement, why: str) -> Any:
        """The text."""
        if not isinstance(value, str) or not re.fullmatch(self.form, value):
            judge.refuse_value(loc, value, why)
        return value


@dataclass(frozen=True)
class Items:
    """A list of values of one kind."""

    item: Kind
    default: None = None

    def read(self, value: Value, loc: Loc, judge: Judgement, why: str) -> Any:
        """The list."""
        if not isinstance(value, list):
            judge.refuse_value(loc, value, why)
            return value
        return [self.item.read(each, (*loc, at), judge, why) for at, each in enumerate(value)]


@dataclass(frozen=True)
class Fields:
    """Settings within a setting."""

    kinds: Mapping[str, Kind]

    @property
    def default(self) -> Any:
        """What its settings are when none is there, of those that can be one thing."""
        known = {name: kind.default for name, kind in self.kinds.items()}
        return {name: value for name, value in known.items() if value is not None} or None

    def read(self, value: Value, loc: Loc, judge: Judgement, why: str) -> Any:
        """The settings, with what was left out."""
        if not isinstance(value, dict):
            judge.refuse_value(loc, value, why)
            return value
        found = self.default or {}
        for name, each in value.items():
            if name in self.kinds:
                found[name] = self.kinds[name].read(each, (*loc, name), judge, why)
            else:
                judge.refuse_name((*loc, name), self.kinds)
        return found


@dataclass(frozen=True)
class Menu:
    """A page, or a title with a page or a list of them under it."""

    page: Text
    title: Text
    default: None = None

    def read(self, value: Value, loc: Loc, judge: Judgement, why: str) -> Any:
        """The part of the menu."""
        if not isinstance(value, dict):
            return self.page.read(value, loc, judge, why)
        if len(value) != 1:
            judge.refuse_value(loc, value, why)
        for title, inside in value.items():
            self.title.read(title, (*loc, title), judge, why)
            under: Kind = Items(self) if isinstance(inside, list) else self.page
            under.read(inside, (*loc, title), judge, why)
        return value


def as_typed(value: object) -> Value:
    """A value as it is typed in YAML."""
    if isinstance(value, dict):
        return {name: as_typed(each) for name, each in value.items()}
    if isinstance(value, list):
        return [as_typed(each) for each in value]
    if isinstance(value, bool):
        return str(value).lower()
    return "null" if value is None else str(value)
