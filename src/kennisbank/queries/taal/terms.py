"""Terms: the abbreviations of the begrippenlijst, and which of them occur in texts."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from kennisbank.model import Begrip, Kennisbank


@lru_cache(maxsize=2)
def abbreviations(bank: Kennisbank) -> Mapping[str, Begrip]:
    """The abbreviations of the begrippenlijst."""
    return {b.afkorting: b for b in bank.begrippen.values() if b.afkorting}


def abbreviations_in(bank: Kennisbank, texts: Iterable[str]) -> tuple[Begrip, ...]:
    """The abbreviations that occur in the texts, in alphabetical order."""
    known = abbreviations(bank)
    found = set(pattern_of_bank(bank).findall("\n".join(texts)))
    return tuple(known[name] for name in sorted(found, key=str.casefold))


def write_out(begrip: Begrip) -> str:
    """What an abbreviation stands for: its term, or where that only repeats it, what that is."""
    if (begrip.afkorting or "").lower() not in begrip.term.lower():
        return begrip.term
    return begrip.uitleg.partition(". ")[0].removesuffix(".")


@lru_cache(maxsize=2)
def pattern_of_bank(bank: Kennisbank) -> re.Pattern[str]:
    """What finds an abbreviation in a plain text."""
    return pattern_of(abbreviations(bank), r"[\w#]")


def pattern_of(names: Iterable[str], not_before: str) -> re.Pattern[str]:
    """What finds any of the names as a word of its own, the longest that fits.

    What stands before a name is looked at afterwards: a search for a few first letters is three
    times as fast.
    """
    plain = [re.escape(name) for name in sorted(names, key=len, reverse=True)]
    any_name = "|".join(rf"{name}(?<!{not_before}{name})" for name in plain)
    return re.compile(rf"(?:{any_name or '(?!)'})(?!\w)")
