"""The agenda of a day: all groups in their order, and what nobody looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kennisbank.agenda.gaten import gaten
from kennisbank.agenda.inzendingen import SENT, has_forge, inzendingen
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
    "Of de webadressen in de bronnen nog werken, heeft nog niemand bekeken. Staat het project op "
    "een forge, dan gebeurt dat daar elke week vanzelf."
)


@dataclass(frozen=True)
class Agenda:
    """What there is to do on a day, and in sentences what is only good to know."""

    dag: date
    groepen: tuple[Groep, ...]
    weten: tuple[str, ...] = ()

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
    """What others wait for, what is late, what is begun; then what is only to be known.

    `title_of` says what a code of the check is about.
    """
    waar, visit = places_in(harvest), read_visit(root)
    groepen = (
        *inzendingen(root, harvest, waar),
        *fouten(problems),
        *te_laat(bank, today, waar),
        *links(visit),
        *concepten(harvest, waar, SENT),
        *herzieningen(bank, today, waar),
        *let_op(problems, title_of),
        *wachtend(bank, today, waar),
    )
    # A forge looks each week, so whoever works with one need not know that nobody did it here.
    unseen = not (visit or bank.redactie.beheerscherm or has_forge(root))
    weten = (*gepubliceerd(bank, today), *gaten(bank), *([NO_VISIT] if unseen else []))
    return Agenda(today, groepen, weten)
