"""Runs: the pieces of one text, bold or not, as a block with the title with which it begins."""

import re
from collections.abc import Iterable, Iterator

from kennisbank.sources.block import Block, Kind

MAX_TITLE = 130  # characters; what is longer and bold is a text that should stand out
SPACES = re.compile(r"[^\S\n]+")
# A bullet that was typed; behind a number stands a whole sentence, or it is that of a heading.
BULLET = re.compile(
    r"\s*(?:[•◦▪●·‣\uf0b7➢✓]\s*|[-–—*]\s+|[a-z]\)\s+|\d{1,2}[.)]\s+(?=[A-ZÀ-Ý].*[.;!?]\s*$))(?=\S)",
    re.S,
)
Run = tuple[str, bool]  # a piece of text, and whether it is bold


def tidy(text: str) -> str:
    """One space between words, and no spaces around a line end."""
    return re.sub(r" ?\n[ \n]*", "\n", SPACES.sub(" ", text)).strip()


def to_block(runs: Iterable[Run], kind: Kind, level: int = 0, page: int | None = None) -> Block:
    """The block that these pieces are: a short paragraph that is all bold is a heading."""
    kept = [(text, bold) for text, bold in runs if text]
    text = tidy("".join(piece for piece, _ in kept))
    if kind not in ("paragraph", "item", "cell"):
        return Block(kind, text.replace("\n", " "), level, page)
    bold, rest = split_bold(kept)
    lead = tidy(bold)
    if (
        kind == "paragraph"
        and rest.strip()
        and (bullet := BULLET.match("".join(t for t, _ in kept)))
    ):
        return to_block([*without_start(kept, bullet.end())], "item", 1, page)
    if lead and not rest.strip():
        whole = kind == "paragraph" and len(lead) <= MAX_TITLE
        return Block(
            "heading" if whole else kind, text.replace("\n", " ") if whole else text, 0, page
        )
    return Block(kind, text, level, page, lead if is_title(bold, rest) else "")


def without_start(runs: Iterable[Run], letters: int) -> Iterator[Run]:
    """The pieces without so many letters at their start."""
    for text, bold in runs:
        yield text[letters:], bold
        letters = max(0, letters - len(text))


def split_bold(runs: list[Run]) -> tuple[str, str]:
    """The text in bold at the start, and all that follows."""
    for number, (text, bold) in enumerate(runs):
        if not bold and text.strip():
            before = "".join(piece for piece, _ in runs[:number])
            return before, "".join(piece for piece, _ in runs[number:])
    return "".join(text for text, _ in runs), ""


def is_title(bold: str, rest: str) -> bool:
    """Whether what is bold is a title, and not the first words of a sentence."""
    lead, follows = tidy(bold), rest.lstrip(" \t\xa0")
    if not lead or len(lead) > MAX_TITLE:
        return False
    if lead[-1] in ".:!?" or bold.rstrip(" ").endswith("\n") or follows[0] in "\n:–—":
        return True
    return follows[0].isupper() and " " in lead
