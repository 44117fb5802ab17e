"""The words of the knowledge base, for mkdocs-macros-plugin: it translates, and decides nothing."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from kennisbank.loading import open_bank
from kennisbank.model import Kennisbank
from kennisbank.urls import path_to_root
from kennisbank.words import WOORDEN, Woord


def define_env(env: Any) -> None:
    """Give every word to the engine, under its own name."""
    root = Path(env.project_dir)
    once = cache(lambda: open_bank(root)[0])  # it looks at every file, so not for each word again
    for naam, woord in WOORDEN.items():
        env.macro(to_macro(woord, once, env), naam)


def to_macro(woord: Woord, once: Callable[[], Kennisbank], env: Any) -> Callable[..., str]:
    """The word as the engine calls it: it knows the page on which it stands, and the settings."""

    settings = {name: env.conf["extra"].get(name) for name in woord.instellingen}

    def draw(*args: Any, **kwargs: Any) -> str:
        return woord.draw(once(), path_to_root(env.page.url), *args, **kwargs, **settings)

    return draw
