"""Scripts: the modules that a page asks for, joined into one classic script each.

So a reader waits for few files, and the copy that opens from disk runs them: a browser loads no
modules there. Only plain imports and exports are known here, so that this stays small; any other
is refused. Each module runs once, as it would by itself: who comes later finds what it gave. Lines
of comment stay behind, which are a fifth of what would be sent.
"""

import re
import shutil
from collections.abc import Iterable
from graphlib import TopologicalSorter
from pathlib import Path
from posixpath import dirname, join, normpath

from kennisbank.disk import write_file
from kennisbank.site.look.assets import FOLDER

MODULES = "js"
EVERYWHERE = "basis.js"  # every page has it, before the others
AT_ONCE = "sluiten.js"  # and this one before anything is painted, by itself
IMPORT = re.compile(r'^import (?:(\{[^{}]*\}) from )?"(\.[^"]*\.js)";\n', re.M)
EXPORT = re.compile(r"^export (?=(?:async function|function|const) (\w+))", re.M)
COMMENT = re.compile(r"^[ \t]*//.*\n", re.M)
AS = re.compile(r"\s+as\s+")
OTHER = re.compile(r"\s*(?:import|export)\b(?!\()|.*\bimport\.meta\b")


class ScriptError(ValueError):
    """A module says something that cannot be joined."""


def join_scripts(site: Path) -> None:
    """Have each script hold the modules that it imports, but for those that every page has."""
    root = site / FOLDER
    scripts = sorted(root.glob("*.js"))
    modules = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in (*scripts, *sorted((root / MODULES).rglob("*.js")))
    }
    parts = {name: to_part(name, text) for name, text in modules.items()}
    had = {*order_of(EVERYWHERE, modules)} if EVERYWHERE in modules else set[str]()
    for path in scripts:
        order = order_of(path.name, modules)
        whole = path.name in (AT_ONCE, EVERYWHERE)
        names = order if whole else [name for name in order if name not in had]
        write_file(str(path), to_script(map(parts.__getitem__, names)).encode())
    shutil.rmtree(root / MODULES, ignore_errors=True)


def order_of(script: str, modules: dict[str, str]) -> list[str]:
    """A script and all that it imports, each after what it needs."""
    needs: dict[str, list[str]] = {}
    wanted = [script]
    while wanted:
        name = wanted.pop()
        if name not in needs:
            needs[name] = imports_of(name, modules)
            wanted += needs[name]
    return [*TopologicalSorter(needs).static_order()]


def imports_of(name: str, modules: dict[str, str]) -> list[str]:
    """The modules that one imports; ScriptError when one is not there."""
    found = [normpath(join(dirname(name), path)) for _, path in IMPORT.findall(modules[name])]
    for other in found:
        if other not in modules:
            raise ScriptError(f"{name} imports {other}, which is not there.")
    return found


def to_script(parts: Iterable[str]) -> str:
    """Modules in their order as one script; each is kept under its name for those after it."""
    kept = "(globalThis.kennisbank ??= {}).modules ??= {}"
    return f'"use strict";\n((modules) => {{\n{"".join(parts)}}})({kept});\n'


def to_part(name: str, text: str) -> str:
    """One module as a function that gives what it exports; ScriptError when it says more."""

    def take(found: re.Match[str]) -> str:
        names, path = found[1], normpath(join(dirname(name), found[2]))
        return f'const {AS.sub(": ", names)} = modules["{path}"];\n' if names else ""

    given = ", ".join(EXPORT.findall(text))
    body = EXPORT.sub("", IMPORT.sub(take, COMMENT.sub("", text)))
    for line in body.splitlines():
        if line.count("`") % 2 or OTHER.match(line):  # the first: a text that goes on below
            raise ScriptError(f"{name}: {line.strip()}")
    return f'modules["{name}"] ??= (() => {{\n{body}return {{ {given} }};\n}})();\n'
