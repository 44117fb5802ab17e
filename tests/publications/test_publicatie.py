"""The list of what was published, as text."""

from pathlib import Path

from kennisbank.publications import Publicatie, read_list, to_list, together
from kennisbank.publications.publicatie import HEAD, TOLD_MAX
from tests.publications.forge import git

REPO = Path(__file__).parents[2]


def a_row(name: str, inhoud: str = "0" * 12, wijzigingen: int = 1) -> Publicatie:
    file = f"practices/zeeland/{name}.yml"
    return Publicatie(f"praktijken/{name}/", file, "WIJ-G01", inhoud, wijzigingen)


def test_list_is_sorted_and_read_back_with_its_lines() -> None:
    pdf = Publicatie("pdf/gemeente-x.pdf", "reference/gemeenten.yml")
    text = to_list([a_row("b"), a_row("a"), pdf])
    assert text.splitlines()[0] == HEAD
    rows, problems = read_list(text, "lijst.csv")
    assert problems == []
    assert [*rows.values()] == [pdf, a_row("a"), a_row("b")]
    assert [row.regel for row in rows.values()] == [2, 3, 4]


def test_no_more_lines_are_told_than_somebody_reads() -> None:
    rows, problems = read_list("wat is dit\n" * 1000, "lijst.csv")
    assert (rows, len(problems)) == ({}, TOLD_MAX)


def test_of_two_rows_the_one_with_more_changes_counts_or_the_last() -> None:
    few, many, other = a_row("a", "1" * 12), a_row("a", "2" * 12, 2), a_row("a", "3" * 12)
    assert together({few.adres: few}, {many.adres: many}) == {few.adres: many}
    assert together({many.adres: many}, {few.adres: few}) == {few.adres: many}
    assert together({few.adres: few}, {other.adres: other}) == {few.adres: other}


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
    git(tmp_path, "clone", "-c", "core.autocrlf=true", "bron", "kopie")
    assert (copy / "tools/x.sh").read_bytes() == b"set -eu\n"
    assert (copy / "blad.png").read_bytes() == b"\x89PNG\r\n\x1a\n\n"
