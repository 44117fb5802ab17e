"""`kennisbank check` and `verouderd`: what is to be mended, and what is to be reviewed."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from kennisbank.bank import UNFINISHED, judge, load_bank, overdue
from kennisbank.cli.codes import BAD_CONTENT, GOOD
from kennisbank.cli.terminal import send
from kennisbank.documents import UNREAD
from kennisbank.model import Kennisbank
from kennisbank.model.zinnen.aantallen import enumerate_names
from kennisbank.pages import point_to_help
from kennisbank.problems import Problem, stops, to_github, to_gitlab, to_json, to_markdown
from kennisbank.publications import FIRST, TAK, Register, read_register
from kennisbank.queries.taal.dutch import format_date
from kennisbank.site.addresses.leads import check_leads
from kennisbank.site.fit import check_paper

MAX_NAMED = 6  # kenmerken in a sentence


def check_content(root: Path, form: str, today: date) -> int:
    """Show every problem of the content."""
    register = read_register(root)
    problems, unseen, bank = find_problems(root, today, register)
    errors = sum(problem.ernst == "fout" for problem in problems)
    figures = f"{count_errors(errors)}, {len(problems) - errors} keer let op."
    if drafts := sum(problem.code == UNFINISHED for problem in problems):
        figures += f" {count_drafts(drafts)} nog niet af."
    against = compared(register, bank, today)
    match form:
        case "json":
            print(to_json(problems))
        case "gitlab":
            print(to_gitlab(problems))
        case "github":
            for problem in problems:
                send(to_github(problem))
        case "markdown":
            print(f"## {figures}\n\n{to_markdown(to_read(problems))}\n\n{against}")
        case _:
            for line in (*to_read(problems), *about(problems, unseen), against, figures):
                print(line)
    return BAD_CONTENT if stops(problems) else GOOD


def to_read(problems: Sequence[Problem]) -> list[Problem]:
    """The problems as people read them: what drafts still lack comes last."""
    return sorted(problems, key=lambda problem: problem.code == UNFINISHED)


def about(problems: Sequence[Problem], unseen: int) -> Iterator[str]:
    """What else there is to say: where codes are explained, and what was not looked at."""
    if problems:
        yield point_to_help(problems)
    if unseen:
        yield f"Of {unseen} nieuwe factsheets op het papier passen, zegt de bouw: `make site`."


def compared(register: Register, bank: Kennisbank | None, today: date) -> str:
    """With what the content was compared, to find what is lost or changed in silence; and of what
    nobody can tell here whether it is new."""
    if register.tip:
        day = format_date(date.fromisoformat(register.tip.dag))
        mark = f"tak `{TAK}`, {register.tip.commit[:8]}"
        return f"Vergeleken met wat op {day} is gepubliceerd ({mark})."
    if any(one.code == UNREAD for one in register.problems):
        return "Niet vergeleken met wat is gepubliceerd: git leest deze map niet."
    if not register.rows:
        return f"Niet vergeleken met wat is gepubliceerd: een tak `{TAK}` is hier niet."
    told = f"Vergeleken met de eerste lijst, {FIRST}."
    added = [one for one in bank.levend if one.url not in register.rows] if bank else []
    older = [one.kenmerk for one in added if one.gepubliceerd < today]
    if not older:
        return told
    more = [f"{len(older) - MAX_NAMED} andere"] if len(older) > MAX_NAMED else []
    some = enumerate_names([*older[:MAX_NAMED], *more])
    stand = "staat" if len(older) == 1 else "staan"
    return (
        f"{told} Daar {stand} {some} niet in, met een dag bij `gepubliceerd` die voorbij is. Klopt "
        f"die? Zonder een tak `{TAK}` is hier niet te zien wat al op de site staat."
    )


def count_errors(number: int) -> str:
    """`1 fout`, `2 fouten`."""
    return f"{number} {'fout' if number == 1 else 'fouten'}"


def count_drafts(number: int) -> str:
    """`1 concept is`, `30 concepten zijn`."""
    return f"{number} {'concept is' if number == 1 else 'concepten zijn'}"


def find_problems(
    root: Path, today: date, register: Register
) -> tuple[tuple[Problem, ...], int, Kennisbank | None]:
    """Every problem in records, settings, pages and on paper; how many sheets were not seen; and
    the bank, if there is one."""
    bank, found = judge(root, today, besides=check_leads, register=register)
    if bank is None:
        return tuple(sorted(found)), 0, None
    on_paper, unseen = check_paper(bank, root, os.environ.get("SITE_URL", ""))
    return tuple(sorted([*found, *on_paper])), unseen, bank


def list_overdue(root: Path, today: date) -> int:
    """Show the records that should have been reviewed before today."""
    bank, _ = load_bank(root, today=today)
    due = list(overdue(bank, today))
    for record in due:
        print(f"{format_date(record.herzien_voor)}: {record.kenmerk} {record.titel}")
    print(f"{len(due)} van {len([*bank.levend])} records zijn aan herziening toe.")
    return GOOD
