"""What is printed: in any encoding, and no sign in it does anything."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.terminal import Terminal, plain_terminal, send
from tests.builders import write_bank
from tests.projects import hear_ctrl_c


def printed(*texts: str, encoding: str = "utf-8") -> str:
    beneath = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n")
    stream = Terminal(beneath)
    for text in texts:
        stream.write(text)
    beneath.flush()
    return beneath.buffer.getvalue().decode(encoding)  # type: ignore[attr-defined]


def test_signs_are_shown_and_lines_stay() -> None:
    assert printed("een\n\x1b[2Jtwee\n") == "een\n\\x1b[2Jtwee\n"


def test_no_line_is_a_command_however_it_is_written() -> None:
    assert printed("a", "::b", "\n", "::c", "\n::d") == "a::b\n:\\x3ac\n:\\x3ad"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_sign_that_a_terminal_does_not_have_is_shown(encoding: str) -> None:
    assert "pagina" in printed("pagina’s 😀 \udcff\n", encoding=encoding)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_signs_of_print_are_as_people_type_them(encoding: str) -> None:
    assert printed("pagina’s “a” – b…\n", encoding=encoding) == 'pagina\'s "a" - b...\n'
    assert printed("pagina’s\n", encoding="utf-8") == "pagina’s\n"
    assert printed("😀’\n", encoding=encoding) == "\\U0001f600'\n"


def test_command_that_is_meant_goes_through(capsys: pytest.CaptureFixture[str]) -> None:
    with plain_terminal():
        send("::error file=x::y")
        print("::error file=x::y")
    assert capsys.readouterr().out == "::error file=x::y\n:\\x3aerror file=x::y\n"


FORMS = ("tekst", "github", "json", "markdown")
# Each form in one process, as that is what takes time; and what it returns.
IN_EACH = f"""
from kennisbank.cli import main
for form in {FORMS}:
    code = main(["check", "--formaat", form, "--root", "."])
    print(chr(10) + "EINDE", code, flush=True)
"""


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_check_speaks_in_every_encoding(encoding: str, tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    (root / "practices/zeeland" / os.fsdecode(b"\xff\x1b[31m.yml")).touch()
    (root / "practices/zeeland/a\n::stop-commands::abc.yml").touch()
    command = [sys.executable, "-c", IN_EACH]
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "LC_ALL": "C"}
    done = subprocess.run(command, cwd=root, capture_output=True, env=environment, check=False)
    assert done.stderr == b""
    text = done.stdout.decode(encoding)
    assert "\x1b" not in text
    *told, end = text.split("\nEINDE 1\n")
    assert (len(told), end) == (len(FORMS), "")
    for form, said in zip(FORMS, told, strict=True):
        assert "KB123" in said
        if form == "github":
            lines = said.splitlines()
            assert all(line.startswith("::error file=practices") for line in lines)
        else:
            assert "\n::" not in said
            assert not said.startswith("::")


def test_folder_of_another_encoding_can_be_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / os.fsdecode(b"\xff\x1b")
    assert main(["check", "--root", str(root)]) == 2
    assert capsys.readouterr().err == f"{tmp_path}/\\xff\\x1b: deze map bestaat niet.\n"


@pytest.mark.parametrize("name", ["a" * 300, "a/" * 3000, "bestand/site", "rond/site"])
def test_folder_that_cannot_be_is_told_without_a_traceback(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path)
    (root / "bestand").touch()
    (root / "rond").symlink_to("rond")
    for command in (["bouw", "--map", name], ["zip", "--naar", name], ["beheer", "--map", name]):
        (root / "site").mkdir(exist_ok=True)
        (root / "site/index.html").touch()
        assert main([*command, "--root", str(root)]) in (1, 2)
        assert capsys.readouterr().err + capsys.readouterr().out != "" or command[0] == "bouw"


def test_reader_that_goes_away_ends_the_command_in_silence(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    for number in range(500):
        (root / f"practices/zeeland/x{number}.yml").write_text("titel: x\n", encoding="utf-8")
    command = f"{sys.executable} -m kennisbank check --root {root} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "1989-12-31"])
def test_day_of_another_age_is_wrong_use(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check", "--vandaag", day])
    assert caught.value.code == 2
    assert "--vandaag" in capsys.readouterr().err


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_closed_output_is_no_mistake(tmp_path: Path, closed: str) -> None:
    root = write_bank(tmp_path)
    code = "from kennisbank.cli import leave; leave()"
    # Of those that read and print, the one that imports least.
    command = f'"{sys.executable}" -c "{code}" opmaak --root "{root}" {closed}'
    ran = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.parametrize("given", ["<&-", "</dev/null", "< {latin}"])
def test_answers_that_are_none_or_no_letters_are_told(tmp_path: Path, given: str) -> None:
    root, latin = write_bank(tmp_path / "bank"), tmp_path / "latin"
    latin.write_bytes("Een café\n".encode("latin-1"))
    code = "from kennisbank.cli import leave; leave()"
    line = f'"{sys.executable}" -c "{code}" inrichten --root "{root}" {given.format(latin=latin)}'
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run(line, shell=True, env=environment, capture_output=True, check=False)
    assert ran.stderr == b""
    assert ran.stdout.decode().splitlines()[-1].startswith("Gestopt. Er is niets ")


STOPPED = """
import os, signal, sys
class Impatient:
    def find_spec(self, name, path, target=None):
        if name == "kennisbank.cli":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Impatient())
from kennisbank.__main__ import start
start()
"""


def test_who_stops_before_anything_is_begun_reads_nothing() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", STOPPED], capture_output=True, check=False, preexec_fn=hear_ctrl_c
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (-signal.SIGINT, b"", b"")
