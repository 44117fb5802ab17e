"""Teksten: what sources say, word for word, kept beside the records and shown to nobody."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from kennisbank.bank.findings import Content
from kennisbank.disk import OddFile, State
from kennisbank.documents import ReadError, problem_of_reading, read_text, to_problem
from kennisbank.overlap import Source
from kennisbank.privacy import Gate
from kennisbank.problems import Problem
from kennisbank.work import Memory

FOLDER = "reference/teksten/"
END = ".txt"
MAX_BYTES = 2_000_000  # some seven hundred pages


@dataclass
class Teksten:
    """The texts that are there, by the id of their source, which is the name of the file."""

    files: set[str] = field(default_factory=set)
    of: dict[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def gather_texts(root: Path, present: Mapping[str, State], memory: Memory) -> Teksten:
    """Every text of a source, and what is wrong with a file that should be one."""
    found = Teksten()
    for name, state in present.items():
        if not name.startswith(FOLDER):
            continue
        found.files.add(name)
        if not memory.knows_file(name, state):
            memory.keep_file(name, state, read_source(root, name))
        content = memory.content_of(name)
        if isinstance(content, Source):
            found.of[PurePosixPath(name).stem] = content
        elif isinstance(content, Problem):
            found.problems.append(content)
    return found


def read_source(root: Path, name: str) -> Source | Problem:
    """The text in a file, or why there is none."""
    if name.count("/") > FOLDER.count("/") or not name.endswith(END):
        hoe = f"Bewaar de tekst van een bron als `{FOLDER}<id van de bron>{END}`."
        return Problem(name, 1, 1, "", "dit bestand wordt niet gelezen.", hoe, "KB052", "let op")
    try:
        return Source(read_text(root / name, MAX_BYTES))
    except ReadError as error:
        if error.code != "KB003":
            return problem_of_reading(name, error)
        wat = f"dit bestand is te groot ({error.found})."
        hoe = "De tekst van een bron mag 2 MB zijn; laat bijlagen weg."
        return Problem(name, 1, 1, "", wat, hoe, error.code)
    except OddFile as error:
        return to_problem(name, error.odd)
    except FileNotFoundError:  # gone since we looked
        return Problem(name, 1, 1, "", "dit bestand ontbreekt.", "Zet het terug.", "KB051")


def check_texts(content: Content, gate: Gate) -> Iterator[Problem]:
    """A text belongs to a source, and names nobody: it is in the project for good."""
    known = set(content.names.get("bron", {}).values())
    readable = "bron" in content.names  # the list of sources; else that is told itself
    for bron, source in sorted(content.teksten.items()):
        name = f"{FOLDER}{bron}{END}"
        if readable and bron not in known:
            wat = f"dit bestand wordt niet gelezen: er is geen bron `{bron}`."
            hoe = "Geef het de id van een bron in reference/bronnen.yml als naam."
            yield Problem(name, 1, 1, "", wat, hoe, "KB052", "let op")
        look = partial(private_lines, source, gate)
        for line, wat, code in content.memory.recall("tekst", source, look):
            hoe = "Zet in deze tekst `[…]` op die plaats."
            yield Problem(name, line, 1, "", wat, hoe, code, "let op")


def private_lines(source: Source, gate: Gate) -> list[tuple[int, str, str]]:
    """What of a text could lead to a person: the line, what it is, and the code."""
    found = gate.check_texts(gate.read(source.text.split("\n")))
    return [(number + 1, hit.wat, hit.code) for number, hit in found]
