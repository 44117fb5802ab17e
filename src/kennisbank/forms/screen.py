"""The editing screen as files: the CMS with our words and our small changes to it."""

import json
import re
import shutil
from pathlib import Path

from kennisbank.disk import copy_folder, write_file
from kennisbank.forms.backends import Backend, backend_of
from kennisbank.forms.cms import to_config
from kennisbank.forms.widgets import Json
from kennisbank.model import Kennisbank

# What stands in the folder of the screen, and is not for a browser.
NOT_SHOWN = re.compile(
    r"\..*|package.*|node_modules|(?:woorden|aanpassingen)\.json|en-US\.json|.*\.(?:sh|md)"
)
HOSTS = backend_of(None)  # which the page names in the project itself
CMS = "vendor/npm/index.js"


def write_beheer(bank: Kennisbank, source: Path, target: Path, backend: Backend) -> None:
    """Put the screen in `target`, of a site that is not in its place: page, CMS and settings."""
    shutil.rmtree(target, ignore_errors=True)
    copy_folder(source, target, shutil.copyfile, NOT_SHOWN)
    settings = json.dumps(to_config(bank, backend), ensure_ascii=False)
    write_file(f"{target}/config.json", settings.encode())
    words = json.dumps(to_words(source), ensure_ascii=False)
    write_file(f"{target}/vendor/locales/nl.js", f"export default {words};\n".encode())
    write_file(f"{target}/{CMS}", to_cms(source).encode())
    write_file(f"{target}/index.html", to_page(source, backend).encode())


def to_page(source: Path, backend: Backend) -> str:
    """The page, with a policy that lets it talk to its own forge and to nobody else."""
    text = (source / "index.html").read_text(encoding="utf-8")
    for named, own in ((HOSTS.connect, backend.connect), (HOSTS.images, backend.images)):
        text = text.replace(f" {named}", f" {own}" if own else "")
    return text


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
