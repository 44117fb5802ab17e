"""`kennisbank vandaag`: what an editor should do now, and where."""

import os
from datetime import date
from pathlib import Path

from kennisbank.agenda import (
    agenda_of,
    agenda_of_mistakes,
    forge_of,
    to_json,
    to_lines,
    to_markdown,
)
from kennisbank.bank import gather, judge
from kennisbank.cli.codes import BAD_CONTENT, GOOD
from kennisbank.model import Redactie
from kennisbank.pages.help import load_help
from kennisbank.publications import read_register
from kennisbank.site.addresses.leads import check_leads
from kennisbank.work import Memory


def tell_agenda(root: Path, form: str, today: date, every: bool = False) -> int:
    """Print it; what it says never stops anything, only records that nobody can read do."""
    memory = Memory()
    bank, found = judge(root, today, memory, besides=check_leads, register=read_register(root))
    problems = sorted(found)
    if bank:
        agenda = agenda_of(root, bank, gather(root, memory), problems, today, title_of)
    else:
        agenda = agenda_of_mistakes(problems, today)
    match form:
        case "json":
            print(to_json(agenda))
        case "markdown":
            forge = forge_of(bank.redactie if bank else Redactie(), os.environ)
            print(to_markdown(agenda, forge, every))
        case _:
            print("\n".join(to_lines(agenda, every)))
    return GOOD if bank else BAD_CONTENT


def title_of(code: str) -> str:
    """What a code of the check is about."""
    return load_help()[code].titel
