"""Menu: each page can be reached from it, or it was said that this one need not be; and each of its
lines leads to a page."""

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kennisbank.drafts.docs import suggest_page
from kennisbank.drafts.settings import NAME, place_in_settings
from kennisbank.problems import Loc, Problem, name_of_field


def check_menu(settings: Mapping[str, Any], pages: Collection[str]) -> Iterator[Problem]:
    """Every page of docs/, by its name there, stands in the menu.

    The engine would stop at one that does not stand there; without a menu it makes one itself.
    """
    level = settings.get("validation", {}).get("omitted_files", "info")
    if level != "warn" or "nav" not in settings:
        return
    known = {page for page, _ in pages_in(settings["nav"])}
    hoe_of_others = [suggest_page(page, pages) for page in known - {*pages}]
    left_out = [*map(to_pattern, settings.get("not_in_nav", "").split())]
    for page in sorted(pages):
        if page in known or any(pattern.fullmatch(f"/{page}") for pattern in left_out):
            continue
        if f"Bedoelde u `{page}`?" in hoe_of_others:
            continue  # told of where the menu says it otherwise
        wat = "deze pagina staat niet in het menu, en dan vindt niemand haar."
        hoe = f"Zet onder `nav` in mkdocs.yml een regel als `- Titel: {page}`."
        yield Problem(f"docs/{page}", 1, 1, "", wat, hoe, "KB145")


def check_nav(root: Path, settings: Mapping[str, Any], pages: Collection[str]) -> Iterator[Problem]:
    """Every line of the menu names a page that is there, and that stands in it once."""
    seen: set[str] = set()
    for page, loc in pages_in(settings.get("nav", ())):
        if page in seen:
            wat = f"`docs/{page}` staat twee keer in het menu."
            place = place_in_settings(root, loc)
            yield Problem(
                NAME, *place, name_of_field(loc[:1]), wat, "Laat één regel staan.", "KB160"
            )
        seen.add(page)
        folded = any(page.casefold() == each.casefold() for each in pages)
        if page in pages or (not folded and os.path.lexists(root / "docs" / page)):
            continue  # what is wrong there is told
        wat = f"deze regel van het menu leidt naar `docs/{page}`, en die pagina is er niet."
        hoe = f"{suggest_page(page, pages)} Maak de pagina, of haal de regel weg.".strip()
        place = place_in_settings(root, loc)
        yield Problem(NAME, *place, name_of_field(loc[:1]), wat, hoe, "KB146")


def pages_in(menu: object, loc: Loc = ("nav",)) -> Iterator[tuple[str, Loc]]:
    """The pages in a part of the menu, however deep, and where each is named."""
    if isinstance(menu, str):
        yield menu, loc
    else:
        parts: Iterable[tuple[Any, object]] = ()
        if isinstance(menu, dict):
            parts = menu.items()
        elif isinstance(menu, list):
            parts = enumerate(menu)
        for name, part in parts:
            yield from pages_in(part, (*loc, name))


def to_pattern(typed: str) -> re.Pattern[str]:
    """A line of `not_in_nav`, in which `*` is a part of a name and a folder all in it."""
    stars = {"**": ".*", "*": "[^/]*"}
    parts = re.split(r"(\*+)", typed.rstrip("/"))
    return re.compile("".join(stars.get(part, re.escape(part)) for part in parts) + "(?:/.*)?")
