"""Press: what runs in the process of the engine. Settings and pages are checked, and only then it
starts, with the settings that were read here: plain data, for which it needs no mkdocs.yml."""

import json
import os
import runpy
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from kennisbank.disk import write_file
from kennisbank.documents import check_plain
from kennisbank.drafts import ENGINE_READS, REPORT, TOLD
from kennisbank.drafts.settings import NAME
from kennisbank.drafts.told import Looked, check_drafts
from kennisbank.problems import Problem, stops

checked: list[Looked] = []  # what was checked in this process, for the hooks of the engine


def main() -> None:
    """Check the settings and docs/ of this folder, tell what came of it, go on when it is good."""
    looked = check_drafts(Path())
    settings, told = looked.settings, looked.told
    problems = [*told.problems, *check_plain(Path(), ENGINE_READS)]
    if settings is None and not problems:
        hoe = "Zet het bestand terug; de site kan niet zonder."
        problems.append(Problem(NAME, 1, 1, "", "dit bestand ontbreekt.", hoe, "KB051"))
    told = replace(told, problems=[*dict.fromkeys(problems)])
    with os.fdopen(int(os.environ.pop(TOLD)), "w", encoding="utf-8") as pipe:
        pipe.write(told.to_json())
    if settings is None or stops(told.problems):
        sys.exit(1)
    config = Path(os.environ[REPORT]).with_suffix(".json")
    write_file(str(config), to_config(settings, Path().resolve()).encode())
    checked.append(looked)
    sys.argv = ["mkdocs", *sys.argv[1:], "--config-file", str(config)]
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)


def to_config(settings: dict[str, Any], root: Path) -> str:
    """The settings for the engine, which finds each file wherever these stand."""
    (macros,) = settings["plugins"]
    module = {"module_name": str(root / macros["macros"]["module_name"])}
    places = {
        "docs_dir": str(root / settings["docs_dir"]),
        "theme": settings["theme"] | {"custom_dir": str(root / settings["theme"]["custom_dir"])},
        "plugins": [{"macros": macros["macros"] | module}],
        "hooks": [str(root / name) for name in settings["hooks"]],
    }
    config = {name: value for name, value in settings.items() if name != "watch"} | places
    return json.dumps(config, ensure_ascii=False)  # a pair of escapes is two signs to YAML
