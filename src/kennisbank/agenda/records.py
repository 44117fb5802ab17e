"""Records that ask for an editor: concepts, reviews, what waits for its day, what came of late."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from kennisbank.agenda.taak import ALL, MOST, Groep, Taak, count
from kennisbank.bank import Harvest, overdue
from kennisbank.model import Bron, Element, Kennisbank, Praktijk
from kennisbank.queries import format_date, latest

SOON = timedelta(days=30)  # a review that nears
LATE = timedelta(days=7)  # what is news to colleagues
NEWEST = 200  # records of which it is asked whether they are news

Levend = Praktijk | Element
Waar = Callable[[Levend, str], tuple[str, int]]  # the file and the line of a field


def places_in(harvest: Harvest) -> Waar:
    """Where the fields of records stand."""
    known = {
        (type(record), record.id): document
        for record, document, _ in harvest.records
        if isinstance(record, Praktijk | Element)
    }

    def place_of(record: Levend, field: str) -> tuple[str, int]:
        document = known[type(record), record.id]
        return document.name, document.place_of((field,))[0]

    return place_of


def to_taak(record: Levend, field: str, told: str, waar: Waar) -> Taak:
    """A record with what is told of it, at one of its fields."""
    name, line = waar(record, field)
    title = "(zonder titel)" if "titel" in record.te_schrijven else record.titel
    return Taak(f"{record.kenmerk} {title}{told}", name, line)


def drafts_in(harvest: Harvest) -> Sequence[Levend]:
    """The drafts; those that are nearly done go first."""
    living = (one for one, _, _ in harvest.records if isinstance(one, Praktijk | Element))
    return sorted(
        (one for one in living if one.concept),
        key=lambda draft: (len(draft.te_schrijven), draft.kenmerk),
    )


def concepten(harvest: Harvest, waar: Waar, sent: str) -> Iterator[Groep]:
    """The drafts, with what each still lacks; many are told of by the source that they are from.
    What has the letters of what was `sent` has a group of its own."""
    drafts = [one for one in drafts_in(harvest) if not one.kenmerk.startswith(sent)]
    if taken := tuple(to_taak(one, "status", lacking(one), waar) for one in drafts):
        kop = f"Afmaken: {count(len(taken), 'concept', 'concepten')}"
        samen = tuple(by_source(drafts, harvest, waar)) if len(taken) > MOST else ()
        yield Groep(kop, taken, ALL, samen=samen)


def by_source(drafts: Iterable[Levend], harvest: Harvest, waar: Waar) -> Iterator[Taak]:
    """How many drafts are from each source, most first, at the one that is nearest to done."""
    names = {bron.id: bron.kort for bron in harvest.of(Bron)}
    found = defaultdict[str, list[Levend]](list)
    for draft in drafts:
        found[draft.bronnen[0].bron if draft.bronnen else ""].append(draft)
    for bron, those in sorted(found.items(), key=lambda one: (-len(one[1]), one[0])):
        ready = sum(not draft.te_schrijven for draft in those)
        told = (
            f"{names.get(bron, bron) or 'Zonder bron'}: {count(len(those), 'concept', 'concepten')}"
        )
        told += f", {ready} klaar om na te lezen" if ready else ""
        name, line = waar(those[0], "status")
        yield Taak(told, name, line)


def lacking(record: Levend) -> str:
    """What an editor writes or chooses before a draft can be published."""
    names = ", ".join(f"`{name}`" for name in record.te_schrijven)
    return f", nog te schrijven: {names}" if names else ", klaar om na te lezen"


def te_laat(bank: Kennisbank, today: date, waar: Waar) -> Iterator[Groep]:
    """The reviews that should have been done."""
    taken = tuple(to_review(one, waar) for one in overdue(bank, today))
    if taken:
        kop = f"Herzien: {count(len(taken), 'record is', 'records zijn')} over de dag"
        yield Groep(kop, taken, ".venv/bin/kennisbank verouderd")


def herzieningen(bank: Kennisbank, today: date, waar: Waar) -> Iterator[Groep]:
    """The reviews that near."""
    late = {record.kenmerk for record in overdue(bank, today)}
    soon = overdue(bank, today + SOON)
    taken = tuple(to_review(one, waar) for one in soon if one.kenmerk not in late)
    if taken:
        kop = f"Binnen {SOON.days} dagen te herzien: {count(len(taken), 'record', 'records')}"
        yield Groep(kop, taken, "de agenda `herzieningen.ics` op de site")


def to_review(record: Levend, waar: Waar) -> Taak:
    """A record, and the day before which it is reviewed."""
    return to_taak(record, "herzien_voor", f", voor {format_date(record.herzien_voor)}", waar)


def wachtend(bank: Kennisbank, today: date, waar: Waar) -> Iterator[Groep]:
    """What comes on the site by itself, on its day."""
    wait = [one for one in bank.uitgesteld.values() if one.gepubliceerd > today]
    wait = [one for one in wait if not one.concept]
    wait.sort(key=lambda one: (one.gepubliceerd, one.kenmerk))
    taken = tuple(
        to_taak(one, "gepubliceerd", f", op {format_date(one.gepubliceerd)}", waar) for one in wait
    )
    if taken:
        kop = f"Komt vanzelf op de site: {count(len(taken), 'record', 'records')}"
        yield Groep(kop, taken, ".venv/bin/kennisbank check noemt ze (KB183)", wacht=False)


def gepubliceerd(bank: Kennisbank, today: date) -> Iterator[str]:
    """How much came or changed in the last days: that is news, and no work."""
    number = sum(day >= today - LATE for day, _ in latest(bank, NEWEST))
    if number:
        more = "minstens " if number == NEWEST else ""
        told = count(number, "record", "records")
        yield f"Nieuw of veranderd in de laatste week: {more}{told}; zie de pagina “Nieuw”."
