"""What an editor reads of a page, or of a folder of pages, without the rest of a project."""

from collections.abc import Iterator
from pathlib import Path

from kennisbank.bank.privacy import gate_of_bank
from kennisbank.bank.usage import check_short, check_told, check_used
from kennisbank.documents import ReadError, problem_of_reading
from kennisbank.drafts.docs import check_docs
from kennisbank.drafts.draft import judge_page
from kennisbank.drafts.told import short_on, tell, used_on
from kennisbank.model import Kennisbank
from kennisbank.privacy import check_privacy_of_page
from kennisbank.problems import Problem


def check_pages(docs: Path, bank: Kennisbank) -> Iterator[Problem]:
    """Every problem with the pages and files of docs/."""
    told = tell(check_docs(docs))
    yield from told.problems
    yield from check_told(told, bank)


def check_page(text: str, name: str, bank: Kennisbank) -> Iterator[Problem]:
    """The problems with one page; `name` is what editors call the file."""
    try:
        draft, found = judge_page(text, name, ())
    except ReadError as error:
        yield problem_of_reading(name, error)
    else:
        yield from found
        yield from check_used(used_on(draft), bank)
        yield from check_short(short_on([draft]), bank)
        yield from check_privacy_of_page(text, name, gate_of_bank(bank))
