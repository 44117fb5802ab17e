"""Suggestions: the value that was perhaps meant, or all that there are."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches


def suggest(value: str, known: Iterable[str]) -> str:
    """A Dutch question with the nearest known value, or the empty string."""
    return "".join(f"Bedoelde u `{near}`?" for near in nearest(value, known))


def nearest(value: str, known: Iterable[str]) -> list[str]:
    """The known value that is nearest, if one is near."""
    by_fold = {name.casefold(): name for name in known}
    typed = value.casefold()
    near = [name for name in by_fold if name.startswith(typed)] if len(typed) > 2 else []
    near = near or get_close_matches(typed, by_fold, n=1, cutoff=0.6)
    return [by_fold[name] for name in near[:1]]


def enumerate_values(values: Iterable[str], limit: int = 12) -> str:
    """The values between backticks, at most `limit` of them, as one Dutch phrase."""
    names = [f"`{value}`" for value in values]
    if len(names) > limit:
        return ", ".join(names[:limit]) + f" en {len(names) - limit} andere"
    return " of ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


WORD = re.compile(r"[^\W_]+")
BETWEEN = {"en", "of", "plus", "and", "zowel", "als", "ook"}  # words that join names


def several_in(value: str, names: Mapping[str, str]) -> list[str]:
    """The values that were typed as one, whatever stands between them or within their names; none
    where anything else was typed too. `names` are the values by what people call them."""
    words = WORD.findall(value.casefold())
    called = {tuple(WORD.findall(name.casefold())): one for name, one in names.items()}
    longest = max(map(len, called), default=0)
    found: list[str] = []
    at = 0
    while at < len(words):
        lengths = range(min(longest, len(words) - at), 0, -1)
        length = next((n for n in lengths if tuple(words[at : at + n]) in called), 0)
        if length:
            found.append(called[tuple(words[at : at + length])])
        elif words[at] not in BETWEEN:
            return []
        at += length or 1
    found = [*dict.fromkeys(found)]
    return found if len(found) > 1 else []
