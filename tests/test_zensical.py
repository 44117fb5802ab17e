"""Zensical, after Material: the same site from the same pages, and what keeps it from use."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser

from kennisbank.site.headers import POLICY
from tests.browser.axe import violations
from tests.browser.server import served
from tests.projects import DAY, HANGS, ran, small_project
from tests.zensical import build_by_zensical

HASH = re.compile(r"\.[0-9a-f]{8}\.")


@pytest.fixture(scope="module")
def finished(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small project, with the pages of the editors by Zensical."""
    changed = small_project(tmp_path_factory.mktemp("zensical"))
    root = small_project(tmp_path_factory.mktemp("afgemaakt"), sheets=small)
    build_by_zensical(changed, root / "site")
    done = ran(root, "afmaken", "site", "--vandaag", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def read(site: Path, name: str) -> tuple[str, list[str], str]:
    """The words of a page, where it leads and what it loads, and its policy."""
    tree = LexborHTMLParser((site / name).read_text(encoding="utf-8"))
    page = f"http://x/{name.removesuffix('index.html')}"
    found = [
        HASH.sub(".", urljoin(page, node.attributes.get(kind) or ""))
        for node in tree.css("[href], [src]")
        for kind in ("href", "src")
        if kind in node.attributes
    ]
    policy = tree.css_first("meta[http-equiv='Content-Security-Policy']")
    words = tree.body.text(separator=" ").split() if tree.body else []
    return " ".join(words), found, (policy.attributes.get("content") or "") if policy else ""


@pytest.mark.slow
def test_every_page_has_the_same_words_and_links_and_the_policy(
    finished: Path, small: Path
) -> None:
    site = small / "site"
    names = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert names == {path.relative_to(finished).as_posix() for path in finished.rglob("*.html")}
    other = [name for name in sorted(names) if read(finished, name) != read(site, name)]
    assert other == []
    assert read(finished, "over/index.html")[2] == POLICY


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("name", ["opmaak/", "themas/veiligheid/"])
def test_its_pages_are_clean(name: str, finished: Path, page: Page) -> None:
    with served(finished) as address:
        page.goto(f"{address}/{name}")
        assert violations(page) == []


# What it does otherwise than MkDocs, each in the smallest case. When one of these fails, Zensical
# came nearer: read decisions/0049, and let `drafts.press` start it.
def build_small(root: Path, **files: str) -> subprocess.CompletedProcess[str]:
    (root / "docs").mkdir()
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_", ".")
        path.write_text(text, encoding="utf-8")
    command = (sys.executable, "-m", "zensical", "build", "--config-file", "mkdocs.yml")
    environment = {**os.environ, "PYTHONPATH": os.fspath(root)}
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, timeout=HANGS
    )


@pytest.mark.slow
def test_hooks_are_not_called_yet(tmp_path: Path) -> None:
    done = build_small(
        tmp_path,
        mkdocs_yml="site_name: x\nhooks: [h.py]\n",
        h_py="raise SystemExit('hook')\n",
        docs__index_md="# Kop\n",
    )
    assert done.returncode == 0, "Zensical calls hooks now: read decisions/0049"
    assert (tmp_path / "site/index.html").exists()


@pytest.mark.slow
def test_page_is_a_program_and_a_field_hides_a_word(tmp_path: Path) -> None:
    top = "---\nrender_macros: true\nwoord: true\n---\n\n"
    done = build_small(
        tmp_path,
        mkdocs_yml="site_name: x\nplugins:\n  - macros:\n      module_name: m\n",
        m_py="def define_env(env):\n    env.macro(lambda: 'GEZEGD', 'woord')\n",
        docs__index_md=f"{top}{{{{ cycler.__init__.__globals__.os.getcwd() }}}}\n",
        docs__a_md=f"{top}{{{{ woord() }}}}\n",
    )
    html = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert os.fspath(tmp_path) in html, "Zensical runs no code of a page now: read decisions/0049"
    assert "'bool' object is not callable" in done.stdout + done.stderr
    assert done.returncode == 0  # and the page stays empty
