"""Contact: the settings that say how to reach the redactie and who mends a leak."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from kennisbank.beveiliging import check_beveiliging
from kennisbank.problems import Problem
from kennisbank.redactie import check_redactie
from kennisbank.settings import NAME


def check_contact(root: Path, extra: Mapping[str, object], today: date) -> Iterator[Problem]:
    """Every problem in what stands under `extra` in mkdocs.yml; their lines are looked up there."""
    path = root / NAME
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    yield from check_redactie(extra.get("redactie"), text)
    yield from check_beveiliging(extra.get("beveiliging"), text, today)
