"""The parser of what is typed: help and objections in Dutch, with the name that was meant."""

import argparse
import re
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from kennisbank.problems import suggest

Words = Callable[[re.Match[str]], str]


def choose(found: re.Match[str]) -> str:
    """What may be chosen, and which of those was meant."""
    typed, choices = found[2], re.findall(r"[\w-]+", found[3])
    said = (f"{to_name(found[1])}: `{typed}` bestaat niet.", suggest(typed, choices))
    return " ".join((*filter(None, said), f"Kies uit: {', '.join(choices)}."))


def to_name(argument: str) -> str:
    """What argparse calls an argument, as a reader would find it."""
    return argument if argument == "opdracht" else f"`{argument}`"


def to_names(arguments: str) -> str:
    """The same of several."""
    return ", ".join(map(to_name, arguments.split(", ")))


# What argparse says, in every Python that we run on, and what we say instead.
SAID: tuple[tuple[str, Words], ...] = (
    (r"argument (.+?): invalid choice: '?(.*?)'? \((?:choose from )?(.*)\)", choose),
    (
        r"argument (.+?): invalid to_day value: '(.*)'",
        lambda m: f"`{m[1]}`: `{m[2]}` is geen dag. Schrijf die als 2026-11-21.",
    ),
    (
        r"argument (.+?): invalid \w+ value: '(.*)'",
        lambda m: f"`{m[1]}`: `{m[2]}` kan hier niet staan.",
    ),
    (r"argument (.+?): expected .*", lambda m: f"{to_name(m[1])}: zet er iets achter."),
    (
        r"argument (.+?): ignored explicit argument '(.*)'",
        lambda m: f"`{m[1]}` staat alleen: laat `{m[2]}` weg.",
    ),
    (
        r"argument (.+?): not allowed with argument (.+)",
        lambda m: f"`{m[1]}` en `{m[2]}` gaan niet samen. Laat een van de twee weg.",
    ),
    (
        r"the following arguments are required: (.*)",
        lambda m: f"hier ontbreekt nog: {to_names(m[1])}.",
    ),
    (
        r"unrecognized arguments: (.*)",
        lambda m: f"dit hoort hier niet: `{m[1]}`. Let op de streepjes en de spaties.",
    ),
    (
        r"ambiguous option: (\S+) could match (.*)",
        lambda m: f"`{m[1]}` kan van alles zijn. Kies uit: {m[2]}.",
    ),
)
HELP = "toon deze uitleg"


class Formatter(argparse.HelpFormatter):
    """The help, with our word for `usage`."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Say how it is typed."""
        super().add_usage(usage, actions, groups, "Zo: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that speaks Dutch."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=Formatter, add_help=False, **settings)
        self._positionals.title, self._optionals.title = "wat erachter staat", "opties"
        self.add_argument("-h", "--help", action="help", help=HELP)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with what was typed, and stop."""
        self.exit(2, f"{self.prog}: {to_dutch(message)}\nUitleg: {self.prog} --help\n")


def to_dutch(message: str) -> str:
    """What argparse objects, in Dutch."""
    for pattern, words in SAID:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return words(found)
    return f"dit begrijpen wij niet: {message}"
