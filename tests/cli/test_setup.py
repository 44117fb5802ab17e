import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.cli.setup import forge_of, project_of, tidy
from kennisbank.inrichting.vragen import EMPTY, FORM, OWNERS, REDACTIE, RUNNERS

ROOT = Path(__file__).parents[2]
FILES = (OWNERS, FORM, REDACTIE, *RUNNERS)
TODAY = ("--vandaag", "2026-11-21")
GITHUB = (
    *("--project", "https://github.com/tsd/kennisbank"),
    *("--team-code", "@tsd/code", "--team-redactie", "@tsd/redactie"),
)
Run = Callable[..., int]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The files of this project in which something is to be filled in."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tmp_path / name)
    (tmp_path / REDACTIE).write_text("# Hier blijft staan wat u schrijft.\nemail: ''\n")
    return tmp_path


@pytest.fixture
def run(root: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    def run_with(*options: str, answers: str = "") -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(answers))
        return main(["inrichten", "--root", str(root), *TODAY, *options])

    return run_with


def contents(root: Path) -> dict[str, bytes]:
    return {name: (root / name).read_bytes() for name in FILES}


def test_every_placeholder_of_the_project_is_filled_in(root: Path, run: Run) -> None:
    listed = subprocess.run(
        ["git", "grep", "-lE", "VUL[- ]IN", "--", ".", ":!src", ":!tests", ":!decisions"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert sorted(listed.stdout.split()) == sorted({FORM, OWNERS})
    assert run(*GITHUB) == GOOD
    assert [name for name, text in contents(root).items() if EMPTY.encode() in text] == []


def test_options_are_written_where_they_belong(
    root: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    mail = ("--email", "redactie@tsd.nl", "--lek", "https://tsd.nl/lek", "--lek-tot", "2027-11-01")
    assert run(*GITHUB, *mail) == GOOD
    assert "url: https://github.com/tsd/kennisbank/blob/main/BIJDRAGEN.md\n" in (
        root / FORM
    ).read_text(encoding="utf-8")
    owners = (root / OWNERS).read_text(encoding="utf-8")
    assert "\n*              @tsd/code\n" in owners
    assert owners.count("@tsd/redactie\n") == 6
    assert (root / REDACTIE).read_text(encoding="utf-8") == (
        "# Hier blijft staan wat u schrijft.\n"
        "email: redactie@tsd.nl\n"
        "beveiliging:\n"
        "  contact: https://tsd.nl/lek\n"
        "  verloopt: 2027-11-01\n"
    )
    assert capsys.readouterr().out == (
        f"Veranderd: {FORM}\nVeranderd: {OWNERS}\nVeranderd: {REDACTIE}\n"
        "\n"
        "Zo staat het:\n"
        "  project        https://github.com/tsd/kennisbank\n"
        "  team-code      @tsd/code\n"
        "  team-redactie  @tsd/redactie\n"
        "  email          redactie@tsd.nl\n"
        "  formulier      leeg, en dat mag\n"
        "  lek            https://tsd.nl/lek\n"
        "  lek-tot        2027-11-01\n"
        "  beheerscherm   leeg, en dat mag\n"
        "\n"
        "Nog te doen:\n"
        "  - Zet op main wat is veranderd: git commit -m Inrichting .github reference && git push\n"
        "  - Volg van BEHEER.md hoofdstuk 3 (GitHub).\n"
    )


def test_what_stands_can_be_changed_again_and_is_left_alone(root: Path, run: Run) -> None:
    run(*GITHUB, "--email", "redactie@tsd.nl")
    before = contents(root)
    assert run(*GITHUB, "--email", "redactie@tsd.nl") == GOOD
    assert contents(root) == before
    owners = root / OWNERS
    owners.write_text(owners.read_text() + "/deploy/ @tsd/beheer\n")
    assert run("--team-redactie", "@tsd/nieuw", "--email", "") == GOOD
    assert owners.read_text().count("@tsd/nieuw\n") == 6
    assert owners.read_text().endswith("/deploy/ @tsd/beheer\n")
    assert (root / FORM).read_bytes() == before[FORM]
    assert 'email: ""\n' in (root / REDACTIE).read_text()


def test_every_job_of_forgejo_gets_its_runner() -> None:
    jobs = (ROOT / ".forgejo/workflows").iterdir()
    assert {path.relative_to(ROOT).as_posix() for path in jobs} == set(RUNNERS)


def test_forgejo_has_a_runner_and_no_owners(
    root: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    project = ("--project", "https://git.gemeente.nl/a/kennisbank/")
    assert run(*project, "--forge", "forgejo", "--runner", "eigen") == GOOD
    assert "https://git.gemeente.nl/a/kennisbank/src/branch/main/BIJDRAGEN.md\n" in (
        root / FORM
    ).read_text(encoding="utf-8")
    assert {(root / name).read_text().count("runs-on: eigen\n") for name in RUNNERS} == {1}
    out = capsys.readouterr().out
    assert "  runner         eigen\n" in out
    assert "team-code" not in out
    assert out.endswith("BEHEER.md hoofdstuk 5 (Forgejo).\n")


def test_gitlab_is_told_apart_from_github(
    run: Run, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--project", "https://gitlab.com/a/b/c") == GOOD
    assert "https://gitlab.com/a/b/c/-/blob/main/BIJDRAGEN.md\n" in (root / FORM).read_text()
    assert capsys.readouterr().out.endswith("hoofdstuk 4 (GitLab).\n")
    assert run("--forge", "github") == GOOD
    assert "https://gitlab.com/a/b/c/blob/main/BIJDRAGEN.md\n" in (root / FORM).read_text()


WRONG = [
    (
        ("--email", "jan", "--team-code", "code", "--formulier", "http://a.nl/x"),
        [
            "--team-code: `code` is geen team of persoon. Schrijf het zoals `@organisatie/code`.",
            "--email: `jan` heeft niet de goede vorm. Schrijf een e-mailadres van een afdeling, "
            "zoals `info@gemeente.nl`.",
        ],
    ),
    (
        ("--lek", "security@tsd.nl"),
        [
            "--lek-tot: dit veld is leeg. Vul `contact` en `verloopt` allebei in, of laat ze "
            "allebei leeg."
        ],
    ),
    (
        ("--lek-tot", "2026-11-01", "--lek", "security@tsd.nl"),
        [
            "--lek-tot: `2026-11-01` is voorbij. Kijk na of het contact nog klopt, en schrijf dan "
            "`2027-11-21`."
        ],
    ),
    (
        ("--project", "https://git.gemeente.nl/a/b"),
        ["--forge: noem ook de forge: github, gitlab, forgejo."],
    ),
    (("--forge", "gitlab"), ["--project: noem ook het adres van het project op die forge."]),
    (
        ("--project", "https://github.com/tsd"),
        [
            "--project: `https://github.com/tsd`: dit is niet het adres van een project. Schrijf "
            "het zoals `https://github.com/organisatie/kennisbank`."
        ],
    ),
    (
        (
            *("--project", "https://github.com/tsd/kb/blob/main/README.md"),
            *("--beheerscherm", "https://gitlab.com/tsd/kb/-/tree/main", "--email", "\0"),
        ),
        ["--email: hier staan tekens die geen letters zijn. Typ het opnieuw."],
    ),
    (
        (
            *("--project", "https://github.com/tsd/kb/blob/main/README.md"),
            *("--beheerscherm", "https://gitlab.com/tsd/kb/-/tree/main"),
        ),
        [
            "--project: `https://github.com/tsd/kb/blob/main/README.md`: dit is een pagina in een "
            "project. Schrijf `https://github.com/tsd/kb`.",
            "--beheerscherm: dit is een pagina in een project. Schrijf "
            "`https://gitlab.com/tsd/kb`.",
        ],
    ),
    (
        ("--team-code", "@VUL-IN/code", "--runner", ""),
        [
            "--team-code: `@VUL-IN/code` staat er tot het is ingevuld. Schrijf wat het wordt.",
            "--runner: dit is leeg. Vul het in, zoals `docker`.",
        ],
    ),
    (
        ("--runner", "a b", "--project", "github.com/a/b"),
        [
            "--project: `github.com/a/b`: dit is geen volledig webadres. Kopieer het uit de balk "
            "van uw browser, zoals `https://github.com/organisatie/kennisbank`.",
            "--runner: `a b` is geen label. Schrijf een woord, zoals `docker`.",
        ],
    ),
]


@pytest.mark.parametrize(("options", "told"), WRONG)
def test_all_that_is_wrong_is_told_and_nothing_written(
    root: Path,
    run: Run,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    told: list[str],
) -> None:
    before = contents(root)
    assert run(*options) == BAD_USE
    assert contents(root) == before
    said = capsys.readouterr().err.splitlines()
    assert set(told) <= set(said)
    assert said[-1] == "Er is niets veranderd."


def test_answers_are_asked_until_they_are_right(
    root: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = ["x", "https://code.gemeente.nl/a/b.git", "gitbucket", "forgejo", ""]
    typed += ["redactie@", "redactie@tsd.nl", "", "security@tsd.nl", "2030-01-01", ""]
    typed += ["https://code.gemeente.nl/a/b"]
    assert run(answers="\n".join(typed) + "\n") == GOOD
    out = capsys.readouterr().out
    for told in (
        "  `x`: dit is geen volledig webadres. Kopieer het uit",
        "  `gitbucket` is geen forge die wij kennen. Kies uit: github, gitlab, forgejo.\n",
        "  `redactie@` heeft niet de goede vorm.",
        "  `2030-01-01` is meer dan een jaar verder.",
        "[2027-11-21] > ",
    ):
        assert told in out, told
    assert "  verloopt: 2027-11-21\n" in (root / REDACTIE).read_text()
    assert "code.gemeente.nl/a/b/src/branch/main/" in (root / FORM).read_text()
    # Enter keeps all that stands, a dash clears.
    before = contents(root)
    assert run(answers="\n" * 8) == GOOD
    assert contents(root) == before
    assert run(answers="\n\n\n-\n\n-\n-\n") == GOOD
    assert (root / REDACTIE).read_text() == (
        "# Hier blijft staan wat u schrijft.\n"
        'email: ""\n'
        'formulier: ""\n'
        "beveiliging:\n"
        '  contact: ""\n'
        '  verloopt: ""\n'
        'beheerscherm: ""\n'
    )


def test_who_stops_halfway_changes_nothing_and_sees_what_stands(
    root: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(root)
    assert run(answers="https://github.com/tsd/kennisbank\n\n@tsd/code\n") == GOOD
    assert contents(root) == before
    out = capsys.readouterr().out
    assert "  project        NOG NIET INGEVULD\n" in out
    assert "hoofdstuk 3 (GitHub), 4 (GitLab), 5 (Forgejo).\n" in out
    assert out.endswith("Gestopt. Er is niets veranderd.\n")


def test_a_file_that_is_wrong_already_is_told_at_its_line(
    root: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / REDACTIE).write_text("email: jan\n")
    assert run(*GITHUB) == BAD_CONTENT
    assert capsys.readouterr().err.startswith(f"{REDACTIE}:1:8: email: `jan` heeft niet")
    (root / REDACTIE).write_text("email: [\n")
    assert run(*GITHUB) == BAD_CONTENT
    assert capsys.readouterr().out.startswith(f"{REDACTIE}:1:1: deze regel")
    assert EMPTY in (root / OWNERS).read_text()


def test_what_is_not_there_is_not_asked_and_cannot_be_given(
    root: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / OWNERS).unlink()
    (root / FORM).unlink()
    assert run("--team-code", "@tsd/code") == BAD_USE
    assert capsys.readouterr().err.startswith(
        f"--team-code: de regel die dit invult, ontbreekt in {OWNERS}. Zet haar terug.\n"
    )
    assert run(answers="github\nredactie@tsd.nl\n\n\n\n") == GOOD
    assert "email: redactie@tsd.nl\n" in (root / REDACTIE).read_text()


@pytest.mark.parametrize(
    ("origin", "project"),
    [
        ("https://github.com/a/b.git", "https://github.com/a/b"),
        ("https://jan:geheim@github.com/a/b", "https://github.com/a/b"),
        ("git@gitlab.com:a/b/c.git", "https://gitlab.com/a/b/c"),
        ("ssh://git@codeberg.org/a/b", "https://codeberg.org/a/b"),
        ("/srv/git/kennisbank.git", ""),
        (None, ""),
    ],
)
def test_where_git_pushes_is_proposed(tmp_path: Path, origin: str | None, project: str) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    if origin:
        subprocess.run(["git", "-C", tmp_path, "remote", "add", "origin", origin], check=True)
    assert project_of(tmp_path) == project


def test_an_address_is_tidied_and_tells_its_forge() -> None:
    assert tidy("project", " https://github.com/a/b.git/ ") == "https://github.com/a/b"
    assert tidy("team-code", "@a/b  @c/d ") == "@a/b @c/d"
    hosts = ("github.com", "gitlab.gemeente.nl", "codeberg.org", "code.overheid.nl", "x.nl")
    assert [forge_of(f"https://{host}/a/b") for host in hosts] == [
        *("github", "gitlab", "forgejo", "forgejo", "")
    ]


def test_what_is_no_letters_is_told_and_nothing_is_written(
    root: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / REDACTIE).read_bytes()
    assert run(*GITHUB, "--email", "\udcff@x.nl") == BAD_USE
    assert "--email: hier staan tekens die geen letters zijn." in capsys.readouterr().err
    assert (root / REDACTIE).read_bytes() == before
