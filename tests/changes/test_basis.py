import subprocess
from pathlib import Path

import pytest

from kennisbank.changes import BasisError, basis_of
from tests.builders import write_bank

NAME = "practices/gelderland-zuid/korte-lijnen.yml"


def git(root: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.nl")
    subprocess.run(["git", "-C", root, *settings, *arguments], check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A project with a branch `main`, and the work of an editor on top of an older commit of it."""
    root = write_bank(tmp_path / "project")
    (root / "Makefile").write_text("site:\n", encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "begin")
    git(root, "switch", "-qc", "voorstel")
    git(root, "switch", "-q", "main")
    (root / "practices/zeeland/regiekaart.yml").write_text("titel: van een ander\n")
    git(root, "commit", "-qam", "een ander")
    git(root, "switch", "-q", "voorstel")
    return root


def test_the_basis_is_where_the_work_began(checkout: Path) -> None:
    before = (checkout / NAME).read_text("utf-8")
    (checkout / NAME).write_text("titel: anders\n", encoding="utf-8")
    (checkout / "Makefile").write_text("anders:\n", encoding="utf-8")
    (checkout / "erbij é.txt").write_text("x", encoding="utf-8")
    with basis_of(checkout, "main") as basis:
        assert (basis.map / NAME).read_text("utf-8") == before
        assert "van een ander" not in (basis.map / "practices/zeeland/regiekaart.yml").read_text()
        assert basis.anders == ("Makefile", "erbij é.txt", NAME)
        assert not (basis.map / "Makefile").exists()
    assert not basis.map.exists()


@pytest.mark.parametrize("since", ["bestaat-niet", "--output=x", "", "HEAD:Makefile", "a b"])
def test_a_begin_that_git_does_not_know(checkout: Path, since: str) -> None:
    with pytest.raises(BasisError, match="git kent dat begin niet"), basis_of(checkout, since):
        pass
    assert not (checkout / "x").exists()


def test_a_folder_without_a_history(tmp_path: Path) -> None:
    with pytest.raises(BasisError, match="geen kopie van het project"), basis_of(tmp_path, "main"):
        pass


def test_without_git(checkout: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BasisError, match="git staat niet op deze computer"):
        basis_of(checkout, "main").__enter__()
