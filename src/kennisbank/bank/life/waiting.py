"""Waiting: what is a concept, or is published on a later day, is nowhere until then."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.inhoud import Levend
from kennisbank.bank.life.concept import leads_in
from kennisbank.bank.life.rapport import without_reports
from kennisbank.bank.names import MOVED
from kennisbank.bank.references import REFERENCES, TO_ELEMENT, fields_to_walk
from kennisbank.model import Element, Kennisbank, Praktijk, Record
from kennisbank.model.collections import COLLECTIONS
from kennisbank.queries.taal.dutch import format_date

Gone = Mapping[str, Container[str]]  # the kind -> the ids that nobody may read of yet


def check_uitstel(content: Content) -> Iterator[Finding]:
    """What waits for its day is told; what is on the site, or leads on to it, cannot wait."""
    if content.today is None:
        return
    leading = leads_in(content)
    for record in content.levend:
        if not record.concept:
            if record.gepubliceerd > content.today:
                yield waiting(record, content, leading.get(record.url, ""))
            yield from check_changes(record, content.today)


def waiting(record: Levend, content: Content, van: str) -> Finding:
    """A record with a day that has yet to come; `van` is the old address that leads to it."""
    day, loc = format_date(record.gepubliceerd), ("gepubliceerd",)
    if record.url in content.published:
        wat = f"dit record staat al op de site, en kan dus niet wachten tot {day}."
        hoe = "Zet de dag terug die er eerst stond. Wat er verandert, hoort onder `wijzigingen`."
        return Finding(record, loc, wat, hoe, "KB184")
    if van:
        wat = f"het oude adres `{van}` leidt hierheen, en dit record wacht tot {day}."
        hoe = f"Zet hier `{content.today}`, of haal die regel weg uit {MOVED}."
        return Finding(record, loc, wat, hoe, "KB184")
    wat = f"dit record komt op {day} op de site, en staat daar tot dan nergens."
    hoe = f"Moet het er nu al op, schrijf dan `{content.today}`."
    return Finding(record, loc, wat, hoe, "KB183", "let op")


def check_changes(record: Levend, today: date) -> Iterator[Finding]:
    """No change is told of before it happens, unless with a record that waits itself."""
    for index, wijziging in enumerate(record.wijzigingen):
        if wijziging.datum > max(today, record.gepubliceerd):
            wat = f"{format_date(wijziging.datum)} moet nog komen, en lezers zien deze regel nu al."
            hoe = f"Schrijf de dag van de verandering, zoals `{today}`."
            yield Finding(record, ("wijzigingen", index, "datum"), wat, hoe, "KB185", "let op")


def without_waiting(bank: Kennisbank, today: date | None) -> Kennisbank:
    """The bank as readers may know it on a day; what waits stands apart, under `uitgesteld`.

    Without a day only what is a concept waits.
    """
    wait = {
        record.url: record
        for record in bank.levend
        if record.concept or (today and record.gepubliceerd > today)
    }
    bank = without_reports(bank, wait)
    if not wait:
        return bank
    gone = {
        "praktijk": {one.id for one in wait.values() if isinstance(one, Praktijk)},
        "element": {one.id for one in wait.values() if isinstance(one, Element)},
    }
    fields: dict[str, Any] = {"uitgesteld": wait}
    for collection in COLLECTIONS:
        held = getattr(bank, collection.field)
        if isinstance(held, Record):
            fields[collection.field] = without(held, gone)
            continue
        known = {key: one for key, one in held.items() if getattr(one, "url", "") not in wait}
        fields[collection.field] = {key: without(one, gone) for key, one in known.items()}
    return replace(bank, **fields)


def without(record: Record, gone: Gone) -> Record | None:
    """The record without its references to what is gone; None when it is about that alone."""
    kinds = TO_ELEMENT if isinstance(record, Element) else REFERENCES
    changes: dict[str, Any] = {}
    for name, _ in fields_to_walk(type(record)):
        value = getattr(record, name)
        left = left_of(value, gone.get(kinds.get(name, ""), ()), gone)
        if left is None and type(record).model_fields[name].is_required():
            return None
        if left != value:
            changes[name] = left
    return record.model_copy(update=changes) if changes else record


def left_of(value: Any, ids: Container[str], gone: Gone) -> Any:
    """What is left of the value of a field; None when that is nothing."""
    if isinstance(value, tuple):
        items = (left_of(item, ids, gone) for item in value)
        return tuple(item for item in items if item is not None)
    if isinstance(value, Record):
        return without(value, gone)
    return None if value in ids else value
