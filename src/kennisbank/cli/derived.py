"""Files that are made from the code and kept beside the code: which, and how they are renewed."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from kennisbank.disk import write_whole
from kennisbank.documents import check_plain
from kennisbank.forms import blank_record, editor_settings, issue_form, to_schemas
from kennisbank.icons import icon_of
from kennisbank.model.labels import SOORTEN
from kennisbank.problems import ProblemsFound
from kennisbank.site.headers import to_apache, to_cdn, to_nginx

REPAIR = "make schema"
TEKENS = "overrides/assets/js/pure/tekens.js"
PLACES = ("schema", "sjablonen", ".github/ISSUE_TEMPLATE", "deploy", ".vscode", TEKENS)


def to_files() -> Mapping[str, str]:
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
    }


def find_drift(root: Path) -> Iterator[str]:
    """The files that are not what the model says, and old schemas of no kind of file."""
    files = to_files()
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
    files, drifted = to_files(), list(find_drift(root))
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
