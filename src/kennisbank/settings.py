"""Settings: what stands under `extra` in mkdocs.yml, which editors of the site fill in."""

from collections.abc import Mapping
from pathlib import Path

from kennisbank.problems import Ernst, Problem
from kennisbank.reading import ReadError, parse_document

NAME = "mkdocs.yml"


def read_extra(root: Path) -> Mapping[str, object]:
    """The settings; none when the file is not there.

    Only that part is read: the rest has signs for the engine that a record may not have. Where it
    cannot be read, the engine says so before anything is built.
    """
    path = root / NAME
    if not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8")
    _, found, rest = f"\n{text}".partition("\nextra:\n")
    inside = "\n".join(lines_inside(rest))
    try:
        content: object = parse_document(inside.encode(), NAME).data if inside.strip() else {}
    except ReadError:
        content = {}
    return content if found and isinstance(content, Mapping) else {}


def lines_inside(rest: str) -> list[str]:
    """The lines until one that is not indented."""
    lines = rest.split("\n")
    end = (at for at, line in enumerate(lines) if line[:1] not in ("", " ", "#"))
    return lines[: next(end, len(lines))]


def problem_at(
    name: str, text: str, wat: str, hoe: str, code: str, ernst: Ernst = "fout"
) -> Problem:
    """A problem at a setting; its line is the last where that word begins."""
    lines = [n for n, line in enumerate(text.split("\n"), 1) if line.strip().startswith(f"{name}:")]
    return Problem(NAME, lines[-1] if lines else 1, 1, name, wat, hoe, code, ernst)
