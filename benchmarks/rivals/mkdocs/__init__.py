"""MkDocs with Material and nothing of ours: one Markdown page per record.

It has no templates for records: what an editor would type by hand, the groups and the cards, is
written here before the measurement, so this rival is spared that work.
"""

import json
import sys
from importlib.metadata import version as version_of
from pathlib import Path

from benchmarks.rivals.content import Inhoud, escape
from benchmarks.rivals.mkdocs.pages import Pages, file_of

NAAM = "MkDocs with Material"
OUT = "site"
SETTINGS = Path(__file__).parent / "mkdocs.yml"


def find() -> str | None:
    """It is what our own site uses."""
    return sys.executable


def version() -> str:
    """Both of their versions."""
    return f"{version_of('mkdocs')}, {version_of('mkdocs-material')}"


def command(root: Path) -> tuple[str, ...]:
    """A whole build."""
    del root
    return (sys.executable, "-m", "mkdocs", "build", "--clean", "--quiet")


def write(inhoud: Inhoud, root: Path, ours: Path) -> None:
    """A MkDocs project in `root` with our records and pages."""
    del ours
    menu = [{item["naam"]: file_of(item["url"].lstrip("/"))} for item in inhoud.naslag["menu"]]
    nav = json.dumps([{"Start": "index.md"}, *menu], ensure_ascii=False)
    (root / "mkdocs.yml").write_text(
        f"{SETTINGS.read_text(encoding='utf-8')}nav: {nav}\n", encoding="utf-8"
    )
    pages = Pages(inhoud)
    for pagina in inhoud.paginas:
        pages.write(root / "docs", pagina.url, pagina.titel, pagina.omschrijving, [
            f"# {escape(pagina.titel)}", *pagina.blokken, *pages.drawn_on(pagina)
        ])  # fmt: skip
    for praktijk in inhoud.praktijken:
        pages.write(
            root / "docs",
            praktijk.url,
            praktijk.titel,
            praktijk.samenvatting,
            pages.blocks_of(praktijk),
        )
