"""Menu: each page can be reached from it, or it was said that this one need not be."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kennisbank.problems import Problem


def check_menu(settings: Mapping[str, Any], pages: Iterable[str]) -> Iterator[Problem]:
    """Every page of docs/, by its name there, stands in the menu.

    The engine would stop at one that does not stand there; without a menu it makes one itself.
    """
    level = settings.get("validation", {}).get("omitted_files", "info")
    if level != "warn" or "nav" not in settings:
        return
    known = set(pages_in(settings["nav"]))
    left_out = [*map(to_pattern, settings.get("not_in_nav", "").split())]
    for page in sorted(pages):
        if page in known or any(pattern.fullmatch(f"/{page}") for pattern in left_out):
            continue
        wat = "deze pagina staat niet in het menu, en dan vindt niemand haar."
        hoe = f"Zet onder `nav` in mkdocs.yml een regel als `- Titel: {page}`."
        yield Problem(f"docs/{page}", 1, 1, "", wat, hoe, "KB145")


def pages_in(menu: object) -> Iterator[str]:
    """The pages in a part of the menu, however deep."""
    if isinstance(menu, str):
        yield menu
    else:
        parts: Iterable[object] = ()
        if isinstance(menu, dict):
            parts = menu.values()
        elif isinstance(menu, list):
            parts = menu
        for part in parts:
            yield from pages_in(part)


def to_pattern(typed: str) -> re.Pattern[str]:
    """A line of `not_in_nav`, in which `*` is a part of a name and a folder all in it."""
    stars = {"**": ".*", "*": "[^/]*"}
    parts = re.split(r"(\*+)", typed.rstrip("/"))
    return re.compile("".join(stars.get(part, re.escape(part)) for part in parts) + "(?:/.*)?")
