"""Letters: which signs can be printed, on paper and in the fonts of the site, and which cannot."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from unicodedata import category, normalize

from kennisbank.bank.findings import Finding
from kennisbank.bank.texts import Texts
from kennisbank.model import Record

# The signs that every font of a sheet has, as ranges; `pytest tests/bank/test_letters.py
# --update-golden` makes it anew from the fonts.
FILE = "paper/typst/fonts/letters.txt"
# What takes no room, or is a line end: nothing is printed for it.
SILENT = r"\n\t\u200c\u200d\ufe0e\ufe0f"
MOST = 12  # so many signs are named in one message
INSTEAD: Mapping[str, str] = {
    "→": "naar",
    "⇒": "dus",
    "≥": "ten minste",
    "≤": "ten hoogste",
    "≠": "niet gelijk aan",
    "≈": "ongeveer",
    "✓": "ja",
    "✗": "nee",
    "‐": "-",
    "‑": "-",
    "№": "nr.",
}


def check_letters(record: Record, texts: Texts) -> Iterator[Finding]:
    """Every text of a record can be printed: our fonts have all its signs."""
    for loc, text in texts:
        if signs := unprintable(text):
            named = ", ".join(f"`{name_of_sign(sign)}`" for sign in signs[:MOST])
            many = f"deze tekens kunnen niet worden gedrukt: {named}. Onze letters hebben ze niet."
            one = f"het teken {named} kan niet worden gedrukt: onze letters hebben het niet."
            wat = one if len(signs) == 1 else many
            yield Finding(record, loc, wat, how_to_write(signs), "KB091")


def unprintable(text: str) -> tuple[str, ...]:
    """The signs of a text that no font has, each once; a letter and its accent are one sign."""
    if not outside().search(text):
        return ()
    return tuple(dict.fromkeys(outside().findall(normalize("NFC", text))))


@cache
def outside() -> re.Pattern[str]:
    """One sign that cannot be printed."""
    lines = files("kennisbank").joinpath(FILE).read_text(encoding="ascii").split()
    ranges = "".join(re.sub("[0-9A-F]+", r"\\u\g<0>", line) for line in lines)
    return re.compile(f"[^{SILENT}{ranges}]")


def name_of_sign(sign: str) -> str:
    """A sign as an editor can find it; one that does not show by its number."""
    return f"U+{ord(sign):04X}" if category(sign)[0] in "CMZ" else sign


def how_to_write(signs: tuple[str, ...]) -> str:
    """The repair, with words for the first sign that has them."""
    for sign in signs:
        plain = INSTEAD.get(sign) or normalize("NFKC", sign)
        if plain != sign and not unprintable(plain):
            return f"Schrijf `{plain}` in plaats van `{sign}`."
    return "Schrijf het anders, of haal het weg."
