"""Agenda: what an editor should do now, most urgent first, with where to go for each."""

from kennisbank.agenda.dag import Agenda, agenda_of, agenda_of_mistakes
from kennisbank.agenda.inzendingen import BRANCH
from kennisbank.agenda.links import keep_visit
from kennisbank.agenda.summary import to_json, to_lines, to_markdown
from kennisbank.agenda.taak import Groep, Taak
from kennisbank.agenda.waar import Forge, forge_of

__all__ = [
    "BRANCH",
    "Agenda",
    "Forge",
    "Groep",
    "Taak",
    "agenda_of",
    "agenda_of_mistakes",
    "forge_of",
    "keep_visit",
    "to_json",
    "to_lines",
    "to_markdown",
]
