import ast
import errno
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kennisbank.disk import (
    Half,
    add_to_file,
    copy_folder,
    holds,
    share_file,
    share_or_write,
    write_file,
    write_whole,
)
from kennisbank.disk.whole import HALF


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_file_is_replaced_with_its_mode_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    write_whole(path, b"een")
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    path.chmod(0o600)
    write_whole(path, b"twee")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert held(tmp_path) == {"a.yml": b"twee"}


def test_mode_does_not_depend_on_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_whole(tmp_path / "a.yml", b"een")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.yml").stat().st_mode) == 0o644


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_file_stays_as_it_was_when_writing_fails(tmp_path: Path, error: BaseException) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"oud")

    def fail() -> None:
        with Half(path) as half:
            half.file.write(b"nieuw")
            raise error

    with pytest.raises(type(error)):
        fail()
    assert held(tmp_path) == {"a.yml": b"oud"}


@pytest.mark.parametrize("size", [10, 10_000, 1_000_000])
def test_file_stays_as_it_was_when_there_is_no_room(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"oud")
    script = (
        "import resource, sys; from pathlib import Path\n"
        "from kennisbank.disk.whole import write_whole\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (9, 9))\n"
        "write_whole(Path(sys.argv[1]), bytes(int(sys.argv[2])))"
    )
    command = (sys.executable, "-c", script, path, str(size))
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert "OSError: [Errno 27] File too large" in done.stderr
    assert held(tmp_path) == {"a.yml": b"oud"}


def test_link_is_replaced_and_never_written_through(tmp_path: Path) -> None:
    (tmp_path / "elders").write_bytes(b"elders")
    (tmp_path / "a.yml").symlink_to(tmp_path / "elders")
    write_whole(tmp_path / "a.yml", b"nieuw")
    assert not (tmp_path / "a.yml").is_symlink()
    assert held(tmp_path) == {"a.yml": b"nieuw", "elders": b"elders"}


def test_file_with_two_names_keeps_its_content_under_the_other(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"oud")
    (tmp_path / "b.yml").hardlink_to(tmp_path / "a.yml")
    write_whole(tmp_path / "a.yml", b"nieuw")
    assert held(tmp_path) == {"a.yml": b"nieuw", "b.yml": b"oud"}


def test_folder_in_the_way_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    with pytest.raises(IsADirectoryError) as caught:
        write_whole(tmp_path / "a.yml", b"een")
    assert caught.value.filename == str(tmp_path / "a.yml")
    assert [*tmp_path.iterdir()] == [tmp_path / "a.yml"]


def test_new_file_takes_nobodys_place(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.yml", b"een", new=True)
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "a.yml", b"twee", new=True)
    assert held(tmp_path) == {"a.yml": b"een"}


def test_halves_of_the_dead_go_and_those_of_the_living_stay(tmp_path: Path) -> None:
    (tmp_path / f"{HALF}dood").write_bytes(b"half")
    with Half(tmp_path / "a.yml") as living:
        assert len(held(tmp_path)) == 1
        write_whole(tmp_path / "b.yml", b"een")
        living.file.write(b"twee")
        living.put()
    assert held(tmp_path) == {"a.yml": b"twee", "b.yml": b"een"}


def test_folder_is_copied_with_files_of_its_own_or_shared_ones(tmp_path: Path) -> None:
    source = tmp_path / "bron"
    (source / "a").mkdir(parents=True)
    (source / "a/x.txt").write_bytes(b"x")
    (source / "a/.weg").write_bytes(b"")
    copy_folder(source, tmp_path / "eigen", shutil.copyfile, re.compile(r"\..*"))
    copy_folder(source, tmp_path / "samen", share_file)
    assert held(tmp_path / "eigen/a") == {"x.txt": b"x"}
    assert held(tmp_path / "samen/a") == {"x.txt": b"x", ".weg": b""}
    assert (source / "a/x.txt").stat().st_nlink == 2


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    (tmp_path / "naar-pijp").symlink_to("pijp")
    for name in ("pijp", "naar-pijp"):
        with pytest.raises(PermissionError):
            write_whole(tmp_path / name, b"een")
    assert {path.name for path in tmp_path.iterdir()} == {"pijp", "naar-pijp"}


WRITES = re.compile(
    r"""\.(write_text|write_bytes|truncate)\(|shutil\.(copy|move)|O_(WRONLY|RDWR|CREAT|TRUNC)
    |open\(.*['"](?=[rwaxbt+]+['"])[rbt]*[wax+]""",
    re.VERBOSE,
)
# Who writes without `whole`, and why nobody can find a part of it.
ALLOWED = {
    "hooks.py": "a note for the command, in its own folder",
    "src/kennisbank/forms/screen.py": "hands the way to copy a file to `copy_folder`",
    "src/kennisbank/cli/__init__.py": "what leads nowhere, in place of an output that was closed",
    "src/kennisbank/cli/built.py": "the same as screen.py",
    "src/kennisbank/site/engine/process.py": "the log of the engine, in the folder of one command",
    "src/kennisbank/drafts/press.py": "a pipe to the command",
    "tools/audit.py": "a copy for npm, in a folder of its own",
}


def writes(path: Path) -> bool:
    """Whether something in a file may write another one."""
    return bool(WRITES.search(ast.unparse(ast.parse(path.read_text(encoding="utf-8")))))


def test_nothing_is_written_but_here() -> None:
    root = Path(__file__).parents[2]
    paths = [*root.glob("src/**/*.py"), *root.glob("tools/*.py"), *root.glob("*.py")]
    ours = ("whole.py", "locks.py", "exchange.py")
    found = {
        path.relative_to(root).as_posix()
        for path in paths
        if path.name not in ours and writes(path)
    }
    assert found == set(ALLOWED)


def test_report_of_a_benchmark_is_written_whole() -> None:
    root = Path(__file__).parents[2] / "benchmarks"
    texts = [path.read_text(encoding="utf-8") for path in root.rglob("*.py")]
    assert sum("write_whole(options.naar, " in text for text in texts) == 8
    assert not any("naar.write" in text for text in texts)


def test_file_that_stands_there_is_not_written_in(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"oud")
    (tmp_path / "bewaard").hardlink_to(tmp_path / "a.pdf")
    share_or_write(None, b"nieuw", str(tmp_path / "a.pdf"))
    assert held(tmp_path) == {"a.pdf": b"nieuw", "bewaard": b"oud"}


def test_what_came_back_closed_is_not_shared_with_a_site(tmp_path: Path) -> None:
    """A cache that was unpacked under umask 077: a server is somebody else."""
    kept = tmp_path / "bewaard"
    write_file(str(kept), b"een")
    for mode, shared in ((0o644, True), (0o600, False), (0o755, False)):
        kept.chmod(mode)
        share_or_write(kept, b"een", str(tmp_path / "a.pdf"))
        assert (tmp_path / "a.pdf").samefile(kept) == shared
        assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o644
    assert held(tmp_path) == {"a.pdf": b"een", "bewaard": b"een"}


def test_only_a_readable_file_of_our_own_with_the_same_content_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file(str(tmp_path / "a"), b"een")
    (tmp_path / "link").symlink_to("a")
    (tmp_path / "dir").mkdir()
    os.mkfifo(tmp_path / "pijp")  # who opens it, would wait for ever
    write_file(str(tmp_path / "dicht"), b"een")
    (tmp_path / "dicht").chmod(0o600)
    for name in ("link", "dir", "pijp", "dicht", "weg", "a/b"):
        assert not holds(f"{tmp_path}/{name}", b"een"), name
    for other in (b"", b"twe", b"eens"):
        assert not holds(f"{tmp_path}/a", other)
    assert not holds("", b"")
    assert holds(f"{tmp_path}/a", b"een")
    monkeypatch.setattr(os, "geteuid", lambda: (tmp_path / "a").stat().st_uid + 1)
    assert not holds(f"{tmp_path}/a", b"een")


def test_what_comes_later_is_not_written_in_a_file_of_others(tmp_path: Path) -> None:
    write_file(str(tmp_path / "a.csv"), b"een,")
    (tmp_path / "vorige.csv").hardlink_to(tmp_path / "a.csv")
    for more in (b"twee,", b"drie"):
        add_to_file(str(tmp_path / "a.csv"), more)
    assert held(tmp_path) == {"a.csv": b"een,twee,drie", "vorige.csv": b"een,"}
