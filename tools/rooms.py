"""The table of rooms in HACKING.md, from the packages themselves: `python -m tools.rooms`."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from kennisbank.disk import write_whole

ROOT = Path(__file__).parents[1]
PAGE, CORE = ROOT / "HACKING.md", ROOT / "src/kennisbank"
BEGIN, END = "<!-- rooms: `make schema` -->\n", "<!-- /rooms -->\n"
FLOORS = "Imports point one way"


def floors() -> list[list[str]]:
    """The rooms of each floor, the highest first, as import-linter holds them to it."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (layers,) = (one["layers"] for one in contracts if one["name"] == FLOORS)
    return [re.findall(r"\w+", layer) for layer in layers]


def about(room: str) -> str:
    """The first paragraph of what a room says of itself, without its name."""
    path = CORE / room / "__init__.py"
    path = path if path.exists() else CORE / f"{room}.py"
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    sentence = " ".join(said.partition("\n\n")[0].split())
    return re.sub(r"^\w+: (\w)", lambda found: found[1].upper(), sentence)


def modules_of(room: str) -> str:
    """The modules of a room, and the rooms within it with theirs."""
    names = sorted(p.stem for p in (CORE / room).glob("*.py") if not p.stem.startswith("_"))
    inner = sorted(p.parent.name for p in (CORE / room).glob("*/__init__.py"))
    shown = [*(f"`{name}`" for name in names), *(f"`{name}/`" for name in inner)]
    return ", ".join(shown) or "(one module)"


def table() -> Iterator[str]:
    """The lines of the table."""
    yield "| Floor | Room | What it is about | Modules |"
    yield "|---:|---|---|---|"
    for number, rooms in zip(range(len(floors()), 0, -1), floors(), strict=True):
        for room in rooms:
            yield f"| {number} | `{room}` | {about(room)} | {modules_of(room)} |"


def with_table(text: str) -> str:
    """The page with the table as it should be; ValueError when its place is gone."""
    if BEGIN not in text or END not in text:
        raise ValueError(f"HACKING.md: zet de regels {BEGIN.strip()} en {END.strip()} terug.")
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + "\n" + "\n".join(table()) + "\n\n" + END + rest.partition(END)[2]


def main() -> int:
    """Renew the table."""
    write_whole(PAGE, with_table(PAGE.read_text(encoding="utf-8")).encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
