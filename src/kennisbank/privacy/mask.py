"""Mask: how a message shows what it found, for a page of problems may be public itself."""

import re

# Words that are shown as they are: they say what was found, and not about whom.
SHOWN = frozenset(
    [
        "geboren",
        "op",
        "geb",
        "geboortedatum",
        "geboortedag",
        "jarig",
        "verjaardag",
        "is",
        "was",
        "in",
        "de",
        "het",
        "een",
        "van",
        "te",
        "der",
        "den",
        "en",
        "ter",
        "ten",
        "wordt",
        "kwam",
        "wereld",
    ]
)
WORD = re.compile(r"[^\s]+")
MOST = 8  # so many words of what was found are shown


def mask(text: str, shown: frozenset[str] = SHOWN) -> str:
    """The text with the first sign of each word only: `moeder F…`; of a number nothing is left."""
    words = text.split()
    masked = " ".join(mask_word(word, shown) for word in words[:MOST])
    return f"{masked} …" if len(words) > MOST else masked


def mask_word(word: str, shown: frozenset[str] = SHOWN) -> str:
    """One word; of a number or a sign nothing is left."""
    core = word.strip("()[]{}\"'“”‘’«»*_`~<>.,;:!?#|")
    if core.lower() in shown:
        return core
    return f"{core[0]}…" if core[:1].isalpha() else "…"


def mask_ends(text: str) -> str:
    """A number with two signs at each end: `06…78`."""
    signs = [sign for sign in text if sign.isalnum()]
    return f"{''.join(signs[:2])}…{''.join(signs[-2:])}" if len(signs) > 7 else f"{signs[0]}…"


def mask_email(email: str) -> str:
    """An address with the first letter of each half: `j…@v…nl`."""
    name, _, host = email.partition("@")
    return f"{name[:1]}…@{host[:1]}…{host.rpartition('.')[2]}"
