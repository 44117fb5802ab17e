"""Parts of the engine, as plugins and extensions: which, in which order, with which options."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kennisbank.documents import Value
from kennisbank.drafts.kinds.judgement import Judgement
from kennisbank.drafts.kinds.plain import as_typed
from kennisbank.problems import Loc, enumerate_values, shown, suggest


@dataclass(frozen=True)
class Named:
    """A list of parts of the engine, each with its options: these, in this order; `instead` says
    what to do about another."""

    default: list[Any]
    instead: Mapping[str, str] = field(default_factory=dict)

    def read(self, value: Value, loc: Loc, judge: Judgement, why: str) -> Any:
        """The one list."""
        if not isinstance(value, list):
            judge.refuse_value(loc, value, why)
            return self.default
        wanted, seen = dict(map(name_and_options, self.default)), list[str]()
        for at, part in enumerate(value):
            here, (name, options) = (*loc, at), name_and_options(part)
            if name not in wanted:
                hoe = self.instead.get(name) or f"{suggest(name, wanted)} {why}".strip()
                judge.refuse_value(here, name or part, hoe)
            elif name in seen:
                judge.refuse(here, f"{shown(name)} staat hier twee keer.", "Haal er een weg.")
            elif options != (good := as_typed(wanted[name])):
                for wat, hoe in differences(name, options, good):
                    judge.refuse(here, wat, hoe)
            seen.append(name)
        missing = [name for name in wanted if name not in seen]
        if missing:
            names = enumerate_values(missing).replace(" of ", " en ")
            wat = f"{names} {'ontbreken' if len(missing) > 1 else 'ontbreekt'}."
            judge.refuse(loc, wat, f"Zet terug wat er stond. {why}")
        elif {*seen} == {*wanted} and len(seen) == len(wanted) and seen != [*wanted]:
            moved = next(name for name, good in zip(seen, wanted, strict=True) if name != good)
            hoe = f"Zet hier `{[*wanted][seen.index(moved)]}`. {why}"
            judge.refuse((*loc, seen.index(moved)), f"`{moved}` staat niet op zijn plaats.", hoe)
        return self.default


def name_and_options(part: object) -> tuple[str, Any]:
    """The name of a part of the engine, and what is set in it."""
    if isinstance(part, dict) and len(part) == 1:
        ((name, options),) = part.items()
        return str(name), options or {}
    return str(part) if isinstance(part, str) else "", {}


def differences(name: str, typed: Value, good: Value) -> Iterator[tuple[str, str]]:
    """What is set otherwise in a part of the engine, and what to do."""
    were = good if isinstance(good, dict) else {}
    are = typed if isinstance(typed, dict) else {}
    if typed and not isinstance(typed, dict):
        yield f"{shown(typed)} kan niet bij `{name}`.", "Zet terug wat er stond."
        return
    for option in dict.fromkeys((*were, *are)):
        if option not in were:
            yield f"`{option}` kan niet bij `{name}`.", "Haal het weg."
        elif are.get(option) != were[option]:
            now = f"is {shown(are[option])}" if option in are else "ontbreekt"
            yield f"`{option}` van `{name}` {now}.", f"Schrijf `{option}: {were[option]}`."
