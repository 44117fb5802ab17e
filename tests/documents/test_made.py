"""What the site makes itself comes with no proposal."""

import subprocess
from pathlib import Path

import pytest

from kennisbank.bank import judge
from kennisbank.documents import check_made
from tests.builders import DAY, a_bank, write_bank


@pytest.fixture
def root(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / ".gitignore").write_text("/.cache/\n", encoding="utf-8")
    return tmp_path


def put(root: Path, name: str) -> Path:
    path = root / ".cache" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("iets", encoding="utf-8")
    return path


def add(root: Path, *names: str) -> None:
    subprocess.run(["git", "-C", root, "add", "-f", *names], check=True)


def test_what_this_computer_keeps_is_no_problem(root: Path) -> None:
    put(root, "motor/een.zip")
    add(root, ".gitignore")
    assert [*check_made(root)] == []


def test_what_comes_by_git_stops_the_site_whatever_it_is(root: Path) -> None:
    write_bank(root, a_bank())
    put(root, "motor/een.zip")
    put(root, "pdf/kärt.pdf")
    put(root, "pdf/eigen.pdf")
    add(root, ".cache/motor", ".cache/pdf/kärt.pdf")
    _, found = judge(root, DAY)
    assert [str(one) for one in found if one.code == "KB218"] == [
        f"{name}:1:1: dit bestand maakt de site zelf, en hoort niet in het project. Haal het weg, "
        "ook uit uw voorstel. (KB218)"
        for name in (".cache/motor/een.zip", ".cache/pdf/kärt.pdf")
    ]


def test_link_in_its_place_is_told_also_when_it_leads_nowhere(root: Path) -> None:
    (root / ".cache").symlink_to("/nergens")
    add(root, ".cache")
    assert [one.bestand for one in check_made(root)] == [".cache"]


def test_many_are_told_in_short(root: Path) -> None:
    for number in range(60):
        put(root, f"pdf/{number:02}.pdf")
    add(root, ".cache")
    found = [*check_made(root)]
    assert len(found) == 21
    assert "nog 40" in found[-1].wat


def test_project_without_git_or_below_another_has_nobody_to_ask(tmp_path: Path) -> None:
    put(tmp_path, "pdf/een.pdf")
    assert [*check_made(tmp_path)] == []


def test_git_that_does_not_answer_is_no_proof_that_all_is_well(root: Path) -> None:
    put(root, "pdf/een.pdf")
    add(root, ".cache")
    (root / ".git/index").write_bytes(b"kapot")
    assert [str(one) for one in check_made(root)] == [
        ".git:1:1: let op: git leest deze map niet, en zegt: “.git/index: index file smaller than "
        "expected”. Nu is niet te zien wat al is gepubliceerd, en of er iets bij staat dat er niet "
        "hoort. Staat git op deze computer? Haal anders het project opnieuw op met `git clone`. "
        "(KB225)"
    ]
