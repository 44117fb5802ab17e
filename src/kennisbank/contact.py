"""Contact: the settings that say how to reach the redactie and who mends a leak."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from kennisbank.beveiliging import check_beveiliging
from kennisbank.loading import load_bank
from kennisbank.memory import Memory
from kennisbank.model import Kennisbank
from kennisbank.problems import Problem, ProblemsFound
from kennisbank.redactie import check_redactie
from kennisbank.settings import NAME, read_extra


def check_contact(root: Path, extra: Mapping[str, object], today: date) -> Iterator[Problem]:
    """Every problem in what stands under `extra` in mkdocs.yml; their lines are looked up there."""
    path = root / NAME
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    yield from check_redactie(extra.get("redactie"), text)
    yield from check_beveiliging(extra.get("beveiliging"), text, today)


def load_with_contact(
    root: Path, today: date, memory: Memory | None = None
) -> tuple[Kennisbank, tuple[Problem, ...]]:
    """As `load_bank`; the ProblemsFound that stops it tells of these settings at once."""
    try:
        return load_bank(root, memory)
    except ProblemsFound as error:
        problems = (*error.problems, *check_contact(root, read_extra(root), today))
        raise ProblemsFound(sorted(problems)) from None
