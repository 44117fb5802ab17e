"""Eleventy: the records are one data file with pagination, the other pages are Markdown."""

import json
import shutil
from pathlib import Path

from benchmarks.npm import installed, version_of
from benchmarks.rivals.content import Inhoud
from benchmarks.rivals.markdown import front_matter

NAAM = "Eleventy"
OUT = "_site"
HERE = Path(__file__).parent
PACKAGE = "@11ty/eleventy"


def find() -> str | None:
    """The program; installed as locked when node and npm are here and it is not yet."""
    package = installed(HERE, PACKAGE)
    return str(package / "cmd.cjs") if package else None


def version() -> str:
    """Its own version and that of node."""
    return version_of(Path(find() or "").parent)


def write(inhoud: Inhoud, root: Path, ours: Path) -> None:
    """An Eleventy site in `root` with our records, pages and assets."""
    shutil.copytree(HERE / "site", root, dirs_exist_ok=True)
    shutil.copytree(ours / "assets", root / "assets")
    (root / "package.json").write_text('{"type": "module"}\n')
    (root / "_data").mkdir()
    naslag = {**inhoud.naslag, "vandaag": inhoud.vandaag}
    (root / "_data" / "naslag.json").write_text(json.dumps(naslag), encoding="utf-8")
    records = [
        {"id": praktijk.id, **praktijk.model_dump(mode="json", exclude_none=True)}
        for praktijk in inhoud.praktijken
    ]
    (root / "_data" / "praktijken.json").write_text(
        json.dumps(records, ensure_ascii=False), encoding="utf-8"
    )
    (root / "paginas").mkdir()
    for pagina in inhoud.paginas:
        text = front_matter(
            pagina,
            title=pagina.titel,
            permalink=f"/{pagina.url}",
            layout=f"{pagina.vorm}.njk",
            eleventyExcludeFromCollections=True,
        )
        path = root / "paginas" / f"{pagina.naam}.md"
        path.write_text(text + pagina.markdown, encoding="utf-8")


def command(root: Path) -> tuple[str, ...]:
    """A whole build."""
    del root
    return ("node", find() or "", "--quiet")
