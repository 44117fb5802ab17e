from pathlib import Path

import pytest

from kennisbank.bank import load_bank
from kennisbank.bank.ontlening.teksten import FOLDER, MAX_BYTES
from kennisbank.problems import Problem, ProblemsFound
from kennisbank.work import Memory
from tests.builders import a_bank, a_praktijk, write_bank, write_tekst

TEKST = "Veilig Thuis\nIn drie dossiers spraken zij soms met de kinderen over hun veiligheid.\n"
SAID = "In drie dossiers spraken zij met kinderen over veiligheid."


def a_root(root: Path, samenvatting: str = SAID, regels: str = "2") -> Path:
    place = {"bron": "rapport-wijchen", "vindplaats": "Veilig Thuis", "regels": regels}
    praktijk = a_praktijk(samenvatting=samenvatting, bronnen=(place,))
    return write_bank(root, a_bank(praktijken=[praktijk]))


def told(root: Path, memory: Memory | None = None) -> list[Problem]:
    _, problems = load_bank(root, memory)
    return [one for one in problems if one.bestand.startswith("practices/")]


def test_without_texts_nothing_is_said(tmp_path: Path) -> None:
    assert told(a_root(tmp_path)) == []


def test_a_text_that_changes_is_held_against_the_records_again(tmp_path: Path) -> None:
    root, memory = a_root(tmp_path), Memory()
    assert told(root, memory) == []
    path = write_tekst(root, "rapport-wijchen", TEKST)
    assert [one.code for one in told(root, memory)] == ["KB198"]
    assert [one.code for one in told(root, memory)] == ["KB198"]
    path.write_text(TEKST.replace("soms ", "vaker ook nog "), encoding="utf-8")
    assert told(root, memory) == []
    path.unlink()
    assert told(root, memory) == []


def test_what_is_wrong_in_words_of_a_source_stops_nothing(tmp_path: Path) -> None:
    root = a_root(tmp_path, TEKST.split("\n")[1])
    write_tekst(root, "rapport-wijchen", TEKST)
    assert [(one.code, one.ernst) for one in told(root)] == [("KB196", "let op")]


def test_a_text_in_a_folder_of_its_own_is_not_read(tmp_path: Path) -> None:
    write_tekst(a_root(tmp_path), "oud/rapport-wijchen", TEKST)
    _, problems = load_bank(tmp_path)
    name = f"{FOLDER}oud/rapport-wijchen.txt"
    assert [one.code for one in problems if one.bestand == name] == ["KB052"]


@pytest.mark.parametrize("content", [b"\xff", b"x" * (MAX_BYTES + 1), b"a\0b"])
def test_a_text_that_cannot_be_read_stops_the_site(content: bytes, tmp_path: Path) -> None:
    write_tekst(a_root(tmp_path), "rapport-wijchen", "").write_bytes(content)
    with pytest.raises(ProblemsFound):
        load_bank(tmp_path)


def test_lines_ends_of_other_systems_are_ends_of_lines(tmp_path: Path) -> None:
    root = a_root(tmp_path)
    write_tekst(root, "rapport-wijchen", "").write_bytes(TEKST.replace("\n", "\r\n").encode())
    assert [one.code for one in told(root)] == ["KB198"]
