"""The commands of MkDocs and its successor give the site and the messages of ours."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kennisbank.site.headers import POLICY, for_pages
from tests.projects import HANGS, bouw, mkdocs_serve, ran, small_project, tree, wait_for

MKDOCS = (sys.executable, "-m", "mkdocs")
GIT = {
    **{f"GIT_{who}_NAME": "Redactie" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "redactie@example.org" for who in ("AUTHOR", "COMMITTER")},
    "GIT_CONFIG_GLOBAL": os.devnull,
}
END = "Het kader hierboven is voor wie de code beheert; u hoeft niets te doen.\n"
WRONG = "practices/zeeland/x.yml:1:8: hier begint een haakje dat niet wordt gesloten"


@pytest.fixture
def root(small: Path, tmp_path: Path) -> Path:
    """A copy of the small project, of which the sheets were set before."""
    return small_project(tmp_path, sheets=small)


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **GIT, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, timeout=HANGS
    )


def differences(site: Path, other: Path) -> list[str]:
    one, two = tree(site), tree(other)
    return sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name))


@pytest.mark.slow
def test_mkdocs_gh_deploy_publishes_the_same_site(
    root: Path, small: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    bare, published = tmp_path_factory.mktemp("bare"), tmp_path_factory.mktemp("published")
    (root / ".gitignore").write_text("site/\n.cache/\n", encoding="utf-8")
    for command in (
        *(("init", "-q"), ("add", "-A"), ("commit", "-qm", "inhoud: begin")),
        *(("init", "-q", "--bare", str(bare)), ("remote", "add", "origin", str(bare))),
    ):
        assert run(root, "git", *command).returncode == 0
    done = run(root, *MKDOCS, "gh-deploy", "--strict")
    assert done.returncode == 0, done.stderr
    unpack = ("git", "--git-dir", str(bare), "--work-tree", str(published))
    assert run(root, *unpack, "checkout", "-q", "gh-pages", "--", ".").returncode == 0
    assert differences(published, small / "site") == [".nojekyll"]


@pytest.mark.slow
def test_properdocs_builds_the_same_site(copied: Path, small: Path) -> None:
    """To the byte, with sheets that it sets itself."""
    settings = ("--config-file", "mkdocs.yml")
    done = run(copied, sys.executable, "-m", "properdocs", "build", "--strict", *settings)
    assert done.returncode == 0, done.stderr
    assert differences(copied / "site", small / "site") == []


@pytest.mark.slow
def test_mkdocs_build_says_what_the_check_and_our_build_say(root: Path) -> None:
    for name, text in (
        ("practices/zeeland/x.yml", "titel: [x\n"),
        ("docs/nieuw.md", "---\nrender_macros: true\n---\n\n{{ tema() }}\n"),
        ("docs/beleid.md", "# Beleid\n"),
        ("mkdocs.yml", (root / "mkdocs.yml").read_text("utf-8").replace("- over.md", "- ver.md")),
    ):
        (root / name).write_text(text, encoding="utf-8")
    check = ran(root, "check")
    lines = told(check.stdout)
    ours = (line for line in lines if "(KB137)" not in line)  # of titles from before that rule
    files = dict.fromkeys(line.partition(": ")[0].rsplit(":", 2)[0] for line in ours)
    assert [*files] == [
        *("docs/beleid.md", "docs/nieuw.md", "docs/over.md", "mkdocs.yml"),
        "practices/zeeland/x.yml",
    ]
    done = run(root, *MKDOCS, "build", "--strict")
    assert (check.returncode, done.returncode) == (1, 1)
    assert told(done.stderr) == lines
    assert done.stdout.endswith("De inhoud heeft fouten; er is niets veranderd.\n")
    assert END not in done.stdout
    assert told(bouw(root).stderr) == lines
    assert not (root / "site").exists()


@pytest.mark.slow
def test_what_the_theme_says_of_its_end_is_said_to_be_for_others(root: Path) -> None:
    (root / "practices/zeeland/x.yml").write_text("titel: [x\n", encoding="utf-8")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": ""}
    command = (*MKDOCS, "build")
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, timeout=HANGS
    )
    assert "Material for MkDocs reaches end of life" in done.stderr  # else the line can go
    assert done.stdout.startswith(END)


@pytest.mark.slow
def test_mkdocs_build_says_what_is_wrong_with_its_settings(root: Path) -> None:
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("strict: true", "strikt: true")
    settings.write_text(text.replace("  - macros:", "  - search\n  - macros:"), encoding="utf-8")
    done = run(root, *MKDOCS, "build")
    places = [line.partition(": ")[0] for line in told(done.stderr)]
    assert places == ["mkdocs.yml:25:5", "mkdocs.yml:6:1"]
    assert done.stdout.endswith("De instellingen hebben fouten; er is niets veranderd.\n")


def told(said: str) -> list[str]:
    """The problems in what was said."""
    return sorted(line for line in said.splitlines() if re.search(r"\(KB[0-9]{3}\)$", line))


@pytest.mark.slow
def test_mkdocs_serve_shows_the_site_and_in_the_page_what_is_wrong(root: Path, small: Path) -> None:
    record, settings = root / "practices/zeeland/x.yml", root / "mkdocs.yml"
    good = settings.read_text(encoding="utf-8")
    record.write_text("titel: [x\n", encoding="utf-8")
    settings.write_text(good.replace("strict: true", "strikt: true"), encoding="utf-8")
    with mkdocs_serve(root) as address:  # which starts while something is wrong
        html = wait_for(f"{address}/", "mkdocs.yml:6:1: strikt: deze instelling kan hier niet.")
        assert "livereload(" in html  # which asks whether there is something newer
        assert WRONG not in html
        settings.write_text(good, encoding="utf-8")
        wait_for(f"{address}/over/", WRONG)
        record.unlink()
        begin = beginning_of(small / "site/over/index.html")
        html = wait_for(f"{address}/over/", "Hergebruik")
        assert html.startswith(begin)
        assert "livereload(" in html
        record.write_text("titel: [x\n", encoding="utf-8")
        html = wait_for(f"{address}/over/", WRONG)
        assert "livereload(" in html
        assert WRONG in wait_for(f"{address}/nieuwe-pagina/", "Dit klopt nog niet")
        settings.write_text(good.replace("name: material", "name: materiaal"), encoding="utf-8")
        wait_for(f"{address}/over/", "mkdocs.yml:10:3: theme, name: `materiaal` kan hier niet.")
        settings.write_text(good, encoding="utf-8")
        record.unlink()
        assert wait_for(f"{address}/over/", "Hergebruik").startswith(begin)


def beginning_of(page: Path) -> str:
    """What is built of it, as it is served: with a policy for the script of MkDocs."""
    good = page.read_text(encoding="utf-8")
    begin = good[: good.rindex("</body>")]
    assert begin.count(POLICY) == 1
    return begin.replace(POLICY, for_pages(served=True)["beleid"])
