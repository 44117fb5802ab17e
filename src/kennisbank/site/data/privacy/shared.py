"""Shared: what stands in several patterns of a script, written once."""

import re
from collections import Counter
from collections.abc import Iterator

LITERAL = re.compile(r'(?<=py\.pattern\()"(?:[^"\\]|\\.)*"')
LEAST = 60  # signs of a group that is worth a name
OPENS = re.compile(r"\(|\)")
TOKEN = 0xE000  # from here on a sign stands for a part, while parts are taken out


def share(script: str) -> str:
    """The script with each group that two patterns have in common in a constant of its own.

    What is put together again is the same text, sign by sign, so no pattern changes.
    """
    literals = LITERAL.findall(script)
    pool, parts = "\n".join(literals), 0
    for group in common(literals):
        if pool.count(group) > 1:
            pool = pool.replace(group, chr(TOKEN + parts)) + f'\n"{group}"'
            parts += 1
    lines = [put_together(line) for line in pool.split("\n")]
    own, used = lines[len(literals) :], iter(lines)
    constants = [f"const part{number} = {text};\n" for number, text in enumerate(own)]
    return "".join(reversed(constants)) + LITERAL.sub(lambda _: next(used), script)


def common(literals: list[str]) -> list[str]:
    """The groups that stand in them more than once, the longest first."""
    times = Counter(group for literal in literals for group in groups_in(literal))
    return sorted((group for group, many in times.items() if many > 1), key=len, reverse=True)


def groups_in(literal: str) -> Iterator[str]:
    """Each long part of a pattern from a bracket to the one that closes it."""
    opened: list[int] = []
    for found in OPENS.finditer(literal):
        if found[0] == "(":
            opened.append(found.start())
        elif opened and found.end() - (start := opened.pop()) >= LEAST:
            yield literal[start : found.end()]


def put_together(line: str) -> str:
    """The text of a pattern, with the names of parts for the signs that stand for them."""
    named = re.sub(r"[\ue000-\uf8ff]", lambda sign: f'"+part{ord(sign[0]) - TOKEN}+"', line)
    return named.removeprefix('""+').removesuffix('+""').replace('+""+', "+")
