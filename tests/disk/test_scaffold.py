"""A site takes its place whole; what a killed command left is put back or removed."""

import errno
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from kennisbank.disk import PlaceError, kept_still, repair, scaffold_for, share_file
from kennisbank.disk.locks import SLOT, try_take

# One who builds and is killed at a moment: `STEP` is a line within.
BUILDER = """
import os, signal, sys
from pathlib import Path
from kennisbank.disk import scaffold
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
{}
with scaffold.scaffold_for(Path(sys.argv[1])) as work:
    work.new.mkdir()
    (work.new / "index.html").write_text("nieuw")
    {}
    work.place()
"""
TWO_STEPS = "scaffold.exchange = lambda *_: False\n"  # as on a disk that cannot do it in one


def a_site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


def put(site: Path, text: str, besides: Callable[[], None] = lambda: None) -> None:
    with scaffold_for(site) as scaffold:
        a_site(scaffold.new, text)
        scaffold.place(besides)


def is_said(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def is_killed(site: Path, before: str = "", within: str = "") -> None:
    done = subprocess.run([sys.executable, "-c", BUILDER.format(before, within), site], check=False)
    assert done.returncode == -signal.SIGKILL


@pytest.fixture(params=[False, True], ids=["in one step", "in two steps"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param:
        monkeypatch.setattr("kennisbank.disk.scaffold.exchange", lambda *_: False)


@pytest.mark.usefixtures("_both_ways")
def test_new_site_takes_the_place_of_the_last_one_and_leaves_nothing(tmp_path: Path) -> None:
    for text in ("een", "twee", "drie"):
        put(tmp_path / "site", text)
        assert is_said(tmp_path / "site") == text
        assert [*tmp_path.iterdir()] == [tmp_path / "site"]


@pytest.mark.usefixtures("_both_ways")
@pytest.mark.parametrize("had", [True, False])
def test_site_is_as_it_was_when_what_belongs_with_it_fails(tmp_path: Path, had: bool) -> None:
    site = tmp_path / "site"
    if had:
        a_site(site, "oud")

    def fail() -> None:
        assert is_said(site) == "nieuw"
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError, match="full"):
        put(site, "nieuw", fail)
    assert [*tmp_path.iterdir()] == ([site] if had else [])
    assert not had or is_said(site) == "oud"


def test_site_that_was_not_put_in_its_place_is_forgotten(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", "oud")
    with suppress(KeyboardInterrupt), scaffold_for(site) as scaffold:
        a_site(scaffold.new, "nieuw")
        raise KeyboardInterrupt
    assert is_said(site) == "oud"
    assert [*tmp_path.iterdir()] == [site]


@pytest.mark.parametrize(
    ("before", "within", "expected"),
    [
        ("", "die()", "oud"),
        ("scaffold.exchange = die", "", "oud"),
        ("scaffold.undo = scaffold.flush_folder = die", "", "nieuw"),
        ("scaffold.shutil.rmtree = die", "", "nieuw"),
        (TWO_STEPS, "die()", "oud"),
        (TWO_STEPS + "scaffold.Path.rename = die", "", "oud"),
        (TWO_STEPS + "scaffold.flush_folder = die", "", "nieuw"),
    ],
)
def test_whole_site_stands_after_each_killing_and_the_next_command_clears_up(
    tmp_path: Path, before: str, within: str, expected: str
) -> None:
    site = a_site(tmp_path / "site", "oud")
    is_killed(site, before, within)
    assert is_said(site) == expected
    assert len([*tmp_path.iterdir()]) == 2
    put(site, "later")
    assert is_said(site) == "later"
    assert [*tmp_path.iterdir()] == [site]


BETWEEN = TWO_STEPS + "rename = os.rename\nscaffold.Path.rename = lambda *a: (rename(*a), die())"


def test_last_site_that_lost_its_name_is_put_back(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", "oud")
    is_killed(site, BETWEEN)
    assert not site.exists()
    assert repair(site)
    assert is_said(site) == "oud"
    assert [*tmp_path.iterdir()] == [site]
    assert not repair(site)


def test_empty_folder_with_the_name_of_the_last_site_is_no_site(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", "oud")
    is_killed(site, BETWEEN)
    site.mkdir()
    assert repair(site)
    assert is_said(site) == "oud"


def test_last_site_is_back_before_a_command_that_fails(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", "oud")
    is_killed(site, BETWEEN)
    with pytest.raises(KeyError), scaffold_for(site):
        raise KeyError
    assert is_said(site) == "oud"


def test_first_site_counts_when_it_was_whole_and_not_when_it_was_half(tmp_path: Path) -> None:
    is_killed(tmp_path / "half", within="die()")
    assert not repair(tmp_path / "half")
    is_killed(tmp_path / "heel", before="scaffold.swap = die")
    assert repair(tmp_path / "heel")
    assert is_said(tmp_path / "heel") == "nieuw"
    assert [*tmp_path.iterdir()] == [tmp_path / "heel"]


ORPHAN = """import subprocess, sys
    print(subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"],
        close_fds=False, stdout=subprocess.DEVNULL).pid, flush=True); die()"""


def test_program_that_outlives_its_command_is_waited_for(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with subprocess.Popen(
        [sys.executable, "-c", BUILDER.format("", ORPHAN), site],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as killed:
        killed.wait()
        assert killed.returncode == -signal.SIGKILL
        assert try_take(tmp_path / ".bouw-site" / SLOT) is None
        assert killed.stdin is not None
        killed.stdin.close()  # which ends the other
        put(site, "later")
    assert is_said(site) == "later"
    assert [*tmp_path.iterdir()] == [site]


def test_link_among_what_was_left_is_not_followed(tmp_path: Path) -> None:
    precious = a_site(tmp_path / "elders/oud", "niet van ons")
    (tmp_path / ".bouw-site").mkdir()
    (tmp_path / ".bouw-site/werk-1").symlink_to(precious.parent)
    assert not repair(tmp_path / "site")
    assert is_said(precious) == "niet van ons"


def test_part_of_a_site_that_was_being_removed_is_no_site(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", "oud")
    is_killed(site, TWO_STEPS + "scaffold.shutil.rmtree = die")
    (site / "index.html").unlink()
    site.rmdir()
    assert not repair(site)
    assert [*tmp_path.iterdir()] == []


def test_who_comes_later_waits_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    later = Thread(target=put, args=(site, "twee"))
    with scaffold_for(site) as scaffold:
        later.start()
        later.join(timeout=0.3)
        assert later.is_alive()
        a_site(scaffold.new, "een")
        scaffold.place()
    later.join()
    assert is_said(site) == "twee"
    assert [*tmp_path.iterdir()] == [site]
    assert capsys.readouterr().err == waits(site)


MANY = """
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from kennisbank.disk.locks import SLOT, try_take
from kennisbank.disk import scaffold_for
for number in range(40):
    with scaffold_for(Path(sys.argv[1])) as work:
        work.new.mkdir()
        (work.new / "index.html").write_text("whole")
        work.place()
"""


def test_many_at_once_each_put_a_site_and_there_always_is_one(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", "whole")
    running = [
        subprocess.Popen([sys.executable, "-c", MANY, site], stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    seen = 0
    while any(process.poll() is None for process in running):
        assert is_said(site) == "whole"
        seen += 1
    for process in running:
        assert process.stderr is not None
        told = process.stderr.read()
        process.stderr.close()
        assert (process.returncode, told.replace(waits(site), "")) == (0, "")
    assert seen > 100
    assert [*tmp_path.iterdir()] == [site]


def waits(site: Path) -> str:
    return f"{site}: hier is een andere opdracht bezig. Deze wacht daarop.\n"


def test_site_stays_still_while_it_is_read(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", "oud")
    later = Thread(target=put, args=(site, "nieuw"))
    with kept_still(site):
        later.start()
        later.join(timeout=0.3)
        assert is_said(site) == "oud"
    later.join()
    assert is_said(site) == "nieuw"


@pytest.mark.parametrize("kind", ["link", "disk"])
def test_what_cannot_change_places_is_said_before_the_work(tmp_path: Path, kind: str) -> None:
    if kind == "link":
        site = tmp_path / "site"
        site.symlink_to(a_site(tmp_path / "elders", "oud"))
        expected = (
            f"{site} is een koppeling (symbolische link). Er is niets veranderd. Noem de map "
            "zelf, of haal de koppeling weg."
        )
    else:
        site = Path("/proc")
        expected = (
            "/proc is een schijf op zichzelf, en kan dus niet in één stap worden vervangen. Er is "
            "niets veranderd. Kies een map daarin, zoals /proc/site."
        )
    with pytest.raises(PlaceError) as caught, scaffold_for(site):
        pytest.fail("it began")
    assert str(caught.value) == expected


def test_folder_for_work_that_leads_elsewhere_is_not_used(tmp_path: Path) -> None:
    precious = a_site(tmp_path / "elders/werk-1", "niet van ons")
    (tmp_path / ".bouw-site").symlink_to(precious.parent)
    with pytest.raises(PlaceError), scaffold_for(tmp_path / "site"):
        pytest.fail("it began")
    assert is_said(precious) == "niet van ons"


def test_files_that_are_shared_with_the_last_site_stay_as_they_are(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", "oud")
    (site / "a/b").mkdir(parents=True)
    (site / "a/b/c.txt").write_text("c", encoding="utf-8")
    before = (site / "a/b/c.txt").stat().st_ino
    with scaffold_for(site) as scaffold:
        scaffold.begin_with_last(share_file)
        (scaffold.new / "index.html").unlink()
        (scaffold.new / "index.html").write_text("nieuw", encoding="utf-8")
        assert is_said(site) == "oud"
        scaffold.place()
    assert is_said(site) == "nieuw"
    assert (site / "a/b/c.txt").stat().st_ino == before


def test_site_is_readable_for_a_server_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        put(tmp_path / "in/site", "nieuw")
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(before)
    modes = [
        stat.S_IMODE((tmp_path / name).stat().st_mode)
        for name in ("in", "in/site", "in/site/index.html")
    ]
    assert modes == [0o755, 0o755, 0o644]
