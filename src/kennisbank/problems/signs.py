"""Signs: a text on one line, in which every sign is no more than a sign, for whoever shows it.

Names of files and texts of records come from anybody; a terminal reads colours in them, and the
runner of a forge commands.
"""

import re

# Where a runner reads a command: at the start of a line, or anywhere. One sign of it is shown.
COMMAND = re.compile(r"^(\s*:):|(#)#(?=\[)")


def show(text: str, limit: int = 0, keep: str = "") -> str:
    """The text on one line, what cannot be seen as `\\x1b` or `\\u202e`, and at most so long.

    A byte of a name that is no UTF-8 is shown as that byte. The signs of `keep` stay.
    """
    if limit and len(text) > limit:
        text = f"{text[: limit - 1]}…"
    return COMMAND.sub(show_command, show_signs(text, keep))


def show_lines(text: str) -> str:
    """The same for a text of several lines."""
    return "\n".join(map(show, text.split("\n")))


def show_signs(text: str, keep: str = "") -> str:
    """The text with what cannot be seen shown, except the signs to keep."""
    if text.isprintable():
        return text
    return "".join(s if s.isprintable() or s in keep else show_sign(s) for s in text)


def show_sign(sign: str) -> str:
    """`\\n`, `\\x1b`, `\\u202e`; a byte that stands for itself in a name is `\\xff`."""
    if "\udc80" <= sign <= "\udcff":
        return f"\\x{ord(sign) - 0xDC00:02x}"
    return sign.encode("unicode_escape").decode()


def show_command(found: re.Match[str]) -> str:
    """The start of a command of a runner, of which the last sign is shown."""
    return f"{found[1] or found[2]}\\x{ord(found[0][-1]):02x}"
