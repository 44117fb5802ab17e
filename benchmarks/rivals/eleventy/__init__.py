"""Eleventy: the records are one data file with pagination, the other pages are Markdown."""

import json
import shutil
import subprocess
from pathlib import Path

from benchmarks.rivals.content import Inhoud
from benchmarks.rivals.markdown import front_matter

NAAM = "Eleventy"
OUT = "_site"
HERE = Path(__file__).parent
TOOLS = (
    HERE.parents[2] / ".cache/benchmarks/eleventy"
)  # where npm puts it, outside what is measured
CLI = TOOLS / "node_modules/@11ty/eleventy/cmd.cjs"


def find() -> str | None:
    """The program; installed as locked when node and npm are here and it is not yet."""
    if not (shutil.which("node") and shutil.which("npm")):
        return None
    wanted = (HERE / "package-lock.json").read_bytes()
    lock = TOOLS / "package-lock.json"
    if not CLI.exists() or lock.read_bytes() != wanted:
        TOOLS.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, TOOLS / name)
        install = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        if subprocess.run(install, cwd=TOOLS, capture_output=True, check=False).returncode:
            return None
    return str(CLI)


def version() -> str:
    """Its own version and that of node."""
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True)
    package = json.loads((TOOLS / "node_modules/@11ty/eleventy/package.json").read_text())
    return f"{package['version']} (node {node.stdout.strip()})"


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
