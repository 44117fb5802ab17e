"""Checked: the bank, when nothing is wrong with the records, the settings and the pages."""

from datetime import date
from pathlib import Path

from kennisbank.loading import load_bank
from kennisbank.memory import Memory
from kennisbank.model import Kennisbank
from kennisbank.problems import Problem, ProblemsFound, stops
from kennisbank.settings import check_settings
from kennisbank.usage import check_pages


def load_checked(
    root: Path, today: date, memory: Memory | None = None
) -> tuple[Kennisbank, list[Problem]]:
    """As `load_bank`, and nothing else stops the build either; all problems at once."""
    bank, found = judge(root, today, memory)
    if bank is None or stops(found):
        raise ProblemsFound(found)
    return bank, found


def judge(
    root: Path, today: date, memory: Memory | None = None
) -> tuple[Kennisbank | None, list[Problem]]:
    """All problems; and the bank, unless its records have a `fout`: then no page is judged."""
    found = check_settings(root)
    try:
        bank, remarks = load_bank(root, memory, today)
    except ProblemsFound as error:
        return None, [*found, *error.problems]
    return bank, [*found, *remarks, *check_pages(root / "docs", bank)]
