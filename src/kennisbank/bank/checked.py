"""Checked: the bank, when nothing is wrong with the records, the settings and the pages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from kennisbank.bank.loading import load_bank
from kennisbank.bank.usage import check_told
from kennisbank.drafts.draft import Told, check_docs, tell
from kennisbank.drafts.menu import check_menu
from kennisbank.drafts.settings import read_settings
from kennisbank.model import Kennisbank
from kennisbank.problems.problem import Problem, ProblemsFound, stops
from kennisbank.work import Memory

Tell = Callable[[], Told]


def load_checked(
    root: Path, today: date, memory: Memory | None = None, told: Tell | None = None
) -> tuple[Kennisbank, list[Problem]]:
    """As `load_bank`, and nothing else stops the build either; all problems at once.

    `told` waits for what another process says of settings and pages; without it those are checked
    here.
    """
    bank, found = judge(root, today, memory, told)
    if bank is None or stops(found):
        raise ProblemsFound(found)
    return bank, found


def judge(
    root: Path, today: date, memory: Memory | None = None, told: Tell | None = None
) -> tuple[Kennisbank | None, list[Problem]]:
    """All problems; and the bank, unless its records have a `fout`: then nobody knows which names
    the words of the pages may be given."""
    bank: Kennisbank | None = None
    try:
        bank, remarks = load_bank(root, memory, today)
    except ProblemsFound as error:
        remarks = error.problems
    of_pages = told() if told else tell_all(root)
    used = check_told(of_pages, bank) if bank else ()
    # What is no plain file is told by whoever would have read it, and once is enough.
    return bank, [*dict.fromkeys((*remarks, *of_pages.problems, *used))]


def tell_all(root: Path) -> Told:
    """What is to be said of settings and pages, when they are checked here."""
    settings, problems = read_settings(root)
    drafts = check_docs(root / "docs")
    of_pages = tell(drafts)
    menu = check_menu(settings or {}, drafts.pages)
    return replace(of_pages, problems=[*problems, *of_pages.problems, *menu])
