"""Completeness: what the engine needs stands in mkdocs.yml, each file named there exists, and so
does the sjabloonpagina of each kind of generated page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kennisbank.documents import Document, Value, read_document
from kennisbank.drafts.settings import NAME
from kennisbank.problems import Loc, Problem, enumerate_values, name_of_field, nearest

FOLDER = "overrides"  # in which the theme finds what it shows
# Without one of these MkDocs builds another site, or none; the check would build this one.
NEEDED: Sequence[tuple[Loc, Sequence[str]]] = (
    ((), ("site_name", "site_url", "strict", "theme", "extra_css", "plugins", "hooks")),
    ((), ("markdown_extensions", "validation", "not_in_nav", "nav")),
    (("theme",), ("name", "custom_dir", "language", "font", "favicon")),
)
# What every page asks for; `opmaak.css` is asked for by the pages that use it.
SHEETS = ("tokens", "basis", "kennisbank", "zoeken", "print", "factsheet", "hulpmiddelen")
# Each kind of generated page (`Page.folder`) has one of these in docs/.
SJABLONEN = (
    *("elementen", "gemeenten", "gesprek", "hulp", "lijsten", "praktijken"),
    *("rapporten", "regios", "toezichtkader", "vijf-vragen"),
)
STYLES = tuple(f"assets/{name}.css" for name in SHEETS)


def check_complete(root: Path, told: Iterable[Problem]) -> Iterator[Problem]:
    """Nothing that the engine needs was taken out of the settings, which can be read, and each file
    that they name is there; but for what was told of as the name that is meant."""
    document = read_document(root / NAME, NAME, labelled=True)
    data, meant = document.data, meant_in(told)
    for loc, names in NEEDED:
        group = data if not loc or not isinstance(data, dict) else data.get(str(loc[0]))
        if isinstance(group, dict):
            yield from told_missing(
                document, loc, [name for name in names if name not in group and name not in meant]
            )
    if isinstance(data, dict):
        if isinstance(theme := data.get("theme"), dict):
            icon = theme.get("favicon")
            yield from told_no_file(
                document, root, ("theme", "favicon"), icon, (".svg", ".png", ".ico")
            )
        if isinstance(styles := data.get("extra_css"), list):
            yield from check_styles(document, root, styles)
    yield from told_no_sjabloon(root)


def told_no_sjabloon(root: Path) -> Iterator[Problem]:
    """Each sjabloonpagina that is missing, as in a project begun before its kind of page came."""
    try:
        missing = [it for it in SJABLONEN if not (root / "docs" / it / "sjabloon.md").exists()]
    except PermissionError:  # told where the pages are read
        return
    if len(missing) < len(SJABLONEN):  # without any it is no site yet
        for folder in missing:
            wat = "dit bestand ontbreekt: van deze sjabloonpagina maakt de site de pagina’s "
            wat += f"onder /{folder}/."
            hoe = "Zet het terug, of neem het over uit een nieuwe kopie van het project."
            yield Problem(f"docs/{folder}/sjabloon.md", 1, 1, "", wat, hoe, "KB051")


def check_styles(document: Document, root: Path, styles: list[Value]) -> Iterator[Problem]:
    """Every style sheet that is named is there, and none of the site's own was taken out."""
    wrong = [
        problem
        for at, name in enumerate(styles)
        for problem in told_no_file(document, root, ("extra_css", at), name, (".css",))
    ]
    yield from wrong
    meant = meant_in(wrong)
    missing = [name for name in STYLES if name not in styles and name not in meant]
    yield from told_missing(document, ("extra_css",), missing)
    if not wrong and not missing:
        yield from check_order(document, [*map(str, styles)])


def check_order(document: Document, styles: Sequence[str]) -> Iterator[Problem]:
    """Every style sheet is named once, and the site's own in their order, from the top."""
    for at, name in enumerate(styles):
        if name in styles[:at]:
            wat = f"`{name}` staat hier twee keer."
            yield told_style(document, at, wat, "Haal er een weg.")
    own = [name for name in dict.fromkeys(styles) if name in STYLES]
    pairs = zip([styles[0], *own], [STYLES[0], *STYLES], strict=True)
    for name, good in [pair for pair in pairs if pair[0] != pair[1]][:1]:
        wat = f"`{name}` staat niet op zijn plaats."
        hoe = f"Zet hier `{good}`: de volgorde bepaalt welke stijl wint."
        yield told_style(document, styles.index(name), wat, hoe)


def told_style(document: Document, at: int, wat: str, hoe: str) -> Problem:
    """A problem with one of the style sheets."""
    loc = ("extra_css", at)
    return Problem(NAME, *document.place_of_key(loc), name_of_field(loc), wat, hoe, "KB112")


def meant_in(problems: Iterable[Problem]) -> set[str]:
    """The names that problems ask about: who mends those, has them."""
    return {name for problem in problems for name in re.findall("Bedoelde u `(.+?)`", problem.hoe)}


def told_missing(document: Document, loc: Loc, names: Sequence[str]) -> Iterator[Problem]:
    """That settings are gone, at what they stood in."""
    if names:
        told = enumerate_values(names).replace(" of ", " en ")
        wat = f"{told} {'ontbreken' if len(names) > 1 else 'ontbreekt'}."
        place = document.place_of_key(loc)
        hoe = "Zet terug wat er stond."
        yield Problem(NAME, *place, name_of_field(loc), wat, hoe, "KB112")


def told_no_file(
    document: Document, root: Path, loc: Loc, name: Value | None, ends: tuple[str, ...]
) -> Iterator[Problem]:
    """That a file is not there, with the one that may be meant; its form is told of elsewhere."""
    if not isinstance(name, str) or not name.startswith("assets/") or not name.endswith(ends):
        return
    stems = {path.name: path.stem for path in (root / FOLDER / "assets").glob("*")}
    base = name.removeprefix("assets/")
    if base not in stems:
        near = nearest(
            base.rpartition(".")[0], [stems[each] for each in stems if each.endswith(ends)]
        )
        meant = [each for each in stems if each.endswith(ends) and stems[each] in near]
        wat = f"`{name}` is er niet: in {FOLDER}/assets/ staat geen bestand dat zo heet."
        hoe = f"Bedoelde u `assets/{meant[0]}`?" if meant else "Zet het daar, of haal de regel weg."
        yield Problem(NAME, *document.place_of_key(loc), name_of_field(loc), wat, hoe, "KB112")
