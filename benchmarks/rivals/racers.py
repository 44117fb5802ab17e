"""One generator with one number of records: its site, and every build of it."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.disk import set_aside
from benchmarks.measure import Measurement, measure, size_of
from benchmarks.rivals import hugo
from benchmarks.rivals.content import Inhoud
from benchmarks.runs import KENNISBANK, PROGRAM, TODAY

PROJECT = Path(__file__).parents[2]
BAD_CONTENT = 1  # what `kennisbank check` returns when a record is wrong


@dataclass
class Racer:
    """What is built and how; each build begins with nothing of an earlier one."""

    naam: str
    root: Path
    command: Sequence[str]
    out: Path
    leftovers: Sequence[str] = ()  # caches and lists beside the output
    environment: dict[str, str] = field(default_factory=dict)
    runs: list[Measurement] = field(default_factory=list)
    bytes_out: int = 0
    paginas: int = 0

    def run(self) -> None:
        """One build from nothing."""
        for path in (self.out, *(self.root / name for name in self.leftovers)):
            set_aside(path, self.root.parent / "weg")
        self.runs.append(measure(self.command, self.root, self.environment))
        self.bytes_out, self.paginas = size_of(self.out)

    def copy(self) -> "Racer":
        """As it is now, with the runs so far."""
        return replace(self, runs=[*self.runs])


def our_racer(root: Path, python: str = sys.executable) -> Racer:
    """Our own site, without PDFs and without a search index: Hugo makes neither."""
    command = (python, *PROGRAM, "bouw", "--zonder-pdf", "--zonder-zoeken", "--vandaag", TODAY)
    # The code of the copy, so that an edit during a measurement changes nothing.
    environment = {"PYTHONPATH": os.fspath(root / "src")}
    return Racer("ours", root, command, root / "site", (".cache",), environment)


def hugo_racer(inhoud: Inhoud, root: Path, ours: Path) -> Racer:
    """Hugo with everything written that it builds from; `ours` holds our assets."""
    root.mkdir()
    hugo.write(inhoud, root, ours)
    return Racer("Hugo", root, hugo.command(root), root / hugo.OUT, (".cache",))


def check_cold(racer: Racer) -> Measurement:
    """`kennisbank check` in a new process, every record good."""
    return measure((*KENNISBANK, "check"), racer.root, racer.environment)


def build_after_edit(racer: Racer) -> Measurement:
    """Our build again, over the site that is there, after an edit in one record."""
    path = sorted((racer.root / "practices").rglob("*.yml"))[0]
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("\nsamenvatting: ", "\nsamenvatting: Nieuw. ", 1), "utf-8")
    try:
        return measure(racer.command, racer.root, racer.environment)
    finally:
        path.write_text(before, encoding="utf-8")


def preview_after_edit(racer: Racer) -> float:
    """Seconds until a preview shows an edit in one record on five pages."""
    path = os.pathsep.join([str(racer.root / "src"), str(PROJECT)])
    command = (sys.executable, "-m", "benchmarks.edit", str(racer.root))
    return float(measure(command, racer.root, {"PYTHONPATH": path}).output)


def check_broken(racer: Racer) -> tuple[Measurement, int]:
    """`kennisbank check` when every record has one mistake, and the number of messages."""
    paths = sorted((racer.root / "practices").rglob("*.yml"))
    before = {path: path.read_text(encoding="utf-8") for path in paths}
    try:
        for number, (path, text) in enumerate(before.items()):
            path.write_text(break_record(text, number), encoding="utf-8")
        run = measure((*KENNISBANK, "check"), racer.root, racer.environment, BAD_CONTENT)
    finally:
        for path, text in before.items():
            path.write_text(text, encoding="utf-8")
    told = {line.split(":", 1)[0] for line in run.output.splitlines()}
    silent = [path for path in paths if path.relative_to(racer.root).as_posix() not in told]
    if silent:
        sys.exit(f"No message about {silent[0]}")
    return run, sum(line.startswith("practices/") for line in run.output.splitlines())


def break_record(text: str, number: int) -> str:
    """The record with one mistake, of seven kinds in turn."""
    mistakes = (
        ("titel: ", "tittel: "),
        ("\nsoort: ", "\nsoort: geen-"),
        ("\nthemas:\n- ", "\nthemas:\n- geen-"),
        ("\ngepubliceerd: '", "\ngepubliceerd: '31-"),
        ("\nherkomst: ", "\nherkomst: niet-"),
        ("\nregio: ", "\nregio: ver-"),
        ("\nbronnen:\n- bron: ", "\nbronnen:\n- bron: geen-"),
    )
    return text.replace(*mistakes[number % len(mistakes)], 1)
