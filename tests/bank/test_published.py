"""The list of what was published, also as git makes it of two branches."""

import os
import subprocess
from pathlib import Path

import pytest

from kennisbank.bank import PUBLISHED
from kennisbank.bank.published import HEAD, Publicatie, read_published, to_csv

REPO = Path(__file__).parents[2]


def a_row(identity: str, inhoud: str = "0" * 12, wijzigingen: int = 1) -> Publicatie:
    return Publicatie(identity, "WIJ-G01", inhoud, wijzigingen)


def read(tmp_path: Path, *lines: str) -> dict[str, Publicatie]:
    path = tmp_path / "lijst.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    rows, problems = read_published(path)
    assert problems == []
    return rows


def test_list_is_sorted_and_read_back_with_its_lines(tmp_path: Path) -> None:
    text = to_csv([a_row("b"), a_row("a")])
    assert text == f"{HEAD}\na,WIJ-G01,000000000000,1\nb,WIJ-G01,000000000000,1\n"
    rows = read(tmp_path, *text.splitlines())
    assert rows == {"a": a_row("a"), "b": a_row("b")}
    assert [row.regel for row in rows.values()] == [2, 3]


@pytest.mark.parametrize(
    ("one", "other", "counts"),
    [
        (a_row("a", "1" * 12, 2), a_row("a", "2" * 12, 1), "1"),
        (a_row("a", "1" * 12, 1), a_row("a", "2" * 12, 2), "2"),
        (a_row("a", "1" * 12, 1), a_row("a", "2" * 12, 1), "2"),
    ],
)
def test_of_two_rows_the_one_with_more_changes_counts_or_the_last(
    one: Publicatie, other: Publicatie, counts: str, tmp_path: Path
) -> None:
    lines = [line for row in (one, other) for line in to_csv([row]).splitlines()]
    assert read(tmp_path, *lines)["a"].inhoud == counts * 12


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    name = ("-c", "user.name=x", "-c", "user.email=x@voorbeeld.nl")
    command = ("git", *name, *arguments)
    return subprocess.run(
        command, cwd=root, env=os.environ | own, capture_output=True, text=True, check=False
    )


def test_two_branches_that_publish_beside_each_other_do_not_clash(tmp_path: Path) -> None:
    path = tmp_path / PUBLISHED
    path.parent.mkdir()
    attributes = (REPO / ".gitattributes").read_text(encoding="utf-8")
    (tmp_path / ".gitattributes").write_text(attributes, encoding="utf-8")

    def commit(*rows: Publicatie) -> None:
        path.write_text(to_csv(rows), encoding="utf-8")
        git(tmp_path, "add", ".")
        assert git(tmp_path, "commit", "-m", "x").returncode == 0

    git(tmp_path, "init", "-b", "main")
    old = a_row("oud")
    commit(old)
    git(tmp_path, "switch", "-c", "een")
    commit(a_row("nieuw-een"), a_row("oud", "1" * 12, 2))
    git(tmp_path, "switch", "-c", "twee", "main")
    commit(a_row("nieuw-twee"), a_row("oud", "2" * 12, 3))
    merged = git(tmp_path, "merge", "een")
    assert merged.returncode == 0, merged.stdout + merged.stderr
    rows, problems = read_published(path)
    assert problems == []
    assert rows == {
        row.id: row for row in (a_row("nieuw-een"), a_row("nieuw-twee"), a_row("oud", "2" * 12, 3))
    }


def test_checkout_of_windows_has_the_line_ends_that_the_shell_wants(tmp_path: Path) -> None:
    tmp_path.joinpath("bron").mkdir()
    source, copy = tmp_path / "bron", tmp_path / "kopie"
    for name, data in (("tools/x.sh", b"set -eu\n"), ("blad.png", b"\x89PNG\r\n\x1a\n\n")):
        (source / name).parent.mkdir(exist_ok=True)
        (source / name).write_bytes(data)
    (source / ".gitattributes").write_bytes((REPO / ".gitattributes").read_bytes())
    git(source, "init", "-b", "main")
    git(source, "add", ".")
    git(source, "commit", "-m", "x")
    assert git(tmp_path, "clone", "-c", "core.autocrlf=true", "bron", "kopie").returncode == 0
    assert (copy / "tools/x.sh").read_bytes() == b"set -eu\n"
    assert (copy / "blad.png").read_bytes() == b"\x89PNG\r\n\x1a\n\n"
