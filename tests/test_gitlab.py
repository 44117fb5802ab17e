"""The jobs of GitLab, run as its runner does: what goes before, a script, and jobs that wait for
each other; each in a checkout of its own, of which only artifacts are kept."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.jobs import RECORD, SITE, Repository

pytestmark = pytest.mark.slow  # whole jobs

FILE = Path(__file__).parents[1] / ".gitlab-ci.yml"
JOBS: dict[str, Any] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
PROPOSAL = {"CI_PIPELINE_SOURCE": "merge_request_event"}
PUSHED = {"CI_PIPELINE_SOURCE": "push", "CI_PAGES_URL": SITE, "CI_DEFAULT_BRANCH": "main"}


@dataclass(frozen=True)
class Run:
    """Whether a job went well, all that was said, and where its files are."""

    well: bool
    said: str
    at: Path


class Forge(Repository):
    """What a forge holds, and a runner."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.offer("main")

    def run(self, name: str, ref: str, given: Mapping[str, str]) -> Run:
        """Run a job on a branch, with the artifacts of those that it waits for."""
        job, at = JOBS[name], self.home / f"{ref}-{name}"
        shutil.rmtree(at, ignore_errors=True)
        self.git("clone", "-q", "--branch", ref, self.origin.as_uri(), str(at), at=self.home)
        (at / ".venv").mkdir()
        for part in Path(sys.prefix).iterdir():
            if part.name != ".runtime":
                (at / ".venv" / part.name).symlink_to(part)
        for needed in job.get("needs", ()):
            for path in JOBS[needed]["artifacts"]["paths"]:
                shutil.copytree(self.home / f"{ref}-{needed}" / path, at / path)
        env = {**os.environ, **JOBS["variables"], **given, "KENNISBANK_TOKEN": "wie:geheimpje"}
        env |= {key: given.get(value[1:], value) for key, value in job.get("variables", {}).items()}
        lines = [*job.get("before_script", JOBS["default"]["before_script"]), *job["script"]]
        command = ["bash", "-eo", "pipefail", "-c", "\n".join(lines)]
        done = subprocess.run(command, cwd=at, env=env, capture_output=True, text=True, check=False)
        return Run(done.returncode == 0, done.stdout + done.stderr, at)


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    return Forge(tmp_path)


def test_a_good_proposal_passes_and_a_bad_one_is_stopped_at_its_line(forge: Forge) -> None:
    record = forge.copy / RECORD
    text = record.read_text(encoding="utf-8")
    line = text.splitlines().index("titel: Een regiekaart") + 1
    for ref, titel, places in (
        ("goed", "De kaart", []),
        ("fout", "<b>Kaart</b>", [(RECORD, line)]),
    ):
        record.write_text(text.replace("Een regiekaart", titel), encoding="utf-8")
        forge.offer(ref)
        run = forge.run("Inhoud controleren", ref, PROPOSAL)
        assert run.well is (ref == "goed"), run.said
        report = JOBS["Inhoud controleren"]["artifacts"]["reports"]["codequality"]
        found = [one["location"] for one in json.loads((run.at / report).read_text("utf-8"))]
        assert [(one["path"], one["lines"]["begin"]) for one in found] == places
        assert all(f"{path}:{at}:8: titel" in run.said for path, at in places)


def test_what_is_published_is_put_in_its_place_and_remembered(forge: Forge) -> None:
    placed = forge.run("pages", "main", PUSHED)
    assert placed.well, placed.said
    assert JOBS["pages"]["artifacts"]["paths"] == ["public"]
    files = [path for path in (placed.at / "public").rglob("*") if path.is_file()]
    assert sorted(path.relative_to(placed.at / "public").as_posix() for path in files) == [
        *(".well-known/security.txt", "gepubliceerd.csv", "index.html", "sitemap.xml")
    ]
    assert JOBS["Onthouden"]["needs"] == ["pages"]
    kept = forge.run("Onthouden", "main", PUSHED)
    assert kept.well, kept.said
    shown = forge.git("show", "gepubliceerd:gepubliceerd.csv", at=forge.origin)
    assert shown.endswith("\nover/,docs/over.md,,,0\n")
    assert "geheimpje" not in kept.said


def test_nothing_is_published_of_a_mistake(forge: Forge) -> None:
    record = forge.copy / RECORD
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("titel:", "tite:"), encoding="utf-8")
    forge.offer("main")
    run = forge.run("pages", "main", PUSHED)
    assert not run.well
    assert f"{RECORD}:" in run.said
    assert not (run.at / "public").exists()


def test_only_main_is_published() -> None:
    ruled = {name: JOBS[name]["rules"] for name in ("pages", "Onthouden")}
    only_main = [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert ruled == {"pages": only_main, "Onthouden": only_main}
