"""Plain kinds: one value, a text of some form, a list, settings within a setting."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from kennisbank.documents import Value
from kennisbank.drafts.kinds.judgement import Judgement
from kennisbank.problems import Loc, enumerate_values


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
        good = as_typed(self.default)
        if value != good:
            judge.refuse_value(loc, value, f"Schrijf `{loc[-1]}: {good}`. {why}")
        elif not isinstance(self.default, str) and not judge.document.is_plain(loc):
            judge.refuse(loc, f"`{good}` staat tussen aanhalingstekens.", "Haal die weg.")
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
        else:
            judge.refuse_no_text(loc, value, judge.document.place_of(loc))
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
    """Settings within a setting; one can have a reason of its own."""

    kinds: Mapping[str, Kind]
    whys: Mapping[str, str] = field(default_factory=dict)

    @property
    def default(self) -> Any:
        """What its settings are when none is there, of those that can be one thing."""
        known = {name: kind.default for name, kind in self.kinds.items()}
        return {name: value for name, value in known.items() if value is not None} or None

    def read(self, value: Value, loc: Loc, judge: Judgement, why: str) -> Any:
        """The settings, with what was left out."""
        if not isinstance(value, dict):
            hoe = f"Zet hieronder, ingesprongen: {enumerate_values(self.kinds)}."
            judge.refuse_value(loc, value, hoe if self.kinds else why)
            return value
        found = self.default or {}
        for name, each in value.items():
            if name in self.kinds:
                reason = self.whys.get(name, why)
                found[name] = self.kinds[name].read(each, (*loc, name), judge, reason)
            else:
                judge.refuse_name((*loc, name), self.kinds)
        return found


def as_typed(value: object) -> Value:
    """A value as it is typed in YAML."""
    if isinstance(value, dict):
        return {name: as_typed(each) for name, each in value.items()}
    if isinstance(value, list):
        return [as_typed(each) for each in value]
    if isinstance(value, bool):
        return str(value).lower()
    return "null" if value is None else str(value)
