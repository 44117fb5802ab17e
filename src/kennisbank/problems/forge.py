"""The forge: problems as GitHub and GitLab show them at the lines of a proposal."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256

from kennisbank.problems.problem import Problem, printable
from kennisbank.problems.signs import show

# How a runner of GitHub wants what would end a command, or a value within it.
DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
PROPERTY = {**DATA, ":": "%3A", ",": "%2C"}


def to_github(problem: Problem) -> str:
    """The problem as a GitHub workflow command, which annotates the line in a pull request."""
    level = "error" if problem.ernst == "fout" else "warning"
    veld = f"{problem.veld}: " if problem.veld else ""
    text = escape(f"{veld}{problem.wat} {problem.hoe}", DATA)
    file, title = escape(problem.bestand, PROPERTY), escape(problem.code, PROPERTY)
    where = f"file={file},line={problem.regel},col={problem.kolom}"
    return f"::{level} {where},title={title}::{text}"


def to_gitlab(problems: Iterable[Problem]) -> str:
    """The problems as a Code Quality report, which GitLab shows at the lines of a proposal.

    The fingerprint holds no line, so that what moved is no new problem.
    """
    seen = Counter[str]()
    told = []
    for problem in problems:
        text = printable(f"{problem.veld}: " if problem.veld else "") + printable(problem.wat)
        same = f"{printable(problem.bestand)}\n{problem.code}\n{text}"
        seen[same] += 1
        told.append(
            {
                "description": f"{text} {printable(problem.hoe)}",
                "check_name": problem.code,
                "fingerprint": sha256(f"{same}\n{seen[same]}".encode()).hexdigest(),
                "severity": "major" if problem.ernst == "fout" else "minor",
                "location": {
                    "path": printable(problem.bestand),
                    "lines": {"begin": problem.regel},
                },
            }
        )
    return json.dumps(told, indent=1)


def escape(text: str, signs: Mapping[str, str]) -> str:
    """The text as a runner wants it: line ends as it writes them, the rest shown."""
    return "".join(signs.get(sign, sign) for sign in show(text, keep="\r\n"))
