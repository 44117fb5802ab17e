"""Odd things among the files: each at each place is told at its name, by every command, at once."""

import ctypes
import io
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kennisbank.bank import load_bank
from kennisbank.cli import main
from kennisbank.disk import Odd, seen
from kennisbank.documents import check_plain, to_problem
from kennisbank.documents.plain import WORDS
from kennisbank.drafts import ENGINE_READS
from kennisbank.drafts.completeness import STYLES
from kennisbank.model.collections import EDITED
from kennisbank.paper.typeset import forget_old
from kennisbank.problems import ProblemsFound
from kennisbank.publications import FIRST
from kennisbank.site.finish import typeset_all
from tests.builders import write_bank
from tests.projects import REPO

FOLDERS = ("docs", "overrides", "practices", "themes", "reference")
# Every place that a command reads by its own name: a thing there hides what should be.
PLACES = (
    *FOLDERS,
    *("mkdocs.yml", "macros.py", "hooks.py", FIRST),
    *("reference/bronnen.yml", "reference/gesprek.yml", "reference/doorverwijzingen.yml"),
    *("reference/rapporten", "practices/zeeland", "themes/veiligheid.yml"),
    *("practices/zeeland/regiekaart.yml", "docs/index.md", "overrides/main.html"),
)
COMMANDS = (
    ["check"],
    ["check", "--formaat", "github"],
    ["check", "--formaat", "json"],
    ["bouw", "--zonder-pdf", "--zonder-zoeken"],
    ["opmaak", "--controleer"],
    ["leesbaarheid"],
    ["verouderd"],
    ["zip"],
    ["beheer"],
    ["vandaag"],
    ["werkblad"],
)


def make_link(path: Path) -> None:
    path.symlink_to("/etc/hostname")


def make_link_to_folder(path: Path) -> None:
    path.symlink_to("/proc/self")


def make_link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def make_link_to_nothing(path: Path) -> None:
    path.symlink_to("/nergens/niets")


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    """A socket has a short name, so it is made from within its folder."""
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with closing(socket.socket(socket.AF_UNIX)) as made:
            made.bind(path.name)
    finally:
        os.chdir(before)


KINDS: dict[str, Callable[[Path], None]] = {
    "link": make_link,
    "link to a folder": make_link_to_folder,
    "link to itself": make_link_to_itself,
    "link to nothing": make_link_to_nothing,
    "pipe": make_pipe,
    "socket": make_socket,
}


def a_root(root: Path) -> Path:
    """The small bank with what the engine reads."""
    write_bank(root)
    for name in ("docs/index.md", "overrides/main.html", "macros.py", "hooks.py"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).touch()
    (root / "docs/index.md").write_text("# Begin\n", encoding="utf-8")
    settings, _, _ = (REPO / "mkdocs.yml").read_text(encoding="utf-8").partition("nav:\n")
    (root / "mkdocs.yml").write_text(f"{settings}nav: [index.md]\n", encoding="utf-8")
    (root / "overrides/assets").mkdir()
    for name in (*STYLES, "assets/favicon.svg"):
        (root / "overrides" / name).touch()
    (root / FIRST).touch()
    (root / "site").mkdir()
    (root / "site/index.html").write_text("het vorige", encoding="utf-8")
    return root


def remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def problems_in(root: Path) -> list[str]:
    try:
        _, remarks = load_bank(root)
    except ProblemsFound as error:
        return [str(problem) for problem in error.problems]
    return [str(problem) for problem in remarks]


# Each kind at a file, a folder and a name of nothing that is read, and two kinds at every place.
EACH_KIND = ("mkdocs.yml", "practices", "docs/x.yml")
ODD = [(place, kind) for place in EACH_KIND for kind in KINDS]
ODD += [
    (place, kind)
    for place in (*PLACES, *(f"{folder}/x.yml" for folder in FOLDERS))
    for kind in ("link", "pipe")
    if place not in EACH_KIND
]


@pytest.mark.parametrize(("place", "kind"), ODD)
def test_what_is_no_file_is_told_at_its_name_and_nothing_else(
    place: str, kind: str, tmp_path: Path
) -> None:
    path = a_root(tmp_path) / place
    remove(path)
    KINDS[kind](path)
    (problem,) = problems_in(tmp_path)
    assert problem.startswith(f"{place}:1:1: dit is ")
    assert "(KB120)" in problem or "(KB121)" in problem


@pytest.mark.parametrize("folder", FOLDERS)
def test_file_in_the_place_of_a_folder_is_told(folder: str, tmp_path: Path) -> None:
    path = a_root(tmp_path) / folder
    remove(path)
    path.touch()
    assert problems_in(tmp_path) == [str(to_problem(folder, Odd("file")))]


@pytest.mark.parametrize("place", ["mkdocs.yml", "macros.py", FIRST, "reference/bronnen.yml"])
def test_folder_in_the_place_of_a_file_is_told(place: str, tmp_path: Path) -> None:
    path = a_root(tmp_path) / place
    remove(path)
    path.mkdir()
    assert problems_in(tmp_path) == [str(to_problem(place, Odd("folder")))]


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("place", "kind"),
    [
        *(("docs/env.txt", "pipe"), ("practices/zeeland/x.yml", "pipe"), (FIRST, "pipe")),
        ("practices/zeeland/x.yml", "link to a folder"),
    ],
)
def test_every_command_tells_it_at_once_and_changes_nothing(
    kind: str,
    place: str,
    command: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    root = a_root(tmp_path)
    remove(root / place)
    KINDS[kind](root / place)
    started = time.perf_counter()
    code = main([*command, "--root", str(root)])
    assert time.perf_counter() - started < 10  # well under 1 on a quiet machine
    shown = capsys.readouterr()
    beside = command[0] in ("opmaak", "werkblad") and place.startswith("docs")  # they read no page
    if not beside:
        assert code == 1
        assert place in shown.out + shown.err
    assert (root / "site/index.html").read_text(encoding="utf-8") == "het vorige"
    assert [path.name for path in root.glob(".bouw-*")] == []


ODD_NAMES = {
    "nul.md": "reserved",
    "COM1.tar.gz": "reserved",
    "lpt9 .txt": "reserved",
    "aux": "reserved",
    "a.": "end",
    "a ": "end",
    "a<b.png": "sign",
    'a".png': "sign",
    "a|b.png": "sign",
    "a\\b.png": "sign",
    "a\nb.png": "sign",
    "a\x1b[31mb.png": "sign",
    "a\u2028b.png": "sign",
    os.fsdecode(b"a\xff.png"): "bytes",
    f"{'a' * 198}.png": "long",
}


@pytest.mark.parametrize("name", ODD_NAMES)
@pytest.mark.parametrize("folder", ["docs", "practices/zeeland"])
def test_name_that_another_computer_cannot_have_is_told(
    folder: str, name: str, tmp_path: Path
) -> None:
    (a_root(tmp_path) / folder / name).touch()
    (problem,) = problems_in(tmp_path)
    before, _, _ = WORDS[ODD_NAMES[name]][0].partition("{}")
    assert before in problem
    assert "(KB123)" in problem
    problem.encode("utf-8")


@pytest.mark.parametrize("name", ["nul.d", "a:b", "a ", os.fsdecode(b"\xff")])
def test_name_of_a_folder_is_told_and_not_looked_into(name: str, tmp_path: Path) -> None:
    (a_root(tmp_path) / "docs" / name).mkdir()
    (tmp_path / "docs" / name / "x:y.png").touch()
    (problem,) = problems_in(tmp_path)
    assert "(KB123)" in problem


@pytest.mark.parametrize(
    ("first", "second"),
    [("Kaart.png", "kaart.png"), ("cafe\u0301.png", "caf\u00e9.png"), ("Éé", "e\u0301É")],
)
def test_names_that_are_the_same_elsewhere_are_told_once(
    first: str, second: str, tmp_path: Path
) -> None:
    for name in (first, second):
        (a_root_once(tmp_path) / "docs" / name).touch()
    assert problems_in(tmp_path) == [
        str(to_problem(f"docs/{max(first, second)}", Odd("twin", min(first, second))))
    ]


def a_root_once(root: Path) -> Path:
    return root if (root / "docs").exists() else a_root(root)


@pytest.mark.parametrize("folder", FOLDERS)
def test_thousand_folders_in_each_other_are_one_message(folder: str, tmp_path: Path) -> None:
    a_root(tmp_path)
    before = Path.cwd()
    os.chdir(tmp_path / folder)
    try:
        for _ in range(1000):
            os.mkdir("a")  # noqa: PTH102
            os.chdir("a")
    finally:
        os.chdir(before)
    assert problems_in(tmp_path) == [
        str(to_problem(folder + "/a" * 9, Odd("deep"))),
    ]
    subprocess.run(["rm", "-rf", str(tmp_path / folder)], check=True)  # too deep for Python's own


@pytest.mark.parametrize("place", ["docs", "practices/zeeland", "reference", "themes"])
def test_too_many_files_are_one_message(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert seen.MAX_IN_FOLDER == 20_000
    monkeypatch.setattr(seen, "MAX_IN_FOLDER", 2_000 if place == "docs" else 200)
    folder = a_root(tmp_path) / place
    for number in range(seen.MAX_IN_FOLDER + 1):
        os.close(os.open(f"{folder}/{number}.yml", os.O_CREAT))
    started = time.perf_counter()
    assert problems_in(tmp_path) == [
        f"{place}:1:1: hier staan meer dan 20.000 bestanden en mappen. Haal weg wat hier niet "
        "hoort, of verdeel het over mappen. (KB126)"
    ]
    assert time.perf_counter() - started < 2  # a tenth of a second on a quiet machine


def test_of_many_odd_things_in_a_folder_the_first_are_told(tmp_path: Path) -> None:
    folder = a_root(tmp_path) / "docs"
    for number in range(100, 200):
        (folder / f"{number}.md").symlink_to("x")
    problems = problems_in(tmp_path)
    assert len(problems) == 21
    assert problems[0].startswith("docs:1:1: in deze map zijn er zo nog 80. Zet hier")
    assert problems[1].startswith("docs/100.md:1:1: dit is een koppeling")


def test_of_many_files_that_nobody_reads_the_first_are_told(tmp_path: Path) -> None:
    for number in range(100, 200):
        (a_root_once(tmp_path) / "reference" / f"{number}.docx").touch()
    problems = problems_in(tmp_path)
    assert len(problems) == 21
    assert all("let op: " in problem and "(KB052)" in problem for problem in problems)


def may_not_read_all() -> None:
    """Take from root the right to read every file (prctl, PR_CAPBSET_DROP)."""
    if os.getuid() == 0:
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            assert ctypes.CDLL(None).prctl(24, capability, 0, 0, 0) == 0


def test_file_that_may_not_be_read_is_told_as_such(tmp_path: Path) -> None:
    places = ("practices/zeeland/regiekaart.yml", "docs/index.md", "docs")
    for number, place in enumerate(places):
        (a_root(tmp_path / str(number)) / place).chmod(0)
    # All in one process, as to start it is what takes time.
    check = "from kennisbank.cli import main; import sys\nfor root in sys.argv[1:]: "
    check += "print(main(['check', '--root', root]))"
    done = subprocess.run(
        [sys.executable, "-c", check, *(str(tmp_path / str(n)) for n in range(len(places)))],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=may_not_read_all,
    )
    for number, place in enumerate(places):
        (tmp_path / str(number) / place).chmod(0o755)
    assert (done.returncode, done.stderr) == (0, "")
    *told, end = done.stdout.split("\n1\n")
    assert (len(told), end) == (len(places), "")
    for place, said in zip(places, told, strict=True):
        assert said.startswith(
            f"{place}:1:1: dit kan niet worden gelezen. Zorg dat u het mag lezen, of haal het weg. "
            "(KB128)\n"
        )


def test_nothing_odd_gives_nothing(tmp_path: Path) -> None:
    for name in ("docs/.DS_Store", "docs/Thumbs.db", "docs/~$x.docx", "practices/zeeland/#x.yml#"):
        (a_root_once(tmp_path) / name).touch()
    (tmp_path / "docs/.#index.md").symlink_to("ik@hier.1:2")
    assert [*check_plain(tmp_path, (*EDITED, *ENGINE_READS))] == []
    assert problems_in(tmp_path) == []


def test_name_of_a_system_hides_no_link(tmp_path: Path) -> None:
    (a_root(tmp_path) / "docs/.alles").symlink_to("/")
    (problem,) = problems_in(tmp_path)
    assert problem.startswith("docs/.alles:1:1: dit is een koppeling naar een andere plek (`/`).")


ON_A_SITE = (["zip"], ["inpakken"], ["beheer", "--proef"], ["afmaken", "site"])


@pytest.mark.parametrize("command", ON_A_SITE, ids=" ".join)
@pytest.mark.parametrize(
    ("place", "kind"),
    [
        *(("site/geheim.html", kind) for kind in KINDS),
        *(
            (place, kind)
            for place in ("site", "site/beheer")
            for kind in ("link", "link to itself")
        ),
        ("site/assets/x.css", "link to a folder"),
    ],
)
def test_link_in_a_built_site_is_not_followed(
    place: str,
    kind: str,
    command: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = a_root(tmp_path) / place
    path.parent.mkdir(exist_ok=True)
    remove(path)
    KINDS[kind](path)
    monkeypatch.chdir(tmp_path)
    assert main(command) in (1, 2)
    told = capsys.readouterr().err
    assert f"{place}:1:1: dit is " in told or "site: deze koppeling leidt naar zichzelf" in told
    assert [*tmp_path.glob("*.zip"), *tmp_path.glob("*.deel")] == []


def test_site_that_is_a_link_is_not_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = a_root(tmp_path / "root")
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders/index.html").touch()
    shutil.rmtree(root / "site")
    (root / "site").symlink_to(tmp_path / "elders")
    assert main(["bouw", "--root", str(root)]) == 2
    assert f"{root}/site is een koppeling" in capsys.readouterr().err
    assert (root / "site").is_symlink()
    assert (tmp_path / "elders/index.html").exists()


@pytest.mark.parametrize("place", ["schema", "schema/praktijk.schema.json", "deploy"])
def test_schema_writes_through_no_link(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.write_text("van een ander", encoding="utf-8")
    path = a_root(tmp_path / "root") / place
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(elsewhere)
    assert main(["schema", "--root", str(tmp_path / "root")]) == 1
    assert f"{place}:1:1: dit is een koppeling" in capsys.readouterr().err
    assert elsewhere.read_text(encoding="utf-8") == "van een ander"


@pytest.mark.parametrize("place", [".cache", ".cache/pdf"])
def test_cache_that_is_a_link_is_not_used_or_cleaned(place: str, tmp_path: Path) -> None:
    """The build removes old sheets there, and these would be files of somebody."""
    elsewhere = tmp_path / "elders"
    (elsewhere / "pdf").mkdir(parents=True)
    path = a_root(tmp_path / "root") / place
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(elsewhere)
    bank, _ = load_bank(tmp_path / "root")
    with pytest.raises(ProblemsFound) as caught:
        typeset_all(bank, "", tmp_path / "root")
    assert [str(problem) for problem in caught.value.problems] == [
        str(to_problem(place, Odd("link", str(elsewhere))))
    ]


def test_cache_loses_no_file_that_is_none_of_its_own(tmp_path: Path) -> None:
    names = ["brief.docx", "0" * 64]
    for name in names:
        (tmp_path / name).touch()
    forget_old((), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.docx"]
