"""Building: a whole site in a new folder, read and checked while the engine is at work there."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kennisbank.bank import load
from kennisbank.forms import backend_of, write_beheer
from kennisbank.model import Kennisbank
from kennisbank.problems import Problem
from kennisbank.publications import read_register
from kennisbank.site.addresses.leads import check_leads
from kennisbank.site.addresses.listed import list_of
from kennisbank.site.engine import Begun
from kennisbank.site.finish import Finished, finish_site
from kennisbank.work import set_apart


@dataclass(frozen=True)
class Report:
    """What came of one build: the bank, the remarks, the figures, and seconds per step."""

    bank: Kennisbank
    let_op: Sequence[Problem]
    done: Finished
    stappen: dict[str, float]


def build_new(
    begun: Begun,
    root: Path,
    new: Path,
    last: Path,
    today: date,
    with_pdf: bool,
    searchable: bool,
    ahead: bool = False,
) -> Report:
    """Build a whole `new` site in the folder that is begun already, beside the `last`; who looks
    `ahead` sees what waits for its day, on a site that is not to be published."""
    started = time.perf_counter()
    register = read_register(root)
    checked = load(root, today, None, lambda: begun.told, check_leads, register, ahead)
    bank = checked.bank
    set_apart()
    read = time.perf_counter()
    site_url, built = begun.take()
    steps = {
        "lezen en controleren": read - started,
        "wachten op MkDocs": time.perf_counter() - read,
    }
    besides = () if ahead else (list_of(bank, begun.told, register.rows),)
    paper_of = root if with_pdf else None
    done = finish_site(
        bank,
        new,
        site_url,
        today,
        paper_of,
        searchable,
        besides,
        ahead=ahead,
        built=built,
        last=last,
    )
    add_screen(bank, root, new)
    return Report(bank, checked.remarks, done, steps | done.stappen)


def add_screen(bank: Kennisbank, root: Path, new: Path) -> None:
    """Add the editing screen where the settings ask for it; it is no part of what readers get."""
    if address := bank.redactie.beheerscherm:
        write_beheer(bank, root / "beheer", new / "beheer", backend_of(address))
