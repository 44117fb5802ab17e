"""The opdracht: a command of ours as it can be copied from the screen and run."""

import shlex

PROGRAM = ".venv/bin/kennisbank"


def to_command(*words: object) -> str:
    """The whole command, with quotes around what has spaces."""
    return shlex.join([PROGRAM, *map(str, words)])
