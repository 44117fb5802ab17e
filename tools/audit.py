"""Whether a vulnerability is known in what we use: none, some, or could not look; in Dutch."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
CLEAN, FOUND, NOT_LOOKED = 0, 1, 2
PREVIEW = "--preview-features=audit-command,json-output"
UV = ("sh", "tools/uv.sh", "audit", "--locked", "--output-format=json", PREVIEW)
NPM = ("npm", "audit", "--json", "--package-lock-only")
# Folders with a package-lock.json.
LOCKS = ("beheer", "benchmarks/lighthouse", "tests/nu")

Run = Callable[[Sequence[str], Path], tuple[str, str]]  # what a command printed, and complained


class CouldNotLookError(Exception):
    """Nobody answered, or not with an answer that we know; the text says what was said."""


@dataclass(frozen=True)
class Outcome:
    """What became of one list of packages."""

    wat: str
    gevonden: tuple[str, ...] = ()
    niet_gekeken: str = ""

    def __str__(self) -> str:
        if self.niet_gekeken:
            return f"{self.wat}: NIET GEKEKEN. {on_a_line(self.niet_gekeken)}"
        if not self.gevonden:
            return f"{self.wat}: geen bekende kwetsbaarheden."
        lines = "".join(f"\n- {on_a_line(line)}" for line in self.gevonden)
        return f"{self.wat}: {len(self.gevonden)} gevonden.{lines}"


def on_a_line(text: str) -> str:
    """What others wrote, without signs in which a terminal or a forge reads a command."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(plain.split()).replace("##[", "## [")


def main(run: Run | None = None) -> int:
    """Print every outcome; 1 when something was found, else 2 when somewhere nobody looked."""
    outcomes = list(look_everywhere(run or run_command))
    print("\n".join(map(str, outcomes)))
    if any(outcome.gevonden for outcome in outcomes):
        print("Werk de genoemde pakketten bij, en draai daarna `make lock` en `make test`.")
        return FOUND
    if any(outcome.niet_gekeken for outcome in outcomes):
        print("Dit zegt niet dat er niets is. Probeer het later opnieuw, of op een andere plek.")
        return NOT_LOOKED
    return CLEAN


def look_everywhere(run: Run) -> Iterator[Outcome]:
    """Python by way of OSV, and each lock of npm by way of its registry."""
    yield look("Python (uv.lock)", UV, ROOT, run, read_uv)
    for folder in LOCKS:
        with tempfile.TemporaryDirectory() as work:  # npm wants to write
            for name in ("package.json", "package-lock.json"):
                Path(work, name).write_bytes((ROOT / folder / name).read_bytes())
            yield look(f"npm ({folder})", NPM, Path(work), run, read_npm)


def look(
    wat: str,
    command: Sequence[str],
    folder: Path,
    run: Run,
    read: Callable[[Mapping[str, Any]], Iterator[str]],
) -> Outcome:
    """Ask one program; what it does not answer is said, never taken for nothing found."""
    try:
        printed, complaint = run(command, folder)
        try:
            answer = json.loads(printed)
            return Outcome(wat, tuple(read(answer)))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise CouldNotLookError(reason_in(complaint)) from None
    except CouldNotLookError as error:
        return Outcome(wat, niet_gekeken=str(error))


def run_command(command: Sequence[str], folder: Path) -> tuple[str, str]:
    """Run it; its exit code says too little, so what it printed is read."""
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, check=False, timeout=300
        )
    except FileNotFoundError:
        raise CouldNotLookError(f"`{command[0]}` staat niet op deze computer.") from None
    except subprocess.TimeoutExpired:
        raise CouldNotLookError("Er kwam binnen vijf minuten geen antwoord.") from None
    return done.stdout, done.stderr


def reason_in(complaint: str) -> str:
    """What a program complained of, as the reason: its own line of error, or the last one."""
    lines = [line.strip() for line in complaint.splitlines() if line.strip()]
    if not lines:
        return "Er kwam geen bruikbaar antwoord."
    return f"Het programma zei: {next((line for line in lines if 'error' in line), lines[-1])}"


def read_uv(answer: Mapping[str, Any]) -> Iterator[str]:
    """The vulnerabilities in an answer of `uv audit`, and packages that are withdrawn."""
    for each in answer["vulnerabilities"]:
        package = each["dependency"]
        name = each.get("display_id") or each.get("id")
        yield f"{package['name']} {package['version']}: {name} {each.get('summary') or ''}".strip()
    for each in answer.get("adverse_statuses", ()):
        yield f"{each['name']}: dit pakket is {each['status']} verklaard"


def read_npm(answer: Mapping[str, Any]) -> Iterator[str]:
    """The vulnerabilities in an answer of `npm audit`."""
    answer["metadata"]["vulnerabilities"]["total"]  # absent in an answer that is a complaint
    for name, each in sorted(answer["vulnerabilities"].items()):
        causes = [cause for cause in each["via"] if isinstance(cause, dict)]
        texts = ", ".join(f"{cause['title']} ({cause['url']})" for cause in causes)
        yield f"{name} {each['range']}: {texts or 'door ' + ', '.join(each['via'])}"


if __name__ == "__main__":
    sys.exit(main())
