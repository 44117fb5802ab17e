"""Fields: what of one value became another, at the smallest place that people know by name."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kennisbank.documents import Value
from kennisbank.problems import Loc

# What tells the items of a list apart, the surest first.
KEYS = ("id", "kenmerk", "element", "term", "woord", "pagina", "van", "gemeente", "datum")
EMPTY: tuple[Value, ...] = ("", [], {})


@dataclass(frozen=True)
class Veld:
    """A field that was something else: its place, and both texts; None is where it is not."""

    loc: Loc
    was: str | None
    wordt: str | None


def differences(old: Value | None, new: Value | None, loc: Loc = ()) -> Iterator[Veld]:
    """Each field that is not the same, in the order of the new value."""
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys((*new, *old)):
            yield from differences(old.get(name), new.get(name), (*loc, name))
    elif isinstance(old, list) and isinstance(new, list):
        yield from differences_of_lists(old, new, loc)
    elif (was := in_words(old)) != (wordt := in_words(new)):
        yield Veld(loc, was, wordt)


def differences_of_lists(old: list[Value], new: list[Value], loc: Loc) -> Iterator[Veld]:
    """The items that came, went or changed; only another order is a difference as a whole."""
    if key := key_of(old, new):
        before, after = by_key(old, key), by_key(new, key)
        for number, (name, item) in enumerate(after.items()):
            yield from differences(before.get(name), item, (*loc, number))
        for number, (name, item) in enumerate(before.items()):
            if name not in after:
                yield Veld((*loc, number), in_words(item), None)
        stayed = [name for name in after if name in before]
        if [name for name in before if name in after] != stayed:
            yield Veld(loc, ", ".join(before), ", ".join(after))
        return
    olds, news = [in_words(item) or "" for item in old], [in_words(item) or "" for item in new]
    if olds != news and Counter(olds) == Counter(news):
        yield Veld(loc, "; ".join(olds), "; ".join(news))
        return
    for kind, start, end, at, to in SequenceMatcher(None, olds, news, False).get_opcodes():
        if kind == "equal":
            continue
        pairs = min(end - start, to - at)
        for step in range(pairs):
            yield from differences(old[start + step], new[at + step], (*loc, at + step))
        for number in range(start + pairs, end):
            yield Veld((*loc, number), olds[number], None)
        for number in range(at + pairs, to):
            yield Veld((*loc, number), None, news[number])


def key_of(*lists: Sequence[Value]) -> str:
    """The field by which all items can be told apart, or nothing."""
    for key in KEYS:
        if all(
            isinstance(item, dict) and isinstance(item.get(key), str)
            for items in lists
            for item in items
        ) and all(len(by_key(items, key)) == len(items) for items in lists):
            return key
    return ""


def by_key(items: Sequence[Value], key: str) -> Mapping[str, Value]:
    """The items by what one of their fields says."""
    return {str(item[key]): item for item in items if isinstance(item, dict)}


def in_words(value: Value | None) -> str | None:
    """A value as one text, or None when there is nothing."""
    if value is None or value in EMPTY:
        return None
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, list):
        parts = [in_words(item) for item in value]
    else:
        parts = [f"{name}: {said}" for name, item in value.items() if (said := in_words(item))]
    return "; ".join(part for part in parts if part) or None
