"""At a forge: what an issue says, and the proposal and the answer that come of it."""

import argparse
import base64
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from kennisbank.agenda import BRANCH
from kennisbank.disk.git import GitError, ask_git

MOST = 50  # branches that wait; more come of no readers
SECONDS = 60
SEEN = "<!-- kennisbank-aanmelding -->"  # how our answer is found again
LINK = "Uw voorbeeld is te volgen in het [voorstel](<{}>)."
BUSY = "Er wachten nu heel veel voorbeelden. De redactie leest het uwe zelf, en antwoordt hier."
NO_PROPOSAL = (
    "Het concept staat op tak {}, maar een voorstel maken mocht niet ({}). Zet dat aan, zoals in "
    "BEHEER.md staat, en maak dit voorstel zelf."
)
OURS = ("github-actions[bot]", "forgejo-actions")  # who answers for a workflow
WHO = {
    f"GIT_{role}_{part}": value
    for role in ("AUTHOR", "COMMITTER")
    for part, value in (("NAME", "Kennisbank"), ("EMAIL", "kennisbank@voorbeeld.invalid"))
}


def main(arguments: list[str] | None = None) -> int:
    """Print the text of the issue, or offer what was made of it."""
    parser = argparse.ArgumentParser(description="Maak van een aanmelding een voorstel.")
    parser.add_argument("wat", choices=("tekst", "aanbieden"))
    parser.add_argument("--antwoord", type=Path, help="wat de indiener leest")
    parser.add_argument("--verslag", type=Path, help="wat de redactie leest")
    parser.add_argument("--root", type=Path, default=Path(), help="map van de kennisbank")
    options = parser.parse_args(arguments)
    issue = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))["issue"]
    if options.wat == "tekst":
        sys.stdout.buffer.write((issue["body"] or "").encode(errors="replace"))
        return 0
    try:
        wrong = offer(options.root, int(issue["number"]), options.antwoord, options.verslag)
    except (GitError, URLError) as error:
        wrong = f"Dat lukte niet: {error}"
    if wrong:
        print(wrong, file=sys.stderr)
    return int(bool(wrong))


def offer(root: Path, number: int, answer: Path, report: Path) -> str:
    """Put the draft on a branch with a proposal, and answer at the issue; what went wrong, if so.

    What waits already may have been changed by an editor: it stays as it is.
    """
    told, wrong = answer.read_text("utf-8"), ""
    branch = f"{BRANCH}{number}"
    waiting = branches(root)
    if branch in waiting:
        return ""
    if made(root) and len(waiting) >= MOST:
        told = BUSY
    elif made(root):
        push(root, branch, number)
        try:
            told = f"{told}\n{LINK.format(propose(branch, number, report))}\n"
        except HTTPError as error:  # the setting of the forge is off; the branch is there
            wrong = NO_PROPOSAL.format(branch, error)
    say(number, told)
    return wrong


def propose(branch: str, number: int, report: Path) -> str:
    """The address of a new proposal; when it is merged, the issue is closed."""
    told = f"{report.read_text('utf-8')}\nCloses #{number}"
    title = f"praktijk: aanmelding {number} als concept"
    body = {"title": title, "head": branch, "base": "main", "body": told}
    return str(ask("POST", "pulls", body)["html_url"])


def branches(root: Path) -> set[str]:
    """The branches with a submission that wait at the forge."""
    found = ask_git(root, "ls-remote", "--heads", "origin", f"{BRANCH}*", env=access()).decode()
    return {line.rpartition("refs/heads/")[2] for line in found.splitlines()}


def made(root: Path) -> bool:
    """Whether a draft was written."""
    return bool(ask_git(root, "status", "--porcelain", "--", "practices"))


def push(root: Path, branch: str, number: int) -> None:
    """One commit with the draft, on a branch that nobody has yet."""
    ask_git(root, "checkout", "-q", "-b", branch)
    ask_git(root, "add", "--", "practices")
    subject = f"praktijk: aanmelding {number} als concept"
    ask_git(root, "commit", "-q", "--no-verify", "-m", subject, env=WHO)
    ask_git(root, "push", "-q", "--no-verify", "origin", f"HEAD:refs/heads/{branch}", env=access())


def say(number: int, told: str) -> None:
    """Our answer at the issue; the one that stands there already is replaced."""
    body = {"body": f"{SEEN}\n{told}"}
    for comment in ask("GET", f"issues/{number}/comments?per_page=100&limit=50"):
        if comment["user"]["login"] in OURS and comment["body"].startswith(SEEN):
            if comment["body"] != body["body"]:
                ask("PATCH", f"issues/comments/{int(comment['id'])}", body)
            return
    ask("POST", f"issues/{number}/comments", body)


def ask(method: str, what: str, body: Mapping[str, str] | None = None) -> Any:
    """What the forge answers; GitHub and Forgejo ask and answer the same here."""
    address = f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}/{what}"
    headers = {
        "Accept": "application/json",
        "Authorization": f"Bearer {os.environ['TOKEN']}",
        "Content-Type": "application/json",
    }
    data = json.dumps(body).encode() if body else None
    with urlopen(Request(address, data, headers, method=method), timeout=SECONDS) as answer:
        return json.loads(answer.read() or b"null")


def access() -> Mapping[str, str]:
    """What lets git in, told to git alone, as everybody can read the words of a command."""
    login = base64.b64encode(f"x-access-token:{os.environ['TOKEN']}".encode()).decode()
    return {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "http.extraHeader",
        "GIT_CONFIG_VALUE_0": f"Authorization: Basic {login}",
    }


if __name__ == "__main__":
    sys.exit(main())
