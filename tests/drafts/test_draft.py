"""The check of docs/ reads exactly what the engine reads; the engine itself is asked."""

import os
import threading
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.utils import meta

from kennisbank.disk import is_of_system
from kennisbank.drafts.docs import check_docs
from kennisbank.drafts.draft import Draft, judge_page
from kennisbank.drafts.told import Told, tell
from kennisbank.problems import Problem

NAMES = [
    *("index.md", "over.md", "a/index.md", "a/b/c.md", "x.markdown", "x.mdown", "x.mkdn", "x.mkd"),
    *("X.MD", "x.Md", "README.md", "a/README.md", "readme.md", ".x.md", ".a/x.md", "a/.b/x.md"),
    *(
        "templates/x.md",
        "a/templates/x.md",
        "x.md.txt",
        "x.txt.md",
        "x.md ",
        " x.md",
        "x",
        "x.",
        ".md",
    ),
    *("x.html", "x.js", "x.css", "x.xml", "x.png", "x.pdf", "x.svg", "x.json", "x.md~", "x.md.bak"),
    *(
        "_x.md",
        "x_y.md",
        "x y.md",
        "é.md",
        "x'.md",
        "{{x}}.md",
        "x\n.md",
        "x%2f.md",
        "x#y.md",
        "x?y.md",
    ),
    *("assets/x.js", "assets/basis.js", "assets/x.png", "sjabloon.md", "a/sjabloon.md", "404.html"),
]


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A folder with every odd name, and links to what lies elsewhere."""
    docs, beyond = tmp_path / "docs", tmp_path / "beyond"
    for name in NAMES:
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"# Dag\n")
    (beyond / "deep").mkdir(parents=True)
    (beyond / "deep/x.md").write_text("# Dag\n", encoding="utf-8")
    (docs / "folder").symlink_to(beyond)
    (docs / "linked.md").symlink_to(beyond / "deep/x.md")
    (docs / "linked.png").symlink_to("/etc/passwd")
    (docs / "broken.md").symlink_to(beyond / "none")
    (docs / "round.md").symlink_to(docs / "round.md")
    return docs


def test_whatever_the_engine_takes_was_checked_or_is_told_of(odd: Path) -> None:
    (odd.parent / "mkdocs.yml").write_text("site_name: X\n", encoding="utf-8")
    files = get_files(load_config(str(odd.parent / "mkdocs.yml")))
    taken = {file.src_uri for file in files if file.inclusion.is_included()}
    assert len(taken) > 40
    drafts = check_docs(odd)
    told = {problem.bestand for problem in drafts.problems}
    known = {*drafts.pages, *drafts.files}
    unknown = {
        name
        for name in taken - known
        if f"docs/{name}" not in told
        and not name.startswith("folder/")
        and not is_of_system(name)  # the hooks leave it out
    }
    assert unknown == set()
    assert "docs/folder" in told
    pages = {file.src_uri for file in files if file.is_documentation_page()}
    assert drafts.pages.keys() <= pages
    assert {*drafts.pages} == {
        *("index.md", "over.md", "a/index.md", "a/b/c.md", "a/sjabloon.md", "a/templates/x.md"),
        *("readme.md", "sjabloon.md", "x.txt.md", "x_y.md"),
    }
    assert drafts.files <= told_or(drafts.files, told)


def told_or(files: set[str], told: set[str]) -> set[str]:
    """Files of a kind that may be there, or that are told of."""
    good = {"x.md.txt"}
    return good | {name for name in files if f"docs/{name}" in told}


def test_page_that_is_a_pipe_does_not_keep_the_check_waiting(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    os.mkfifo(tmp_path / "docs/x.md")
    os.mkfifo(tmp_path / "docs/x.svg")
    (tmp_path / "docs/y.md").mkdir()
    found = [(problem.bestand, problem.code) for problem in check_docs(tmp_path / "docs").problems]
    assert found == [("docs/x.md", "KB121"), ("docs/x.svg", "KB121"), ("docs/y.md", "KB122")]


TOPS = [
    '---\ntitle: "Dag"\nrender_macros: true\nzoeken: false\n---\n\n# Kop\n',
    "---\ntitle: Dag # met een opmerking\n---\n# Kop\n",
    "---\ntitle: 2026-11-21\ndescription: 1e5\n---\n\n# Kop\n",
    '---\ntitle: "A\\tb \U0001f600 é ’"\n---\n\n\n\n# Kop\n',
    "---\n---\n\n# Kop\n",
    "title: Dag\nrender_macros: true\n\n# Kop\n",
    "Let op: dit is tekst.\n\n# Kop\n",
    "# Kop\n",
    "\n\n# Kop\n",
    "",
]


@pytest.mark.parametrize("text", TOPS)
def test_engine_reads_the_fields_and_the_text_that_were_checked(text: str) -> None:
    draft = judge_page(text, "docs/x.md", ())[0]
    body, fields = meta.get_data(draft.source)
    assert fields == draft.meta
    assert body == draft.text
    assert text.replace("\\t", "\t").endswith(draft.text)


def test_line_of_the_text_is_that_of_the_file() -> None:
    text = "---\ntitle: Dag\n---\n\n\n<script>\n"
    draft, found = judge_page(text, "docs/x.md", ())
    assert (draft.begin, draft.text) == (6, "<script>\n")
    assert [problem.regel for problem in found] == [6]


def test_what_is_told_of_the_pages_goes_from_one_process_to_another(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    page = '---\nrender_macros: true\n---\n{{ thema("é") }}\n{{ x() }}\n'
    (tmp_path / "docs/x.md").write_text(page, encoding="utf-8")
    told = tell(check_docs(tmp_path / "docs"))
    assert told.used == [("docs/x.md", 4, 1, 'thema("é")')]
    assert [problem.code for problem in told.problems] == ["KB060"]
    again = Told.from_json(told.to_json())
    assert (again.used, again.problems) == (told.used, told.problems)


def test_page_full_of_mistakes_is_told_of_in_part() -> None:
    _, found = judge_page("<script>x</script>\n\n" * 100, "docs/x.md", ())
    assert len(found) == 26
    assert found[-1] == Problem(
        "docs/x.md",
        51,
        1,
        "",
        "deze pagina heeft nog meer fouten.",
        "Verbeter eerst de andere; daarna ziet u wat er nog over is.",
        "KB035",
    )


def test_page_with_very_many_words_is_told_of() -> None:
    text = "---\nrender_macros: true\n---\n" + "{{ themas() }}\n" * 60
    _, found = judge_page(text, "docs/x.md", ())
    assert {(problem.code, problem.regel) for problem in found[:1]} == {("KB108", 54)}


def test_check_works_beside_the_first_thread_too(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/x.md").write_text("<script>", encoding="utf-8")
    codes: list[str] = []
    thread = threading.Thread(
        target=lambda: codes.extend(p.code for p in check_docs(tmp_path / "docs").problems)
    )
    thread.start()
    thread.join()
    assert codes == ["KB104"]


def test_draft_is_for_the_engine_what_was_typed() -> None:
    draft = Draft("docs/x.md", {"title": "Dag", "zoeken": False}, "# Kop\n", 4)
    assert draft.source == '---\n{"title": "Dag", "zoeken": false}\n---\n\n# Kop\n'


def test_two_pages_at_one_address_are_told_of(tmp_path: Path) -> None:
    for name in ("a.md", "a/index.md", "b/c.md", "index.md"):
        (tmp_path / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / name).write_text(f"# Dag {name}\n", encoding="utf-8")
    assert [str(problem) for problem in check_docs(tmp_path / "docs").problems] == [
        "docs/a.md:1:1: deze pagina krijgt hetzelfde adres als docs/a/index.md. "
        "Geef haar een andere naam. (KB100)"
    ]
