"""The words of the knowledge base, for mkdocs-macros-plugin: it translates, and decides nothing."""

from collections.abc import Callable
from typing import Any

from kennisbank.words import WOORDEN, mark_woord


def define_env(env: Any) -> None:
    """Give every word to the engine, under its own name."""
    for naam in WOORDEN:
        env.macro(to_macro(naam), naam)


def to_macro(naam: str) -> Callable[..., str]:
    """The word as the engine calls it: it leaves a mark, which is filled when all is built."""

    def mark(*args: Any, **kwargs: Any) -> str:
        return mark_woord(naam, args, kwargs)

    return mark
