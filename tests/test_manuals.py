"""What the pages for an administrator name, is there: commands, options, files and chapters."""

import re
from argparse import ArgumentParser
from pathlib import Path

import pytest

from kennisbank.cli.arguments import to_parser
from kennisbank.cli.setup import CHAPTERS
from kennisbank.inrichting.vragen import FORGES
from kennisbank.model.collections import EDITED

ROOT = Path(__file__).parents[1]
MANUALS = ("README.md", "BEHEER.md", "deploy/README.md", "LICENTIES.md")
# A path, or a name within a module, between backticks.
NAME = re.compile(r"`([a-z_-]+(?:/[\w.-]+)+/?|(?:[a-z_]+/)*[a-z_]+(?:\.[\w-]+)+(?:\(\))?)`")
FILE = re.compile(r"\.(?:py|m?js|css|html|j2|ya?ml|md|toml|txt|typ|json|webmanifest|svg|lock)$")
EXAMPLES = {"assets/x", "config.extra", "docs/name.md", "noun.html.j2", "page.title"}
OURS = ("src", "overrides", "tests", "tools", "benchmarks", "docs", "decisions", "reference")
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.S)


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def options_of(parser: ArgumentParser) -> dict[str, set[str]]:
    """Every command with its options."""
    (commands,) = (action for action in parser._actions if action.dest == "command")
    assert isinstance(commands.choices, dict)
    return {name: set(one._option_string_actions) for name, one in commands.choices.items()}


@pytest.mark.parametrize("name", MANUALS)
def test_every_command_that_a_manual_names_exists(name: str) -> None:
    code = "\n".join(CODE.findall(text_of(name)))
    targets = set(re.findall(r"(?m)^([a-z]+):", text_of("Makefile")))
    assert set(re.findall(r"\bmake ([a-z]+)", code)) <= targets
    known = options_of(to_parser())
    for command, rest in re.findall(r"(?<!www/)kennisbank ([a-z]+)((?: --?[a-z-]+\b)*)", code):
        assert command in known, command
        assert set(rest.split()) <= known[command], rest


@pytest.mark.parametrize("name", MANUALS)
def test_every_file_that_a_manual_names_exists(name: str) -> None:
    text = text_of(name)
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert (ROOT / name).parent.joinpath(target).exists(), target
    top = {path.name for path in ROOT.iterdir()}
    for code in re.findall(r"`([^`\s]+)`", text):
        first = code.partition("/")[0]
        if "/" in code and first in top and first != "site" and "*" not in code:
            assert (ROOT / code).exists(), code


def test_every_module_that_hacking_names_is_there_and_has_what_it_is_named_for() -> None:
    paths = [*ROOT.iterdir(), *(path for top in OURS for path in (ROOT / top).rglob("*"))]
    places = [f"/{path.relative_to(ROOT)}{'/' if path.is_dir() else ''}" for path in paths]

    def are_at(*ends: str) -> list[str]:
        return [place for place in places if place.endswith(ends)]

    def is_there(name: str) -> bool:
        if FILE.search(name) or name.endswith("/"):
            return bool(are_at(f"/{name}"))
        module, _, word = name.removesuffix("()").replace(".", "/").rpartition("/")
        return bool(are_at(f"/{module}/{word}.py", f"/{module}/{word}/")) or any(
            re.search(rf"\b{word}\b", text_of(place[1:]))
            for place in are_at(f"/{module}.py", f"/{module}/__init__.py")
        )

    names = set(NAME.findall(text_of("HACKING.md"))) - EXAMPLES
    assert len(names) > 200
    assert sorted(name for name in names if not is_there(name)) == []


def test_a_chapter_that_a_command_sends_to_is_that_of_its_forge() -> None:
    headings = dict(re.findall(r"(?m)^## (\d)\. (.+)$", text_of("BEHEER.md")))
    for forge, number in CHAPTERS.items():
        assert headings[str(number)] == FORGES[forge][0]


def test_all_that_editors_write_has_the_licence_of_texts() -> None:
    rows = [row for row in text_of("LICENTIES.md").splitlines() if row.startswith("| De teksten")]
    folders = {*EDITED, "docs"}
    assert [folder for folder in sorted(folders) if f"`{folder}/`" not in rows[0]] == []
