"""Suggestions: the value that was perhaps meant, or all that there are."""

from collections.abc import Iterable
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
