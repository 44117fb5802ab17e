"""Lines of the settings that YAML does not read as they were meant, in words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kennisbank.documents import ReadError, problem_of_reading
from kennisbank.problems import Problem

# Spaces that look like plain ones, where a line should be indented with those.
HARD = re.compile(r"^[ -]*[\u00a0\u2000-\u200a\u202f\u3000]", re.M)
PAGE = re.compile(r"(?:[^:]+: +)?\S+\.md")
# What to do about a file that cannot be read, where that is something else than in a record.
NO_RECORD = {
    "KB004": "Zet het bestand terug; de site kan niet zonder.",
    "KB010": "Zet de hele tekst tussen dubbele aanhalingstekens.",
    "KB013": "Haal deze regel weg; alle instellingen staan in één geheel.",
}


def check_indents(name: str, text: str) -> Iterator[Problem]:
    """Every line is indented with plain spaces; YAML takes others for text."""
    for found in HARD.finditer(text):
        place = text.count("\n", 0, found.start()) + 1, found.end() - found.start()
        wat = "hier staat een harde spatie, en die leest YAML als tekst."
        hoe = "Haal de spaties vooraan deze regel weg, en typ gewone spaties."
        yield Problem(name, *place, "", wat, hoe, "KB037")


def problem_of_settings(name: str, error: ReadError) -> Problem:
    """Settings that could not be read, as a problem; of a line of the menu, what it lacks."""
    problem, line = problem_of_reading(name, error), error.found
    hoe = NO_RECORD.get(error.code, problem.hoe)
    if error.code in ("KB009", "KB018", "KB205", "KB206"):
        if re.match(r"-[^\s-]", line):
            hoe = f"Zet een spatie achter het streepje: `- {line[1:]}`."
        elif PAGE.fullmatch(line):
            hoe = f"Zet een streepje en een spatie voor deze regel: `- {line}`."
    return replace(problem, hoe=hoe)
