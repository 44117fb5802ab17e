"""Numbers and names in a row, in words."""

from collections.abc import Sequence


def word_aantal(aantal: int, een: str, meer: str) -> str:
    """`1 goed voorbeeld`, `6 goede voorbeelden`"""
    return f"{aantal} {(een if aantal == 1 else meer).lower()}"


def word_nog(rest: int) -> str:
    """`Er is er nog 1.`, `Er zijn er nog 3.`"""
    return f"Er {'is' if rest == 1 else 'zijn'} er nog {rest}."


def word_soort(aantal: int, een: str, meer: str) -> str:
    """The same of a soort that may be called by a sentence: `8 keer “gaat goed”`."""
    return f"{aantal} keer “{een.lower()}”" if een == meer else word_aantal(aantal, een, meer)


def enumerate_names(names: Sequence[str]) -> str:
    """`a`, `a en b`, `a, b en c`."""
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
