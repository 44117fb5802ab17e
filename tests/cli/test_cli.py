import errno
import io
import json
import os
import signal
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from kennisbank.cli import RECORDS, main
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.model.collections import EDITED
from kennisbank.publications import LIST
from tests.builders import write_bank
from tests.problems.test_wording import read_case
from tests.site.test_stamp import a_site

CASE = read_case("colon_in_title")
(MESSAGE,) = CASE["problems"]


def break_it(root: Path) -> None:
    (root / "practices/zeeland/x.yml").write_text(CASE["record"], encoding="utf-8")


def test_check_of_good_content_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(write_bank(tmp_path))]) == GOOD
    assert capsys.readouterr().out == (
        "Niet vergeleken met wat is gepubliceerd: een tak `gepubliceerd` is hier niet.\n"
        "0 fouten, 0 keer let op.\n"
    )


def test_check_shows_every_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_it(write_bank(tmp_path))
    (tmp_path / "reference/x.txt").touch()
    assert main(["check", "--root", str(tmp_path)]) == BAD_CONTENT
    assert capsys.readouterr().out == (
        f"{MESSAGE}\n"
        "reference/x.txt:1:1: let op: dit bestand wordt niet gelezen. Zet een praktijk als "
        "`.yml` in practices/<regio>/, of haal het bestand weg. (KB052)\n"
        "Uitleg bij een code staat op de site, zoals hulp/kb007/\n"
        "Niet vergeleken met wat is gepubliceerd: een tak `gepubliceerd` is hier niet.\n"
        "1 fout, 1 keer let op.\n"
    )


def test_what_drafts_lack_is_told_last_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = read_case("concept_of_which_the_passage_names_somebody")["record"]
    text = text.replace("Mevrouw Jansen belde op 06-12345678", "Iemand belde")
    write_bank(tmp_path)
    for number, name in enumerate("ab"):
        own = text.replace("VLI-VL9", f"VLI-VL9{number}")
        (tmp_path / f"practices/zeeland/{name}.yml").write_text(own, encoding="utf-8")
    (tmp_path / "reference/x.txt").touch()
    assert main(["check", "--root", str(tmp_path)]) == GOOD
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines[:3]] == [
        *("reference/x.txt", "practices/zeeland/a.yml", "practices/zeeland/b.yml"),
    ]
    assert lines[-1] == "0 fouten, 3 keer let op. 2 concepten zijn nog niet af."


@pytest.mark.slow
@pytest.mark.parametrize("command", [["check"], ["bouw", "--zonder-pdf"]])
def test_mistake_in_a_setting_is_told_with_those_in_records(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_it(write_bank(tmp_path))
    text = 'site_name: x\nextra:\n  redactie:\n    email: ""\n'
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert main([*command, "--root", str(tmp_path)]) == BAD_CONTENT
    shown = capsys.readouterr()
    told = shown.out + shown.err
    assert "\nmkdocs.yml:3:3: extra, redactie: `redactie` staat niet meer" in told
    assert MESSAGE in told


def test_check_looks_at_the_words_on_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (write_bank(tmp_path) / "docs").mkdir()
    (tmp_path / "docs/x.md").write_text("{{ themas() }}\n", encoding="utf-8")
    assert main(["check", "--root", str(tmp_path)]) == BAD_CONTENT
    assert capsys.readouterr().out.startswith("docs/x.md:1:1: op deze pagina staat een macro")


def test_check_speaks_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_it(write_bank(tmp_path))
    assert main(["check", "--formaat", "json", "--root", str(tmp_path)]) == BAD_CONTENT
    (problem,) = json.loads(capsys.readouterr().out)
    assert (problem["bestand"], problem["regel"]) == ("practices/zeeland/x.yml", 3)


def test_check_speaks_github(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_it(write_bank(tmp_path))
    assert main(["check", "--formaat", "github", "--root", str(tmp_path)]) == BAD_CONTENT
    assert capsys.readouterr().out.startswith(
        "::error file=practices/zeeland/x.yml,line=3,col=20,title=KB007::in deze tekst"
    )


@pytest.mark.parametrize("arguments", [[], ["bouwen"], ["check", "--formaat", "xml"]])
def test_wrong_use_ends_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == BAD_USE
    assert "kennisbank" in capsys.readouterr().err


def test_finishing_nothing_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "site"
    root = write_bank(tmp_path / "root")
    assert main(["afmaken", str(missing), "--root", str(root)]) == BAD_USE
    assert capsys.readouterr().err == f"{missing}: deze map bestaat niet.\n"


def test_finishing_with_broken_content_shows_the_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_it(write_bank(tmp_path))
    assert main(["afmaken", str(tmp_path), "--root", str(tmp_path)]) == BAD_CONTENT
    assert capsys.readouterr().err == f"{MESSAGE}\n"


def test_finishing_shows_dead_links(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, site = (
        write_bank(tmp_path / "root"),
        a_site(tmp_path / "site", "<html><p>kbplekinhoud</p></html>"),
    )
    assert main(["afmaken", str(site), "--root", str(root)]) == BAD_CONTENT
    assert "de link naar bronnen/#rapport-wijchen leidt nergens heen" in capsys.readouterr().out


def test_build_never_replaces_a_folder_that_is_no_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path)
    page = root / "docs" / "index.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text("# Start\n", encoding="utf-8")
    assert main(["bouw", "--root", str(root), "--map", "docs"]) == BAD_USE
    assert "is geen gebouwde site" in capsys.readouterr().out
    assert page.read_text(encoding="utf-8") == "# Start\n"


def test_folder_that_does_not_exist_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--root", str(tmp_path / "weg")]) == BAD_USE
    assert capsys.readouterr().err == f"{tmp_path / 'weg'}: deze map bestaat niet.\n"


@pytest.mark.parametrize("command", ["check", "opmaak", "inrichten", "bouw", "vandaag"])
def test_folder_of_something_else_is_not_looked_through(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    other = tmp_path / "thuis"
    other.mkdir()
    (other / "eigen.yml").write_text("van: iemand anders\n")
    assert main([command, "--root", str(other)]) == BAD_USE
    said = f"{other}: hier staat geen kennisbank. "
    assert capsys.readouterr().err == (
        f"{said}Ga naar de map van het project, of noem die map met --root.\n"
    )
    assert [path.name for path in other.iterdir()] == ["eigen.yml"]
    write_bank(tmp_path)
    assert main([command, "--root", str(other)]) == BAD_USE
    assert capsys.readouterr().err == f"{said}Ga naar {tmp_path}, of noem die map met --root.\n"


def test_folders_of_editors_are_those_of_the_model() -> None:
    assert sorted(RECORDS) == sorted(EDITED)


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        (["bouw", "--map", "docs/site"], "docs/site"),
        (["bouw", "--map", "practices/zeeland/x/y"], "practices/zeeland/x/y"),
        (["zip", "--naar", "docs"], "docs"),
        (["zip", "--uitgepakt", "themes/../reference/kopie"], "themes/../reference/kopie"),
        (["werkblad", "--naar", "practices/praktijken.xlsx"], "practices/praktijken.xlsx"),
    ],
)
def test_nothing_is_put_among_what_editors_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], typed: list[str], where: str
) -> None:
    root = write_bank(tmp_path)
    before = sorted(root.rglob("*"))
    assert main([*typed, "--root", str(root)]) == BAD_USE
    told = f"{where}: daar staat wat de redactie schrijft. Kies een andere plaats.\n"
    assert capsys.readouterr().err == told
    assert sorted(root.rglob("*")) == before


def test_site_that_is_finished_is_not_finished_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root, site = write_bank(tmp_path / "root"), tmp_path / "site"
    site.mkdir()
    (site / LIST).touch()
    assert main(["afmaken", str(site), "--root", str(root)]) == BAD_USE
    told = f"{site}: deze site is al af. Bouw haar opnieuw, en maak haar dan af.\n"
    assert capsys.readouterr().err == told


def test_folder_to_write_in_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(write_bank(tmp_path))
    book = tmp_path / "weg/praktijken.xlsx"
    assert main(["werkblad", "--naar", str(book), "--root", root]) == BAD_USE
    assert capsys.readouterr().err == (
        f"{book.parent}: deze map is er niet. Maak haar, of kies een andere.\n"
    )


def test_full_disk_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fill(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("kennisbank.cli.build.build_site", fill)
    assert main(["bouw", "--root", str(write_bank(tmp_path))]) == BAD_USE
    assert capsys.readouterr().err == (
        "De schijf is vol. Maak ruimte; wat er al stond, is niet veranderd.\n"
    )


def test_full_disk_to_which_we_print_says_nothing_of_what_was_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_bank(tmp_path)

    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sys, "stdout", Full())
    assert main(["check", "--root", str(tmp_path)]) == BAD_USE
    assert capsys.readouterr().err == (
        "Wat deze opdracht zegt, kan nergens heen: er is geen ruimte meer waar u het laat "
        "opvangen. Maak ruimte, en kijk zelf na wat er is gebeurd.\n"
    )


def test_python_without_texts_of_the_code_makes_no_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those say on the site what a field of the open data is."""
    monkeypatch.setattr(sys, "flags", SimpleNamespace(optimize=2))
    assert main(["check", "--root", str(tmp_path)]) == BAD_USE
    monkeypatch.undo()
    assert capsys.readouterr().err == (
        "Dit is een Python die uitleg weglaat (-OO of PYTHONOPTIMIZE=2), en die uitleg staat ook "
        "op de site. Haal die instelling weg.\n"
    )


def test_folder_that_is_gone_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "weg").mkdir()
    monkeypatch.chdir(tmp_path / "weg")
    (tmp_path / "weg").rmdir()
    assert main(["check"]) == BAD_USE
    assert capsys.readouterr().err == (
        "De map waarin u staat, is er niet meer. Ga naar een map die er is.\n"
    )


def test_who_stops_a_command_before_it_began_is_told_so_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop() -> None:
        os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr("kennisbank.cli.to_parser", stop)
    assert main(["check"]) == BAD_USE
    assert capsys.readouterr().err == "\nAfgebroken. Wat er al stond, is niet veranderd.\n"
