"""The workflows of GitHub and Forgejo, run by `act` as a runner would: their steps, conditions and
jobs that wait for each other. What stands for the actions of others is in tests/act/."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.intake.sent import FILLED, body_of
from tests.jobs import RECORD, SITE, Repository
from tests.tools.api import an_api

pytestmark = pytest.mark.slow  # whole jobs

ROOT = Path(__file__).parents[1]
ACT = Path(sys.prefix) / "bin/act"


@dataclass(frozen=True)
class Run:
    """Whether the jobs of a workflow went well, and all that was said."""

    well: bool
    said: str


class Forge(Repository):
    """What a forge holds, with the workflows of one, and a runner on this machine."""

    def __init__(self, home: Path, name: str) -> None:
        super().__init__(home)
        self.name = name
        shutil.copytree(ROOT / name / "workflows", self.copy / name / "workflows")
        self.offer("main")

    def run(self, event: str, workflow: str, ref: str, *more: str) -> Run:
        """Run a workflow on a branch."""
        text = (self.copy / self.name / "workflows" / workflow).read_text(encoding="utf-8")
        # Act knows no addresses of actions, and asks Docker for each container.
        plain = re.sub(r"    container:\n      image: .*\n", "", text)
        plain = plain.replace("https://data.forgejo.org/", "")
        (self.home / workflow).write_text(plain, encoding="utf-8")
        stand_ins = (f"{used}={stand_in_of(used)}" for used in re.findall(r"uses: (\S+)", plain))
        known = {
            "KENNISBANK_ORIGIN": self.origin.as_uri(),
            "KENNISBANK_REF": ref,
            "KENNISBANK_VENV": sys.prefix,
            "KENNISBANK_SITE": SITE,
            "KENNISBANK_FORGE": str(self.home / "forge"),
        }
        command = [
            *(ACT, event, "-W", self.home / workflow, "--bind", "--no-skip-checkout"),
            *("-P", "ubuntu-24.04=-self-hosted", "-P", "docker=-self-hosted"),
            *("--defaultbranch", "main", "--no-cache-server"),
            *(word for stand_in in stand_ins for word in ("--local-repository", stand_in)),
            *(word for pair in known.items() for word in ("--env", "=".join(pair))),
            *("-s", "GITHUB_TOKEN=vanzelf", "-s", "KENNISBANK_TOKEN=geheimpje", *more),
        ]
        env = os.environ | {"HOME": str(self.home), "XDG_CACHE_HOME": str(self.home / "cache")}
        done = subprocess.run(command, cwd=self.copy, env=env, capture_output=True, text=True)
        return Run(done.returncode == 0, done.stdout + done.stderr)

    def shown(self, place: str) -> str:
        """A file on a branch of the forge."""
        return self.git("show", place, at=self.origin)

    def branches(self) -> set[str]:
        """The branches that the forge has."""
        return set(self.git("branch", "--format=%(refname:short)", at=self.origin).split())


def stand_in_of(used: str) -> Path:
    """The folder with what stands for an action; the others do nothing here."""
    name = used.rpartition("@")[0].rpartition("/")[2]
    folder = ROOT / "tests/act" / name
    return folder if folder.is_dir() else ROOT / "tests/act/nothing"


@pytest.fixture(params=[".github", ".forgejo"])
def forge(request: pytest.FixtureRequest, tmp_path: Path) -> Forge:
    return Forge(tmp_path, request.param)


def test_a_good_proposal_passes_and_a_bad_one_is_stopped_at_its_line(forge: Forge) -> None:
    record = forge.copy / RECORD
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("Een regiekaart", "De regiekaart"), encoding="utf-8")
    forge.offer("goed")
    good = forge.run("pull_request", "inhoud.yml", "goed")
    assert good.well, good.said
    assert "0 fouten, " in good.said
    record.write_text(text.replace("Een regiekaart", "Een <b>regiekaart</b>"), encoding="utf-8")
    forge.offer("fout")
    bad = forge.run("pull_request", "inhoud.yml", "fout")
    assert not bad.well
    line = text.splitlines().index("titel: Een regiekaart") + 1
    told = f"{RECORD},line={line}," if forge.name == ".github" else f"{RECORD}:{line}:8: titel"
    assert told in bad.said


def test_what_is_published_is_put_in_its_place_and_remembered(forge: Forge) -> None:
    run = forge.run("push", "publiceren.yml", "main", "--var", f"SITE_ADRES={SITE}")
    assert run.well, run.said
    assert forge.shown("gepubliceerd:gepubliceerd.csv").endswith("\nover/,docs/over.md,,,0\n")
    if forge.name == ".forgejo":
        placed = forge.git("ls-tree", "-r", "--name-only", "pages", at=forge.origin).split()
    else:
        site = forge.home / "forge/artifact/site"
        files = [path for path in site.rglob("*") if path.is_file()]
        placed = [path.relative_to(site).as_posix() for path in files]
    assert sorted(placed) == [
        *(".well-known/security.txt", "gepubliceerd.csv", "index.html", "sitemap.xml")
    ]
    assert "geheimpje" not in run.said


def test_nothing_is_published_of_a_mistake(forge: Forge) -> None:
    record = forge.copy / RECORD
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("titel:", "tite:"), encoding="utf-8")
    forge.offer("main")
    run = forge.run("push", "publiceren.yml", "main", "--var", f"SITE_ADRES={SITE}")
    assert not run.well
    assert f"{RECORD}:" in run.said
    assert forge.branches() <= {"main"}
    assert not (forge.home / "forge").exists()


def test_only_main_is_published(forge: Forge) -> None:
    forge.git("checkout", "-q", "-b", "proef")
    forge.offer("proef")
    run = forge.run("workflow_dispatch", "publiceren.yml", "proef", "--var", f"SITE_ADRES={SITE}")
    assert run.well, run.said
    assert "site" not in run.said
    assert forge.branches() == {"main", "proef"}


@pytest.mark.parametrize("label", ["aanmelding", "vraag"])
def test_what_is_sent_is_answered_when_it_has_the_label(forge: Forge, label: str) -> None:
    shutil.copytree(ROOT / "tools", forge.copy / "tools", ignore=shutil.ignore_patterns("__*"))
    forge.offer("main")
    text = "$(touch gehackt) `touch gehackt` ::set-output name=x::y"
    issue = {
        "number": 12,
        "state": "open",
        "body": body_of(FILLED | {"toelichting": text}),
        "labels": [{"name": label}],
    }
    (forge.home / "event.json").write_text(json.dumps({"issue": issue}), encoding="utf-8")
    with an_api() as api:
        event = ("-e", str(forge.home / "event.json"), "--env", f"GITHUB_API_URL={api.address}")
        run = forge.run("issues", "aanmelding.yml", "main", *event)
    assert run.well, run.said
    assert ("aanmelding/12" in forge.branches()) is (label == "aanmelding")
    assert len(api.comments) == (label == "aanmelding")
    assert not [*forge.home.rglob("gehackt")]
    assert text not in run.said
