"""The verdict of all rules on a record that is still to be written."""

from pathlib import Path

from kennisbank.bank import gather, problems_between
from kennisbank.documents import parse_document
from kennisbank.model import Praktijk
from kennisbank.problems import Problem
from kennisbank.publications import read_register
from kennisbank.work import Memory


def judge_new(root: Path, name: str, text: str, memory: Memory | None = None) -> list[Problem]:
    """What all rules say about a new record, as if it were in its place."""
    harvest = gather(root, memory)
    document = parse_document(text.encode(), name)
    harvest.files.add(name)
    harvest.documents.append(document)
    harvest.add(Praktijk, document, Path(name).stem, ())
    found = {*harvest.problems, *problems_between(harvest, None, read_register(root).rows)}
    return sorted(problem for problem in found if problem.bestand == name)
