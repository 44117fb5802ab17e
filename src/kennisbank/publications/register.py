"""The register: all that was ever published, as far as is known here; and how it grows."""

from dataclasses import dataclass, field
from pathlib import Path

from kennisbank.disk import OddFile, read_plain
from kennisbank.disk.git import GitError
from kennisbank.documents import problem_of_git
from kennisbank.problems import Problem
from kennisbank.publications.publicatie import (
    FIRST,
    LIST,
    Publicatie,
    Publicaties,
    read_list,
    to_list,
    together,
)
from kennisbank.publications.tak import TAK, TRIES, Tip, fetch_tip, git, push_list, read_tip

# Of a line on the branch, which no editor can mend: wat, and hoe.
DAMAGED = (
    f"deze regel is niet te lezen, op de tak `{TAK}`.",
    "Vraag de beheerder om die tak terug te zetten; hoe dat gaat, staat in BEHEER.md.",
)
LARGEST = 10 * 1024 * 1024  # a hundred thousand rows


@dataclass(frozen=True)
class Register:
    """What was published, by address; the `tip` is the publication with which that ends, if any."""

    rows: Publicaties = field(default_factory=dict)
    tip: Tip | None = None
    problems: tuple[Problem, ...] = ()


def read_register(root: Path) -> Register:
    """What the forge last published, as far as this checkout has heard, and the first list.

    There is no network here: who wants to know the newest asks git to fetch.
    """
    rows, problems = read_first(root)
    try:
        tip = read_tip(root)
    except GitError as error:
        return Register(rows, None, (*problems, problem_of_git(root, error)))
    if tip is None:
        return Register(rows, None, problems)
    found, wrong = read_list(tip.text, LIST, *DAMAGED)
    return Register(together(rows, found), tip, (*problems, *wrong))


def read_first(root: Path) -> tuple[dict[str, Publicatie], tuple[Problem, ...]]:
    """The list that stands in the project; nothing where it does not."""
    try:
        data = read_plain(root / FIRST, LARGEST)
    except (FileNotFoundError, OddFile):
        return {}, ()
    if len(data) > LARGEST:  # who gathers the records tells of that, and of what is no plain file
        return {}, ()
    rows, problems = read_list(data.decode(errors="replace"), FIRST)
    return rows, tuple(problems)


def keep_published(root: Path, site: Path, remote: str) -> int:
    """Have the forge remember that this site is published; how many rows that is news of.

    FileNotFoundError when the site has no list; GitError when the forge does not take it.
    """
    new, _ = read_list(read_plain(site / LIST, LARGEST).decode(errors="replace"), LIST)
    for attempt in range(1, TRIES + 1):
        parent = fetch_tip(root, remote)
        text = git(root, "cat-file", "blob", f"{parent}:{LIST}") if parent else ""
        before, _ = read_list(text, LIST)
        rows = together(before, new)
        changed = sum(row != before.get(adres) for adres, row in rows.items())
        if not changed:
            break
        try:
            push_list(root, remote, to_list(rows.values()), parent, f"{changed} adressen")
            break
        except GitError:
            if attempt == TRIES:
                raise
    return changed
