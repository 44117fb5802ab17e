"""Told: what the check of settings and pages says to who has the records."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from kennisbank.drafts.addresses.leads import Lead, Leads
from kennisbank.drafts.calls import good_call, source_of
from kennisbank.drafts.completeness import check_complete
from kennisbank.drafts.docs import Drafts, check_docs
from kennisbank.drafts.draft import Draft, words_of
from kennisbank.drafts.menu import check_menu, check_nav
from kennisbank.drafts.opmaak.afkortingen import abbreviations_on
from kennisbank.drafts.settings import judge_settings
from kennisbank.privacy import may_name_somebody
from kennisbank.problems import Problem

Used = tuple[str, int, int, str]  # a good call: its file, its line and column, and what is typed


@dataclass(frozen=True)
class Told:
    """What the check of settings and pages says to who has the records: what is wrong, which words
    stand where, and what may name people: such pages as typed, and the names of all files;
    where the pages lead; and which abbreviations ask for their term."""

    problems: Sequence[Problem]
    used: Sequence[Used]
    texts: Sequence[tuple[str, str]]
    files: Sequence[str]
    leads: Sequence[Leads] = ()
    short: Sequence[Used] = ()

    def to_json(self) -> str:
        """As text, to go from one process to another."""
        problems = [asdict(problem) for problem in self.problems]
        rest = self.used, self.texts, self.files, self.leads, self.short
        return json.dumps([problems, *rest])

    @classmethod
    def from_json(cls, text: str) -> "Told":
        """What came from another process."""
        problems, used, texts, files, leads, short = json.loads(text)
        found = [Problem(**problem) for problem in problems]
        pages = [Leads(page, [Lead(*one) for one in each], ids) for page, each, ids in leads]
        calls, typed, names = ([tuple(one) for one in each] for each in (used, texts, short))
        return cls(found, calls, typed, files, pages, names)


class Looked(NamedTuple):
    """The settings, unless those are wrong or absent; the pages; and what is to be told of both."""

    settings: dict[str, Any] | None
    drafts: Drafts
    told: Told


def check_drafts(root: Path) -> Looked:
    """Settings, pages and menu, with everything that is wrong with them but for names."""
    found, wrong = judge_settings(root)
    problems = [*wrong, *(check_complete(root, wrong) if found is not None else ())]
    drafts = check_docs(root / "docs")
    sound = {name: value for name, value in (found or {}).items() if not told_within(name, wrong)}
    menu = [*check_nav(root, found or {}, drafts.pages)]
    if {"validation", "not_in_nav"} <= {*sound}:
        menu += check_menu(sound, drafts.pages)
    places = {(problem.bestand, problem.regel) for problem in wrong}
    menu = [problem for problem in menu if (problem.bestand, problem.regel) not in places]
    told = tell(drafts)
    settings = None if problems else found
    return Looked(settings, drafts, replace(told, problems=[*problems, *told.problems, *menu]))


def told_within(name: str, problems: Iterable[Problem]) -> bool:
    """Whether something is wrong with a setting, or with what stands in it."""
    return any(re.match(rf"{name}(?:[ ,]|$)", problem.veld) for problem in problems)


def tell(drafts: Drafts) -> Told:
    """What is to be told of these drafts."""
    used = [one for draft in drafts.pages.values() for one in used_on(draft)]
    pages = drafts.pages.values()
    texts = [(page.name, page.typed) for page in pages if may_name_somebody(page.typed)]
    files = [f"docs/{name}" for name in (*drafts.pages, *sorted(drafts.files))]
    leads = [page.leads for page in pages if page.leads]
    return Told(drafts.problems, used, texts, files, leads, [*short_on(pages)])


def short_on(pages: Iterable[Draft]) -> Iterator[Used]:
    """Each abbreviation that is to get its term from the begrippenlijst."""
    for page in pages:
        for regel, kolom, name in abbreviations_on(page.typed):
            yield page.name, regel, kolom, name


def used_on(draft: Draft) -> Iterator[Used]:
    """Each good call on the page."""
    for number, column, line in words_of(draft):
        source = source_of(line) or ""
        if good_call(source):
            yield draft.name, number, column, source
