"""The last step of a build: where a site may come, and what becomes of the one before it."""

import subprocess
import sys
from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.build import may_replace
from kennisbank.cli.codes import BAD_USE


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "kb"
    (root / "reference").mkdir(parents=True)
    return root


def test_folder_that_holds_the_project_is_no_site(root: Path) -> None:
    (root.parent / "index.html").touch()
    assert not may_replace(root.parent, root)
    assert not may_replace(root, root)
    assert may_replace(root / "site", root)


def test_site_that_lost_its_name_is_back_at_any_command(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last = root / ".bouw-site/werk-1/oud"
    last.mkdir(parents=True)
    (last / "index.html").write_text("oud", encoding="utf-8")
    assert main(["check", "--root", str(root)]) != BAD_USE
    assert capsys.readouterr().err == (
        f"{root / 'site'} ontbrak, omdat een eerdere opdracht is afgebroken. De laatste hele site "
        "is teruggezet.\n"
    )
    assert (root / "site/index.html").read_text(encoding="utf-8") == "oud"
    assert not (root / ".bouw-site").exists()


@pytest.mark.slow  # it starts what starts an engine
@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("kennisbank.cli.build", ("yaml", "pydantic", "jinja2")),
        ("kennisbank.drafts.press", ("pydantic", "jinja2")),
    ],
)
def test_what_the_engine_waits_for_is_light(module: str, heavy: tuple[str, ...]) -> None:
    script = f"import sys, {module}; print(*sorted(set({heavy}) & set(sys.modules)))"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
