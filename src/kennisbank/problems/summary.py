"""The summary: problems as a list in Markdown, in which text of a record stays text."""

import re
from collections.abc import Sequence

from kennisbank.problems.problem import Problem

MAX_LISTED = 500  # a forge refuses a summary of a megabyte
# What a forge makes a link of, wherever it stands: an address, an e-mail address, a name, a number.
LINK = re.compile(r"(?<!\S)\S*(?:@|://|www\.|#\d)\S*", re.I)
MARKDOWN = re.compile(r"[\\*_{}\[\]<>!|~&$]")


def to_markdown(problems: Sequence[Problem]) -> str:
    """The list; a long one ends in how many more there are."""
    lines = [f"- {escape_markdown(str(problem))}" for problem in problems[:MAX_LISTED]]
    if rest := len(problems) - MAX_LISTED:
        lines += [f"- en nog {rest} meldingen."] if rest > 0 else []
    return "\n".join(lines)


def escape_markdown(text: str) -> str:
    """One line as Markdown; what stands between backticks stays as it is, which is code."""
    parts = text.split("`")
    if "``" in text or len(parts) % 2 == 0:  # not ours: the whole is code, behind longer ticks
        ticks = "`" * (max(map(len, re.findall("`+", text))) + 1)
        return f"{ticks} {text} {ticks}"
    return "`".join(part if at % 2 else escape_prose(part) for at, part in enumerate(parts))


def escape_prose(text: str) -> str:
    """Words as Markdown: links are shown as code, as they would else become links."""
    at, done = 0, ""
    for found in LINK.finditer(text):
        done += MARKDOWN.sub(r"\\\g<0>", text[at : found.start()]) + f"`{found[0]}`"
        at = found.end()
    return done + MARKDOWN.sub(r"\\\g<0>", text[at:])
