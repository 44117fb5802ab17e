"""The forge's files: valid, and every command in them really run, in a copy of this repository."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from os.path import normpath
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from kennisbank.changes.basis import READ
from kennisbank.problems.dag import to_dag
from tests.builders import write_bank
from tests.projects import small_project

pytestmark = pytest.mark.slow  # the commands of a whole forge

ROOT = Path(__file__).parents[1]
FORGE = ROOT / ".github"
WORKFLOWS = sorted((FORGE / "workflows").iterdir())
FORMS = sorted(path for path in (FORGE / "ISSUE_TEMPLATE").iterdir() if path.name != "config.yml")
TOOLS = (".ci", "Makefile", "tools", "pyproject.toml", "uv.lock")

# What each job may do with the forge; nothing that is not here.
PERMISSIONS = {
    "aanmelding.yml": {
        "klaarzetten": {"contents": "write", "issues": "write", "pull-requests": "write"}
    },
    "audit.yml": {"kijken": {"contents": "read"}},
    "bronnen.yml": {"bereiken": {"contents": "read", "issues": "write"}},
    "code.yml": {"test": {"contents": "read"}},
    "inhoud.yml": {"controleren": {"contents": "read"}},
    "publiceren.yml": {
        "bouwen": {"contents": "read", "pages": "read"},
        "plaatsen": {"pages": "write", "id-token": "write"},
        "onthouden": {"contents": "write"},
    },
    "voorbeeld.yml": {"bouwen": {"contents": "read"}},
}


FETCH = "Haal op wat er is gepubliceerd"
# What compares with it.
KNOWING = ("aanmelding.yml", "inhoud.yml", "publiceren.yml", "voorbeeld.yml")


def read_workflow(name: str) -> dict[str, Any]:
    """Everything as text: as YAML 1.1, the key `on` would be a boolean."""
    text = (FORGE / "workflows" / name).read_text(encoding="utf-8")
    workflow: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    return workflow


def steps_of(name: str) -> list[dict[str, Any]]:
    return [step for job in read_workflow(name)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("github-workflows", WORKFLOWS),
        ("github-issue-forms", FORMS),
        ("github-issue-config", [FORGE / "ISSUE_TEMPLATE/config.yml"]),
        ("dependabot", [FORGE / "dependabot.yml"]),
    ],
)
def test_files_are_what_the_forge_expects(schema: str, paths: list[Path]) -> None:
    check_schema(schema, *map(str, paths))


def check_schema(schema: str, *words: str) -> None:
    """The command, in this process: to begin is nearly all that it takes."""
    from check_jsonschema import main  # takes seconds, which only who asks this should wait

    checked = CliRunner().invoke(main, ["--builtin-schema", f"vendor.{schema}", *words])
    assert checked.exit_code == 0, checked.output


def test_jobs_may_do_no_more_than_they_must() -> None:
    found = {}
    for path in WORKFLOWS:
        workflow = read_workflow(path.name)
        assert workflow["permissions"] == {}, path.name
        found[path.name] = {name: job["permissions"] for name, job in workflow["jobs"].items()}
    assert found == PERMISSIONS


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_safe_with_the_proposal_of_a_stranger(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    for line in re.findall(r"uses: (.*)", text):
        assert re.fullmatch(r"actions/[\w/-]+@[0-9a-f]{40} # v[\d.]+", line)
    for job in read_workflow(path.name)["jobs"].values():
        assert job["timeout-minutes"]
    for step in steps_of(path.name):
        assert "${{" not in step.get("run", ""), "an expression in a command is code of a stranger"
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


def test_folders_that_the_forge_names_exist() -> None:
    owned = [line.split()[0] for line in (FORGE / "CODEOWNERS").read_text().splitlines() if line]
    paths = [path for path in owned if path not in ("#", "*", ".git*")]
    paths += read_workflow("inhoud.yml")["on"]["pull_request"]["paths"]
    paths += [
        entry["directory"]
        for entry in yaml.safe_load((FORGE / "dependabot.yml").read_text())["updates"]
    ]
    assert len(paths) > 8
    assert [path for path in paths if not (ROOT / path.strip("/*")).exists()] == []


def test_who_owns_words_does_not_own_what_git_obeys() -> None:
    """A `.gitattributes` beside records can hide from a reviewer what changes in them."""
    lines = [line.split() for line in (FORGE / "CODEOWNERS").read_text().splitlines() if line]
    assert lines[-1] == [".git*", "@VUL-IN/code"]


def test_publications_never_cross() -> None:
    workflow = read_workflow("publiceren.yml")
    assert workflow["concurrency"] == {"group": "publiceren", "cancel-in-progress": "false"}
    assert workflow["on"]["push"] == {"branches": ["main"]}
    assert workflow["jobs"]["bouwen"]["if"] == "github.ref == 'refs/heads/main'"
    assert workflow["jobs"]["plaatsen"]["needs"] == "bouwen"


@pytest.mark.parametrize("month", [1, 7])
@pytest.mark.parametrize("folder", [".github", ".forgejo"])
def test_each_night_is_published_what_waited_for_the_new_day(folder: str, month: int) -> None:
    (plan,) = read_yaml(ROOT / folder / "workflows/publiceren.yml")["on"]["schedule"]
    minute, hour, *days = plan["cron"].split()
    assert days == ["*", "*", "*"]
    begun = datetime(2027, month, 1, int(hour), int(minute), tzinfo=UTC)
    assert to_dag(begun, {}) == date(2027, month, 2)
    assert to_dag(begun - timedelta(hours=1, minutes=30), {}) == date(2027, month, 1)


def test_only_a_preview_looks_ahead() -> None:
    for folder in (".github", ".forgejo"):
        for path in (ROOT / folder / "workflows").iterdir():
            looks = path.read_text(encoding="utf-8").count("site BOUW=--vooruit")
            assert looks == (2 if path.name == "voorbeeld.yml" else 0), path
    jobs = read_yaml(GITLAB)
    looking = {name for name, job in jobs.items() if "--vooruit" in str(job)}
    assert looking == {"Voorbeeld"}


def test_code_runs_what_make_test_runs() -> None:
    assert [step["run"] for step in steps_of("code.yml") if "run" in step] == [".ci/run"]
    assert os.access(ROOT / ".ci/run", os.X_OK)
    assert "make test" in (ROOT / ".ci/run").read_text()


@dataclass(frozen=True)
class Outcome:
    """What the steps of a job gave: the exit code and the output of each, and the summary."""

    codes: dict[str, int]
    printed: dict[str, str]
    summary: str


class Forge:
    """Runs the commands of a workflow as a runner does, in a copy with this environment."""

    def __init__(self, home: Path, *names: str) -> None:
        self.home, self.copy, self.bin = home, home / "copy", home / "bin"
        self.bin.mkdir()
        for words in (("init", "-q", "--bare", "origin"), ("clone", "-q", "origin", "copy")):
            subprocess.run(["git", *words], cwd=home, check=True, capture_output=True)
        for name in (*TOOLS, *names):
            source = ROOT / name
            if source.is_dir():
                no_caches = shutil.ignore_patterns("__pycache__")
                shutil.copytree(source, self.copy / name, ignore=no_caches)
            else:
                shutil.copy2(source, self.copy / name)
        # This environment, but not its stamps: the copy has to ask for it, and must not change it.
        (self.copy / ".venv").mkdir()
        for part in Path(sys.prefix).iterdir():
            if part.name not in (".runtime", ".dev", ".plaats"):
                (self.copy / ".venv" / part.name).symlink_to(part)
        version = r"s/^uv==\([0-9.]*\).*/uv \1/p"
        self.command("uv", f"[ \"$1\" != --version ] || sed -n '{version}' tools/uv.txt")

    def command(self, name: str, script: str) -> None:
        """Put a stand-in for a command on the path."""
        (self.bin / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (self.bin / name).chmod(0o755)

    def commit(self) -> None:
        """Keep what the editors wrote in a history, as a checkout has it."""
        names = ("Redactie", "redactie@example.nl")
        who = {
            f"GIT_{role}_{part}": name
            for role in ("AUTHOR", "COMMITTER")
            for part, name in zip(("NAME", "EMAIL"), names, strict=True)
        }
        for command in (["init", "-q"], ["add", *READ], ["commit", "-qm", "voorstel"]):
            subprocess.run(["git", *command], cwd=self.copy, env=os.environ | who, check=True)

    def run(self, workflow: str, values: Mapping[str, str] | None = None) -> Outcome:
        """Run every command of the workflow; `values` is what the forge fills in."""
        codes: dict[str, int] = {}
        printed: dict[str, str] = {}
        summary = self.home / "summary.md"
        summary.write_text("")
        runner = {
            "PATH": f"{self.bin}:{os.environ['PATH']}",
            "GITHUB_STEP_SUMMARY": str(summary),
            "RUNNER_TEMP": str(self.home),
        }
        assert read_workflow(workflow)["defaults"]["run"]["shell"] == "bash"
        for step in steps_of(workflow):
            # The only condition in use is !cancelled(), which is true here.
            if "run" not in step or (any(codes.values()) and "if" not in step):
                continue
            env = {
                name: (values or {}).get(text, text) for name, text in step.get("env", {}).items()
            }
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=self.copy,
                env=os.environ | runner | env,
                capture_output=True,
                text=True,
                check=False,
            )
            codes[step["name"]] = done.returncode
            printed[step["name"]] = done.stdout + done.stderr
        return Outcome(codes, printed, summary.read_text(encoding="utf-8"))


@pytest.fixture
def content(tmp_path: Path) -> Forge:
    """A copy with the small bank of the tests."""
    forge = Forge(tmp_path)
    (forge.copy / "docs").mkdir()
    write_bank(forge.copy)
    return forge


def test_a_mistake_is_put_at_its_line_and_in_the_summary(content: Forge) -> None:
    record = content.copy / "practices/zeeland/regiekaart.yml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("Een regiekaart", "Een <b>regiekaart</b>"), encoding="utf-8")
    lines = text.splitlines()
    line = lines.index("titel: Een regiekaart") + 1
    outcome = content.run("inhoud.yml")
    message = (
        "titel: `<b>regiekaart</b>` is opmaak of code, en een record is gewone tekst. Haal de "
        "tekens weg en houd de woorden; een nieuwe alinea of een punt is een nieuwe regel in de "
        "lijst."
    )
    assert outcome.codes == {
        FETCH: 0,
        "Zet de controle klaar": 0,
        "Zet elke melding bij haar regel": 1,
        "Vat samen": 0,
    }
    assert outcome.printed["Zet elke melding bij haar regel"] == (
        f"::error file=practices/zeeland/regiekaart.yml,line={line},col=8,title=KB028::{message}\n"
    )
    assert outcome.summary.splitlines()[:3] == [
        "## 1 fout, 0 keer let op.",
        "",
        f"- practices/zeeland/regiekaart.yml:{line}:8: {message} (KB028)",
    ]


def test_good_content_gives_no_annotation(content: Forge) -> None:
    outcome = content.run("inhoud.yml")
    assert set(outcome.codes.values()) == {0}
    assert outcome.printed["Zet elke melding bij haar regel"] == ""
    assert outcome.summary.startswith("## 0 fouten, 0 keer let op.\n\n\n")
    assert "\nNiet vergeleken met wat is gepubliceerd: " in outcome.summary


@pytest.fixture
def whole(small: Path, tmp_path: Path) -> Forge:
    """A copy with all that a build needs."""
    forge = Forge(tmp_path, "src")
    small_project(forge.copy, sheets=small)
    return forge


def test_the_preview_opens_from_a_folder(whole: Forge) -> None:
    address, report = (f"https://voorbeeld.example/artifacts/{n}" for n in (1, 2))
    shutil.copytree(ROOT / "tests/browser", whole.copy / "tests/browser")  # to make pictures with
    # The site of before is not built here: two pages and a sheet of the other stand for it.
    make = shutil.which("make")
    some = "index.html pdf/korte-lijnen.pdf praktijken/korte-lijnen/index.html"
    whole.command(
        "make",
        f'[ "$1" = -C ] || exec {make} "$@"\n'
        f'cd {whole.copy}/site && mkdir "$2/site" && cp --parents {some} "$2/site"',
    )
    whole.commit()
    record = whole.copy / "practices/gelderland-zuid/korte-lijnen.yml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("titel: Korte lijnen", "titel: Lange lijnen"), encoding="utf-8")
    whole.commit()
    outcome = whole.run(
        "voorbeeld.yml",
        {
            "${{ steps.bewaren.outputs.artifact-url }}": address,
            "${{ steps.verslag.outputs.artifact-url }}": report,
        },
    )
    assert set(outcome.codes.values()) == {0}, outcome.printed
    assert f"[Download het voorbeeld]({address})" in outcome.summary
    assert outcome.summary.startswith("## Wat dit voorstel verandert\n\n1 veranderd.\n")
    assert "    - wordt: **Lange** lijnen\n" in outcome.summary
    assert f"[Open het verslag]({report})" in outcome.summary
    page = (whole.home / "verslag/verslag.html").read_text(encoding="utf-8")
    assert "<strong>Lange</strong> lijnen" in page
    assert 'src="data:image/webp;base64,' in page
    copy = whole.copy / "voorbeeld"
    files = {path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()}
    seen, to_visit = set(), ["index.html"]
    while to_visit:
        page = to_visit.pop()
        seen.add(page)
        html = (copy / page).read_text(encoding="utf-8")
        for link in {*re.findall(r'<a\b[^>]*?\shref="([^"#?]+)', html)}:
            if not re.match(r"https?:|tel:|mailto:", link):
                target = normpath(f"{page}/../{link}")
                assert target in files, f"{page}: {link}"
                if target.endswith(".html") and target not in seen:
                    to_visit.append(target)
    pages = {file for file in files if file.endswith(".html")}
    # Which a message of the check leads to, and who fills in a form.
    assert {page.partition("/")[0] for page in pages - seen} == {"hulp", "velden"}


def test_the_site_is_built_for_its_own_address(whole: Forge) -> None:
    address = "https://tsd.example/kennisbank"  # as configure-pages gives it
    outcome = whole.run("publiceren.yml", {"${{ steps.pages.outputs.base_url }}": address})
    assert outcome.codes == {
        FETCH: 0,
        "Controleer de inhoud": 0,
        "Bouw de site": 0,
        "Controleer of de site haar adres kent": 0,
        "Zet klaar wat het onthoudt": 0,
        "Onthoud wat is gepubliceerd": 0,
    }, outcome.printed
    assert f"<loc>{address}/praktijken/</loc>" in (whole.copy / "site/sitemap.xml").read_text()
    kept = ["git", "-C", whole.home / "origin", "show", "gepubliceerd:gepubliceerd.csv"]
    listed = subprocess.run(kept, capture_output=True, check=True).stdout
    assert listed == (whole.copy / "site/gepubliceerd.csv").read_bytes()


@pytest.mark.parametrize(
    ("given", "stands", "code"),
    [
        ("https://tsd.example/kb", "https://tsd.example/kb/", 0),
        ("https://tsd.example/", "https://tsd.example/", 0),
        ("https://TSD.example:443/kb/", "https://tsd.example/kb/", 0),
        ("https://tsd.example/kb", "https://tsd.example/", 1),
        ("", None, 1),
    ],
)
def test_who_publishes_at_no_address_is_told_where_to_give_it(
    tmp_path: Path, given: str, stands: str | None, code: int
) -> None:
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / "site").mkdir()
    if stands:
        (tmp_path / "site/sitemap.xml").write_text(f"<loc>{stands}</loc>\n")
    environ = os.environ | {"SITE_URL": given}
    done = subprocess.run([tmp_path / ".ci/adres"], env=environ, capture_output=True, text=True)
    assert done.returncode == code
    first = f"De site kent haar adres niet: SITE_URL is '{given}'. "
    assert done.stderr.startswith(first) if code else not done.stderr
    assert done.stdout == ""


def test_what_was_published_is_fetched_before_anything_of_a_proposal_is_run() -> None:
    fetched = {step["run"] for name in KNOWING for step in steps_of(name) if step["name"] == FETCH}
    assert len(fetched) == 1
    for name in KNOWING:
        first = next(step["name"] for step in steps_of(name) if "run" in step)
        assert first == FETCH


def test_what_a_stranger_sends_is_read_without_a_token_and_named_in_no_command() -> None:
    text = (FORGE / "workflows/aanmelding.yml").read_text(encoding="utf-8")
    told = set(re.findall(r"github\.event\.[\w.*]+", text))
    assert told == {"github.event.issue." + name for name in ("number", "labels.*.name", "state")}
    reading, offering = steps_of("aanmelding.yml")[-2:]
    assert reading["env"].keys() == {"NUMMER"}
    assert "inlezen" in reading["run"]
    assert "inlezen" not in offering["run"]


TITLE = "Bronnen die niet meer te bereiken zijn"


@pytest.mark.parametrize(
    ("address", "number", "last"),
    [
        ("http://127.0.0.1:1/", "", ["issue", "create", "--title", TITLE, "--body-file"]),
        ("http://127.0.0.1:1/", "7", ["issue", "edit", "7", "--body-file"]),
        ("", "7", ["issue", "close", "7", "--comment", "Alle bronnen zijn weer te bereiken."]),
        ("", "", ["issue", "list"]),
    ],
    ids=["first time", "again", "well again", "well"],
)
def test_there_is_one_issue_about_sources(
    tmp_path: Path, address: str, number: str, last: list[str]
) -> None:
    forge = Forge(tmp_path)
    (forge.copy / "reference").mkdir()
    (forge.copy / "reference/bronnen.yml").write_text(f"- id: bron\n  url: '{address}'\n")
    asked = tmp_path / "asked"
    forge.command(
        "gh",
        f"for word; do printf '%s\\n' \"$word\"; done > {asked}\n"
        f'[ "$2" != list ] || [ -z "{number}" ] || echo {number}',
    )
    outcome = forge.run("bronnen.yml")
    assert set(outcome.codes.values()) == {0}, outcome.printed
    assert asked.read_text().splitlines()[: len(last)] == last
    assert (f"- <{address}>: de server weigert de verbinding" in outcome.summary) is bool(address)
    assert outcome.summary.startswith("## Wat er te doen is op ")


@pytest.mark.parametrize(
    ("code", "fails", "warns"), [(0, False, False), (1, True, False), (2, False, True)]
)
def test_what_was_not_looked_at_is_said_and_what_was_found_stops(
    tmp_path: Path, code: int, fails: bool, warns: bool
) -> None:
    forge = Forge(tmp_path)
    (forge.copy / "tools/audit.py").write_text(f"print('De uitkomst.')\nraise SystemExit({code})\n")
    outcome = forge.run("audit.yml")
    step = "Kijk naar bekende kwetsbaarheden"
    assert outcome.codes == {step: int(fails)}
    assert outcome.summary == "~~~\nDe uitkomst.\n~~~\n"
    assert ("::warning title=Niet gekeken::" in outcome.printed[step]) is warns


GITLAB = ROOT / ".gitlab-ci.yml"
FORGEJO = sorted((ROOT / ".forgejo/workflows").iterdir())
# What Forgejo does in its own way: it shows no messages at lines, and has no Pages.
OWN = {"Noem elke melding", "Zet een browser klaar", "Zet het verslag bij het voorbeeld"}
OWN |= {
    "Zet de site op haar plaats",
    "Onthoud wat is gepubliceerd",
    "Zeg in woorden wat er verandert",
}


MIRRORED = r"https://data\.forgejo\.org/actions/[\w-]+@[0-9a-f]{40}"  # the sums of GitHub
THEIR_OWN = "https://data.forgejo.org/forgejo/upload-artifact@v4"  # whose sums nobody here can see


def read_yaml(path: Path) -> dict[str, Any]:
    """Everything as text."""
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found


def test_gitlab_takes_its_file() -> None:
    check_schema("gitlab-ci", "--data-transform", "gitlab-ci", str(GITLAB))


def test_every_forge_has_the_same_jobs() -> None:
    gitlab = {name for name in read_yaml(GITLAB) if name not in ("stages", "default", "variables")}
    assert gitlab == {"Inhoud controleren", "Code", "Voorbeeld", "pages", "Onthouden"}
    here = {path.stem for path in FORGEJO}
    assert here == {"code", "inhoud", "voorbeeld", "publiceren", "aanmelding"}


@pytest.mark.parametrize("path", FORGEJO, ids=lambda path: path.name)
def test_forgejo_runs_the_commands_of_github(path: Path) -> None:
    steps = [step for job in read_yaml(path)["jobs"].values() for step in job["steps"]]
    there = {step.get("name"): step["run"] for step in steps_of(path.name) if "run" in step}
    for step in steps:
        if "run" in step and step.get("name") not in OWN:
            assert step["run"] == there[step.get("name")], step
        assert "${{" not in step.get("run", ""), "an expression in a command is code of a stranger"
        if used := step.get("uses"):
            assert used == THEIR_OWN or re.fullmatch(MIRRORED, used), used
    text = path.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert read_yaml(path)["on"].keys() == read_workflow(path.name)["on"].keys()


def test_gitlab_runs_the_commands_of_github() -> None:
    jobs = read_yaml(GITLAB)
    fetched = jobs["default"]["before_script"][0]
    assert any(fetched in step.get("run", "") for step in steps_of("publiceren.yml"))
    there = {step["run"] for step in steps_of("publiceren.yml") if "run" in step}
    assert set(jobs["pages"]["script"]) - there == {"mv site public"}
    assert jobs["Code"]["script"] == [step["run"] for step in steps_of("code.yml") if "run" in step]
    changes = jobs["Inhoud controleren"]["rules"][0]["changes"]
    paths = read_workflow("inhoud.yml")["on"]["pull_request"]["paths"]
    assert [one.removesuffix("/*") for one in changes] == paths


def test_forgejo_puts_the_site_on_its_branch(tmp_path: Path) -> None:
    """The site alone, without the project, and the branch of before is replaced."""
    (step,) = (
        step
        for job in read_yaml(ROOT / ".forgejo/workflows/publiceren.yml")["jobs"].values()
        for step in job["steps"]
        if step.get("name") == "Zet de site op haar plaats"
    )
    forge, work = tmp_path / "forge.git", tmp_path / "work"
    names = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.nl")
    subprocess.run(["git", "init", "-q", "--bare", forge], check=True)
    subprocess.run(["git", "clone", "-q", forge, work], check=True, capture_output=True)
    (work / "README.md").write_text("project")
    (work / ".gitignore").write_text("site/\n")
    subprocess.run(["git", *names, "-C", work, "add", "-A"], check=True)
    subprocess.run(["git", *names, "-C", work, "commit", "-qm", "begin"], check=True)
    for round_, words in enumerate(("een", "twee")):
        shutil.rmtree(work / "site", ignore_errors=True)
        (work / "site/.well-known").mkdir(parents=True)
        (work / "site/index.html").write_text(words)
        (work / "site/.well-known/security.txt").write_text(f"{round_}")
        (tmp_path / "index").unlink(missing_ok=True)
        environ = os.environ | {"RUNNER_TEMP": str(tmp_path), "TOKEN": "geheim"}
        command = ["bash", "-eo", "pipefail", "-c", step["run"]]
        subprocess.run(command, cwd=work, env=environ, check=True, capture_output=True)
        listed = ["git", "-C", str(forge), "ls-tree", "-r", "--name-only", "pages"]
        found = subprocess.run(listed, capture_output=True, text=True, check=True).stdout.split()
        assert found == [".well-known/security.txt", "index.html"]
    shown = ["git", "-C", str(forge), "show", "pages:index.html"]
    assert subprocess.run(shown, capture_output=True, text=True, check=True).stdout == "twee"
    status = ["git", "-C", str(work), "status", "--short"]
    assert subprocess.run(status, capture_output=True, text=True, check=True).stdout == ""
