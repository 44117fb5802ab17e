"""The docs: every page and file of the editors, checked before the engine sees any.

It needs no record, so that it can be done while those are read. The engine gets what was checked
here, and nothing else of docs/.
"""

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kennisbank.disk import OddFile, look_at
from kennisbank.documents import (
    ReadError,
    place_of_offset,
    problem_of_reading,
    to_problem,
    to_problems,
)
from kennisbank.drafts.addresses.attachments import check_attachment, check_name
from kennisbank.drafts.draft import Draft, read_page
from kennisbank.drafts.frontmatter import is_sjabloon
from kennisbank.problems import Problem, shorten, suggest

NAMED = re.compile(r"^(?:title[ ]*:|#[^#])", re.M)  # where a page says what it is called
ALL_SECONDS = 5.0  # for all pages; each takes thousandths


@dataclass
class Drafts:
    """What stands in docs/: pages and other files by their names there; and what is wrong."""

    pages: dict[str, Draft] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def check_docs(docs: Path) -> Drafts:
    """Read and judge every file of docs/, but for the names in what its words are given."""
    drafts = Drafts()
    scripts = frozenset(path.name for path in (docs.parent / "overrides/assets").glob("*.js"))
    end = time.process_time() + ALL_SECONDS
    seen = look_at(docs.parent, (docs.name,))
    drafts.problems += to_problems(seen.odd)
    for name in seen.plain:
        path = docs.parent / name
        if wrong := list(check_name(name)):
            drafts.problems += wrong
        elif not name.endswith(".md"):
            drafts.files.add(name.partition("/")[2])
            drafts.problems += check_attachment(path, name)
        elif (left := end - time.process_time()) <= 0:
            wat = "de pagina’s tot hier zijn samen te zwaar om te lezen; verder is niet gekeken."
            hoe = "Verbeter eerst wat hierboven staat, of maak die pagina’s eenvoudiger."
            drafts.problems.append(Problem(name, 1, 1, "", wat, hoe, "KB108"))
            break
        else:
            try:
                draft, found = read_page(path, name, scripts, left)
            except ReadError as error:
                drafts.problems.append(problem_of_reading(name, error))
            except OddFile as error:
                drafts.problems.append(to_problem(name, error.odd))
            else:
                drafts.pages[name.partition("/")[2]] = draft
                drafts.problems += found
    drafts.problems += [*check_addresses(drafts.pages), *check_titles(drafts.pages)]
    return drafts


def check_addresses(pages: Iterable[str]) -> Iterator[Problem]:
    """No two pages come at the same address, as `a.md` and `a/index.md` would."""
    seen: dict[str, str] = {}
    for page in pages:
        other = seen.setdefault(address_of(page), page)
        if other != page:
            wat = f"deze pagina krijgt hetzelfde adres als docs/{other}."
            yield Problem(f"docs/{page}", 1, 1, "", wat, "Geef haar een andere naam.", "KB100")


def check_titles(pages: Mapping[str, Draft]) -> Iterator[Problem]:
    """No two pages have the same title, so that a reader can tell them apart."""
    seen: dict[str, str] = {}
    for page, draft in pages.items():
        title = draft.title
        other = seen.setdefault(title.casefold(), page) if title else page
        if other != page:
            wat = f"deze pagina heeft dezelfde titel als docs/{other}: `{shorten(title)}`."
            hoe = "Geef haar een eigen titel, met `title` bovenaan of achter `#`."
            place = place_of_offset(
                draft.typed, named.start() if (named := NAMED.search(draft.typed)) else 0
            )
            yield Problem(draft.name, *place, "", wat, hoe, "KB159")


def address_of(page: str) -> str:
    """Where the engine puts a page: `a/b.md` becomes `a/b/`, and `a/index.md` becomes `a/`."""
    folder, _, name = page.removesuffix(".md").rpartition("/")
    parts = [folder] if name == "index" else [folder, name]
    return "".join(f"{part}/" for part in parts if part)


def editorial_addresses(files: Iterable[str]) -> dict[str, str]:
    """Where each page of docs/ comes to stand, by its name there, of some files of a project."""
    names = (name.partition("/")[2] for name in files if name.startswith("docs/"))
    pages = (name for name in names if name.endswith(".md") and not is_sjabloon(f"docs/{name}"))
    return {name: address_of(name) for name in sorted(pages)}


def suggest_page(typed: str, pages: Iterable[str]) -> str:
    """A question with the page that may be meant, or nothing; not as all names end the same."""
    near = suggest(typed.removesuffix(".md"), (page.removesuffix(".md") for page in pages))
    return near.replace("`?", ".md`?")
