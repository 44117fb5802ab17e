"""The words of the knowledge base, for mkdocs-macros-plugin: it translates, and decides nothing."""

from collections.abc import Callable
from typing import Any

from kennisbank.drafts.calls import SIGNS, mark_words
from kennisbank.drafts.words import WOORDEN, mark_woord


def define_env(env: Any) -> None:
    """Give every word to the engine, under its own name."""
    for naam in WOORDEN:
        env.macro(to_macro(naam), naam)


def to_macro(naam: str) -> Callable[..., str]:
    """The word as the engine calls it: it leaves a mark, which is filled when all is built."""

    def mark(*args: Any, **kwargs: Any) -> str:
        return mark_woord(naam, args, kwargs)

    return mark


def on_pre_page_macros(env: Any) -> None:
    """Read the words on a page ourselves, and keep the page from the plugin's Jinja."""
    meta = env.page.meta
    if meta.get("render_macros") is True:
        env.markdown = mark_words(env.markdown)
    meta["render_macros"] = False  # goes before all settings; of the title too
    env._env = Sealed()


class Sealed:
    """What stands in the place of that Jinja: should a page still come here, then nothing of it
    is run."""

    variable_start_string, block_start_string, comment_start_string = SIGNS

    def from_string(self, source: str) -> None:
        """Stop the build."""
        raise ValueError(f"geen pagina is een programma: {source[:60]!r}")
