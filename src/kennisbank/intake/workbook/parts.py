"""Parts: texts between signs on one line, in which a sign may also mean itself."""

import re

BREAK, PART, ITEM = "↵", "|", ";"  # a new line within an item, and between its parts
# A sign that means itself has a backslash before it.
ESCAPED = re.compile(rf"\\([\\{BREAK}{PART}{ITEM}])")


def escape(text: str, signs: str) -> str:
    """The text on one line, in which none of these signs divides it."""
    for sign in f"\\{BREAK}{signs}":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", BREAK)


def unescape(text: str) -> str:
    """The text that was escaped."""
    parts = re.split(rf"(\\[\\{BREAK}{PART}{ITEM}])", text)
    return "".join(
        part[1:] if at % 2 else part.replace(BREAK, "\n") for at, part in enumerate(parts)
    )


def split(text: str, sign: str) -> list[str]:
    """The parts of a text between a sign that has no backslash before it."""
    parts, at = [""], 0
    while at < len(text):
        if text[at] == "\\" and ESCAPED.match(text, at):
            parts[-1] += text[at : at + 2]
            at += 1
        elif text[at] == sign:
            parts.append("")
        else:
            parts[-1] += text[at]
        at += 1
    return parts
