"""The last step of a build: the site and the list of what it publishes, both or neither."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kennisbank.bank import PUBLISHED
from kennisbank.bank.published import Publicatie, read_published, to_csv
from kennisbank.cli import main
from kennisbank.cli.build import may_replace, publish_new
from kennisbank.cli.codes import BAD_USE
from kennisbank.disk import PlaceError, scaffold_for

OURS = Publicatie("regiekaart", "VLI-VL1", "0123456789ab", 1)
OTHERS = Publicatie("korte-lijnen", "WIJ-G01", "0123456789ab", 1)


@contextmanager
def forbidden(folder: Path) -> Iterator[None]:
    """Nobody may write in a folder, root neither."""
    before = os.geteuid()
    folder.chmod(0o555)
    if before == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(before)
        folder.chmod(0o755)


@pytest.fixture
def root() -> Iterator[Path]:
    """A list with one row, and rows that a build found; where everybody may look."""
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "kb"
        root.parent.chmod(0o755)
        (root / "reference").mkdir(parents=True)
        (root / PUBLISHED).write_text(to_csv([OTHERS]), encoding="utf-8")
        (root / "nieuw.csv").write_text(to_csv([OURS]), encoding="utf-8")
        yield root


def publish(root: Path) -> int:
    with scaffold_for(root / "site") as scaffold:
        scaffold.new.mkdir()
        (scaffold.new / "index.html").touch()
        return publish_new(scaffold, root / "nieuw.csv", root)


def test_site_and_list_are_both_kept(root: Path) -> None:
    assert publish(root) == 1
    assert (root / "site/index.html").exists()
    assert read_published(root / PUBLISHED)[0] == {row.id: row for row in (OURS, OTHERS)}


def test_without_new_rows_the_list_is_not_touched(root: Path) -> None:
    (root / "nieuw.csv").unlink()
    before = (root / PUBLISHED).stat().st_ino
    assert publish(root) == 0
    assert (root / PUBLISHED).stat().st_ino == before


def test_site_stays_when_the_list_cannot_be_kept(root: Path) -> None:
    site = root / "site"
    with scaffold_for(site) as scaffold:
        scaffold.new.mkdir()
        with pytest.raises(PlaceError) as caught, forbidden(root / "reference"):
            publish_new(scaffold, root / "nieuw.csv", root)
    assert str(caught.value) == (
        "reference/gepubliceerd.csv: hier mag niet worden geschreven. De bouw houdt daarin bij wat "
        f"is gepubliceerd; daarom is de site in {site} niet vervangen."
    )
    assert not site.exists()
    assert [*(root / "reference").iterdir()] == [root / PUBLISHED]
    assert read_published(root / PUBLISHED)[0] == {OTHERS.id: OTHERS}


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
