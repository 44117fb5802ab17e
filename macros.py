"""The words of the knowledge base, for mkdocs-macros-plugin: it translates, and decides nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kennisbank.loading import open_bank
from kennisbank.urls import path_to_root
from kennisbank.words import WOORDEN, Woord


def define_env(env: Any) -> None:
    """Give every word to the engine, under its own name."""
    root = Path(env.project_dir)
    for naam, woord in WOORDEN.items():
        env.macro(to_macro(woord, root, env), naam)


def to_macro(woord: Woord, root: Path, env: Any) -> Callable[..., str]:
    """The word as the engine calls it: it knows the page on which it stands."""

    def draw(*args: Any, **kwargs: Any) -> str:
        bank, _ = open_bank(root)
        return woord.draw(bank, path_to_root(env.page.url), *args, **kwargs)

    return draw
