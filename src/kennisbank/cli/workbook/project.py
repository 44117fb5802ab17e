"""The project as a workbook needs it: the bank with its names, and each file as it was typed."""

from pathlib import Path

from kennisbank.bank import Harvest, gather, load_bank
from kennisbank.intake.workbook import Words
from kennisbank.work import Memory


def read_project(root: Path) -> tuple[Words, Harvest]:
    """What may be chosen, and every file; ProblemsFound when a `fout` stops the site."""
    memory = Memory()
    bank, _ = load_bank(root, memory)
    return Words(bank), gather(root, memory)
