"""The agenda of a day: all groups in their order, and what nobody looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kennisbank.agenda.gaten import gaten
from kennisbank.agenda.inzendingen import inzendingen
from kennisbank.agenda.links import links, read_visit
from kennisbank.agenda.meldingen import fouten, let_op
from kennisbank.agenda.records import (
    concepten,
    gepubliceerd,
    herzieningen,
    places_in,
    te_laat,
    wachtend,
)
from kennisbank.agenda.taak import Groep
from kennisbank.bank import Harvest
from kennisbank.model import Kennisbank
from kennisbank.problems import Problem

HIDDEN = "Wat er verder te doen is, ziet u als deze fouten hersteld zijn."
NO_VISIT = (
    "Of de webadressen in de bronnen nog werken, is hier nog niet bekeken: "
    "`.venv/bin/python tools/bronlinks.py` doet dat, met internet."
)


@dataclass(frozen=True)
class Agenda:
    """What there is to do on a day, and what was not looked at."""

    dag: date
    groepen: tuple[Groep, ...]
    ongezien: tuple[str, ...] = ()

    @property
    def wacht(self) -> bool:
        """Whether anything waits for an editor."""
        return any(groep.wacht for groep in self.groepen)


def agenda_of_mistakes(problems: Sequence[Problem], today: date) -> Agenda:
    """When records have mistakes, nobody knows the rest."""
    return Agenda(today, tuple(fouten(problems)), (HIDDEN,))


def agenda_of(
    root: Path,
    bank: Kennisbank,
    harvest: Harvest,
    problems: Sequence[Problem],
    today: date,
    title_of: Callable[[str], str],
) -> Agenda:
    """Mistakes, what others wait for, what is late, what is begun; then what is only to be known.

    `title_of` says what a code of the check is about.
    """
    waar, visit = places_in(harvest), read_visit(root)
    groepen = (
        *fouten(problems),
        *inzendingen(root),
        *te_laat(bank, today, waar),
        *links(visit),
        *concepten(harvest, waar),
        *herzieningen(bank, today, waar),
        *let_op(problems, title_of),
        *gaten(bank),
        *wachtend(bank, today, waar),
        *gepubliceerd(bank, today, waar),
    )
    return Agenda(today, groepen, () if visit else (NO_VISIT,))
