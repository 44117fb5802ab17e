"""Icons: `:material-phone:` as the mark of a drawing of the theme, `:smile:` as a character."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from kennisbank.problems import suggest

SETS = ("material", "fontawesome", "octicons", "simple")
NAME = rf"(?:{'|'.join(SETS)})-[a-z0-9-]{{1,80}}"
MARK = "kb-icoon-"  # the class with which the mark of an icon begins
TYPED = r":([a-z0-9+_-]{2,80}):"
# How fontawesome and others call a way of drawing.
STYLES = {"solid", "regular", "brands", "outline", "16", "24"}
# What an editor may think of first.
DUTCH: Mapping[str, str] = {
    **dict.fromkeys(("foon", "telefoon", "bellen"), "phone"),
    **dict.fromkeys(("huis", "thuis"), "home"),
    **dict.fromkeys(("post", "brief", "envelop"), "email"),
    **dict.fromkeys(("persoon", "mens", "gebruiker"), "account"),
    **dict.fromkeys(("mensen", "groep", "gezin"), "account-group"),
    **dict.fromkeys(("vink", "vinkje", "goed", "ja"), "check"),
    **dict.fromkeys(("kruis", "kruisje", "fout", "nee"), "close"),
    **dict.fromkeys(("let-op", "waarschuwing"), "alert"),
    **dict.fromkeys(("zoek", "zoeken", "vergrootglas"), "magnify"),
    "klok": "clock",
    "tijd": "clock",
    "kalender": "calendar",
    "agenda": "calendar",
    "ster": "star",
    "hart": "heart",
    "pijl": "arrow-right",
    "lamp": "lightbulb",
    "boek": "book",
    "document": "file-document",
    "kaart": "map",
    "slot": "lock",
}


@cache
def theme() -> Path | None:
    """Where the theme is installed; it is read, and never run."""
    found = find_spec("material")
    places = found.submodule_search_locations if found else None
    return Path(next(iter(places))) / "templates" if places else None


@cache
def icon_file(name: str) -> Path | None:
    """The file of an icon by its name, as `material-phone`; None when there is none."""
    root = theme()
    if root is None or not re.fullmatch(NAME, name):
        return None
    kind, _, rest = name.partition("-")
    folder = root / ".icons" / kind
    within, _, own = rest.partition("-")  # fontawesome keeps its own in folders
    places = (folder / f"{rest}.svg", folder / within / f"{own}.svg")
    return next((path for path in places if own_or(path) and path.is_file()), None)


def own_or(path: Path) -> bool:
    """Whether a path names a file and not just its ending."""
    return path.name != ".svg"


@cache
def names_of_icons() -> tuple[str, ...]:
    """Every name; only asked for when one is unknown."""
    root = theme()
    files = (root / ".icons").rglob("*.svg") if root else ()
    names = ("-".join(path.relative_to(root / ".icons").parts)[:-4] for path in files if root)
    return tuple(sorted(name for name in names if re.fullmatch(NAME, name)))


@cache
def emoji(name: str) -> str:
    """The character that is called so; empty when none is."""
    from pymdownx import twemoji_db  # large, and few pages ask for it

    name = f":{name}:"
    found = twemoji_db.emoji.get(twemoji_db.aliases.get(name, name), {})
    code = found.get("unicode_alt") or found.get("unicode", "")
    return "".join(chr(int(part, 16)) for part in code.split("-")) if code else ""


def suggest_icon(name: str) -> str:
    """A question with the icon that may be meant: by its Dutch name, or with a word of it."""
    kind, _, rest = name.partition("-")
    if english := DUTCH.get(rest):
        return f"Bedoelde u `material-{english}`?"
    words = {*rest.split("-")} - STYLES
    alike = [
        other
        for other in names_of_icons()
        if other.startswith(f"{kind}-") and words & {*other.split("-")}
    ]
    return suggest(name, alike)
