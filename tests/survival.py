"""Survival: what each command that writes leaves when it is killed, or when there is no room.

`python -m tests.survival` kills each command at fifty moments and lets no file grow at twenty
points; with `--fills 20` it fills a disk as well. `tests/test_survival.py` does some of each. The
moments come from a seed. Nothing is asserted but what must always hold: each file is the old one or
the new one, whole, each site too; the next run succeeds, gives the right bytes and leaves nothing;
who found no room says so in one sentence.
"""

import argparse
import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path

from kennisbank.site.engine import Engine
from tests.projects import REPO, copy_project
from tests.started import Started

KILLS, FILLS, SEED = 50, 20, 20261121
TODAY = "2026-11-28"
ALSO_COPIED = ("beheer", "deploy", "schema", "sjablonen", ".github/ISSUE_TEMPLATE")
ASIDE = re.compile(r"\.cache/|tmp/|(.*/)?\.(bouw|deel)-.*")  # what is not looked at for its bytes
WHOLE = ("site", "motor", "kopie")  # folders of which all files are old, or all are new
FULL = "De schijf is vol. Maak ruimte; wat er al stond, is niet veranderd.\n"
LIMIT = (
    "Het systeem laat geen groter bestand toe (ulimit -f). Verruim die grens; wat er al stond, is "
    "niet veranderd.\n"
)
WAITS = 120  # seconds for a run that nobody disturbs
TRIES = 6  # to kill it, each half as late as the last or earlier

Tree = Mapping[str, str]  # the sum of each file by its name
Signs = tuple[int, ...]  # of a file: as long as they are the same, so are its bytes
SUMS: dict[Signs, str] = {}  # of the files that were read once


class Harm(AssertionError):
    """Something did not survive; the text is what, and how to see it again."""


@dataclass(frozen=True)
class Case:
    """A command, and what makes a root in which it has something to write."""

    name: str
    arguments: Sequence[str]
    prepare: Callable[[Path], object] | None = None


def changed(root: Path) -> None:
    """Content that is not in the last site, on a page of the editors too."""
    with (root / "docs/over.md").open("a", encoding="utf-8") as page:
        page.write("\nNog een alinea.\n")
    record = min(root.glob("practices/zeeland/*.yml"))
    text = record.read_text(encoding="utf-8")
    new = re.sub(r"(?m)^kenmerk: .*", "kenmerk: VLI-VL99", text)
    (record.parent / "een-nieuw-record.yml").write_text(new, encoding="utf-8")
    other = re.sub(r"(?m)^titel: .*", "titel: Een heel andere titel", text)
    record.write_text(other, encoding="utf-8")


def drifted(root: Path) -> None:
    """Files that are not what the model says."""
    for path in (*root.glob("schema/*"), root / "deploy/_headers", root / "sjablonen/praktijk.yml"):
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")


def by_the_engine(root: Path) -> None:
    """A folder in which another engine built the pages."""
    with Engine(root, root / "motor", root / "tmp") as engine:
        engine.wait()
    for note in (root / "tmp").glob("motor.*"):
        note.unlink()


def zipped_before(root: Path) -> None:
    """An older copy under the name of the next."""
    run(root, CASES["zip"])
    for path in root.glob("*.zip"):
        path.write_bytes(b"an older copy")


def sent_in(root: Path) -> None:
    """A report that somebody sent."""
    shutil.copy(REPO / "tests/intake/reports/wijchen.txt", root / "rapport.txt")


OF_REPORT = ("--gemeente", "middelburg", "--titel", "Het netwerk in Middelburg", "--jaar", "2020")
CASES = {
    case.name: case
    for case in (
        Case("bouw", ("bouw", "--vandaag", TODAY), changed),
        Case("afmaken", ("afmaken", "motor", "--vandaag", TODAY), by_the_engine),
        Case("beheer", ("beheer", "--proef")),
        Case("inpakken", ("inpakken",)),
        Case("zip", ("zip",), zipped_before),
        Case("uitgepakt", ("zip", "--uitgepakt", "kopie")),
        Case("opmaak", ("opmaak",)),
        Case("schema", ("schema",), drifted),
        Case("inlezen", ("inlezen", "rapport.txt", *OF_REPORT, "--vandaag", TODAY), sent_in),
        Case("serve", ("serve", "--adres", "127.0.0.1:0", "--vandaag", TODAY)),
    )
}


def make_root(root: Path, built: Path | None = None) -> Path:
    """A copy of the project with its site built, or of one that was built."""
    if built:
        shutil.copytree(built, root)
    else:
        root.mkdir(parents=True)
        copy_project(root)
    for name in ALSO_COPIED:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(REPO / name, root / name)
    (root / "tmp").mkdir()
    if not built:
        done = run(root, Case("", ("bouw", "--vandaag", TODAY)))
        if done.returncode:
            raise Harm(done.stdout + done.stderr)
    return root


def start(root: Path, case: Case, limit: int | None = None) -> Started:
    """A command at work, with all its processes in a group of their own."""
    environment = {**os.environ, "TMPDIR": str(root / "tmp"), "SITE_URL": ""}
    return Started(case.arguments, root, environment, limit)


def run(root: Path, case: Case, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    """One run that nobody disturbs; a server is stopped as soon as it is up."""
    process = start(root, case, limit)
    if case.name == "serve":
        process.hear_until("\nBekijk", WAITS)
        process.terminate()
    out, err = process.communicate(timeout=WAITS)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def run_or_kill(root: Path, case: Case, after: float) -> subprocess.CompletedProcess[str] | None:
    """Kill a command and all its processes after so many seconds; None when it still worked."""
    process = start(root, case)
    try:
        out, err = process.communicate(timeout=after)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=WAITS)
        while is_alive(process.pid):  # until the last of the group is gone
            time.sleep(0.001)
        return None


def is_alive(group: int) -> bool:
    """Whether a process of a group still runs.

    What was killed stays in the group where nobody clears away orphans, as in many containers.
    """
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # gone meanwhile
            state, _, its_group = path.read_text(encoding="utf-8").rpartition(") ")[2].split()[:3]
            if int(its_group) == group and state not in "ZX":
                return True
    return not Path("/proc/self/stat").exists()


def files_of(root: Path) -> Iterator[tuple[str, Signs]]:
    """Every file with its signs. Whoever writes cannot keep them: the system sets the last."""
    for folder, _, names in os.walk(root):
        for path in (Path(folder, name) for name in names):
            is_ = path.lstat()
            signs = (is_.st_dev, is_.st_ino, is_.st_size, is_.st_mtime_ns, is_.st_ctime_ns)
            yield path.relative_to(root).as_posix(), signs


def tree(root: Path) -> Tree:
    """The sum of every file, but for what is only kept to be quick."""
    sums = {}
    for name, signs in files_of(root):
        if not ASIDE.fullmatch(name) and not name.startswith((".cache/", "tmp/")):
            if signs not in SUMS:
                SUMS[signs] = hashlib.sha256((root / name).read_bytes()).hexdigest()
            sums[name] = SUMS[signs]
    return sums


def left_in(root: Path) -> list[str]:
    """What a command should have cleared away."""
    found = (path.relative_to(root).as_posix() for path in root.rglob("*"))
    return [name for name in found if re.search(r"(^|/)\.(bouw|deel)-|^tmp/", name)]


def put_back(template: Path, root: Path, put: Mapping[str, Signs]) -> Mapping[str, Signs]:
    """Make a root what its template is; only what is not as it was put there, is copied again."""
    wanted, now = dict(files_of(template)), dict(files_of(root))
    for name in now.keys() - wanted.keys():
        (root / name).unlink()
    folders = folders_of(template)
    for folder in sorted(folders_of(root) - folders, reverse=True):
        (root / folder).rmdir()
    for folder in folders:
        (root / folder).mkdir(parents=True, exist_ok=True)
    for name in wanted:
        if name not in now or now[name] != put.get(name):
            (root / name).unlink(missing_ok=True)
            shutil.copy2(template / name, root / name)
    return dict(files_of(root))


def folders_of(root: Path) -> set[Path]:
    return {Path(folder).relative_to(root) for folder, _, _ in os.walk(root)}


def part(files: Tree, folder: str) -> Tree:
    return {name: digest for name, digest in files.items() if name.startswith(f"{folder}/")}


@dataclass
class Trial:
    """One command in one root, which is put back for each turn."""

    case: Case
    template: Path
    work: Path
    seconds: float = field(init=False)
    bytes: int = field(init=False)
    before: Tree = field(init=False)
    after: Tree = field(init=False)
    put: Mapping[str, Signs] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        if self.case.prepare:
            self.case.prepare(self.template)
        self.before = tree(self.template)
        self.put_back()
        started, free = time.monotonic(), size_of(self.root)
        self.expect(run(self.root, self.case), 0)
        self.seconds = time.monotonic() - started
        self.after, self.bytes = tree(self.root), max(size_of(self.root) - free, 0)
        if self.after == self.before and self.case.name != "serve":
            raise Harm(f"{self.case.name}: nothing was written")

    @cached_property
    def root(self) -> Path:
        return self.work / "kb"

    def put_back(self) -> None:
        """The root as it was before the command."""
        self.put = put_back(self.template, self.root, self.put)

    def expect(self, done: subprocess.CompletedProcess[str], code: int) -> None:
        if done.returncode != code or "Traceback" in done.stdout + done.stderr:
            raise Harm(f"{self.case.name}: {done.returncode}\n{done.stdout}\n{done.stderr}")

    def kill(self, *shares: float) -> int:
        """Kill it at these shares of its run, each on what the last one left; then run it.

        What is left is looked at each time. How often it was killed; never is harm.
        """
        self.put_back()
        moments: list[float] = []
        killed = sum(self.kill_at(share, moments) for share in shares)
        words = to_words(moments)
        if not killed:
            raise Harm(f"{self.case.name}: never at work any more where it was to be {words}")
        now = tree(self.root)
        # What was taken in once is not taken in again.
        if self.case.name != "inlezen" or now == self.before:
            self.expect(run(self.root, self.case), 0)
            now = tree(self.root)
        if now != self.after:
            self.fail(f"not right after it was {words}", now, self.after)
        if left := left_in(self.root):
            raise Harm(f"{self.case.name}: {words}, left {left}")
        return killed

    def kill_at(self, share: float, moments: list[float]) -> bool:
        """Kill it at a share of its run; whether it was still at work, at last.

        How long it takes, another run told; this one may be far quicker, as the machine is less
        busy or much was kept. Then once more, of what was there at first, and earlier.
        """
        after = share * self.seconds
        for _ in range(TRIES):
            moments.append(after)
            started = time.monotonic()
            done = run_or_kill(self.root, self.case, after)
            took = time.monotonic() - started
            self.judge(to_words(moments))
            if done is None:
                return True
            self.expect(done, 0)
            after = min(after / 2, share * took)
            self.put_back()
        return False

    def fill(self, disturbed: Callable[[], subprocess.CompletedProcess[str]], words: str) -> bool:
        """Run it where there is no room, and look at what is left; whether it was stopped."""
        done = disturbed()
        now = self.judge(words)
        if left := left_in(self.root):
            raise Harm(f"{self.case.name}: {words}, left {left}")
        if done.returncode == 0:
            if now != self.after:
                self.fail(f"not right, and said nothing: {words}", now, self.after)
            return False
        self.expect(done, 2)
        told = [line for line in done.stderr.splitlines(keepends=True) if "beschadigd" not in line]
        if told not in ([FULL], [LIMIT]):
            raise Harm(f"{self.case.name}: {words}, said {done.stdout}\n{done.stderr}")
        return True

    def judge(self, words: str) -> Tree:
        """Each file is the old one or the new one, and so is each folder that is whole."""
        now = tree(self.root)
        for folder in WHOLE:
            if part(now, folder) not in (part(self.before, folder), part(self.after, folder)):
                self.fail(f"{folder}/ is neither old nor new: {words}", now, self.before)
        for name in {*now, *self.before, *self.after}:
            if now.get(name) not in (self.before.get(name), self.after.get(name)):
                raise Harm(f"{self.case.name}: {name} is neither old nor new: {words}")
        return now

    def fail(self, words: str, now: Tree, expected: Tree) -> None:
        odd = [name for name in {*now, *expected} if now.get(name) != expected.get(name)]
        raise Harm(f"{self.case.name}: {words}: {sorted(odd)[:9]} of {len(odd)}")


def size_of(root: Path) -> int:
    return sum(path.stat().st_size for path in root.rglob("*") if path.is_file())


def to_words(moments: Sequence[float]) -> str:
    return f"killed after {', '.join(f'{after:.4f}' for after in moments)} s"


def shares_of(trial: Trial, number: int) -> list[float]:
    """So many shares of its run, one in each part, in any order."""
    dice = random.Random(f"{SEED} {trial.case.name}")
    shares = [(at + dice.random()) / number for at in range(number)]
    dice.shuffle(shares)
    return shares


def kill_at_moments(trial: Trial, number: int) -> int:
    """Kill it at so many moments; how often it was still at work."""
    return sum(trial.kill(share) for share in shares_of(trial, number))


def kill_in_a_row(trial: Trial, number: int) -> int:
    """Kill it at so many moments, each on what the last one left; how often it was at work."""
    return trial.kill(*shares_of(trial, number))


def limit_at_points(trial: Trial, number: int) -> int:
    """Let no file grow beyond so many sizes, of a few bytes to a megabyte; how often it stopped."""
    return limit_to(trial, [round(1e6 ** ((at + 1) / (number + 1))) for at in range(number)])


def limit_to(trial: Trial, sizes: Sequence[int]) -> int:
    """Let no file grow beyond each of these sizes; how often that stopped it."""
    stopped = 0
    for size in sizes:
        trial.put_back()
        words = f"no file over {size} bytes"
        stopped += trial.fill(partial(run, trial.root, trial.case, size), words)
    return stopped


def fill_at_points(trial: Trial, number: int) -> int:
    """Leave so many amounts of room on a small disk; how often that was too little."""
    stopped = 0
    with small_disk(trial.work / "disk") as disk:
        trial.root = disk / "kb"
        for at in range(number):
            for path in disk.iterdir():
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            trial.put_back()
            room = trial.bytes * at // number
            leave(disk, room)
            words = f"{room} bytes of room"
            stopped += trial.fill(partial(run, trial.root, trial.case), words)
    del trial.root
    return stopped


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of our own in memory; only in a name space of our own (`as_own_space`)."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=120m", "none", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)
        folder.rmdir()


def leave(disk: Path, room: int) -> None:
    """Fill a disk until there is only so much room."""
    free = os.statvfs(disk)
    size = max(free.f_bavail * free.f_frsize - room, 0)
    with (disk / "vol").open("wb") as file:
        for _ in range(size // 4096):
            file.write(bytes(4096))


def own_space() -> list[str]:
    """What begins a command that may mount a disk for itself; empty where that is not allowed."""
    for options in (["-m"], ["-Urm"]):
        command = ["unshare", *options]
        with suppress(OSError):
            trial = [*command, "mount", "-t", "tmpfs", "none", "/mnt"]
            if subprocess.run(trial, capture_output=True, check=False).returncode == 0:
                return command
    return []


def main(arguments: Sequence[str] | None = None) -> int:
    """Try each command; what did not survive, and else how often each was stopped."""
    parser = argparse.ArgumentParser(prog="python -m tests.survival", description=__doc__)
    parser.add_argument("--map", type=Path, required=True, help="an empty folder to work in")
    parser.add_argument("--eerste", type=Path, help="a root of before, with its site built")
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--in-a-row", action="store_true", help="each on what the last one left")
    parser.add_argument("--limits", type=int, default=FILLS)
    parser.add_argument("--fills", type=int, default=0, help="fill a disk too (in `unshare -m`)")
    parser.add_argument("commands", nargs="*", default=list(CASES))
    options = parser.parse_args(arguments)
    ways = [
        ("kills", kill_in_a_row if options.in_a_row else kill_at_moments, options.kills),
        ("limits", limit_at_points, options.limits),
        ("disks", fill_at_points, options.fills),
    ]
    harmed = 0
    options.map.mkdir(parents=True, exist_ok=True)
    first = options.eerste or make_root(options.map / "eerste")
    for name in options.commands:
        template = options.map / f"{name}-voor"
        shutil.copytree(first, template)
        work = options.map / name
        work.mkdir()
        trial = Trial(CASES[name], template, work)
        for way, harm, number in (way for way in ways if way[2]):
            started = time.monotonic()
            try:
                stopped = harm(trial, number)
                came = f"{stopped} of {number} stopped it"
            except Harm as error:
                came, harmed = f"HARM {error}", harmed + 1
            print(f"{name:10} {way:7} {came} ({time.monotonic() - started:.0f} s)", flush=True)
        shutil.rmtree(template)
        shutil.rmtree(work)
    return min(harmed, 1)


if __name__ == "__main__":
    sys.exit(main())
