"""The branch of what was published: who reads it, who adds to it, and what that survives."""

import os
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.check import compared
from kennisbank.publications import FIRST, LIST, Publicatie, read_list, read_register, to_list
from kennisbank.publications.tak import access, read_tip
from tests.builders import DAY, a_bank, a_praktijk, write_bank
from tests.publications.forge import Forge, a_forge, git

ROW = Publicatie("praktijken/x/", "practices/zeeland/x.yml", "VLI-VL8", "0" * 12, 1)
LATER = DAY + timedelta(days=9)
OTHER = Publicatie("praktijken/y/", "practices/zeeland/y.yml", "VLI-VL9", "1" * 12, 1)


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    return a_forge(tmp_path)


def keep(root: Path, *rows: Publicatie) -> int:
    (root / "site").mkdir(exist_ok=True)
    (root / "site" / LIST).write_text(to_list(rows), encoding="utf-8")
    return main(["gepubliceerd", "--root", str(root)])


def kept(forge: Forge) -> dict[str, Publicatie]:
    text = git(forge.home / "origin.git", "cat-file", "blob", f"gepubliceerd:{LIST}")
    return read_list(text, LIST)[0]


def test_first_publication_makes_the_branch_and_a_later_one_adds_to_it(
    forge: Forge, capsys: pytest.CaptureFixture[str]
) -> None:
    assert keep(forge.checkout("main"), ROW) == 0
    assert keep(forge.checkout("main"), OTHER) == 0
    assert kept(forge) == {ROW.adres: ROW, OTHER.adres: OTHER}
    assert keep(forge.checkout("main"), OTHER) == 0
    news = "Bewaard in de tak `gepubliceerd` van `origin`: "
    assert capsys.readouterr().out.splitlines() == [
        f"{news}1 adres is nieuw of veranderd.",
        f"{news}1 adres is nieuw of veranderd.",
        f"{news}niets nieuws.",
    ]
    assert git(forge.home / "origin.git", "rev-list", "--count", "gepubliceerd").strip() == "2"


def test_two_jobs_at_once_lose_nothing(forge: Forge) -> None:
    one, two = forge.checkout("main"), forge.checkout("main")
    assert keep(one, ROW) == 0
    assert keep(two, OTHER) == 0  # it has not heard of the first
    assert kept(forge).keys() == {ROW.adres, OTHER.adres}


def test_what_is_refused_once_is_tried_again(forge: Forge) -> None:
    hook = forge.home / "origin.git/hooks/pre-receive"
    first = forge.home / "eerst"
    hook.write_text(f"#!/bin/sh\n[ -e '{first}' ] || {{ touch '{first}'; exit 1; }}\n")
    hook.chmod(0o755)
    assert keep(forge.checkout("main"), ROW) == 0
    assert kept(forge) == {ROW.adres: ROW}


def test_row_that_changed_is_news(forge: Forge, capsys: pytest.CaptureFixture[str]) -> None:
    later = replace(ROW, bestand="practices/zeeland/z.yml")
    assert keep(forge.checkout("main"), ROW) == keep(forge.checkout("main"), later) == 0
    assert capsys.readouterr().out.count("1 adres is nieuw of veranderd.") == 2
    assert kept(forge) == {ROW.adres: later}


def test_first_list_that_is_too_large_is_not_read(forge: Forge) -> None:
    rows = to_list([OTHER])
    (forge.editor / FIRST).write_text(rows + "\n" * 10 * 1024 * 1024, encoding="utf-8")
    assert read_register(forge.editor).rows == {}


def test_project_is_not_touched(forge: Forge) -> None:
    job = forge.checkout("main")
    assert keep(job, ROW) == 0
    assert git(job, "status", "--porcelain").splitlines() == ["?? site/"]
    assert git(job, "branch", "--show-current").strip() == "main"


def test_what_the_forge_refuses_is_told_with_its_words(
    forge: Forge, capsys: pytest.CaptureFixture[str]
) -> None:
    hook = forge.home / "origin.git/hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho deze tak is beschermd\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    assert keep(forge.checkout("main"), ROW) == 2
    said = capsys.readouterr().err
    assert said.startswith(
        "Wat is gepubliceerd, kon niet worden bewaard in de tak `gepubliceerd` van `origin`. "
        "Git zegt:\n"
    )
    assert "deze tak is beschermd" in said


def test_site_without_a_list_is_no_site(forge: Forge, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gepubliceerd", "--root", str(forge.editor)]) == 2
    assert capsys.readouterr().err == (
        f"{forge.editor / 'site'}: hier staat geen gebouwde site. Bouw eerst de site.\n"
    )


def test_newest_that_is_known_here_counts(forge: Forge) -> None:
    assert keep(forge.checkout("main"), ROW) == 0
    git(forge.editor, "fetch", "-q")
    git(forge.editor, "branch", "gepubliceerd", "origin/gepubliceerd")  # and it stays behind
    os.environ["GIT_COMMITTER_DATE"] = "2040-01-01T12:00:00Z"
    try:
        assert keep(forge.checkout("main"), OTHER) == 0
    finally:
        del os.environ["GIT_COMMITTER_DATE"]
    assert read_register(forge.editor).rows.keys() == {ROW.adres}
    git(forge.editor, "fetch", "-q")
    assert read_register(forge.editor).rows.keys() == {ROW.adres, OTHER.adres}


def test_branch_of_another_meaning_is_none(forge: Forge) -> None:
    git(forge.editor, "branch", "gepubliceerd", "main")
    assert read_tip(forge.editor) is None


def test_folder_within_another_repository_asks_nothing_of_it(forge: Forge) -> None:
    assert keep(forge.checkout("main"), ROW) == 0
    git(forge.editor, "fetch", "-q")
    inside = forge.editor / "reference"
    assert read_tip(forge.editor) is not None
    assert read_tip(inside) is None


def test_hook_of_git_does_not_lead_us_to_its_own_repository(
    forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keep(forge.checkout("main"), ROW) == 0
    git(forge.editor, "fetch", "-q")
    for name in ("GIT_DIR", "GIT_COMMON_DIR", "GIT_SHALLOW_FILE"):
        monkeypatch.setenv(name, str(forge.home / "nergens"))
    assert read_register(forge.editor).rows == {ROW.adres: ROW}


def test_without_git_there_is_the_first_list(forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    (forge.editor / FIRST).write_text(to_list([OTHER]), encoding="utf-8")
    monkeypatch.setenv("PATH", str(forge.home))
    register = read_register(forge.editor)
    assert register.rows == {OTHER.adres: OTHER}
    assert [one.code for one in register.problems] == ["KB225"]


def of_another(root: Path) -> None:
    for path in (root, root / ".git"):
        os.chown(path, 12345, 12345)


WRONG = {
    "a copy of a work tree alone": lambda root: (
        (root / ".git").rename(root / ".git-weg")
        and (root / ".git").write_text("gitdir: /nergens\n", encoding="utf-8")
    ),
    "half a copy": lambda root: (root / ".git/HEAD").write_text(""),
    "without its objects": lambda root: (root / ".git/objects").rename(root / ".git/weg"),
}


@pytest.mark.parametrize("what", [*WRONG])
def test_where_git_does_not_answer_nobody_says_that_all_was_compared(
    what: str, forge: Forge, capsys: pytest.CaptureFixture[str]
) -> None:
    write_bank(forge.editor, a_bank())
    assert keep(forge.checkout("main"), ROW) == 0
    git(forge.editor, "fetch", "-q")
    capsys.readouterr()
    WRONG[what](forge.editor)
    assert main(["check", "--root", str(forge.editor)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if "git" in line and "KB225" not in line] == [
        "Niet vergeleken met wat is gepubliceerd: git leest deze map niet."
    ]
    assert [line.partition(",")[0] for line in told if "KB225" in line] == [
        ".git:1:1: let op: git leest deze map niet"
    ]


@pytest.mark.skipif(os.getuid() != 0, reason="only root gives a folder away")
def test_folder_of_another_is_told_with_what_git_wants(
    forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container of a forge."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    of_another(forge.editor)
    (told,) = read_register(forge.editor).problems
    assert told.hoe == (
        f"Is die map van u? Typ dan: git config --global --add safe.directory {forge.editor}"
    )


def test_first_list_goes_with_what_the_forge_published(forge: Forge) -> None:
    (forge.editor / FIRST).write_text(to_list([OTHER]), encoding="utf-8")
    assert keep(forge.checkout("main"), ROW) == 0
    git(forge.editor, "fetch", "-q")
    assert read_register(forge.editor).rows.keys() == {ROW.adres, OTHER.adres}


def test_check_says_with_what_it_compared(forge: Forge) -> None:
    none = "Niet vergeleken met wat is gepubliceerd: een tak `gepubliceerd` is hier niet."
    assert compared(read_register(forge.editor), None, DAY) == none
    (forge.editor / FIRST).write_text(to_list([OTHER]), encoding="utf-8")
    told = f"Vergeleken met de eerste lijst, {FIRST}."
    assert compared(read_register(forge.editor), None, DAY) == told
    known = a_praktijk(id=OTHER.adres.split("/")[1])
    added = a_praktijk(id="nieuw", kenmerk="WIJ-G98")
    for praktijken, today, rest in (
        ((known,), LATER, ""),
        ((known, added), DAY, ""),  # it says that it comes today
        (
            (known, added),
            LATER,
            " Daar staat WIJ-G98 niet in, met een dag bij `gepubliceerd` die voorbij is. Klopt "
            "die? Zonder een tak `gepubliceerd` is hier niet te zien wat al op de site staat.",
        ),
    ):
        bank = a_bank(praktijken=praktijken, elementen=())
        assert compared(read_register(forge.editor), bank, today) == told + rest
    os.environ["GIT_COMMITTER_DATE"] = "2026-11-29T12:00:00Z"
    try:
        assert keep(forge.checkout("main"), ROW) == 0
    finally:
        del os.environ["GIT_COMMITTER_DATE"]
    git(forge.editor, "fetch", "-q")
    commit = git(forge.editor, "rev-parse", "origin/gepubliceerd")[:8]
    assert compared(read_register(forge.editor), None, DAY) == (
        f"Vergeleken met wat op 29 november 2026 is gepubliceerd (tak `gepubliceerd`, {commit})."
    )


def test_token_is_in_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KENNISBANK_TOKEN", raising=False)
    assert access() == {}
    for token, login in (("geheim", "x-access-token:geheim"), ("jan:geheim", "jan:geheim")):
        monkeypatch.setenv("KENNISBANK_TOKEN", token)
        scheme, secret = access()["GIT_CONFIG_VALUE_0"].rsplit(" ", 1)
        assert scheme == "Authorization: Basic"
        decode = ("base64", "-d")
        done = subprocess.run(decode, input=secret, capture_output=True, text=True, check=True)
        assert done.stdout == login


@pytest.mark.parametrize(
    "naar", ["orgin", "/tmp/elders", "--upload-pack=touch x", "https://elders.example/x.git", ""]
)
def test_only_a_copy_that_git_knows_by_name_is_asked(
    forge: Forge, naar: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = forge.checkout("main")
    (root / "site").mkdir()
    (root / "site" / LIST).write_text(to_list([ROW]), encoding="utf-8")
    assert main(["gepubliceerd", "--root", str(root), f"--naar={naar}"]) == 2
    assert capsys.readouterr().err == (
        f"Git kent hier geen andere kopie `{naar}`. Deze kopie kent `origin`.\n"
    )
