import subprocess
from datetime import date
from pathlib import Path

import yaml

from kennisbank.intake.aanmelding import take_in
from kennisbank.intake.branches import kenmerken_elsewhere
from tests.builders import write_bank

TODAY = date(2026, 12, 1)
MAIL = "In Vlissingen bellen wij elke week met de school."


def git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.nl")
    subprocess.run(["git", *who, "-C", root, *words], check=True, capture_output=True)


def on_a_branch(root: Path, name: str) -> tuple[str, str]:
    """The file and the kenmerk of a mail that was taken in on a branch of its own."""
    git(root, "checkout", "-q", "-b", name, "main")
    concept = take_in(root, MAIL, TODAY, place=("", "Vlissingen"))
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "praktijk: mail als concept")
    return concept.naam, yaml.safe_load(concept.tekst)["kenmerk"]


def test_two_mails_on_branches_of_their_own_never_get_one_kenmerk_or_file(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    git(root, "init", "-q", "-b", "main")
    assert kenmerken_elsewhere(root, "INS-M") == set()  # without a commit
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "begin")
    first, second = on_a_branch(root, "een"), on_a_branch(root, "twee")
    assert (first[1], second[1]) == ("INS-M01", "INS-M02")
    assert first[0] != second[0]
    git(root, "update-ref", "refs/remotes/origin/een", "een")
    git(root, "branch", "-q", "-D", "een")
    assert kenmerken_elsewhere(root, "INS-M") == {"INS-M01"}
    assert kenmerken_elsewhere(root, "INS-V") == set()
    assert on_a_branch(root, "drie")[1] == "INS-M03"


def test_without_git_nothing_is_known_of_elsewhere(tmp_path: Path) -> None:
    assert kenmerken_elsewhere(tmp_path, "INS-M") == set()
