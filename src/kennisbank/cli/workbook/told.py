"""Told: what a workbook would change, record by record, and what stays as it is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kennisbank.changes import differences
from kennisbank.documents import to_text
from kennisbank.forms import VALUES, to_label
from kennisbank.intake.workbook import FILE, FINGERPRINT, Lezing, Melding, Plan, Voorstel
from kennisbank.model import Praktijk
from kennisbank.model.leven import CONCEPT
from kennisbank.problems import name_of_field
from kennisbank.sheets import name_of_cell

ROWS, RECORDS = ("rij", "rijen"), ("praktijk", "praktijken")
SHOWN, MANY = 200, 5  # signs of a text that changes, and of many alike how many are named
NO_TITLE = (
    f"Geen kolom is de titel, en zonder titel heet een nieuw record naar een nummer. Zet in {FILE} "
    "`titel` achter de kolom waarin staat hoe de praktijk heet."
)
IN_USE = VALUES["actueel"]
OFTEN = 3  # faults in a column, from where it may be meant for something else


def tell_plan(name: str, lezing: Lezing, plan: Plan, today: date) -> Iterator[str]:
    """What would change, record by record; what stays; and what is wrong."""
    place = f"{name}, blad {lezing.table.name}"
    yield f"{place}: {how_many(len(lezing.rijen), ROWS)} gelezen."
    if lezing.above:
        yield f"Overgeslagen boven de kop in rij {lezing.head}: {how_many(lezing.above, ROWS)}."
    if lezing.left:
        yield f"Niet gelezen, zoals {FILE} zegt: {', '.join(lezing.left)}."
    if lezing.cleaned:
        yield f"Weggehaald zijn tekens die niemand ziet: cel {enough(lezing.cleaned)}."
    if lezing.table.remarked:
        yield f"Opmerkingen bij cellen gaan niet mee: cel {enough(lezing.table.remarked)}."
    if lezing.table.struck:
        struck = enough(lezing.table.struck)
        yield f"Doorgestreept, en nog gewone tekst: cel {struck}. Moet het weg, haal het dan weg."
    for voorstel in plan.changed:
        yield f"Veranderd, rij {voorstel.rij.number}: {named(voorstel)}{when_seen(voorstel, today)}"
        yield from tell_difference(voorstel)
    for voorstel in plan.new:
        yield f"Nieuw, rij {voorstel.rij.number}: {named(voorstel)}{when_seen(voorstel, today)}"
    for number, had, kenmerk in plan.renamed:
        yield f"{had} is intussen van een ander. Rij {number} krijgt {kenmerk}."
    for number, kenmerk, name in plan.alike:
        yield f"Rij {number} lijkt op {kenmerk} ({name}): overgeslagen."
    if plan.alike:
        yield "Is zo’n rij toch een nieuw record? Geef haar een andere titel of een eigen kenmerk."
    if plan.new and "titel" not in lezing.columns:
        yield NO_TITLE
    for name in plan.older:
        yield f"Niet aangeraakt, en in het project intussen veranderd; dat blijft zo: {name}"
    if plan.days:
        yield f"Dagen die anders zijn getypt, zijn zo gelezen: {enough(plan.days)}."
    if plan.unchecked:
        yield f"Nog niet nagelezen: {how_many(plan.unchecked, ROWS)}. Daarmee gebeurt niets."
    if plan.begun:
        yield f"Wel herschreven, en nog niet nagelezen: rij {enough([*map(str, plan.begun)])}."
    if plan.filled:
        filled = enough([*map(str, sorted(plan.filled))])
        yield (
            f"Ingevuld, en nog een concept: rij {filled}. De kolom "
            f"{to_label('status')} beslist: staat daar `{IN_USE}`, dan komt het op de site."
        )
    if plan.absent:
        yield f"Niet in dit werkblad: {how_many(plan.absent, RECORDS)}. Daarmee gebeurt niets."
    yield f"{len(plan.new)} nieuw, {len(plan.changed)} veranderd, {plan.same} gelijk."
    yield from tell_meldingen(place, plan.meldingen)
    yield from tell_how_to_leave(lezing, plan.meldingen)


def tell_meldingen(place: str, meldingen: Iterable[Melding]) -> Iterator[str]:
    """What is to be mended: what is the same in one column once, with the cells where it stands."""
    alike: dict[object, list[Melding]] = {}
    for one in meldingen:
        key = (one.column, one.veld, one.wat, one.hoe, one.code, one.ernst)
        alike.setdefault(key if one.row else one, []).append(one)
    for first, *others in alike.values():
        cells = [name_of_cell(one.row, one.column) for one in others]
        more = f" ({len(others) + 1} keer, ook {enough(cells)})" if others else ""
        yield f"{first.at(place)}{more}"


def tell_how_to_leave(lezing: Lezing, meldingen: Iterable[Melding]) -> Iterator[str]:
    """How a column stays out, where much of it is wrong: in a list of somebody else it is most
    likely about something else."""
    wrong = Counter(
        one.column
        for one in meldingen
        if one.ernst == "fout" and one.column == lezing.columns.get(re.split("[ ,]", one.veld)[0])
    )
    for at in sorted(wrong) if FINGERPRINT not in lezing.columns else ():
        if wrong[at] >= OFTEN and (head := lezing.head_at(at)):
            line = to_text({head: ""}, Praktijk).strip()
            yield f"Hoeft kolom “{head}” niet mee? Dan hoort in {FILE} deze regel: {line}"


def how_many(number: int, noun: tuple[str, str]) -> str:
    """A number with its noun."""
    return f"{number} {noun[number != 1]}"


def enough(texts: Sequence[str]) -> str:
    """The first of many, and how many more."""
    more = len(texts) - MANY
    return ", ".join(texts[:MANY]) + (f" en nog {more}" if more > 0 else "")


def named(voorstel: Voorstel) -> str:
    """`WIJ-G01 Korte lijnen (practices/gelderland-zuid/korte-lijnen.yml)`."""
    data = voorstel.before or voorstel.after
    return f"{data.get('kenmerk')} {data.get('titel', '')} ({voorstel.name})"


def when_seen(voorstel: Voorstel, today: date) -> str:
    """When what was nowhere on the site comes there, if it does: no draft is published unseen."""
    before, after = voorstel.before, voorstel.after
    if after.get("status") == CONCEPT or (before and before.get("status") != CONCEPT):
        return ""
    later = str(after.get("gepubliceerd", "")) > today.isoformat()  # KB183 names the day
    return f"; komt {'later' if later else 'meteen'} op de site"


def tell_difference(voorstel: Voorstel) -> Iterator[str]:
    """Each field that would be another, with both texts."""
    for veld in differences(dict(voorstel.before), dict(voorstel.after)):
        yield f"  {name_of_field(veld.loc)}"
        yield f"    was:   {short(veld.was)}"
        yield f"    wordt: {short(veld.wordt)}"


def short(text: str | None) -> str:
    """A text as it may be shown, or that there is none."""
    if text is None:
        return "(niets)"
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
