"""The summary of a day: as lines for a terminal, as Markdown for a forge, as JSON for programs."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from kennisbank.agenda.dag import Agenda
from kennisbank.agenda.taak import Groep, Taak
from kennisbank.agenda.waar import Forge
from kennisbank.problems import show
from kennisbank.problems.summary import escape_markdown
from kennisbank.queries import format_date

NOTHING = "Er wacht nu niets op u."


def to_lines(agenda: Agenda, every: bool = False) -> Iterator[str]:
    """Plain lines, each with a place that an editor or terminal may open."""
    yield heading(agenda)
    if not agenda.wacht:
        yield from ("", NOTHING)
    for groep in agenda.groepen:
        yield from ("", groep.kop)
        for taak in groep.getoond(every):
            yield f"- {place_of(taak)}: {taak.tekst}"
        if rest := groep.rest(every):
            yield f"- {rest}"
    for told in agenda.weten:
        yield from ("", told)


def to_markdown(agenda: Agenda, forge: Forge, every: bool = False) -> str:
    """The same for the summary of a job, where the text of a record stays text."""
    parts = [f"## {heading(agenda)}", *([] if agenda.wacht else [NOTHING])]
    for groep in agenda.groepen:
        parts.append(f"### {escape_markdown(groep.kop)}")
        parts.append("\n".join(lines_of(groep, forge, every)))
    return "\n\n".join([*parts, *map(escape_markdown, agenda.weten)])


def lines_of(groep: Groep, forge: Forge, every: bool) -> Iterator[str]:
    """The items of a group."""
    for taak in groep.getoond(every):
        place, url = escape_markdown(show(place_of(taak))), forge.url_of(taak)
        linked = f"[{place}](<{url}>)" if url else place
        yield f"- {linked}: {escape_markdown(show(taak.tekst))}"
    if rest := groep.rest(every):
        yield f"- {escape_markdown(rest)}"


def to_json(agenda: Agenda) -> str:
    """All of it, also what the others leave out."""
    groepen = [asdict(groep) for groep in agenda.groepen]
    told = {"dag": agenda.dag.isoformat(), "groepen": groepen, "weten": [*agenda.weten]}
    return json.dumps(told, indent=1)


def heading(agenda: Agenda) -> str:
    """What this is, and of which day."""
    return f"Wat er te doen is op {format_date(agenda.dag)}"


def place_of(taak: Taak) -> str:
    """`practices/x.yml:8`; without a line the place alone."""
    return f"{taak.waar}:{taak.regel}" if taak.regel else taak.waar
