"""The editing screen as files: the CMS with our words and our small changes to it."""

import json
import re
import shutil
from pathlib import Path

from kennisbank.disk import copy_folder, write_file
from kennisbank.forms.cms import to_config
from kennisbank.forms.widgets import Json
from kennisbank.model import Kennisbank

# What stands in the folder of the screen, and is not for a browser.
NOT_SHOWN = re.compile(
    r"\..*|package.*|node_modules|(?:woorden|aanpassingen)\.json|en-US\.json|.*\.(?:sh|md)"
)
CMS = "vendor/npm/index.js"


def write_beheer(bank: Kennisbank, source: Path, target: Path, backend: Json) -> None:
    """Put the screen in `target`, of a site that is not in its place: page, CMS and settings."""
    shutil.rmtree(target, ignore_errors=True)
    copy_folder(source, target, shutil.copyfile, NOT_SHOWN)
    settings = json.dumps(to_config(bank, backend), ensure_ascii=False)
    write_file(f"{target}/config.json", settings.encode())
    words = json.dumps(to_words(source), ensure_ascii=False)
    write_file(f"{target}/vendor/locales/nl.js", f"export default {words};\n".encode())
    write_file(f"{target}/{CMS}", to_cms(source).encode())


def to_words(source: Path) -> Json:
    """The Dutch of the CMS, with our own words for what it lacks or says in jargon."""
    words: Json = json.loads((source / "vendor/locales/nl.json").read_text(encoding="utf-8"))
    own = json.loads((source / "woorden.json").read_text(encoding="utf-8"))
    for name, text in own.items():
        *steps, last = name.split(".")
        place = words
        for step in steps:
            place = place.setdefault(step, {})
        place[last] = text
    return words


def to_cms(source: Path) -> str:
    """The CMS with what no setting of it can change; each change is found once, or none is made."""
    text = (source / CMS).read_text(encoding="utf-8")
    for change in json.loads((source / "aanpassingen.json").read_text(encoding="utf-8")):
        if text.count(change["from"]) != 1:
            raise ValueError(f"aanpassingen.json: not once in {CMS}: {change['from']}")
        text = text.replace(change["from"], change["to"])
    return text
