"""The life of a praktijk or an element: published, changed, moved, due for review."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.published import ELEMENT_PREFIX, PUBLISHED, Publicatie, read_published, to_csv
from kennisbank.disk import Half, own_folder, write_file
from kennisbank.model import Element, Kennisbank, Praktijk
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.problems import Problem
from kennisbank.queries import is_overdue

Levend = Praktijk | Element
# Not part of what a reader reads: changing these needs no line under `wijzigingen`.
ASIDE = {"id", "wijzigingen", "herzien_voor", "gepubliceerd"}


def digest(record: Levend) -> str:
    """Twelve hexadecimal digits that change when the content of a record changes."""
    content = record.model_dump(mode="json", exclude=ASIDE, exclude_defaults=True)
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def check_life(content: Content) -> Iterator[Finding | Problem]:
    """Nothing that was published is lost, and no change to it goes unsaid."""
    records = [record for _, record in content.records]
    living: dict[str, Levend] = {
        name_in_list(one): one for one in records if isinstance(one, Praktijk | Element)
    }
    moved = {name_in_list(one) for one in records if isinstance(one, Doorverwijzing)}
    existing = {
        *content.names.get("praktijk", {}).values(),
        *(f"{ELEMENT_PREFIX}{name}" for name in content.names.get("element", {}).values()),
    }
    for record in records:
        if isinstance(record, Doorverwijzing) and name_in_list(record) in existing:
            wat = f"`{record.van}` bestaat nog en kan dus niet doorverwijzen."
            hoe = "Haal deze regel weg, of geef het bestand een andere naam."
            yield Finding(record, ("van",), wat, hoe, "KB084")
    for row in content.published.values():
        if row.id not in existing and row.id not in moved:
            wat = f"het gepubliceerde record `{row.id}` ({row.kenmerk}) is er niet meer."
            van = row.id.removeprefix(ELEMENT_PREFIX)
            soort = "" if van == row.id else ", soort: element"
            hoe = (
                "Zet het bestand terug en maak de status `ingetrokken`. Heeft het een andere naam, "
                f"zet dan in reference/doorverwijzingen.yml: `- {{van: {van}, naar: ...{soort}}}`."
            )
            yield Problem(PUBLISHED, row.regel, 1, "", wat, hoe, "KB080")
        elif living_one := living.get(row.id):
            known = content.memory.recall("digest", living_one, partial(digest, living_one))
            yield from check_change(living_one, row, known)


def check_own_life(record: Levend) -> Iterator[Finding]:
    """The dates and the status of a record go together."""
    yield from check_dates(record)
    yield from check_status(record)


def check_dates(record: Levend) -> Iterator[Finding]:
    """A record is reviewed, and changed, after it was published."""
    if record.herzien_voor <= record.gepubliceerd:
        wat = f"{record.herzien_voor} ligt niet na de publicatie op {record.gepubliceerd}."
        hoe = "Kies een latere datum, bijvoorbeeld een jaar na publicatie."
        yield Finding(record, ("herzien_voor",), wat, hoe, "KB046")
    for index, wijziging in enumerate(record.wijzigingen):
        if wijziging.datum < record.gepubliceerd:
            wat = f"{wijziging.datum} ligt voor de publicatie op {record.gepubliceerd}."
            hoe = "Verbeter een van de twee datums."
            yield Finding(record, ("wijzigingen", index, "datum"), wat, hoe, "KB046")


def check_status(record: Levend) -> Iterator[Finding]:
    """A current record is not replaced; one that is withdrawn says why."""
    if record.status == "actueel" and record.vervangen_door:
        wat = "een actueel record kan niet vervangen zijn."
        hoe = "Maak de status `verouderd` of `ingetrokken`, of haal dit veld weg."
        yield Finding(record, ("vervangen_door",), wat, hoe, "KB048")
    if record.status == "ingetrokken" and not record.reden:
        hoe = "Voeg een regel `reden:` toe die zegt waarom het record is ingetrokken."
        yield Finding(record, ("status",), "hier ontbreekt de reden.", hoe, "KB083")


def name_in_list(record: Levend | Doorverwijzing) -> str:
    """What a record is called in the list of what was published: an element with its folder."""
    if isinstance(record, Doorverwijzing):
        return f"{ELEMENT_PREFIX if record.soort == 'element' else ''}{record.van}"
    return f"{ELEMENT_PREFIX if isinstance(record, Element) else ''}{record.id}"


def check_change(record: Levend, published: Publicatie, inhoud: str) -> Iterator[Finding]:
    """A record keeps its kenmerk, and says what has changed; `inhoud` is its digest."""
    if record.kenmerk != published.kenmerk:
        wat = f"dit record is gepubliceerd als `{published.kenmerk}`, en dat is misschien gedrukt."
        hoe = f"Zet het kenmerk `{published.kenmerk}` terug."
        yield Finding(record, ("kenmerk",), wat, hoe, "KB081")
    elif changed_in_silence(record, published, inhoud):
        wat = "de inhoud is veranderd en er is geen regel bij gekomen die dat zegt."
        hoe = "Zet onder `wijzigingen` een regel met `datum:` en `tekst:`."
        yield Finding(record, ("wijzigingen",), wat, hoe, "KB082", "let op")


def changed_in_silence(record: Levend, published: Publicatie, inhoud: str) -> bool:
    """Whether the content differs from what was published without a new line that says so."""
    return inhoud != published.inhoud and len(record.wijzigingen) <= published.wijzigingen


def overdue(bank: Kennisbank, today: date) -> Iterator[Levend]:
    """The current records that should have been reviewed before today, oldest date first."""
    due = [
        record for record in bank.levend if record.status == "actueel" and is_overdue(record, today)
    ]
    yield from sorted(due, key=lambda record: (record.herzien_voor, record.kenmerk))


def publish(
    bank: Kennisbank, published: Mapping[str, Publicatie]
) -> tuple[dict[str, Publicatie], int]:
    """The list after this build and how many rows are new or changed.

    What changed in silence keeps its old row, so that the remark stays until it is said.
    """
    rows = dict(published)
    for record in bank.levend:
        name = name_in_list(record)
        old = published.get(name)
        inhoud = digest(record)
        if old is None or not changed_in_silence(record, old, inhoud):
            rows[name] = Publicatie(
                id=name,
                kenmerk=record.kenmerk,
                inhoud=inhoud,
                wijzigingen=len(record.wijzigingen),
            )
    return rows, sum(rows[key] != published.get(key) for key in rows)


def write_list(bank: Kennisbank, root: Path, new: Path) -> None:
    """Write in `new` the rows of the list that are new or changed when this bank is published."""
    published, _ = read_published(root / PUBLISHED)
    rows, changed = publish(bank, published)
    if changed:
        text = to_csv(row for key, row in rows.items() if row != published.get(key))
        write_file(str(new), text.encode())


@contextmanager
def list_with(new: Path, root: Path) -> Iterator[tuple[Callable[[], None], int]]:
    """What keeps the list with the rows of `write_list`, and how many those are.

    The list as it is now, as somebody may have changed it during the build. It stands beside the
    last one and on the disk before anything is kept, so that there is room for it, and permission.
    """
    rows, _ = read_published(new)
    if not rows:
        yield (lambda: None), 0
        return
    published, _ = read_published(root / PUBLISHED)
    with Half(root / PUBLISHED) as half:
        half.file.write(to_csv((published | rows).values()).encode())
        half.flush()
        yield half.put, len(rows)


def keep_list(bank: Kennisbank, root: Path) -> None:
    """Keep what is published with this bank, when it is published without more ado."""
    with own_folder("kennisbank-lijst-") as folder:
        write_list(bank, root, folder / "lijst.csv")
        with list_with(folder / "lijst.csv", root) as (keep, _):
            keep()
