"""Files that are made from the code and kept beside the code: which, and how they are renewed."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from kennisbank.disk import write_whole
from kennisbank.documents import check_plain
from kennisbank.forms import (
    Veld,
    blank_record,
    choices_of,
    editor_settings,
    issue_form,
    to_schemas,
    to_velden,
    walk_velden,
)
from kennisbank.icons import icon_of
from kennisbank.model.labels import SOORTEN
from kennisbank.problems import ProblemsFound
from kennisbank.site.headers import to_apache, to_cdn, to_nginx

REPAIR = "make schema"
MANUAL = "BIJDRAGEN.md"
TEKENS = "overrides/assets/js/pure/tekens.js"
PLACES = ("schema", "sjablonen", ".github/ISSUE_TEMPLATE", "deploy", ".vscode", MANUAL, TEKENS)
BEGIN = f"<!-- velden: begin. Gemaakt uit het model met `{REPAIR}`; verander het hier niet. -->"
END = "<!-- velden: eind -->"
HEAD = (
    "| Veld | Wat is het | Verplicht | Grenzen en waarden | Voorbeeld |",
    "|---|---|---|---|---|",
)


def to_files(root: Path) -> Mapping[str, str]:
    """The text that each of these files should have."""
    return {
        **to_schemas(),
        ".vscode/settings.json": editor_settings(),
        "sjablonen/praktijk.yml": blank_record(),
        ".github/ISSUE_TEMPLATE/goed-voorbeeld.yml": issue_form(),
        "deploy/koppen.conf": to_nginx(),
        "deploy/apache.conf": to_apache(),
        "deploy/_headers": to_cdn(),
        TEKENS: to_tekens(),
        MANUAL: with_table((root / MANUAL).read_text(encoding="utf-8")),
    }


def find_drift(root: Path) -> Iterator[str]:
    """The files that are not what the model says, and old schemas of no kind of file."""
    files = to_files(root)
    for name, text in files.items():
        path = root / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            yield name
    for path in sorted(root.glob("schema/*")):
        if path.relative_to(root).as_posix() not in files:
            yield path.relative_to(root).as_posix()


def write_files(root: Path) -> list[str]:
    """Renew what has drifted; the names of those files. ProblemsFound where a link leads away."""
    if odd := [*check_plain(root, PLACES)]:
        raise ProblemsFound(odd)
    files, drifted = to_files(root), list(find_drift(root))
    for name in drifted:
        if name in files:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            write_whole(root / name, files[name].encode())
        else:  # also what a killed command left there, unless that went as we wrote beside it
            (root / name).unlink(missing_ok=True)
    return drifted


def to_tekens() -> str:
    """The signs of the soorten, for the scripts that draw a list."""
    signs = {soort: icon_of(soort) for soort in SOORTEN}
    says = f"// The signs of icons.json that scripts draw. Made by `{REPAIR}`."
    return f"{says}\nexport const TEKENS = {json.dumps(signs, indent=2)};\n"


def with_table(manual: str) -> str:
    """The manual with the table of fields between its two marks."""
    before, begin, rest = manual.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{MANUAL}: de regels `{BEGIN}` en `{END}` ontbreken.")
    return "\n".join([before + begin, "", *HEAD, *rows(), "", end + after])


def rows() -> Iterator[str]:
    """A row of the table for each field."""
    for veld in walk_velden(to_velden()):
        must = "ja" if veld.verplicht else "nee"
        example = f"`{veld.in_het_kort}`" if veld.in_het_kort else ""
        cells = (f"`{veld.naam}`", veld.uitleg, must, limits(veld), example)
        yield f"| {' | '.join(cells)} |"


def limits(veld: Veld) -> str:
    """The limits and the allowed values in one cell."""
    choices = f"een van {choices_of(veld)}" if veld.waarden else ""
    return "; ".join(filter(None, (veld.grenzen, choices)))
